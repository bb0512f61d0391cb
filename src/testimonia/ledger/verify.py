"""Proof that a case is what its log says: every hash and every span is made anew from what is stored."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from math import inf
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Row, func, select
from sqlalchemy.exc import DatabaseError

from testimonia.ledger import sqlite
from testimonia.ledger.bodies import Hashes, Read, decode_finding, decode_read
from testimonia.ledger.canonical import START, account_id, canonical
from testimonia.ledger.log import seal
from testimonia.ledger.queries import entries, rows
from testimonia.ledger.schema import account, block, chunk, finding, log, original
from testimonia.ledger.window import Window
from testimonia.ledger.writing import blocks_at, blocks_of
from testimonia.records import LogEntry, Problem, Spans, spans_of

Progress = Callable[[int, int], None]
"""Told how many log entries and originals have been verified, and of how many."""


def problems(connection: Connection, progress: Progress | None = None) -> Iterator[Problem]:
    """What does not hold in a case: in its file, its log, what each entry added, its originals, and beside."""
    tick = _ticking(connection, progress)
    yield from _guarded("file", (Problem("file", fault) for fault in sqlite.faults(connection)))
    yield from _guarded("log", _log(connection, tick))
    yield from _guarded("originals", _originals(connection, tick))
    yield from _guarded("tables", _unnamed(connection))


def _ticking(connection: Connection, progress: Progress | None) -> Callable[[], None]:
    if progress is None:
        return lambda: None
    tables = (log, original)
    total = sum(connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables)
    done = iter(range(1, total + 1))
    return lambda: progress(next(done), total)


def _guarded(where: str, found: Iterator[Problem]) -> Iterator[Problem]:
    """The problems found; what cannot even be read is one more, and ends the search in that place only."""
    try:
        yield from found
    except (DatabaseError, msgspec.MsgspecError, ValueError, TypeError, AttributeError) as error:
        # SQLite lets any column hold a value of any type, so a tampered one may be of a type that nothing expects.
        yield Problem(where, f"it cannot be read any further: {getattr(error, 'orig', error)}")


def _log(connection: Connection, tick: Callable[[], None]) -> Iterator[Problem]:
    number, previous = 0, START
    for entry in entries(connection):
        yield from _link(entry, number + 1, previous)
        if entry.action == "account":
            yield from _guarded(_name(entry), _account(connection, entry))
        number, previous = entry.number, entry.hash
        tick()
    if number == 0:
        yield Problem("log", "it is empty")


def _link(entry: LogEntry, number: int, previous: str) -> Iterator[Problem]:
    where = f"log entry {entry.number}"
    if entry.number != number:
        yield Problem(where, f"entry {number} should stand here; entries are missing")
    if entry.previous != previous:
        yield Problem(where, "it names another hash than that of the entry before it")
    if seal(entry) != entry.hash:
        yield Problem(where, "it has been changed: its hash is not that of its contents")


def _name(entry: LogEntry) -> str:
    return f"account {entry.subject} (run {entry.number})"


def _account(connection: Connection, entry: LogEntry) -> Iterator[Problem]:
    where, read = _name(entry), decode_read(entry.body)
    origin = read.origin
    if account_id(origin.sha256, origin.part) != entry.subject:
        yield Problem(where, "its id is not that of its original and part")
    row = connection.execute(select(account.c.sha256, account.c.part).where(account.c.id == entry.subject)).first()
    if row is None or tuple(row) != (origin.sha256, origin.part):
        yield Problem(where, "the table of accounts does not have it as the log does")
    if read.reading != entry.number and next(blocks_of(connection, entry.number), None):
        yield Problem(where, "it has blocks of its own, which no log entry names")
    text = _Text(connection, read.reading)
    yield from _findings(connection, entry, read, text)
    text.advance()
    yield from (Problem(where, reason) for reason in text.misplaced)
    if (text.hashes.text.hexdigest(), text.window.end) != (read.text, read.length):
        yield Problem(where, "its text is not the one that was added: another hash or length")
    if (text.hashes.layout.hexdigest(), text.blocks) != (read.layout, read.blocks):
        yield Problem(where, "its blocks are not those that were added: another hash or number")


class _Text:
    """The blocks of a reading, read no further than the findings need, so that their words are still at hand."""

    def __init__(self, connection: Connection, reading: int) -> None:
        self._stream = blocks_of(connection, reading)
        self.window = Window(lambda span: blocks_at(connection, reading, span))
        self.hashes = Hashes()
        self.blocks = 0
        self.misplaced: list[str] = []

    def advance(self, end: float = inf) -> None:
        """Read on to a position, or as far as there are blocks."""
        while self.window.end < end and (each := next(self._stream, None)):
            self.blocks += 1
            try:
                self.window.add(each)
            except ValueError as error:
                self.misplaced.append(str(error))
            else:
                self.hashes.block(each)

    def words(self, spans: Spans) -> tuple[str, ...]:
        """The words at the spans. Raises `ValueError` if one is not within the text."""
        self.advance(max((end for _, end in spans), default=0))
        return self.window.words(spans)


def _findings(connection: Connection, entry: LogEntry, read: Read, text: _Text) -> Iterator[Problem]:
    counts: Counter[str] = Counter()
    for row in rows(connection, select(finding).where(finding.c.run == entry.number).order_by(finding.c.number)):
        where = f"{row.type} {row.number} of {_name(entry)}"
        if row.number != counts.total():
            yield Problem(where, f"finding {counts.total()} should stand here")
        text.hashes.finding(row.type, row.body, row.words)
        counts[row.type] += 1
        yield from _guarded(where, _spans(where, row, text))
    if text.hashes.findings.hexdigest() != read.findings or counts != read.counts:
        yield Problem(_name(entry), "its findings are not those that were added: another hash or number")


def _spans(where: str, row: Row[Any], text: _Text) -> Iterator[Problem]:
    if canonical(text.words(spans_of(decode_finding(row.type, row.body)))) != row.words:
        yield Problem(where, "its words are not those that stand at its spans")


def _originals(connection: Connection, tick: Callable[[], None]) -> Iterator[Problem]:
    for row in rows(connection, select(original).order_by(original.c.entry)):
        where = f"original {row.sha256}"
        yield from _guarded(where, _original(connection, where, row))
        tick()
    stored = select(original.c.sha256).where(original.c.sha256 == log.c.subject).exists()
    for row in rows(connection, select(log.c.subject).where(log.c.action == "capture", ~stored).distinct()):
        yield Problem(f"original {row.subject}", "it is missing")


def _original(connection: Connection, where: str, row: Row[Any]) -> Iterator[Problem]:
    hashed, size = hashlib.sha256(), 0
    chunks = select(chunk).where(chunk.c.sha256 == row.sha256).order_by(chunk.c.number)
    for number, each in enumerate(connection.execute(chunks.execution_options(yield_per=1))):
        if each.number != number or not each.data:
            yield Problem(where, f"chunk {number} of it is missing or empty")
        hashed.update(each.data)
        size += len(each.data)
    if (hashed.hexdigest(), size) != (row.sha256, row.size):
        yield Problem(where, "its bytes are not those that came in: another hash or size")


def _unnamed(connection: Connection) -> Iterator[Problem]:
    """Rows that no log entry added, or another than they say."""
    for table, key, action in ((original, original.c.sha256, "capture"), (account, account.c.id, "account")):
        first = select(func.min(log.c.number)).where(log.c.action == action, log.c.subject == key).scalar_subquery()
        for row in rows(connection, select(key.label("key")).where(table.c.entry.is_distinct_from(first))):
            yield Problem(f"{table.name} {row.key}", "the log entry that it names did not add it")
    for column in (block.c.reading, finding.c.run):
        added = select(log.c.number).where(log.c.number == column, log.c.action == "account").exists()
        yield from _strays(connection, column, added)
    kept = select(original.c.size).where(original.c.sha256 == chunk.c.sha256).exists()
    yield from _strays(connection, chunk.c.sha256, kept)


def _strays(connection: Connection, column: Column[Any], named: ColumnElement[bool]) -> Iterator[Problem]:
    for row in rows(connection, select(column.label("key")).where(~named).distinct()):
        yield Problem(f"{column.table.name}s of {row.key}", "no log entry names them")
