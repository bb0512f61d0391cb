"""Calendars: lengths of months, days counted on, weekdays, Julian into Gregorian, Easter.

Years are astronomical: 1 BC is 0, 44 BC is -43.
"""

from __future__ import annotations

from datetime import date, timedelta

_CYCLE = 400
"""Years after which the Gregorian calendar repeats, weekdays included."""
_SHIFT = 1_721_425
"""What separates the Julian Day Number from Python's ordinal of a date, of which 1 is 1 January of the year 1."""


def days_in(year: int, month: int) -> int:
    """The days of a month of the Gregorian calendar, which EDTF goes by for all time."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % _CYCLE == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weekday(year: int, month: int, day: int) -> int:
    """The day of the week, Monday being 0, of a Gregorian date."""
    return date(_within(year)[0], month, day).weekday()


def days_on(year: int, month: int, day: int, count: int) -> tuple[int, int, int]:
    """The Gregorian date `count` days after another, or before it where `count` is negative."""
    inner, cycles = _within(year)
    later = date(inner, month, day) + timedelta(days=count)
    return later.year + cycles * _CYCLE, later.month, later.day


def _within(year: int) -> tuple[int, int]:
    """A year of the same shape that Python's dates can hold, some cycles away from the first and last, and how many."""
    cycles = (year - 4 * _CYCLE) // _CYCLE
    return year - cycles * _CYCLE, cycles


def from_julian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """The Gregorian date of a Julian one, for years from 1 on.

    By the Julian Day Number: Explanatory Supplement to the Astronomical Almanac (P. K. Seidelmann, ed., 1992),
    section 12.95, whose formula holds from the year -4712 on.
    """
    number = 367 * year - 7 * (year + 5001 - (month < 3)) // 4 + 275 * month // 9 + day + 1_729_777
    gregorian = date.fromordinal(number - _SHIFT)
    return gregorian.year, gregorian.month, gregorian.day


def easter(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday of the western churches in the Gregorian calendar, for years from 1583 on.

    The anonymous method of 1876 that J. Meeus gives in Astronomical Algorithms (2nd edition, 1998), chapter 8.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, after_leap = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, odd = divmod(rest, 4)
    to_sunday = (32 + 2 * after_leap + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return month, day + 1


def julian_easter(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday in the Julian calendar: the same chapter of Meeus."""
    full = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7
    month, day = divmod(full + to_sunday + 114, 31)
    return month, day + 1
