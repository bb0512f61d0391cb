"""Which sentences claim a fact in the author's own voice: the encoder judges, and some forms never do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import Floats
from testimonia.records import Span

FEWEST_WORDS = 4
LEAST_FREE = 2 / 3
"""The share of a sentence's words that statements must leave free for its author to claim something there."""
_FRAMING = re.compile(
    r"(?:see|see also|read more|further reading|main article|sources?:|references?:|note:|click|copyright|"
    r"all rights reserved|retrieved (?:on|from)|(?:this|the (?:following|next|present)) (?:section|chapter|"
    r"article|page|paper|book|list|table|essay|report) (?:describes?|covers?|discusses|deals|lists|is about|gives|"
    r"contains|examines|presents|explains|tells|will)|in this (?:section|chapter|article|page|paper|essay)|"
    r"for (?:more|other uses)|(?:i|we) (?:shall|will|now|turn|begin)|dear|yours|thank|thanks|welcome|hello|"
    r"greetings|good (?:morning|evening|day)|let (?:us|me)|let's|please|consider|imagine|note that|remember|"
    r"suppose|compare|cf\.|ibid\.)(?!\w)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[.…!]['\"”’»)\]\d\[]*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def may_claim(sentence: str) -> bool:
    """Whether a sentence has the form of a claim: no question, order, greeting or framing."""
    if not _CLOSING.search(sentence[-12:]) or _FRAMING.match(sentence.lstrip("“\"'(* ")):
        return False
    words = _WORD.findall(sentence[:400])
    return len(words) >= FEWEST_WORDS and words[0][0].isupper() | sentence[0].isdigit()


class Voices:
    """What the encoder says of the sentences of a stretch. `scores`: a log odds a word."""

    def __init__(self, stretch: Stretch, scores: Floats, least: float) -> None:
        self._starts, self._scores, self._least = stretch.starts, scores, least

    def claims(self, span: Span, text: str, said: Iterable[Span]) -> bool:
        """Whether the author claims a fact in a sentence: its words outside `said`, what statements take up, tell."""
        first, last = (bisect_left(self._starts, edge) for edge in span)
        free = np.ones(last - first, bool)
        for start, end in said:
            free[max(0, bisect_left(self._starts, start) - first) : max(0, bisect_left(self._starts, end) - first)] = 0
        if first == last or free.mean() < LEAST_FREE:
            return False
        return float(self._scores[first:last][free].mean()) > self._least and may_claim(text)
