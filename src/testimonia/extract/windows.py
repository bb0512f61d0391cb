"""A stretch of words -> windows that overlap, and batches of them as the encoder's input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from testimonia.encoder.pieces import Pieces
from testimonia.extract.stretches import Stretch

Whole = NDArray[np.int64]

LENGTH = 192
"""Wordpieces of a window, its first and last marks included."""
OVERLAP = 24
"""Wordpieces that a window shares with the one before."""


@dataclass(slots=True)
class Window:
    """Words [first, last) of a stretch, of which [kept, until) are taken from here, not from the windows beside it."""

    first: int
    last: int
    kept: int
    until: int
    inputs: Whole
    """(4, T): pieces, case, before, quoted."""
    heads: Whole
    """Where each word begins among the wordpieces."""


def windows(stretch: Stretch, pieces: Pieces, *, length: int = LENGTH, overlap: int = OVERLAP) -> list[Window]:
    """Cut a stretch into windows that overlap; of what two share, each keeps the half that lies deeper in it."""
    cut = [pieces.of(word) for word in stretch.words]
    sizes = np.array([len(c) for c in cut], np.int64)
    reach = np.concatenate([[0], np.cumsum(sizes)])
    features = np.repeat(np.array([stretch.case, stretch.before, stretch.quoted], np.int64), sizes, axis=1)
    flat = np.vstack([np.fromiter(chain.from_iterable(cut), np.int64, int(reach[-1])), features])
    bounds = _bounds(reach, length - 2, overlap)
    seams = [0, *((second[0] + first[1]) // 2 for first, second in pairwise(bounds)), len(cut)]
    found: list[Window] = []
    for (first, last), kept, until in zip(bounds, seams, seams[1:], strict=False):
        inside = flat[:, reach[first] : reach[last]][:, : length - 2]
        inputs = np.zeros((4, inside.shape[1] + 2), np.int64)
        inputs[:, 1:-1] = inside
        inputs[0, 0], inputs[0, -1] = pieces.first, pieces.last
        heads = np.minimum(reach[first:last] - reach[first] + 1, length - 1)
        found.append(Window(first, last, kept, until, inputs, heads))
    return found


def _bounds(reach: Whole, room: int, overlap: int) -> list[tuple[int, int]]:
    """The first word and the end of each window; `reach`: wordpieces before each word, and all of them."""
    count = len(reach) - 1
    bounds: list[tuple[int, int]] = []
    first = last = 0
    while last < count:
        last = int(np.searchsorted(reach, reach[first] + room, side="right")) - 1
        last = min(max(last, first + 1), count)
        bounds.append((first, last))
        first = max(first + 1, int(np.searchsorted(reach, reach[last] - overlap, side="left")))
    return bounds


def batches(found: Sequence[Window], most: int) -> Iterator[list[Window]]:
    """Windows of like length together, at most `most` wordpieces with their padding."""
    group: list[Window] = []
    for window in sorted(found, key=lambda w: w.inputs.shape[1]):
        if group and (len(group) + 1) * window.inputs.shape[1] > most:
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def padded(group: Sequence[Window], padding: int) -> tuple[Whole, Whole]:
    """The inputs of a batch, (4, B, T), and (B, T) with a one wherever a window has a wordpiece."""
    length = max(window.inputs.shape[1] for window in group)
    inputs = np.zeros((4, len(group), length), np.int64)
    inputs[0] = padding
    mask = np.zeros((len(group), length), np.int64)
    for row, window in enumerate(group):
        size = window.inputs.shape[1]
        inputs[:, row, :size] = window.inputs
        mask[row, :size] = 1
    return inputs, mask
