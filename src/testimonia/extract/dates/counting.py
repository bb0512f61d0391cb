"""What relative dates come to: so many units from another date, the next season or weekday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from testimonia.extract.dates.calendars import weekday
from testimonia.extract.dates.meanings import Meaning
from testimonia.extract.dates.narrative import Narrative, middle_of
from testimonia.extract.dates.values import WINTER, Date, Value, exactly

_STEPS = {"day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("year", 1)}
_STEPS |= {"decade": ("year", 10), "century": ("year", 100)}
"""In what each unit is counted, and how many of that it is."""
_ROUND = frozenset(["week", "decade", "century"])
"""Units that are seldom meant to the day or year, so that what is counted in them is about."""


MOST = 100_000
"""Days, months or years that are counted at most."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units after (or, negative, before) a date.

    `start`: the narrative's date, the day of writing, whichever alone is known, or a date that is said.
    """

    count: int
    unit: str
    start: Literal["narrative", "writing", "either"] | Meaning = "narrative"

    def value(self, told: Narrative) -> Value | None:
        """The date, as fine as the unit."""
        step, size = _STEPS[self.unit]
        start = self._start(told, step)
        date = None if start is None or abs(self.count * size) > MOST else start.on(self.count * size, step)
        if date is None:
            return None
        about = self.unit in _ROUND and self.count
        return exactly(replace(date, mark="~") if about else date)

    @property
    def _is_today(self) -> bool:
        """Whether it may be nothing but "nowadays"."""
        return self.unit == "day" and not self.count

    def _start(self, told: Narrative, step: str) -> Date | None:
        match self.start:
            case "writing":
                if not (told.quoted or told.written or self._is_today):
                    told.topical = True
                return told.today()
            case "narrative":
                return told.count_from(step) if self.count else told.said(step)
            case "either":
                return None if told.topical or told.today() is not None else told.count_from(step)
        value = self.start.value(told)
        return None if value is None else value.single


@dataclass(frozen=True, slots=True)
class OfWriting:
    """A time by the day of writing that has no form in EDTF, or may be of the narrative: "last week", "on Sunday".

    `always`: whether it is the author's own time even where the narrative has begun.
    """

    always: bool

    def value(self, told: Narrative) -> Value | None:
        """Nothing; but the author's own time is told of."""
        if (self.always or told.anchor is None) and not (told.quoted or told.written):
            told.topical = True
        return None


@dataclass(frozen=True, slots=True)
class Turn:
    """A season, or a day of the week, next to the narrative's date: `turns` is 1 for the following, 0 for the same.

    `either`: the words may also count from the day of writing ("next spring"), so that they are open where it is known.
    """

    turns: int
    season: int = 0
    weekday: int = 0
    either: bool = False

    def value(self, told: Narrative) -> Value | None:
        """The date; None for winters, which lie in two years, and where the anchor is too coarse."""
        if self.either and told.today() is not None:
            return None
        return self._season(told) if self.season else self._weekday(told)

    def _weekday(self, told: Narrative) -> Value | None:
        day = told.count_from("day")
        if day is None or not self.turns:
            return None
        away = self.weekday - weekday(day.year or 0, day.month or 0, day.day or 0)
        date = day.on((away - 1) % 7 + 1 if self.turns > 0 else (away % 7) - 7, "day")
        return None if date is None else exactly(date)

    def _season(self, told: Narrative) -> Value | None:
        anchor = told.anchor
        if anchor is None or anchor.year is None or self.season == WINTER:
            return None
        if anchor.month is not None and self.turns:
            ahead = middle_of(self.season) - middle_of(anchor.month)
            if ahead * self.turns > -2:
                return None  # "the following spring", told of January, may be that of the year or of the next
        return exactly(Date(anchor.year + self.turns, self.season))
