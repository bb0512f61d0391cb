"""Units -> chunks: as much text as is read by the encoder at once, with the words before it as context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from testimonia.extract.stretches import Stretch
from testimonia.extract.unit import Unit
from testimonia.records import Block, BlockKind

LENGTH = 24_000
"""Code points of the units of a chunk; enough that the context read anew is a fortieth, and some ten megabytes."""
CONTEXT = 96
"""Words before a chunk that are read with it, since a source is often named a paragraph before."""
LONGEST = 40_000
"""Code points of a block; a longer one (a book on one line) is cut where a sentence ends, for memory's sake."""
_BREAK = re.compile(r"[.!?][”\"’)\]]*\s|\s")


@dataclass(slots=True)
class Chunk:
    """Units, the words of those that are read, and the first word that is not context."""

    units: list[Unit] = field(default_factory=list)
    stretch: Stretch = field(default_factory=Stretch)
    first: int = 0
    near: list[Block] = field(default_factory=list)
    """The blocks of the context and of the units, in order."""
    size: int = 0

    def add(self, unit: Unit) -> None:
        """Take in a unit."""
        self.units.append(unit)
        self.near += unit.blocks
        self.size += sum(len(block.text) for block in unit.blocks)

    def read(self, unit: Unit) -> None:
        """Let the encoder see the words of a unit."""
        for number, reading in unit.readings.items():
            self.stretch.add(unit.blocks[number], reading)

    @property
    def headings(self) -> list[int]:
        """Where the headings of its units stand."""
        return [block.start for unit in self.units for block in unit.blocks if block.kind is BlockKind.HEADING]

    def following(self) -> Chunk:
        """An empty chunk that has the last words of this one as its context."""
        tail = self.stretch.tail(CONTEXT)
        near = [block for block in self.near if tail.starts and block.end > tail.starts[0]]
        return Chunk(stretch=tail, first=len(tail), near=near)


def cut_long(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same text in blocks that are not too long."""
    for block in blocks:
        text, start = block.text, block.start
        while len(text) > LONGEST:
            end = _break_before(text)
            yield replace(block, start=start, text=text[:end].rstrip())
            rest = text[end:].lstrip()
            start += len(text) - len(rest)
            text = rest
        yield block if start == block.start else replace(block, start=start, text=text)


def _break_before(text: str) -> int:
    """Where to cut: behind the last sentence that ends in the last tenth, else at white space, else anywhere."""
    space = 0
    for match in _BREAK.finditer(text, LONGEST * 9 // 10, LONGEST):
        space = max(space, match.end()) if len(match.group()) > 1 or not space else space
    return space or LONGEST
