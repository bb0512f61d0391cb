"""The year behind a month, season or feast: "August, in the year 1645", "Feb. 3, '63", "May of the following year"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.dates.meanings import Calendar, Loose
from testimonia.extract.dates.names import AD, ANNO, BC
from testimonia.extract.dates.quantities import counts_things
from testimonia.extract.dates.roman import roman
from testimonia.extract.dates.values import Date

LAST = 2199
"""The last year that is one without an era."""
_LINK = r",?\s(?:(?:of|in)\s)?(?:the\s)?(?:year\s(?:of\s(?:our\sLord|[Gg]race)\s)?)?"
TAIL = (
    rf"(?:,?\s(?P<blank>1\d(?:[—_]|--))|(?P<link>{_LINK})(?:(?P<anno>{ANNO})\s)?(?:(?P<year>\d{{1,4}})(?:/(?P<dual>\d{{1,2}}))?"
    rf"(?:\s?(?P<era>{BC}|{AD})|(?![\w/]|[.,:]\d))|(?P<roman>[MDCLXVI]{{4,}})\b)"
    r"|,?\s(?:of\s)?['’‘](?P<short>\d\d)\b"
    r"|,?\s(?:of|in)\s(?P<that>that|the\s(?:same|following|next|ensuing|previous|preceding))\s(?:same\s|very\s)?year\b"
    r"|,?\s(?P<beside>(?:(?:next\s)?(?:following|ensuing)|previous|preceding)\b(?!\s(?:the|an?|h[ie][sr]|its|their|[A-Z]))|"
    r"(?:last|next)\b(?!\s(?:year|month|week|night|evening))))"
)
"""A pattern for the year behind a month, a season or a feast; `year_in` reads it. Used once in a pattern."""
_BESIDE: dict[str, Loose] = {"last": "last", "next": "next", "previous": "previous", "preceding": "previous"}
_BESIDE |= {"following": "following", "ensuing": "following"}
_YEARS_ON = {"following": 1, "next": 1, "ensuing": 1, "previous": -1, "preceding": -1}


@dataclass(frozen=True, slots=True)
class Year:
    """A year as said: in full, in two digits, or counted from that of the narrative."""

    year: int | None
    loose: Loose = ""
    years_on: int | None = None

    def calendar(self, month: int | None = None, day: int | None = None) -> Calendar:
        """A date of this year."""
        return Calendar(Date(self.year, month, day), self.loose, self.years_on)


UNSAID = Year(None)
MOST_DAYS = 31
_STOP = re.compile(r"\s?[,.;:)\]!?”\"]|\s?\Z")
_GOES_ON = re.compile(
    r"\s(?:the|an?|he|she|it|they|we|I|and|but|when|while|in|at|by|to|from|with|on|as|his|her|their|near|under|that)\b"
)


def year_in(match: re.Match[str]) -> Year | None:
    """The year that `TAIL` matched, None where it matched nothing or what it matched is no year but a count."""
    if not match["year"]:
        return _in_other_words(match)
    year = int(match["year"])
    if match["dual"] or match["era"] or match["anno"]:
        return _named(dual(match["year"], match["dual"]) if match["dual"] else with_era(year, match["era"]))
    if len(match["year"]) < 4:
        return Year(year, "bare" if year < 100 else "") if _ends_date(match, year) else None
    counted = year % 100 == 0 and counts_things(match.string, match.end("year"))
    return None if year > LAST or counted else Year(year)


def _in_other_words(match: re.Match[str]) -> Year | None:
    if match["blank"]:
        return Year(None, "blank")
    if match["beside"]:
        return Year(None, _BESIDE[match["beside"].split()[-1]])
    if match["that"]:
        return Year(None, years_on=_YEARS_ON.get(match["that"].split()[-1], 0))
    if match["short"]:
        return Year(int(match["short"]), "short")
    return _named(roman(match["roman"])) if match["roman"] else None


def _ends_date(match: re.Match[str], year: int) -> bool:
    """Whether a number of one to three digits is the year of the date before it: nothing follows that it may count."""
    text, end = match.string, match.end("year")
    joined = match["link"] == " "
    goes_on = joined and year > MOST_DAYS and _GOES_ON.match(text, end)
    ends = (joined or year > MOST_DAYS) and _STOP.match(text, end)
    return len(match["year"]) > 1 and bool(ends or goes_on)


def _named(year: int | None) -> Year | None:
    return None if year is None else Year(year)


def dual(first: str, second: str) -> int | None:
    """The year of "1648/9", as the year was written while it began in March: the later, which began in January."""
    year = int(first) + 1
    return year if f"{year:04d}".endswith(second) else None


def with_era(year: int, era: str | None) -> int | None:
    """The astronomical year; None for a year 0, which no era has."""
    if year == 0:
        return None
    return 1 - year if era and era[0] == "B" else year
