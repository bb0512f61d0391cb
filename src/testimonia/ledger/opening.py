"""Opening a case: is it one, is it ours to read, and does its schema need to be brought up to date."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect, text

from testimonia.errors import CaseError, NewerCase, NotACase
from testimonia.ledger import sqlite
from testimonia.ledger.canonical import RECIPE, canonical
from testimonia.ledger.case import Case
from testimonia.ledger.log import Log
from testimonia.ledger.schema import REVISION

if TYPE_CHECKING:
    from alembic.config import Config  # heavy, and needed only where a schema is not up to date

PROGRAM = "testimonia"
"""The actor of the entries that no person caused."""

MIGRATIONS = Path(__file__).parent / "migrations"


def open_case(path: str | Path, *, create: bool = False, wait: float = 60.0) -> Case:
    """Open a case; with `create`, make it if nothing is there. An older version's case is brought up to date first.

    A write waits up to `wait` seconds for another process to finish its own. A case on read-only media can be read
    there. Raises `NotACase`, `NewerCase`, `CaseBusy`, `CaseFull`, or another `CaseError`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_case(f"{folder}/fire.case", create=True) as case:
    ...     [entry.action for entry in case.log()]
    ['create']
    """
    path = Path(path)
    mode = _mode(path, create=create)
    engine = sqlite.engine(path, mode, wait)
    try:
        with sqlite.translated(path):
            if not _current(engine, path, create=create):
                if mode not in ("rw", "rwc"):
                    raise CaseError(f"{path} is an older version's case; copy it to a folder that you can write in")
                _migrate(engine, path)
            if mode in ("rw", "rwc"):
                sqlite.log_ahead(engine, path, wait)
    except BaseException:
        engine.dispose()
        raise
    return Case(path, engine)


def _mode(path: Path, *, create: bool) -> sqlite.Mode:
    if path.exists():
        if not path.is_file():
            raise NotACase(f"{path} is no case but a folder or a device; name a file")
        return sqlite.mode_of(path)
    if not create:
        raise NotACase(f"there is no case at {path}; `testimonia add {path} FILE...` makes one")
    if not path.parent.is_dir():
        raise NotACase(f"there is no folder {path.parent}; make it first")
    return "rwc"


def _current(engine: Engine, path: Path, *, create: bool) -> bool:
    """Whether the case is of this very version. Raises if it is none, or a later version's."""
    with engine.connect() as connection, connection.begin():
        marked = sqlite.marked(connection)
        if marked is False:
            raise NotACase(f"{path} is no case but another program's database; name a case, or a new path")
        if marked is None and not create:
            raise NotACase(f"{path} is empty, and no case yet; `testimonia add {path} FILE...` makes one of it")
        revision = _revision(connection) if marked else None
    if revision and revision > REVISION:
        raise NewerCase(f"{path} was written by a later version of Testimonia; upgrade Testimonia to open it")
    return revision == REVISION


def _revision(connection: Connection) -> str | None:
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _migrate(engine: Engine, path: Path) -> None:
    """Bring the schema up to date in one transaction, and say so in the log; of an empty file this makes a case."""
    from alembic import command

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        fresh = not inspect(connection).has_table("log")
        if not fresh and _revision(connection) == REVISION:
            return  # another process did it while this one waited
        command.upgrade(_config(connection), "head")
        sqlite.mark(connection)
        subject = uuid.uuid4().hex if fresh else path.name
        body = canonical({"recipe": RECIPE, "revision": REVISION})
        Log(connection, PROGRAM).append("create" if fresh else "migrate", subject, body)


def _config(connection: Any) -> Config:
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
