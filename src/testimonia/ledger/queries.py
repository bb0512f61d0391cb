"""What is asked of a case: captures, accounts, runs, findings and decisions, as they currently are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, func, select

from testimonia.ledger import bodies
from testimonia.ledger.canonical import ACCOUNT_ID, finding_key
from testimonia.ledger.schema import account, finding, log
from testimonia.ledger.writing import ROWS
from testimonia.records import AccountEntry, Capture, Failure, LogEntry, Program, Run, StoredDecision, StoredFinding


def rows(connection: Connection, query: Select[Any]) -> Iterator[Row[Any]]:
    """The rows of a query, a few hundred at a time."""
    return iter(connection.execute(query.execution_options(yield_per=ROWS)))


def entries(connection: Connection, action: str | None = None) -> Iterator[LogEntry]:
    """The log's entries in order, or those of one action."""
    query = select(log).order_by(log.c.number)
    query = query.where(log.c.action == action) if action else query
    return (LogEntry(**row._mapping) for row in rows(connection, query))


def captures(connection: Connection) -> Iterator[Capture]:
    """The captures in the order in which they came in."""
    return (bodies.decode_capture(entry.body) for entry in entries(connection, "capture"))


def accounts(connection: Connection, account_id: str | None = None) -> Iterator[AccountEntry]:
    """The accounts in the order in which they were first added, or the one of that id."""
    first, current, captured = log.alias("first"), log.alias("current"), log.alias("captured")
    names = (captured.c.action == "capture") & (captured.c.subject == account.c.sha256)
    query = (
        select(account.c.id, first.c.at, current.c.number, current.c.body, captured.c.body.label("capture"))
        .select_from(account)
        .join(first, first.c.number == account.c.entry)
        .join(current, current.c.number == _current(account.c.id))
        .outerjoin(captured, names)
        .order_by(account.c.entry, captured.c.number)
    )
    if account_id is not None:
        query = query.where(account.c.id == account_id)
    for _, group in itertools.groupby(rows(connection, query), lambda row: row.id):
        yield _entry(list(group))


def _current(account_id: ColumnElement[str]) -> ScalarSelect[int]:
    run = log.alias("run")
    latest = select(func.max(run.c.number)).where(run.c.action == "account", run.c.subject == account_id)
    return latest.scalar_subquery()


def _entry(group: list[Any]) -> AccountEntry:
    row = group[0]
    read = bodies.decode_read(row.body)
    names = (bodies.decode_capture(each.capture).name for each in group if each.capture)
    return AccountEntry(
        id=row.id,
        origin=read.origin,
        details=read.details,
        length=read.length,
        blocks=read.blocks,
        counts=read.counts,
        captures=tuple(dict.fromkeys(names)),
        warnings=read.warnings,
        added=row.at,
        reading=read.reading,
        run=row.number,
    )


def knows(connection: Connection, sha256: str, reader: str | None, program: Program | None) -> bool:
    """Whether a run (of that program, over what that reader read) is there over any account in the original."""
    query = (
        select(log.c.body)
        .join(account, account.c.id == log.c.subject)
        .where(account.c.sha256 == sha256, log.c.action == "account")
    )
    reads = (bodies.decode_read(row.body) for row in rows(connection, query))
    return any(reader in (None, read.origin.reader) and program in (None, read.program) for read in reads)


def runs(connection: Connection) -> Iterator[Run]:
    """The runs in order, those that are no longer current among them."""
    for entry in entries(connection, "account"):
        read = bodies.decode_read(entry.body)
        reader, counts = read.origin.reader, read.counts
        yield Run(entry.number, entry.subject, read.reading, reader, read.program, counts, entry.actor, entry.at)


def findings(connection: Connection, account_id: str | None, kind: str | None) -> Iterator[StoredFinding]:
    """The findings of the current runs, account by account, in the order in which they were found."""
    current = (
        select(account.c.id, log.c.number, log.c.body)
        .select_from(account)
        .join(log, log.c.number == _current(account.c.id))
    )
    if account_id is not None:
        current = current.where(account.c.id == account_id)
    for run in rows(connection, current.order_by(account.c.entry)):
        query = select(finding).where(finding.c.run == run.number).order_by(finding.c.number)
        query = query.where(finding.c.type == kind) if kind else query
        text = bodies.decode_read(run.body).text
        for row in rows(connection, query):
            found = bodies.decode_finding(row.type, row.body)
            words = bodies.decode_words(row.words)
            yield StoredFinding(finding_key(text, found), run.id, run.number, found, words)


def decisions(connection: Connection) -> Iterator[StoredDecision]:
    """The decisions in order, those that a later one supersedes among them."""
    later = log.alias("later")
    superseded = (
        select(later.c.number)
        .where(later.c.action == "decision", later.c.subject == log.c.subject, later.c.number > log.c.number)
        .exists()
    )
    query = select(log.c.hash, log.c.body, superseded.label("superseded")).where(log.c.action == "decision")
    for row in rows(connection, query.order_by(log.c.number)):
        yield StoredDecision(row.hash[:ACCOUNT_ID], bodies.decode_ruled(row.body).decision(), bool(row.superseded))


def failures(connection: Connection) -> Iterator[Failure]:
    """The failures that still stand, each once.

    One is over as soon as an account was read under its name: from other bytes, or from the same bytes as a whole.
    """
    standing: dict[tuple[str | None, ...], Failure] = {}
    for entry in entries(connection):
        if entry.action == "failure":
            failure = bodies.decode_failure(entry.body)
            standing[failure.name, failure.sha256, failure.stage, failure.reason] = failure
        elif entry.action == "account":
            origin = bodies.decode_read(entry.body).origin
            for key in [key for key in standing if key[0] == origin.name]:
                if key[1] != origin.sha256 or origin.part is None:
                    del standing[key]
    return iter(standing.values())


def head(connection: Connection) -> str:
    """The hash of the log's last entry."""
    return cast(str, connection.execute(select(log.c.hash).order_by(log.c.number.desc()).limit(1)).scalar_one())
