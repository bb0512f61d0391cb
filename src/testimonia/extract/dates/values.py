"""Values: what a date comes to, and how EDTF writes it.

EDTF is that of ISO 8601-2:2019 and of the Library of Congress (https://www.loc.gov/standards/datetime/): levels 0 and
1, and of level 2 only the sets `[one of these]` and `{all of these}`. Years are astronomical, as there: 44 BC is -0043.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from testimonia.extract.dates.calendars import days_in, days_on

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
"""EDTF's codes of the seasons, which stand where the month does."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is said. `month` may be a season; `mark` is EDTF's: `~` about, `?` doubtful, `%` both."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    mark: str = ""

    @property
    def is_possible(self) -> bool:
        """Whether there can be such a date; without a year, 29 February can be."""
        if self.month is None:
            return self.day is None or 1 <= self.day <= 31
        if SPRING <= self.month <= WINTER:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= days_in(4 if self.year is None else self.year, self.month)

    @property
    def is_season(self) -> bool:
        """Whether the month is a season."""
        return self.month is not None and self.month >= SPRING

    @property
    def key(self) -> tuple[int, int, int]:
        """What dates of whole years are put in order by."""
        month = self.month or 0
        return self.year or 0, 3 * (month - SPRING) + 3 if self.is_season else month, self.day or 0

    def __str__(self) -> str:
        year = self.year or 0
        text = f"{year:05d}" if year < 0 else f"{year:04d}"
        if abs(year) > 9999:
            text = f"Y{year}"
        for part in (self.month, self.day):
            text += "" if part is None else f"-{part:02d}"
        return text + self.mark

    def cut(self, unit: str) -> Date | None:
        """The date no finer than a unit ("year", "month", "day"), without its mark; None where it is coarser."""
        match unit:
            case "year":
                return None if self.year is None else Date(self.year)
            case "month":
                return None if self.month is None or self.month > 12 else Date(self.year, self.month)
        return None if self.day is None else Date(self.year, self.month, self.day)

    def on(self, count: int, unit: str) -> Date | None:
        """The date `count` days, months or years on, as fine as the unit; None where this date is coarser than that."""
        start = self.cut(unit)
        if start is None or start.year is None:
            return None
        if start.month is None:
            return Date(start.year + count)
        if start.day is None:
            years, month = divmod(start.month - 1 + count, 12)
            return Date(start.year + years, month + 1)
        return Date(*days_on(start.year, start.month, start.day, count))


@dataclass(frozen=True, slots=True)
class Value:
    """A value in EDTF and the dates between which it lies."""

    text: str
    first: Date
    last: Date

    @property
    def single(self) -> Date | None:
        """The date, where the value is one."""
        return self.first if self.text == str(self.first) else None

    @property
    def common(self) -> Date | None:
        """What both ends share, without marks: the year, the month, the day."""
        for unit in ("day", "month", "year"):
            first = self.first.cut(unit)
            if first is not None and first == self.last.cut(unit):
                return first
        return None

    def marked(self, mark: str) -> Value:
        """The same, about or doubtful."""
        if self.text[0] in "[{" or ".." in self.text:
            return self
        first, last = with_mark(self.first, mark), with_mark(self.last, mark)
        if self.single:
            return exactly(first)
        if "/" in self.text:
            return Value(f"{first}/{last}", first, last)
        return Value(self.text.rstrip("~?%") + first.mark, first, last)


def with_mark(date: Date, mark: str) -> Date:
    """A date with a mark; about and doubtful together are `%`."""
    return replace(date, mark=mark if date.mark in ("", mark) else "%")


def exactly(date: Date) -> Value:
    """The value of one date."""
    return Value(str(date), date, date)


def interval(first: Date, last: Date) -> Value:
    """From one date to another."""
    return Value(f"{first}/{last}", first, last)


def since(date: Date) -> Value:
    """From a date on."""
    return Value(f"{date}/..", date, date)


def until(date: Date) -> Value:
    """Up to a date."""
    return Value(f"../{date}", date, date)


def one_of(dates: list[Date]) -> Value | None:
    """One of several dates, it is open which; the date itself where there is one, None where there is none."""
    ordered = sorted(set(dates), key=lambda date: date.key)
    return set_of("[]", [exactly(date) for date in ordered])


def set_of(brackets: str, values: list[Value]) -> Value | None:
    """A set: one of its members in square brackets, all in curly ones; None where EDTF has no such members."""
    if len(values) < 2:
        return values[0] if values else None
    if any(value.text[0] in "[{" or "/" in value.text or value.first.is_season for value in values):
        return None
    return Value(brackets[0] + ",".join(value.text for value in values) + brackets[1], values[0].first, values[-1].last)
