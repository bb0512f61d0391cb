"""Relative dates: "three days later", "the next day", "the year before", by their noun; and "yesterday"."""

from __future__ import annotations

import re

from testimonia.extract.dates.cardinals import CARDINAL, value_of
from testimonia.extract.dates.counting import Counted, OfWriting
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Marked, Meaning, Whole
from testimonia.extract.dates.names import UNITS
from testimonia.extract.dates.turns import TurningWord, turning_word

_LOOK_BACK = 36
_SINGULARS = "|".join(unit for unit in UNITS if unit != "centuries")
_UNIT = re.compile(rf"(?P<unit>{_SINGULARS})(?P<plural>s)?\b|(?P<centuries>centuries)\b", re.IGNORECASE)
_WAY = re.compile(
    r"\s(?:(?P<on>later|afterwards?|thereafter)|(?P<back>earlier|previously)|(?P<ago>ago)|(?P<hence>hence)|"
    r"(?P<side>before|after)(?P<stop>(?=\s*(?:[.,;:!?)\]—–”\"]|\Z)))?)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?:\b(?P<about>about|some|around|nearly|almost|roughly|over|more\sthan|less\sthan)\s)?"
    rf"(?:\b(?P<vague>several|some(?:\sfew)?|a\sfew|few|many|a\scouple\sof|half\sa|a\shalf)|(?P<number>{CARDINAL}))[\s-]\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s\Z", re.IGNORECASE)
_DAYS_OFF = re.compile(r"\s(?:before\syesterday|(?P<after>after\sto-?morrow))\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s(?:as|that|when|of)\b")
_TODAY = re.compile(r"(?:(?P<back>yesterday)|to-?(?:day|night)|(?P<on>to-?morrow))\b", re.IGNORECASE)


def today(text: str, at: int) -> Found | None:
    """Days counted from that of writing: "yesterday", "to-day"."""
    match = _TODAY.match(text, at)
    if match is None or text[at - 1 : at] == "-":
        return None
    count = -1 if match["back"] else 1 if match["on"] else 0
    return Found(at, match.end(), Counted(count, "day", "writing"), moves=False)


def hyphened_today(text: str, at: int) -> Found | None:
    """The same with a hyphen, behind which `at` is: "to-day"."""
    return today(text, at - 3) if text[at - 1 : at] == "-" and at >= 3 else None


def unit(text: str, at: int) -> Found | None:
    """A date by a unit of time and the words around it; `at` is where the unit stands."""
    match = _UNIT.match(text, at)
    if match is None:
        return None
    noun = (match["unit"] or "centuries").lower()
    which = None if match["plural"] else turning_word(text, at)
    if which is not None:
        return _turned(text, which, noun, match.end())
    way = _WAY.match(text, match.end())
    return None if way is None else _counted(match, way, UNITS[noun])


def _turned(text: str, which: TurningWord, noun: str, end: int) -> Found | None:
    if which.by is None:
        meaning = None if which.lead else _of_writing(which.word, noun)
        return None if meaning is None else Found(which.start, end, meaning, moves=False)
    unit, moves = UNITS[noun], which.by >= 0
    if _CLAUSE.match(text, end) or unit not in ("day", "month", "year"):
        return Found(which.start, end, Whole(None), moves=moves)
    either = which.is_bare_next and unit != "day"
    return Found(which.start, end, Counted(which.by, unit, "either" if either else "narrative"), moves=moves)


def _of_writing(word: str, noun: str) -> Meaning | None:
    """Last night, this year; "the last day" and "to this day" are no dates."""
    unit = UNITS[noun]
    if noun == "day" or (word == "last" and noun in ("morning", "noon", "dawn")):
        return None
    return (
        Counted(-1 if word == "last" else 0, unit, "writing")
        if unit in ("day", "month", "year")
        else OfWriting(always=True)
    )


def _counted(unit: re.Match[str], way: re.Match[str], name: str) -> Found | None:
    """A number of units and which way they are counted; open where the number is vague or missing."""
    text, at, end = unit.string, unit.start(), way.end()
    if way["side"] and name == "day" and not unit["plural"] and (off := _DAYS_OFF.match(text, unit.end())):
        return Found(at, off.end(), Counted(2 if off["after"] else -2, "day", "writing"), moves=False)
    joined = bool(way["side"]) and way["stop"] is None  # "three days after" goes on to what it is counted from
    count = _COUNT.search(text, max(0, at - _LOOK_BACK), at)
    if count is None:
        return _without_number(unit, way, name, joined=joined)
    meaning: Meaning = Whole(None)
    number = None if count["vague"] else value_of(count["number"])
    if number is not None:
        back = way["back"] or (way["side"] or "").lower() == "before" or way["ago"]
        meaning = Counted(-number if back else number, name, "writing" if way["ago"] or way["hence"] else "narrative")
        meaning = Marked("~", meaning) if count["about"] else meaning
    start = next(count.start(part) for part in ("about", "vague", "number") if count[part])
    return Found(start, unit.end() if joined else end, meaning, not joined, bool(way["on"]) or way["side"] == "after")


def _without_number(unit: re.Match[str], way: re.Match[str], name: str, *, joined: bool) -> Found | None:
    """The day before, the year after; and "years later", which says no number."""
    text, at = unit.string, unit.start()
    if unit["plural"]:
        return None if way["side"] else Found(at, way.end(), Whole(None), moves=bool(way["on"]))
    if not way["side"] or not _THE.search(text, max(0, at - 4), at):
        return None
    count = -1 if way["side"].lower() == "before" else 1
    return Found(at, unit.end() if joined else way.end(), Counted(count, name), not joined, count > 0)
