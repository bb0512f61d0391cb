"""Numbers about the candidates of a source -> how likely each is meant: a network of one hidden layer.

And the vectors of words, as the encoder gives them -> what those numbers are told from beside the rules' own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np

from testimonia.extract.parties.features import Source
from testimonia.extract.parties.roster import Entry, Floats

LEAST = 0.6
"""How likely a party must be for a source to stand for it: a wrong one joins two parties, so nobody is better."""
EVEN = 1e-5
"""Added to a variance, lest it be nought."""


class Ranker:
    """The weights that `training/parties.py` fits."""

    def __init__(self, hidden: Floats, bias: Floats, out: Floats, reach: Floats) -> None:
        self.hidden, self.bias, self.out, self.reach = hidden, bias, out, reach

    def shares(self, rows: Floats) -> list[float]:
        """The share of each candidate, of 1 in all; one row of features a candidate."""
        scores = np.maximum(rows @ self.hidden + self.bias, 0.0) @ self.out
        powers = np.exp(scores - scores.max())
        shares: list[float] = (powers / powers.sum()).tolist()
        return shares

    def vectors(self, pairs: Floats) -> Floats:
        """What every word is as a source, and what as a party that was met; `pairs`: the encoder's vectors.

        These count with mean 0 and variance 1; that is done after the product, which is narrower than they are.
        """
        mean = pairs.mean(-1, keepdims=True)
        squares = np.einsum("wn,wn->w", pairs, pairs)[:, None] / pairs.shape[1]
        spread = np.sqrt(np.maximum(squares - mean * mean, 0.0) + EVEN)
        vectors: Floats = (pairs @ self.reach - mean * self.reach.sum(0)) / spread
        return vectors


@cache
def shipped() -> Ranker:
    """The ranker as it is installed."""
    with (resources.files(__package__) / "ranker.npz").open("rb") as file, np.load(file) as held:
        return Ranker(held["hidden"], held["bias"], held["out"], held["reach"])


def chosen(_source: Source, found: Sequence[Entry], rows: Floats) -> int:
    """The candidate that the shipped ranker takes; their number for none of them, -1 where it is not sure."""
    if not found:
        return 0
    shares = shipped().shares(rows)
    best = max(range(len(shares)), key=shares.__getitem__)
    return best if shares[best] >= LEAST or best == len(found) else -1
