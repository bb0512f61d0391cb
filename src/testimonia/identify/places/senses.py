"""The types: a place, what a name means, and a candidate with the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["city", "region", "country", "water", "battlefield", "camp", "site"]
"""`camp`: of prisoners or forced labour; `site`: of a massacre, a siege or another event that the name stands for."""

Match = Literal["main", "alternate", "listed"]
"""How a name is known: GeoNames' main name, one of its alternate names, or our list of historical names."""

GEONAMES = "GeoNames"
"""The source of what the table says, as against our own list."""

ReasonKind = Literal["name", "spelling", "period", "size", "near", "area", "word"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on today's map; `name` is today's.

    `id` is "geonames:" and a GeoNames number, or a first-level region's code ("geonames:US.IL"); "own:" and a word for
    places that only our list has. Latitude and longitude are in degrees, WGS 84; of a region or a country they are the
    mean of its cities, weighted by population. `population` is today's, to two digits, 0 where unknown. `areas` are
    today's countries (ISO 3166-1 alpha-2) and first-level regions (GeoNames' codes) that it lies in or stretches over.
    """

    id: str
    name: str
    kind: Kind
    latitude: float
    longitude: float
    population: int
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a name: `place` is what it meant, as a `kind`, in the years `first` to `last` where known.

    `name` is the spelling in the list, `source` the reference that states it. Years BC are negative: -490 is 490 BC.
    """

    place: Place
    name: str
    kind: Kind
    match: Match
    first: int | None = None
    last: int | None = None
    note: str = ""
    source: str = GEONAMES


@dataclass(frozen=True, slots=True)
class Reason:
    """What spoke for or against a candidate, in words for a reader; `weight` is in log odds, below 0 where against."""

    kind: ReasonKind
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, with `score` from 0 to 1 and the reasons for it.

    The scores of a name's candidates and of "none of these" add up to 1.
    """

    sense: Sense
    score: float
    reasons: tuple[Reason, ...]

    @property
    def place(self) -> Place:
        """The place on today's map."""
        return self.sense.place
