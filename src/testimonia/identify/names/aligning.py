"""How well one word can be another one heard and written down in a different script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

RARE, MUTE = 0.35, 0.7
"""Costs of a rendering that happens but is not the rule, and of letters that are at times not rendered at all."""
VOWEL_SKIPPED, VOWEL_CHANGED, CONSONANT = 0.6, 0.7, 1.0
"""Costs of what no table explains: a vowel left out or put in, another vowel, a consonant too many, too few or another.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Renderings:
    """Latin letters -> how another script writes them, each with its cost; `vowels`, `silent`: of the other script."""

    table: Mapping[str, tuple[tuple[str, float], ...]]
    vowels: frozenset[str]
    longest: int


_LATIN_VOWELS = frozenset("aeiouy")


def renderings(text: str, vowels: str) -> Renderings:
    """A table written as lines "letters usual usual / rare"; "-" stands for nothing."""
    table: dict[str, tuple[tuple[str, float], ...]] = {}
    for row in text.replace("\n", ",").split(","):
        if row.strip():
            letters, *rest = row.split()
            cut = rest.index("/") if "/" in rest else len(rest)
            usual = [("" if r == "-" else r, 0.0) for r in rest[:cut]]
            rare = [("", MUTE) if r == "-" else (r, RARE) for r in rest[cut + 1 :]]
            table[letters] = (*usual, *rare)
    return Renderings(table, frozenset(vowels), max(map(len, table)))


@lru_cache(maxsize=65536)
def cost(latin: str, other: str, by: Renderings, most: float = float("inf")) -> float:
    """The least cost of reading a word in Latin letters as one in another script; infinite where it is above `most`."""
    wide = len(other) + 1
    best = [[float("inf")] * wide for _ in range(len(latin) + 1)]
    best[0][0] = 0.0
    for i in range(len(latin) + 1):
        for j in range(wide):
            if best[i][j] <= most and best[i][j] < float("inf"):
                _extend(best, (latin, i), (other, j), by)
    return best[-1][-1] if best[-1][-1] <= most else float("inf")


def _extend(best: list[list[float]], latin: tuple[str, int], other: tuple[str, int], by: Renderings) -> None:
    """Carry the least cost of one place on to the places that the next letters lead to."""
    (word, i), (text, j) = latin, other
    here = best[i][j]

    def reach(di: int, dj: int, price: float) -> None:
        best[i + di][j + dj] = min(best[i + di][j + dj], here + price)

    for size in range(1, min(by.longest, len(word) - i) + 1):
        for rendering, price in by.table.get(word[i : i + size], ()):
            if text.startswith(rendering, j):
                reach(size, len(rendering), price)
    vowel, sign = word[i : i + 1] in _LATIN_VOWELS, text[j : j + 1] in by.vowels
    if i < len(word):
        reach(1, 0, VOWEL_SKIPPED if vowel else CONSONANT)
    if j < len(text):
        reach(0, 1, VOWEL_SKIPPED if sign else CONSONANT)
    if i < len(word) and j < len(text):
        reach(1, 1, VOWEL_CHANGED if vowel and sign else CONSONANT + (VOWEL_SKIPPED if vowel != sign else 0))
