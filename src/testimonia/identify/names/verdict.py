"""What a comparison of two names comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.identify.names.joining import Pair
from testimonia.identify.names.name import Word

SAME = 0.85
"""From here on, rules of spelling, order and short forms explain every difference."""
NEAR = 0.7
"""From here on, two names are worth a person's look: a slip of the pen, a part of the name alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of two names that were joined. `a`, `b`: as written. `why`: the key or likeness that joins them."""

    a: str
    b: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Match:
    """How well two names fit as names of one bearer.

    `score`: 0..1; from SAME on every difference is explained, from NEAR on it is worth a look. `links`: what was
    joined. `against`: what speaks against it, for a reader.
    """

    score: float
    links: tuple[Link, ...] = ()
    against: tuple[str, ...] = ()

    def mirrored(self) -> Match:
        """The match of the same two names, the other one first."""
        return replace(self, links=tuple(Link(link.b, link.a, link.score, link.why) for link in self.links))

    def __str__(self) -> str:
        shown = [f"{link.a} = {link.b} ({link.why})" for link in self.links]
        return "; ".join([f"{self.score:.2f}", *shown, *self.against])


Limit = tuple[float, str]
"""The most that a match can score, and why."""


def verdict(
    a: Sequence[Word], b: Sequence[Word], pairs: Sequence[Pair], scored: tuple[float, float], limits: Iterable[Limit]
) -> Match:
    """The match that these pairs make. `scored`: what they come to, held by every limit, and what is taken off then."""
    limits = list(limits)
    links = tuple(Link(_shown(a, p.i, p.m), _shown(b, p.j, p.n), p.like.score, p.like.why) for p in pairs)
    most = min([scored[0], *(limit for limit, _ in limits)])
    return Match(round(max(most - scored[1], 0.0), 3), links, tuple(reason for _, reason in limits))


def _shown(words: Sequence[Word], start: int, count: int) -> str:
    return " ".join(dict.fromkeys(word.shown for word in words[start : start + count]))
