"""The tables, for any database that SQLAlchemy knows. A change here is a migration and a new `REVISION`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

REVISION = "0001"
"""The latest migration. Revisions are numbered, so that a later version's case is known by its greater number."""

NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite makes only an INTEGER primary key the row's own place."""

metadata = MetaData()


def _entry(name: str, *, primary_key: bool = False) -> Column[int]:
    """The number of the log entry that added the row; that is written last, once all hashes are known."""
    reference = ForeignKey("log.number", deferrable=True, initially="DEFERRED")
    return Column(name, NUMBER, reference, primary_key=primary_key, autoincrement=False, nullable=False)


log = Table(
    "log",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("log_by_subject", "action", "subject"),
)

original = Table(
    "original",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    _entry("entry"),
)

chunk = Table(
    "chunk",
    metadata,
    Column("sha256", String(64), ForeignKey("original.sha256"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", String(12), primary_key=True),
    Column("sha256", String(64), ForeignKey("original.sha256"), nullable=False),
    Column("part", Text),
    _entry("entry"),
    Index("account_by_original", "sha256"),
)

block = Table(
    "block",
    metadata,
    _entry("reading", primary_key=True),
    Column("start", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("indent", Integer, nullable=False),
    Column("page", Integer),
)

finding = Table(
    "finding",
    metadata,
    _entry("run", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("type", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Column("words", Text, nullable=False),
)
