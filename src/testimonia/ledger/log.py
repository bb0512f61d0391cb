"""The log: appended to, each entry with the hash of the one before it."""

from __future__ import annotations

import datetime
import hashlib

from sqlalchemy import Connection, insert, select

from testimonia.ledger.canonical import START, canonical
from testimonia.ledger.schema import log
from testimonia.records import LogEntry


class Log:
    """The end of the log, held by the one transaction that may write."""

    def __init__(self, connection: Connection, actor: str) -> None:
        self._connection = connection
        self._actor = actor
        last = connection.execute(select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)).first()
        self._number: int = last.number if last else 0
        self._hash: str = last.hash if last else START

    @property
    def next(self) -> int:
        """The number that the next entry will have."""
        return self._number + 1

    def append(self, action: str, subject: str, body: str) -> LogEntry:
        """Append an entry; `body` is canonical JSON."""
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
        unsealed = LogEntry(self.next, at, self._actor, action, subject, body, self._hash, "")
        entry = LogEntry(self.next, at, self._actor, action, subject, body, self._hash, seal(unsealed))
        self._connection.execute(insert(log), {column.name: getattr(entry, column.name) for column in log.c})
        self._number, self._hash = entry.number, entry.hash
        return entry


def seal(entry: LogEntry) -> str:
    """The hash of an entry: SHA-256 over the canonical JSON of every other field, the hash before it among them."""
    fields = [entry.number, entry.at, entry.actor, entry.action, entry.subject, entry.body, entry.previous]
    return hashlib.sha256(canonical(fields).encode()).hexdigest()
