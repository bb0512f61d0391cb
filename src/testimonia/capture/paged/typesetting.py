"""What a document's own type sizes mean: its running text, and the levels of its headings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.capture.paged.lines import Line

LARGER = 1.08
"""Type this much larger than the running text is a heading's."""

SMALLER = 0.95
"""Type this much smaller than the running text is a note's, a caption's or a quotation's."""

_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Typesetting:
    """`body` is the size of the running text in points; `larger` the sizes above it, ascending."""

    body: float
    larger: tuple[float, ...]
    body_is_bold: bool = False

    def level(self, line: Line) -> int:
        """The level of a heading in such type: the largest size has 1; bold type of the body's size comes last."""
        above = len(self.larger) - bisect_left(self.larger, round(line.size * 2) / 2)
        return min(above + 1 if line.size < LARGER * self.body else max(above, 1), _LEVELS)


def typesetting_of(lines: Iterable[Line]) -> Typesetting:
    """Learn it from a sample of the document's lines: most of its letters are running text."""
    sizes, bold = Counter[float](), 0
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold += len(line.text) if line.bold else 0
    body = max(sizes, key=sizes.__getitem__, default=10.0)
    larger = sorted(size for size in sizes if size >= LARGER * body)
    return Typesetting(body, tuple(larger), bold > 0.5 * sizes.total())
