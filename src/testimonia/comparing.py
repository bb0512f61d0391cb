"""A case -> which of its accounts derive from which, how many witnesses they are, and their figures side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from testimonia.compare.figures.placing import folded
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

    @property
    def root_of(self) -> dict[str, str]:
        """What names the root of each account: its likely origin, or else the first of its accounts."""
        return {account: root.origin or root.accounts[0] for root in self.roots for account in root.accounts}


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
                self.meant.setdefault(folded(name), place)
                self.by_id[place.id] = place

    def key(self, name: str) -> str:
        """One key for all names of a place."""
        place = self.meant.get(folded(name))
        return place.id if place else folded(name)

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
        named[entry.id] = frozenset(folded(each.name) for each in mentions if each.type != "date")
        if any(isinstance(each, Figure) for each in found):
            gazetteer.learn(mentions)
            claims += _claims(case.blocks(entry.id), entry, root_of[entry.id], found)
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


def _claims(blocks: Iterable[Block], entry: AccountEntry, root: str, found: list[Finding]) -> Iterator[Claim]:
    """The figures of an account, each in its sentence; findings of one type stand in the order of the text."""
    said = {each.id: each for each in found if isinstance(each, Statement)}
    mentions = [each for each in found if isinstance(each, Mention)]
    places = [each.span[0] for each in mentions]
    for figure, block, (start, end) in _in_sentences(blocks, [each for each in found if isinstance(each, Figure)]):
        near = mentions[bisect_left(places, start) : bisect_left(places, end)]
        inside = [each for each in near if each.span[1] <= end]
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


def _in_sentences(blocks: Iterable[Block], figures: list[Figure]) -> Iterator[tuple[Figure, Block, Span]]:
    """Each figure with its block and its sentence, in the account's positions; a block is read once."""
    starts = [figure.span[0] for figure in figures]
    for block in blocks:
        inside = figures[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        spans = read_block(block.text).spans if inside else []
        for figure in inside:
            at = figure.span[0] - block.start
            start, end = next((span for span in spans if span[0] <= at < span[1]), (0, block.end - block.start))
            yield figure, block, (block.start + start, max(block.start + end, figure.span[1]))
