"""An account by the name that a person has for it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import PurePath

from testimonia.errors import NotInCase
from testimonia.records import AccountEntry

SHORTEST_ID = 4
"""Hexadecimal digits of an id that will do, if no other account's begins with them."""

NEAR = 5
"""Names offered where one is not found."""


def named(name: str, accounts: Iterable[AccountEntry]) -> AccountEntry:
    """The account of that id, beginning of an id, file name, address or title, tried in this order.

    A title may be cut short and written in any case. Raises `NotInCase` if none or more than one fits.
    """
    accounts = list(accounts)
    for fits in _ways(name):
        found = [entry for entry in accounts if fits(entry)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotInCase(f'"{name}" fits more than one account: {_listed(found)}; give the id of one')
    near = _near(name, accounts)
    hint = f"near it are {_listed(near)}" if near else "`testimonia list` shows what there is"
    raise NotInCase(f'no account in the case is called "{name}"; {hint}')


def _ways(name: str) -> Iterable[Callable[[AccountEntry], bool]]:
    lower = name.casefold()
    yield lambda entry: entry.id == lower
    if len(name) >= SHORTEST_ID:
        yield lambda entry: entry.id.startswith(lower)
    yield lambda entry: name in _files(entry)
    yield lambda entry: entry.details.title == name
    if lower:
        yield lambda entry: (entry.details.title or "").casefold().startswith(lower)


def _files(entry: AccountEntry) -> set[str]:
    """The account's file names and addresses, whole, without their folders, and with its part after a "#"."""
    names = {entry.origin.name, *entry.captures}
    names |= {PurePath(name).name for name in names}
    return names | {f"{name}#{entry.origin.part}" for name in names if entry.origin.part}


def _near(name: str, accounts: list[AccountEntry]) -> list[AccountEntry]:
    called = {label.casefold(): entry for entry in accounts for label in (*_files(entry), entry.details.title or "")}
    near = difflib.get_close_matches(name.casefold(), called, NEAR)
    return list({called[label].id: called[label] for label in near}.values())


def _listed(entries: list[AccountEntry]) -> str:
    listed = ", ".join(f"{entry.id} ({entry.details.title or entry.origin.name})" for entry in entries[:NEAR])
    return f"{listed} and {len(entries) - NEAR} more" if len(entries) > NEAR else listed
