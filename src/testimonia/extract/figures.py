"""Figures: numbers claimed, with their bounds and units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.extract.counted import counted
from testimonia.extract.numbers import NUMBER, SCALES, value_of
from testimonia.records import Bound

_APPROXIMATE = (
    r"about|around|approximately|roughly|some|circa|c\.|ca\.|an estimated|estimated|almost|close to|in the region of"
)
_BOUNDS: dict[str, Bound] = {
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "not fewer than": "at least",
    "a minimum of": "at least",
    "upwards of": "at least",
    "at most": "at most",
    "up to": "at most",
    "as many as": "at most",
    "no more than": "at most",
    "not more than": "at most",
    "a maximum of": "at most",
    "more than": "more than",
    "over": "more than",
    "above": "more than",
    "in excess of": "more than",
    "fewer than": "fewer than",
    "less than": "fewer than",
    "under": "fewer than",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
}
_LEAD = "|".join([*sorted(map(re.escape, _BOUNDS), key=len, reverse=True), _APPROXIMATE])
_SINGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "per cent": "%", "percent": "%"}
_UNITS = (
    "seconds? minutes? hours? days? nights? weeks? fortnights? months? years? decades? century centuries "
    "(?:kilo|centi)?met(?:re|er)s? miles? yards? feet foot inch inches leagues? cubits? km cm mm acres? hectares? "
    r"square\smiles? square\skilomet(?:re|er)s? tons? tonnes? kilograms? kg pounds? lit(?:re|er)s? gallons? barrels? "
    r"dollars? euros? roubles? rubles? yen francs? sesterces talents? degrees? per\scent percent"
)
FIGURE = re.compile(
    rf"(?:\b(?P<lead>(?:{_LEAD})(?:\s(?:about|some|around))?)\s)?"
    rf"(?:(?P<pair>between|from)\s)?(?P<money>[£$€¥])?(?<![\w.,/:])(?P<low>{NUMBER})"
    rf"(?:\s?(?P<to>–|-|to|and|or)\s?[£$€¥]?(?P<high>{NUMBER})(?![\w]))?"
    rf"(?P<unit>\s?%|[\s-](?:{'|'.join(_UNITS.split())})\b)?",
    re.IGNORECASE,
)
_MONTHS = (
    "(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
)
_NUMBERED = re.compile(
    rf"(?:{_MONTHS}|\b(?:pages?|pp?\.|sections?|chapters?|ch\.|nos?\.|number|art\.|article|vols?\.|volume|lines?|notes?|fig\.|"
    r"figure|table|part|book|act|scene|verse|room|AD|A\.D\.|route|unit|item|step|plate|regiment|division)|[#§№/:\[])\s*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:\b(?:since|until|by|in|during|before|after|of|from|early|late|mid|war|years?)|[(,–-]|^)\s*$", re.IGNORECASE
)
_NO_COUNT_AFTER = re.compile(
    rf"\s?{_MONTHS}\b|(?:st|nd|rd|th|s)\b|[:/]\d|\s?(?:a\.m|p\.m|o['’]clock|BCE?|AD|CE)\b|\.\d|\]|°", re.IGNORECASE
)
_PLURAL = re.compile(r"\s(?:[a-z-]+\s)?(?:[a-z]+s|men|women|people|children|sheep|cattle)\b")
_TITLE_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")
_NOUN_AFTER = re.compile(r"\s[a-z]")
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_FRACTION = re.compile(rf"[ -](?P<part>(?:{'|'.join(PARTS)})s?)\b", re.IGNORECASE)
_BARE_WORDS = frozenset(["one", "a", "an", "hundred", "thousand", "score", "second"])
LEAST_COUNT = 1000
"""The least number that needs no plural after it to be a count."""
_SEVERAL = re.compile(
    r"\w*s|\w*(?:men|women|people|children|folk|kin)|dead|wounded|injured|killed|missing|sick|lost|hurt|more|others|"
    r"cattle|sheep|fish|horse|foot|oxen|geese|aircraft|craft|personnel|infantry|cavalry|police|staff|crew|\w+ed"
)
_BEFORE = 24
_AFTER = 40


@dataclass(slots=True)
class Number:
    """A figure as found: `[start, end)` in the block's text and what was read of it."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    bound: Bound | None
    unit: str | None
    counts: str


def find_figures(text: str) -> Iterator[Number]:
    """The figures of a block, in order; years, dates, times, ordinals and the numbers of pages are none."""
    for match in FIGURE.finditer(text):
        number = _number(text, match) if _is_count(text, match) else None
        if number is not None:
            yield number


def _number(text: str, match: re.Match[str]) -> Number | None:
    low, high = _ends(match)
    ranged = high is not None
    end = match.end() if ranged or not match["high"] else match.end("low")
    unit = match["money"] or (_unit(match["unit"]) if match["unit"] and end == match.end() else None)
    counts = counted(text, match.start(), end)
    if (not counts and unit is None) or (unit is None and _is_number_of_part(match, counts)):
        return None
    lead = (match["lead"] or "").lower()
    bound = next((bound for phrase, bound in _BOUNDS.items() if lead.startswith(phrase)), None)
    approximate = value_of(match["low"]) is None or bound == "nearly" or bool(re.search(rf"(?:{_APPROXIMATE})$", lead))
    fraction = _FRACTION.match(text, end)
    if fraction and low is not None and not ranged:
        low, end = round(low / PARTS[fraction["part"].lower().rstrip("s")], 4), fraction.end()
        counts = counted(text, match.start(), end)
    value, low = (None, low) if ranged else (low, None)
    return Number(_start(match), end, value, low, high, approximate, bound, unit, counts)


def _start(match: re.Match[str]) -> int:
    return min(match.start(part) for part in ("lead", "pair", "money", "low") if match[part])


def _ends(match: re.Match[str]) -> tuple[float | None, float | None]:
    """The value, or the two ends of a range; "12-15 thousand" is thousands at both ends."""
    low = value_of(match["low"])
    high = value_of(match["high"]) if match["high"] else None
    if low is None or high is None or (match["to"] == "and" and (match["pair"] or "").lower() != "between"):
        return low, None
    scale = next((size for word, size in SCALES.items() if match["high"].lower().endswith(" " + word)), 1)
    if low < high and match["low"][-1].isdigit() and low * scale < high:
        low *= scale
    return low, high if low < high else None


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Whether the number counts something, and is no year, date, time, ordinal or page."""
    number = match["low"]
    before = text[max(0, match.start() - _BEFORE) : match.start("low")]
    for end in (match.end("low"), match.end()):
        if _NO_COUNT_AFTER.match(text, end):
            return False
    marked = bool(match["lead"] or match["money"] or match["unit"])
    if not marked and _is_reference(text, match):
        return False
    if not number[0].isdigit():
        return marked or number.lower() not in _BARE_WORDS
    if _NUMBERED.search(before):
        return False
    if _is_year(number):
        return marked or bool(_PLURAL.match(text, match.end(), match.end() + _AFTER) and not _DATED.search(before))
    return True


def _is_reference(text: str, match: re.Match[str]) -> bool:
    """Whether a small number stands alone in a bracket, or a name or title takes it: "(38)", "1 Clement", "Nero 38"."""
    if not match["low"][0].isdigit() or len(match["low"]) > 3 + ("." in match["low"]):
        return False
    start, end = match.start(), match.end()
    bracketed = text[max(0, start - 1) : start] == "(" and text[end : end + 1] in (")", ",", ";")
    titled = bool(_TITLE_BEFORE.search(text, max(0, start - _BEFORE), start)) and not _NOUN_AFTER.match(text, end)
    return bracketed or titled or (match["low"] == "1" and text[end + 1 : end + 2].isupper())


def _is_number_of_part(match: re.Match[str], counts: str) -> bool:
    """Whether a small number is that of a chapter, with no plural and no casualty after it: "the reader of 44"."""
    small = match["low"].isdigit() and 1 < int(match["low"]) < LEAST_COUNT and not match["lead"]
    return small and not any(_SEVERAL.fullmatch(word) for word in counts.lower().split())


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit() and 1000 <= int(text) <= 2100


def _unit(text: str) -> str:
    unit = " ".join(text.lower().strip(" -").split())
    return _SINGULAR.get(unit) or unit.removesuffix("s")
