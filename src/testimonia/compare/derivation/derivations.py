"""Accounts, one after another -> which derive from which, and the roots that count as witnesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from testimonia.compare.derivation import roots as grouping
from testimonia.compare.derivation.evidence import Side, address_of, balance, evidence, named, sureness
from testimonia.compare.derivation.index import Index
from testimonia.compare.derivation.kinds import Shares, is_house_text, kind_of, shares
from testimonia.compare.derivation.names import Name, Names, names_of
from testimonia.compare.derivation.siblings import without_siblings
from testimonia.records import Account, Derivation, DerivationKind, Details, Evidence, Root, SharedPassage

BEARERS = 3
"""Accounts that one name may stand for; of a newspaper with more, no page is named by its name."""


@dataclass(slots=True)
class Derivations:
    """All accounts of a case. What `edges` and `roots` give does not depend on the order in which they came."""

    index: Index = field(default_factory=Index)
    names: Names = field(default_factory=Names)
    details: list[Details] = field(default_factory=list)
    shared: dict[tuple[str, str], list[SharedPassage]] = field(default_factory=lambda: defaultdict(list))

    def add(self, account_id: str, account: Account) -> tuple[SharedPassage, ...]:
        """Add an account; the passages that it shares with those before it. Raises ValueError for a known id."""
        passages = self.index.add(account_id, account)
        self.names.add(len(self.details), account.details)
        self.details.append(account.details)
        for passage in passages:
            self.shared[passage.a, passage.b].append(passage)
        return passages

    def edges(self) -> tuple[Derivation, ...]:
        """Who derives from whom: by shared text first, then who only names the other as a source."""
        self.names.search(self.index.entries)
        sharing = [edge for pair, passages in self.shared.items() for edge in self._edge(*pair, passages)]
        return (*without_siblings(sharing), *self._citations())

    def roots(self) -> tuple[Root, ...]:
        """The accounts in groups that count as one witness each."""
        return grouping.roots(self.index.places, self.edges())

    def root_of(self) -> dict[str, Root]:
        """Account id -> its root."""
        return {account: root for root in self.roots() for account in root.accounts}

    def _edge(self, one: str, other: str, passages: Sequence[SharedPassage]) -> Iterator[Derivation]:
        telling = tuple(passage for passage in passages if not self.index.is_common(passage))
        if not telling:
            return
        parts = shares(self.index.entry(one), self.index.entry(other), telling)
        sides = self._side(one, parts.a), self._side(other, parts.b)
        if _of_one_house(*(side.details for side in sides)) and is_house_text(telling, parts):
            return
        yield _directed(sides, telling, parts, evidence(*sides, telling))

    def _side(self, account_id: str, share: float = 0.0) -> Side:
        place = self.index.places[account_id]
        details = self.details[place]
        return Side(account_id, details, share, frozenset(names_of(details)), self.names.mentions[place])

    def _citations(self) -> Iterator[Derivation]:
        """Who names another with whom it shares no text."""
        for place, mentions in enumerate(self.names.mentions):
            cited = {bearer for name in mentions for bearer in self._bearers(name) if bearer != place}
            for origin in sorted(cited):
                yield from self._citation(self.index.entries[place].id, self.index.entries[origin].id)

    def _bearers(self, name: Name) -> list[int]:
        bearers = self.names.bearers[name]
        return bearers if len(bearers) <= BEARERS else []

    def _citation(self, account: str, origin: str) -> Iterator[Derivation]:
        if (account, origin) in self.shared or (origin, account) in self.shared:
            return
        side = self._side(origin)
        why = tuple(named(side, self._side(account)))
        if why:
            most = max(len(self._bearers(name)) for name in side.names)
            sure = sureness(balance(why, origin)) / most
            yield Derivation(account, origin, DerivationKind.CITATION, sure, 0.0, (), why)


def _directed(
    sides: tuple[Side, Side], passages: tuple[SharedPassage, ...], parts: Shares, why: tuple[Evidence, ...]
) -> Derivation:
    odds = balance(why, sides[0].id)
    origin, account = sides if odds >= 0 else sides[::-1]
    share = account.share if odds else max(parts)
    return Derivation(account.id, origin.id, kind_of(passages, parts), sureness(odds), share, passages, why)


def _of_one_house(one: Details, other: Details) -> bool:
    """Whether two accounts have one publisher, or stand on one site."""
    hosts = [address_of(each.address).partition("/")[0] for each in (one, other)]
    return bool(one.publisher and one.publisher == other.publisher) or bool(hosts[0] and hosts[0] == hosts[1])
