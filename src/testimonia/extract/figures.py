"""Figures: numbers claimed, with their bounds, units and what they count, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.numbers import NUMBER, value_of
from testimonia.records import Bound

_APPROXIMATE = "about|around|approximately|roughly|some|circa|c\\.|ca\\.|an estimated|estimated|almost|close to|in the region of|or so|upwards of"
_BOUNDS: dict[str, Bound] = {
    "at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least",
    "a minimum of": "at least", "upwards of": "at least", "at most": "at most", "up to": "at most", "as many as": "at most",
    "no more than": "at most", "not more than": "at most", "a maximum of": "at most", "more than": "more than",
    "over": "more than", "above": "more than", "in excess of": "more than", "fewer than": "fewer than",
    "less than": "fewer than", "under": "fewer than", "nearly": "nearly", "almost": "nearly", "close to": "nearly",
}  # fmt: skip
_LEAD = "|".join(sorted([*map(re.escape, _BOUNDS), _APPROXIMATE], key=len, reverse=True))
_TIME = "seconds? minutes? hours? days? nights? weeks? fortnights? months? years? decades? centuries".split()
_UNIT_WORDS = [
    *_TIME, "kilomet(?:re|er)s?", "met(?:re|er)s?", "centimet(?:re|er)s?", "miles?", "yards?", "feet", "foot", "inches", "leagues?",
    "acres?", "hectares?", "square kilomet(?:re|er)s?", "square miles?", "tons?", "tonnes?", "kilograms?", "pounds?", "litres?", "gallons?",
    "barrels?", "dollars?", "euros?", "roubles?", "rubles?", "yen", "francs?", "marks?", "degrees?", "per ?cent", "percent", "km", "kg", "mm", "cm",
    "stadia", "cubits?", "sesterces", "talents?",
]  # fmt: skip
FIGURE = re.compile(
    rf"(?:\b(?P<lead>(?:{_LEAD})(?:\s(?:about|some|around))?)\s)?"
    rf"(?:(?P<pair>between|from)\s)?(?P<money>[£$€¥])?(?<![\w.,/:])(?P<low>{NUMBER})"
    rf"(?:\s?(?P<to>–|-|to|and|or)\s?(?P<money2>[£$€¥])?(?P<high>{NUMBER})(?![\w]))?"
    rf"(?P<unit>\s?%|[\s-](?:{'|'.join(_UNIT_WORDS)})\b)?",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
_BEFORE_NOT = re.compile(
    rf"(?:\b(?:{_MONTHS}|page|pages|pp?\.|section|sections|chapter|ch\.|no\.|nos\.|number|art\.|article|vol\.|volume|line|lines|note|"
    r"fig\.|figure|table|part|book|act|scene|verse|since|until|by|in|during|before|after|of|from|year|years|war|circa|c\.|spring|summer|"
    r"autumn|winter|early|late|mid|AD|A\.D\.|BC|room|route|regiment|division|unit|item|step|plate)|[#§№/.:–-])\s*$",
    re.IGNORECASE,
)
_PLAIN_BEFORE = re.compile(
    r"\b(?:since|until|by|in|during|before|after|of|from|circa|c\.|early|late|mid|war|years?)\s*$|^\s*$|[(,–-]\s*$",
    re.IGNORECASE,
)
_AFTER_NOT = re.compile(
    rf"\s?(?:{_MONTHS})\b|(?:st|nd|rd|th|s)\b|:\d|/\d|\s?(?:a\.m|p\.m|o['’]clock|BC|AD|BCE|CE)\b|\.\d|\]|°",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ALONE = frozenset("one a an hundred thousand score second".split())
_STOP = (w.AUXILIARIES | w.CONJUNCTIONS | w.SUBORDINATORS | w.COMMON_VERBS | w.PRONOUNS | frozenset("more most less fewer who which to as than or".split())) - {
    "that", "other", "others"}  # fmt: skip
_LINKS = frozenset("of in from for at on".split())
NEAR = 400


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
        number = _number(text, match)
        if number is not None:
            yield number


def _number(text: str, match: re.Match[str]) -> Number | None:
    lead, low_text, unit_text = match["lead"] or "", match["low"], match["unit"] or ""
    money = match["money"] or match["money2"]
    start = match.start("lead" if lead else "pair" if match["pair"] else "money" if match["money"] else "low")
    if not _is_count(text, match, money or unit_text or lead):
        return None
    low, high = value_of(low_text), value_of(match["high"]) if match["high"] else None
    if match["high"] and not _is_range(match, low, high):
        high = None
    end = match.end() if high is not None or not match["high"] else match.end("low")
    if high is not None and low is not None and low < high:
        scale = re.search(r"(?:hundred|thousand|million|billion)$", match["high"])
        if scale and not re.search("[a-z]", low_text, re.IGNORECASE):
            low *= value_of("1 " + scale.group()) or 1
    unit = _unit(unit_text, money) if high is not None or not match["high"] else None
    before = match.start()
    words = lead.lower()
    bound = next((b for phrase, b in _BOUNDS.items() if words.startswith(phrase)), None)
    approximate = (
        bool(re.match(_APPROXIMATE, words))
        or bound == "nearly"
        or value_of(low_text) is None
        or words.endswith(("about", "some", "around"))
    )
    counts = _counts(text, before, end)
    if not counts and unit is None and not money:
        return None
    single = high is None
    return Number(start, end, low if single else None, None if single else low, high, approximate, bound, unit, counts)


def _is_range(match: re.Match[str], low: float | None, high: float | None) -> bool:
    if low is None or high is None:
        return False
    if match["to"] == "and":
        return (match["pair"] or "").lower() == "between"
    return low < high or bool(re.search("thousand|million|hundred", match["high"]))


def _is_count(text: str, match: re.Match[str], marked: str) -> bool:
    """Whether the number counts something, and is no year, date, time, ordinal or page."""
    low = match["low"]
    before = text[max(0, match.start() - 24) : match.start("low")]
    after = text[match.end("low") : match.end("low") + 12]
    if _AFTER_NOT.match(after) or _AFTER_NOT.match(text[match.end() : match.end() + 12]):
        return False
    if low[0].isdigit():
        if marked:
            return not (_is_year(low) and not match["unit"] and not match["money"] and not match["lead"])
        if match["pair"] and match["high"]:
            return not _is_year(low)
        if _is_year(low):
            return not _PLAIN_BEFORE.search(before) and "," in low
        return not re.search(
            rf"(?:{_MONTHS}|page|pages|pp?\.|section|chapter|ch\.|nos?\.|number|art(?:\.|icle)|vol(?:\.|ume)|lines?|note|fig(?:\.|ure)|table|part|book|[#§№/:\[])\s*$",
            before,
            re.IGNORECASE,
        )
    return low.lower() not in _ALONE or bool(marked)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and 1000 <= int(text) <= 2100


def _unit(text: str, money: str | None) -> str | None:
    if money:
        return money
    unit = text.strip(" -").lower()
    if not unit:
        return None
    if unit in ("%", "per cent", "percent"):
        return "%"
    singular = {"feet": "foot", "inches": "inch", "centuries": "century", "sesterces": "sesterce", "stadia": "stadium"}
    return singular.get(unit) or unit.removesuffix("s")


def _counts(text: str, start: int, end: int) -> str:
    """What a figure counts: the noun phrase after it, or in front of the bracket that it stands in."""
    opening = text.rfind("(", max(0, start - 3), start)
    if opening >= 0 and not text[opening + 1 : start].strip():
        closing = text.find(")", end, end + 40)
        inside = _phrase_after(text, end, closing if closing >= 0 else end)
        return inside or _phrase_before(text, opening)
    return _phrase_after(text, end, len(text))


def _phrase_after(text: str, at: int, stop: int) -> str:
    """The words after a figure: nouns, "of …", "in …", up to a verb or a mark."""
    first: int | None = None
    position, last = at, at
    pending = False
    for match in _WORD.finditer(text, at, min(stop, at + 120)):
        gap = text[position : match.start()]
        if gap.strip(" -\n") or "\n" in gap:
            break
        low = match.group().lower()
        position = match.end()
        if (
            low in _LINKS
            or (low in ("the", "their", "its", "his", "a", "an", "all", "these", "those") and first is None)
            or low == "the"
        ):
            if low in _LINKS and first is None and low != "of":
                break
            pending = True
            continue
        if low == "and" and first is not None and not pending:
            following = _WORD.match(text, match.end() + 1)
            if (
                following
                and following.group().lower() not in _STOP | w.DETERMINERS
                and following.group().islower()
                and not following.group().endswith("ed")
            ):
                continue
            break
        if low in _STOP or (low in w.PREPOSITIONS) or (low.endswith(("ed", "ly")) and first is not None):
            break
        first = match.start() if first is None else first
        last, pending = match.end(), False
    return "" if first is None else text[first:last]


def _phrase_before(text: str, at: int) -> str:
    """The noun phrase before a bracket, with a relative clause ("troops that occupied the valley")."""
    words = list(_WORD.finditer(text, max(0, at - 120), at))
    first: int | None = None
    for index in range(len(words) - 1, -1, -1):
        low = words[index].group().lower()
        following = words[index + 1].start() if index + 1 < len(words) else at
        if re.search(r"[.,;:!?()]", text[words[index].end() : following]):
            break
        if low in ("that", "who", "which") and index and not _clause_opener(words[index - 1].group().lower()):
            continue
        if low in w.AUXILIARIES or low in w.SUBORDINATORS or low in ("and", "but"):
            break
        first = words[index].start()
        if low in w.DETERMINERS:
            first = words[index + 1].start() if index + 1 < len(words) else None
            break
    return "" if first is None else text[first:at].strip()


def _clause_opener(low: str) -> bool:
    return low.endswith(("ed", "es", "ate")) or low in ("said", "say", "says", "indicate", "report", "show", "believe")
