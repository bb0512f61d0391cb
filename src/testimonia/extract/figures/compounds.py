"""Quantities in a unit and its parts: "£3 10s. 6d.", "six feet two inches", "two years and six months"."""

from __future__ import annotations

from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.numbers import quantity
from testimonia.extract.figures.units import Unit, unit_at

_PARTS = {
    ("foot", "inch"): 12, ("yard", "foot"): 3, ("hour", "minute"): 60, ("minute", "second"): 60, ("day", "hour"): 24,
    ("week", "day"): 7, ("year", "month"): 12, ("pound", "ounce"): 16, ("lb", "ounce"): 16, ("shilling", "penny"): 12,
    ("pound", "shilling"): 20, ("£", "shilling"): 20, ("£", "penny"): 240, ("pound", "penny"): 240, ("$", "cent"): 100,
    ("ton", "hundredweight"): 20, ("rupee", "anna"): 16, ("rouble", "kopeck"): 100, ("mark", "pfennig"): 100,
    ("fathom", "foot"): 6, ("mile", "furlong"): 8, ("mile", "yard"): 1760,
}  # fmt: skip
"""How many of the second make one of the first."""
_LETTERS = {"s": "shilling", "d": "penny"}
_MOST_PARTS = 2


def with_parts(words: Words, value: float, unit: Unit) -> tuple[float, int]:
    """The value with the parts that follow its unit, in that unit, and where they end."""
    last = unit.last
    for _ in range(_MOST_PARTS):
        found = _part(words, last, unit.name)
        if found is None:
            break
        value, last = value + found[0], found[1]
    return round(value, 4), last


def _part(words: Words, at: int, whole: str) -> tuple[float, int] | None:
    at += words.low(at) in ("and", ",")
    read = quantity(words, at)
    unit = _unit(words, read.last, whole) if read is not None else None
    size = _PARTS.get((whole, unit.name)) if unit is not None else None
    if read is None or read.value is None or unit is None or size is None or read.value >= size:
        return None
    return read.value / size, unit.last


def _unit(words: Words, at: int, whole: str) -> Unit | None:
    """The unit of a part; for pounds and shillings also "s." and "d."."""
    name = _LETTERS.get(words.low(at)) if whole in ("£", "shilling") and words.glued(at) else None
    if name is None:
        return unit_at(words, at)
    goes_on = words.raw(at + 1) == "." and (words.raw(at + 2)[:1].isdigit() or words.raw(at + 2)[:1].islower())
    return Unit(name, at + 1 + goes_on)
