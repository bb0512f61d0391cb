"""Lines that no blank line parts -> paragraphs: which line breaks were made by wrapping, and which were meant."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from testimonia.capture.text.chunks import Chunk, Line, indent_of
from testimonia.capture.text.wrapping import WIDEST, Shape, ends_sentence, fills, speaks, wrapped

LONGEST_VERSE = 80


def paragraphs(chunk: Chunk, shape: Shape) -> Iterator[Chunk]:
    """Part lines into paragraphs; short lines without the flow of sentences (an address, a list) stay apart."""
    width = _width_of(chunk, shape)
    margin = indent_of(chunk)
    hanging = chunk[0].indent == margin and all(line.indent > margin for line in chunk[1:])
    part = [chunk[0]]
    for line, after in itertools.pairwise(chunk):
        opens = not hanging and after.indent > margin + 1 and line.indent <= margin + 1
        if opens or speaks(after.text, shape) or not _runs_on(line, after, width):
            yield part
            part = []
        part.append(after)
    yield part


def _width_of(chunk: Chunk, shape: Shape) -> int | None:
    """The width to which these lines were wrapped, or None where each stands for itself."""
    edge = max(line.edge for line in chunk)
    breaks = list(itertools.pairwise(chunk))
    if shape.width and (edge > shape.width * 0.8 or len(chunk) < 3):
        return shape.width
    if len(chunk) < 3 or edge > WIDEST or edge < 30:
        return None
    return edge if wrapped(breaks, edge, full=0.7, flowing=0.4) else None


def _runs_on(line: Line, after: Line, width: int | None) -> bool:
    if width is None:
        return len(line.text) <= WIDEST and len(line.text) >= 50 and _mid_sentence(line, after)
    if line.edge > width * 1.5:
        return _mid_sentence(line, after)
    if fills(line, after, width):
        return True
    return (line.edge >= width * 0.6 and not ends_sentence(line.text)) or _mid_sentence(line, after)


def _mid_sentence(line: Line, after: Line) -> bool:
    return after.text[0].islower() and not ends_sentence(line.text)


def is_verse(lines: Chunk, shape: Shape) -> bool:
    """Whether indented lines are verse: short, and broken where nothing forced a break."""
    if len(lines) < 2 or max(len(line.text) for line in lines) > LONGEST_VERSE:
        return False
    edge = max(line.edge for line in lines)
    breaks = list(itertools.pairwise(lines))
    narrow = edge < (shape.width * 0.6 if shape.width else 50)
    wide = shape.width is not None and edge > shape.width * 0.85  # verse seldom fills the page
    prose = wrapped(breaks, edge, full=0.7, flowing=0.2 if wide else 0.4) and not (
        narrow or (not shape.width and len(lines) < 3)
    )
    return not prose and not _spoken(lines, shape)


def _spoken(lines: Chunk, shape: Shape) -> bool:
    return any(speaks(line.text, shape) for line in lines)
