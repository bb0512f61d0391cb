"""The words that dates are made of, as tables and as pieces of patterns."""

from __future__ import annotations

from testimonia.extract.dates.values import AUTUMN, SPRING, SUMMER, WINTER


def _words(text: str) -> list[str]:
    return text.split()


_MONTHS = _words("January February March April May June July August September October November December")
_SHORT = _words(
    "Jany Feby Augt Septr Septbr Sept Octr Octbr Novr Novbr Decr Decbr Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec"
)
"""Abbreviations, those of old letters first."""
MONTH_NAMES = [*_MONTHS, *_SHORT, *(name.upper() for name in (*_MONTHS, *_SHORT))]
"""Every way that a month is written."""
MONTHS = {name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)}
"""The number of a month by the first three letters of its name."""
FULL_MONTH = "|".join(_MONTHS)
_SHORT_MONTH = "|".join(_SHORT)
_OLD_MONTH = r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)['’](?:y|t|b?r)\b"
MONTH = rf"(?:(?:{FULL_MONTH}|{FULL_MONTH.upper()})\b|{_OLD_MONTH}|(?:{_SHORT_MONTH}|{_SHORT_MONTH.upper()})\b\.?)"
"""A month, in full or in short, its full stop included; with the apostrophe of old letters too ("Feb'y")."""

SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
WEEKDAYS = {
    name: number for number, name in enumerate(_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
}
"""The days of the week, Monday being 0 as in Python."""
_DAYTIMES = _words("morning noon afternoon evening night dawn midnight nightfall sunrise sunset")
UNITS = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year", "decade": "decade"}
UNITS |= dict.fromkeys(_DAYTIMES, "day") | {"century": "century", "centuries": "century"}
"""The unit of each noun in the singular; the parts of a day are dated by it."""

_UNDER_TWENTY = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {name: number for number, name in enumerate(_UNDER_TWENTY, 1)} | {"twentieth": 20, "thirtieth": 30}
ORDINALS |= {f"twenty{joint}{name}": 20 + n for joint in "- " for n, name in enumerate(_UNDER_TWENTY[:9], 1)}
ORDINALS |= {f"thirty{joint}first": 31 for joint in "- "}
"""Ordinal numbers in words, as far as months have days and history has centuries."""
ORDINAL = rf"(?=[A-Za-z])(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
"""One in words; not tried where there is no letter, which saves most of the time."""
_TENS = _words("twenties thirties forties fifties sixties seventies eighties nineties")
DECADES = {name: 20 + 10 * number for number, name in enumerate(_TENS)}

BC = r"(?:BCE?\b|B\.\s?C\.(?:\s?E\.)?)"
AD = r"(?:AD\b|CE\b|A\.\s?D\.|C\.\s?E\.)"
ANNO = r"(?:AD|A\.\s?D\.|[Aa]nno\s[Dd]omini|[Aa]nno)"
DASH = r"\s?[–—‒-]\s?"


def month_of(text: str) -> int:
    """The number of a month in full or in short."""
    return MONTHS[text[:3].lower()]


def ordinal_of(text: str) -> int:
    """The value of an ordinal: "9th", "3d", "ninth"; of a bare number too."""
    word = text.lower()
    return ORDINALS[word] if word in ORDINALS else int(word.rstrip("dhnrst"))
