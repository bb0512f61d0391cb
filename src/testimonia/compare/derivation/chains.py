"""Runs of two accounts -> chains of those that follow one another on both sides, best first.

Sparse chaining of anchors by dynamic programming, as genomes are aligned (Abouelhoda and Ohlebusch 2005; Li 2018):
a chain's score is the words of its runs, less a little for each word by which a gap is longer on one side.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.compare.derivation.anchors import Run

GAP = 60
"""Words that may stand between two runs of a chain, on either side: twice the reach of an alignment's ends.

So neighbours never grow into each other; where nothing between them is alike, the alignment parts them again.
"""
_SKEW = 0.5
"""What a chain loses for each word by which one side of a gap is longer than the other."""
_OPEN = 64
"""Runs that are tried as the one before; those that end last are the likeliest."""


def chains(runs: Sequence[Run]) -> list[list[Run]]:
    """The chains that runs make, in the order of their scores; each run is in one.

    `runs`: in the order of `new`.
    """
    ordered = sorted(runs, key=lambda run: (run.new, run.old))
    scores, before = _scored(ordered)
    used = [False] * len(ordered)
    found: list[list[Run]] = []
    for last in sorted(range(len(ordered)), key=lambda i: (-scores[i], i)):
        chain: list[Run] = []
        place: int | None = last
        while place is not None and not used[place]:
            used[place] = True
            chain.append(ordered[place])
            place = before[place]
        if chain:
            found.append(_disjoint(chain[::-1]))
    return found


def _scored(runs: Sequence[Run]) -> tuple[list[float], list[int | None]]:
    """For each run the score of the best chain that ends in it, and the run before it there."""
    scores: list[float] = []
    before: list[int | None] = []
    open_runs: list[int] = []
    for place, run in enumerate(runs):
        open_runs = [other for other in open_runs if runs[other].new + runs[other].length + GAP >= run.new][-_OPEN:]
        best, score = None, float(run.length)
        for other in open_runs:
            gained = scores[other] + _gained(runs[other], run)
            if gained > score:
                best, score = other, gained
        scores.append(score)
        before.append(best)
        open_runs.append(place)
    return scores, before


def _gained(one: Run, other: Run) -> float:
    """What `other` adds to a chain that ends in `one`; a loss without end where it does not follow."""
    overlap = max(0, one.new + one.length - other.new, one.old + one.length - other.old)
    follows = other.new > one.new and other.old > one.old and overlap < other.length
    if not follows or other.old - one.old - one.length > GAP:
        return float("-inf")
    return other.length - overlap - _SKEW * abs(other.diagonal - one.diagonal)


def _disjoint(chain: list[Run]) -> list[Run]:
    """The chain with what overlaps a run before taken off."""
    kept = chain[:1]
    for run in chain[1:]:
        last = kept[-1]
        overlap = max(0, last.new + last.length - run.new, last.old + last.length - run.old)
        if overlap < run.length:
            kept.append(Run(run.new + overlap, run.old + overlap, run.length - overlap))
    return kept
