"""Numbers about the candidates of a source -> how likely each is meant: a network of one hidden layer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from testimonia.extract.parties.features import Source
from testimonia.extract.parties.roster import Entry

Floats = NDArray[np.float32]


LEAST = 0.6
"""How likely a party must be for a source to stand for it: a wrong one joins two parties, so nobody is better."""


class Ranker:
    """The weights that `training/parties.py` fits."""

    def __init__(self, hidden: Floats, bias: Floats, out: Floats) -> None:
        self.hidden, self.bias, self.out = hidden, bias, out

    def shares(self, rows: list[list[float]]) -> list[float]:
        """The share of each candidate, of 1 in all; one row of features a candidate."""
        scores = np.maximum(np.asarray(rows, np.float32) @ self.hidden + self.bias, 0.0) @ self.out
        powers = np.exp(scores - scores.max())
        shares: list[float] = (powers / powers.sum()).tolist()
        return shares


@cache
def shipped() -> Ranker:
    """The ranker as it is installed."""
    with (resources.files(__package__) / "ranker.npz").open("rb") as file, np.load(file) as held:
        return Ranker(held["hidden"], held["bias"], held["out"])


def chosen(_source: Source, found: Sequence[Entry], rows: list[list[float]]) -> int:
    """The candidate that the shipped ranker takes; their number for none of them, -1 where it is not sure."""
    if not found:
        return 0
    shares = shipped().shares(rows)
    best = max(range(len(shares)), key=shares.__getitem__)
    return best if shares[best] >= LEAST or best == len(found) else -1
