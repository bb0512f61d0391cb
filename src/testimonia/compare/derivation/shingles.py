"""Words -> a hash of every few in a row: shingles (Broder, On the resemblance and containment of documents, 1997)."""

from __future__ import annotations

import numpy as np

from testimonia.compare.derivation.words import Ints

SHINGLE = 3
"""Words in a shingle. Of three, half are left where a fifth of the words was changed; of five, a third."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 by the golden ratio (Knuth 6.4): near numbers get distant hashes


def shingles(numbers: Ints) -> Ints:
    """The hashes of all shingles, in 32 bits, in the order of the words."""
    count = len(numbers) - SHINGLE + 1
    if count <= 0:
        return np.empty(0, np.uint32)
    mixed = np.zeros(count, np.uint64)
    for offset in range(SHINGLE):
        mixed = (mixed ^ numbers[offset : offset + count].astype(np.uint64)) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return (mixed >> np.uint64(32)).astype(np.uint32)


def first_of_each(hashes: Ints, most: int) -> Ints:
    """The places of hashes, of equal ones the first `most`, so that a refrain makes no square of matches."""
    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(order) else order
    rank = np.arange(len(order)) - np.repeat(begins, np.diff(np.r_[begins, len(order)]))
    kept: Ints = np.sort(order[rank < most])
    return kept
