"""Two personal names -> how well they fit as names of one person, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from testimonia.identify.names.heard import cost, cyrillic
from testimonia.identify.names.joining import Pair, chosen, joined, nearly_joined
from testimonia.identify.names.likeness import Likeness, Reading, reading
from testimonia.identify.names.name import Name, Word, as_listed, parse
from testimonia.identify.names.scripts import script_of
from testimonia.identify.names.verdict import Limit, Link, Match, verdict

_OPPOSED = 0.6
"""Most that names score of which something stands against the other."""
_TOO_LITTLE = 0.65
"""Most that names score which have too little in common to be worth a look."""
_OTHER_ALONE, _LAST_ALONE = 0.72, 0.8
"""Most that a name of one word scores against a longer one: any word of it, its last, which is mostly the family's."""
_IN_DOUBT = 0.84
"""Most that names score if an initial, letters alone or a changed order leaves a doubt: worth a look, not the same."""
_INITIAL, _INITIAL_WEIGHT = 0.8, 0.5
"""Score of an initial and what it may stand for, and its weight beside a word's."""
_SLIP = 0.85
"""Least share of letters that stay where letters alone join all words: a slip in seven letters."""
_UNMATCHED = 0.04
"""Taken off for each word that only one of the names has."""
_LISTED = 0.98
"""Score of names that `established` lists for one person."""


def match_persons(a: str, b: str) -> Match:
    """How well two personal names fit as names of one person."""
    one, other = parse(a), parse(b)
    if not (one.listed or other.listed):
        return _compared(one, other)
    forms = [(one, other)]
    if not (one.listed and other.listed):
        forms.append((as_listed(one) if one.listed else one, as_listed(other) if other.listed else other))
    best = max((_compared(*pair) for pair in forms), key=lambda match: match.score)
    if one.listed == other.listed and best.score < _LISTED:
        return Match(_LISTED, (Link(a, b, _LISTED, f"listed as names of {' '.join(one.listed).title()}"),))
    return best


def _compared(one: Name, other: Name) -> Match:
    within = reading(one.written, other.written)
    pairs = chosen(joined(one.words, other.words, within))
    if not pairs:
        return Match(0.0, against=("no word in common",))
    if any(p.like.ruled for p in pairs):
        pairs = chosen(nearly_joined(one.words, other.words, within), pairs)
    pairs = chosen(_initials(one.words, other.words), pairs)
    weights = [_INITIAL_WEIGHT if p.initial else 1.0 for p in pairs]
    mean = sum(w * p.like.score for w, p in zip(weights, pairs, strict=True)) / sum(weights)
    left = len(one.words) - sum(p.m for p in pairs), len(other.words) - sum(p.n for p in pairs)
    limits = [*_of_words(pairs, left), *_of_bearer(one, other, pairs)]
    limits += [*_of_extra_words(one, other, pairs, left, within), *_of_order(one, other, pairs, within)]
    unmatched = abs(left[0] - left[1]) if len(pairs) > 1 else 0
    return verdict(one.words, other.words, pairs, (mean, _UNMATCHED * unmatched), limits)


def _initials(a: Sequence[Word], b: Sequence[Word]) -> Iterator[Pair]:
    """Initials and the words that they may stand for."""
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            if (one.initial or other.initial) and _begins(one.text, other.text):
                yield Pair(i, 1, j, 1, Likeness(_INITIAL, "initial"), initial=True)


def _begins(a: str, b: str) -> bool:
    """Whether the shorter of two words can be the initial of the other, across Latin and Cyrillic too."""
    short, long = sorted((a, b), key=len)
    if script_of(short) == script_of(long):
        return long.startswith(short)
    if script_of(short) == "cyrillic":
        return any(cost(long[:n], short, cyrillic()) == 0 for n in (1, 2, 3))
    return cost(short, long[:1], cyrillic()) == 0


def _of_words(pairs: Sequence[Pair], left: tuple[int, int]) -> Iterator[Limit]:
    """What words that were joined, but not surely, leave in doubt, and what speaks against them."""
    if left[0] and left[1]:
        yield _OPPOSED, "words of each stand against words of the other"
    if any(p.initial for p in pairs):
        yield _IN_DOUBT, "an initial may stand for another name"
    by_letters = [p.like.score for p in pairs if not p.like.ruled]
    if by_letters:
        doubtful = len(by_letters) == len(pairs) and min(by_letters) < _SLIP
        told = "joined by few letters alone" if doubtful else "joined by likeness, not by rule"
        yield (_TOO_LITTLE if doubtful else _IN_DOUBT), told


def _of_bearer(one: Name, other: Name, pairs: Sequence[Pair]) -> Iterator[Limit]:
    """What may tell two bearers of one name apart: numbers, titles, and particles such as von and van."""
    if one.generation != other.generation:
        both = one.generation and other.generation
        yield (_OPPOSED, "another generation") if both else (_IN_DOUBT, "a generation that only one tells")
    if one.sex and other.sex and one.sex != other.sex:
        yield _OPPOSED, "titles of a woman and of a man"
    particles = [(one.words[p.i].before, other.words[p.j].before) for p in pairs if p.m == p.n == 1]
    if any(a and b and a not in b and b not in a and not {a[:2], b[:2]} & {"al", "bi"} for a, b in particles):
        yield _IN_DOUBT, "another particle"


def _of_extra_words(
    one: Name, other: Name, pairs: Sequence[Pair], left: tuple[int, int], within: Reading
) -> Iterator[Limit]:
    """What words that only one of the names has leave in doubt.

    Of no weight is one between the first and the last, unless it is a syllable: Li Ming is not Li Xiao Ming.
    """
    ends = pairs[-1].i + pairs[-1].m == len(one.words), pairs[-1].j + pairs[-1].n == len(other.words)
    starts = pairs[0].i == 0, pairs[0].j == 0
    one_sided = (left[0] > 0) != (left[1] > 0)
    syllables = one.hyphen or other.hyphen  # what a hyphen joins is one name
    if len(pairs) == 1 and one_sided and all(ends):
        yield _LAST_ALONE, "the last word alone"
    elif 2 * (max(left) - syllables) > max(len(one.words), len(other.words)) - syllables:
        yield _TOO_LITTLE, "little of the longer name"
    elif len(pairs) == 1 and one_sided:
        yield _OTHER_ALONE, "one word alone"
    elif one_sided:
        inside = all(starts) and all(ends) and max(left) == 1 and not within.settled
        yield (1.0, "a middle name that only one has") if inside else (_IN_DOUBT, "words that only one has")


def _of_order(one: Name, other: Name, pairs: Sequence[Pair], within: Reading) -> Iterator[Limit]:
    """What the order of the words leaves in doubt; names of syllabic languages are written in both orders."""
    order = [p.j for p in pairs]
    if order == sorted(order):
        return
    if any(w.son for w in one.words) and any(w.son for w in other.words):
        yield _OPPOSED, "parent and child change places"
    elif not (one.inverted or other.inverted or within.settled):
        yield _IN_DOUBT, "words change places"
