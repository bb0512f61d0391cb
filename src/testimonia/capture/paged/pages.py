"""Lines on pages -> pieces: the one way for everything that comes as pages, with a text layer or through OCR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce

from testimonia.capture.paged.furniture import without_furniture
from testimonia.capture.paged.hyphens import Compounds, joined
from testimonia.capture.paged.lines import Line, Page
from testimonia.capture.paged.paragraphs import BULLET, INDENT, MARKER, NOTE_MARK
from testimonia.capture.paged.passages import TERMINAL, Passage, passages
from testimonia.capture.paged.typesetting import typesetting_of
from testimonia.capture.reader import Piece
from testimonia.records import BlockKind

LONGEST = 50_000
"""Characters of a paragraph that is still added to; a longer one is given out as it is."""

_FLOATS = (BlockKind.NOTE, BlockKind.CAPTION)
_RUNS_ON = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.ITEM)


def pieces_of(pages: Iterable[Page], sample: Iterable[Line]) -> Iterator[Piece]:
    """The text on the pages in reading order, without running heads, page by page.

    `sample` is lines from all over the document: they say what its running text looks like.
    """
    lines = list(sample)
    setting = typesetting_of(lines)
    compounds = Compounds()
    compounds.note(line.text for line in lines)
    flow = _Flow(compounds)
    for page in without_furniture(_noted(pages, compounds), setting.body):
        for passage in passages(page, setting):
            yield from flow.take(passage)
    yield from flow.rest()


def _noted(pages: Iterable[Page], compounds: Compounds) -> Iterator[Page]:
    for page in pages:
        compounds.note(line.text for line in page.lines)
        yield page


@dataclass(slots=True)
class _Open:
    """A piece that the next column or page may go on with; `last` is the passage added last."""

    piece: Piece
    last: Passage
    text: str

    def closed(self) -> Piece:
        """The piece with all the text that was added."""
        return replace(self.piece, text=self.text)


class _Flow:
    """Joins what columns and pages part; notes and captions wait until the paragraph that they stand in has ended."""

    def __init__(self, compounds: Compounds) -> None:
        self._compounds = compounds
        self._open: _Open | None = None
        self._floats: list[_Open] = []
        self._items: list[float] = []
        self._indents = False

    def take(self, passage: Passage) -> Iterator[Piece]:
        """Add a passage; the pieces that it shows to be complete."""
        text = _text(passage, self._compounds)
        if passage.kind in _FLOATS:
            self._float(passage, text)
        elif self._open and self._goes_on(self._open, passage, text):
            self._open.text = joined(self._open.text, text, self._compounds)
            self._open.last = passage
        else:
            yield from self.rest()
            self._indents = self._indents or (passage.kind is BlockKind.PARAGRAPH and passage.paragraph.indented)
            level = self._depth(passage) or passage.level
            self._open = _Open(Piece(passage.kind, "", level, page=passage.page), passage, text)

    def rest(self) -> Iterator[Piece]:
        """What is still held."""
        if self._open:
            yield self._open.closed()
        yield from (each.closed() for each in self._floats)
        self._open, self._floats = None, []

    def _float(self, passage: Passage, text: str) -> None:
        last = self._floats[-1] if self._floats else None
        if last and passage.kind is last.piece.kind is BlockKind.NOTE and not NOTE_MARK.match(text):
            last.text = joined(last.text, text, self._compounds)
        else:
            self._floats.append(_Open(Piece(passage.kind, "", page=passage.page), passage, text))

    def _goes_on(self, open_: _Open, passage: Passage, text: str) -> bool:
        """Whether a passage is the rest of the open one, parted from it by a column's end, a page's end or a float."""
        before = open_.last.paragraph
        parted = passage.begins_column or bool(self._floats)
        alike = abs(before.size - passage.paragraph.size) < 0.06 * before.size
        kinds = passage.kind in (open_.piece.kind, BlockKind.PARAGRAPH) and open_.piece.kind in _RUNS_ON
        if not (parted and alike and kinds) or len(open_.text) > LONGEST or MARKER.match(text):
            return False
        ended = bool(TERMINAL.search(open_.text))
        if text[:1].islower() and not ended:
            return True
        if before.ends or passage.paragraph.indented or not passage.begins_column:
            return False
        return not ended or self._indents

    def _depth(self, passage: Passage) -> int:
        """How deep an entry is in its list, told by how far in the entries above it begin; 0 for what is no entry."""
        if passage.kind is not BlockKind.ITEM:
            self._items = []
            return 0
        first = passage.paragraph.lines[0]
        while self._items and self._items[-1] > first.left - INDENT * first.size:
            self._items.pop()
        self._items.append(first.left)
        return len(self._items)


def _text(passage: Passage, compounds: Compounds) -> str:
    lines = passage.paragraph.lines
    if passage.kind is BlockKind.VERSE:
        return "\n".join(line.text for line in lines)
    if passage.kind is BlockKind.ROW:
        return "\t".join(lines[0].cells)
    text = reduce(lambda one, other: joined(one, other, compounds), (line.text for line in lines))
    return BULLET.sub("", text, count=1) if passage.kind is BlockKind.ITEM else text
