"""Lines of a plain text -> pieces: what blank lines, indents, rules and line lengths say of its layout."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from testimonia.capture.reader import Piece
from testimonia.capture.text import line_marks as marks
from testimonia.capture.text.chunks import Chunk, Line, chunks_of, indent_of
from testimonia.capture.text.regions import depth_of, is_table, regions, rows, unquoted
from testimonia.capture.text.unwrapping import is_verse, paragraphs
from testimonia.capture.text.wrapping import Shape, joined, shape_of, speaks
from testimonia.records import BlockKind

MEASURED = 65_536
"""Code points at the head of a text from which its shape is measured."""

_QUOTED = {BlockKind.QUOTATION, BlockKind.VERSE}


def pieces_of_text(lines: Iterable[str], *, titled: bool = True) -> Iterator[Piece]:
    """The pieces of a plain text. `titled`: a first line that stands alone is the title.

    Lines quoted as in e-mail ("> …") become quotations, whose level is the count of marks. Memory stays bounded.
    """
    chunks = chunks_of(lines)
    head = list(_measured(chunks))
    layout = _Layout(shape_of([chunk for chunk in head if not depth_of(chunk[0])]), first=titled)
    runs = itertools.chain.from_iterable(map(regions, itertools.chain(head, chunks)))
    chunk = next(runs, None)
    while chunk is not None:
        following = next(runs, None)
        for piece in layout.pieces(chunk, following):
            layout.before = piece
            yield piece
        chunk = following


def _measured(chunks: Iterator[Chunk]) -> Iterator[Chunk]:
    length = 0
    for chunk in chunks:
        yield chunk
        length += sum(len(line.text) for line in chunk)
        if length > MEASURED:
            return


@dataclass(slots=True)
class _Layout:
    """What has been seen of a text so far."""

    shape: Shape
    first: bool
    before: Piece | None = None
    noted: bool = False
    """A rule or a heading "Notes" has gone before."""
    indents: list[int] = field(default_factory=list)
    """Those of the lists that are open."""

    def pieces(self, chunk: Chunk, following: Chunk | None) -> Iterator[Piece]:
        """The pieces of one chunk."""
        while chunk and marks.is_rule(chunk[0].text):
            self.noted, chunk = True, chunk[1:]
        if not chunk:
            return
        if depth := depth_of(chunk[0]):
            yield from self._replied(chunk, depth)
            return
        first, self.first = self.first, False
        if not self._is_list(chunk, following):
            self.indents.clear()
        yield from self._told_apart(chunk, following, first=first)

    def _told_apart(self, chunk: Chunk, following: Chunk | None, *, first: bool) -> Iterator[Piece]:
        if len(chunk) == 2 and marks.is_rule(chunk[1].text):
            level = 1 if chunk[1].text[0] == "=" else 2
            yield from self._heading(chunk[:1], level)
        elif self._is_note(chunk):
            yield from self._notes(chunk)
        elif first and following and len(chunk) == 1 and self._is_title(chunk[0].text):
            yield Piece(BlockKind.HEADING, chunk[0].text, 1, chunk[0].indent)
        elif is_table(chunk):
            yield from (Piece(BlockKind.ROW, row, indent=chunk[0].indent) for row in rows(chunk))
        elif self._is_list(chunk, following):
            yield from self._items(chunk)
        elif following and self._heads(chunk, following):
            yield from self._heading(chunk, 2)
        elif self._is_signed_off(chunk):
            yield Piece(BlockKind.SIGNATURE, chunk[0].text, indent=chunk[0].indent)
        elif chunk[0].text[0] == "[" and (caption := marks.caption_of(self._joined(chunk))):
            yield Piece(BlockKind.CAPTION, caption, indent=chunk[0].indent)
        elif self._is_set_in(chunk) or (len(chunk) > 1 and marks.is_signature(chunk[-1].text)):
            yield from self._quoted(chunk)
        else:
            yield from self._running(chunk)

    def _replied(self, chunk: Chunk, depth: int) -> Iterator[Piece]:
        """What stands behind one and the same count of ">"."""
        for piece in pieces_of_text(unquoted(chunk), titled=False):
            kind = BlockKind.QUOTATION if piece.kind is BlockKind.PARAGRAPH else piece.kind
            yield replace(piece, kind=kind, level=depth if kind in _QUOTED else piece.level)

    def _is_title(self, text: str) -> bool:
        return marks.could_be_title(text) and not speaks(text, self.shape) and marks.item_of(text) is None

    def _heads(self, chunk: Chunk, following: Chunk) -> bool:
        text = chunk[0].text
        if self._open():
            return False
        if marks.is_part_heading(text) and len(chunk) <= 3:
            return all(marks.is_part_heading(line.text) or marks.is_title_case(line.text) for line in chunk[1:])
        if len(chunk) > 1 or marks.is_list_title(text):
            return len(chunk) == 1
        if marks.is_signature(text) or speaks(text, self.shape):
            return False
        longer = sum(len(line.text) for line in following) > len(text)
        placed = chunk[0].indent <= self.shape.base + 1 or self._centred(chunk[0])
        return longer and placed and (marks.is_title_case(text) or marks.could_head(text))

    def _open(self) -> bool:
        """Whether what went before is unfinished, as "Yours faithfully," is above a name."""
        return self.before is not None and self.before.text.endswith(",")

    def _centred(self, line: Line) -> bool:
        margin = line.indent - self.shape.base
        right = (self.shape.width or 0) - line.edge
        return margin >= 8 and abs(margin - right) <= 10

    def _heading(self, chunk: Chunk, level: int) -> Iterator[Piece]:
        for number, line in enumerate(chunk):
            self.noted = marks.is_notes_title(line.text)
            yield Piece(BlockKind.HEADING, line.text, level, line.indent, tight=number > 0)

    def _is_note(self, chunk: Chunk) -> bool:
        goes_on = (
            self.before is not None and self.before.kind is BlockKind.NOTE and chunk[0].indent > self.shape.base + 1
        )
        note = goes_on or marks.is_note(chunk[0].text, expected=self.noted)
        self.noted = self.noted and note
        return note

    def _notes(self, chunk: Chunk) -> Iterator[Piece]:
        starts = [n for n, line in enumerate(chunk) if marks.is_note(line.text, expected=self.noted) or n == 0]
        for number, (start, end) in enumerate(itertools.pairwise([*starts, len(chunk)])):
            yield Piece(
                BlockKind.NOTE,
                self._joined(chunk[start:end]),
                indent=chunk[start].indent,
                tight=number > 0,
            )

    def _is_list(self, chunk: Chunk, following: Chunk | None) -> bool:
        """A number makes an item only beside another: "3. May" also begins a sentence."""
        item = marks.item_of(chunk[0].text)
        if item is None:
            return False
        beside = [line.text for line in [*chunk[1:], *(following or [])[:1]]]
        others = any(marks.item_of(text) for text in beside)
        return item[0] in "-*•·‣▪◦●" or others or (self.before is not None and self.before.kind is BlockKind.ITEM)

    def _items(self, chunk: Chunk) -> Iterator[Piece]:
        starts = [number for number, line in enumerate(chunk) if marks.item_of(line.text)]
        for start, end in itertools.pairwise([*starts, len(chunk)]):
            text = self._joined(chunk[start:end])
            item = marks.item_of(text)
            yield Piece(
                BlockKind.ITEM, item[1] if item else text, self._level(chunk[start].indent), chunk[start].indent
            )

    def _level(self, indent: int) -> int:
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents)

    def _is_signed_off(self, chunk: Chunk) -> bool:
        """A sign-off line alone, below a quotation or a paragraph in quotation marks."""
        if self.before is None or len(chunk) > 1 or not marks.is_signature(chunk[0].text):
            return False
        return self.before.kind in _QUOTED or (
            self.before.kind is BlockKind.PARAGRAPH
            and self.before.text.startswith(('"', "“", "„", "«"))
            and self.before.text.endswith(('"', "”", "“", "»"))
        )

    def _is_set_in(self, chunk: Chunk) -> bool:
        margin = indent_of(chunk) - self.shape.base
        if len(chunk) == 1 and self.shape.width and margin >= self.shape.width * 0.4:
            return False  # a place and date, or a name, at the right margin
        return margin >= 2 and not (margin == self.shape.opening and (len(chunk) == 1))

    def _quoted(self, chunk: Chunk) -> Iterator[Piece]:
        """Quotations and verse, each with the sign-off line below it where there is one."""
        start = 0
        for end in [n for n, line in enumerate(chunk) if n and marks.is_signature(line.text)] + [len(chunk)]:
            yield from self._quotation(chunk[start:end], start)
            if end < len(chunk):
                yield Piece(BlockKind.SIGNATURE, chunk[end].text, 1, chunk[end].indent, tight=True)
            start = end + 1

    def _quotation(self, lines: Chunk, start: int) -> Iterator[Piece]:
        if not lines:
            return
        if is_verse(lines, self.shape):
            text = "\n".join(line.text for line in lines)
            yield Piece(BlockKind.VERSE, text, 1, lines[0].indent, tight=start > 0)
            return
        for number, part in enumerate(paragraphs(lines, self.shape)):
            text = self._joined(part)
            yield Piece(BlockKind.QUOTATION, text, 1, part[0].indent, tight=start + number > 0)

    def _joined(self, lines: Chunk) -> str:
        return joined([line.text for line in lines], self.shape)

    def _running(self, chunk: Chunk) -> Iterator[Piece]:
        for number, part in enumerate(paragraphs(chunk, self.shape)):
            text = self._joined(part)
            yield Piece(BlockKind.PARAGRAPH, text, indent=part[0].indent, tight=number > 0)
