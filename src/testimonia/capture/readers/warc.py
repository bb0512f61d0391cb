"""WARC archives, plain or compressed: every page, PDF or text answered with success is read by its own reader."""

from __future__ import annotations

import contextlib
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from testimonia.capture.containers.ahead import Ahead
from testimonia.capture.containers.packed import Unpacked, unpacked, unpacked_head
from testimonia.capture.reader import Document, Piece, Source
from testimonia.errors import Damaged, Empty, InputError, TooLarge

if TYPE_CHECKING:
    from warcio.archiveiterator import WARCIterator

NAME = "warc"
VERSION = 1
MEDIA_TYPE = "application/warc"

LARGEST = 67_108_864
"""Bytes in the body of one record; larger ones are left out."""

LONGEST_LINE = 65_536
"""Bytes in one line of a record's head."""

_ASKED = 16 * LONGEST_LINE
"""What warcio is asked for, since of a line that is longer it may give less than it was asked for."""

_NO_ACCOUNT = re.compile(
    r"(?:image|audio|video|font)/|text/(?:css|javascript|vtt)|application/(?:(?:x-)?(?:java|ecma)script|(?:\w+\+)?json"
    r"|wasm|font|vnd\.ms-fontobject|x-font|manifest)"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Record:
    """A record with its body unpacked, or `problem`: why it has none."""

    uri: str
    date: str
    charset: str | None
    data: bytes = b""
    problem: str | None = None


@dataclass(slots=True)
class _State:
    """What is told at the end: kinds of records left out, and what went wrong; and the addresses met so far."""

    left_out: Counter[str] = field(default_factory=Counter)
    trouble: list[str] = field(default_factory=list)
    met: set[str] = field(default_factory=set)


def claims(source: Source, head: bytes) -> float:
    """Sure where a record's first line opens the file."""
    return 0.99 if unpacked_head(source, head, 16).startswith(b"WARC/") else 0.0


def read(source: Source) -> Iterator[Document]:
    """The documents of the records with a body: responses with status 200, and resources.

    A record that cannot be read becomes a warning that names its address. Raises `Damaged` or `TooLarge` where the
    archive breaks before the first document, `Empty` where no record holds an account.
    """
    state = _State()
    with closing(unpacked(source)) as stream:
        given = False
        for document in Ahead(_documents(_records(stream, state), state), state.trouble):
            given = True
            yield document
    if not given:
        first = f" ({state.trouble[0]})" if state.trouble else ""
        raise Empty(
            f"no record of the archive holds an account{first}", "check that pages were archived, not only images"
        )


def _documents(records: Iterator[_Record], state: _State) -> Iterator[Document]:
    for record in records:
        part = f"{record.uri} ({record.date})" if record.uri in state.met else record.uri
        state.met.add(record.uri)
        try:
            yield from _read_record(record, part, state)
        except InputError as error:
            state.trouble.append(f"{record.uri}: {error.reason}")
    if state.left_out:
        counts = ", ".join(f"{count} {what}" for what, count in state.left_out.most_common())
        state.trouble.append(f"records left out: {counts}")


def _read_record(record: _Record, part: str, state: _State) -> Iterator[Document]:
    from testimonia.capture import reader_for

    if record.problem:
        raise Damaged(record.problem, "archive the page again")
    address = record.uri if record.uri.startswith(("http:", "https:")) else None
    source = Source(record.uri, data=record.data, address=address, charset=record.charset)
    reader = reader_for(source)
    if reader.NAME == NAME:
        raise Damaged("it is an archive in the archive", "take it out and read it by itself")
    for document in reader.read(source):
        pieces = _guarded(document.pieces, document.warnings)
        first = next(pieces, None)
        if first is None:
            state.trouble += document.warnings or [f"{record.uri}: no text was found in it"]
            continue
        inner = f"{part}: {document.part}" if document.part else part
        details = replace(document.details, address=document.details.address or address)
        yield replace(document, part=inner, details=details, pieces=itertools.chain([first], pieces))


def _guarded(pieces: Iterator[Piece], warnings: list[str]) -> Iterator[Piece]:
    """The pieces up to where the record breaks."""
    try:
        yield from pieces
    except InputError as error:
        warnings.append(error.reason)


def _records(stream: Unpacked, state: _State) -> Iterator[_Record]:
    """The records that may hold accounts. Raises `Damaged` where the archive is broken or ends within a record."""
    from warcio.archiveiterator import WARCIterator

    # Only the heads of records are left to the iterator, which takes a cut in a response's head for the archive's end.
    archive = WARCIterator(stream, no_record_parse=True)
    archive.reader.readline = _bounded(archive.reader.readline)
    while (record := _next(archive)) is not None:
        kind = _left_out(archive, record)
        body = None if kind else _body(record)
        while record.raw_stream.read(65_536):
            pass
        if record.raw_stream.limit:
            raise Damaged("the archive ends within a record", "download it again")
        if body:
            yield body
        elif kind:
            state.left_out[kind] += 1


def _bounded(readline: Callable[[int], bytes]) -> Callable[..., bytes]:
    def bounded(length: int = _ASKED) -> bytes:
        line = readline(min(length, _ASKED))
        if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
            raise TooLarge(f"a line in the head of a record is longer than {LONGEST_LINE:,} bytes", "archive it again")
        return line

    return bounded


def _next(archive: WARCIterator) -> Any:
    from warcio.exceptions import ArchiveLoadFailed

    try:
        with contextlib.redirect_stderr(io.StringIO()):  # where warcio prints what we find out by ourselves
            record = next(archive, None)
    except ArchiveLoadFailed as error:
        raise Damaged("a record of the archive does not begin as it should", "download it again") from error
    if record is not None and record.length is None:
        raise Damaged("a record of the archive has no length", "download it again")
    return record


def _left_out(archive: WARCIterator, record: Any) -> str:
    """Why the record can hold no account, in a word or two; "" if it can. Reads the head of a response."""
    uri = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type not in ("response", "resource"):
        return str(record.rec_type)
    if re.sub(r"^https?://[^/]*", "", uri) == "/robots.txt":
        return "robots.txt"
    if record.rec_type == "response":
        if not uri.startswith(("http:", "https:")):
            return "of other protocols"
        try:
            record.http_headers = archive.loader.load_http_headers("response", uri, record.raw_stream, record.length)
        except EOFError as error:
            raise Damaged("the archive ends within a record", "download it again") from error
        if record.http_headers is None:
            return "empty"
        if (status := record.http_headers.get_statuscode()) != "200":
            return f"with status {status[:3]}"
    media_type = _media_type(record)
    return media_type if _NO_ACCOUNT.match(media_type) else ""


def _header(record: Any, name: str) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header(name) or ""


def _media_type(record: Any) -> str:
    return _header(record, "Content-Type").partition(";")[0].strip().lower()


def _body(record: Any) -> _Record:
    from warcio.bufferedreaders import BufferedReader

    charset = _CHARSET.search(_header(record, "Content-Type"))
    made = _Record(
        record.rec_headers.get_header("WARC-Target-URI") or "",
        record.rec_headers.get_header("WARC-Date") or "",
        charset[1] if charset else None,
    )
    packed = record.http_headers and _header(record, "Content-Encoding").strip().lower()
    if packed and packed != "identity" and packed not in BufferedReader.get_supported_decompressors():
        return replace(made, problem=f"its body is compressed as “{packed}”, which we cannot undo")
    with contextlib.redirect_stderr(io.StringIO()):
        data = record.content_stream().read(LARGEST + 1)
    if len(data) > LARGEST:
        return replace(made, problem=f"its body is larger than {LARGEST:,} bytes")
    return replace(made, data=data)
