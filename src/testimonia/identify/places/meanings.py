"""Name -> every sense of it that the list or the table knows, one for each place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from testimonia.identify.places import history, table
from testimonia.identify.places.senses import Sense
from testimonia.identify.places.spellings import Reading, readings

MOST = 64
"""Senses of one name that are weighed, the most populous first: "San José" has over a hundred."""
EVENTS = frozenset({"battlefield", "camp", "site"})
"""Kinds that stand for what happened there."""
_AS_WRITTEN = 1.5
NEARLY = 1
"""Years by which the year asked for may miss those of a name: an account of 1946 still says Königsberg."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The senses of a name, and how it had to be read to find them."""

    reading: Reading
    senses: tuple[Sense, ...]


def meanings(name: str, year: int | None = None) -> Meanings:
    """What a name may mean, places that bear it before those only known by it. `year` chooses among a place's names.

    After a comma may stand the wider place: "Springfield, Ill.". Raises GazetteerError where a file that we ship is not
    whole.
    """
    for reading in readings(name):
        if senses := _senses(reading, year):
            return Meanings(reading, senses)
    head, comma, wider = name.partition(",")
    return _within(head.strip(), wider.strip(), year) if comma else Meanings(Reading(name, ""), ())


def _within(name: str, wider: str, year: int | None) -> Meanings:
    """The senses of a name that lie in the wider place written after it, or all where none does."""
    found = meanings(name, year)
    areas = {
        sense.place.areas[-1:] if sense.place.kind == "region" else sense.place.areas
        for sense in meanings(wider, year).senses
        if sense.place.kind in ("region", "country")
    }
    codes = {code for some in areas for code in some}
    inside = tuple(sense for sense in found.senses if codes.intersection(sense.place.areas))
    if not inside:
        return found
    return Meanings(replace(found.reading, how=f"in {wider}, as it is written", weight=_AS_WRITTEN), inside)


def in_period(sense: Sense, year: int) -> bool:
    """Whether a year lies in the years of a sense, as far as these are known."""
    return (sense.first is None or year >= sense.first - NEARLY) and (sense.last is None or year <= sense.last + NEARLY)


def _senses(reading: Reading, year: int | None) -> tuple[Sense, ...]:
    if not reading.key:
        return ()
    known = table.shipped()
    found = [*history.shipped().senses(reading.key, known), *known.senses(reading.name, reading.key)]
    if reading.countries:
        found = [sense for sense in found if set(sense.place.areas) & set(reading.countries)]
    by_place = sorted(found, key=lambda sense: sense.place.id)  # stable: listed senses stay first
    chosen = [_chosen(list(group), year) for _, group in groupby(by_place, key=lambda sense: sense.place.id)]
    chosen = [_behind_its_city(sense, chosen) for sense in chosen]
    chosen.sort(key=lambda sense: (sense.match == "alternate", -sense.place.population, sense.place.id))
    return tuple(chosen[:MOST])


def _behind_its_city(sense: Sense, others: list[Sense]) -> Sense:
    """A region that bears the name of a city in it ("Moscow") is the second thing that the name means."""
    region = sense.place.areas[-1:]
    if sense.place.kind == "region" and any(
        other.place.kind == "city" and other.match == "main" and other.place.areas[-1:] == region for other in others
    ):
        return replace(sense, match="alternate")
    return sense


def _chosen(senses: list[Sense], year: int | None) -> Sense:
    """The one sense of a place: the listed one that fits the year, or GeoNames' where all that is listed is past."""
    main = next((sense for sense in senses if sense.match == "main"), None)
    listed = [sense for sense in senses if sense.match == "listed"]
    fitting = [sense for sense in listed if year is None or in_period(sense, year)]
    if not listed or (main and not fitting and all(_is_past(sense, year) for sense in listed)):
        return main or senses[0]
    best = (fitting or listed)[0]
    return replace(best, match="main") if main else best


def _is_past(sense: Sense, year: int | None) -> bool:
    """Whether a sense tells nothing of a year: an event of another one, or a name that had ended."""
    return sense.kind in EVENTS or (sense.last is not None and year is not None and year > sense.last)
