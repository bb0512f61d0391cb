"""Parts of a time: early, mid and late, halves, quarters, the first week.

EDTF has no form for most of them, so they become intervals: early, mid and late are thirds, whose inner ends are
about (`~`); halves, quarters and weeks are counted out.
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.dates.calendars import days_in
from testimonia.extract.dates.meanings import Meaning
from testimonia.extract.dates.narrative import Narrative
from testimonia.extract.dates.values import Date, Value, exactly, interval

THIRDS = {"early": 0, "beginning": 0, "start": 0, "opening": 0, "mid": 1, "middle": 1}
THIRDS |= {"late": 2, "end": 2, "close": 2, "latter part": 2}
COUNTS = {"first": 0, "early": 0, "second": 1, "third": 2, "fourth": 3, "latter": -1, "last": -1, "final": -1}
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "decade": 10, "week": 0}
_WEEK = 7


@dataclass(frozen=True, slots=True)
class PartOf:
    """The `number`th (from 0; -1 is the last) of `of` parts; of 0, a week. `soft`: its inner ends are about."""

    number: int
    of: int
    soft: bool
    inner: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The part as an interval; a part of a season or of a day is that season or day."""
        value = self.inner.value(told)
        if value is None or value.first.is_season or value.first.day is not None:
            return value
        first, last = value.first, value.last
        if first.month is None and last.month is None:
            return self._of_years(first, last)
        if value.single is None or first.year is None or first.month is None:
            return None
        low, high = self._ends(days_in(first.year, first.month))
        return self._between(Date(first.year, first.month, low + 1), Date(first.year, first.month, high))

    def _of_years(self, first: Date, last: Date) -> Value | None:
        if first.year is None or last.year is None or not self.of:
            return None
        if first.year == last.year:
            low, high = self._ends(12)
            return self._between(Date(first.year, low + 1), Date(first.year, high))
        low, high = self._ends(last.year - first.year + 1)
        return self._between(Date(first.year + low), Date(first.year + high - 1))

    def _ends(self, size: int) -> tuple[int, int]:
        if not self.of:
            low = size - _WEEK if self.number < 0 else _WEEK * self.number
            return low, low + _WEEK
        number = self.number % self.of
        return self._end(size, number), self._end(size, number + 1)

    def _end(self, size: int, number: int) -> int:
        return (size * number + (self.of - 1) // 2) // self.of

    def _between(self, first: Date, last: Date) -> Value:
        low = "~" if self.soft and self.number else ""
        high = "~" if self.soft and self.number < self.of - 1 else ""
        return interval(Date(first.year, first.month, first.day, low), Date(last.year, last.month, last.day, high))


@dataclass(frozen=True, slots=True)
class TurnOf:
    """The turn of a century: about its first year."""

    inner: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The year, about."""
        value = self.inner.value(told)
        return None if value is None else exactly(Date(value.first.year, mark="~"))
