"""A PDF page's text layer -> lines with positions, through PDFium."""

from __future__ import annotations

import ctypes
import itertools
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from testimonia.capture.paged.lines import Line, Page

MOST_CHARACTERS = 200_000
"""On one page; more is no page of text but an attack or a plan, and is not read."""

MOST_TEXTS = 20_000
"""Pieces that the text of a page is drawn in; a page of print has some hundreds."""

FEW_CHARACTERS = 100
"""Fewer than these on a page that is mostly picture are a stamp on a scan, not the page's text."""

_FARTHEST = 1e6
_MOST_OBJECTS = 20_000
_DEEPEST = 8
_WIDE_GAP = 0.7
_LINE_HYPHENS = "\x02\ufffe"  # what PDFium makes of a hyphen at a line's end, in one function and in the other
_LINE_ENDS = "\r\n" + _LINE_HYPHENS
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TOKENS = re.compile("[\r\n\x02\ufffe]+|[^\\s\x02\ufffe]+")
_HALF = re.compile("[\ud800-\udfff]")
_NO_MEANING = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ſt", 0xFB06: "st", 0: ""}


class _Style(NamedTuple):
    """What the words of one text object share. `quarter`: its quarter turns anticlockwise; None for a slant."""

    size: float
    bold: bool
    quarter: int | None
    up: float


class _Word(NamedTuple):
    """`joins`: a note number that stands right behind the word before it, without a space."""

    text: str
    left: float
    right: float
    style: _Style
    ends_line: bool
    joins: bool


def read_page(page: Any, number: int) -> Page:
    """The lines of a `pypdfium2.PdfPage`. Text at an angle to most of the page's text is left out and noted."""
    if _is_crowded(page):
        return Page(number, page.get_height(), crowded=True)
    layer = page.get_textpage()
    try:
        count = layer.count_chars()
        if count > MOST_CHARACTERS:
            return Page(number, page.get_height(), crowded=True)
        words = [word for word in _Layer(layer.raw, count).words() if _is_placed(word)]
    finally:
        layer.close()
    turns = Counter[int | None]()
    for word in words:
        turns[word.style.quarter] += len(word.text)
    upright = max((turn for turn in turns if turn is not None), key=turns.__getitem__, default=0)
    kept = [word for word in words if word.style.quarter == upright]
    text = "".join(word.text for word in words)
    leftwards = len(_RTL.findall(text)) > len(text) / 2
    top, height = _extent(page, upright)
    found = Page(number, height, list(_lines(kept, top, has_rtl=bool(_RTL.search(text)))))
    found.crosswise = len(kept) < len(words)
    found.garbled = len(_NO_MEANING.findall(text)) > 0.3 * len(text)
    found.pictured = len(text) < FEW_CHARACTERS and _is_pictured(page, 0.5 if text else 0.1)
    if leftwards:
        found.lines = [_mirrored(line) for line in found.lines]
    return found


class _Layer:
    """A text page of PDFium's, by its raw handle: the calls are many, and each costs half a microsecond."""

    def __init__(self, handle: Any, count: int) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._handle = handle
        self._styles: dict[int, _Style] = {}
        self._box = raw.FS_RECTF()
        self.characters = self._characters(count)

    def words(self) -> Iterator[_Word]:
        """In the order of PDFium, which puts right-to-left script in logical order."""
        before: tuple[int, int] | None = None
        for token in itertools.chain(_TOKENS.finditer(self.characters), [None]):
            breaks = token is None or token[0][0] in _LINE_ENDS
            if before is not None:
                hyphen = "-" if token is not None and token[0][0] in _LINE_HYPHENS else ""
                yield from self._parts(before, hyphen, ends_line=breaks)
            before = token.span() if token is not None and not breaks else None

    def _characters(self, count: int) -> str:
        """One character for each of PDFium's, so that places in the text are places in the layer."""
        buffer = (ctypes.c_ushort * (count + 1))()
        size = self._raw.FPDFText_GetText(self._handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(size - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (self._raw.FPDFText_GetUnicode(self._handle, place) for place in range(count))
        return "".join(chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes)

    def _parts(self, span: tuple[int, int], hyphen: str, *, ends_line: bool) -> Iterator[_Word]:
        """A word, or two where a smaller note number is glued to its end."""
        start, end = span
        style = self._style(start)
        if self.characters[end - 1].isdigit() and end - start > 1 and self._style(end - 1) is not style:
            last = self._style(end - 1)
            cut = end - 1
            while cut > start and self._style(cut - 1) is last:
                cut -= 1
            if cut > start and last.size < 0.85 * style.size:
                yield self._word(start, cut, style)
                yield self._word(cut, end, last, hyphen, ends_line=ends_line, joins=True)
                return
        yield self._word(start, end, style, hyphen, ends_line=ends_line)

    def _word(
        self,
        start: int,
        end: int,
        style: _Style,
        hyphen: str = "",
        *,
        ends_line: bool = False,
        joins: bool = False,
    ) -> _Word:
        left, right = self._sides(start, style.quarter)
        if end - start > 1:
            other_left, other_right = self._sides(end - 1, style.quarter)
            left, right = min(left, other_left), max(right, other_right)
        return _Word(self.characters[start:end] + hyphen, left, right, style, ends_line, joins)

    def _sides(self, place: int, quarter: int | None) -> tuple[float, float]:
        box = self._box
        self._raw.FPDFText_GetLooseCharBox(self._handle, place, box)
        if not quarter:
            return box.left, box.right
        one, other = _turned(box.left, box.bottom, quarter)[0], _turned(box.right, box.top, quarter)[0]
        return min(one, other), max(one, other)

    def _style(self, place: int) -> _Style:
        pointer = self._raw.FPDFText_GetTextObject(self._handle, place)
        key = ctypes.addressof(pointer.contents) if pointer else 0
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._measured(place)
        return style

    def _measured(self, place: int) -> _Style:
        raw, handle = self._raw, self._handle
        matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetMatrix(handle, place, matrix)
        raw.FPDFText_GetCharOrigin(handle, place, x, y)
        raw.FPDFText_GetFontInfo(handle, place, name, 128, flags)
        heavy = flags.value & _FORCE_BOLD or raw.FPDFText_GetFontWeight(handle, place) >= 600
        size = raw.FPDFText_GetFontSize(handle, place) * math.hypot(matrix.c, matrix.d)
        quarter = _quarter(matrix.a, matrix.b)
        return _Style(
            size=round(size, 1) or 1.0,
            bold=bool(heavy or _BOLD.search(name.value.decode("latin-1"))),
            quarter=quarter,
            up=_turned(x.value, y.value, quarter)[1],
        )


def _regular(text: str) -> str:
    """Ligatures as letters, halves of a character joined, NULs dropped."""
    if _HALF.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(_LIGATURES) if not text.isascii() or "\x00" in text else text


def _quarter(a: float, b: float) -> int | None:
    if not math.isfinite(a + b):
        return None
    turn = math.degrees(math.atan2(b, a)) / 90
    return round(turn) % 4 if abs(turn - round(turn)) < 0.1 else None


def _is_placed(word: _Word) -> bool:
    """Whether the word has a place at all: matrices may multiply to infinity."""
    return all(abs(place) < _FARTHEST for place in (word.left, word.right, word.style.up, word.style.size))


def _turned(x: float, y: float, quarter: int | None) -> tuple[float, float]:
    """The point as a reader sees it who turns the page until the text is upright: rightwards, upwards."""
    return {1: (y, -x), 2: (-x, -y), 3: (-y, x)}.get(quarter or 0, (x, y))


def _extent(page: Any, quarter: int) -> tuple[float, float]:
    """The page's top edge (in upward units) and its height, once it is turned."""
    left, bottom, right, top = page.get_bbox()
    ups = [_turned(left, bottom, quarter)[1], _turned(right, top, quarter)[1]]
    return max(ups), max(ups) - min(ups)


def _lines(words: list[_Word], top: float, *, has_rtl: bool) -> Iterator[Line]:
    """Runs of words that PDFium keeps on one line and that no wide gap parts."""
    run: list[_Word] = []
    for word in words:
        if run and (run[-1].ends_line or word.joins or _is_apart(run[-1], word, has_rtl=has_rtl)):
            yield _line(run, top)
            run = []
        run.append(word)
    if run:
        yield _line(run, top)


def _is_apart(one: _Word, other: _Word, *, has_rtl: bool) -> bool:
    size = one.style.size
    if one.style is not other.style:
        size = max(size, other.style.size)
        rise = abs(one.style.up - other.style.up)
        if rise > 0.5 * size or (rise > 0.1 * size and min(one.style.size, other.style.size) < 0.85 * size):
            return True
    near = -0.5 * size < other.left - one.right < _WIDE_GAP * size
    return not near and not (has_rtl and (_RTL.search(one.text) or _RTL.search(other.text)))


def _line(run: list[_Word], top: float) -> Line:
    style = run[0].style
    if any(word.style is not style for word in run):
        letters = Counter[float]()
        for word in run:
            letters[word.style.size] += len(word.text)
        size = max(letters, key=letters.__getitem__)
        style = next(word.style for word in run if word.style.size == size)
    return Line(
        text=_regular(" ".join([word.text for word in run])),
        left=min([word.left for word in run]),
        right=max([word.right for word in run]),
        y=top - style.up,
        size=style.size,
        bold=all(word.style.bold for word in run),
        lead=run[0].right - run[0].left,
    )


def _mirrored(line: Line) -> Line:
    return Line(line.text, -line.right, -line.left, line.y, line.size, line.bold, line.lead)


def _is_crowded(page: Any) -> bool:
    """Whether it has so many pieces of text that PDFium, whose time grows with their square, would not end."""
    return next(itertools.islice(_texts(page, 0), MOST_TEXTS, None), None) is not None


def _texts(holder: Any, depth: int) -> Iterator[int]:
    """The pieces of text that a page, or a form in it, is drawn with; each as its place."""
    from pypdfium2 import raw

    count, get = (
        (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
        if depth
        else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
    )
    for place in range(count(holder)):
        piece = get(holder, place)
        kind = raw.FPDFPageObj_GetType(piece)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield place
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _texts(piece, depth + 1)


def _is_pictured(page: Any, share: float) -> bool:
    """Whether pictures cover at least this share of the page."""
    from pypdfium2 import raw

    whole = page.get_width() * page.get_height()
    covered = 0.0
    for shown in itertools.islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST), _MOST_OBJECTS):
        left, bottom, right, top = shown.get_bounds()
        covered += (right - left) * (top - bottom)
        if covered >= share * whole:
            return True
    return False
