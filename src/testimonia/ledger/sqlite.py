"""All that is SQLite's own: how a file is opened, its errors, and the triggers that keep rows from being changed."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from testimonia.errors import CaseBusy, CaseError, CaseFull, NotACase

APPLICATION_ID = 0x54657374
"""Marks a SQLite file as a case ("Test" in ASCII)."""

PAUSE = 0.02
"""Seconds between two tries to change a file that is in use."""

Mode = Literal["rw", "rwc", "ro", "immutable"]

_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNOPENED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}

_SETTINGS = (
    "PRAGMA synchronous = FULL",  # what was committed outlives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_size_limit = 67108864",  # one huge account must not leave a huge write-ahead log behind
    "PRAGMA trusted_schema = OFF",  # a case may come from a stranger
)


def engine(path: Path, mode: Mode, wait: float) -> Engine:
    """The engine for a case file; a writer waits `wait` seconds for another."""
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    address = f"{path.absolute().as_uri()}?{query}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)

    # Every unfinished stream holds a connection, so their number must not be limited.
    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    event.listen(made, "connect", _set)
    event.listen(made, "begin", _begin)
    return made


def _set(connection: sqlite3.Connection, _record: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    """Begin for real: Python's sqlite3 would begin late, and a late writer can find its snapshot outdated."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def mode_of(path: Path) -> Mode:
    """How an existing case can be opened where it stands.

    The write-ahead log needs a folder in which files can be made, even for reading. On read-only media the file is
    read as it is ("immutable") if it was closed properly.
    """
    if writable(path) and writable(path.parent):
        return "rw"
    left = Path(f"{path}-wal")
    in_use = Path(f"{path}-shm").exists() or (left.exists() and left.stat().st_size > 0)
    return "ro" if in_use or writable(path.parent) else "immutable"


def writable(path: Path) -> bool:
    """Whether this process may write there."""
    return os.access(path, os.W_OK)


def log_ahead(engine: Engine, path: Path, wait: float) -> None:
    """Let others read while one writes (WAL). The file remembers it.

    SQLite refuses this change at once, whatever its own timeout, while another process uses the file: so we wait.
    """
    until = time.monotonic() + wait
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        while True:
            try:
                if driver.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                    driver.execute("PRAGMA journal_mode = WAL")
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BUSY or time.monotonic() > until:
                    raise _ours(path, error) from error
                time.sleep(PAUSE)
            else:
                return


def mark(connection: Connection) -> None:
    """Mark the file as a case."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def marked(connection: Connection) -> bool | None:
    """Whether the file is marked as a case; None if it holds nothing at all yet."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID:
        return True
    empty = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    return None if empty else False


def forbid_changes(connection: Connection, tables: Iterable[str]) -> None:
    """Make the tables append-only."""
    for table in tables:
        for change in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'a case is appended to and never changed'); END"
            )


def faults(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds wrong with the file."""
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield row[0]


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's errors into ours."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(path, error.orig) from error
    except msgspec.MsgspecError as error:
        raise CaseError(
            f"{path} holds a record that cannot be read ({error}); run `testimonia verify {path}`"
        ) from error


def _ours(path: Path, error: BaseException | None) -> CaseError:
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    if _FULL & {code, extended}:
        return CaseFull(
            f"{path}: the disk or quota is full; nothing half-written remains: free some space and try again"
        )
    if code in _BUSY:
        return CaseBusy(f"{path}: another process has been writing to it all the time; try again when it has finished")
    if code == sqlite3.SQLITE_NOTADB:
        return NotACase(f"{path} is no case but another kind of file; name a case, or a new path")
    if code in _UNOPENED:
        return CaseError(
            f"{path} cannot be opened or written here ({error}); copy it, with the files {path.name}-wal and "
            f"{path.name}-shm if there are such, to a folder that you can write in"
        )
    return CaseError(f"{path} is damaged or cannot be used ({error}); go back to a copy of it that verifies")
