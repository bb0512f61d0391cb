"""Dates in numbers: "1945-08-09", "9.8.1945", "9/VIII/1945", "09/08/1945", whose day and month may be open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Calendar, Whole
from testimonia.extract.dates.names import MONTH, month_of
from testimonia.extract.dates.narrative import Narrative
from testimonia.extract.dates.roman import roman
from testimonia.extract.dates.values import Date, Value, exactly, one_of

_ANY = re.compile(
    rf"(?:(?P<first>\d{{1,2}})(?P<by>[-/.]|\.\s)(?:(?P<second>\d{{1,2}})|(?P<roman>[IVX]{{1,4}}|[ivx]{{1,4}})|(?P<month>{MONTH}))(?P=by)"
    r"(?P<year>\d{4}|\d{2})|(?P<long>\d{4})(?P<sign>[-/.])(?P<month_2>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?:T[\d:.]+Z?)?"
    r"|(?P<iso>\d{4})-(?P<month_3>0[1-9]|1[0-2]))(?![\w/]|[.,:-]\d)"
)
_DATING = re.compile(r"\b(?:on|of|dated|since|until|till|before|after|from|to)\s\Z")
_NO_DATE_BEFORE = re.compile(
    r"\b(?:versions?|v\.?|release|build|update|sections?|chapter|no\.|nos\.)\s?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Numeric:
    """Two numbers of which either may be the day, and a year, of two digits if `loose`."""

    first: int
    second: int
    year: int
    loose: bool

    def value(self, told: Narrative) -> Value | None:
        """The date; both possible ones where the numbers and the account leave that open."""
        year = told.full_year(self.year) if self.loose else self.year
        if year is None:
            return None
        day_first, month_first = Date(year, self.second, self.first), Date(year, self.first, self.second)
        possible = [date for date in (day_first, month_first) if date.is_possible]
        if len(possible) == 1:
            told.take_order(day_first=possible[0] is day_first)
        elif len(possible) == 2 and told.day_first is not None:
            possible = [day_first if told.day_first else month_first]
        return one_of(possible)


def numeric(text: str, at: int) -> Found | None:
    """A date in numbers."""
    match = _ANY.match(text, at)
    if match is None or text[at - 1 : at] == "-" or _NO_DATE_BEFORE.search(text, max(0, at - 12), at):
        return None
    if match["first"]:
        return _day_first(match)
    year, month = int(match["long"] or match["iso"]), int(match["month_2"] or match["month_3"])
    if match["iso"] and year % 100 < month:
        return None  # "1904-05", which is rather two years
    return _found(match, Date(year, month, int(match["day"]) if match["long"] else None))


def _found(match: re.Match[str], date: Date) -> Found | None:
    good = date.is_possible and 1000 <= (date.year or 0) <= 2199
    return Found(match.start(), match.end(), Whole(exactly(date))) if good else None


def _day_first(match: re.Match[str]) -> Found | None:
    year, loose, first = int(match["year"]), len(match["year"]) == 2, int(match["first"])
    if not match["second"]:
        month = month_of(match["month"]) if match["month"] else roman(match["roman"])
        date = Date(year, month, first)
        good = month is not None and date.is_possible
        return Found(match.start(), match.end(), Calendar(date, "short" if loose else "")) if good else None
    second = int(match["second"])
    if not any(1 <= a <= 31 and 1 <= b <= 12 for a, b in ((first, second), (second, first))):
        return None
    if match["by"] in (".", ". "):  # with full stops, the day stands first wherever they are used
        date = Date(year, second, first)
        if not loose:
            return _found(match, date)
        dated = _DATING.search(match.string, max(0, match.start() - 8), match.start())
        return Found(match.start(), match.end(), Calendar(date, "short")) if dated and date.is_possible else None
    if loose and match["by"] != "/":
        return None
    return Found(match.start(), match.end(), Numeric(first, second, year, loose))
