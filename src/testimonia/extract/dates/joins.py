"""Dates that belong together: ranges, choices, lists, "three days after" with the date that it is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from testimonia.extract.dates.counting import Counted
from testimonia.extract.dates.feasts import FromEaster
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import (
    Calendar,
    Joined,
    Lent,
    Marked,
    Meaning,
    OfMonth,
    Whole,
    innermost,
    says_year,
)
from testimonia.extract.dates.quantities import counts_described
from testimonia.extract.dates.values import Value

_GAP = re.compile(
    r"(?P<to>\s?[–—‒-]\s?|(?P<comma>,)?\s(?:to|until|till|through|up\sto)\s)|(?P<and>,?\s(?:and|&)\s|,\s)|(?P<or>,?\sor\s)|"
    r"\s(?P<side>before|after)\s"
)
_LEAD = re.compile(r"(?:(?:the|in|on|in\sthe|on\sthe)\s)?", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:(?P<between>between)|from)\s(?:the\s)?(?:years?\s)?\Z", re.IGNORECASE)
_LONGEST_OPENING = 20
_LIST_AFTER = re.compile(r"\s?(?:[,;.)]|(?:and|or)\b|\Z)")
_LONGEST = 20
"""Code points between two dates that belong together."""


def joined(text: str, dates: Iterable[Found]) -> list[Found]:
    """The dates, in order, those that belong together made one; what is no date left out."""
    backwards: list[Found] = []
    for found in reversed(_listed_years(text, dates)):
        merged = _merged(text, found, backwards[-1]) if backwards else None
        if merged is None:
            backwards.append(found)
        else:
            backwards[-1:] = reversed(merged)
    return [_opened(text, found) for found in reversed(backwards) if found.sure]


def _opened(text: str, found: Found) -> Found:
    """A range with the word that opens it: "from", "between", which makes one of "60 and 64" too."""
    meaning = found.meaning
    if not isinstance(meaning, Joined) or meaning.by == "or":
        return found
    opening = _OPENING.search(text, max(0, found.start - _LONGEST_OPENING), found.start)
    if opening is None or (meaning.by == "and" and not opening["between"]):
        return found
    return replace(found, start=opening.start(), meaning=replace(meaning, by="to"))


def _listed_years(text: str, dates: Iterable[Found]) -> list[Found]:
    """The dates, bare years sure where they stand in a list behind a sure one: "in 1937, 1938 and 1945"."""
    listed: list[Found] = []
    for found in dates:
        before = listed[-1] if listed else None
        listed.append(replace(found, sure=True) if before and _goes_on(text, before, found) else found)
    return listed


def _goes_on(text: str, before: Found, found: Found) -> bool:
    """Whether a bare year goes on a list."""
    if not before.sure or found.sure or not level(before) == level(found) == "year":
        return False
    gap = _GAP.match(text, before.end, found.start)
    if gap is None or gap.end() != found.start or not (gap["and"] or gap["or"]):
        return False
    comma = gap.group().isspace() or gap.group().strip() == ","
    return not counts_described(text, found.end) and not (comma and not _LIST_AFTER.match(text, found.end))


def _merged(text: str, first: Found, last: Found) -> list[Found] | None:
    """The two as one, or as they change one another; None where they have nothing to do with each other."""
    gap = _GAP.match(text, first.end, last.start) if 0 < last.start - first.end <= _LONGEST else None
    if gap is None or not _LEAD.fullmatch(text, gap.end(), last.start):
        return None
    if gap["side"]:
        return _counted_from(first, last, back=gap["side"] == "before")
    opening = _OPENING.search(text, max(0, first.start - _LONGEST_OPENING), first.start)
    if gap["comma"] and opening is None:
        return None
    if gap["to"] or (gap["and"] and opening and opening["between"]):
        return _range(text, first, last, opening)
    return _listed(first, last, choice=bool(gap["or"])) if level(first) == level(last) is not None else None


def _listed(first: Found, last: Found, *, choice: bool) -> list[Found] | None:
    """A choice of two, or two of which the first takes its year from the last."""
    if choice and first.sure and last.sure and not isinstance(last.meaning, Joined):
        return [Found(first.start, last.end, Joined("or", first.meaning, last.meaning))]
    if last.sure and says_year(_lender(last.meaning)) and not says_year(first.meaning):
        return [replace(first, meaning=Lent(first.meaning, _lender(last.meaning)), sure=True), last]
    return None


def _range(text: str, first: Found, last: Found, opening: re.Match[str] | None) -> list[Found] | None:
    if not (first.sure or last.sure) or (opening is None and level(first) != level(last)) or level(last) is None:
        return None
    if not last.sure and counts_described(text, last.end):
        return []
    return [Found(first.start, last.end, Joined("to", first.meaning, last.meaning))]


def _lender(meaning: Meaning) -> Meaning:
    """The one of several dates that the one before them takes its year from."""
    match meaning:
        case Lent(other=other):
            return other
        case Joined(by="and" | "or", last=last):
            return last
    return meaning


def _counted_from(first: Found, last: Found, *, back: bool) -> list[Found] | None:
    """So many units before or after a date."""
    counted = innermost(first.meaning)
    if first.sure or not last.sure or not isinstance(counted, Counted) or isinstance(innermost(last.meaning), Counted):
        return None
    meaning: Meaning = replace(counted, count=-abs(counted.count) if back else abs(counted.count), start=last.meaning)
    if isinstance(first.meaning, Marked):
        meaning = replace(first.meaning, inner=meaning)
    return [Found(first.start, last.end, meaning, moves=not back)]


def level(found: Found) -> str | None:
    """How fine a date is: "year", "month" or "day"; None where it is none of them, or two dates."""
    match innermost(_lender(found.meaning)):
        case Calendar(date=date) | Whole(whole=Value(first=date)):
            return "day" if date.day is not None else "year" if date.month is None else "month"
        case FromEaster() | OfMonth():
            return "day"
    return None
