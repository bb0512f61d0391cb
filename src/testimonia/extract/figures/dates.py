"""Numbers that say when: those in dates, and years, days and times of day that are no dates of their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.unit_names import PERIODS
from testimonia.extract.words import word_set
from testimonia.records import Span

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four plain digits between these may be a year."""
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
_LAST_DAY = 31
_CLOCK = word_set("a.m. p.m. am pm a.m p.m o'clock o’clock hrs")
_YEARLY = word_set("levels standards prices dollars borders boundaries frontiers limits values terms")
"""What is named by its year: "below 1990 levels"."""
_YEAR_BEFORE = word_set("in since until by during from")
_AT = word_set("at by around about before after until till from since")
_DAY_PARTS = word_set("morning evening afternoon night")
_OWNERS = ("'s", "’s", "s'", "s’")


class Dates:
    """The spans of the dates of a text."""

    __slots__ = ("_spans",)

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def hold(self, words: Words, claim: Claim) -> bool:
        """Whether the number, or an end of the range, lies in a date."""
        if not self._spans:
            return False
        ends = (claim.read, claim.high) if claim.high else (claim.read,)
        periods = claim.unit is not None and claim.unit.name in PERIODS
        joined = claim.unit is not None and claim.unit.hyphened  # "in May, the 27-year-old clerk"
        return any(
            self._holds(words.span(end.first, claim.last if joined else end.last), whole=not periods) for end in ends
        )

    def _holds(self, number: Span, *, whole: bool) -> bool:
        """Whether a date holds the end of a number and, if `whole`, its beginning.

        Dates leave out the first words of what they do not count in: "three and" of "three and a half years later".
        """
        index = bisect_right(self._spans, number[1] - 1, key=lambda span: span[0]) - 1
        start, end = self._spans[index] if index >= 0 else (0, 0)
        return number[1] <= end and (start <= number[0] or not whole)


def names_day(words: Words, claim: Claim) -> bool:
    """Whether the number is the day that something is named by: "the September 11 attacks"."""
    day = claim.read.writing == "plain" and claim.read.value is not None and 1 <= claim.read.value <= _LAST_DAY
    month = claim.first - 1 - (words.low(claim.first - 1) == ".")
    counts = words.low(month - 1) == "in" and _is_plural(words, claim.last)  # "in May 12 men fled"
    return day and words.low(month) in _MONTHS and not counts


def _is_plural(words: Words, at: int) -> bool:
    return words.raw(at).islower() and n.is_many(words.raw(at))


def is_time(words: Words, claim: Claim) -> bool:
    """Whether it is a time of day: "seven o'clock", "at seven in the morning", "at 1430 hours", "ten minutes past"."""
    first, last = claim.first, claim.last
    after, raw = words.low(last), words.raw(claim.read.first)
    if after in _CLOCK or (words.low(first - 1) in ("past", "to") and words.low(first - 2) in ("half", "quarter")):
        return True
    if after == "in" and words.low(last + 1) == "the" and words.low(last + 2) in _DAY_PARTS:
        return words.low(first - 1) in _AT or claim.first < claim.read.first
    if words.low(last - 1) == "hours":
        return len(raw) == 4 and raw.isdigit() and (words.low(first - 1) in _AT or first < claim.read.first)
    return words.low(last - 1) in ("minutes", "minute") and after in ("past", "to")


def may_be_year(words: Words, claim: Claim) -> bool:
    """Whether the number, or each end of the range, is four plain digits that may be a year."""
    numbers = (claim.read, claim.high) if claim.high else (claim.read,)
    return all(
        number.writing == "plain" and len(words.raw(number.first)) == 4 and number.value is not None
        and FIRST_YEAR <= number.value <= LAST_YEAR
        for number in numbers
    )  # fmt: skip


def names_year(words: Words, claim: Claim) -> bool:
    """Whether a number that may be a year is one though no date was read: "below 1990 levels", "several 1999 films"."""
    if words.low(claim.last) in _YEARLY:
        return True
    before = words.low(claim.first - 1)
    if all((number.value or 0) % 100 == 0 for number in (claim.read, claim.high or claim.read)):
        return before in _YEAR_BEFORE and words.opens_sentence(claim.first - 1)
    if claim.high is not None and words.low(claim.first) in ("between", "from"):
        return True
    named = words.raw(claim.last)[:1].isupper() or before in w.DETERMINERS or before.endswith(_OWNERS)
    if before == "of":
        return words.low(claim.first - 2) not in n.QUANTITIES
    return named or before in _YEAR_BEFORE or (before in ("and", "or", "to") and _is_year(words.raw(claim.first - 2)))


def _is_year(raw: str) -> bool:
    return len(raw) == 4 and raw.isdigit()
