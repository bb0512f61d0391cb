"""Old Style and New Style: dates of the Julian calendar, alone or beside those of the Gregorian.

The value is in the new style, which is EDTF's calendar; the words stay as printed. A date that says no style is taken
as it is printed, whatever calendar its time and place had: historians do so, and the account says no more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from testimonia.extract.dates.calendars import from_julian
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Calendar, Meaning
from testimonia.extract.dates.names import MONTH, month_of
from testimonia.extract.dates.narrative import Narrative
from testimonia.extract.dates.values import Date, Value, exactly

_OLD = r"(?:O\.\s?S\.|OS\b|o\.s\.|[Oo]ld\s[Ss]tyle)"
_NEW = r"(?:N\.\s?S\.|NS\b|n\.s\.|[Nn]ew\s[Ss]tyle)"
_BEHIND = re.compile(rf"\s?[(\[](?:(?P<old>{_OLD})|{_NEW})[)\]]|,?\s(?:(?P<plain_old>{_OLD})|{_NEW})")
_BEFORE = re.compile(rf"(?P<old>{_OLD}),?\s$")


FIRST, LAST = 1583, 2199
"""The years in which both styles were in question."""


@dataclass(frozen=True, slots=True)
class OldStyle:
    """A date of the Julian calendar."""

    inner: Meaning

    def value(self, told: Narrative) -> Value | None:
        """The Gregorian date; None where the day is not known, since a month or year has no counterpart."""
        value = self.inner.value(told)
        day = None if value is None or value.single is None else value.single.cut("day")
        new = None if day is None else gregorian(day)
        return None if new is None else exactly(new)


def gregorian(old: Date) -> Date | None:
    """The Gregorian date of a Julian one that says its day; None where no such date is in question."""
    year = old.year or 0
    return Date(*from_julian(year, old.month or 0, old.day or 0)) if FIRST <= year <= LAST else None


def double_dated(old: Date, new: Date) -> Date | None:
    """The second of two dates, if it is the first by the Gregorian calendar, with the year that either says.

    Where neither says a year, it is enough that they would be the same day in some century.
    """
    if old.year is not None:
        years = [old.year]
    else:
        years = list(range(FIRST, LAST, 100)) if new.year is None else [new.year, new.year - 1]
    for year in years:
        counterpart = gregorian(Date(year, old.month, old.day))
        if counterpart is not None and counterpart == replace(new, year=new.year or counterpart.year):
            return new if old.year is None else counterpart
    return None


_ST = r"(?:st|nd|rd|th)?"
_INNER = rf"(?P<day_2>\d{{1,2}}){_ST}\s(?P<month_2>{MONTH})|(?P<month_3>{MONTH})\s(?P<day_3>\d{{1,2}}){_ST}"
_SIGN = re.compile(r"[\[(/]")
_LONGEST = 34
"""Code points within which the first of two dates ends."""
_DOUBLE = re.compile(
    rf"(?:(?P<day>\d{{1,2}}){_ST}\s(?P<month>{MONTH})|(?P<month_1>{MONTH})\s(?P<day_1>\d{{1,2}}){_ST})"
    rf"(?:,?\s(?P<year>\d{{4}}))?(?:\s(?:{_OLD}|{_NEW}))?\s?[\[(/]\s?(?:(?:{_OLD}|{_NEW}),?\s)?(?:{_INNER})"
    rf"(?:,?\s(?P<year_2>\d{{4}}))?(?:,?\s(?:{_OLD}|{_NEW}))?[\])]?(?:,?\s(?P<year_3>\d{{4}})\b)?"
)


def double(text: str, at: int) -> Found | None:
    """A day in both styles, the one in brackets or behind a stroke: "25 October (7 November) 1917"."""
    match = _DOUBLE.match(text, at) if _SIGN.search(text, at + 4, at + _LONGEST) else None
    if match is None:
        return None
    second_year = match["year_2"] or match["year_3"]
    first = _date(match["year"], match["month"] or match["month_1"], match["day"] or match["day_1"])
    second = _date(second_year, match["month_2"] or match["month_3"], match["day_2"] or match["day_3"])
    if not (first.is_possible and second.is_possible):
        return None
    new = double_dated(first, second) or double_dated(second, first)
    return None if new is None else Found(at, match.end(), Calendar(new))


def _date(year: str | None, month: str, day: str) -> Date:
    return Date(int(year) if year else None, month_of(month), int(day))


def with_style(text: str, found: Found) -> Found:
    """A date with the style that the words beside it name."""
    behind = _BEHIND.match(text, found.end)
    if behind is not None:
        meaning = OldStyle(found.meaning) if behind["old"] or behind["plain_old"] else found.meaning
        return Found(found.start, behind.end(), meaning, found.sure, found.moves)
    before = _BEFORE.search(text, max(0, found.start - 11), found.start)
    if before is not None:
        return Found(before.start(), found.end, OldStyle(found.meaning), found.sure, found.moves)
    return found
