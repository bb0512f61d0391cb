"""The parties of many accounts -> who is one person or body; what persons ruled stands above every rule.

Only names join by themselves, and only those that tell enough: two words beside titles, an abbreviation, or one word
that is no frequent name ("Thucydides"). A frequent name alone, a description ("the mayor") or a crowd ("villagers") is
never joined across accounts but by a person. What the names leave open becomes a doubt, those first whose answer would
bring most statements together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import pairwise

from testimonia.identify.names import NEAR, SAME, blocking_keys, candidates, match
from testimonia.identify.names.name import parse
from testimonia.records import Decision, Doubt, Identity, Join, Party, PartyType

IN_DOUBT = 0.84
"""The most that names score of which one tells too little: worth a question."""
LEAST_LETTERS = 3
"""Capitals of an abbreviation that is a name by itself: "IMF"."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who, those of most statements first, and what is left to ask, the most useful question first.

    `refused`: what a person joined and another ruling keeps apart, as where A is B and B is C, but A is not C.
    """

    identities: tuple[Identity, ...]
    doubts: tuple[Doubt, ...]
    refused: tuple[Join, ...] = ()


def identify(parties: Iterable[Party], decisions: Sequence[Decision] = ()) -> Identities:
    """Join the parties that are one. `decisions`: those that stand, "same", "not same" and "rename" among them.

    A decision's `target` and `other` name a party by its name in every account, or by its key in one.
    """
    known = sorted(set(parties), key=lambda party: party.key)
    groups = _Groups(known, [d for d in decisions if d.ruling == "not same"])
    refused = [join for d in decisions if d.ruling == "same" and d.other for join in groups.rule(d)]
    links = _links(known)
    doubts: list[Join] = []
    for join in sorted(links, key=lambda each: (-each.score, each.one, each.other)):
        if join.score >= SAME:
            groups.join(join)
        else:
            doubts.append(join)
    called = {d.target: d.other for d in decisions if d.ruling == "rename" and d.other}
    identities = groups.identities(called)
    return Identities(identities, tuple(_asked(identities, doubts, groups)), tuple(refused))


def tells(name: str) -> bool:
    """Whether a name says enough to join two accounts by itself.

    >>> tells("General Shimizu"), tells("Shimizu Noritsune"), tells("Thucydides"), tells("IMF")
    (False, True, True, True)
    """
    words = [word.text for word in parse(name).words if not word.initial]
    if len(words) != 1:
        return len(words) > 1
    return (len(name) >= LEAST_LETTERS and name.isupper()) or words[0] not in common_names()


@cache
def common_names() -> frozenset[str]:
    """Names that many bear, in lower case."""
    text = (resources.files(__package__) / "common_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _links(parties: Sequence[Party]) -> list[Join]:
    """Every pair of named parties whose names may be one's: equal ones in a chain, others by their blocking keys."""
    found: list[Join] = []
    for kind in ("person", "organisation"):
        bearers: dict[str, list[Party]] = defaultdict(list)
        for party in parties:
            if party.kind == kind and party.type is PartyType.NAMED and " and " not in party.name:
                bearers[party.name].append(party)
        for name, those in bearers.items():
            score, why = (1.0, "the same name") if tells(name) else (NEAR, "the same name, which many bear")
            found += [Join(one.key, other.key, score, why) for one, other in pairwise(those)]
        names = list(bearers)
        for first, second in candidates(blocking_keys(name, kind) for name in names):
            fit = match(names[first], names[second], kind)
            if fit.score >= NEAR:
                one, other = bearers[names[first]][0], bearers[names[second]][0]
                sure = fit.score if tells(names[first]) and tells(names[second]) else min(fit.score, IN_DOUBT)
                found.append(Join(one.key, other.key, sure, str(fit)))
    return found


@dataclass(slots=True)
class _Groups:
    """The parties in groups that grow together, unless a person ruled that two of them are not one."""

    parties: Sequence[Party]
    apart: Sequence[Decision]
    of: dict[str, int] = field(default_factory=dict)
    members: dict[int, list[Party]] = field(default_factory=dict)
    joins: dict[int, list[Join]] = field(default_factory=dict)
    foes: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    named: dict[str, list[Party]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Put each party into a group of its own, and tell apart those that a person ruled apart."""
        for number, party in enumerate(self.parties):
            self.of[party.key], self.members[number], self.joins[number] = number, [party], []
            self.named[party.name].append(party)
            self.named[party.key].append(party)
        for decision in self.apart:
            for one in self.named.get(decision.target, ()):
                for other in self.named.get(decision.other or "", ()):
                    if one.key != other.key:
                        self.foes[self.of[one.key]].add(self.of[other.key])
                        self.foes[self.of[other.key]].add(self.of[one.key])

    def rule(self, decision: Decision) -> Iterator[Join]:
        """Join what a person ruled to be the same; give what could not be joined."""
        those = [*self.named.get(decision.target, ()), *self.named.get(decision.other or "", ())]
        why = decision.why or "ruled to be the same"
        for one, other in pairwise(those):
            join = Join(one.key, other.key, 1.0, why, decision.by)
            if not self.join(join):
                yield join

    def join(self, join: Join) -> bool:
        """Make one group of two, unless they are told apart; whether they are one now."""
        one, other = self.of[join.one], self.of[join.other]
        if one == other:
            return True
        if other in self.foes[one]:
            return False
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        for party in self.members[other]:
            self.of[party.key] = one
        self.members[one] += self.members.pop(other)
        self.joins[one] += [*self.joins.pop(other), join]
        for foe in self.foes.pop(other, set()):
            self.foes[foe].discard(other)
            self.foes[foe].add(one)
            self.foes[one].add(foe)
        return True

    def identities(self, called: dict[str, str]) -> tuple[Identity, ...]:
        """The groups as identities; `called`: the names that persons gave."""
        made = [_identity(those, self.joins[number], called) for number, those in self.members.items()]
        return tuple(sorted(made, key=lambda each: (-each.statements, each.name)))

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two parties are one already or are ruled not to be."""
        return self.of[one] == self.of[other] or self.of[other] in self.foes[self.of[one]]


def _identity(those: list[Party], joins: list[Join], called: dict[str, str]) -> Identity:
    given = next((called[key] for party in those for key in (party.key, party.name) if key in called), None)
    fullest = max(those, key=lambda party: (len(party.name.split()), party.statements, party.name))
    parties = tuple(sorted(those, key=lambda party: (-party.statements, party.key)))
    return Identity(given or fullest.name, fullest.type, parties, tuple(joins))


def _asked(identities: Sequence[Identity], doubts: Iterable[Join], groups: _Groups) -> Iterator[Doubt]:
    """The doubts that are left, once for every two names, the most useful first."""
    of = {party.key: identity for identity in identities for party in identity.parties}
    asked: dict[tuple[str, str], Doubt] = {}
    for join in doubts:
        if groups.are_apart(join.one, join.other):
            continue
        pair = (_name(join.one), _name(join.other))
        gained = min(of[join.one].statements, of[join.other].statements)
        if before := asked.get(pair):
            gained += before.statements
        asked[pair] = Doubt(*pair, join.score, join.why, gained)
    yield from sorted(asked.values(), key=lambda doubt: (-doubt.score * doubt.statements, doubt.one, doubt.other))


def _name(key: str) -> str:
    return key.partition(":")[2]
