"""Edges -> groups of accounts that count as one witness, and which of each group the others likely derive from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from testimonia.compare.derivation.kinds import MOST
from testimonia.records import Derivation, DerivationKind, Root

JOINING = frozenset({DerivationKind.COPY, DerivationKind.EXCERPT, DerivationKind.REWORDED})


def joins(edge: Derivation) -> bool:
    """Whether an edge makes one witness of two: most of the one that derives is the other's text.

    An article that takes over one paragraph stays a witness of its own.
    """
    return edge.kind in JOINING and edge.share >= MOST


def roots(accounts: Iterable[str], edges: Iterable[Derivation]) -> tuple[Root, ...]:
    """The groups, in the order of their first accounts."""
    joining = [edge for edge in edges if joins(edge)]
    group = {account: account for account in accounts}
    for edge in joining:
        one, other = _find(group, edge.account), _find(group, edge.origin)
        group[other] = one
    members: dict[str, list[str]] = defaultdict(list)
    for account in group:
        members[_find(group, account)].append(account)
    within: dict[str, list[Derivation]] = defaultdict(list)
    for edge in joining:
        within[_find(group, edge.account)].append(edge)
    return tuple(_root(those, within[name]) for name, those in members.items())


def _find(group: dict[str, str], account: str) -> str:
    while group[account] != account:
        group[account] = group[group[account]]
        account = group[account]
    return account


def _root(accounts: Sequence[str], edges: Sequence[Derivation]) -> Root:
    """A group, with its origin where all but one derive from another, by edges whose direction is known."""
    if len(accounts) == 1:
        return Root(tuple(accounts), accounts[0], 1.0)
    sure: dict[str, float] = {}
    for edge in edges:
        if not edge.open:
            sure[edge.account] = max(edge.sure, sure.get(edge.account, 0))
    first = [account for account in accounts if account not in sure]
    if len(first) != 1:
        return Root(tuple(accounts), None, 0.0)
    return Root(tuple(accounts), first[0], min(sure.values()))
