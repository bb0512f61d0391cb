"""How sure each pattern is: its share of right statements, counted on hand-annotated texts."""

from __future__ import annotations

PRECISION: dict[str, float] = {
    "verb-q": 0.85, "verb-t": 0.85, "verb-z": 0.75, "verb-w": 0.7, "verb-i": 0.6, "verb-g": 0.6, "verb-n": 0.55,
    "verb-a": 0.65, "verb-o": 0.65, "verb-/": 0.6, "around": 0.85, "according-to": 0.85, "passive": 0.5,
    "noun": 0.45, "in-words": 0.7, "shown": 0.8, "colon": 0.8, "introduced": 0.8,
}  # fmt: skip
SHARED = 0.8
"""Factor for a cue that takes the source of another."""


def confidence_of(rule: str) -> float:
    """The confidence of a statement that the rule found, from 0 to 1."""
    base = rule.removesuffix("-shared")
    return round(PRECISION.get(base, 0.5) * (SHARED if base != rule else 1), 2)
