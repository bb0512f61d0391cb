"""Roman numerals, as title pages and inscriptions write years."""

from __future__ import annotations

import re

_SIGNS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_NUMERAL = re.compile(
    r"M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})", re.IGNORECASE
)  # four equal signs are how printers wrote: MDCCCCXIIII


def roman(text: str) -> int | None:
    """The value of a Roman numeral below 4,000; None where the letters are none."""
    if not text or not _NUMERAL.fullmatch(text):
        return None
    values = [_SIGNS[letter] for letter in text.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
