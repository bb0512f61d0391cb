"""A case -> which of its accounts derive from which, and how many witnesses they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimonia.records import AccountEntry, Derivation, Root

if TYPE_CHECKING:
    from testimonia.ledger import Case


@dataclass(frozen=True, slots=True)
class Derived:
    """The accounts of a case by their ids, how they derive from one another, and the roots, the largest first."""

    accounts: dict[str, AccountEntry]
    edges: tuple[Derivation, ...]
    roots: tuple[Root, ...]


def derived(case: Case, seen: Callable[[AccountEntry], None] | None = None) -> Derived:
    """Hold every account of a case against those before it. `seen` is told of each account that is done."""
    from testimonia.compare.derivation import Derivations

    found = Derivations()
    accounts: dict[str, AccountEntry] = {}
    for entry in case.accounts():
        accounts[entry.id] = entry
        found.add(entry.id, case.account(entry.id))
        if seen is not None:
            seen(entry)
    roots = sorted(found.roots(), key=lambda root: (-len(root.accounts), root.accounts))
    return Derived(accounts, found.edges(), tuple(roots))
