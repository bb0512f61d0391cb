"""A number in digits or words with what belongs to it: scales, halves, "1.5 million", "a million and a half"."""

from __future__ import annotations

from dataclasses import replace

from testimonia.extract.figures.cut import HYPHENS, VULGAR, Words
from testimonia.extract.figures.digits import numeral, part
from testimonia.extract.figures.quantities import PLURALS, Quantity, vague
from testimonia.extract.figures.spelled import ONES, SCALES, TEENS, TENS, ZERO, scales, spelled
from testimonia.extract.words import word_set

_ABBREVIATED = {"bn": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "trn": 1e12}
_LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9}
"""Scales only where money or things counted show that they are no metres, no names of types."""
_LEAST_PLURAL = 100_000
"""The least scale whose plural goes with digits."""
_LEAST_YEAR = 1000
HALVES = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
"""Parts that stand after a number: "a million and a half"."""
STARTS = frozenset([*ONES, *TEENS, *TENS, ZERO, *SCALES, *PLURALS, "several", "countless", "untold", "half", "quarter"])
"""The words that a number in words may begin with, beside articles and "few"."""
_CARDINALS = frozenset([*ONES, *TEENS, *TENS, ZERO])
"""Those that begin no magnitude and no half."""
_BEFORE_BARE = word_set(
    "the his her its their our my your these those another some about than nearly almost last first next"
)
MARKS = frozenset(VULGAR)
"""Marks that a number may begin with."""


def quantity(words: Words, at: int, *, joined: bool = True) -> Quantity | None:
    """The number that begins with the word at `at`, without shares and ranges."""
    raw = words.raw(at)
    if not raw:
        return None
    if raw[0].isdigit() or raw[0] in MARKS:
        return _in_digits(words, at)
    if words.low(at) in _CARDINALS:
        return _in_words(words, at, joined=joined)
    return _half_of_scale(words, at) or vague(words, at) or _in_words(words, at, joined=joined)


def _in_digits(words: Words, at: int) -> Quantity | None:
    read = numeral(words.raw(at))
    if read is None:
        return None
    value, last, writing = read.value, at + 1, read.writing
    fraction = part(words.raw(last)) if writing == "plain" else None
    if fraction is not None:
        value, last, writing = value + fraction, last + 1, "sure"
    value, last, half = _and_half(words, value, last)
    factor, end = _scale_after(words, last, value)
    if end > last:
        value, last, writing = value * factor, end, "sure"
    return Quantity(at, last, round(value, 4), factor=factor, writing="sure" if half else writing)


def _scale_after(words: Words, at: int, value: float) -> tuple[float, int]:
    """The scale after digits: a word, its plural ("3 lakhs", not "in 1848 thousands fled"), an abbreviation."""
    factor, last = scales(words, at)
    if last > at:
        return factor, last
    low = words.low(at)
    if low in _ABBREVIATED:
        return _ABBREVIATED[low], at + 1
    plural = value < _LEAST_YEAR and PLURALS.get(low, 0) >= _LEAST_PLURAL
    return (PLURALS[low], at + 1) if plural else (1, at)


def lettered(words: Words, read: Quantity) -> Quantity | None:
    """The number with the letter after its digits taken for a scale ("$20m", "10k"), or None where there is none.

    Only "m" may stand apart ("$20 m").
    """
    if read.value is None or read.writing == "words":
        return None
    factor = _LETTERS.get(words.low(read.last)) if words.glued(read.last) or words.raw(read.last) == "m" else None
    return None if factor is None else replace(read, last=read.last + 1, value=read.value * factor, factor=factor)


def _in_words(words: Words, at: int, *, joined: bool) -> Quantity | None:
    if words.low(at) in SCALES and not _may_be_bare(words, at):
        return None
    read = spelled(words, at, joined=joined)
    if read is None:
        return None
    value, last = read
    factor = _factor(words, at, last)
    if factor == 1 and words.low(last) in PLURALS and words.low(last) != "tens":
        factor = PLURALS[words.low(last)]
        return Quantity(at, last + 1, value * factor, factor=factor)
    more, end, half = _and_half(words, 0.0, last) if joined else (0.0, last, False)
    if not half:
        return Quantity(at, last, value, factor=factor)
    if factor > 1:
        return Quantity(at, end, value + more * factor, factor=factor)
    factor, last = scales(words, end)
    return Quantity(at, last, (value + more) * factor, factor=factor)


def _may_be_bare(words: Words, at: int) -> bool:
    """Whether a scale without a number may be one: "the hundred men", "some thousand"; "gross" and "score" may not."""
    return words.low(at) not in ("gross", "score") and words.low(at - 1) in _BEFORE_BARE


def _factor(words: Words, first: int, last: int) -> float:
    """The scales that end a number in words."""
    factor = 1.0
    for place in range(last - 1, first - 1, -1):
        if words.raw(place) in HYPHENS:
            continue
        scale = SCALES.get(words.low(place))
        if scale is None or (place == first and factor > 1):
            break
        factor *= scale
    return factor


def _and_half(words: Words, value: float, at: int) -> tuple[float, int, bool]:
    """The value with "and a half", "and three-quarters" added, where that ends, and whether it stood there."""
    if words.low(at) != "and" and not words.hyphen(at):
        return value, at, False
    link = words.past_hyphen(at)
    number = words.past_hyphen(link + 1)
    share = words.past_hyphen(number + 1)
    if words.low(link) != "and":
        return value, at, False
    if words.low(number) in ("a", "one") and words.low(share) in HALVES:
        return value + HALVES[words.low(share)], share + 1, True
    if words.low(number) == "three" and words.low(share) == "quarters":
        return value + 0.75, share + 1, True
    return value, at, False


def _half_of_scale(words: Words, at: int) -> Quantity | None:
    """As in "half a million", "half-dozen", "a quarter million"."""
    first = at
    if words.low(at) in ("a", "an"):
        at += 1
    size = HALVES.get(words.low(at)) if words.low(at) != "third" else None
    if size is None:
        return None
    following = words.past_hyphen(at + 1)
    if words.low(following) in ("a", "an"):
        following += 1
    elif words.low(following) == "of" and words.low(following + 1) in ("a", "an"):
        following += 2
    factor, last = scales(words, following)
    return Quantity(first, last, size * factor, factor=factor) if last > following else None
