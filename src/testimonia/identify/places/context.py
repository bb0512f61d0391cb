"""What the other places of an account say for a candidate: those near it, those in the same region or country.

Each other name speaks with the share that its own candidates have, squared, so that many doubtful ones stay quiet.
The earth is cut into cubes, and a place is near another in the same cube or one beside it; so the work grows with the
number of names, not with its square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from testimonia.identify.places.senses import Place, Reason, Sense

CUBE = 0.04
"""The edge of a cube in radii of the earth, 255 km: places up to that far apart are near, from 885 km on none are."""
WITNESSES = 3
"""So many other names are told in a reason."""
LEAST = 0.05
"""Evidence of less weight neither counts nor is told."""
_STEPS = tuple(product((-1, 0, 1), repeat=3))
_POINTLESS = frozenset({"country", "water"})
"""Kinds that stretch too far to be near anything."""
# The weight of any evidence, which soon is enough, and that of the share of the other names which give it.
_NEAR, _REGION, _COUNTRY = (1.5, 1.0), (1.4, 0.6), (0.8, 1.2)

Shared = Sequence[tuple[Sense, float]]


class _Tally:
    """How much the names say for each key: in all, and by name."""

    def __init__(self) -> None:
        self.whole: defaultdict[Hashable, float] = defaultdict(float)
        self.single: dict[tuple[Hashable, str], float] = {}
        self.loudest: defaultdict[Hashable, list[tuple[float, str]]] = defaultdict(list)

    def add(self, name: str, chances: Mapping[Hashable, float]) -> None:
        for key, chance in chances.items():
            said = chance * chance
            self.whole[key] += said
            self.single[key, name] = said
            heard = self.loudest[key]
            heard.append((-said, name))
            heard.sort()
            del heard[WITNESSES + 1 :]  # one may be the name that asks

    def of_others(self, name: str, keys: Iterable[Hashable]) -> float:
        return sum(self.whole[key] - self.single.get((key, name), 0.0) for key in keys if key in self.whole)

    def witnesses(self, name: str, keys: Iterable[Hashable]) -> str:
        heard = sorted({pair for key in keys for pair in self.loudest.get(key, ()) if pair[1] != name})
        return ", ".join(dict.fromkeys(other for _, other in heard[:WITNESSES]))


class Context:
    """The evidence of all names of an account, each with its senses and their shares.

    `called` gives the name of an area's code, for the reader of the reasons.
    """

    def __init__(self, account: Mapping[str, Shared], called: Callable[[str], str]) -> None:
        self._others = max(1, len(account) - 1)
        self._called = called
        self._areas, self._cubes = _Tally(), _Tally()
        for name, shared in account.items():
            in_areas: defaultdict[Hashable, float] = defaultdict(float)
            in_cubes: defaultdict[Hashable, float] = defaultdict(float)
            for sense, share in shared:
                for area in sense.place.areas:
                    in_areas[area] += share
                if sense.place.kind not in _POINTLESS:
                    in_cubes[_cube(sense.place)] += share
            self._areas.add(name, in_areas)
            self._cubes.add(name, in_cubes)

    def reasons(self, name: str, sense: Sense) -> Iterator[Reason]:
        """What the names other than `name` say for one of its senses: of nearness, its region, its country."""
        place = sense.place
        if place.kind not in _POINTLESS:
            cubes = _around(place)
            if weight := self._weight(self._cubes.of_others(name, cubes), _NEAR):
                yield Reason("near", f"near {self._cubes.witnesses(name, cubes)}", weight)
        for areas, scale in (
            ([area for area in place.areas if "." in area], _REGION),
            ([area for area in place.areas if "." not in area], _COUNTRY),
        ):
            said, area = max(((self._areas.of_others(name, (area,)), area) for area in areas), default=(0.0, ""))
            if weight := self._weight(said, scale):
                told = f"in {self._called(area)}, like {self._areas.witnesses(name, (area,))}"
                yield Reason("area", told, weight)

    def _weight(self, said: float, scale: tuple[float, float]) -> float:
        weight = scale[0] * said / (said + 1) + scale[1] * min(1.0, said / self._others)
        return weight if weight >= LEAST else 0.0


def _cube(place: Place) -> tuple[int, int, int]:
    latitude, longitude = math.radians(place.latitude), math.radians(place.longitude)
    flat = math.cos(latitude)
    point = flat * math.cos(longitude), flat * math.sin(longitude), math.sin(latitude)
    x, y, z = (math.floor(axis / CUBE) for axis in point)
    return x, y, z


def _around(place: Place) -> list[Hashable]:
    x, y, z = _cube(place)
    return [(x + i, y + j, z + k) for i, j, k in _STEPS]
