"""Seasons and weekdays: "the spring of 1904", "the winter of 1904–05", "that same summer", "the following Sunday"."""

from __future__ import annotations

import re
from dataclasses import replace

from testimonia.extract.dates.counting import OfWriting, Turn
from testimonia.extract.dates.days import day_first, lone_day, month_first
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Calendar, Whole
from testimonia.extract.dates.names import DASH, SEASONS, WEEKDAYS
from testimonia.extract.dates.turns import turning_word
from testimonia.extract.dates.values import Date, interval
from testimonia.extract.dates.years import TAIL, year_in

_SEASON = re.compile(rf"(?P<name>{'|'.join(SEASONS)})\b(?P<tail>{TAIL})?", re.IGNORECASE)
_WINTER = re.compile(
    rf"winter(?:,?\sof(?:\sthe\syears?)?)?\s(?P<first>\d{{4}})(?:{DASH}|/)(?P<last>\d{{4}}|\d\d?)(?![\w/])",
    re.IGNORECASE,
)
_IN_THE = re.compile(
    r"\b(?:in|during|by|since|until|till)\s(?:early\s|late\s)?the\s(?:early\s|late\s)?\Z", re.IGNORECASE
)
_NO_SEASON = re.compile(r"\s(?:of\b|[a-z]+s\b)|-")
_LOOK_BACK = 24


def season(text: str, at: int) -> Found | None:
    """A season with its year, or one that the words before it place in the narrative."""
    match = _WINTER.match(text, at)
    if match is not None:
        first, last = int(match["first"]), match["last"]
        if str(first + 1).endswith(last):
            return Found(at, match.end(), Whole(interval(Date(first, 12, mark="~"), Date(first + 1, 2, mark="~"))))
    match = _SEASON.match(text, at)
    if match is None:
        return None
    number, year = SEASONS[match["name"].lower()], year_in(match)
    if year is not None:
        return Found(at, match.end(), year.calendar(number))
    return _placed(text, at, match.end("name"), number)


def _placed(text: str, at: int, end: int, number: int) -> Found | None:
    which = turning_word(text, at)
    if which is not None:
        if which.by is None and which.lead:
            return None
        meaning = (
            OfWriting(always=True) if which.by is None else Turn(which.by, season=number, either=which.is_bare_next)
        )
        return Found(which.start, end, meaning, moves=which.by is not None and which.by >= 0)
    if text[at : at + 4].lower() == "fall" or _NO_SEASON.match(text, end):
        return None
    placed = _IN_THE.search(text, max(0, at - _LOOK_BACK), at)
    return Found(at, end, Calendar(Date(month=number))) if placed else None


_WEEKDAY = re.compile(
    rf"(?P<name>{'|'.join(WEEKDAYS)})\b(?:\s(?:morning|afternoon|evening|night))?(?P<comma>,?\s(?:the\s)?)?"
)
_NAMED = re.compile(r"(?:[A-Z]\w+\s|[\w’'-])\Z")
_OPENING = re.compile(
    r"(?:\b(?:On|By|Last|Next|That|This|The|Until|Since|Every|From|Before|After|Late|Early)\s|[.,:;]\s\w+\s)\Z"
)
_NAMING = re.compile(
    r"\s?(?:Times|Telegraph|Post|Express|Mail|Mirror|School|school|Review|Tribune|Herald|Club|Agreement)\b|[-’']"
)


def day_of_week(text: str, at: int) -> Found | None:
    """A weekday: with its date, counted on from the narrative's, or open; no part of a name ("Bloody Sunday")."""
    match = _WEEKDAY.match(text, at)
    if match is None:
        return None
    number, name_end = WEEKDAYS[match["name"]], match.end("name")
    if match["comma"]:
        dated = _dated(text, match.end())
        if dated is not None and isinstance(dated.meaning, Calendar):
            return Found(at, dated.end, replace(dated.meaning, weekday=number))
        if dated is not None:
            return Found(at, dated.end, dated.meaning)
    if _NAMING.match(text, name_end) or _is_name(text, at):
        return None
    which = turning_word(text, at)
    if which is None or not which.by:
        return Found(at, name_end, OfWriting(always=False))
    return Found(which.start, name_end, Turn(which.by, weekday=number, either=which.is_bare_next), moves=which.by > 0)


def _is_name(text: str, at: int) -> bool:
    before = max(0, at - _LOOK_BACK)
    return bool(_NAMED.search(text, before, at)) and not _OPENING.search(text, before, at)


def _dated(text: str, at: int) -> Found | None:
    found = day_first(text, at) or month_first(text, at) or lone_day(text, at)
    return found if found is not None and found.sure else None
