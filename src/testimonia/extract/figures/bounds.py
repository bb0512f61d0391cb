"""The words before and after a number that make it a bound or an approximation: "at least", "nearly", "or more"."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.figures.cut import Words
from testimonia.extract.words import word_set
from testimonia.records import Bound


@dataclass(frozen=True, slots=True)
class Hedge:
    """What words `first` to `last` say of the number that they stand beside."""

    first: int
    last: int
    bound: Bound | None = None
    approximate: bool = False


_BEFORE: dict[Bound | None, str] = {
    "at least": """
        at least, at the least, at the very least, no fewer than, no less than, not less than, not fewer than, never
        less than, never fewer than, no smaller than, nothing less than, a minimum of, upwards of, upward of, as few
        as, as little as, not under, not below, ≥""",
    "at most": """
        at most, at the most, at the very most, at the outside, up to, anything up to, as many as, as much as, as high
        as, no more than, no greater than, not more than, never more than, a maximum of, not over, not above, not
        exceeding, never exceeding, ≤""",
    "more than": """
        more than, over, above, in excess of, exceeding, greater than, higher than, larger than, better than, >""",
    "fewer than": "fewer than, less than, under, below, lower than, smaller than, short of, <",
    "nearly": """
        nearly, almost, close to, close on, close upon, near to, near upon, nigh on, nigh upon, very nearly, not quite,
        approaching, well-nigh, getting on for, little short of, not far short of, not far off""",
    None: """
        about, around, approximately, roughly, some, circa, c ., ca ., c, ca, approx ., approx, ~, ≈, an estimated,
        estimated, in the region of, perhaps, maybe, possibly, round about, somewhere around, somewhere about,
        something like, in the neighbourhood of, in the neighborhood of, in the vicinity of, of the order of, on the
        order of, in the order of, barely, scarcely, hardly""",
}
_NEAR: dict[Bound | None, str] = {
    "more than": """
        just over, just above, a little over, a little more than, little more than, little over, slightly more than,
        slightly over, slightly above, a bit over, a bit more than, somewhat over, somewhat more than""",
    "fewer than": """
        just under, just below, a little under, a little less than, slightly less than, slightly fewer than, slightly
        under, slightly below, somewhat less than, somewhat under""",
    "at least": "a good",
}
"""Bounds that the number is not far from."""
_AFTER: dict[Bound | None, str] = {
    "at least": """
        or more, and more, or upwards, and upwards, or over, and over, or above, and above, at least, at the least, at
        the very least, if not more, or even more, plus, +""",
    "at most": """
        or less, or fewer, or under, and under, at most, at the most, at the very most, at the outside, if that""",
    None: "or so, odd, or thereabouts, or thereabout, more or less, give or take, or nearly so, approximately",
}
_INTENSIFIERS = word_set("well far much considerably rather substantially significantly very")
_MOST_LEADS = 3
Said = tuple[Bound | None, bool]


def _table(*said: tuple[dict[Bound | None, str], bool]) -> dict[str, Said]:
    """From each phrase, one space between words, to its bound and whether it makes the number approximate."""
    return {
        " ".join(phrase.split()): (bound, near or bound in (None, "nearly"))
        for phrases, near in said
        for bound, text in phrases.items()
        for phrase in text.split(",")
    }


_LEADS = _table((_BEFORE, False), (_NEAR, True))
_TAILS = _table((_AFTER, False))
_LAST_OF_LEAD = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _LEADS)
_FIRST_OF_TAIL = frozenset(phrase.split(" ", 1)[0] for phrase in _TAILS)
_LONGEST = max(phrase.count(" ") + 1 for phrase in (*_LEADS, *_TAILS))


def lead(words: Words, at: int) -> Hedge:
    """What the words right before the one at `at` say: "perhaps as many as", "well over"."""
    first, bound, approximate = at, None, False
    for _ in range(_MOST_LEADS):
        found = _lead_ending(words, first)
        if found is None:
            break
        length, (more, near) = found
        first, bound, approximate = first - length, bound or more, approximate or near
    if bound is not None and words.low(first - 1) in _INTENSIFIERS:
        first -= 1
    return Hedge(first, at, bound, approximate)


def _lead_ending(words: Words, at: int) -> tuple[int, Said] | None:
    if words.low(at - 1) not in _LAST_OF_LEAD:
        return None
    for length in range(min(_LONGEST, at), 0, -1):
        said = _LEADS.get(words.phrase(at - length, at))
        if said is not None:
            return length, said
    return None


def tail(words: Words, at: int) -> Hedge | None:
    """What the words from `at` on say of the number, or of the number and its unit, that ends there."""
    first = words.past_hyphen(at)
    if words.low(first) not in _FIRST_OF_TAIL:
        return None
    for length in range(_LONGEST, 0, -1):
        said = _TAILS.get(words.phrase(first, first + length))
        if said is not None and not words.raw(first + length)[:1].isdigit():
            return Hedge(at, first + length, *said)
    return None
