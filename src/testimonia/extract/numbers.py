"""Numbers in digits and in words: their value and how far they reach."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
PLAIN = {word: value for value, word in enumerate(_SMALL.split())}
PLAIN |= {word: 10 * (place + 2) for place, word in enumerate(_TENS.split())}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "score": 20}
VAGUE = frozenset(["hundreds", "thousands", "millions", "billions", "dozens", "scores", "several", "half"])
"""Magnitudes that say no number."""
LONGEST = 18
"""Digits of a number, or words, beyond which no value is read."""

_WORDS = "|".join(sorted({*PLAIN, *SCALES, *VAGUE} - {"several", "half"}, key=len, reverse=True))
_SEPARATORS = "[,\u202f\u00a0]"
NUMBER = (
    rf"(?:\d{{1,3}}(?:{_SEPARATORS}\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[ -](?:hundred|thousand|million|billion|dozen)\b)?"
    rf"|\b(?:(?:a|an|half a|several)\s)?(?:{_WORDS})(?:(?:\s|-|\sand\s)(?:{_WORDS}))*\b"
)
"""A pattern for a number, without groups; to be used ignoring case."""
_SPLIT = re.compile(r"[\s-]+")
_SEPARATOR = re.compile(_SEPARATORS)


def value_of(text: str) -> float | None:
    """The value of a number as the text writes it; None where it is only a magnitude ("several hundred")."""
    words = [word for word in _SPLIT.split(text.lower()) if word not in ("and", "a", "an")]
    if not words or words[0] in VAGUE or len(words) > LONGEST or max(map(len, words)) > LONGEST:
        return None
    total = current = 0.0
    for word in words:
        if word in PLAIN:
            current += PLAIN[word]
        elif word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        elif word not in VAGUE:
            current += float(_SEPARATOR.sub("", word))
    return total + current
