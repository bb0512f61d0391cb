"""Meanings: what the words of a date say, and the value that they come to in an account's narrative."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from testimonia.extract.dates.calendars import weekday
from testimonia.extract.dates.narrative import MODERN, Narrative, middle_of
from testimonia.extract.dates.values import WINTER, Date, Value, interval, one_of, set_of, since, until

Loose = Literal["", "short", "bare", "last", "next", "previous", "following", "blank"]
"""How a year is said that is not said in full: "'64" is short for one of a century, a bare "64" may be the year itself;
"August last" and "August next" are next to the day of writing, "the previous August" and "August following" to the
narrative's date; "18—" is left out on purpose."""
RELIABLE_WEEKDAYS = 1753
"""The first year in which a weekday is taken to tell between dates; before it the calendar may be another."""


class Meaning(Protocol):
    """What the words of one date say."""

    def value(self, told: Narrative) -> Value | None:
        """The value at this place of the narrative; None where it stays open."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A value that needs nothing around it, or one that stays open whatever stands around it."""

    whole: Value | None

    def value(self, told: Narrative) -> Value | None:  # noqa: ARG002
        """The value."""
        return self.whole


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, month or day, some of it perhaps unsaid. `years_on`: the year counted from that of the narrative."""

    date: Date
    loose: Loose = ""
    years_on: int | None = None
    weekday: int | None = None

    def value(self, told: Narrative) -> Value | None:
        """The date, or one of those that it can be."""
        dates = [date for date in self._dates(told) if date.is_possible]
        if self.weekday is not None and len(dates) > 1 and all((date.year or 0) >= RELIABLE_WEEKDAYS for date in dates):
            dates = [date for date in dates if self._falls_right(date)]
        return one_of(dates)

    def _dates(self, told: Narrative) -> list[Date]:
        if self.loose:
            year = self._loose_year(told)
            return [] if year is None else [replace(self.date, year=year)]
        if self.years_on is not None:
            start = told.count_from("year")
            return [] if start is None else [replace(self.date, year=(start.year or 0) + self.years_on)]
        return [self.date] if self.date.year is not None else told.dated(self.date)

    def _loose_year(self, told: Narrative) -> int | None:
        if self.loose in ("last", "next"):
            return self._year_beside(told.today())
        if self.loose in ("previous", "following"):
            return self._year_beside(told.count_from("day") or told.count_from("month"))
        if self.date.year is None:
            return None
        digits = self.date.year
        if self.loose == "short":
            return told.full_year(digits)
        modern = told.anchor is not None and (told.anchor.year or 0) >= MODERN
        return told.full_year(digits) if modern else digits

    def _year_beside(self, start: Date | None) -> int | None:
        """The year in which the month or day comes next before or after another; open of a winter, which is in two."""
        if start is None or start.year is None or start.month is None or self.date.month in (None, WINTER):
            return None
        to_days = self.date.day is not None and start.day is not None
        mine = (middle_of(self.date.month), self.date.day if to_days else None)
        other = (middle_of(start.month), start.day if to_days else None)
        if self.loose in ("last", "previous"):
            return start.year - (mine >= other)
        return start.year + (mine <= other)

    def _falls_right(self, date: Date) -> bool:
        day = date.cut("day")
        return day is not None and weekday(day.year or 0, day.month or 0, day.day or 0) == self.weekday


@dataclass(frozen=True, slots=True)
class OfMonth:
    """A day of the month of writing (instant), of the one before (ultimo) or of the one after it (proximo)."""

    day: int
    months_on: int

    def value(self, told: Narrative) -> Value | None:
        """The day, if the month of writing is known from the account itself, else that of the narrative."""
        now = told.count_from("month") if told.written is None else told.written.cut("month")
        month = None if now is None else now.on(self.months_on, "month")
        return None if month is None else Calendar(Date(month.year, month.month, self.day)).value(told)


@dataclass(frozen=True, slots=True)
class Marked:
    """About (`~`) or doubtful (`?`)."""

    mark: str
    inner: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The value with the mark; seasons take none in EDTF, so that they stay as they are, or open where doubtful."""
        value = self.inner.value(told)
        if value is not None and value.first.is_season:
            return value if self.mark == "~" else None
        return None if value is None else value.marked(self.mark)


@dataclass(frozen=True, slots=True)
class Joined:
    """Two dates as one: a range ("to"), one of the two ("or"), both ("and")."""

    by: Literal["to", "or", "and"]
    first: Meaning
    last: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The value of both; each lends the other what it leaves unsaid."""
        side = 1 if self.by == "to" else 0
        start = self.first.value(told) if says_year(self.first) else None
        last = filled(self.last, start, side).value(told)
        first = filled(self.first, last, -side).value(told)
        if first is None or last is None:
            return None
        if self.by == "to":
            return interval(first.first, last.last) if first.first.key <= last.last.key else None
        return set_of("[]" if self.by == "or" else "{}", [first, last])


def joined(joint: str | None, first: Meaning, last: Meaning) -> Joined:
    """Two dates as one, by what stands between them: "and", "or", else a range."""
    word = (joint or "").strip(" ,")
    return Joined("and" if word == "and" else "or" if word == "or" else "to", first, last)


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound: `before` and `after` leave a longer time out, `since` and `until` take it in."""

    bound: Literal["before", "after", "since", "until"]
    inner: Meaning

    def value(self, told: Narrative) -> Value | None:
        """An interval that is open at one end."""
        value = self.inner.value(told)
        if value is None or ".." in value.text or value.text[0] in "[{":
            return None
        match self.bound:
            case "before":
                return until(value.first)
            case "until":
                return until(value.last)
            case "after":
                return since(value.last)
        return since(value.first)


@dataclass(frozen=True, slots=True)
class Lent:
    """A date that takes its year from the next one in a list: "June and August 1945"."""

    inner: Meaning
    other: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The value in the year of the other."""
        return filled(self.inner, self.other.value(told)).value(told)


def innermost(meaning: Meaning) -> Meaning:
    """The meaning without what surrounds it: its marks, parts and bounds."""
    while (inner := getattr(meaning, "inner", None)) is not None:
        meaning = inner
    return meaning


def says_year(meaning: Meaning) -> bool:
    """Whether the words themselves say a year."""
    if isinstance(meaning, Lent):
        return True
    inner = innermost(meaning)
    if isinstance(inner, Calendar):
        return inner.date.year is not None
    return isinstance(inner, Whole) and inner.whole is not None


def filled(meaning: Meaning, other: Value | None, side: int = 0) -> Meaning:
    """The meaning with what it leaves unsaid taken from a date it is joined to; `side`: 1 after that, -1 before it."""
    if other is None:
        return meaning
    if isinstance(meaning, Calendar) and meaning.date.year is None and meaning.years_on is None:
        return replace(meaning, date=_filled(meaning.date, other.first, side), loose="")
    inner = getattr(meaning, "inner", None)
    return meaning if inner is None else replace(meaning, inner=filled(inner, other, side))  # type: ignore[type-var]


def _filled(date: Date, other: Date, side: int) -> Date:
    if date.month is None:
        return replace(date, year=other.year, month=other.month)
    full = replace(date, year=other.year)
    if other.month is None or other.year is None or (full.key > other.key) - (full.key < other.key) in (side, 0):
        return full
    return replace(full, year=other.year + side)
