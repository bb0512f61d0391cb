"""RTF -> pieces.

`striprtf` knows RTF's code pages, fonts and unprinted groups, but gives one text without layout, drops footnotes and
keeps deleted text. So the file is annotated first: control words of the layout become characters that no text may
hold (Unicode's noncharacters), which pass through `striprtf` with the text around them and are read afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from striprtf.striprtf import rtf_to_text

from testimonia.capture.layout import RAISED_DIGITS
from testimonia.capture.office import styles
from testimonia.capture.reader import Piece
from testimonia.errors import Damaged
from testimonia.records import BlockKind

PARAGRAPH, LINE, CELL, ROW, NOTE, NOTE_END, ITEM, RESET, SET, SET_END = map(chr, range(0xFDD0, 0xFDDA))
_MARKS = {
    "par": PARAGRAPH,
    "sect": PARAGRAPH,
    "page": PARAGRAPH,
    "column": PARAGRAPH,
    "line": LINE,
    "cell": CELL,
    "nestcell": CELL,
    "row": ROW,
    "nestrow": ROW,
    "pard": RESET,
}
_PROPERTIES = {"s", "li", "ri", "ilvl", "intbl", "outlinelevel"}

_TOKEN = re.compile(r"\\(?:\*\s*\\(?=footnote\b))?(?:([a-z]{1,32})(-?\d{1,10})? ?|.)|[{}]", re.IGNORECASE | re.DOTALL)
_SUPER = re.compile(r"(\\super(?![a-z0])(?:\\[a-z]{1,32}-?\d{0,10}){0,9} ?)(\d{1,9})(?!\d)")
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{256,}")
_RAW = re.compile(rb"[\x80-\xff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_EVENT = re.compile(f"{SET}([a-z]+)(-?[0-9]*){SET_END}|[{PARAGRAPH}-{RESET}]|[^{PARAGRAPH}-{SET_END}]+")
_STYLE = re.compile(r"\{\\s(\d{1,5})((?:\\[a-z]+-?\d* ?)*)([^{}\\;]*);\}")
_BASE = re.compile(r"\\sbasedon(\d{1,5})")
_CHARSET = re.compile(r"\\(mac|pca|pc)(?![a-z])")
_CODE_PAGES = {"mac": "mac_roman", "pca": "cp850", "pc": "cp437"}


@dataclass(slots=True)
class Annotator:
    """One pass over a file's tokens that puts marks in. `depth` counts open groups, `notes` those that are notes."""

    depth: int = 0
    notes: list[int] = field(default_factory=list)

    def annotated(self, rtf: str) -> str:
        """The file with its layout as marks."""
        return _TOKEN.sub(self._token, _SUPER.sub(_raised, rtf))

    def _token(self, match: re.Match[str]) -> str:
        word, number = match[1], match[2]
        if word is None:
            return self._brace(match[0])
        if word in _MARKS:
            return _mark(_MARKS[word])
        if word in _PROPERTIES:
            return match[0] + _mark(f"{SET}{word}{number or ''}{SET_END}")
        return self._group(word, number) or match[0]

    def _brace(self, brace: str) -> str:
        if brace == "}":
            ends_note = bool(self.notes) and self.notes[-1] == self.depth
            self.depth -= 1
            if ends_note:
                self.notes.pop()
                return _mark(NOTE_END) + brace
        self.depth += brace == "{"
        return brace

    def _group(self, word: str, number: str | None) -> str | None:
        """What stands for a word that says what its group is; None for other words."""
        if word == "footnote":
            self.notes.append(self.depth)
            return _mark(NOTE)
        if word in ("listtext", "pntext"):
            return _mark(ITEM) + r"\*"
        if word == "deleted" and number != "0" and self.depth > 1:
            return r"\*"
        return r"\ignored " if word in ("field", "upr") else None


def _raised(match: re.Match[str]) -> str:
    return match[1] + "".join(f"\\u{ord(digit)}?" for digit in match[2].translate(RAISED_DIGITS))


def _mark(text: str) -> str:
    """A mark; the empty group before it ends what is to be skipped after a character by number."""
    return "{}" + text


def unpacked(data: bytes) -> str:
    """The file as text without pictures; bytes above ASCII, which RTF should not hold, are escaped as it asks."""
    kept, position = [], 0
    while match := _BINARY.search(data, position):
        kept.append(data[position : match.start()])
        position = match.end() + int(match[1])
    kept.append(data[position:])
    text = _PICTURE.sub(b"", b"".join(kept))
    return _RAW.sub(lambda byte: b"\\'%02x" % byte[0][0], text).replace(b"\0", b"").decode("ascii")


def plain(rtf: str) -> str:
    """The text of a file or a fragment. Raises `Damaged` where `striprtf` fails."""
    charset = _CHARSET.search(rtf, 0, 100)
    encoding = _CODE_PAGES[charset[1]] if charset else "cp1252"
    try:
        text: str = rtf_to_text(rtf, encoding, errors="replace")  # type: ignore[no-untyped-call]  # says it is typed, is not
    except (LookupError, ValueError, TypeError, OverflowError) as error:
        raise Damaged(
            f"its control words make no sense ({error})", "open it in a word processor and save it anew"
        ) from error
    return _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)


def style_names(rtf: str) -> dict[int, list[str]]:
    """The name of each paragraph style and of those that it is based on, by number."""
    start = rtf.find(r"{\stylesheet")
    found = _STYLE.findall(rtf, start, rtf.find(r"\pard", start)) if start >= 0 else []
    names = {number: name for number, _, name in found}
    bases = {number: base[1] for number, words, _ in found if (base := _BASE.search(words))}
    return {int(number): [names.get(step, "") for step in styles.chain(number, bases.get)] for number in names}


def property_of(rtf: str, name: str) -> str | None:
    r"""A property from the `\info` group: "title", "author"."""
    start = rtf.find(r"{\info")
    found = re.findall(rf"\{{\\{name}\b ?((?:[^{{}}\\]|\\.)*)\}}", rtf[start : start + 16_384]) if start >= 0 else []
    header = re.match(r"\{\\rtf1?[^{}]*", rtf)
    text = plain(f"{header[0] if header else ''} {found[-1]}}}") if found else ""
    return " ".join(text.split()) or None


@dataclass(slots=True)
class Layout:
    """Annotated text -> pieces. `names` are those of the styles and their bases, by number.

    `properties` are those of the open paragraph, `cells` those of the open row; `held` is what a note interrupts.
    """

    names: dict[int, list[str]]
    properties: dict[str, int] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    held: list[tuple[dict[str, int], list[str]]] = field(default_factory=list)
    is_item: bool = False

    def pieces(self, text: str) -> Iterator[Piece]:
        """The pieces, each followed by the notes that it cites."""
        for event in _EVENT.finditer(text):
            if event[1]:
                self.properties[event[1]] = int(event[2] or "1")
            elif event[0] == PARAGRAPH and not self.held and "intbl" not in self.properties:
                yield from self._paragraph()
            elif event[0] == ROW:
                yield from self._row()
            else:
                self._take(event[0])
        yield from self._row()
        yield from self._paragraph()

    def _take(self, event: str) -> None:
        """Text, and marks that end no piece of the running text."""
        match event:
            case _ if event == RESET:
                self.properties = {}
            case _ if event == ITEM:
                self.is_item = True
            case _ if event == CELL:
                self.cells.append(self._gathered())
            case _ if event == NOTE:
                self.held.append((self.properties, self.parts))
                self.properties, self.parts = {}, []
            case _ if event == NOTE_END and self.held:
                self.notes.append(Piece(BlockKind.NOTE, self._gathered()))
                self.properties, self.parts = self.held.pop()
            case _ if event == PARAGRAPH and self.held:
                self.notes.append(Piece(BlockKind.NOTE, self._gathered()))
            case _:
                self.parts.append("\n" if event in (LINE, PARAGRAPH) else event)

    def _gathered(self) -> str:
        text = "".join(self.parts)
        self.parts.clear()
        return text

    def _paragraph(self) -> Iterator[Piece]:
        kind, level = self._role()
        self.is_item = False
        yield Piece(kind, self._gathered(), level)
        yield from self._cited()

    def _role(self) -> styles.Role:
        role = styles.first_named(self.names.get(self.properties.get("s", 0), []))
        if role:
            return role
        if (outline := self.properties.get("outlinelevel", 9)) < 9:
            return BlockKind.HEADING, min(6, max(1, outline + 1))
        if self.is_item:
            return BlockKind.ITEM, 1 + self.properties.get("ilvl", 0)
        sides = (self.properties.get(name, 0) / 20 for name in ("li", "ri"))
        return (BlockKind.QUOTATION, 1) if styles.is_set_off(*sides) else (BlockKind.PARAGRAPH, 0)

    def _row(self) -> Iterator[Piece]:
        """A row of several cells; one that is alone only frames its paragraphs."""
        if len(self.cells) == 1:
            yield from (Piece(BlockKind.PARAGRAPH, text) for text in self.cells[0].split("\n"))
        elif self.cells:
            yield Piece(BlockKind.ROW, "\t".join(" ".join(cell.split()) for cell in self.cells))
        self.cells.clear()
        yield from self._cited()

    def _cited(self) -> Iterator[Piece]:
        yield from self.notes
        self.notes.clear()
