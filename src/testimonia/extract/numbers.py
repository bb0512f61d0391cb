"""Numbers in digits and in words: their value and how far they reach."""

from __future__ import annotations

import re

_UNITS = dict(zip(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split(), range(20), strict=True))  # fmt: skip
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "score": 20,
           "hundreds": 100, "thousands": 1_000, "millions": 1_000_000, "dozens": 12, "scores": 20}  # fmt: skip
WORDS = frozenset(_UNITS) | frozenset(_TENS) | frozenset(_SCALES)
_any = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = (
    rf"(?:\d{{1,3}}(?:[,\u202f\u00a0]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -](?:hundred|thousand|million|billion|dozen)\b)?"
    rf"|\b(?:(?:a|an|half a|several)\s)?(?:{_any})(?:(?:\s|-|\sand\s)(?:{_any}))*\b"
)
LONGEST = 18
"""Digits of a number, or words, beyond which no value is read."""
_SPLIT = re.compile(r"[\s-]+")


def value_of(text: str) -> float | None:
    """The value of a number as the text writes it; None where it is only a magnitude ("thousands", "several hundred")."""
    words = [word for word in _SPLIT.split(text.lower()) if word not in ("and", "a", "an")]
    if (
        not words
        or words[0] in ("several", "half")
        or words[0] in ("hundreds", "thousands", "millions", "dozens", "scores")
    ):
        return None
    if max(map(len, words)) > LONGEST or len(words) > LONGEST:
        return None
    total = current = 0.0
    for word in words:
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word in _SCALES:
            scale = _SCALES[word]
            current = (current or 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0.0
        else:
            current += float(re.sub("[,\u202f\u00a0]", "", word))
    return total + current
