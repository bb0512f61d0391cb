"""A case -> the parties, places and figures in it: findings and decisions joined for `identify`."""

from __future__ import annotations

import datetime
import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimonia.errors import NotInCase
from testimonia.identify.identities import Identities, identify
from testimonia.records import (
    Decision,
    Figure,
    Identity,
    Mention,
    Party,
    PartyKind,
    PartyType,
    Quotation,
    Ruling,
    Statement,
)

if TYPE_CHECKING:
    from testimonia.identify.places import Candidate
    from testimonia.ledger import Case

_BODIES = ("organisation", "group", "place", "event")


def identities_of(case: Case) -> Identities:
    """Who is who in a case, by its names and by what persons ruled."""
    return identify(parties_of(case), standing(case))


def standing(case: Case) -> list[Decision]:
    """The decisions that no later one supersedes or takes back."""
    return [
        stored.decision for stored in case.decisions() if not stored.superseded and stored.decision.ruling != "undo"
    ]


def parties_of(case: Case) -> Iterator[Party]:
    """Whom each account attributes statements and signed quotations to."""
    for entry in case.accounts():
        counts: Counter[tuple[str, PartyType]] = Counter()
        kinds: dict[str, Counter[PartyKind]] = defaultdict(Counter)
        for stored in case.findings(entry.id):
            match stored.finding:
                case Statement(party=str(name), party_type=kind):
                    counts[name, kind or PartyType.DESCRIBED] += 1
                case Quotation(party=str(name)):
                    counts[name, PartyType.NAMED] += 1
                case Mention(type=type_, name=name) if name:
                    kinds[_last(name)]["organisation" if type_ in _BODIES else "person"] += 1
        for (name, type_of), count in counts.items():
            yield Party(entry.id, name, type_of, _kind(kinds, name), count)


def _kind(kinds: dict[str, Counter[PartyKind]], name: str) -> PartyKind:
    """What most mentions that end in the same word are; a person where there is none."""
    found = kinds.get(_last(name))
    return found.most_common(1)[0][0] if found else "person"


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def called(identities: Iterable[Identity], words: str) -> str:
    """What a decision names whom a person means: a party's name, or "account:name" for a party of one account.

    The account may be the beginning of its id, where that is no other's. Raises `NotInCase`, with what is near, where
    nobody is called so, and where several accounts are meant.
    """
    those = list(identities)
    parties = [party for identity in those for party in identity.parties]
    account, colon, name = words.partition(":")
    keys = [party.key for party in parties if colon and account and _is_of(party, account, name)]
    if len(keys) > 1:
        raise NotInCase(f"{words} may be {', '.join(keys)}; give more of the account's id")
    if keys:
        return keys[0]
    for party in parties:
        if party.name.casefold() == words.casefold():
            return party.name
    for identity in those:
        if identity.name.casefold() == words.casefold():
            return identity.parties[0].name
    known = {party.name for party in parties}
    near = ", ".join(difflib.get_close_matches(words, known, 3, 0.6)) or "`testimonia parties` lists them"
    raise NotInCase(f'nobody is called "{words}" in the case; near are: {near}')


def _is_of(party: Party, account: str, name: str) -> bool:
    return party.account_id.startswith(account) and party.name.casefold() == name.casefold()


def renamed(case: Case, identities: Iterable[Identity], words: str) -> str:
    """What the standing decision names that gave a person or body its name. Raises `NotInCase` where there is none."""
    meant = called(identities, words)
    those = next(each.parties for each in identities if meant in {k for p in each.parties for k in (p.name, p.key)})
    keys = {key for party in those for key in (party.name, party.key)}
    for decision in reversed(standing(case)):
        if decision.ruling == "rename" and decision.target in keys:
            return decision.target
    raise NotInCase(f"{words} was given no other name")


def decide(case: Case, ruling: Ruling, pair: tuple[str, str | None], by: str, why: str = "") -> str:
    """Put a ruling about two parties, or about one and its new name, into the case; its id.

    "undo" takes back what was ruled of two parties, or, of one alone, its new name. Raises `NotInCase` where nothing
    was ruled that it could take back.
    """
    if ruling == "undo" and not any(
        decision.target == pair[0] if decision.ruling == "rename" and pair[1] is None
        else decision.ruling in ("same", "not same") and {decision.target, decision.other} == set(pair)
        for decision in standing(case)
    ):  # fmt: skip
        raise NotInCase(f"nothing stands that was ruled of {pair[0]}{f' and {pair[1]}' if pair[1] else ''}")
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    with case.entry(by) as entry:
        return entry.decide(Decision(ruling, pair[0], by, at, why, pair[1]))


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place in one account, how often it stands there, and what it may mean, the likeliest first."""

    name: str
    account_id: str
    mentions: int
    candidates: tuple[Candidate, ...]


_YEAR = re.compile(r"-?\d{4}")


def year_of(mentions: Iterable[Mention]) -> int | None:
    """The year that an account speaks of most, if it names any."""
    years = Counter(
        int(year.group())
        for mention in mentions
        if mention.type == "date" and (year := _YEAR.match(mention.value or ""))
    )
    return years.most_common(1)[0][0] if years else None


def places_of(case: Case) -> Iterator[PlaceName]:
    """The names of places in each account, read together, in the year of which the account speaks most."""
    from testimonia.identify.places import resolve  # loads the gazetteer

    for entry in case.accounts():
        mentions = [m for stored in case.findings(entry.id, "mention") if isinstance(m := stored.finding, Mention)]
        names = Counter(mention.name for mention in mentions if mention.type == "place")
        meant = resolve(names, year=year_of(mentions))
        for name, count in names.most_common():
            yield PlaceName(name, entry.id, count, meant[name])


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    """A figure in its account: its words, and the party of the statement that it stands in."""

    account_id: str
    words: str
    figure: Figure
    party: str | None


def figures_of(case: Case) -> Iterator[ClaimedFigure]:
    """The figures of each account in the order in which they were found."""
    for entry in case.accounts():
        parties: dict[str, str | None] = {}
        for stored in case.findings(entry.id):
            match stored.finding:
                case Statement(id=number, party=party):
                    parties[number] = party
                case Figure() as figure:
                    yield ClaimedFigure(entry.id, stored.words[0], figure, parties.get(figure.statement or ""))
