"""A stretch of words -> windows that overlap, and the encoder's outputs back to one row a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.encoder.pieces import Pieces
from testimonia.extract.stretches import Stretch

Whole = NDArray[np.int64]

LENGTH = 256
"""Wordpieces of a window, its first and last marks included."""
OVERLAP = 48
"""Wordpieces that a window shares with the one before."""


@dataclass(slots=True)
class Window:
    """Words [first, last) of a stretch; those from `kept` up to the next window's `kept` are taken from this one."""

    first: int
    last: int
    kept: int
    inputs: Whole
    """(4, T): pieces, case, before, quoted."""
    heads: Whole
    """Where each word begins among the wordpieces."""


def windows(stretch: Stretch, pieces: Pieces, *, length: int = LENGTH, overlap: int = OVERLAP) -> list[Window]:
    """Cut a stretch into windows; the last one is filled up backwards, so that none lacks context."""
    cut = [pieces.of(word) for word in stretch.words]
    reach = np.concatenate([[0], np.cumsum([len(c) for c in cut])])
    room, count = length - 2, len(cut)
    bounds: list[tuple[int, int]] = []
    first = 0
    while first < count:
        last = int(np.searchsorted(reach, reach[first] + room, side="right")) - 1
        last = min(max(last, first + 1), count)
        bounds.append((first, last))
        if last == count:
            break
        first = max(first + 1, int(np.searchsorted(reach, reach[last] - overlap, side="left")))
    found: list[Window] = []
    for number, (first, last) in enumerate(bounds):
        kept = first if not number else (first + bounds[number - 1][1]) // 2
        inputs = [[pieces.first], [0], [0], [0]]
        for row, values in zip(inputs[1:], (stretch.case, stretch.before, stretch.quoted), strict=True):
            for word in range(first, last):
                row.extend([values[word]] * len(cut[word]))
            row.append(0)
        for word in range(first, last):
            inputs[0].extend(cut[word])
        inputs[0].append(pieces.last)
        heads = reach[first:last] - reach[first] + 1
        found.append(Window(first, last, kept, np.array(inputs)[:, :length], np.minimum(heads, length - 1)))
    return found


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
