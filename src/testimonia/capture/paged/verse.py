"""Verse among a column's paragraphs: indented lines that each stop short, kept as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from testimonia.capture.paged.lines import Line
from testimonia.capture.paged.paragraphs import INDENT, MARKER, Paragraph, is_row

_SENTENCE_END = re.compile("[.!?…][\"'”’»]*$")
_SPEECH = re.compile('["“„«—–-]')
LONGEST_VERSE = 72
"""Characters in a line of verse; longer ones are prose."""

_SHORT = 2.0
_STANZA = 1.35


def with_verse(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs of a column, those that are lines of one stanza made one."""
    stanza: list[Paragraph] = []
    for paragraph in paragraphs:
        if stanza and not (_is_line(paragraph) and _goes_on(stanza[-1], paragraph)):
            yield from _stanza(stanza)
            stanza = []
        if _is_line(paragraph):
            stanza.append(paragraph)
        else:
            yield paragraph
    yield from _stanza(stanza)


def is_centred(paragraph: Paragraph) -> bool:
    """Whether its lines stand about the middle of the column, and not under one another."""
    return _are_centred(paragraph.lines, (paragraph.column.left + paragraph.column.right) / 2)


def _are_centred(lines: list[Line], middle: float) -> bool:
    lefts = [line.left for line in lines]
    near = all(abs((line.left + line.right) / 2 - middle) < 0.8 * line.size for line in lines)
    return near and (len(lines) == 1 or max(lefts) - min(lefts) > 0.5 * lines[0].size)


def _is_line(paragraph: Paragraph) -> bool:
    line, column = paragraph.lines[0], paragraph.column
    short = line.right < column.right - _SHORT * line.size
    indented = line.left > column.left + INDENT * line.size
    return len(paragraph.lines) == 1 and short and indented and not is_row(line) and not MARKER.match(line.text)


def _goes_on(one: Paragraph, other: Paragraph) -> bool:
    first, second = one.lines[0], other.lines[0]
    return other.gap <= _STANZA and abs(first.size - second.size) < 0.3 and first.bold == second.bold


def _stanza(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """One paragraph of verse, or the paragraphs as they were where they are speech or centred lines."""
    if not _is_verse([paragraph.lines[0] for paragraph in paragraphs], paragraphs):
        yield from paragraphs
        return
    first = paragraphs[0]
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    yield Paragraph(first.column, lines, ends=True, gap=first.gap, verse=True)


def _is_verse(lines: list[Line], paragraphs: list[Paragraph]) -> bool:
    if len(lines) < 2 or max(len(line.text) for line in lines) > LONGEST_VERSE:
        return False
    column = paragraphs[0].column
    running = sum(not _SENTENCE_END.search(line.text) for line in lines[:-1])
    speaking = sum(bool(_SPEECH.match(line.text)) for line in lines[1:])
    centred = _are_centred(lines, (column.left + column.right) / 2)
    return running >= len(lines) / 3 and speaking == 0 and not centred
