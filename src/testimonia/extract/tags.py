"""Scores of labels -> the best sequence of labels, and its spans (Viterbi 1967, over begin-inside-outside labels)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

Run = tuple[int, int, int]
"""The number of a role, its first word and the word after its last."""


def best_runs(scores: Floats) -> list[Run]:
    """The runs of the best sequence. `scores`: (words, labels) as log probabilities.

    Label 0 is outside; 2r + 1 begins role r and 2r + 2 goes on with it, which only the same role's labels may precede.
    """
    labels = _best_labels(scores) if len(scores) else []
    runs: list[Run] = []
    for word, label in enumerate(labels):
        if not label:
            continue
        role = (label - 1) // 2
        if label % 2 == 0 and runs and runs[-1][0] == role and runs[-1][2] == word:
            runs[-1] = (role, runs[-1][1], word + 1)
        else:
            runs.append((role, word, word + 1))
    return runs


CERTAIN = 0.95
"""How likely a word must be outside every role for the search to pass it by."""


def likely_runs(scores: Floats) -> list[Run]:
    """The same as `best_runs`, searched only where some word may be in a role, which is several times as fast."""
    doubtful = np.flatnonzero(scores[:, 0] < np.log(CERTAIN))
    runs: list[Run] = []
    if not len(doubtful):
        return runs
    for part in np.split(doubtful, np.flatnonzero(np.diff(doubtful) > 1) + 1):
        first = int(part[0])
        runs += [
            (role, first + start, first + end) for role, start, end in best_runs(scores[first : int(part[-1]) + 1])
        ]
    return runs


def _best_labels(scores: Floats) -> list[int]:
    rows: list[list[float]] = scores.tolist()
    count = scores.shape[1]
    never = -1e9
    reached = [score if not label or label % 2 else never for label, score in enumerate(rows[0])]
    came: list[list[int]] = []
    inside = range(2, count, 2)
    for row in rows[1:]:
        best = max(range(count), key=reached.__getitem__)
        top = reached[best]
        now = [top + score for score in row]
        back = [best] * count
        for label in inside:
            before = label - 1 if reached[label - 1] >= reached[label] else label
            now[label] = reached[before] + row[label]
            back[label] = before
        reached = now
        came.append(back)
    label = max(range(count), key=reached.__getitem__)
    path = [label]
    for back in reversed(came):
        label = back[label]
        path.append(label)
    return path[::-1]


def log_shares(scores: Floats) -> Floats:
    """Log probabilities along the last axis (log softmax)."""
    shifted = scores - scores.max(-1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return shares


def share_of(odds: float) -> float:
    """Log odds as a share from 0 to 1."""
    return float(1 / (1 + np.exp(-odds)))
