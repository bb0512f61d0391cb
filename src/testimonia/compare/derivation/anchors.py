"""Where a new account shares shingles with others -> runs of words that are the same, account by account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from testimonia.compare.derivation.shingles import SHINGLE
from testimonia.compare.derivation.words import Ints

LEAST_EXACT = 8
"""Words in runs near one diagonal from which on two accounts are looked at: fewer make no passage."""
_BAND = 32
"""Diagonals side by side that are counted together; each lies in two bands that overlap by half."""


class Run(NamedTuple):
    """Words in a row that are the same: from word `new` of the one account and `old` of the other."""

    new: int
    old: int
    length: int

    @property
    def diagonal(self) -> int:
        """How far the one lies behind the other."""
        return self.old - self.new


def runs(accounts: Ints, new: Ints, old: Ints) -> Iterator[tuple[int, list[Run]]]:
    """The runs of each account that shares enough, in the order of `new`.

    One shared shingle a row: in which account, at which word of the new one, at which word of that account.
    """
    if not len(accounts):
        return
    diagonal = old.astype(np.int64) - new
    order = np.lexsort((new, diagonal, accounts))
    accounts, new, old, diagonal = accounts[order], new[order], old[order], diagonal[order]
    breaks = (np.diff(accounts) != 0) | (np.diff(diagonal) != 0) | (np.diff(new) > SHINGLE)
    firsts = np.flatnonzero(np.r_[True, breaks])
    lasts = np.r_[firsts[1:], len(new)] - 1
    lengths = new[lasts] - new[firsts] + SHINGLE
    whose, diagonal = accounts[firsts], diagonal[firsts]
    kept = np.flatnonzero(np.isin(whose, _worth_a_look(whose, diagonal, lengths)))
    if not len(kept):
        return
    kept = kept[np.lexsort((new[firsts[kept]], whose[kept]))]
    rows = zip(new[firsts[kept]].tolist(), old[firsts[kept]].tolist(), lengths[kept].tolist(), strict=True)
    made = [Run(*row) for row in rows]
    numbers, starts = np.unique(whose[kept], return_index=True)
    for account, start, end in zip(numbers.tolist(), starts, np.r_[starts[1:], len(made)], strict=True):
        yield account, made[start:end]


def _worth_a_look(whose: Ints, diagonal: Ints, lengths: Ints) -> Ints:
    """The accounts that have enough runs near one diagonal."""
    found = []
    for shift in (0, _BAND // 2):
        bands = (whose.astype(np.int64) << 33) + ((diagonal + shift + (1 << 32)) // _BAND)
        each, place = np.unique(bands, return_inverse=True)
        found.append(each[np.bincount(place, lengths) >= LEAST_EXACT] >> 33)
    return np.unique(np.concatenate(found))
