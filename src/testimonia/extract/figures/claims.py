"""A number with all the words that belong to it: its lead, its other end, its unit, what is said after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from testimonia.extract.figures.bounds import Hedge, lead, tail
from testimonia.extract.figures.compounds import with_parts
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.nouns import MANY, is_many
from testimonia.extract.figures.numbers import HALVES, MARKS, STARTS, lettered, quantity
from testimonia.extract.figures.quantities import PLURALS, Quantity
from testimonia.extract.figures.ranges import Ends, broken, ends
from testimonia.extract.figures.shares import DENOMINATORS, out_of, share_at, unit_and_half
from testimonia.extract.figures.spelled import SCALES
from testimonia.extract.figures.units import Unit, money_before, rate_at, unit_at
from testimonia.extract.words import word_set
from testimonia.records import Bound

_ARTICLES = frozenset(["a", "an", "some", "many", "various", "few"])
"""Words that begin a number only before those of `_AFTER_ARTICLE`, or in "a mile and a half"."""
_AFTER_ARTICLE = frozenset([*SCALES, *PLURALS, *DENOMINATORS, "few", "couple", "good"])
_FIRST_MARKS = frozenset("0123456789") | MARKS
_FIRST_WORDS = STARTS | _AFTER_ARTICLE | HALVES.keys()
_DIGIT = re.compile(f"[{''.join(_FIRST_MARKS)}]")
_LETTERS = re.compile(r"[a-z]+")
_PAIRS = frozenset(["between", "from"])
_BETWEEN = word_set("more further additional whole full long entire other consecutive successive such")
"""Words between a number and its unit: "three whole days"."""
_LOOSE = ("in the", "in the low", "in the high", "in the lower", "in the upper", "in the mid")


@dataclass(frozen=True, slots=True)
class Claim:
    """A number whose words, with those of its unit, are `first` to `last`; its own begin at `read.first`.

    `money`: the unit is a sign before the number. `high` is the other end of a range.
    """

    read: Quantity
    first: int
    last: int
    high: Quantity | None = None
    bound: Bound | None = None
    approximate: bool = False
    unit: Unit | None = None
    money: bool = False

    @property
    def numbers_end(self) -> int:
        """Where the words of the number itself end."""
        return self.high.last if self.high else self.read.last


def may_have_numbers(text: str) -> bool:
    """Whether any number can begin in a text; most texts without one are told by this, long before they are cut."""
    return _DIGIT.search(text) is not None or not _FIRST_WORDS.isdisjoint(_LETTERS.findall(text.lower()))


def beginnings(words: Words) -> list[int]:
    """The places of the words that a number may begin with."""
    lows = words.lows
    return [
        at for at, low in enumerate(lows[: words.count])
        if low in STARTS or low[0] in _FIRST_MARKS
        or (low in _ARTICLES and (lows[at + 1] in _AFTER_ARTICLE or lows[at + 4] in HALVES))
    ]  # fmt: skip


def claim_at(words: Words, at: int) -> Claim | None:
    """The claim whose number begins with the word at `at`, one of the `beginnings`."""
    around = unit_and_half(words, at)
    if around is not None:
        hedge = lead(words, at)
        return Claim(around[0], hedge.first, around[0].last, None, hedge.bound, hedge.approximate, around[1])
    read = share_at(words, at) or quantity(words, at)
    if read is None:
        return None
    return _completed(words, _single(words, out_of(words, read) or read))


def _single(words: Words, read: Quantity) -> Claim:
    """The number with its sign of money and its lead."""
    money = money_before(words, read.first)
    first = money[1] if money else read.first
    read = (lettered(words, read) if money or _counts_millions(words, read) else None) or read
    unit = Unit(money[0], read.last) if money else None
    if read.value is None and words.low(read.last) != "of":
        first -= next((size for size in (3, 2) if words.phrase(first - size, first) in _LOOSE), 0)
    hedge = lead(words, first)
    approximate = hedge.approximate or read.approximate
    return Claim(read, hedge.first, read.last, None, hedge.bound, approximate, unit, money is not None)


def _counts_millions(words: Words, read: Quantity) -> bool:
    """Whether a letter after digits is a scale since something is counted: "10k men", "5m refugees", "33 m people"."""
    if words.low(read.last) not in ("k", "m"):
        return False
    return is_many(words.raw(read.last + 1)) if words.glued(read.last) else words.low(read.last + 1) in MANY


def _completed(words: Words, claim: Claim) -> Claim | None:
    """With its other end, its unit and its tail."""
    unit = unit_at(words, claim.last)
    claim = _ranged(words, claim, unit)
    if claim.high is None and broken(words, claim.read, claim.first):
        return None
    if claim.unit is None and claim.read.unit is None:
        claim = _measured(words, claim, unit if claim.high is None else unit_at(words, claim.last))
    if claim.unit is not None:
        claim = _compounded(words, claim, claim.unit)
    after = tail(words, claim.last)
    if after is not None and not _only_odd(claim, after) and words.low(after.last) not in STARTS:
        claim = _hedged(claim, after)
        if claim.unit is None and claim.read.unit is None:
            claim = _measured(words, claim, unit_at(words, claim.last))
    return None if _unsure(claim) else claim


def _compounded(words: Words, claim: Claim, unit: Unit) -> Claim:
    """With the parts of its unit ("£3 10s."), and the period of a rate of money ("£300 a year")."""
    if claim.high is None and claim.read.value is not None:
        value, last = with_parts(words, claim.read.value, Unit(unit.name, claim.last))
        if last > claim.last:
            claim = replace(claim, read=replace(claim.read, value=value), last=last)
    rate = rate_at(words, claim.last) if claim.money else None
    return (
        claim if rate is None else replace(claim, unit=Unit(f"{unit.name} per {rate.name}", rate.last), last=rate.last)
    )


def _measured(words: Words, claim: Claim, unit: Unit | None) -> Claim:
    """With the unit right after it; with that of "millions of dollars" and "three more days" too."""
    at = claim.last
    if unit is None and (words.low(at) in _BETWEEN or (words.low(at) == "of" and words.low(at - 1) in PLURALS)):
        unit = unit_at(words, at + 1)
    if unit is None and words.low(claim.first - 1) == "from" and words.low(at) == "to":
        return _with_unit_of_other(words, claim)
    return claim if unit is None else replace(claim, unit=unit, last=unit.last)


def _with_unit_of_other(words: Words, claim: Claim) -> Claim:
    """With the unit that stands only after the second number of a change: "rose from 20 to 35 yen"."""
    other = quantity(words, claim.last + 1)
    unit = unit_at(words, other.last) if other is not None else None
    return claim if unit is None else replace(claim, unit=Unit(unit.name, claim.last))


def _hedged(claim: Claim, said: Hedge) -> Claim:
    return replace(
        claim, last=said.last, bound=claim.bound or said.bound, approximate=claim.approximate or said.approximate
    )


def _only_odd(claim: Claim, said: Hedge) -> bool:
    """Whether "odd" after the number is an adjective: "three odd men"."""
    value = claim.read.value or 0
    return said.last - said.first == 1 and said.approximate and value % 10 != 0


def _unsure(claim: Claim) -> bool:
    """Whether a comma that may part two numbers of a list is not told to be a decimal mark ("3,5")."""
    return claim.read.writing == "comma" and claim.unit is None and (claim.high is None or claim.high.factor == 1)


def _ranged(words: Words, claim: Claim, unit: Unit | None) -> Claim:
    """With its other end, where it is a range, or with both numbers of odds."""
    found = ends(words, claim.read, claim.first, unit) or _unjoined(words, claim)
    if found is None:
        return claim
    if found.high is None:
        return replace(claim, read=found.low, last=found.last)
    first, hedge = claim.first, Hedge(claim.first, claim.first)
    if words.low(first - 1) in _PAIRS:
        hedge = lead(words, first - 1)
        first = hedge.first
    return replace(
        claim, read=found.low, high=found.high, first=first, last=found.last,
        bound=claim.bound or hedge.bound, approximate=claim.approximate or hedge.approximate,
    )  # fmt: skip


def _unjoined(words: Words, claim: Claim) -> Ends | None:
    """As in "between two hundred and fifty thousand": the "and" that was read as part of the number parts two."""
    if words.low(claim.first - 1) != "between" or claim.read.writing != "words":
        return None
    low = quantity(words, claim.read.first, joined=False)
    return ends(words, low, claim.first, None) if low is not None and low.last < claim.read.last else None
