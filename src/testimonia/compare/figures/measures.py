"""Numbers of things, shares of a whole, and amounts of a unit: what is comparable and at what scale."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.frame import Frame
from testimonia.compare.figures.relations import Relation

_SCALES = {
    "%": ("share", 0.01), "‰": ("share", 0.001), "share": ("share", 1.0),
    "second": ("time", 1 / 86400), "minute": ("time", 1 / 1440), "hour": ("time", 1 / 24), "day": ("time", 1.0),
    "night": ("time", 1.0), "week": ("time", 7.0), "fortnight": ("time", 14.0),
    "month": ("years", 1 / 12), "year": ("years", 1.0), "decade": ("years", 10.0), "century": ("years", 100.0),
    "metre": ("metre", 1.0), "km": ("metre", 1000.0), "kg": ("kg", 1.0), "tonne": ("kg", 1000.0),
    "pound": ("£", 1.0),
}  # fmt: skip
"""From a unit to what it measures and how much of it. Months have no fixed number of days, money no fixed rate, and a
pound is money until something weighs it."""
_PERIODS = v.word_set("day week month year hour night fortnight decade")
_EACH = v.word_set("a an per each every")
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What the number is a number of: `of` a count, a share or a unit, `per` a period or not; `scale` to compare."""

    of: str
    per: str = ""
    scale: float = 1.0


def measure_of(frame: Frame, unit: str | None) -> Measure:
    """The measure of a figure."""
    name, _, per = (unit or "").partition(" per ")
    of, scale = _SCALES.get(name, (name or "count", 1.0))
    return Measure(of, per or _period(frame, unit), scale)


def _period(frame: Frame, unit: str | None) -> str:
    """The period in which as many are counted: "30 died a day"."""
    words = frame.words
    for at in range(frame.number.stop, frame.right):
        if words.low(at) in _ADVERBS:
            return _ADVERBS[words.low(at)]
        if words.low(at) in _EACH and words.low(at + 1) in _PERIODS and words.low(at + 1) != unit:
            # "In a day" is how long it took.
            return "" if words.low(at - 1) in ("in", "within", "after", "for") else words.low(at + 1)
    for at in range(frame.left, frame.number.start):
        if words.low(at) in ("every", "each") and words.low(at + 1) in _PERIODS:
            return words.low(at + 1)
    return ""


def measures_relation(a: Measure, b: Measure) -> Relation:
    """Whether two numbers can be set against each other at all: a share never against a count, a rate against a sum."""
    return Relation.EQUAL if (a.of, a.per) == (b.of, b.per) else Relation.APART
