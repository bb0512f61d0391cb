"""Testimonia: who says what in accounts that contradict one another, to the exact character.

The names here are the public API; the commands use the same. The stages lie in packages of their own, along the way of
the data: `capture` (bytes to accounts), `extract` (accounts to statements), `ledger` (the case), `search`, `publish`,
joined in `pipeline`. `records` holds the types that all of them speak in, `errors` the tree of errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from testimonia.extract import extract
from testimonia.version import __version__

if TYPE_CHECKING:
    from testimonia.ledger import Case
    from testimonia.pipeline import Outcome
    from testimonia.records import Account
    from testimonia.settings import Options

__all__ = ["__version__", "add", "extract", "open_case", "read", "read_all"]


def read(path: str | Path, options: Options | None = None) -> Account:
    """Read the account in a file, or at an http(s) address, in a process of its own that can be stopped.

    Raises an `errors.InputError` for what cannot be read, an `errors.UsageError` where the file holds several accounts.
    """
    from testimonia.pipeline import read_account

    return read_account(str(path), options)


def read_all(path: str | Path, options: Options | None = None) -> Iterator[Account]:
    """Read every account in a file that may hold several: a mailbox, a dump, an archive. Raises as `read` does."""
    from testimonia.pipeline import read_accounts

    return read_accounts(str(path), options)


def open_case(path: str | Path, *, create: bool = False) -> Case:
    """Open a case, or make one with `create`; a context manager. Raises an `errors.CaseError`."""
    from testimonia.ledger import open_case as opened

    return opened(path, create=create)


def add(
    case: Case, paths: Iterable[str | Path], options: Options | None = None, actor: str | None = None
) -> Iterator[Outcome]:
    """Read files, folders and addresses into a case; each outcome is given once its transaction is committed.

    What the case has already is left alone. Inputs that cannot be read come back as outcomes with an error.
    """
    from testimonia.pipeline import add as add_to

    return add_to(case, map(str, paths), options, actor)
