"""The places of a text where a date may begin, and the readers that are asked there.

Nearly all words begin no date, and a pattern that tries each of them costs more than all the rest. So a text is asked
which of the words that may begin one it has at all, and only those are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from testimonia.extract.dates import ages, alone, days, feasts, numeric, relative, seasons, styles
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.names import DECADES, MONTH_NAMES, ORDINALS, SEASONS, UNITS, WEEKDAYS

Reader = Callable[[str, int], Found | None]
Place = tuple[int, int, tuple[Reader, ...]]
"""Where a date may begin, up to where nothing else does if none does there (a number as a whole), and who reads it."""

_SHORT_NUMBER: tuple[Reader, ...] = (
    numeric.numeric, styles.double, days.day_first, ages.century, alone.with_its_era, days.lone_day, alone.early,
)  # fmt: skip
_LONG_NUMBER: tuple[Reader, ...] = (numeric.numeric, ages.decade, alone.with_its_era, alone.early, alone.bare)
_MONTH: tuple[Reader, ...] = (styles.double, days.month_first)
_ORDINAL: tuple[Reader, ...] = (days.day_first, ages.century, days.lone_day)
_SIGNS = re.compile(
    r"[0-9'’‘M](?:(?<=\d)(?<![\w$£€¥#§№/\\]\d)(?:[\d.,:/–-]*\d)?|(?<=M)[MDCLXVI]{4,}\b|(?<=['’‘])(?=\d\d|(?:tw|th|fo|fi|si|se|ei|ni)\w+ties))"
)
_LETTERS = re.compile(r"[A-Za-z]+")


def _either_case(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        first = word.replace("-", " ").split()[0]
        yield first
        yield first[0].upper() + first[1:]


_BY_WORD: dict[str, tuple[Reader, ...]] = (
    dict.fromkeys(_either_case(["yesterday", "today", "tonight", "tomorrow"]), (relative.today,))
    | dict.fromkeys(_either_case(DECADES), (ages.spelled_decade,))
    | dict.fromkeys(_either_case(SEASONS), (seasons.season,))
    | dict.fromkeys([name + plural for name in UNITS for plural in ("", "s")], (relative.unit,))
    | dict.fromkeys(["day", "night", "morrow"], (relative.hyphened_today, relative.unit))
    | dict.fromkeys(_either_case(ORDINALS), _ORDINAL)
    | dict.fromkeys(_LETTERS.findall("AD Anno anno A"), (alone.anno,))
    | dict.fromkeys(WEEKDAYS, (seasons.day_of_week,))
    | dict.fromkeys(MONTH_NAMES, _MONTH)
    | dict.fromkeys((name.split()[0] for name in feasts.NAMES), (feasts.feast,))
    | {"May": (feasts.feast, *_MONTH)}
    | dict.fromkeys(feasts.ROMAN_DAYS, (feasts.roman_day,))
)
"""The readers of the words that dates begin with."""


def single_dates(text: str) -> Iterator[Found]:
    """The dates of a text, one by one and in order, before they are joined and what stands before them is read."""
    free = passed = 0
    for start, end, readers in sorted(_places(text), key=itemgetter(0)):
        if start >= free and start >= passed:
            found = _read(text, start, readers)
            if found is None:  # no date begins in this number, but one may begin with it: "18 months earlier"
                passed = max(passed, end)
            elif found.start >= free:
                yield found
                free = found.end


def _places(text: str) -> Iterator[Place]:
    for match in _SIGNS.finditer(text):
        yield match.start(), match.end(), _readers(text, match.start())
    for word in _BY_WORD.keys() & set(_LETTERS.findall(text)):
        readers, at = _BY_WORD[word], text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (text[end : end + 1].isalpha() or text[at - 1 : at].isalnum()):
                yield at, 0, readers
            at = text.find(word, end)


def _readers(text: str, at: int) -> tuple[Reader, ...]:
    """The readers of a number, by whether it has three digits or more, of a Roman numeral or of an apostrophe."""
    if text[at].isdigit():
        return _LONG_NUMBER if text[at + 1 : at + 3].isdigit() and text[at + 2 : at + 3] else _SHORT_NUMBER
    return (alone.roman_year,) if text[at] == "M" else (alone.shortened,)


def _read(text: str, at: int, readers: tuple[Reader, ...]) -> Found | None:
    for read in readers:
        found = read(text, at)
        if found is not None:
            return styles.with_style(text, found)
    return None
