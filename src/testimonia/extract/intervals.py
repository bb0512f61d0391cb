"""Spans filed by where they lie, so that neighbours are found without looking at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from testimonia.records import Span

T = TypeVar("T")
DRAWER = 256
"""Positions (code points, or words of a stretch) that share a drawer."""


class Intervals(Generic[T]):
    """Items filed under the spans that they cover."""

    def __init__(self) -> None:
        self._drawers: dict[int, list[tuple[Span, T]]] = {}

    def add(self, span: Span, item: T) -> None:
        """File an item under a span."""
        for drawer in range(span[0] // DRAWER, (span[1] - 1) // DRAWER + 1):
            self._drawers.setdefault(drawer, []).append((span, item))

    def touching(self, span: Span) -> Iterable[T]:
        """The items whose spans share a character with `span`; one item may come more than once."""
        for drawer in range(span[0] // DRAWER, (span[1] - 1) // DRAWER + 1):
            for (start, end), item in self._drawers.get(drawer, ()):
                if start < span[1] and span[0] < end:
                    yield item
