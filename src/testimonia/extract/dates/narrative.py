"""The account's own narrative: what the dates met so far tell of one that is not said in full.

The rule. An account is read in order, and three things are kept of it:

- the anchor, the last date that the narrative has reached: the last one in running text (headings and lists are running
  text) that says a year or was given one, and that is no bound ("before 1900"), no aside in brackets, no year or day
  that only tells things apart ("the act of 9 May 1845"), and no look back ("two years earlier"). A date that stays open
  where the narrative goes on ("on Sunday") leaves of the anchor only its year; an interval or a choice leaves what its
  ends share, a date that is about what is sure of it. A heading leaves the year. A date inside a sentence that would
  take the narrative back in years, or on by more than 20, may be told only by the way ("the mill that was built in 1645
  burned"): then both years remain, and none where it is about ("built about 1645").
- the day of writing: the last heading or opening that is a date, with a place at most ("Orvale, 9 August 1845"), as
  letters and diaries have it, until the next heading; where there is none, the date that the account gives itself.
  "Yesterday" counts from it, outside of quotations, and from the account's own date only where the anchor is at most
  a year away from it.
- whether numbers are day first, as soon as one tells ("25/08/1945") and no other contradicts.

A month without a year takes the year of the anchor if that brings it within half a year of the anchor's month; else
that year and the one nearest to the anchor both remain. An account that tells of its own days ("yesterday", "last
month") may mean its own time as well. "The following May" and "8 May following" are the first after the anchor, "the
previous May" the last before it; "last May" and "May last" count from the day of writing. A day without a month is one
of the anchor's month; where that would go back more than half a month, the same day of the next month remains too.
"That day" is the day last said. A year of two digits is the one nearest to the anchor, within 20 years. Days are
counted from an anchor at most 3,000 code points back. Where none of this tells, the date stays open.

Quotations set apart, notes, captions and rows of tables know the narrative's year but do not move it.
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.dates.values import SPRING, Date, Value

HALF_YEAR = 6
HALF_MONTH = 15
REACH = 3_000
"""Code points that an anchor is to the day for."""
NEAR_YEARS = 20
"""Years from a year of two digits to the one that tells its century, and that a narrative goes on within a sentence."""
MODERN = 1000
"""The first year that is often written in two digits."""


@dataclass(slots=True)
class Narrative:
    """What is known where the next date stands.

    `own`: the date that the account gives itself. `written`: the day of writing that a heading or opening gives.
    `doubt`: a date since the anchor that the narrative may have gone on to. `topical`: whether the author, on no day
    that a heading gives, has told of days next to that of writing. `last`: the last date said, whether the narrative
    moved on to it or not. `quoted`: whether a quotation is open.
    """

    own: Date | None = None
    written: Date | None = None
    anchor: Date | None = None
    anchored_at: int = 0
    doubt: Date | None = None
    topical: bool = False
    last: Date | None = None
    at: int = 0
    day_first: bool | None = None
    mixed: bool = False
    quoted: bool = False

    def meet(self, value: Value | None, *, moves: bool, leaps: bool) -> None:
        """Take in a date, or one that stays open; go on to it if it `moves` the narrative, and `leaps` any distance."""
        self.last = None if value is None else (value.first if value.first == value.last else value.common)
        if not moves:
            return
        reached = None if value is None else value.single or value.common
        if reached is not None and not leaps and self._is_doubtful(reached):
            self.doubt = reached
        elif reached is not None or self.doubt is None:
            year = None if self.anchor is None else self.anchor.cut("year")
            self.anchor, self.anchored_at = year if value is None else _sure(reached), self.at
            self.doubt = None

    def _is_doubtful(self, date: Date) -> bool:
        """Whether a date is about, or the narrative would go back to it, or on by more years than within a sentence."""
        if self.anchor is None or self.anchor.year is None or date.year is None:
            return False
        return bool(date.mark) or not 0 <= date.year - self.anchor.year <= NEAR_YEARS

    def said(self, unit: str) -> Date | None:
        """What "that day" and "the same year" mean: the last date said or, where that is coarser, the anchor."""
        last = self.last and self.last.cut(unit)
        return self.count_from(unit) if last is None else last

    def count_from(self, unit: str) -> Date | None:
        """The anchor, where days, months or years can be counted from it."""
        if self.anchor is None or (unit == "day" and self.at - self.anchored_at > REACH):
            return None
        doubtful = self.doubt is not None and self.doubt.cut(unit) is not None
        return None if doubtful else self.anchor.cut(unit)

    def today(self) -> Date | None:
        """The day on which the author writes."""
        if self.quoted:
            return None
        if self.written is not None:
            return self.written
        if self.own is None or self.own.year is None:
            return None
        far = self.anchor is not None and abs((self.anchor.year or 0) - self.own.year) > 1
        return None if far else self.own

    def dated(self, date: Date) -> list[Date]:
        """What a date without a year can be: one date, several where it is open, none where nothing tells its year."""
        if self.anchor is None or self.anchor.year is None or (self.doubt is not None and self.doubt.mark):
            return []
        if date.month is None:
            return self._in_month(date.day or 0)
        years = {self.anchor.year, _nearest(date.month, self.anchor)}
        if self.doubt is not None and self.doubt.year is not None:
            years.add(self.doubt.year)
        if self.topical:
            today = self.today()
            if today is None:
                return []
            years.add(_nearest(date.month, today))
        dates = [Date(year, date.month, date.day) for year in sorted(years)]
        return [each for each in dates if each.is_possible]

    def _in_month(self, day: int) -> list[Date]:
        anchor = self.count_from("month")
        if anchor is None:
            return []
        following = anchor.on(1, "month")
        back = self.anchor is not None and day < (self.anchor.day or 0) - HALF_MONTH
        months = [anchor, following] if back and following else [anchor]
        dates = [Date(month.year, month.month, day) for month in months]
        return [each for each in dates if each.is_possible]

    def full_year(self, digits: int) -> int | None:
        """The year that two digits stand for, by the nearest year that the narrative allows."""
        if self.anchor is None or self.anchor.year is None or self.anchor.year < MODERN:
            return None
        year = self.anchor.year
        nearest = year + (digits - year + 50) % 100 - 50
        return nearest if abs(nearest - year) <= NEAR_YEARS else None

    def take_order(self, *, day_first: bool) -> None:
        """Note how the account writes numeric dates; two ways tell nothing."""
        self.mixed = self.mixed or self.day_first not in (None, day_first)
        self.day_first = None if self.mixed else day_first

    def aside(self) -> Narrative:
        """What is known in a quotation set apart, a note or a table: the year, and how numbers are written."""
        year = None if self.anchor is None else self.anchor.cut("year")
        return Narrative(anchor=year, day_first=self.day_first, mixed=self.mixed)

    def head(self) -> None:
        """Go on under a new heading: with the year, and with the date that the account gives itself."""
        self.anchor = None if self.anchor is None else self.anchor.cut("year")
        self.written = self.doubt = None


def _sure(date: Date | None) -> Date | None:
    """What is sure of a date that is about: of a day its month, of a month its year, of a year nothing."""
    if date is None or not date.mark:
        return date
    return Date(date.year, date.month) if date.day else Date(date.year) if date.month else None


def _nearest(month: int, start: Date) -> int:
    """The year in which a month is nearest to a date."""
    year = start.year or 0
    away = 0 if start.month is None else middle_of(month) - middle_of(start.month)
    return year if abs(away) <= HALF_YEAR else year - 1 if away > 0 else year + 1


def middle_of(month: int) -> int:
    """The month, or the middle one of a season."""
    return month if month < SPRING else 3 * (month - SPRING) + 4
