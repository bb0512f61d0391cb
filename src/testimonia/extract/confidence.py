"""How sure each rule is: its share of right statements, counted on hand-annotated texts.

Counted by `benchmarks/attribution.py --rules` on 840 news articles (PolNeAR, train) and 172 passages on contested
events; a statement counts as right where half of its content, and some of its source and its cue, are those of an
annotated one. Where the two differ, between the two; `verb-c`, too rare there to be counted, is taken as `verb-n`. The
names of rules are those of `Draft.rule`.
"""

from __future__ import annotations

PRECISION: dict[str, float] = {
    "around": 0.88,
    "according-to": 0.88,
    "verb-t": 0.86,
    "introduced": 0.83,
    "verb-z": 0.82,
    "verb-q": 0.8,
    "verb-o": 0.78,
    "colon": 0.75,
    "shown": 0.75,
    "verb-a": 0.72,
    "verb-e": 0.7,
    "verb-g": 0.71,
    "verb-w": 0.69,
    "verb-t-shared": 0.7,
    "verb-z-shared": 0.68,
    "verb-q-shared": 0.65,
    "verb-o-shared": 0.63,
    "verb-n": 0.6,
    "verb-c": 0.6,
    "verb-/": 0.58,
    "verb-i": 0.55,
    "verb-w-shared": 0.55,
    "passive": 0.53,
    "verb-a-shared": 0.5,
    "verb-e-shared": 0.5,
    "verb-g-shared": 0.5,
    "verb-/-shared": 0.5,
    "in-words": 0.5,
    "verb-i-shared": 0.45,
    "verb-c-shared": 0.45,
    "verb-n-shared": 0.38,
    "noun": 0.3,
}


def confidence_of(rule: str) -> float:
    """The confidence of a statement that the rule found, from 0 to 1."""
    return PRECISION[rule]
