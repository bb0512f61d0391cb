"""Parts of a whole ("two-thirds of the garrison", "one in five") and odds ("ten to one").

A share has the unit "share" and the value of the fraction, so that half a town is not taken for half a thing; odds have
the unit "to 1".
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.digits import part
from testimonia.extract.figures.nouns import is_finite
from testimonia.extract.figures.numbers import MARKS, quantity
from testimonia.extract.figures.quantities import Quantity
from testimonia.extract.figures.spelled import ONES, TEENS, scales
from testimonia.extract.figures.unit_names import PERIODS
from testimonia.extract.figures.units import Unit, unit_at
from testimonia.extract.words import word_set

SHARE = "share"
ODDS = "to 1"
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
DENOMINATORS = {form: size for word, size in _DENOMINATORS.items() for form in (word, word + "s")} | {"halves": 2}
_WHOLE = word_set("the his her its their our my your these those this that all")
_NO_SHARE_BEFORE = word_set(
    "the first second third fourth last latter former other either each this that every early late better upper lower "
    "northern southern eastern western greater larger smaller left right front back top bottom at by past"
)
_FIGURATIVE = word_set("battle time way trouble fun problem point truth fight day story")
_RATIOS = word_set("ratio odds proportion")
_CONTEXT = _RATIOS | word_set("outnumbered outnumbering outnumber chances chance bet")
MOST_TO_ONE = 1000
MOST_IN = 1_000_000
SMALL_WHOLE = 12
ROUND_WHOLES = (20, 100, 1000)
"""The wholes that "three in …" is said of; "40 in 300 villages" is no share."""
_FAR = 8
"""Words before odds in which their context is looked for."""
_TENS = frozenset(["10", "ten", "100", "hundred"])
"""The wholes of "eight of 10 voters"; "two of three ships" is two ships."""


def share_at(words: Words, at: int) -> Quantity | None:
    """The share that begins with the word at `at`, or the part of a measure ("half a mile", "an hour and a half")."""
    low = words.low(at)
    if low == "half":
        return _half(words, at)
    if not low[:1].isalpha():
        return _in_digits(words, at) if low in MARKS or "/" in low else None
    return _fraction(words, at) if words.low(words.past_hyphen(at + 1)) in DENOMINATORS else None


def unit_and_half(words: Words, at: int) -> tuple[Quantity, Unit] | None:
    """As in "a mile and a half": the number around its unit."""
    unit = unit_at(words, at + 1) if words.low(at) in ("a", "an", "one") else None
    if unit is None or words.phrase(unit.last, unit.last + 2) != "and a":
        return None
    share = {"half": 1.5, "quarter": 1.25}.get(words.low(unit.last + 2))
    return (Quantity(at, unit.last + 3, share), Unit(unit.name, unit.last + 3)) if share else None


def odds(words: Words, read: Quantity, other: Quantity) -> Quantity | None:
    """Two numbers with "to" between as odds ("ten to one"), or None where they are a range."""
    near = set(words.lows[max(0, read.first - _FAR) : read.first])
    if not read.value or not other.value or read.value == other.value or read.value >= MOST_TO_ONE:
        return None
    if read.value < other.value:
        told = bool(near & _RATIOS)
    else:
        told = words.low(read.first - 1) != "at" and (other.value == 1 or bool(near & _CONTEXT))
    if not told:
        return None
    return Quantity(read.first, other.last, _rounded(read.value / other.value), writing="sure", unit=ODDS)


def _rounded(size: float) -> float:
    """The size to four figures: a third is 0.3333."""
    return float(f"{size:.4g}")


def _half(words: Words, at: int) -> Quantity | None:
    """As in "half the town", "half of his men"; half a mile is no share but a measure."""
    if words.low(at - 1) in _NO_SHARE_BEFORE or words.hyphen(at - 1):
        return None
    following = at + 1 + (words.low(at + 1) == "of")
    if words.low(following) in ("a", "an", "one", "1") or words.hyphen(at + 1):
        return _of_unit(words, at, at + 1, 0.5)
    if words.low(following) in _WHOLE and words.low(following + 1) not in _FIGURATIVE:
        return Quantity(at, at + 1, 0.5, unit=SHARE)
    return Quantity(at, at + 1, 0.5, unit=SHARE) if following > at + 1 and words.low(following) else None


def _fraction(words: Words, at: int) -> Quantity | None:
    low = words.low(at)
    above = 1 if low in ("a", "an") else ONES.get(low) or TEENS.get(low)
    place = words.past_hyphen(at + 1)
    below = DENOMINATORS[words.low(place)]
    if above is None or above >= below or (above == 1) == words.low(place).endswith("s"):
        return None
    measure = _of_unit(words, at, place + 1, above / below)
    if measure is not None or words.hyphen(place + 1):
        return measure
    following = words.low(place + 1)
    whole = following == "of" or (above > 1 and following in _WHOLE)
    ends = not following.isalpha() or following in w.CONJUNCTIONS or following == "to"
    ends = ends or (above > 1 and is_finite(following))
    return Quantity(at, place + 1, _rounded(above / below), unit=SHARE) if whole or ends else None


def _of_unit(words: Words, first: int, at: int, size: float) -> Quantity | None:
    """As in "three quarters of a million", "half an hour", "half-mile": the words up to the unit, or with the scale."""
    following = words.past_hyphen(at)
    if words.low(following) == "of" and words.low(following + 1) in ("a", "an", "one", "1"):
        following += 2
    elif words.low(following) in ("a", "an"):
        following += 1
    factor, last = scales(words, following)
    if last > following:
        return Quantity(first, last, round(size * factor, 4), factor=factor)
    return Quantity(first, following, _rounded(size)) if unit_at(words, following) else None


def _in_digits(words: Words, at: int) -> Quantity | None:
    """As in "3/4 of the houses", "¾ of a mile"."""
    raw = words.raw(at)
    size = part(raw) if raw[:1].isdigit() else None
    if size is None and raw in MARKS:
        read = quantity(words, at)
        size = read.value if read is not None and read.factor == 1 else None
    if size is None:
        return None
    measure = _of_unit(words, at, at + 1, size)
    if measure is not None or words.low(at + 1) != "of":
        return measure
    return Quantity(at, at + 1, _rounded(size), writing="sure", unit=SHARE)


def out_of(words: Words, read: Quantity) -> Quantity | None:
    """As in "one in five", "three out of four", "two of every three", "one man in ten"."""
    if not read.value or read.writing == "comma":
        return None
    link = read.last
    if words.low(link + 1) in ("in", "out") and words.low(link).isalpha() and words.low(link) not in w.FUNCTION_WORDS:
        link += read.value == 1
    whole = _whole(words, link)
    if whole is None or not whole.value or not read.value < whole.value <= MOST_IN or _is_period(words, whole):
        return None
    if read.value == 1 and whole.value == MOST_IN:  # "one in a million" is only said
        return None
    if read.value > 1 and whole.value > SMALL_WHOLE and whole.value not in ROUND_WHOLES:
        return None
    return Quantity(read.first, whole.last, _rounded(read.value / whole.value), writing="sure", unit=SHARE)


def _whole(words: Words, at: int) -> Quantity | None:
    low, following = words.low(at), words.low(at + 1)
    if low == "in":
        last = at + 1 + (following == "every")
    elif low in ("out", "of") and following in ("of", "every"):
        last = at + 2 + (words.low(at + 2) == "every")
    elif low == "of" and following in _TENS:
        last = at + 1
    else:
        return None
    return quantity(words, last)


def _is_period(words: Words, whole: Quantity) -> bool:
    """Whether "three in five" goes on "days", or the second number is a year: "one in 1848"."""
    unit = unit_at(words, whole.last)
    year = whole.writing == "plain" and whole.value is not None and whole.value > 1000
    return year or (unit is not None and unit.name in PERIODS)
