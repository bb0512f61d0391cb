"""What every word near a cue is to it: the pair head, computed here since its input is cues that are found only now."""

from __future__ import annotations

from dataclasses import dataclass

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
LARGEST = 6.0
"""Log odds beyond which no single word speaks for or against a part."""


@dataclass(slots=True)
class Near:
    """The words around one cue: `first` is the first of them, `scores` (words, 5) are log probabilities."""

    first: int
    scores: Floats
    _sums: NDArray[np.float64]

    @classmethod
    def of(cls, first: int, scores: Floats) -> Near:
        """Sums of the log odds of source and content are kept, since many parts are asked about."""
        begun = scores[:, [SOURCE, CONTENT]]
        odds = np.logaddexp(begun, scores[:, [SOURCE + 1, CONTENT + 1]]) - scores[:, NOTHING, None]
        sums = np.zeros((len(scores) + 1, 2))
        np.cumsum(np.clip(odds, -LARGEST, LARGEST), axis=0, out=sums[1:])
        return cls(first, scores, sums)

    @property
    def last(self) -> int:
        """The word after the last of these words."""
        return self.first + len(self.scores)

    def odds(self, part: tuple[int, int], role: int) -> float:
        """How much a part is the cue's source or content rather than nothing: mean log odds of its words near it.

        A part that lies beyond is as unlikely as can be.
        """
        start, end = max(0, part[0] - self.first), min(part[1] - self.first, len(self.scores))
        if start >= end:
            return -LARGEST
        column = role // 2
        return float(self._sums[end, column] - self._sums[start, column]) / (end - start)


class Pairs:
    """The pair head over one stretch. `vectors`: (words, 2 ranks), the first half for cues, the second for words."""

    def __init__(self, tables: Tables, vectors: Floats, sentences: list[int], blocks: list[int]) -> None:
        self._tables = tables
        ranks = len(tables.weight)
        self._cues, self._words = vectors[:, :ranks], vectors[:, ranks:]
        self._sentences, self._blocks = np.array(sentences), np.array(blocks)

    def around(self, cue: list[int]) -> Near:
        """What the words near a cue of these words are to it."""
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
        return Near.of(first, log_shares(np.maximum(hidden, 0) @ tables.weight + tables.bias))
