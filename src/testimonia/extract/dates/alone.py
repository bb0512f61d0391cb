"""Years that stand without a month: in ranges, with an era, bare, shortened, in Roman numerals."""

from __future__ import annotations

import re

from testimonia.extract.dates.found import Found
from testimonia.extract.dates.meanings import Calendar, Joined, Marked, Meaning, Whole, joined
from testimonia.extract.dates.names import AD, ANNO, BC, DASH, DECADES
from testimonia.extract.dates.quantities import ROUND, counts_things
from testimonia.extract.dates.roman import roman
from testimonia.extract.dates.values import Date
from testimonia.extract.dates.years import LAST, with_era

_JOINT = rf"(?:{DASH}|\s(?P<joint>to|and|or)\s(?:the\s)?)"
_ERA = re.compile(
    rf"(?:(?P<first>\d{{1,4}})(?P<mark>\?)?{_JOINT})?(?P<year>\d{{1,5}})(?P<end_mark>\?)?\s?(?P<era>{BC}|{AD})"
)
_ANNO = re.compile(
    rf"{ANNO}\s(?:(?P<first>\d{{1,4}})(?:{_JOINT}(?P<last>\d{{1,4}}))?(?![\w/]|[.,:]\d)|(?P<roman>[MDCLXVI]+)\b)"
)
_RANGE = re.compile(
    r"(?P<first>[12]\d{3})(?P<mark>\?)?(?:/(?P<dual>\d{1,2})|\s?[–—‒-]\s?(?P<last>\d{4}|\d{1,2}))"
    r"(?P<end_mark>\?(?=[,;)\]]|\s[a-z]))?(?![\w/]|[.,:–—‒-]\d)"
)
_BARE = re.compile(r"(?P<year>[12]\d{3})(?![\w/]|[.,:–—‒-]\d)(?P<mark>\?(?=\s?[–—,;)\]]|\s[a-z]))?")


def with_its_era(text: str, at: int) -> Found | None:
    """Years with an era behind them, at both ends or only at the last: "79 A.D.", "58 to 50 BC"."""
    match = _ERA.match(text, at)
    if match is None:
        return None
    last = _year(with_era(int(match["year"]), match["era"]), match["end_mark"])
    if not match["first"]:
        return Found(at, match.end(), last)
    first = _year(with_era(int(match["first"]), match["era"]), match["mark"])
    return Found(at, match.end(), joined(match["joint"], first, last))


def anno(text: str, at: int) -> Found | None:
    """Years with an era before them: "AD 64", "Anno Domini MDCXLV"."""
    match = _ANNO.match(text, at)
    if match is None:
        return None
    first = _year(roman(match["roman"]) if match["roman"] else int(match["first"]) or None)
    if not match["last"]:
        return Found(at, match.end(), first)
    return Found(at, match.end(), joined(match["joint"], first, _year(int(match["last"]))))


def _year(year: int | None, mark: str | None = None) -> Meaning:
    if year is None:
        return Whole(None)
    meaning = Calendar(Date(year))
    return Marked(mark, meaning) if mark else meaning


def bare(text: str, at: int) -> Found | None:
    """Years of four digits and their ranges: "1945", "1340?–1400", "1904–05", "1648/9"."""
    match = _RANGE.match(text, at)
    if match is not None and not (len(match["last"] or "") == 4 and counts_things(text, match.end())):
        found = _range(match)
        if found is not None:
            return found
    match = _BARE.match(text, at)
    if match is None or int(match["year"]) > LAST:
        return None
    return Found(at, match.end(), _year(int(match["year"]), match["mark"]), sure=bool(match["mark"]))


def _range(match: re.Match[str]) -> Found | None:
    start, short = int(match["first"]), match["dual"] or match["last"]
    end = int(match["first"][: 4 - len(short)] + short)
    if not start < end <= LAST or (match["dual"] and end != start + 1):
        return None
    meaning = Joined("to", _year(start, match["mark"]), _year(end, match["end_mark"]))
    sure = len(short) < 4 or bool(start % ROUND or end % ROUND)
    return Found(match.start(), match.end(), meaning, sure)


_EARLY = re.compile(r"\d{1,3}(?![\w/]|[.,:–—‒-]\d)")
_THE_YEAR = re.compile(r"\bthe\syear\s(?:of\s(?:our\slord|grace)\s)?\Z", re.IGNORECASE)
_IN = re.compile(r"\b[Ii]n\s\Z")
_IN_YEAR = re.compile(
    r"[1-9]\d\d(?:[;:)]|,(?!\s\d)|\.?\Z|\.\s|"
    r"\s(?:the|an?|he|she|it|they|and(?!\s(?:in\s)?\d)|when|while|at|with|as|his|her|their)\b)"
)


def early(text: str, at: int) -> Found | None:
    """A year of less than four digits: "the year 476"; of three, "in 476" where nothing follows that it counts."""
    match = _EARLY.match(text, at)
    if match is None or counts_things(text, match.end()):
        return None
    named, year = _THE_YEAR.search(text, max(0, at - 24), at), int(match.group())
    if named is None and not (year % ROUND and _IN.search(text, max(0, at - 4), at) and _IN_YEAR.match(text, at)):
        return None
    return Found(at, match.end(), _year(year or None))


_SHORT = re.compile(rf"['’‘](?:(?P<year>\d\d)(?!\w)|(?:\d0['’]?s|(?:{'|'.join(DECADES)}))\b)")
_SHORT_DECADE = re.compile(r"\b(?:the|early|late|mid)[\s-]$")


def shortened(text: str, at: int) -> Found | None:
    """Years without their century: "in '63", "the 'thirties", which stays open."""
    match = _SHORT.match(text, at)
    if match is None:
        return None
    if match["year"]:
        return Found(at, match.end(), Calendar(Date(int(match["year"])), "short"), sure=False)
    known = _SHORT_DECADE.search(text, max(0, at - 8), at)
    return Found(at, match.end(), Whole(None)) if known else None


_ROMAN = re.compile(r"M[MDCLXVI]{4,}\b")


def roman_year(text: str, at: int) -> Found | None:
    """A year in Roman numerals that is long enough to be no name: "MDCXLV"."""
    match = _ROMAN.match(text, at)
    year = roman(match.group()) if match else None
    return Found(at, match.end(), Calendar(Date(year))) if match and year and year <= LAST else None
