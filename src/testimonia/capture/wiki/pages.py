"""Wikitext -> documents: the second pass, lines to pieces. `expand` makes text of templates, links and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.capture.reader import Document, Piece
from testimonia.capture.wiki.expand import DEEPEST, expand
from testimonia.capture.wiki.marks import (
    BREAK,
    CAPTION,
    QUOTE,
    QUOTE_END,
    SIGNED,
    VERSE,
    VERSE_END,
    Found,
    is_hole,
    notes_cited,
    plain,
)
from testimonia.capture.wiki.tables import Table
from testimonia.records import BlockKind, Details, LinkKind

INDENT = 4
"""Blanks that one ":" at the start of a line counts for."""

_HEADING = re.compile(r"(={1,6})([^\n]*[^=\s][^\n]*?)\1\s*")
_PREFIX = re.compile(r"[*#:;]+")
_SIGN_OFF = re.compile(rf"{BREAK}\s*(?=(?:[—–―~]|--|&[mn]dash;))")
_REDIRECT = re.compile(
    r"\s*#(?:redirect|weiterleitung|redirection|redirección|перенаправление)\b[^\[\n]{0,20}\[\[([^\]|]*)", re.IGNORECASE
)
_SEE_ALSO = re.compile(
    r"^(==+)[ \t]*"
    r"(?:see also|related (?:articles|topics|pages)|siehe auch|voir aussi|véase también|см\. также)"
    r"[ \t]*\1[ \t]*\n((?:(?!==)[^\n]*(?:\n|\Z))*)",
    re.IGNORECASE | re.MULTILINE,
)
_ONLY_A_LINK = re.compile(r"^[*#]+[ \t']*\[\[([^\[\]{}|\n]+)(?:\|[^\[\]{}\n]*)?\]\][ \t'.;,]*$", re.MULTILINE)
_QUOTED = (BlockKind.QUOTATION, BlockKind.VERSE, BlockKind.SIGNATURE)


def redirect(text: str) -> str | None:
    """The title of the page that this one only leads to, if so."""
    match = _REDIRECT.match(text)
    return match[1].strip() if match else None


def document(text: str, details: Details, *, base: str | None = None, part: str | None = None) -> Document:
    """The document in one page's wikitext. `details` is what is known of it; `base` is what titles are appended to."""
    found = Found(base)
    text = _SEE_ALSO.sub(lambda match: _related(match, found), text)
    lines = expand(text, found).split("\n")
    details = replace(details, title=found.title or details.title, links=(*details.links, *found.links))
    made = Document(details, iter(()), part)
    return replace(made, pieces=_walk(lines, found, made.warnings))


def _related(section: re.Match[str], found: Found) -> str:
    """Keep the links of a "See also" section; what else it says stays."""
    for match in _ONLY_A_LINK.finditer(section[2]):
        if not match[1].lower().startswith(("category:", "file:", "image:")):
            found.link(LinkKind.RELATED, match[1].partition("#")[0])
    return section[0][: section.start(2) - section.start()] + _ONLY_A_LINK.sub("", section[2])


def _walk(lines: list[str], found: Found, warnings: list[str]) -> Iterator[Piece]:
    yield from _with_content(_with_notes(_Lines(found).pieces(lines), found))
    if found.too_deep:
        warnings.append(f"templates or links nested more than {DEEPEST} deep were left out")
    if found.left_out:
        names = [name for name in found.left_out if name]
        more = f" and {len(names) - 8} more" if len(names) > 8 else ""
        warnings.append(f"templates in the text whose words are not known were left out: {', '.join(names[:8])}{more}")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A piece and the numbers of the notes that it cites."""

    piece: Piece
    notes: list[int]


class _Lines:
    """Lines of expanded wikitext, one after the other, into pieces."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._paragraph: list[str] = []
        self._indent = 0
        self._quotes = 0
        self._verse: list[str] | None = None
        self._table: Table | None = None
        self._defining = False

    def pieces(self, lines: list[str]) -> Iterator[_Cited]:
        for line in lines:
            yield from self._line(line)
        yield from self._end_verse()
        yield from self._end_table()
        yield from self._end_paragraph()

    def _line(self, line: str) -> Iterator[_Cited]:
        if self._table is not None:
            self._table.line(line)
            if self._table.ended:
                yield from self._end_table()
        elif line == VERSE_END:
            yield from self._end_verse()
        elif self._verse is not None:
            self._verse.append(line.lstrip(": "))
        elif (stripped := line.strip()).lstrip(":").lstrip().startswith("{|"):
            yield from self._end_paragraph()
            self._table = Table()
        elif line in (VERSE, QUOTE, QUOTE_END):
            yield from self._end_paragraph()
            self._verse = [] if line == VERSE else None
            self._quotes = max(0, self._quotes + {QUOTE: 1, QUOTE_END: -1}.get(line, 0))
        else:
            yield from self._text(stripped)

    def _text(self, line: str) -> Iterator[_Cited]:
        if not line or line.startswith("----"):
            yield from self._end_paragraph()
        elif is_hole(line):
            return
        elif heading := _HEADING.fullmatch(line):
            yield from self._alone(BlockKind.HEADING, heading[2], len(heading[1]))
        elif line.startswith(SIGNED):
            yield from self._alone(BlockKind.SIGNATURE, line)
        elif line.startswith(CAPTION):
            yield from self._made(BlockKind.CAPTION, line)
        elif prefix := _PREFIX.match(line):
            yield from self._listed(prefix[0], line[prefix.end() :])
        else:
            if self._indent:
                yield from self._end_paragraph()
            self._paragraph.append(line)

    def _listed(self, prefix: str, text: str) -> Iterator[_Cited]:
        """A list item, or an indented paragraph: ":" that defines no term before it."""
        yield from self._end_paragraph()
        if prefix.strip(":") or self._defining:
            self._defining = prefix.endswith(";") or (self._defining and prefix.endswith(":"))
            level = max(1, len(prefix) - (prefix.endswith(":") and not self._defining))
            yield from self._made(BlockKind.ITEM, text, level)
        else:
            self._indent = INDENT * len(prefix)
            self._paragraph.append(text)

    def _alone(self, kind: BlockKind, text: str, level: int = 0) -> Iterator[_Cited]:
        yield from self._end_paragraph()
        yield from self._made(kind, text, level)

    def _end_paragraph(self) -> Iterator[_Cited]:
        text, indent = "\n".join(self._paragraph), self._indent
        self._paragraph, self._indent = [], 0
        if text:
            self._defining = False
        if not self._quotes:
            yield from self._made(BlockKind.PARAGRAPH, text, indent=indent)
            return
        words, *signature = _SIGN_OFF.split(text, maxsplit=1)
        yield from self._made(BlockKind.QUOTATION, words, self._quotes)
        yield from self._made(BlockKind.SIGNATURE, "".join(signature))

    def _end_verse(self) -> Iterator[_Cited]:
        lines, self._verse = self._verse or [], None
        yield from self._made(BlockKind.VERSE, "\n".join(lines), self._quotes)

    def _end_table(self) -> Iterator[_Cited]:
        table, self._table = self._table, None
        for kind, text in table.rows() if table else ():
            yield from self._made(kind, text)

    def _made(self, kind: BlockKind, text: str, level: int = 0, indent: int = 0) -> Iterator[_Cited]:
        shown = plain(text, self._found, "\n" if kind is BlockKind.VERSE else " ").strip(" \n")
        notes = notes_cited(text)
        if shown or notes:
            yield _Cited(Piece(kind, shown, level, indent), notes)


def _with_notes(cited: Iterator[_Cited], found: Found) -> Iterator[Piece]:
    """Put each note, once, after the block that cites it first: a paragraph, or a whole list, table or quotation.

    What a paragraph that ends in a colon leads up to stays next to it.
    """
    waiting: list[int] = []
    given: set[int] = set()
    before: Piece | None = None
    for item in cited:
        if before and _parted(before, item.piece):
            yield from _notes(waiting, given, found)
        waiting += item.notes
        if item.piece.text:
            before = item.piece
            yield item.piece
    yield from _notes(waiting, given, found)


def _parted(before: Piece, after: Piece) -> bool:
    if before.kind is BlockKind.PARAGRAPH:
        return not (before.text.endswith(":") and (after.kind in (*_QUOTED, BlockKind.ITEM) or after.indent))
    return before.kind is not after.kind and not (before.kind in _QUOTED and after.kind in _QUOTED)


def _notes(waiting: list[int], given: set[int], found: Found) -> Iterator[Piece]:
    while waiting:
        number = waiting.pop(0)
        if number not in given:
            given.add(number)
            text = found.notes[number]
            waiting[:0] = notes_cited(text)
            yield Piece(BlockKind.NOTE, plain(text, found))


def _with_content(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Drop headings that nothing stands under, like "References" over a list that MediaWiki makes."""
    headings: list[Piece] = []
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            headings = [heading for heading in headings if heading.level < piece.level]
            headings.append(piece)
        elif piece.text.strip():
            yield from headings
            headings = []
            yield piece
