"""How the words of a stretch lie to a cue: the three numbers that the pair head is given beside the vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_BOUNDS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192)
"""Words up to which a distance counts as the same; farther ones share the last number."""
_STEP = np.searchsorted(np.array(_BOUNDS), np.arange(_BOUNDS[-1] + 2), side="left")
DISTANCES = 2 * (len(_BOUNDS) + 1) + 1
SENTENCES, BLOCKS = 7, 5


def lying(
    first: int, last: int, words: Numbers, sentences: Numbers, blocks: Numbers, cue: int
) -> tuple[Numbers, Numbers, Numbers]:
    """Distance, sentences apart and blocks apart of `words` (their numbers in the stretch) and a cue.

    `first` and `last` are the cue's outermost words; `sentences` and `blocks` run alongside `words`, and `cue` is
    where the cue's first word stands among them.
    """
    before, after = first - words, words - last
    far = np.minimum(np.maximum(np.maximum(before, after), 0), _BOUNDS[-1] + 1)
    step = _STEP[far] + 1
    distance = np.where(far == 0, 0, np.where(after > 0, step, step + len(_BOUNDS) + 1))
    apart = np.clip(sentences - sentences[cue], -3, 3) + 3
    return distance, apart, np.clip(blocks - blocks[cue], -2, 2) + 2
