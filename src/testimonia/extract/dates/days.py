"""Days and months: "9 August 1945", "August 9th, 1945", "1st day of May, in the year 1645", "the 20th instant"."""

from __future__ import annotations

import re
from dataclasses import replace

from testimonia.extract.dates.counting import OfWriting
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Calendar, Loose, Meaning, OfMonth, joined
from testimonia.extract.dates.names import DASH, FULL_MONTH, MONTH, ORDINAL, month_of, ordinal_of
from testimonia.extract.dates.quantities import counts_things
from testimonia.extract.dates.styles import double_dated
from testimonia.extract.dates.turns import turning_word
from testimonia.extract.dates.values import Date
from testimonia.extract.dates.years import TAIL, UNSAID, Year, year_in

_SUFFIX = r"(?:st|nd|rd|th|d)"
_DAY = rf"(?:\d{{1,2}}{_SUFFIX}?|(?i:{ORDINAL}))"
_JOINT = rf"(?P<joint>{DASH}|/|,?\s(?:to|and|or)\s)(?:the\s)?"
_DAY_FIRST = re.compile(
    rf"(?P<head>(?P<day>{_DAY})(?:{_JOINT}(?P<last>{_DAY}))?(?:\sday)?,?(?:\sof)?(?:\sthe\smonth\sof)?\s(?P<month>{MONTH}))"
    rf"(?P<tail>{TAIL})?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<head>(?P<month>{MONTH}),?\s(?:the\s)?(?P<day>\d{{1,2}}{_SUFFIX}?)(?:{_JOINT}(?P<last>\d{{1,2}}{_SUFFIX}?))?"
    rf"(?![\w/]|[.,:]\d))(?P<tail>{TAIL})?"
)
_MONTH_ONLY = re.compile(rf"(?P<month>{MONTH})(?P<tail>{TAIL})?")
_FULL_MONTH = re.compile(rf"(?:{FULL_MONTH})\b")
_NUMBERED = re.compile(
    r"\b(?:nos?\.|numbers?|art\.|articles?|sections?|chapters?|pages?|pp?\.|vols?\.|volume|paras?\.|resolution)\s\Z",
    re.IGNORECASE,
)
"""Words after which a number is no day: "Order No. 3 of June 1900"."""
_NAME = re.compile(r"\s[A-Z]|['’]s\b")


def day_first(text: str, at: int) -> Found | None:
    """A day before its month: "9 August 1945", "18–19 July 64", "ninth of August"."""
    match = _DAY_FIRST.match(text, at)
    return None if match is None or _NUMBERED.search(text, max(0, at - 14), at) else _of_month(match)


def month_first(text: str, at: int) -> Found | None:
    """A month before its day or without one: "August 9, 1945", "August 1945", and "August" alone, which is not sure."""
    match = _MONTH_FIRST.match(text, at)
    if match is not None and (match["tail"] or not counts_things(text, match.end("head"))):
        found = _of_month(match)
        if found is not None:
            return found
    match = _MONTH_ONLY.match(text, at)
    if match is None:
        return None
    year, month = _year_in(match), month_of(match["month"])
    if year is not None:
        return Found(at, match.end(), year.calendar(month))
    end = match.end("month")
    if not _FULL_MONTH.fullmatch(text, at, end):
        return None
    return _turned(text, at, end, month) or Found(at, end, UNSAID.calendar(month), sure=False)


def _turned(text: str, at: int, end: int, month: int) -> Found | None:
    """A month with a word before it that tells its year: "last August", "the following May", "that June"."""
    which = turning_word(text, at)
    if which is None or _NAME.match(text, end) or (which.by is None and which.lead):
        return None
    if which.by is None:
        meaning: Meaning = Year(None, "last").calendar(month) if which.word == "last" else OfWriting(always=True)
        return Found(which.start, end, meaning, moves=False)
    if which.by == 0:
        return Found(which.start, end, Year(None, years_on=0).calendar(month))
    beside: Loose = "previous" if which.by < 0 else "next" if which.is_bare_next else "following"
    return Found(which.start, end, Year(None, beside).calendar(month), moves=which.by > 0)


def _year_in(match: re.Match[str]) -> Year | None:
    """The year; behind a month in short ("Aug. 45") two digits are short too."""
    year = year_in(match)
    if year is not None and year.loose == "bare" and not _FULL_MONTH.match(match["month"]):
        return replace(year, loose="short")
    return year


def _of_month(match: re.Match[str]) -> Found | None:
    year, month = _year_in(match), month_of(match["month"])
    end = match.end("head") if year is None else match.end()
    day = ordinal_of(match["day"])
    if not Date(None, month, day).is_possible:
        return None
    first = (year or UNSAID).calendar(month, day)
    if not match["last"]:
        return Found(match.start(), end, first)
    last = replace(first, date=replace(first.date, day=ordinal_of(match["last"])))
    if not last.date.is_possible:
        return Found(match.start(), end, last)
    if match["joint"] == "/" and double_dated(first.date, last.date):
        return Found(match.start(), end, last)
    return Found(match.start(), end, joined(match["joint"], first, last))


_INSTANT = re.compile(
    rf"(?P<day>{_DAY})(?:{_JOINT}(?P<last>{_DAY}))?,?\s(?:day\s)?(?:of\s)?(?:the\s)?"
    r"(?P<month>instant\b|inst\b\.?|ultimo\b|ult\b\.?|proximo\b|prox\b\.?|(?:this|last|next)\smonth\b)"
)
_MONTHS_ON = {"i": 0, "t": 0, "u": -1, "l": -1, "p": 1, "n": 1}
_LONE = re.compile(rf"(?P<day>\d{{1,2}}{_SUFFIX})(?:{_JOINT}(?P<last>\d{{1,2}}{_SUFFIX}))?(?![\w’'-])")
_DATED_NOUNS = (
    "morning|noon|afternoon|evening|nights?|dawn|letters?|dispatch|despatch|telegrams?|notes?|communications?|orders?|"
    "reports?|favou?r"
)
_BEFORE_LONE = re.compile(rf"\b(?:[Oo]n|[Uu]ntil|[Tt]ill|[Ss]ince|(?:{_DATED_NOUNS})\sof|\w+day,?)\sthe\s$")
_LOOK_BACK = 24
_AFTER_LONE = re.compile(
    r"\s?(?:[.,;:!?)\]—–”\"]|$)|\s(?:(?:we|he|she|they|it|I|you|the|an?|and|but|or|when|while|at|in|to|by|from|of|with|was|"
    r"were|had|have|has|there|this|that|our|his|her|their|my|some|all|no|another|about|after|before|until|near|under|on|"
    r"as|so|for|is|who|which|General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Lieutenant|Lieut|Mr|Mrs|Lord|King)\b)"
)


def lone_day(text: str, at: int) -> Found | None:
    """A day of a month that is not said: "the 20th instant", "6th and 7th ultimo"; "on the 9th", not "the 9th Foot"."""
    match = _INSTANT.match(text, at)
    if match is not None:
        return _lone(match, _MONTHS_ON[match["month"][0]])
    match = _LONE.match(text, at)
    if match is None or not _AFTER_LONE.match(text, match.end()):
        return None
    return _lone(match, None) if _BEFORE_LONE.search(text, max(0, at - _LOOK_BACK), at) else None


def _lone(match: re.Match[str], months_on: int | None) -> Found:
    meaning = _of_unsaid_month(match["day"], months_on)
    if match["last"]:
        meaning = joined(match["joint"], meaning, _of_unsaid_month(match["last"], months_on))
    return Found(match.start(), match.end(), meaning, moves=not months_on)


def _of_unsaid_month(day: str, months_on: int | None) -> Meaning:
    number = ordinal_of(day)
    return Calendar(Date(day=number)) if months_on is None else OfMonth(number, months_on)
