"""Decades and centuries: "the 1930s", "the nineteen-thirties", "the fifth century BC"."""

from __future__ import annotations

import re

from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Meaning, Whole, joined
from testimonia.extract.dates.names import AD, BC, DASH, DECADES, ORDINAL, ordinal_of
from testimonia.extract.dates.values import Date, Value, interval

_NUMBER = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})"
_CENTURY = re.compile(
    rf"(?P<first>{_NUMBER})(?:(?:{DASH}|\s(?P<joint>to|and|or)\s(?:the\s)?)(?P<last>{_NUMBER}))?[\s-]centur(?:y|ies)\b"
    rf"(?:,?\s(?P<era>{BC}|{AD}))?",
    re.IGNORECASE,
)
_ELIDED = re.compile(
    rf"(?P<first>{_NUMBER})(?=(?:{DASH}|\s(?:to|and|or)\s)(?:the\s)?(?:early|mid|late)[\s-]{_NUMBER}[\s-]centur)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?P<year>[12]\d{2}0)['’]?s\b")
_SPELLED = re.compile(rf"(?P<decade>{'|'.join(DECADES)})\b", re.IGNORECASE)
_SPELLED_BEFORE = re.compile(
    r"\b(?:(?P<century>seventeen|eighteen|nineteen)[\s-]|(?:the|early|late|mid)[\s-])\Z", re.IGNORECASE
)
_TEENS = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900}


def century(text: str, at: int) -> Found | None:
    """Centuries: "fifth century BC", "12th and 13th centuries"; the first of "the late 19th and early 20th century"."""
    match = _CENTURY.match(text, at)
    if match is None:
        elided = _ELIDED.match(text, at)
        return Found(at, elided.end(), Whole(_century(ordinal_of(elided["first"]), None))) if elided else None
    meaning: Meaning = Whole(_century(ordinal_of(match["first"]), match["era"]))
    if match["last"]:
        meaning = joined(match["joint"], meaning, Whole(_century(ordinal_of(match["last"]), match["era"])))
    return Found(at, match.end(), meaning)


def _century(number: int, era: str | None) -> Value | None:
    """A century by its first two digits; the first before our era has years of two signs, so it is an interval."""
    if number < 1:
        return None
    low = 100 * (number - 1)
    if not era or era[0] not in "Bb":
        return Value(f"{number - 1:02d}XX", Date(low or 1), Date(low + 99))
    if number == 1:
        return interval(Date(-99), Date(0))
    return Value(f"-{number - 1:02d}XX", Date(-low - 99), Date(-low))


def decade(text: str, at: int) -> Found | None:
    """Decades: "1930s"; and centuries so written, "1800s", since they hold the decade too."""
    match = _DECADE.match(text, at)
    if match is None:
        return None
    year = int(match["year"])
    value = years_from(year, 100 if year % 100 == 0 else 10)
    return Found(at, match.end(), Whole(value))


def years_from(year: int, count: int) -> Value:
    """Ten or a hundred years from one on, the last digits unspecified."""
    digits = len(str(count)) - 1
    return Value(f"{year:04d}"[:-digits] + "X" * digits, Date(year), Date(year + count - 1))


def spelled_decade(text: str, at: int) -> Found | None:
    """Decades in words: "the nineteen-thirties", and "the thirties", which stay open."""
    match, before = _SPELLED.match(text, at), _SPELLED_BEFORE.search(text, max(0, at - 12), at)
    if match is None or before is None:
        return None
    if not before["century"]:
        return Found(at, match.end(), Whole(None))
    year = _TEENS[before["century"].lower()] + DECADES[match["decade"].lower()]
    return Found(before.start(), match.end(), Whole(years_from(year, 10)))
