"""The first schema: the log, and the originals, accounts, blocks and findings that it names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from testimonia.ledger import sqlite

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables and keep them append-only."""
    _log()
    _originals()
    _readings()
    if op.get_context().dialect.name == "sqlite":
        sqlite.forbid_changes(op.get_bind(), ["log", "original", "chunk", "account", "block", "finding"])


def _number(name: str, *, primary_key: bool = False) -> sa.Column[int]:
    return sa.Column(name, NUMBER, primary_key=primary_key, autoincrement=False, nullable=False)


def _added_by(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["log.number"], deferrable=True, initially="DEFERRED")


def _log() -> None:
    op.create_table(
        "log",
        _number("number", primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("log_by_subject", "log", ["action", "subject"])


def _originals() -> None:
    op.create_table(
        "original",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        _number("entry"),
        _added_by("entry"),
    )
    op.create_table(
        "chunk",
        sa.Column("sha256", sa.String(64), sa.ForeignKey("original.sha256"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _readings() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(12), primary_key=True),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("part", sa.Text),
        _number("entry"),
        _added_by("entry"),
    )
    op.create_index("account_by_original", "account", ["sha256"])
    op.create_table(
        "block",
        _number("reading", primary_key=True),
        _number("start", primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("indent", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer),
        _added_by("reading"),
    )
    op.create_table(
        "finding",
        _number("run", primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        _added_by("run"),
    )
