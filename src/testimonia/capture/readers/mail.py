"""E-mail: one message (RFC 822), a web page saved as one (MHTML), or a mailbox (mbox), a document for each message."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from testimonia.capture.reader import Document, Piece, Source
from testimonia.capture.text.encoding import decoded_lines
from testimonia.errors import Damaged, Empty, InputError

if TYPE_CHECKING:
    from email.message import Message

    from testimonia.records import Details

NAME = "mail"
VERSION = 1
MEDIA_TYPE = "message/rfc822"

LARGEST = 33_554_432
"""Bytes of one message that are read; the text comes first, and what is beyond is attachments."""

_FROM_LINE = re.compile(
    rb"From \S.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d.*\b\d{4}\b.*\r?\n?"
)
_ESCAPED = re.compile(rb">+From ")
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|\r?$)", re.MULTILINE)
_OF_MAIL = {b"from", b"date", b"subject", b"to", b"cc", b"sender", b"reply-to", b"content-type"}
_OF_TRANSPORT = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"references"}


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001 - every reader is asked alike
    """Sure of a header with fields that only transport writes; less so of "From:" and "Date:", which a memo has too."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    mailbox = _FROM_LINE.match(head)
    names = _field_names(head[mailbox.end() :] if mailbox else head)
    if len(names) < 2:
        return 0.0
    if mailbox or (names & _OF_TRANSPORT and names & _OF_MAIL):
        return 0.97
    return 0.6 if b"from" in names and len(names & _OF_MAIL) > 2 else 0.0


def _field_names(head: bytes) -> set[bytes]:
    """The names of the header's fields, none where a line up to the first blank one is no field."""
    names = set()
    for line in re.split(rb"\r?\n", head):
        if not line:
            break
        match = _FIELD.match(line)
        if match:
            names.add(match[1].lower())
        elif not names or line[:1] not in b" \t":
            return set()
    return names


def read(source: Source) -> Iterator[Document]:
    """The message, or each message of a mailbox, whose `part` is its number from 1.

    Raises `Empty` where a single message holds no text and `Damaged` where its parts cannot be told apart; in a
    mailbox, both become warnings of the message's document.
    """
    if not _FROM_LINE.match(source.head(1024).lstrip(b"\r\n")):
        yield _document(source.head(LARGEST), source, None)
        return
    for number, data in enumerate(_messages(source), 1):
        part = str(number)
        try:
            yield _document(data, source, part)
        except InputError as error:
            yield Document(_headers_only(data), iter(()), part, [f"{error.reason}; {error.remedy}"])


def _messages(source: Source) -> Iterator[bytes]:
    """The messages of a mailbox, without the "From " lines that part them, cut at `LARGEST`."""
    lines: list[bytes] = []
    size, before = 0, b"\n"
    with source.open() as stream:
        while line := stream.readline(LARGEST):
            if before in (b"\n", b"\r\n") and _FROM_LINE.fullmatch(line):
                if lines:
                    yield b"".join(lines)
                lines, size = [], 0
            elif size <= LARGEST:
                lines.append(line[1:] if _ESCAPED.match(line) else line)
                size += len(line)
            before = line
    if lines:
        yield b"".join(lines)


@dataclass(slots=True)
class _Parts:
    """What a message consists of."""

    texts: list[Message] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)

    def gather(self, part: Message) -> None:
        """Sort a part and those within it into texts and attachments."""
        kind = part.get_content_type()
        within = part.get_payload() if part.is_multipart() and kind != "message/rfc822" else None
        if isinstance(within, list):
            self._gather_all([inner for inner in within if not isinstance(inner, str)], kind)
        elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            self.texts.append(part)
        else:
            self.attached.append(f"{_file_name(part)} ({kind})")

    def _gather_all(self, within: list[Message], kind: str) -> None:
        if kind == "multipart/alternative":
            found = []
            for part in within:
                found.append(_Parts())
                found[-1].gather(part)
            filled = [parts for parts in found if any(_payload(text).strip() for text in parts.texts)]
            plain = next((parts for parts in filled if parts.texts[0].get_content_type() == "text/plain"), None)
            chosen = plain or next(iter(filled), None)
            self.texts += chosen.texts if chosen else []
            self.attached += [name for parts in found for name in parts.attached]
        else:
            for part in within:
                self.gather(part)


def _document(data: bytes, source: Source, number: str | None) -> Document:
    from testimonia.capture.text.mail_headers import details_of

    message = _parsed(data)
    parts = _Parts()
    parts.gather(message)
    warnings = [f"attachment left out: {name}" for name in parts.attached]
    if len(data) >= LARGEST:
        warnings.append(f"only the first {LARGEST // 1_048_576} MiB of the message were read")
    if not any(_payload(text).strip() for text in parts.texts):
        raise Empty(
            "the message holds no text", "save its attachments and add them" if parts.attached else "leave it out"
        )
    pieces = itertools.chain.from_iterable(_pieces(text, source, warnings) for text in parts.texts)
    return Document(details_of(message), pieces, number, warnings)


def _parsed(data: bytes) -> Message:
    from email import message_from_bytes

    try:
        return message_from_bytes(data)
    except RecursionError:
        raise Damaged("the message's parts stand hundreds deep in one another", "save its text by hand") from None


def _headers_only(data: bytes) -> Details:
    from email.parser import BytesHeaderParser

    from testimonia.capture.text.mail_headers import details_of

    return details_of(BytesHeaderParser().parsebytes(data))


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _file_name(part: Message) -> str:
    from testimonia.capture.text.mail_headers import header

    name = part.get_filename() or header(part, "Content-Description")
    return f'"{name}"' if name else "without a name"


def _pieces(part: Message, source: Source, warnings: list[str]) -> Iterator[Piece]:
    from testimonia.capture.text.mail_text import unflowed, without_signature
    from testimonia.capture.text.text_layout import pieces_of_text

    charset = part.get_content_charset()
    if part.get_content_type() == "text/html":
        yield from _html_pieces(_payload(part), charset, warnings)
        return
    lines = decoded_lines(Source(source.name, data=_payload(part), charset=charset), warnings)
    if str(part.get_param("format")).lower() == "flowed":
        lines = unflowed(lines, delete_space=str(part.get_param("delsp")).lower() == "yes")
    yield from pieces_of_text(without_signature(lines), titled=False)


def _html_pieces(data: bytes, charset: str | None, warnings: list[str]) -> Iterator[Piece]:
    from testimonia.capture.web import markup

    try:
        yield from markup.pieces(markup.parse(data, charset))
    except InputError as error:
        warnings.append(f"a part in HTML was left out: {error.reason}")
