"""A chain of runs -> passages: what lies between runs and around them is aligned word by word, and ends are trimmed.

Runs are taken as they are, so that two copies of a book cost no more than their length; only gaps and ends are
aligned, by their longest common subsequence (rapidfuzz, bit-parallel).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

DROP = 24.0
"""How far the score of a passage may fall before it ends."""


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
    found = []
    for blocks in _parted(_blocks(chain, new, old)):
        first, last, words = blocks[0], blocks[-1], sum(block.length for block in blocks)
        if words >= least:
            found.append(Passage(first.new, last.new + last.length, first.old, last.old + last.length, words))
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


def _parted(blocks: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """The stretches in which likeness outweighs what is missed, each from its first block to where it scored most.

    One pass (Bentley 1984), broken off where the score has fallen far below its best (Altschul et al. 1997).
    """
    start, end, score, best = 0, 0, 0.0, 0.0
    for place, block in enumerate(blocks):
        if place:
            score -= MISS * _missed(blocks[place - 1], block)
            if score <= 0 or score < best - DROP:
                yield from _trimmed(blocks[start:end])
                start, score, best = place, 0.0, 0.0
        score += block.length
        if score > best:
            best, end = score, place + 1
    yield from _trimmed(blocks[start:end])


def _missed(one: Run, other: Run) -> int:
    return max(other.new - one.new - one.length, other.old - one.old - one.length)


def _trimmed(blocks: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """Blocks without single words at the ends, which chance puts there, but where one word was changed before them."""
    first, end = 0, len(blocks)
    while end - first > 1 and _is_chance(blocks[first], blocks[first + 1], blocks[first]):
        first += 1
    while end - first > 1 and _is_chance(blocks[end - 2], blocks[end - 1], blocks[end - 1]):
        end -= 1
    if first < end:
        yield blocks[first:end]


def _is_chance(one: Run, other: Run, last: Run) -> bool:
    return last.length == 1 and (one.diagonal != other.diagonal or _missed(one, other) > 1)
