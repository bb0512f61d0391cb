"""Other ways to read a name that no list holds as written: "northern Manchuria", "Shandong Province", "Ta-lien"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.identify.places.folding import fold
from testimonia.identify.places.romanization import pinyin

CHINESE = ("CN", "TW", "HK", "MO")
"""Where names in Wade-Giles or postal spelling are looked for."""

_SORTS = (
    "area|borough|city|commune|county|department|district|governorate|island|islands|krai|municipality|oblast|okrug|"
    "peninsula|prefecture|province|raion|region|state|territory|town|township|valley|vilayet|village|voivodeship"
)
_PARTS = "north|south|east|west|central|upper|lower|northeast|northwest|southeast|southwest"
_SORT_AFTER = re.compile(rf"(?P<name>.+?)\s+(?:{_SORTS})", re.IGNORECASE)
_SORT_BEFORE = re.compile(
    rf"(?:the\s+)?(?:{_SORTS}|republic|kingdom|duchy|colony|gulf|lake|port)\s+(?:of\s+)?(?P<name>.+)", re.IGNORECASE
)
_PART_BEFORE = re.compile(rf"(?:{_PARTS})(?:[- ]?(?:{_PARTS}))?(?:ern)?\s+(?P<name>.+)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?P<name>.+)(?:['’]s|(?<=s)['’])")
_WRITTEN_OUT = re.compile("(?<=[aou])e")


@dataclass(frozen=True, slots=True)
class Reading:
    """A name read in another way: as `name` with its folded `key`, `how` in words; `weight` is its log odds.

    `countries`: only places there are meant; empty for all.
    """

    name: str
    key: str
    how: str = ""
    weight: float = 0.0
    countries: tuple[str, ...] = ()


def readings(name: str) -> Iterator[Reading]:
    """The ways to read a name, from the name as it is written on; the first that a list holds is taken."""
    yield Reading(name, fold(name))
    for pattern, how in (
        (_POSSESSIVE, "without the possessive"),
        (_SORT_AFTER, "without the word for what it is"),
        (_SORT_BEFORE, "without the word for what it is"),
        (_PART_BEFORE, "as a part of it"),
    ):
        if match := pattern.fullmatch(name):
            yield Reading(match["name"], fold(match["name"]), how, -0.2)
    key = fold(name)
    if (short := _WRITTEN_OUT.sub("", key)) != key:
        yield Reading(name, short, "with ae, oe or ue for an umlaut", -0.4)
    for spelling in pinyin(name):
        yield Reading(name, fold(spelling), "as Wade-Giles or postal spelling of Chinese", -0.4, CHINESE)
