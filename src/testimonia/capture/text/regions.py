"""A chunk of lines -> regions that are of one sort: a rule, a heading with its underline, a list, a reply, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from testimonia.capture.text import line_marks as marks
from testimonia.capture.text.chunks import Chunk, Line

_REPLY = re.compile(r"(?:>\s*(?=>)|> ?)+")
_GAP = re.compile(r"\t+| {3,}")


def regions(chunk: Chunk) -> Iterator[Chunk]:
    """Part a chunk where its sort changes, though no blank line stands there."""
    for _, group in groupby(chunk, key=depth_of):
        lines = list(group)
        if depth_of(lines[0]):
            yield lines
        else:
            yield from _at_rules(lines)


def depth_of(line: Line) -> int:
    """How many times a line is quoted, as in e-mail: "> > Yes" is 2."""
    match = _REPLY.match(line.text)
    return match[0].count(">") if match else 0


def unquoted(chunk: Chunk) -> Iterator[str]:
    """The lines without the marks of quoting, the indents within kept."""
    for line in chunk:
        match = _REPLY.match(line.text)
        yield line.text[match.end() :] if match else line.text


def _at_rules(lines: Chunk) -> Iterator[Chunk]:
    start, number = 0, 0
    while number < len(lines):
        if not marks.is_rule(lines[number].text) or _in_table(lines, number):
            number += 1
            continue
        heading = number > start and marks.underlines(lines[number].text, lines[number - 1].text)
        cut = number - 1 if heading else number
        yield from _at_list(lines[start:cut])
        yield lines[cut : number + 1]
        start = number = number + 1
    yield from _at_list(lines[start:])


def _in_table(lines: Chunk, number: int) -> bool:
    around = lines[max(0, number - 1) : number + 2]
    return any(_cells(line.text) for line in around if not marks.is_rule(line.text))


def _at_list(lines: Chunk) -> Iterator[Chunk]:
    """Part a lead-in from the list or the indented lines below it."""
    cut = next((n for n in range(1, len(lines)) if _begins(lines, n)), 0)
    if cut:
        yield lines[:cut]
    if lines:
        yield lines[cut:]


def _begins(lines: Chunk, number: int) -> bool:
    """Whether a list, or lines set in after a colon, begin within a chunk."""
    if marks.item_of(lines[0].text):
        return False
    led = lines[number - 1].text.endswith(":")
    if led and lines[number].indent > lines[number - 1].indent + 1:
        return True
    if marks.item_of(lines[number].text) is None:
        return False
    return led or any(marks.item_of(line.text) for line in lines[number + 1 :])


def is_table(chunk: Chunk) -> bool:
    """Whether most lines consist of cells, parted by bars, tabs or wide gaps."""
    filled = [line for line in chunk if not marks.is_rule(line.text)]
    return len(filled) > 1 and sum(_cells(line.text) for line in filled) >= 0.7 * len(filled)


def _cells(text: str) -> bool:
    return _GAP.search(text) is not None or text.count("|") > 1


def rows(chunk: Chunk) -> Iterator[str]:
    """The rows of a table, cells parted by tabs."""
    lines = [line.text for line in chunk if not marks.is_rule(line.text)]
    barred = sum(text.count("|") > 0 for text in lines) * 2 > len(lines)
    for text in lines:
        cells = text.strip("| \t").split("|") if barred else _GAP.split(text)
        yield "\t".join(" ".join(cell.split()) for cell in cells)
