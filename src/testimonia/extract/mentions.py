"""Plain mentions: places after "in", "near", "the people of"; dates with their EDTF form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.extract.words import DETERMINERS, TITLES, word_set
from testimonia.records import MentionType

_MONTH_NAMES = (
    "January Jan, February Feb, March Mar, April Apr, May, June Jun, July Jul, August Aug, September Sept Sep, "
    "October Oct, November Nov, December Dec"
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(","), 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\.?,?\s(?P<year>\d{{3,4}})"
    rf"|(?P<month2>{_MONTH})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,\s(?P<year2>\d{{3,4}})"
    rf"|(?P<month3>{_MONTH})\.?,?\s(?P<year3>\d{{4}})"
    r"|(?<=\b[iI]n\s)(?P<year4>1\d{3}|20\d{2})(?!\s?(?:[\w%$£€]|[-–]\w)))\b"
)
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Tt]owards?|[Oo]ccupied|[Ii]nvaded|[Ee]ntered|[Cc]aptured|[Rr]eached|[Bb]ombed|"
    r"[Bb]urn(?:ed|t)|"
    r"(?:city|town|village|port|province|region|district|people|inhabitants|citizens|siege|battle|fall|"
    r"capture|streets) of)\s"
    r"(?P<name>(?:(?:North|South|East|West|New|Upper|Lower|San|Santa|Saint|St\.|El|Los|Las|Mount|Fort|Port)\s)?"
    r"[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-z]+)*)(?!['’]s|[\w-]|\s[A-Z])"
)
_NOT_PLACES = frozenset(_MONTHS) | word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Parliament Congress Christmas Easter God English "
    "French German Russian Latin Greek Japanese Chinese Soviet British American Twitter Facebook Christian "
    "Spanish Italian Turkish Arabic Polish"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place or a date in a block's text, `[start, end)`."""

    start: int
    end: int
    type: MentionType
    name: str
    value: str | None = None


def find_mentions(text: str) -> Iterator[Named]:
    """The plain places and dates of a block, in order."""
    found = [*_dates(text), *_places(text)]
    yield from sorted(found, key=lambda named: named.start)


def _dates(text: str) -> Iterator[Named]:
    for match in _DATE.finditer(text):
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        month = match["month"] or match["month2"] or match["month3"]
        day = match["day"] or match["day2"]
        value = f"{int(year):04d}"
        if month:
            value += f"-{_MONTHS[month]:02d}"
        if day and 1 <= int(day) <= 31:
            value += f"-{int(day):02d}"
        yield Named(match.start(), match.end(), "date", match.group(), value)


def _places(text: str) -> Iterator[Named]:
    for match in _PLACE.finditer(text):
        name = match["name"]
        if name not in _NOT_PLACES and name.lower() not in DETERMINERS | TITLES:
            yield Named(match.start("name"), match.end("name"), "place", name)
