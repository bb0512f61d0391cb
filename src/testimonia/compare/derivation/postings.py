"""Hash -> the places where it stands, as sorted rows that are merged as they grow.

A log-structured merge tree (O'Neil et al. 1996) of plain arrays: eight bytes a posting, where a dict of lists takes
over a hundred. A row is merged with the one before it once it is half as long, so each posting is moved some log2(n)
times.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from testimonia.compare.derivation.words import Ints


@dataclass(slots=True)
class Postings:
    """Where hashes stand. Places are given in the order in which they were added."""

    rows: list[tuple[Ints, Ints]] = field(default_factory=list)

    def add(self, hashes: Ints, places: Ints) -> None:
        """Add one account's hashes; `places` are greater than all before them."""
        order = np.argsort(hashes, kind="stable")
        self.rows.append((hashes[order], places[order]))
        while len(self.rows) > 1 and len(self.rows[-2][0]) <= 2 * len(self.rows[-1][0]):
            self.rows.append(_merged(self.rows.pop(-2), self.rows.pop()))

    def counts(self, hashes: Ints) -> Ints:
        """How often each hash has been added."""
        total = np.zeros(len(hashes), np.int64)
        for row, _ in self.rows:
            total += np.searchsorted(row, hashes, "right") - np.searchsorted(row, hashes, "left")
        return total

    def find(self, hashes: Ints, common: int, few: int) -> tuple[Ints, Ints]:
        """Where hashes stand: numbers of `hashes`, and a place for each; a hash has as many as it stands in places.

        Of one that stands in more than `common` places the first `few` are given.
        """
        bounds = [(np.searchsorted(row, hashes, "left"), np.searchsorted(row, hashes, "right")) for row, _ in self.rows]
        left = sum((right - first for first, right in bounds), start=np.zeros(len(hashes), np.int64))
        left[left > common] = few
        which, found = [np.empty(0, np.int64)], [np.empty(0, np.uint32)]
        for (first, right), (_, places) in zip(bounds, self.rows, strict=True):
            taken = np.minimum(right - first, left)
            left -= taken
            which.append(np.repeat(np.arange(len(hashes)), taken))
            found.append(places[_ranges(first, taken)])
        return np.concatenate(which), np.concatenate(found)


def _merged(one: tuple[Ints, Ints], other: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    hashes = np.concatenate([one[0], other[0]])
    order = np.argsort(
        hashes, kind="stable"
    )  # Timsort: linear on two sorted rows, and keeps those of one hash in order
    return hashes[order], np.concatenate([one[1], other[1]])[order]


def _ranges(starts: Ints, lengths: Ints) -> Ints:
    """The numbers from each start, as many as its length, one range after another."""
    before = np.cumsum(lengths) - lengths
    numbers: Ints = np.arange(lengths.sum()) + np.repeat(starts - before, lengths)
    return numbers
