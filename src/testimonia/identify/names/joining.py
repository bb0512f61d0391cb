"""The words of two names -> which of them are one word, as pairs that share no word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.identify.names.likeness import Likeness, Reading, likeness, near_likeness, shared_key
from testimonia.identify.names.name import Word
from testimonia.identify.names.scripts import APOSTROPHE
from testimonia.identify.names.skeleton import may_sound_alike, sound

MOST_TOGETHER = 3
"""Words of one name that the other may write as one."""

_TOGETHER = 0.6
"""Least length of the shorter of two words written together, as a share of the longer."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words a[i:i+m] and b[j:j+n], and their likeness. `initial`: one is only the first letter of the other."""

    i: int
    m: int
    j: int
    n: int
    like: Likeness
    initial: bool = False

    @property
    def of_a(self) -> frozenset[int]:
        """The places of its words in the first name."""
        return frozenset(range(self.i, self.i + self.m))

    @property
    def of_b(self) -> frozenset[int]:
        """The places of its words in the second name."""
        return frozenset(range(self.j, self.j + self.n))

    @property
    def rank(self) -> tuple[float, int, int]:
        """Greater for the better of two pairs."""
        return self.like.score, self.m + self.n, -abs(self.i - self.j)


def chosen(candidates: Iterable[Pair], before: Sequence[Pair] = ()) -> list[Pair]:
    """The best pairs of which no two share a word, after those chosen `before`, in the order of the first name."""
    kept = list(before)
    used_a = {i for pair in kept for i in pair.of_a}
    used_b = {j for pair in kept for j in pair.of_b}
    for pair in sorted(candidates, key=lambda p: p.rank, reverse=True):
        if not (pair.of_a & used_a or pair.of_b & used_b):
            used_a |= pair.of_a
            used_b |= pair.of_b
            kept.append(pair)
    return sorted(kept, key=lambda p: p.i)


def joined(a: Sequence[Word], b: Sequence[Word], within: Reading) -> Iterator[Pair]:
    """Words that fit one another, and words that fit what the other name writes as two or three."""
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            if not (one.initial or other.initial):
                like = likeness(one.text, other.text, within)
                if like:
                    yield Pair(i, 1, j, 1, like)
            yield from _written_together(a, b, (i, j), within)


def nearly_joined(a: Sequence[Word], b: Sequence[Word], within: Reading) -> Iterator[Pair]:
    """Words that fit only because others of their names do."""
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            like = None if one.initial or other.initial else near_likeness(one.text, other.text, within)
            if like:
                yield Pair(i, 1, j, 1, like)


def _written_together(a: Sequence[Word], b: Sequence[Word], at: tuple[int, int], within: Reading) -> Iterator[Pair]:
    i, j = at
    sizes = [(1, 1)] if a[i].before or b[j].before else []
    sizes += [(1, n) for n in range(2, MOST_TOGETHER + 1) if j + n <= len(b)]
    sizes += [(m, 1) for m in range(2, MOST_TOGETHER + 1) if i + m <= len(a)]
    for m, n in sizes:
        like = _as_one(a[i : i + m], b[j : j + n], within)
        if like:
            yield Pair(i, m, j, n, like)


def _as_one(a: Sequence[Word], b: Sequence[Word], within: Reading) -> Likeness | None:
    """The likeness of words written together, with and without the particles before them."""
    if not may_sound_alike("".join(sound(w.text) for w in a), "".join(sound(w.text) for w in b)):
        return None
    for x in dict.fromkeys(("".join(w.text for w in a), "".join(w.before + w.text for w in a))):
        for y in dict.fromkeys(("".join(w.text for w in b), "".join(w.before + w.text for w in b))):
            shorter, longer = sorted(len(text.replace(APOSTROPHE, "")) for text in (x, y))
            if shorter > max(1, _TOGETHER * longer):
                like = Likeness(1.0, "written together") if x == y else shared_key(x, y, within)
                if like:
                    return like
    return None
