"""A page's columns -> passages: paragraphs that know what they are (heading, quotation, verse, note, ...)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.capture.paged.columns import Column, columns
from testimonia.capture.paged.lines import Page
from testimonia.capture.paged.paragraphs import INDENT, LEADER, MARKER, NOTE_MARK, Paragraph, is_row, paragraphs
from testimonia.capture.paged.typesetting import LARGER, SMALLER, Typesetting
from testimonia.capture.paged.verse import is_centred, with_verse
from testimonia.records import BlockKind

TERMINAL = re.compile("[.!?…:;。！？][\"'”’»)\\]]*[⁰¹²³⁴-⁹*†]*$")
"""The end of a sentence, closing quotation marks and note numbers included."""

_CAPTION = re.compile(
    r"(?:figure|fig|table|map|plate|photo(?:graph)?|illustration|chart|image|abb(?:ildung)?|tab(?:elle)?|karte|carte"
    r"|tableau|mapa|tabla|figura|cuadro|рис(?:унок)?|табл(?:ица)?|карта)\.?\s*(?:\d{1,3}|[ivxl]{1,5})\b(?P<mark>\s*[.:—–)|])?",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"(?:abstract|summary|key ?words|zusammenfassung|résumé|resumen|streszczenie|аннотация|резюме)\b", re.IGNORECASE
)
_HEADING_CHARACTERS = 250
_CAPITALS = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and what it is. `level` is a heading's; `begins_column`: nothing but floats stands above it there."""

    kind: BlockKind
    paragraph: Paragraph
    page: int
    level: int = 0
    begins_column: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood above: enough to tell a quotation in smaller type from an appendix in smaller type."""

    kind: BlockKind | None = None
    size: float = 0.0
    left: float = 0.0


def passages(page: Page, setting: Typesetting) -> Iterator[Passage]:
    """The passages of a page, in reading order, running heads already taken away."""
    stacks = columns(page.lines)
    for column in stacks:
        before = _Before()
        begins = True
        foot = _foot(column, stacks, setting.body)
        found = list(with_verse(paragraphs(column, setting.body, foot)))
        for place, paragraph in enumerate(found):
            neighbours = found[max(place - 1, 0) : place] + found[place + 1 : place + 2]
            kind = _kind(paragraph, setting, foot, before, neighbours)
            level = _level(kind, paragraph, setting)
            yield Passage(kind, paragraph, page.number, level, begins)
            begins = begins and kind in (BlockKind.NOTE, BlockKind.CAPTION)
            before = _Before(kind, paragraph.size, min(line.left for line in paragraph.lines))


def _foot(column: Column, stacks: list[Column], body: float) -> float:
    """Below which `y` nothing as large as the running text stands in the column's way down the page."""
    ways = [other for other in stacks if other.left < column.right and column.left < other.right]
    return max((line.y for way in ways for line in way.lines if line.size > SMALLER * body), default=0.0)


def _kind(
    paragraph: Paragraph, setting: Typesetting, foot: float, before: _Before, neighbours: list[Paragraph]
) -> BlockKind:
    first = paragraph.lines[0]
    marked = NOTE_MARK.match(first.text) is not None
    entry = LEADER.search(paragraph.lines[-1].text) is not None
    choices = (
        (BlockKind.VERSE, paragraph.verse),
        (BlockKind.ROW, is_row(first) and any(is_row(other.lines[0]) for other in neighbours)),
        (BlockKind.CAPTION, _is_caption(paragraph, setting)),
        (BlockKind.NOTE, first.y > foot and (marked or before.kind is BlockKind.NOTE)),
        (BlockKind.HEADING, not entry and _is_heading(paragraph, setting)),
        (BlockKind.ITEM, entry or MARKER.match(first.text) is not None),
        (BlockKind.QUOTATION, _is_quotation(paragraph, setting, before)),
    )
    return next((kind for kind, holds in choices if holds), BlockKind.PARAGRAPH)


def _level(kind: BlockKind, paragraph: Paragraph, setting: Typesetting) -> int:
    if kind is BlockKind.HEADING:
        return setting.level(paragraph.lines[0])
    return 1 if kind in (BlockKind.QUOTATION, BlockKind.ITEM) else 0


def _is_caption(paragraph: Paragraph, setting: Typesetting) -> bool:
    """Whether it begins like "Figure 1.", with a mark after the number, or like "Figure 1" in type of its own."""
    found = _CAPTION.match(paragraph.lines[0].text)
    if found is None or paragraph.size >= 1.3 * setting.body:
        return False
    apart = paragraph.size <= SMALLER * setting.body or paragraph.lines[0].bold
    return bool(found["mark"]) or apart or found.end() == len(paragraph.lines[0].text)


def _is_heading(paragraph: Paragraph, setting: Typesetting) -> bool:
    """Larger type, or a short paragraph in bold type or in capitals that does not end as a sentence does."""
    text = " ".join(line.text for line in paragraph.lines)
    if len(text) > _HEADING_CHARACTERS or not any(character.isalpha() for character in text):
        return False
    if paragraph.size >= LARGER * setting.body:
        return len(paragraph.lines) < 3 or not text.endswith((".", ","))
    if paragraph.size < SMALLER * setting.body or text.endswith((".", ",", ";")) or len(paragraph.lines) > 3:
        return False
    if all(line.bold for line in paragraph.lines) and not setting.body_is_bold:
        return True
    alone = len(paragraph.lines) == 1 and paragraph.ends and (paragraph.gap == 0 or paragraph.gap > 1.2)
    return alone and text.isupper() and 4 <= len(text) <= _CAPITALS and not text.endswith((":", "!", "?"))


def _is_quotation(paragraph: Paragraph, setting: Typesetting, before: _Before) -> bool:
    """Indented as a whole, or in smaller type right after running text or another such paragraph."""
    if _ABSTRACT.match(paragraph.lines[0].text):
        return False
    size, lefts = paragraph.size, [line.left for line in paragraph.lines]
    if min(lefts) - paragraph.column.left > INDENT * size:
        goes_on = before.kind is BlockKind.QUOTATION and abs(min(lefts) - before.left) < INDENT * size
        within = max(line.right for line in paragraph.lines) < paragraph.column.right - INDENT * size
        return goes_on or (len(lefts) > (1 if within else 2) and not is_centred(paragraph))
    if size > SMALLER * setting.body:
        return False
    follows_text = before.kind is BlockKind.PARAGRAPH and before.size > SMALLER * setting.body
    return follows_text or (before.kind is BlockKind.QUOTATION and abs(before.size - size) < 0.3)
