"""The table of places: GeoNames' countries, first-level regions and cities, looked up where they lie packed.

Cities stand in the order of their folded names, so that a name is found by bisection; nothing is made an object before
it is asked for. GeoNames: geonames.org, CC BY 4.0; the cut that we ship is made by tools/gazetteer.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from testimonia.identify.places.areas import Areas
from testimonia.identify.places.columns import DEGREE, people, read, strings
from testimonia.identify.places.folding import fold
from testimonia.identify.places.senses import Place, Sense

if TYPE_CHECKING:
    from testimonia.identify.places.columns import Columns


class Table:
    """Looks names and ids up in `columns`."""

    def __init__(self, columns: Columns) -> None:
        self.areas = Areas(columns["areas"].tobytes().decode().splitlines())
        self._columns = columns
        self._names = strings(columns, "names")
        self._others = strings(columns, "others")

    def __len__(self) -> int:
        return len(self._names)

    def senses(self, name: str, key: str) -> Iterator[Sense]:
        """What a name means to GeoNames, main names before alternate ones; `key` is the folded name."""
        yield from self.areas.senses(name, key)
        mains = list(self._called(key))
        yield from (self._sense(city) for city in mains)
        for city in self._also_called(key):
            if city not in mains:
                place = self.city(city)
                yield Sense(place, place.name, "city", "alternate")

    def place(self, identity: str) -> Place | None:
        """The place of an id, None where the table lacks it."""
        label = identity.removeprefix("geonames:")
        if label.isdecimal():
            for city in (self._columns["numbers"] == int(label)).nonzero()[0]:
                return self.city(int(city))
        return self.areas.get(identity)

    def city(self, number: int) -> Place:
        """The city of a number from 0, in the order of folded names."""
        columns = self._columns
        return Place(
            id=f"geonames:{columns['numbers'][number]}",
            name=self._names[number],
            kind="city",
            latitude=int(columns["latitudes"][number]) / DEGREE,
            longitude=int(columns["longitudes"][number]) / DEGREE,
            population=people(int(columns["populations"][number])),
            areas=self.areas.places[int(columns["in_areas"][number])].areas,
        )

    def _sense(self, number: int) -> Sense:
        place = self.city(number)
        return Sense(place, place.name, "city", "main")

    def _called(self, key: str) -> Iterator[int]:
        names = self._names
        number = bisect_left(range(len(names)), key, key=lambda city: fold(names[city]))
        while number < len(names) and fold(names[number]) == key:
            yield number
            number += 1

    def _also_called(self, key: str) -> Iterator[int]:
        others = self._others
        number = bisect_left(range(len(others)), key, key=others.__getitem__)
        while number < len(others) and others[number] == key:
            yield int(self._columns["other_cities"][number])
            number += 1


@lru_cache(maxsize=1)
def shipped() -> Table:
    """The table that comes with the package, read once. Raises GazetteerError where its file is not whole."""
    return Table(read())
