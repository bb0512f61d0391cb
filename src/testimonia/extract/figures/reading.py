"""Figures in a text: each number with its lead, its other end, its unit and what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.extract.figures.apart import is_apart
from testimonia.extract.figures.bare import said_by_another
from testimonia.extract.figures.before import ends_phrase
from testimonia.extract.figures.claims import Claim, beginnings, claim_at, may_have_numbers
from testimonia.extract.figures.counted import Counted, counted
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.dates import Dates, may_be_year
from testimonia.extract.figures.quantities import Quantity
from testimonia.extract.words import word_set
from testimonia.records import Bound, Span

_AVERAGES = word_set("average averaged averages averaging mean rate ratio index factor score")
_FAR = 6
_MOST_LISTED = 8
_LINKS = frozenset(["and", "or", ",", "to", "then"])


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as found: `[start, end)` in the block's text and what was read of it."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    bound: Bound | None
    unit: str | None
    counts: str


def find_figures(text: str, dates: Iterable[Span] = ()) -> Iterator[Number]:
    """The figures of a block, in order; times, ordinals and the numbers of pages are none.

    Nor is a number that lies in one of the `dates` read in the text.
    """
    if not may_have_numbers(text):
        return
    words = Words(text)
    before: tuple[Claim, Counted] | None = None
    waiting: list[Claim] = []
    for claim in _claims(words, Dates(dates)):
        apart = is_apart(words, claim)
        found = None if apart else counted(words, claim) or _shared(words, claim, before)
        before = None if found is None else (claim, found)
        if found is None:
            waiting = [] if apart else _waiting(words, waiting, claim)
            continue
        for listed in (*_listed(words, waiting, claim, found), claim):
            yield _number(text, words, listed, found)
        waiting = []


def _claims(words: Words, dates: Dates) -> Iterator[Claim]:
    """The numbers of a text, none of which lies in the one before or in a date."""
    passed = 0
    for at in beginnings(words):
        claim = claim_at(words, at) if at >= passed else None
        if claim is not None and claim.first >= passed and not dates.hold(words, claim):
            passed = claim.last
            yield claim


def _waiting(words: Words, waiting: list[Claim], claim: Claim) -> list[Claim]:
    """The numbers that count nothing so far, joined by commas: "11, 19" of "11, 19 and 23 men"."""
    if claim.unit or claim.read.unit or claim.read.value in (None, 1) or may_be_year(words, claim):
        return []
    joined = waiting and waiting[-1].last == claim.first - 1 and words.raw(claim.first - 1) == ","
    return [*waiting[-_MOST_LISTED:], claim] if joined else [claim]


def _listed(words: Words, waiting: list[Claim], claim: Claim, found: Counted) -> list[Claim]:
    """Those of them that count what the number behind "and" counts."""
    near = waiting and waiting[-1].last == claim.first - 1 and words.low(claim.first - 1) in ("and", "or")
    named = found.unit is None and found.words is not None and found.words[0] >= claim.last
    return waiting if near and named else []


def _shared(words: Words, claim: Claim, before: tuple[Claim, Counted] | None) -> Counted | None:
    """What the number before counts, where only "and" or a comma parts the two: "is given as 379 and 1,526"."""
    if before is None or before[1].unit is not None or claim.read.unit is not None:
        return None
    if before[1].words is None and said_by_another(words, claim, before[0].last):
        return before[1]
    near = before[0].last == claim.first - 1 and words.low(claim.first - 1) in _LINKS
    return before[1] if near and ends_phrase(words, claim.last) else None


def _number(text: str, words: Words, claim: Claim, found: Counted) -> Number:
    thousands = found.unit is None and _is_whole(words, claim)
    value = _value(claim.read, thousands=thousands)
    low, high = claim.read.low, None
    if claim.high is not None:
        value, low, high = None, value, _value(claim.high, thousands=thousands)
    counts = text[slice(*words.span(*found.words))] if found.words else ""
    start, end = words.span(claim.first, claim.last)
    return Number(start, end, value, low, high, claim.approximate, claim.bound, found.unit, counts)


def _value(read: Quantity, *, thousands: bool) -> float | None:
    """The number's value; `thousands`: whether a full stop before three digits parts thousands."""
    if read.value is None:
        return None
    return float(round(read.value * 1000)) if thousands and read.writing == "dotted" else float(read.value)


def _is_whole(words: Words, claim: Claim) -> bool:
    """Whether "1.500 men" is a Continental thousand: things are not counted in thousandths, save in averages."""
    return _AVERAGES.isdisjoint(words.lows[max(0, claim.first - _FAR) : claim.first])
