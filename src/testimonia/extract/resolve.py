"""Drafts -> drafts in order, each with the one whose content it stands in."""

from __future__ import annotations

from testimonia.extract.drafts import Draft
from testimonia.extract.intervals import Intervals


def resolved(drafts: list[Draft]) -> list[tuple[Draft, int | None]]:
    """The drafts, outermost first, each with the index of the smallest content that holds it."""
    kept = [draft for draft in drafts if draft.content and draft.cue]
    parents = _parents(kept)
    order = sorted(range(len(kept)), key=lambda i: (_depth(i, parents), kept[i].hull[0], kept[i].head))
    place = {old: new for new, old in enumerate(order)}
    return [(kept[i], place.get(parents[i])) for i in order]


def _depth(index: int, parents: list[int]) -> int:
    depth, parent = 0, parents[index]
    while parent >= 0:
        depth, parent = depth + 1, parents[parent]
    return depth


def _parents(kept: list[Draft]) -> list[int]:
    """For each draft the one with the smallest content that holds its cue and its content, or -1."""
    filed: Intervals[int] = Intervals()
    for index, draft in enumerate(kept):
        for span in draft.content:
            filed.add(span, index)
    parents: list[int] = []
    for draft in kept:
        holding = [i for i in filed.touching((draft.head, draft.head + 1)) if _holds(kept[i], draft)]
        parents.append(min(holding, key=lambda i: _size(kept[i]), default=-1))
    return parents


def _size(draft: Draft) -> int:
    return sum(end - start for start, end in draft.content)


def _holds(outer: Draft, inner: Draft) -> bool:
    if outer is inner or not any(start <= inner.head < end for start, end in outer.content):
        return False
    return _size(outer) > _size(inner) and all(
        any(start <= s and e <= end for start, end in outer.content) for s, e in inner.content
    )
