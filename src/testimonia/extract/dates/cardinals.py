"""Numbers before a unit of time, in digits or in words: "1,200", "twenty-one", "two hundred and fifty"."""

from __future__ import annotations

import re

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PLAIN = {word: value for value, word in enumerate(_SMALL.split(), 1)}
_PLAIN |= {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
_GROUPS = {"dozen": 12, "score": 20, "hundred": 100}
_WORDS = sorted([*_PLAIN, *_GROUPS, "thousand"], key=len, reverse=True)
_WORD = rf"(?:{'|'.join(_WORDS)})"
CARDINAL = (
    rf"(?:(?<![\w.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d+)?)"
    rf"|\b(?:an?\s)?{_WORD}(?:(?:\s|-|\sand\s){_WORD})*\b|\ban?)"
)
"""A pattern for one, "a" included, without groups; to be used ignoring case."""
_PARTS = re.compile(r"[\s-]+")


def value_of(text: str) -> int | None:
    """The value of what `CARDINAL` matched; None where it is no whole number ("1.5")."""
    if text[0].isdigit():
        digits = text.replace(",", "")
        return int(digits) if digits.isdigit() else None
    words = [word for word in _PARTS.split(text.lower()) if word not in ("a", "an", "and")]
    total = below = 0
    for word in words:
        if word == "thousand":
            total, below = total + max(below, 1) * 1_000, 0
        else:
            below = below + _PLAIN[word] if word in _PLAIN else max(below, 1) * _GROUPS[word]
    return total + below if words else 1
