"""Numbers in words: "four-and-twenty", "two hundred and six", "three score and ten", "fifteen hundred"."""

from __future__ import annotations

from collections.abc import Mapping

from testimonia.extract.figures.cut import Words

Read = tuple[float, int]
"""A value and the place after its last word."""
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = {word: value for value, word in enumerate(_ONES, 1)}
TEENS = {word: value for value, word in enumerate(_TEENS, 10)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}
ZERO = "zero"
LARGE = {
    "thousand": 10**3, "million": 10**6, "milliard": 10**9, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "lac": 10**5, "crore": 10**7,
}  # fmt: skip
"""Scales that multiply all that stands before them."""
GROUPS = {"dozen": 12, "score": 20, "gross": 144}
SCALES = {"hundred": 100, **LARGE, **GROUPS}
LARGEST = 10**15
"""No value above it is read: a text that writes one plays with words."""


def spelled(words: Words, at: int, *, joined: bool = True) -> Read | None:
    """The number that begins with the word at `at`; `joined` lets "and" join its parts ("two hundred and six")."""
    if words.low(at) == ZERO:
        return 0.0, at + 1
    grouped = _grouped(words, at, joined=joined)
    return grouped or _scaled(words, at, joined=joined)


def scales(words: Words, at: int, known: Mapping[str, int] = SCALES) -> tuple[float, int]:
    """The product of the scales that begin at `at` ("hundred thousand"), 1 where there is none, and where they end."""
    factor, last = 1.0, at
    while factor < LARGEST:
        following = words.past_hyphen(last)
        scale = known.get(words.low(following))
        if scale is None:
            break
        factor, last = factor * scale, following + 1
    return factor, last


def _scaled(words: Words, at: int, *, joined: bool) -> Read | None:
    """Groups below a thousand with ever smaller scales after them: "two million three thousand and six"."""
    total, ceiling, last = 0.0, float(LARGEST), at
    while True:
        following = _following(words, last, joined=joined) if last > at else at
        bare = last == at
        group = _below_thousand(words, following, joined=joined, bare=bare) if following is not None else None
        if group is None:
            break
        value, end = group
        scale, end = scales(words, end, LARGE)
        if scale >= ceiling or value * scale > LARGEST:
            break
        total, ceiling, last = total + value * scale, scale, end
        if scale == 1:
            break
    return (total, last) if last > at else None


def _grouped(words: Words, at: int, *, joined: bool) -> Read | None:
    """Dozens and scores: "two dozen", "six score", "three score and ten"."""
    number = _below_hundred(words, at, joined=joined, bare=True)
    following = words.past_hyphen(number[1]) if number else at
    size = GROUPS.get(words.low(following))
    if number is None or size is None:
        return None
    value, last = number[0] * size, following + 1
    rest = _following(words, last, joined=joined)
    more = _below_hundred(words, rest, joined=False) if joined and rest is not None and rest > last else None
    return (value + more[0], more[1]) if more and more[0] < size else (value, last)


def _below_thousand(words: Words, at: int, *, joined: bool, bare: bool) -> Read | None:
    number = _below_hundred(words, at, joined=joined, bare=bare)
    if number is None:
        return None
    value, last = number
    hundred = words.past_hyphen(last)
    if words.low(hundred) != "hundred":
        return number
    value, last = value * 100, hundred + 1
    rest = _following(words, last, joined=joined)
    more = _below_hundred(words, rest, joined=False) if rest is not None else None
    if more is None or words.low(words.past_hyphen(more[1])) == "hundred":
        return value, last
    return value + more[0], more[1]


def _below_hundred(words: Words, at: int, *, joined: bool, bare: bool = False) -> Read | None:
    """A number below a hundred; "a" is one before a scale, and so is nothing where `bare` allows it ("the hundred")."""
    low = words.low(at)
    if low in ("a", "an") and words.low(at + 1) in SCALES:
        return 1, at + 1
    if bare and low in SCALES:
        return 1, at
    if low in TEENS:
        return TEENS[low], at + 1
    if low in TENS:
        following = words.past_hyphen(at + 1)
        ones = ONES.get(words.low(following))
        return (TENS[low] + ones, following + 1) if ones else (TENS[low], at + 1)
    if low in ONES:
        return (_inverted(words, at) if joined else None) or (ONES[low], at + 1)
    return None


def _inverted(words: Words, at: int) -> Read | None:
    """The old order, "four-and-twenty"."""
    link = words.past_hyphen(at + 1)
    tens = words.past_hyphen(link + 1)
    if words.low(link) != "and" or words.low(tens) not in TENS:
        return None
    after = words.low(words.past_hyphen(tens + 1))
    if after in ONES or after in SCALES:
        return None
    return ONES[words.low(at)] + TENS[words.low(tens)], tens + 1


def _following(words: Words, at: int, *, joined: bool) -> int | None:
    """Where the next part of a number may begin; None where only "and" leads there and `joined` is false."""
    following = words.past_hyphen(at)
    if words.low(following) != "and":
        return following
    return words.past_hyphen(following + 1) if joined else None
