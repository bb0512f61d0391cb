"""What every word near a cue is to it: the pair head, computed here since its input is cues that are found only now."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from testimonia.encoder.model import Tables
from testimonia.extract.lying import lying
from testimonia.extract.tags import log_shares

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]

NOTHING, SOURCE, CONTENT = 0, 1, 3
"""The columns of what comes back; a role's second column is its inside."""
REACH = 128
"""Words on each side of a cue in which its source and content are looked for; in training a window held no more."""


class Pairs:
    """The pair head over one stretch. `vectors`: (words, 2 ranks), the first half for cues, the second for words."""

    def __init__(self, tables: Tables, vectors: Floats, sentences: list[int], blocks: list[int]) -> None:
        self._tables = tables
        ranks = len(tables.weight)
        self._cues, self._words = vectors[:, :ranks], vectors[:, ranks:]
        self._sentences, self._blocks = np.array(sentences), np.array(blocks)

    def around(self, cue: list[int]) -> tuple[int, Floats]:
        """The first word looked at, and log probabilities (words, 5) from there on, for a cue of these words."""
        first = max(0, cue[0] - REACH)
        last = min(len(self._words), cue[-1] + 1 + REACH)
        tables = self._tables
        near = slice(first, last)
        words = np.arange(first, last)
        steps, sentences, blocks = lying(
            cue[0], cue[-1], words, self._sentences[near], self._blocks[near], cue[0] - first
        )
        hidden = self._cues[cue].mean(0) + self._words[near]
        hidden = hidden + tables.distance[steps] + tables.sentence[sentences] + tables.block[blocks]
        return first, log_shares(np.maximum(hidden, 0) @ tables.weight + tables.bias)


def odds(scores: Floats, role: int) -> float:
    """How much a stretch of words is a cue's source or content rather than nothing: mean log odds, within ±6."""
    against = scores[:, NOTHING]
    return float(np.clip(np.logaddexp(scores[:, role], scores[:, role + 1]) - against, -6, 6).mean())
