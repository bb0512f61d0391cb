"""The index of words over the blocks of every current reading: SQLite's FTS5, in the case file.

It holds no text, only which words stand in which block, and can be dropped and made again from the ledger at any
time (`rebuild`). The ledger does not know of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select

from testimonia.errors import CaseError
from testimonia.ledger import Case, sqlite
from testimonia.ledger.schema import block

TOKENS = "unicode61 remove_diacritics 2"
"""How text is parted into words: by Unicode, case and accents folded."""

WAIT = 60.0
"""Seconds to wait for another process that writes."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS search_reading (reading INTEGER PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS search_place "
    "(id INTEGER PRIMARY KEY, reading INTEGER NOT NULL, start INTEGER NOT NULL)",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(text, content='', tokenize='{TOKENS}')",
)


@contextmanager
def connected(case: Case, *, writes: bool = False) -> Iterator[Connection]:
    """A connection to the case file, in one transaction."""
    engine = sqlite.engine(case.path, sqlite.mode_of(case.path), WAIT)
    try:
        with (
            sqlite.translated(case.path),
            engine.connect().execution_options(writes=writes) as connection,
            connection.begin(),
        ):
            yield connection
    finally:
        engine.dispose()


def update(case: Case, readings: Iterable[int]) -> None:
    """Index those of the case's `readings` that are new since the last time.

    Raises a `CaseError` where some are and the case cannot be written to: what is not indexed would not be found.
    """
    with connected(case) as connection:
        missing = set(readings) - _indexed(connection)
    if missing and sqlite.mode_of(case.path) != "rw":
        raise CaseError(
            f"{case.path} cannot be written to and not all of it is indexed; copy it to a folder that you can write in"
        )
    if missing:
        with connected(case, writes=True) as connection:
            for statement in _TABLES:
                connection.exec_driver_sql(statement)
            for reading in sorted(missing - _indexed(connection)):
                _index(connection, reading)


def rebuild(case: Case) -> None:
    """Drop the index and make it anew."""
    with connected(case, writes=True) as connection:
        for table in ("search_reading", "search_place", "search_words"):
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    update(case, [entry.reading for entry in case.accounts()])


def places(connection: Connection, expression: str) -> Iterator[tuple[int, int]]:
    """The reading and start of every block that an FTS5 expression matches, the best first (BM25)."""
    if not _exists(connection):
        return
    query = (
        "SELECT reading, start FROM search_words JOIN search_place ON search_place.id = search_words.rowid "
        "WHERE search_words MATCH ? ORDER BY rank, search_place.id"
    )
    for row in connection.exec_driver_sql(query, (expression,)):
        yield row[0], row[1]


def _index(connection: Connection, reading: int) -> None:
    rows = connection.execute(select(block.c.start, block.c.text).where(block.c.reading == reading))
    for start, text in rows:
        place = "INSERT INTO search_place (reading, start) VALUES (?, ?)"
        row = connection.exec_driver_sql(place, (reading, start)).lastrowid
        connection.exec_driver_sql("INSERT INTO search_words (rowid, text) VALUES (?, ?)", (row, text))
    connection.exec_driver_sql("INSERT INTO search_reading VALUES (?)", (reading,))


def _indexed(connection: Connection) -> set[int]:
    if not _exists(connection):
        return set()
    return {reading for (reading,) in connection.exec_driver_sql("SELECT reading FROM search_reading")}


def _exists(connection: Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE name = 'search_reading'"
    count: int = connection.exec_driver_sql(query).scalar_one()
    return count > 0


def text_at(connection: Connection, reading: int, start: int) -> tuple[str, int | None]:
    """The text and page of one block. Raises a `CaseError` if the index names a block that is not there."""
    query = select(block.c.text, block.c.page).where(block.c.reading == reading, block.c.start == start)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise CaseError("the search index does not fit the case; rebuild it with testimonia.search.rebuild")
    return row[0], row[1]
