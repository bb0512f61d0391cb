"""The XML of an OpenDocument text: its paragraph styles, and its body as pieces."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from testimonia.capture.containers.archive import AGAIN, no_entities
from testimonia.capture.layout import RAISED_DIGITS
from testimonia.capture.office import styles
from testimonia.capture.reader import Piece
from testimonia.errors import Damaged
from testimonia.records import BlockKind

_OFFICE, _TEXT, _TABLE, _DRAW, _STYLE, _FO = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
    for name in ("office", "text", "table", "drawing", "style", "xsl-fo-compatible")
)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|pc|px)")
_ENCODED = re.compile(r"_([0-9a-f]{1,5})_")
_BLANKS = re.compile(r"[ \t\r\n]+")

_DRAWN = {_DRAW + name for name in ("frame", "a", "g", "custom-shape", "rect", "text-box")}
_INDEXES = ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index")
_LEFT_OUT = {
    *(_TEXT + name for name in (*_INDEXES, "tracked-changes", "ruby-text", "script", "hidden-paragraph")),
    *(_OFFICE + name for name in ("annotation", "forms", "binary-data", "event-listeners")),
    "{http://www.w3.org/2000/svg}title",
    "{http://www.w3.org/2000/svg}desc",
}


class StyleBook:
    """The styles of a document, by name."""

    def __init__(self) -> None:
        self._parents: dict[str, str | None] = {}
        self._margins: dict[tuple[str, str], float] = {}
        self.raised: set[str] = set()
        """The styles of superscript."""

    def add(self, elements: Iterable[etree._Element]) -> None:
        """Take note of `style:style` elements; others are passed over."""
        for element in elements:
            name = element.get(_STYLE + "name")
            if element.tag != _STYLE + "style" or name is None:
                continue
            self._parents[name] = element.get(_STYLE + "parent-style-name")
            letters = element.find(_STYLE + "text-properties")
            if letters is not None and letters.get(_STYLE + "text-position", "").startswith(("super", "33")):
                self.raised.add(name)
            properties = element.find(_STYLE + "paragraph-properties")
            for side in ("left", "right"):
                length = None if properties is None else _LENGTH.fullmatch(properties.get(f"{_FO}margin-{side}", ""))
                if length:
                    self._margins[name, side] = float(length[1]) * _POINTS[length[2]]

    def role(self, name: str) -> styles.Role | None:
        """What a style makes of its paragraphs: by its name, a parent's name, or its indentation."""
        names = styles.chain(name, self._parents.get)
        role = styles.first_named(_ENCODED.sub(lambda match: chr(int(match[1], 16)), step) for step in names)
        if role is None and styles.is_set_off(self._margin(names, "left"), self._margin(names, "right")):
            return BlockKind.QUOTATION, 1
        return role

    def _margin(self, names: list[str], side: str) -> float:
        return next((self._margins[name, side] for name in names if (name, side) in self._margins), 0.0)


@dataclass(slots=True)
class Line:
    """The text of one paragraph, and what hangs on it: notes, and boxes with text of their own."""

    book: StyleBook
    parts: list[str] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, with newlines only where the author broke the line."""
        return "".join(self.parts)

    def fill(self, element: etree._Element) -> None:
        """Gather the text at and below a paragraph or a part of one."""
        self.parts.append(_BLANKS.sub(" ", element.text or ""))
        for child in element:
            self._take(child)
            self.parts.append(_BLANKS.sub(" ", child.tail or ""))

    def _take(self, child: etree._Element) -> None:
        match child.tag:
            case tag if tag == _TEXT + "s":
                self.parts.append(" ")
            case tag if tag == _TEXT + "tab":
                self.parts.append("\t")
            case tag if tag == _TEXT + "line-break":
                self.parts.append("\n")
            case tag if tag == _TEXT + "note":
                self.notes.append(child)
            case tag if tag in _DRAWN:
                self.boxes.append(child)
            case tag if tag not in _LEFT_OUT:
                before = len(self.parts)
                self.fill(child)
                if child.get(_TEXT + "style-name") in self.book.raised:
                    self.parts[before:] = [part.translate(RAISED_DIGITS) for part in self.parts[before:]]


@dataclass(frozen=True, slots=True)
class Body:
    """Elements of the body -> pieces. The parser allows 256 levels, so that recursion is safe."""

    book: StyleBook

    def pieces(self, element: etree._Element, depth: int = 0) -> Iterator[Piece]:
        """The pieces of one element of the body; `depth` is that of the lists around it."""
        if element.tag in (_TEXT + "p", _TEXT + "h"):
            yield from self._paragraph(element, depth)
        elif element.tag == _TABLE + "table":
            yield from self._table(element, depth)
        elif element.tag not in _LEFT_OUT:
            for child in element:
                yield from self.pieces(child, depth + (element.tag == _TEXT + "list"))

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Piece]:
        line = Line(self.book)
        line.fill(element)
        kind, level = self._role(element, depth)
        yield Piece(kind, line.text, level)
        yield from self._hanging(line)

    def _role(self, element: etree._Element, depth: int) -> styles.Role:
        role = self.book.role(element.get(_TEXT + "style-name", ""))
        if element.tag == _TEXT + "h":
            level = element.get(_TEXT + "outline-level", "1")
            return BlockKind.HEADING, min(6, max(1, int(level))) if level.isdecimal() else 1
        if depth:
            return BlockKind.ITEM, depth
        return role or (BlockKind.PARAGRAPH, 0)

    def _hanging(self, line: Line) -> Iterator[Piece]:
        for box in line.boxes:
            yield from self.pieces(box)
        for note in line.notes:
            for paragraph in note.iterfind(f"{_TEXT}note-body//{_TEXT}p"):
                inner = Line(self.book)
                inner.fill(paragraph)
                yield Piece(BlockKind.NOTE, inner.text)

    def _table(self, table: etree._Element, depth: int) -> Iterator[Piece]:
        """Rows; a table of one column only frames its text, which is then read as if it stood alone."""
        for row in _rows(table):
            cells = [cell for cell in row if cell.tag in (_TABLE + "table-cell", _TABLE + "covered-table-cell")]
            if len(cells) == 1:
                yield from self.pieces(cells[0], depth)
                continue
            inner = [list(self.pieces(cell)) for cell in cells]
            yield Piece(BlockKind.ROW, "\t".join(_cell_text(pieces) for pieces in inner))
            yield from (piece for pieces in inner for piece in pieces if piece.kind is BlockKind.NOTE)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == _TABLE + "table-row":
            yield child
        elif child.tag in {_TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")}:
            yield from _rows(child)


def _cell_text(pieces: list[Piece]) -> str:
    return " ".join(" ".join(piece.text.split()) for piece in pieces if piece.kind is not BlockKind.NOTE)


def pieces_of(content: bytes, book: StyleBook) -> Iterator[Piece]:
    """The body of a `content.xml`, read paragraph by paragraph. Raises `Damaged` where the XML is broken."""
    events = etree.iterparse(io.BytesIO(content), resolve_entities=False, no_network=True, remove_comments=True,
                             remove_pis=True, huge_tree=False)  # fmt: skip
    body = Body(book)
    try:
        for number, (_, element) in enumerate(events):
            if number == 0:
                no_entities(element, "content.xml")
            if element.tag == _OFFICE + "automatic-styles":
                book.add(element)
            elif _stands_in_body(element):
                yield from body.pieces(element)
                _forget(element)
    except etree.XMLSyntaxError as error:
        raise Damaged(f"the XML of content.xml is broken ({error.msg})", AGAIN) from error


def _stands_in_body(element: etree._Element) -> bool:
    """Whether only sections stand between an element and the body; a section itself is passed through."""
    above = element.getparent()
    while above is not None and above.tag == _TEXT + "section":
        above = above.getparent()
    return above is not None and above.tag == _OFFICE + "text" and element.tag != _TEXT + "section"


def _forget(element: etree._Element) -> None:
    """Free what has been read, so that the tree never holds more than a paragraph or a table."""
    element.clear()
    above = element.getparent()
    while above is not None and element.getprevious() is not None:
        del above[0]
