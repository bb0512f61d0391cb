"""Two names of organisations, ships or other bodies -> how well they fit as names of one, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from testimonia.identify.names.joining import Pair, chosen, joined
from testimonia.identify.names.legal_forms import FORMS, NUMBERS, PHRASES, SHORT, SMALL
from testimonia.identify.names.likeness import Likeness, reading
from testimonia.identify.names.name import Word
from testimonia.identify.names.scheme import Written
from testimonia.identify.names.scripts import plain
from testimonia.identify.names.verdict import Limit, Match, verdict

_AS_SEEN, _OPPOSED = 0.84, 0.6
_ONE_SIDED, _UNMATCHED = 0.96, 0.12
"""Most that names score of which one has words more, and what each of these takes off: the branch is not the bank."""
_ABBREVIATION = 0.9
_DOTTED = re.compile(r"(?<!\w)(?:\w\.\s?){2,}(?!\w{2})|(?<!\w)\w(?:\.\w)+\b")
_SEPARATE = re.compile(r"[^\w'’&]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ROMAN = re.compile("(?=[XVI]{2})(X{0,3})(IX|IV|V?I{0,3})")
"""From II on: a single X, V or I is as often a letter."""
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_MOST_WORDS, _LONGEST = 20, 400
"""As in `name`; bodies have longer names than persons."""


def match_organisations(a: str, b: str) -> Match:
    """How well two names fit as names of one organisation; legal forms and the order of words do not count."""
    one, other = parse_organisation(a), parse_organisation(b)
    within = reading(_written(one), _written(other))
    pairs = chosen([*joined(one, other, within), *_abbreviated(one, other), *_abbreviations_of(one, other)])
    if not pairs:
        return Match(0.0, against=("no word in common",))
    sizes = [sum(len(w.text) for w in one[p.i : p.i + p.m]) ** 0.5 for p in pairs]
    mean = sum(size * p.like.score for size, p in zip(sizes, pairs, strict=True)) / sum(sizes)
    left = len(one) - sum(p.m for p in pairs), len(other) - sum(p.n for p in pairs)
    limits = _limits(one, other, pairs, left)
    return verdict(one, other, pairs, (mean, _UNMATCHED * abs(left[0] - left[1])), limits)


@lru_cache(maxsize=65536)
def parse_organisation(text: str) -> tuple[Word, ...]:
    """The words of an organisation's name that tell it from others; all of them if there are none but legal forms.

    A text too long for a name has none.
    """
    if len(text) > _LONGEST:
        return ()
    text = _DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match.group()) + " ", text)
    tokens = [t for t in _SEPARATE.split(text)[: 2 * _MOST_WORDS] if t][:_MOST_WORDS]
    words = [Word(_number(t) or SHORT.get(p, p), t) for t in tokens if (p := plain(t).strip("'"))]
    told = _without_phrases(words)
    kept = [w for w in told if w.text not in FORMS and w.text not in SMALL]
    return tuple(kept or told or words)


def initials(words: Sequence[Word]) -> str:
    """The first letters of an organisation's words as they are written: a First Army may be the FA, never the 1A."""
    return "".join(plain(word.shown).strip("'")[0] for word in words)


def _number(token: str) -> str:
    """What a token numbers, in digits, or ""."""
    roman = _ROMAN.fullmatch(token)
    if roman:
        tens, ones = roman.groups()
        return str(10 * len(tens) + _ONES.index(ones))
    word = plain(token)
    ordinal = _ORDINAL.fullmatch(word)
    return ordinal[1] if ordinal else NUMBERS.get(word, "")


def _without_phrases(words: list[Word]) -> list[Word]:
    for phrase in sorted(PHRASES, key=len, reverse=True):
        parts = phrase.split()
        for start in range(len(words) - len(parts), -1, -1):
            if [w.text for w in words[start : start + len(parts)]] == parts:
                words = words[:start] + words[start + len(parts) :]
    return words


def _written(words: Sequence[Word]) -> Written:
    return Written(tuple(word.text for word in words))


def _abbreviated(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Pair]:
    """A word of the first name that is the row of initials of the whole second."""
    short = initials(other)
    for i, word in enumerate(one):
        if word.text == short and len(other) > 1:
            yield Pair(i, 1, 0, len(other), Likeness(_ABBREVIATION, "initials"))


def _abbreviations_of(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Pair]:
    return (Pair(p.j, p.n, p.i, p.m, p.like) for p in _abbreviated(other, one))


def _unjoined(one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair]) -> list[Word]:
    of_a, of_b = (frozenset().union(*(getattr(p, side) for p in pairs)) for side in ("of_a", "of_b"))
    return [w for i, w in enumerate(one) if i not in of_a] + [w for j, w in enumerate(other) if j not in of_b]


def _limits(
    one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair], left: tuple[int, int]
) -> Iterator[Limit]:
    if left[0] and left[1]:
        yield _OPPOSED, "words of each stand against words of the other"
    elif left[0] or left[1]:
        yield _ONE_SIDED, "words that only one has"
    if any(not p.like.ruled for p in pairs):
        yield _AS_SEEN, "joined by likeness, not by rule"
    if any(w.text.isdigit() for w in _unjoined(one, other, pairs)):
        yield _OPPOSED, "a number that only one has"
