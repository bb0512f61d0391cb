"""What speaks for a sense by itself: how the name is known, how large the place is, whether the year fits.

Weights are log odds. They were set by hand on names of our own choosing (benchmarks/places.py has them), not trained.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from testimonia.identify.places.meanings import EVENTS, in_period
from testimonia.identify.places.senses import GEONAMES, Kind, Reason, Sense
from testimonia.identify.places.spellings import Reading
from testimonia.identify.places.words import is_common_word

NONE_OF_THESE = 0.0
"""The log odds that a name means a place which we do not know: as likely as a town of 1,000 people."""

_SMALLEST = 3
"""Digits of a thousand: a place of so many people, or fewer, weighs nothing."""
_PER_DIGIT: dict[Kind, float] = {"city": 1.1, "region": 0.8, "country": 0.8}
_COUNTRY = 1.5
_UNKNOWN_SIZE: dict[Kind, float] = {
    "city": 1.2, "site": 1.5, "camp": 1.5, "battlefield": 1.5, "region": 2.4, "water": 2.4, "country": 3.5,
}  # fmt: skip
"""Places of our list without a known population weigh like a town, or like a middling region or country."""
_LISTED, _ALTERNATE, _FORMER = 0.8, -1.2, -1.0
_IN_YEARS, _BEFORE, _AFTER = 0.5, -2.5, -1.5
_COMMON_WORD = -2.5
_SETTLED, _UNSETTLED = 1492, -3.0
_SETTLERS = frozenset(["AR", "AU", "BR", "CA", "CL", "NZ", "US", "UY"])
"""Countries where today's names of towns, as good as all, were given by settlers from Europe, after 1492."""
_SIZES = {"city": "a city", "region": "a region", "country": "a country"}


def reasons(sense: Sense, reading: Reading, year: int | None) -> tuple[Reason, ...]:
    """What speaks for and against a sense, before the account's other places are heard."""
    return tuple(_reasons(sense, reading, year))


def strength(given: Sequence[Reason]) -> float:
    """The log odds that reasons add up to."""
    return sum(reason.weight for reason in given)


def shares(strengths: Sequence[float]) -> list[float]:
    """The share of each candidate, from 0 to 1; what is missing to 1 is the share of none of them."""
    top = max([*strengths, NONE_OF_THESE])
    odds = [math.exp(value - top) for value in strengths]
    whole = sum(odds) + math.exp(NONE_OF_THESE - top)
    return [value / whole for value in odds]


def _reasons(sense: Sense, reading: Reading, year: int | None) -> Iterator[Reason]:
    yield _named(sense, year)
    yield _sized(sense)
    if reading.how:
        yield Reason("spelling", f"read as “{sense.name}”, {reading.how}", reading.weight)
    if year is not None and (sense.first is not None or sense.last is not None):
        yield from _dated(sense, year)
    if year is not None and year < _SETTLED and sense.source == GEONAMES and _SETTLERS.intersection(sense.place.areas):
        yield Reason("period", "named after settlers came", _UNSETTLED)
    if is_common_word(reading.key):
        yield Reason("word", "also an English word", _COMMON_WORD)


def _named(sense: Sense, year: int | None) -> Reason:
    today = sense.place.name
    if sense.source == GEONAMES:
        if sense.match == "main":
            return Reason("name", f"today's name ({GEONAMES})", 0.0)
        return Reason("name", f"one of the names of {today} ({GEONAMES})", _ALTERNATE)
    former = sense.match == "listed" and sense.last is not None and sense.kind not in EVENTS and year is None
    what = f"{sense.name}: {sense.kind}" + (f", today {today}" if today != sense.name else "") + _years(sense)
    return Reason("name", f"{what} ({sense.source})", _LISTED + (_FORMER if former else 0.0))


def _years(sense: Sense) -> str:
    if sense.first is None and sense.last is None:
        return ""
    if sense.first == sense.last:
        return f", {_year(sense.first)}"
    return ", " + " ".join(
        f"{word} {_year(year)}" for word, year in (("from", sense.first), ("to", sense.last)) if year is not None
    )


def _year(year: int | None) -> str:
    return f"{-year} BC" if year is not None and year < 0 else str(year)


def _sized(sense: Sense) -> Reason:
    kind, people = sense.place.kind, sense.place.population
    if not people:
        return Reason("size", "of unknown population", 0.0 if sense.source == GEONAMES else _UNKNOWN_SIZE[sense.kind])
    weight = _PER_DIGIT[kind] * max(0.0, math.log10(people) - _SMALLEST) + (_COUNTRY if kind == "country" else 0.0)
    if sense.kind in EVENTS:
        weight = max(weight, _UNKNOWN_SIZE[sense.kind])
    return Reason("size", f"{_SIZES.get(kind, 'a place')} of {people:,} people today", weight)


def _dated(sense: Sense, year: int) -> Iterator[Reason]:
    if in_period(sense, year):
        yield Reason("period", f"{_year(year)} is in its years", _IN_YEARS)
    elif sense.first is not None and year < sense.first:
        yield Reason("period", f"{_year(year)} is before its years", _BEFORE)
    elif sense.kind not in EVENTS:
        yield Reason("period", f"{_year(year)} is after its years", _AFTER)
