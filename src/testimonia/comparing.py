"""A case -> which of its accounts derive from which, how many witnesses they are, and their figures side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from testimonia.extract.reading import read_block
from testimonia.identifying import year_of
from testimonia.records import (
    AccountEntry,
    Block,
    Claim,
    Derivation,
    Figure,
    FigureGroup,
    Finding,
    Mention,
    Named,
    Root,
    Row,
    Span,
    Statement,
)

if TYPE_CHECKING:
    from testimonia.compare.figures import Places
    from testimonia.identify.places.senses import Place
    from testimonia.ledger import Case

SHARED, SHARE = 3, 0.3
"""Names that two accounts of one event share at least, and their share of those of the account with fewer."""
CLEAR = 0.5
"""How likely a place must be for a name to stand for it when figures are compared."""


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


@dataclass(slots=True)
class _Gazetteer:
    """What the names of places mean in the accounts read so far, the first clear meaning of each."""

    meant: dict[str, Place] = field(default_factory=dict)
    by_id: dict[str, Place] = field(default_factory=dict)

    def learn(self, mentions: list[Mention]) -> None:
        """Look up the names of one account together."""
        from testimonia.identify.places import resolve  # loads the gazetteer

        names = Counter(mention.name for mention in mentions if mention.type == "place")
        for name, found in resolve(names, year=year_of(mentions)).items():
            if found and found[0].score >= CLEAR:
                place = found[0].place
                self.meant.setdefault(_folded(name), place)
                self.by_id[place.id] = place

    def key(self, name: str) -> str:
        """One key for all names of a place."""
        place = self.meant.get(_folded(name))
        return place.id if place else _folded(name)

    def within(self, inner: str, outer: str) -> bool:
        """Whether the place of one key lies in the country or region of the other."""
        here, wider = self.by_id.get(inner), self.by_id.get(outer)
        if (
            here is None
            or wider is None
            or inner == outer
            or wider.kind not in ("country", "region")
            or not wider.areas
        ):
            return False
        return wider.areas[-1] in here.areas


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def figures_together(case: Case, root_of: dict[str, str]) -> list[FigureGroup]:
    """The figures of all accounts in groups that count the same thing, those of most roots first.

    `root_of` gives the root of an account's id, so that copies count once.
    """
    from testimonia.compare.figures import Places, group_figures

    gazetteer = _Gazetteer()
    named: dict[str, frozenset[str]] = {}
    claims: list[Claim] = []
    for entry in case.accounts():
        found = [stored.finding for stored in case.findings(entry.id)]
        mentions = [each for each in found if isinstance(each, Mention)]
        named[entry.id] = frozenset(_folded(each.name) for each in mentions if each.type != "date")
        claims += _claims(case, entry, root_of[entry.id], found, gazetteer)
    places: Places = Places(gazetteer.key, gazetteer.within)
    return [part for group in group_figures(claims, places) for part in _of_one_event(group, named)]


def _of_one_event(group: FigureGroup, named: dict[str, frozenset[str]]) -> Iterator[FigureGroup]:
    """The parts of a group whose accounts tell of one event, so far as that can be told.

    "Three prisoners" and "256 prisoners" of two accounts may count anything. They stand together where both sentences
    name the place, which then is the same, or where the accounts share enough names.
    """
    parts: list[list[Row]] = []
    for row in group.rows:
        near = [part for part in parts if any(_are_near(row, other, named) for other in part)]
        parts = [part for part in parts if part not in near] + [[*(each for part in near for each in part), row]]
    for part in parts:
        yield FigureGroup(group.counts, group.unit, tuple(row for row in group.rows if row in part))


def _are_near(one: Row, other: Row, named: dict[str, frozenset[str]]) -> bool:
    if one.root == other.root or (one.claim.places and other.claim.places):
        return True
    return any(_share(named[a], named[b]) for a in one.accounts for b in other.accounts)


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


def _claims(case: Case, entry: AccountEntry, root: str, found: list[Finding], gazetteer: _Gazetteer) -> Iterator[Claim]:
    """The figures of an account, each in its sentence."""
    said = {each.id: each for each in found if isinstance(each, Statement)}
    mentions = [each for each in found if isinstance(each, Mention)]
    figures = [each for each in found if isinstance(each, Figure)]
    if not figures:
        return
    gazetteer.learn(mentions)
    blocks = list(case.blocks(entry.id))
    starts = [block.start for block in blocks]
    for figure in figures:
        block = blocks[bisect_right(starts, figure.span[0]) - 1]
        start, end = _sentence(block, figure.span)
        inside = [each for each in mentions if start <= each.span[0] and each.span[1] <= end]
        statement = said.get(figure.statement or "")
        yield Claim(
            f"{entry.id}:{figure.id}", entry.id, root, block.text[start - block.start : end - block.start],
            (figure.span[0] - start, figure.span[1] - start), figure.counts, figure.value, figure.low, figure.high,
            figure.approximate, figure.bound, figure.unit, statement.party if statement else None,
            statement.stance if statement else None,
            tuple(Named(m.name, (m.span[0] - start, m.span[1] - start)) for m in inside if m.type == "place"),
            tuple(Named(m.name, (m.span[0] - start, m.span[1] - start), m.value) for m in inside if m.type == "date"),
            dated=entry.details.date,
        )  # fmt: skip


def _sentence(block: Block, span: Span) -> Span:
    """The sentence of a block that a figure stands in, in the account's positions."""
    for start, end in read_block(block.text).spans:
        if start <= span[0] - block.start < end:
            return block.start + start, max(block.start + end, span[1])
    return block.start, block.end
