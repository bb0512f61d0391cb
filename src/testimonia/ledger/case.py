"""A case: how it is written to and read."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, select

from testimonia.errors import NotInCase, UsageError
from testimonia.ledger import queries, sqlite
from testimonia.ledger.bodies import FINDINGS
from testimonia.ledger.entry import Entry
from testimonia.ledger.names import named
from testimonia.ledger.schema import chunk, original
from testimonia.ledger.verify import Progress, problems
from testimonia.ledger.writing import blocks_of
from testimonia.records import (
    Account,
    AccountEntry,
    Block,
    Capture,
    Extraction,
    Failure,
    LogEntry,
    Problem,
    Program,
    Run,
    StoredDecision,
    StoredFinding,
)

T = TypeVar("T")


class Case:
    """An open case; `open_case` gives it, and leaving its `with` block closes it.

    What is read comes as a stream over a snapshot of the case: other processes, and this one, may write meanwhile.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writer: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def entry(self, actor: str) -> Iterator[Entry]:
        """Add to the case in one transaction, kept wholly at the end of the `with` block, or not at all.

        `actor` is who adds, for the log. Raises `CaseBusy`, `CaseFull` and, for one entry within another, `UsageError`.
        """
        thread = threading.get_ident()
        if self._writer == thread:
            raise UsageError("an entry is being written already; end it before the next")
        writing = self._engine.connect().execution_options(writes=True)
        with sqlite.translated(self.path), writing as connection, connection.begin():
            self._writer = thread
            try:
                entry = Entry(connection, actor)
                yield entry
                entry.finish()
            finally:
                self._writer = None

    @contextmanager
    def _snapshot(self) -> Iterator[Connection]:
        with sqlite.translated(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    def _stream(self, query: Callable[..., Iterator[T]], *arguments: Any) -> Iterator[T]:
        with self._snapshot() as connection:
            yield from query(connection, *arguments)

    def knows(self, sha256: str, reader: str | None = None, program: Program | None = None) -> bool:
        """Whether accounts were read from that original (by that reader, in a run of that program)."""
        with self._snapshot() as connection:
            return queries.knows(connection, sha256, reader, program)

    def captures(self) -> Iterator[Capture]:
        """Every capture, in the order in which they came in."""
        return self._stream(queries.captures)

    def accounts(self) -> Iterator[AccountEntry]:
        """Every account, in the order in which they were first added."""
        return self._stream(queries.accounts)

    def find_account(self, name: str) -> AccountEntry:
        """The account of that id, unique beginning of an id, file name, address or (beginning of a) title.

        Raises `NotInCase`, naming what is near, if none or more than one fits.
        """
        return next(self._stream(queries.accounts, name), None) or named(name, self.accounts())

    def _entry(self, account_id: str) -> AccountEntry:
        entry = next(self._stream(queries.accounts, account_id), None)
        if entry is None:
            raise NotInCase(f"there is no account {account_id} in the case; `testimonia list` shows what there is")
        return entry

    def blocks(self, account_id: str) -> Iterator[Block]:
        """The blocks of an account's current reading. Raises `NotInCase`."""
        return self._stream(blocks_of, self._entry(account_id).reading)

    def account(self, account_id: str) -> Account:
        """An account as it is currently read, all of it in memory. Raises `NotInCase`."""
        entry = self._entry(account_id)
        return Account(entry.origin, entry.details, tuple(self._stream(blocks_of, entry.reading)), entry.warnings)

    def findings(
        self,
        account_id: str | None = None,
        type: str | None = None,  # noqa: A002 - the word that the records and the design have for it
    ) -> Iterator[StoredFinding]:
        """What the current runs found, in one account or in all, of one type or of all. Raises `NotInCase`."""
        if account_id is not None:
            self._entry(account_id)
        if type is not None and type not in FINDINGS:
            raise UsageError(f'there are no findings of type "{type}"; the types are {", ".join(FINDINGS)}')
        return self._stream(queries.findings, account_id, type)

    def extraction(self, account_id: str) -> Extraction:
        """All that the current run found in an account, in memory. Raises `NotInCase`."""
        found: dict[Any, list[Any]] = defaultdict(list)
        for stored in self.findings(account_id):
            found[stored.finding.__class__].append(stored.finding)
        return Extraction(*(tuple(found[kind]) for kind in FINDINGS.values()))

    def original(self, sha256: str) -> Iterator[bytes]:
        """The bytes of an original, in chunks. Raises `NotInCase`."""
        with self._snapshot() as connection:
            if not connection.execute(select(original.c.size).where(original.c.sha256 == sha256)).first():
                raise NotInCase(f"there is no original {sha256} in the case")
        return self._stream(_chunks, sha256)

    def runs(self) -> Iterator[Run]:
        """Every run in order, those that are no longer current among them."""
        return self._stream(queries.runs)

    def decisions(self) -> Iterator[StoredDecision]:
        """Every decision in order, those that a later one supersedes among them."""
        return self._stream(queries.decisions)

    def failures(self) -> Iterator[Failure]:
        """What could not be read, and has not been since."""
        return self._stream(queries.failures)

    def log(self) -> Iterator[LogEntry]:
        """The whole log in order."""
        return self._stream(queries.entries)

    def head(self) -> str:
        """The hash of the log's last entry. Kept elsewhere, it proves later that the log up to it is unchanged."""
        with self._snapshot() as connection:
            return queries.head(connection)

    def verify(self, progress: Progress | None = None) -> Iterator[Problem]:
        """Recompute every hash and every span, and name what does not hold.

        `progress` is told how many originals and log entries are done, and of how many.
        """
        return self._stream(problems, progress)


def _chunks(connection: Connection, sha256: str) -> Iterator[bytes]:
    query = select(chunk.c.data).where(chunk.c.sha256 == sha256).order_by(chunk.c.number)
    for row in connection.execute(query.execution_options(yield_per=1)):
        yield row.data
