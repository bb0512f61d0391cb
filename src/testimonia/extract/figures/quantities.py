"""A number as it stands in the text, and magnitudes that are no number: "several hundred", "tens of thousands"."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.spelled import LARGE, scales

PLURALS = {
    "tens": 10,
    "hundreds": 100,
    "dozens": 12,
    "scores": 20,
    **{f"{word}s": size for word, size in LARGE.items()},
}
"""From the plurals of scales to their sizes."""
VAGUE = frozenset(["several", "few", "many", "some", "countless", "untold", "various"])
"""Words that make a scale a magnitude."""
_OR = ("or", "if not", "perhaps", "or even", "and even", "possibly", "or perhaps", "and perhaps")
_LONGEST_CHAIN = 3


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words `first` to `last` and the number that they write.

    `value` is None for a magnitude that is no number ("hundreds"), whose word is then the least, `low`. `factor` is the
    scale at its end, which a range may share ("12 to 15 thousand"). `writing` is as in `digits`, or "words".
    """

    first: int
    last: int
    value: float | None
    low: float | None = None
    factor: float = 1
    approximate: bool = False
    writing: str = "words"
    unit: str | None = None


def vague(words: Words, at: int) -> Quantity | None:
    """A magnitude that is no number: "several hundred", "a few dozen", "tens of thousands", "hundreds".

    Its word is the least that it says: "hundreds" is a hundred or more.
    """
    first = at
    couple = _couple(words, at)
    if couple is not None:
        return couple
    at += words.low(at) in ("a", "an", "good") and words.low(at + 1) in VAGUE
    if words.low(at) in VAGUE:
        at += 1
        factor, last = scales(words, at)
        if last > at and words.low(at - 1) != "some":
            return Quantity(first, last, None, factor, factor, approximate=True)
    if words.low(at) not in PLURALS:
        return None
    factor, last = _chain(words, at)
    return Quantity(first, last, None, factor, factor, approximate=True) if factor > 10 else None


def _chain(words: Words, at: int) -> tuple[float, int]:
    """As in "hundreds of thousands", "thousands upon thousands"; of "hundreds, perhaps thousands" the lesser."""
    factor, last = float(PLURALS[words.low(at)]), at + 1
    for _ in range(_LONGEST_CHAIN):
        following = _next_scale(words, last)
        if following is None:
            break
        if words.low(last) == "of":
            factor *= PLURALS[words.low(following)]
        last = following + 1
    return factor, last + (last > at + 1 and words.raw(last) == "," and words.low(last + 1) == "of")


def _next_scale(words: Words, at: int) -> int | None:
    """Where the next plural of a chain stands."""
    low, following = words.low(at), words.low(at + 1)
    if following in PLURALS and (
        low in ("of", "or") or (low in ("upon", "and", "on") and following == words.low(at - 1))
    ):
        return at + 1
    start = at + (low == ",")
    for place in (start + 1, start + 2):
        if words.low(place) in PLURALS and words.phrase(start, place) in _OR:
            return place
    return None


def _couple(words: Words, at: int) -> Quantity | None:
    """As in "a couple of hundred": about two of what follows."""
    if words.low(at) not in ("a", "an") or words.low(at + 1) != "couple":
        return None
    last = at + 2 + (words.low(at + 2) == "of")
    factor, end = scales(words, last)
    if end > last:
        return Quantity(at, end, 2 * factor, factor=factor, approximate=True)
    return Quantity(at, last, 2, approximate=True) if last > at + 2 else None
