"""Lines of a plain text -> runs of lines between blank ones, with their indents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from testimonia.capture.layout import LONGEST_BLOCK

TAB = 8


class Line(NamedTuple):
    """A line without the blanks around it; `indent` counts those before it, tabs as up to the next eighth."""

    indent: int
    text: str

    @property
    def edge(self) -> int:
        """Where the line ends on the page, in characters."""
        return self.indent + len(self.text)


Chunk = list[Line]
"""Lines with no blank line between them; never empty."""


def line_of(raw: str) -> Line:
    """Part a line from the blanks around it."""
    text = raw.lstrip()
    before = raw[: len(raw) - len(text)]
    return Line(len(before.expandtabs(TAB)), text.rstrip())


def chunks_of(lines: Iterable[str]) -> Iterator[Chunk]:
    """Gather lines up to a blank one, or up to the length of the longest block, so that memory stays bounded."""
    chunk: Chunk = []
    length = 0
    for raw in lines:
        line = line_of(raw)
        if chunk and (not line.text or length + len(line.text) > LONGEST_BLOCK):
            yield chunk
            chunk, length = [], 0
        if line.text:
            chunk.append(line)
            length += len(line.text)
    if chunk:
        yield chunk


def indent_of(chunk: Chunk) -> int:
    """The indent that all its lines have."""
    return min(line.indent for line in chunk)
