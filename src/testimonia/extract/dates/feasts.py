"""Feasts: days of the church's and the common year that stand for dates, fixed or counted from Easter.

The days are those of the western church as the Oxford Dictionary of the Christian Church (3rd edition, 2005) gives
them. Easter of the years in which western countries differed in their calendar is either of two days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.dates.calendars import easter, julian_easter
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Meaning
from testimonia.extract.dates.names import FULL_MONTH, month_of
from testimonia.extract.dates.narrative import Narrative
from testimonia.extract.dates.values import Date, Value, one_of
from testimonia.extract.dates.years import TAIL, UNSAID, Year, year_in

FIRST_GREGORIAN, LAST_JULIAN = 1583, 1752
"""The first year with an Easter by the new calendar, and the last one by the old in Britain and its colonies."""
_FIXED = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Christmas": (12, 25), "Boxing Day": (12, 26),
    "New Year’s Day": (1, 1), "New Year’s Eve": (12, 31), "Twelfth Night": (1, 5), "Epiphany": (1, 6),
    "Candlemas": (2, 2), "Lady Day": (3, 25), "Midsummer Day": (6, 24), "Lammas": (8, 1), "Michaelmas": (9, 29),
    "All Saints’ Day": (11, 1), "All Hallows": (11, 1), "Hallowmas": (11, 1), "All Souls’ Day": (11, 2),
    "Halloween": (10, 31), "Martinmas": (11, 11), "Armistice Day": (11, 11), "St Bartholomew’s Day": (8, 24),
    "St George’s Day": (4, 23), "St Patrick’s Day": (3, 17), "St Andrew’s Day": (11, 30), "St David’s Day": (3, 1),
    "Bastille Day": (7, 14), "May Day": (5, 1), "St Valentine’s Day": (2, 14), "St John’s Day": (6, 24),
    "St Brice’s Day": (11, 13), "St Crispin’s Day": (10, 25), "St Stephen’s Day": (12, 26), "Holy Innocents": (12, 28),
}  # fmt: skip
_FROM_EASTER = {
    "Shrove Tuesday": -47, "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3, "Good Friday": -2,
    "Easter Eve": -1, "Easter Sunday": 0, "Easter Day": 0, "Easter Monday": 1, "Easter Tuesday": 2, "Easter": 0,
    "Ascension Day": 39, "Whit Sunday": 49, "Whitsunday": 49, "Whitsun": 49, "Pentecost": 49, "Whit Monday": 50,
    "Trinity Sunday": 56, "Corpus Christi": 60,
}  # fmt: skip
_MARCH_MAY_JULY_OCTOBER = (3, 5, 7, 10)
"""The months in which the Romans had the Nones on the 7th and the Ides on the 15th, else on the 5th and the 13th."""


@dataclass(frozen=True, slots=True)
class FromEaster:
    """A day counted from Easter of a year, or of that of the narrative."""

    days: int
    year: Year

    def value(self, told: Narrative) -> Value | None:
        """The day; one of two where the calendar is open."""
        value = None if self.year == UNSAID else self.year.calendar().value(told)
        known = told.count_from("year") if self.year == UNSAID else None if value is None else value.single
        return None if known is None or known.year is None else one_of(self._days(known.year))

    def _days(self, year: int) -> list[Date]:
        days = []
        if year >= FIRST_GREGORIAN:
            days.append(Date(year, *easter(year)).on(self.days, "day"))
        if 1 <= year <= LAST_JULIAN:
            days.append(Date(year, *julian_easter(year)).on(self.days, "day"))
        return [day for day in days if day is not None]


def _pattern(name: str) -> str:
    return name.replace("’", "['’]?").replace("St ", r"St\.?\s").replace(" ", r"\s")


NAMES = [*_FIXED, *_FROM_EASTER, *(name.replace("St ", "Saint ") for name in _FIXED)]
"""The names of feasts."""
ROMAN_DAYS = ("Ides", "Nones", "Kalends", "Calends")
_NAME = "|".join(_pattern(name) for name in sorted(NAMES, key=len, reverse=True))
_FEAST = re.compile(rf"(?P<name>{_NAME})\b(?P<tail>{TAIL})?")


def _key(name: str) -> str:
    return "".join(filter(str.isalpha, name.replace("Saint", "St")))


_FIXED_BY_KEY = {_key(name): day for name, day in _FIXED.items()}
_FROM_EASTER_BY_KEY = {_key(name): days for name, days in _FROM_EASTER.items()}
_DATING = re.compile(r"\b(?:at|on|by|before|since|until|till|after|from|of|about)\s$", re.IGNORECASE)
_NO_DAY = re.compile(r"\s(?:[a-z]+s\b|tree|dinner|card|present|gift|truce|week|egg|island|term|[A-Z])|-")
_ROMAN_DAY = re.compile(rf"(?P<name>{'|'.join(ROMAN_DAYS)})\sof\s(?P<month>{FULL_MONTH})\b(?P<tail>{TAIL})?")


def feast(text: str, at: int) -> Found | None:
    """A feast with its year, or one that a preposition makes a date: "Easter 1916", "at Michaelmas"."""
    match = _FEAST.match(text, at)
    if match is None:
        return None
    year = year_in(match)
    if year is None and (_NO_DAY.match(text, match.end("name")) or not _DATING.search(text, max(0, at - 8), at)):
        return None
    end = match.end("name") if year is None else match.end()
    return Found(at, end, _meaning(_key(match["name"]), year or UNSAID))


def _meaning(key: str, year: Year) -> Meaning:
    if key in _FROM_EASTER_BY_KEY:
        return FromEaster(_FROM_EASTER_BY_KEY[key], year)
    return year.calendar(*_FIXED_BY_KEY[key])


def roman_day(text: str, at: int) -> Found | None:
    """The days that the Romans named: "the Ides of March, 44 BC"."""
    match = _ROMAN_DAY.match(text, at)
    if match is None:
        return None
    month, year = month_of(match["month"]), year_in(match)
    later = 2 if month in _MARCH_MAY_JULY_OCTOBER else 0
    day = {"I": 13 + later, "N": 5 + later}.get(match["name"][0], 1)
    return Found(at, match.end("month") if year is None else match.end(), (year or UNSAID).calendar(month, day))
