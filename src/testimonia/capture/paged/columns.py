"""The lines of a page in the order in which a reader takes them: columns, and what stands across them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from testimonia.capture.paged.lines import Line, beside, merged, rows

MOST_LINES = 3_000
"""Pieces of lines on a page; above that it is no page of columns, and is read from top to bottom."""

_GUTTER = 0.7
_WORDS = 3
_DEEPEST = 6
_LONG = 4
_MOST_CHOICES = 40

Edges = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under one another, from top to bottom, and the edges that the page gives them."""

    lines: tuple[Line, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Band:
    """A stretch of the page that a gutter parts: from `top` to `bottom`, left of `x` and right of it."""

    top: float
    bottom: float
    one: list[Line]
    other: list[Line]


def columns(lines: list[Line]) -> list[Column]:
    """Part a page's lines into columns, in reading order; what crosses them stands between."""
    found = list(_parted(lines, 0)) if len(lines) <= MOST_LINES else [lines]
    stacks = [[merged(row) for row in rows(_with_initials(stack))] for stack in found if stack]
    long = [_edges(stack) for stack in stacks if len(stack) >= _LONG]
    return [Column(tuple(stack), *_widened(stack, long)) for stack in stacks]


def _parted(lines: list[Line], depth: int) -> Iterator[list[Line]]:
    """Cut at the gutter that parts most lines, then each part again, until there is none."""
    bands = _best_bands(lines) if depth < _DEEPEST else []
    if not bands:
        yield lines
        return
    rest = sorted(lines, key=lambda line: line.y)
    for band in bands:
        taken = {id(line) for line in (*band.one, *band.other)}
        above = [line for line in rest if line.y < band.top and id(line) not in taken]
        if above:
            yield from _parted(above, depth + 1)
        yield from _parted(band.one, depth + 1)
        yield from _parted(band.other, depth + 1)
        taken.update(map(id, above))
        rest = [line for line in rest if id(line) not in taken]
    if rest:
        yield from _parted(rest, depth + 1)


def _best_bands(lines: list[Line]) -> list[_Band]:
    """The bands of the gutter that has most lines on its poorer side."""
    if len(lines) < 4:
        return []
    ordered = sorted(lines, key=lambda line: line.y)
    choices = [_bands(ordered, x) for x in _left_edges(ordered)]
    return max(choices, key=lambda bands: sum(min(len(b.one), len(b.other)) for b in bands), default=[])


def _left_edges(lines: list[Line]) -> list[float]:
    """Where at least two lines begin that are not the leftmost: what a column's left edge may be."""
    starts = Counter(round(line.left / 3) for line in lines)
    first = min(starts)
    return [
        3 * start
        for start, count in starts.most_common(_MOST_CHOICES)
        if start > first + 8 and count + starts.get(start - 1, 0) >= 2
    ]


def _bands(lines: list[Line], x: float) -> list[_Band]:
    """The stretches, from top to bottom, in which no line crosses `x` and both sides hold a column of text."""
    found: list[_Band] = []
    one: list[Line] = []
    other: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.left >= x - 4:
            other.append(line)
        elif line is not None and line.right < x:
            one.append(line)
        else:
            found += _as_band(one, other)
            one, other = [], []
    return found


def _as_band(one: list[Line], other: list[Line]) -> list[_Band]:
    if len(one) < 2 or len(other) < 2 or len(one) + len(other) < 6:
        return []
    size = median(line.size for line in one)
    gutter = min(line.left for line in other) - max(line.right for line in one)
    top, bottom = max(one[0].top, other[0].top), min(one[-1].y, other[-1].y)
    if gutter < _GUTTER * size or bottom - top < 1.5 * size or _is_table(one, other):
        return []
    # what begins above the shorter side stays with the longer one: both are columns from their first lines
    return [_Band(min(one[0].y, other[0].y), max(one[-1].y, other[-1].y), one, other)]


def _is_table(one: list[Line], other: list[Line]) -> bool:
    """Whether the sides are cells of rows: a few words each, side by side."""
    fewest = min(median(_length(line) for line in side) for side in (one, other))
    return fewest < _WORDS


def _length(line: Line) -> float:
    """Words in a line, those of scripts without spaces reckoned at four characters."""
    return max(line.text.count(" ") + 1, sum(character > "\u2e80" for character in line.text) / 4)


def _with_initials(lines: list[Line]) -> list[Line]:
    """Large initials that reach down over several lines, put before the first of them."""
    initials = [line for line in lines if len(line.text) <= 2 and line.text[:1].isalpha()]
    for initial in initials:
        reached = [line for line in lines if line.size < 0.6 * initial.size and _is_right_of(initial, line)]
        if not reached:
            continue
        first = min(reached, key=lambda line: line.y)
        rest = [
            _from(line, initial.left) if line in reached else line for line in lines if line not in (initial, first)
        ]
        lines = [_from(first, initial.left, initial.text), *rest]
    return lines


def _is_right_of(initial: Line, line: Line) -> bool:
    return beside(initial, line) and -2 <= line.left - initial.right < 1.5 * line.size


def _from(line: Line, left: float, before: str = "") -> Line:
    return Line(before + line.text, left, line.right, line.y, line.size, line.bold, line.lead + line.left - left)


def _widened(stack: list[Line], long: list[Edges]) -> Edges:
    """The stack's edges; those of a few lines, of the narrowest long stack that they stand in line with."""
    left, right = _edges(stack)
    if len(stack) >= _LONG:
        return left, right
    around = [(start, end) for start, end in long if start - 3 <= left and right <= end + 3]
    return min(around, key=lambda edges: edges[1] - edges[0], default=(left, right))


def _edges(stack: list[Line]) -> Edges:
    """Left and right edge: the outermost that more than a stray line comes near."""
    enough = max(2, len(stack) // 20) if len(stack) > 2 else 1
    slack = 0.6 * median(line.size for line in stack)
    lefts = sorted(line.left for line in stack)
    rights = sorted(-line.right for line in stack)
    return _outermost(lefts, enough, slack), -_outermost(rights, enough, slack)


def _outermost(places: list[float], enough: int, slack: float) -> float:
    return next(
        (place for i, place in enumerate(places[:-1]) if bisect_right(places, place + slack) - i >= enough), places[0]
    )
