"""Countries and first-level regions: found by name, code, GeoNames' number or abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from testimonia.identify.places.folding import fold
from testimonia.identify.places.senses import Place, Sense

_SORT = re.compile(
    r"^(?:Changwat|Mintaqat|Muhafazat|Opstina|Province of|Republic of|Respublika|Wilayat) "
    r"|(?: (?:Uygur|Zhuangzu|Huizu))? (?:apskritis|Avtonomnyy Okrug|Governorate|Krai|Oblast|Province|Rayon|Region"
    r"|Sheng|Shi|Territory|Voivodeship|Zizhiqu)$"
)
"""What GeoNames adds to names of regions, and readers leave out."""
LONGEST_SHORT = 4
"""Abbreviations ("Ill.", "VA") have at most so many letters; longer ones are found like names."""


class Areas:
    """The areas of the lines that `columns` describes, in their order."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.places: list[Place] = []
        self._by_id: dict[str, Place] = {}
        self._names: dict[str, str] = {}
        self._named: dict[str, list[Place]] = {}
        self._shortened: dict[str, list[Place]] = {}
        for line in lines:
            place, shorts = _area(line)
            self.places.append(place)
            self._by_id[place.id] = place
            self._names[place.areas[-1]] = place.name
            for key in {fold(place.name), fold(_SORT.sub("", place.name))}:
                self._named.setdefault(key, []).append(place)
            for short in shorts:
                self._shortened.setdefault(short, []).append(place)

    def senses(self, name: str, key: str) -> Iterator[Sense]:
        """The areas of a folded name; `name` is as written, since an abbreviation must end in "." or be in capitals."""
        for place in self._named.get(key, ()):
            yield Sense(place, place.name, place.kind, "main")
        if name.endswith(".") or (name.isupper() and len(key) <= LONGEST_SHORT):
            for place in self._shortened.get(key, ()):
                yield Sense(place, place.name, place.kind, "alternate")

    def called(self, code: str) -> str:
        """The name of a country's or a region's code ("PL", "US.IL"); the code where it has none."""
        return self._names.get(code, code)

    def get(self, identity: str) -> Place | None:
        """The area of an id ("geonames:US.IL", "geonames:2921044")."""
        return self._by_id.get(identity)


def _area(line: str) -> tuple[Place, set[str]]:
    code, number, name, latitude, longitude, population, shorts = line.split("\t")
    country = code.partition(".")[0]
    place = Place(
        id=f"geonames:{number or code}",
        name=name,
        kind="country" if code == country else "region",
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
        areas=(country,) if code == country else (country, code),
    )
    return place, {fold(short) for short in shorts.split()}
