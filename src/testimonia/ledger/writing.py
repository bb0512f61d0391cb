"""An account's blocks and findings, written as they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

import msgspec
from sqlalchemy import Connection, Table, func, insert, literal, select

from testimonia.errors import UsageError
from testimonia.ledger.bodies import Hashes, Read, decode_read, encode_finding
from testimonia.ledger.canonical import canonical, type_of
from testimonia.ledger.schema import block as blocks
from testimonia.ledger.schema import finding as findings
from testimonia.ledger.schema import log
from testimonia.ledger.window import Window
from testimonia.records import Block, Details, Finding, FindingType, Origin, Program, Span, spans_of

ROWS = 500
LOAD = 200_000
"""Code points of rows that are written in one go. Fewer than a window keeps: what it has let go of is written."""


class Writing:
    """Writes one account as the log entry `number`. `known` is the reading that may be just the same."""

    def __init__(self, connection: Connection, number: int, known: int | None) -> None:
        self._number = number
        self._connection = connection
        self._reading = _Reading(connection, number, known)
        self._rows = _Rows(connection, findings)
        self._window = Window(lambda span: blocks_at(connection, self._reading.number, span))
        self._hashes = Hashes()
        self._counts: Counter[str] = Counter()
        self._blocks = 0
        self._warnings: list[str] = []

    def add(self, item: Block | Finding | str) -> None:
        """Take the next block, finding or warning. Raises `UsageError` for a place that cannot be."""
        try:
            match item:
                case Block():
                    self._block(item)
                case str():
                    self._warnings.append(item)
                case _:
                    self._finding(item)
        except ValueError as error:
            if isinstance(error, UnicodeError):
                raise
            raise UsageError(f"an account cannot be stored: {error}") from error

    def _block(self, block: Block) -> None:
        self._window.add(block)
        self._hashes.block(block)
        self._reading.add(block)
        self._blocks += 1

    def _finding(self, finding: Finding) -> None:
        words = canonical(self._window.words(spans_of(finding)))
        name, body = type_of(finding), encode_finding(finding)
        row = {"run": self._number, "number": self._counts.total(), "type": name, "body": body, "words": words}
        self._rows.add(row, len(body) + len(words))
        self._hashes.finding(name, body, words)
        self._counts[name] += 1

    def finish(self, origin: Origin, details: Details, program: Program) -> Read:
        """Write what is left, and return what the log is to say."""
        self._rows.write()
        return Read(
            origin=origin,
            details=details,
            program=program,
            reading=self._reading.finish(),
            text=self._hashes.text.hexdigest(),
            layout=self._hashes.layout.hexdigest(),
            length=self._window.end,
            blocks=self._blocks,
            findings=self._hashes.findings.hexdigest(),
            counts=cast(dict[FindingType, int], dict(self._counts)),
            warnings=tuple(self._warnings),
        )


class _Reading:
    """The blocks, compared with those of the known reading and written only from where they differ."""

    def __init__(self, connection: Connection, number: int, known: int | None) -> None:
        self._connection = connection
        self._new = number
        self._known = known
        self._same = iter(()) if known is None else blocks_of(connection, known)
        self._rows = _Rows(connection, blocks)
        self._end = 0
        self.number = number if known is None else known
        """The reading in which the blocks so far can be found."""

    def add(self, block: Block) -> None:
        if self.number == self._known:
            if next(self._same, None) == block:
                self._end = block.end
                return
            self._part()
        self._rows.add(_row(self._new, block), len(block.text))

    def _part(self) -> None:
        """Copy what was the same so far: from here on, this is a reading of its own."""
        others = [column for column in blocks.c if column.name != "reading"]
        same = select(literal(self._new), *others).where(blocks.c.reading == self._known, blocks.c.start < self._end)
        self._connection.execute(insert(blocks).from_select(["reading", *(column.name for column in others)], same))
        self.number = self._new

    def finish(self) -> int:
        """Write what is left, and return the number of the reading that has the blocks."""
        if self.number == self._known and next(self._same, None) is not None:
            self._part()
        self._rows.write()
        return self.number


class _Rows:
    """Rows on their way into a table, a few hundred at a time."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table
        self._waiting: list[dict[str, Any]] = []
        self._load = 0

    def add(self, row: dict[str, Any], load: int) -> None:
        self._waiting.append(row)
        self._load += load
        if len(self._waiting) >= ROWS or self._load >= LOAD:
            self.write()

    def write(self) -> None:
        if self._waiting:
            self._connection.execute(insert(self._table), self._waiting)
        self._waiting, self._load = [], 0


def _row(reading: int, block: Block) -> dict[str, Any]:
    return {
        "reading": reading,
        "start": block.start,
        "kind": str(block.kind),
        "text": block.text,
        "level": block.level,
        "indent": block.indent,
        "page": block.page,
    }


def last_reading(connection: Connection, account: str) -> int | None:
    """The reading that the latest run over an account worked on."""
    runs = select(log.c.body).where(log.c.action == "account", log.c.subject == account)
    body = connection.execute(runs.order_by(log.c.number.desc()).limit(1)).scalar_one_or_none()
    return None if body is None else decode_read(body).reading


def blocks_of(connection: Connection, reading: int) -> Iterator[Block]:
    """The blocks of a reading, in the order of the text."""
    rows = select(blocks).where(blocks.c.reading == reading).order_by(blocks.c.start)
    return map(_block, connection.execute(rows.execution_options(yield_per=ROWS)))


def blocks_at(connection: Connection, reading: int, span: Span) -> Iterator[Block]:
    """The blocks of a reading from the one that the span begins in, or the one before, to the span's end."""
    before = select(func.max(blocks.c.start)).where(blocks.c.reading == reading, blocks.c.start <= span[0])
    first = func.coalesce(before.scalar_subquery(), 0)
    rows = select(blocks).where(blocks.c.reading == reading, blocks.c.start >= first, blocks.c.start < span[1])
    return map(_block, connection.execute(rows.order_by(blocks.c.start)))


def _block(row: Any) -> Block:
    """The block in a row. Raises `msgspec.ValidationError`, for a case may come from a stranger."""
    return msgspec.convert(row, Block, from_attributes=True)
