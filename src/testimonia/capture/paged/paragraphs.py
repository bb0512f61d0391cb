"""A column's lines -> its paragraphs: where one ends, told by indents, gaps, short last lines and changes of type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from statistics import median

from testimonia.capture.paged.columns import Column
from testimonia.capture.paged.lines import Line
from testimonia.capture.paged.typesetting import LARGER

INDENT = 0.8
"""In ems; a line that begins this far from its neighbour's beginning is indented."""

MARKER = re.compile(r"(?:[•‣▪◦●○■□◆►▸✓·∙]|[-–—*](?=\s)|\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)](?=\s))\s*")
"""What begins an entry of a list, as far as its looks go."""

BULLET = re.compile(r"[•‣▪◦●○■□◆►▸✓∙]\s*")
NOTE_MARK = re.compile(r"(?:([*†‡§¶]{1,3})|\[?(\d{1,3})(?:[.)\]]|(?=\s))|([⁰¹²³⁴-⁹]{1,3}))\s*(?=\D)")
"""What begins a footnote."""

LEADER = re.compile(r"(?:\.\s?){4,}\s*\S{1,6}$")
"""The end of a line in a table of contents."""

_ENDS = re.compile("[.!?:;…]\\W*$")
_GAP = 1.35
_USUAL_LEADING = 1.2


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `ends`: its last line stops short of what would have fitted.

    `indented`: its first line alone begins further in than the column. `gap` is the space above it, in leadings,
    0 at the head of a column. `verse`: its lines are to stay lines.
    """

    column: Column
    lines: list[Line] = field(default_factory=list)
    indented: bool = False
    ends: bool = False
    gap: float = 0.0
    verse: bool = False

    @property
    def size(self) -> float:
        """The type size of its longest line, in points."""
        return max(self.lines, key=lambda line: len(line.text)).size


def paragraphs(column: Column, body: float, foot: float) -> Iterator[Paragraph]:
    """Part a column into paragraphs, from top to bottom.

    `body` is the size of the document's running text; below `foot` (a `y`) none of it stands on this page.
    """
    leading = _leading(column.lines)
    edges = _right_edges(column, leading)
    current = Paragraph(column)
    for place, (line, after) in enumerate(zip_longest(column.lines, column.lines[1:])):
        if current.lines:
            before = current.lines[-1]
            step = _step(before, line, leading)
            ends = _stops_short(before, line, edges[place - 1])
            notes = line.y > foot and _begins_note(current, line)
            closes = ends and line.size < LARGER * body
            if step > _GAP or notes or closes or _parts(current, line, after, body):
                current.ends = ends
                yield current
                current = Paragraph(column, gap=step)
        if not current.lines:
            current.indented = _is_indented(line, after, column)
        current.lines.append(line)
    if current.lines:
        last = current.lines[-1]
        current.ends = last.right < column.right - 4 * last.size
        yield current


def _step(before: Line, line: Line, leading: float) -> float:
    """The distance between two lines, as a multiple of the usual one."""
    return (line.y - before.y) / (leading * max(before.size, line.size))


def _right_edges(column: Column, leading: float) -> list[float]:
    """How far each line could have gone: to the column's edge, or in an indented block of prose to the block's own."""
    edges = [column.right] * len(column.lines)
    start = 0
    for place in range(1, len(column.lines) + 1):
        if place < len(column.lines) and _is_one_block(column, place, leading):
            continue
        block = column.lines[start:place]
        if _is_filled(block, column):
            edges[start:place] = [max(line.right for line in block)] * len(block)
        start = place
    return edges


def _is_one_block(column: Column, place: int, leading: float) -> bool:
    before, line = column.lines[place - 1], column.lines[place]
    inner = [each.left > column.left + INDENT * each.size for each in (before, line)]
    return all(inner) and _same_size(before, line) and _step(before, line, leading) <= _GAP


def _is_filled(block: Sequence[Line], column: Column) -> bool:
    """Whether lines are prose set to a width of its own: most first words would not have fitted on the line above."""
    if len(block) < 3 or sum(line.text[:1].isupper() for line in block) > 0.6 * len(block):
        return False
    right = max(line.right for line in block)
    wide = right - min(line.left for line in block) > 0.6 * (column.right - column.left)
    full = sum(one.right + other.lead + 0.2 * one.size > right for one, other in pairwise(block))
    return wide and full >= 0.7 * (len(block) - 1)


def _leading(lines: tuple[Line, ...]) -> float:
    """The usual distance from line to line in ems, or 1.2 where there are too few lines to tell."""
    steps = [(b.y - a.y) / a.size for a, b in pairwise(lines) if _same_size(a, b)]
    steps = [step for step in steps if 0.8 <= step <= 2.5]
    return median(steps) if len(steps) >= 3 else _USUAL_LEADING


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.06 * max(one.size, other.size)


def _parts(current: Paragraph, line: Line, after: Line | None, body: float) -> bool:
    """Whether `line` begins another paragraph than the current one, though it follows it closely."""
    before = current.lines[-1]
    if before.bold != line.bold or is_row(before) or is_row(line) or LEADER.search(before.text):
        return True
    if not _same_size(before, line):
        return not _goes_on_in_other_type(before, line, current.column, body)
    if line.size >= LARGER * body:
        return False
    return bool(BULLET.match(line.text)) or _is_shifted(current, line, after)


def _is_shifted(current: Paragraph, line: Line, after: Line | None) -> bool:
    """Whether where the line begins makes it the first of a paragraph."""
    before = current.lines[-1]
    shift = (line.left - before.left) / line.size
    if shift > INDENT:
        return not (len(current.lines) == 1 and _hangs(before, line, after))
    if shift < -INDENT:
        return len(current.lines) > 1 or bool(MARKER.match(line.text))
    first_again = current.indented and len(current.lines) == 1 and after is not None and _is_under(after, line)
    return first_again or _is_next_item(current, line)


def _is_under(after: Line, line: Line) -> bool:
    return _same_size(line, after) and line.left - after.left > INDENT * line.size


def _goes_on_in_other_type(before: Line, line: Line, column: Column, body: float) -> bool:
    """Whether a line that is mostly names of files, say, is in other type and yet the sentence's next."""
    small = max(before.size, line.size) < LARGER * body and min(before.size, line.size) > 0.8 * body
    full = before.right > column.right - 4 * before.size
    return small and full and abs(before.left - line.left) < 0.3 * line.size and not _ENDS.search(before.text)


def is_row(line: Line) -> bool:
    """Whether a line is a row of cells, and not a number with its text."""
    return len(line.cells) > 1 and not MARKER.fullmatch(line.cells[0] + " ")


def _begins_note(current: Paragraph, line: Line) -> bool:
    """Whether a line at the page's foot begins a note: it has a mark, and its number is the next one."""
    mark, before = NOTE_MARK.match(line.text), NOTE_MARK.match(current.lines[0].text)
    if mark is None or mark[1] or before is None or before[1]:
        return mark is not None
    return _number(mark) == _number(before) + 1


def _number(mark: re.Match[str]) -> int:
    return int(unicodedata.normalize("NFKC", mark[2] or mark[3]))


def _stops_short(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` would still have fitted behind `before`."""
    return not before.text.endswith(("-", "\u00ad")) and before.right + line.lead + line.size < right


def _hangs(first: Line, line: Line, after: Line | None) -> bool:
    """Whether an indented second line belongs to a first that hangs out: an entry of a list or of a bibliography."""
    if MARKER.match(first.text) or NOTE_MARK.match(first.text):
        return True
    return after is not None and _same_size(line, after) and abs(after.left - line.left) < 0.3 * line.size


def _is_next_item(current: Paragraph, line: Line) -> bool:
    """Whether a line that begins where the paragraph begins is the next entry of its list."""
    first = current.lines[0]
    marks = MARKER.match(first.text), MARKER.match(line.text)
    return all(marks) and abs(first.left - line.left) < 0.5 * line.size


def _is_indented(line: Line, after: Line | None, column: Column) -> bool:
    start = after.left if after is not None and after.left < line.left and _same_size(line, after) else column.left
    return INDENT * line.size < line.left - start < 6 * line.size
