"""Words cut from a text that passes by in blocks, without holding all of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

from testimonia.records import Block, Span, Spans

KEPT = 1_000_000
"""Code points that a window holds at least; what lies further back is asked for again."""

WIDEST_GAP = 10_000
"""Newlines between two blocks. Without a limit, one false position would make a text larger than any memory."""


class Window:
    """The latest blocks of a text. `earlier` gives the blocks that a span may lie in, in order."""

    def __init__(self, earlier: Callable[[Span], Iterable[Block]]) -> None:
        self._earlier = earlier
        self._blocks: list[Block] = []
        self._starts: list[int] = []
        self._from = 0
        self.end = 0

    def add(self, block: Block) -> None:
        """Take in the next block. Raises `ValueError` if it is empty or cannot stand there."""
        if not block.text or not 0 <= block.start - self.end <= WIDEST_GAP:
            raise ValueError(f"the block at {block.start} is empty, or cannot follow on one that ends at {self.end}")
        self._blocks.append(block)
        self._starts.append(block.start)
        self.end = block.end
        if self.end - self._from > 2 * KEPT:
            self._forget()

    def _forget(self) -> None:
        first = max(0, bisect_right(self._starts, self.end - KEPT) - 1)
        del self._blocks[:first], self._starts[:first]
        self._from = self._starts[0]

    def words(self, spans: Spans) -> tuple[str, ...]:
        """The words of each span. Raises `ValueError` for a span that is empty or not within the text so far."""
        return tuple(map(self._cut, spans))

    def _cut(self, span: Span) -> str:
        start, end = span
        if not 0 <= start < end <= self.end:
            raise ValueError(f"the span {start} to {end} is empty, or not within the text, which ends at {self.end}")
        if start < self._from:
            return cut(self._earlier(span), start, end)
        first = max(0, bisect_right(self._starts, start) - 1)
        return cut(self._blocks[first : bisect_left(self._starts, end)], start, end)


def cut(blocks: Iterable[Block], start: int, end: int) -> str:
    """The text from `start` to `end`; between blocks stand newlines, as many as there is room for."""
    pieces, at = [], start
    for block in blocks:
        if block.end > at:
            pieces.append("\n" * (min(block.start, end) - at))
            at = max(at, block.start)
            pieces.append(block.text[at - block.start : max(0, end - block.start)])
            at = max(at, min(block.end, end))
    return "".join(pieces) + "\n" * (end - at)
