"""A source without a name of its own -> the party met before that it stands for, if any."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testimonia.extract.parties.features import Field, Source, agrees, of_nobody, of_pair, of_source
from testimonia.extract.parties.nouns import alike
from testimonia.extract.parties.roster import Entry, Roster

FARTHEST = 60
"""Sentences back that a party is looked for, unless it is called by the source's noun."""
CALLED = 4
"""Candidates that are called by the noun of a description, however far back."""
MOST = 12
"""Candidates of a source."""
Chooser = Callable[[Source, Sequence[Entry], list[list[float]]], int]
"""Which of the candidates is meant: an index, or their number for none of them, or -1 where it cannot be told."""


class Choosing:
    """Lays the candidates of a source before a chooser."""

    def __init__(self, roster: Roster, choose: Chooser) -> None:
        self._roster = roster
        self._choose = choose

    def party(self, source: Source, since: int = 0, other: Entry | None = None) -> Entry | None:
        """The party that a source stands for: none that was met last before `since`, nor `other`."""
        fitting = [
            entry for entry in self._roster
            if entry.last and since <= entry.last.at < source.place.at and entry is not other
            and agrees(source, entry) > -1.0
        ]  # fmt: skip
        heads = alike(source.noun.head) if source.noun else frozenset()
        called = [entry for entry in fitting if not heads.isdisjoint(entry.about)][:CALLED]
        near = [entry for entry in fitting if _is_near(source, entry) and entry not in called]
        return self._picked(source, called + near[: MOST - len(called)])

    def _picked(self, source: Source, found: list[Entry]) -> Entry | None:
        latest = sorted(found, key=_met, reverse=True)
        ranks = {entry.number: rank for rank, entry in enumerate(latest)}
        field = Field(len(found), max((entry.met for entry in found), default=0), _met(latest[0]) if latest else 0)
        own = of_source(source)
        rows = [own + of_pair(source, entry, field, ranks[entry.number]) for entry in found]
        index = self._choose(source, found, [*rows, own + of_nobody(field)])
        return found[index] if 0 <= index < len(found) else None


def _is_near(source: Source, entry: Entry) -> bool:
    return entry.last is not None and source.place.sentence - entry.last.sentence <= FARTHEST


def _met(entry: Entry) -> int:
    return entry.last.at if entry.last else 0
