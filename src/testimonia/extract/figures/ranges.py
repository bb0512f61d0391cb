"""A number with two ends: "between 200,000 and 580,000", "12–15 thousand", "six or seven", "£5 to £10 million"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from testimonia.extract.figures.bounds import lead
from testimonia.extract.figures.cut import HYPHENS, Words
from testimonia.extract.figures.numbers import lettered, quantity
from testimonia.extract.figures.quantities import Quantity
from testimonia.extract.figures.shares import odds, share_at
from testimonia.extract.figures.units import Unit, money_before, unit_at
from testimonia.extract.words import word_set

DASHES = HYPHENS | frozenset("–—−")
_LINKS = ("to", "or", "and", "up to", "or even", "or perhaps", "to perhaps", "and perhaps", "or possibly", "or maybe")
_FIRST_OF_LINK = frozenset(link.split()[0] for link in _LINKS)
_CHANGES = word_set(
    "rose rise risen rising grew grow grown growing increased increasing increase fell fall fallen falling dropped "
    "dropping declined declining decreased decreasing shrank shrunk shrinking reduced reducing raised raising went "
    "gone cut swelled swollen climbed dwindled sank sunk jumped expanded expanding extended lowered brought changed "
    "moved up down reduction rises falls drops climbs doubled trebled tripled quadrupled halved slashed "
    "lengthened widened"
)
"""After these "from 300 to 500" is a change: two figures."""
_FAR = 8
_SIGNS = 3
"""Words that the sign of money before the second number may take."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The two numbers of a range, or odds that are one number. `last` is where the words of both end."""

    low: Quantity
    high: Quantity | None
    last: int


def ends(words: Words, read: Quantity, first: int, unit: Unit | None) -> Ends | None:
    """The range that goes on from `read`; None where it is a single number.

    Its words and lead begin at `first`; `unit` is the unit right after it, which the other end must have too.
    """
    link = _link(words, unit.last if unit is not None and not unit.hyphened else read.last)
    if read.value is None or link is None or (link[0] == "and" and not _is_pair(words, first)):
        return None
    other = _other(words, link[1])
    if other is None or other.value is None or (unit is not None and not _same_unit(words, unit, other.last)):
        return None
    from_first = words.low(first - 1) == "from"
    ratio = odds(words, read, other) if link == ("to", read.last + 1) and not from_first else None
    if ratio is not None:
        return Ends(ratio, None, ratio.last)
    low = _shortened(words, shared(read, other), other)
    if (low.value or 0) >= other.value or (from_first and _changes(words, first - 1)):
        return None
    return Ends(low, other, other.last)


def shared(low: Quantity, high: Quantity) -> Quantity:
    """The lower end with the scale of the higher: "12 to 15 thousand" is thousands at both ends."""
    if low.value is None or high.value is None or low.factor != 1 or low.unit or high.factor == 1:
        return low
    scaled = low.value * high.factor
    return replace(low, value=scaled) if low.value < high.value and scaled < high.value else low


def _shortened(words: Words, low: Quantity, high: Quantity) -> Quantity:
    """The lower end with the noughts of the higher, where the two are near then: "5 to 6,000", "5 or 600"."""
    raw, value = words.raw(high.first), high.value or 0
    size = 1000 if raw.endswith((",000", ".000")) else 100 if raw.endswith("00") and words.low(low.last) == "or" else 1
    near = low.value is not None and low.value < value / size <= 2 * low.value
    plain = low.writing == "plain" and low.factor == high.factor == 1
    return replace(low, value=low.value * size) if low.value is not None and near and plain and size > 1 else low


def broken(words: Words, read: Quantity, first: int) -> bool:
    """Whether a dash joins the number to another and both are no range: a score, an identifier, "3-1"."""
    after, before = read.last, read.first - 1
    if words.raw(after) in DASHES and words.glued(after) and words.raw(after + 1)[:1].isdigit():
        return words.glued(after + 1)
    return (
        words.raw(before) in DASHES and words.glued(before) and words.glued(read.first) and first == read.first
        and words.raw(before - 1)[:1].isalnum()
    )  # fmt: skip


def _is_pair(words: Words, first: int) -> bool:
    """Whether "and" joins two ends: after "between", and in "between the ages of 17 and 20"."""
    return words.low(first - 1) == "between" or words.low(first - 1 - (words.low(first - 1) == "of")) == "ages"


def _link(words: Words, at: int) -> tuple[str, int] | None:
    if words.raw(at) in DASHES:
        return ("-", at + 1) if words.glued(at) or words.raw(at) == "–" else None
    low = words.low(at)
    if low not in _FIRST_OF_LINK:
        return None
    pair = words.phrase(at, at + 2)
    return (pair, at + 2) if pair in _LINKS else (low, at + 1) if low in _LINKS else None


def _same_unit(words: Words, unit: Unit, at: int) -> bool:
    """Whether the second number has the unit that the first has: "5% to 10%"."""
    other = unit_at(words, at)
    return other is not None and other.name == unit.name


def _other(words: Words, at: int) -> Quantity | None:
    """The second number, its sign of money and its own "about" passed over."""
    for place in range(at, at + _SIGNS + 1):
        read = share_at(words, place) or quantity(words, place)
        if read is not None:
            money = money_before(words, place)
            start = money[1] if money else place
            return ((lettered(words, read) if money else None) or read) if lead(words, start).first <= at else None
    return None


def _changes(words: Words, at: int) -> bool:
    return not _CHANGES.isdisjoint(words.lows[max(0, at - _FAR) : at])
