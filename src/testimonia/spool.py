"""What was found in one original, on its way between processes: lines of JSON, each an array of a tag and a value.

    ["account", {origin, details}]   a document begins
    ["b", block]  ["s"|"q"|"u"|"f"|"m", finding]  ["e", explanation]  ["w", "warning"]   findings after their blocks
    ["end", null]                    the original was read to its end
    ["failed", {kind, reason, remedy, stage}]   or it was not

JSON and not pickle, because the process that writes it has handled hostile bytes and is not to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import IO, Any, cast

import msgspec

from testimonia.errors import INPUT_ERRORS, Crashed, InputError
from testimonia.records import (
    Account,
    Block,
    Details,
    Explanation,
    Extraction,
    Figure,
    Finding,
    Mention,
    Origin,
    Quotation,
    Span,
    Statement,
    Unattributed,
    spans_of,
)

Entry = Block | Finding | Explanation | str
"""A block, a finding, why a statement was made, or the text of a warning."""

FINDINGS: dict[str, type[Any]] = {"s": Statement, "q": Quotation, "u": Unattributed, "f": Figure, "m": Mention}
_TYPES: dict[str, type[Any]] = {"b": Block, "w": str, "e": Explanation, **FINDINGS}
_TAGS = {kind: tag for tag, kind in _TYPES.items()}

_encode = msgspec.json.Encoder().encode
_DECODERS = {tag: msgspec.json.Decoder(tuple[str, kind]) for tag, kind in _TYPES.items()}  # type: ignore[valid-type]


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a document."""

    origin: Origin
    details: Details


@dataclass(frozen=True, slots=True)
class Failure:
    """An `InputError` as it travels."""

    kind: str
    reason: str
    remedy: str
    stage: str

    def error(self, name: str) -> InputError:
        """The error again, about the input `name`."""
        return INPUT_ERRORS.get(self.kind, Crashed)(self.reason, self.remedy, name=name, stage=self.stage)


END = b'["end",null]\n'
_HEAD = msgspec.json.Decoder(tuple[str, Head])
_FAILED = msgspec.json.Decoder(tuple[str, Failure])


def head_line(head: Head) -> bytes:
    """The line that begins a document."""
    return _encode(("account", head)) + b"\n"


def entry_line(entry: Entry) -> bytes:
    """The line of a block, finding or warning."""
    return _encode((_TAGS[type(entry)], entry)) + b"\n"


def failure_line(error: InputError) -> bytes:
    """The line that ends an original which could not be read."""
    return _encode(("failed", Failure(type(error).__name__, error.reason, error.remedy, error.stage))) + b"\n"


NONSENSE = ("the reader's process gave an answer that cannot be", "report it with the file, if you can share it")
"""Why and what to do, where a worker was taken over by what it read or is otherwise out of its mind."""

WIDEST_GAP = 2
"""Newlines between two blocks."""

LARGEST = 2**31
"""What no level, indent or page reaches."""


class Check:
    """Holds the lines of one answer against what a worker may send, so that all who read them later may trust them."""

    def __init__(self) -> None:
        self._end: int | None = None

    def failure_in(self, line: bytes) -> Failure | None:
        """The failure that the next line reports, if it is such a line. Raises `Crashed` for what cannot be."""
        try:
            if line.startswith(b'["failed"'):
                return _FAILED.decode(line)[1]
            self._take(line)
        except (msgspec.MsgspecError, ValueError, KeyError, RecursionError):
            raise Crashed(*NONSENSE) from None
        return None

    def _take(self, line: bytes) -> None:
        if line.startswith(b'["account"'):
            _HEAD.decode(line)
            self._end = 0
        elif self._end is None:
            raise ValueError("no document has begun")
        elif line != END:
            self._entry(entry_in(line), self._end)

    def _entry(self, entry: Entry, end: int) -> None:
        if isinstance(entry, Block):
            numbers = (entry.level, entry.indent, entry.page or 0)
            if not entry.text or not 0 <= entry.start - end <= WIDEST_GAP or not all(0 <= n < LARGEST for n in numbers):
                raise ValueError("a block cannot stand there")
            self._end = entry.end
        elif isinstance(entry, Explanation):
            _within([span for rival in entry.rivals for span in rival.source], end)
        elif not isinstance(entry, str):
            needed = entry.content if isinstance(entry, Quotation) else spans_of(entry)
            if not needed:
                raise ValueError("a finding stands nowhere in the text")
            _within(spans_of(entry), end)


def _within(spans: Iterable[Span], end: int) -> None:
    if not all(0 <= start < stop <= end for start, stop in spans):
        raise ValueError("a finding stands outside of the text")


def tag_of(line: bytes) -> str:
    """The tag of a line, without decoding the rest of it."""
    return line[2 : line.index(b'"', 2)].decode()


def entry_in(line: bytes) -> Entry:
    """The block, finding or warning in a line."""
    return cast(Entry, _DECODERS[tag_of(line)].decode(line)[1])


class Spool:
    """The documents of one original as a worker sent them, from an open file of lines.

    Every walk begins anew, so that a long text can be passed over several times without being held.
    """

    def __init__(self, lines: IO[bytes], sha256: str) -> None:
        self._lines = lines
        self._sha256 = sha256

    def documents(self) -> Iterator[StoredDocument]:
        """The documents in order; each can be walked as often as needed."""
        self._lines.seek(0)
        offset = 0
        for line in self._lines:
            offset += len(line)
            if line.startswith(b'["account"'):
                head = _HEAD.decode(line)[1]
                origin = replace(head.origin, sha256=self._sha256)
                yield StoredDocument(origin, head.details, self._lines, offset)
                self._lines.seek(offset)

    def close(self) -> None:
        """Let go of the lines; a temporary file vanishes."""
        self._lines.close()


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One document in a spool."""

    origin: Origin
    details: Details
    lines: IO[bytes]
    offset: int

    def entries(self, tags: str = "bsqufmw") -> Iterator[Entry]:
        """The entries with one of the tags, in the order in which they were found; by default all but explanations."""
        wanted = {tag.encode() for tag in tags}
        self.lines.seek(self.offset)
        for line in self.lines:
            if line[3:4] != b'"':
                return
            if line[2:3] in wanted:
                yield entry_in(line)

    def blocks(self) -> Iterator[Block]:
        """The blocks alone."""
        return cast(Iterator[Block], self.entries("b"))

    def found(self, kind: type[Any]) -> Iterator[Finding | Explanation]:
        """The findings of one type, or the explanations."""
        return cast(Iterator[Finding | Explanation], self.entries(_TAGS[kind]))

    def account(self) -> Account:
        """The document as an account, held in memory."""
        warnings = cast(Iterable[str], self.entries("w"))
        return Account(self.origin, self.details, tuple(self.blocks()), tuple(warnings))

    def extraction(self) -> Extraction:
        """What was found in it, held in memory."""
        found = {tag: tuple(cast(Iterable[Any], self.entries(tag))) for tag in FINDINGS}
        explanations = tuple(cast(Iterable[Explanation], self.entries("e")))
        return Extraction(found["s"], found["q"], found["u"], found["f"], found["m"], explanations)
