"""A chain of runs -> passages: what lies between runs and around them is aligned word by word, and ends are trimmed.

Runs are taken as they are, so that two copies of a book cost no more than their length; only gaps and ends are
aligned, by their longest common subsequence (rapidfuzz, bit-parallel).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from testimonia.compare.derivation.anchors import Run
from testimonia.compare.derivation.words import Ints

REACH = 30
"""Words before and behind a chain in which more of the passage is looked for."""
MISS = 0.8
"""What a word without its like costs, a like word being worth 1.

Unrelated English shares a third of its words in order.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words `[new, new_end)` of the one account and `[old, old_end)` of the other; `words` of them are the same."""

    new: int
    new_end: int
    old: int
    old_end: int
    words: int

    @property
    def alike(self) -> float:
        """The share of both sides that is the same (Dice)."""
        return 2 * self.words / (self.new_end - self.new + self.old_end - self.old)


def passages(chain: Sequence[Run], new: Ints, old: Ints, least: int) -> list[Passage]:
    """The passages of a chain that share `least` words or more; `new` and `old` are the two accounts' words."""
    found, left = [], [_blocks(chain, new, old)]
    while left:
        blocks = left.pop()
        first, end = _best(blocks)
        best = blocks[first:end]
        words = sum(block.length for block in best)
        if words < least:
            continue
        last = best[-1]
        found.append(Passage(best[0].new, last.new + last.length, best[0].old, last.old + last.length, words))
        left += [blocks[:first], blocks[end:]]
    return found


def _blocks(chain: Sequence[Run], new: Ints, old: Ints) -> list[Run]:
    """Every run of like words from before the chain to behind it."""
    first, last = chain[0], chain[-1]
    blocks = _between((max(0, first.new - REACH), first.new), (max(0, first.old - REACH), first.old), new, old)
    blocks.append(first)
    for one, other in pairwise(chain):
        blocks += _between((one.new + one.length, other.new), (one.old + one.length, other.old), new, old)
        blocks.append(other)
    new_end, old_end = last.new + last.length, last.old + last.length
    return blocks + _between((new_end, new_end + REACH), (old_end, old_end + REACH), new, old)


def _between(here: tuple[int, int], there: tuple[int, int], new: Ints, old: Ints) -> list[Run]:
    one, other = new[slice(*here)].tolist(), old[slice(*there)].tolist()
    if not one or not other:
        return []
    matches = LCSseq.editops(one, other).as_matching_blocks()
    return [Run(here[0] + match.a, there[0] + match.b, match.size) for match in matches if match.size]


def _best(blocks: Sequence[Run]) -> tuple[int, int]:
    """The first block, and the one after the last, of those that score most together (Bentley 1984)."""
    best, found, start, score = 0.0, (0, 0), 0, 0.0
    for place, block in enumerate(blocks):
        if place:
            before = blocks[place - 1]
            missed = max(block.new - before.new - before.length, block.old - before.old - before.length)
            score -= MISS * missed
        if score <= 0:
            start, score = place, 0.0
        score += block.length
        if score > best:
            best, found = score, (start, place + 1)
    return found
