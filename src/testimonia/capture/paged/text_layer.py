"""A PDF page's text layer -> lines with positions, through PDFium."""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.capture.paged.lines import Line, Page

MOST_CHARACTERS = 200_000
"""On one page; more is no page of text but an attack or a plan, and is not read."""

MOST_TEXTS = 20_000
"""Pieces that the text of a page is drawn in; a page of print has some hundreds."""

FEW_CHARACTERS = 100
"""Fewer than these on a page that is mostly picture are a stamp on a scan, not the page's text."""

_MOST_OBJECTS = 20_000
_DEEPEST = 8
_WIDE_GAP = 0.7
_LINE_HYPHEN = "\x02"  # what PDFium makes of a hyphen at a line's end
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TOKENS = re.compile(r"[\r\n\x02]+|[^\s\x02]+")
_NO_MEANING = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ſt", 0xFB06: "st"}


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float
    up: float
    size: float
    bold: bool
    quarter: int | None
    ends_line: bool = False
    glued: bool = False


def read_page(page: Any, number: int) -> Page:
    """The lines of a `pypdfium2.PdfPage`. Text at an angle to most of the page's text is left out and noted."""
    if _is_crowded(page):
        return Page(number, page.get_height(), crowded=True)
    layer = page.get_textpage()
    try:
        count = layer.count_chars()
        if count > MOST_CHARACTERS:
            return Page(number, page.get_height(), crowded=True)
        words = list(_words(layer, count))
    finally:
        layer.close()
    turns = Counter[int | None]()
    for word in words:
        turns[word.quarter] += len(word.text)
    upright = max((turn for turn in turns if turn is not None), key=turns.__getitem__, default=0)
    kept = [word for word in words if word.quarter == upright]
    letters = sum(turns.values())
    top, height = _extent(page, upright)
    found = Page(number, height, list(_lines(kept, top)))
    found.crosswise = len(kept) < len(words)
    found.garbled = letters > 0 and sum(len(_NO_MEANING.findall(word.text)) for word in words) > 0.3 * letters
    found.pictured = letters < FEW_CHARACTERS and _is_pictured(page, 0.5 if letters else 0.1)
    if sum(len(_RTL.findall(word.text)) for word in kept) > letters / 2:
        found.lines = [_mirrored(line) for line in found.lines]
    return found


def _words(layer: Any, count: int) -> Iterator[_Word]:
    """The words of the layer, in the order of PDFium, which puts right-to-left script in logical order."""
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(layer, index) for index in range(count)]
    characters = "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)
    before: tuple[int, int] | None = None
    for token in itertools.chain(_TOKENS.finditer(characters), [None]):
        if before is not None:
            ends = token is None or token[0][0] in "\r\n\x02"
            hyphen = "-" if token is not None and token[0][0] == _LINE_HYPHEN else ""
            yield from _measured(layer, characters, before, hyphen, ends_line=ends)
        before = token.span() if token is not None and token[0][0] not in "\r\n\x02" else None


def _measured(layer: Any, characters: str, span: tuple[int, int], hyphen: str, *, ends_line: bool) -> Iterator[_Word]:
    """A word with its position, as two where a smaller note number is glued to its end."""
    from pypdfium2 import raw

    start, end = span
    if end - start > 1 and characters[end - 1].isdigit():
        size = raw.FPDFText_GetFontSize(layer, end - 1)
        cut = end
        while cut > start and raw.FPDFText_GetFontSize(layer, cut - 1) == size:
            cut -= 1
        if start < cut and size < 0.85 * raw.FPDFText_GetFontSize(layer, start):
            yield _word(layer, characters, (start, cut), ends_line=False)
            yield _word(layer, characters, (cut, end), hyphen, ends_line=ends_line, glued=True)
            return
    yield _word(layer, characters, span, hyphen, ends_line=ends_line)


def _word(
    layer: Any, characters: str, span: tuple[int, int], hyphen: str = "", *, ends_line: bool, glued: bool = False
) -> _Word:
    from pypdfium2 import raw

    start, end = span
    box, matrix, name, flags = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetMatrix(layer, start, matrix)
    quarter = _quarter(matrix.a, matrix.b)
    corners = []
    for index in {start, end - 1}:
        raw.FPDFText_GetLooseCharBox(layer, index, box)
        corners += [_turned(box.left, box.bottom, quarter), _turned(box.right, box.top, quarter)]
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(layer, start, x, y)
    raw.FPDFText_GetFontInfo(layer, start, name, 128, flags)
    bold = flags.value & _FORCE_BOLD or raw.FPDFText_GetFontWeight(layer, start) >= 600
    return _Word(
        text=_regular(characters[start:end]) + hyphen,
        left=min(corner[0] for corner in corners),
        right=max(corner[0] for corner in corners),
        up=_turned(x.value, y.value, quarter)[1],
        size=raw.FPDFText_GetFontSize(layer, start) * math.hypot(matrix.c, matrix.d) or 1.0,
        bold=bool(bold or _BOLD.search(name.value.decode("latin-1"))),
        quarter=quarter,
        ends_line=ends_line,
        glued=glued,
    )


def _regular(text: str) -> str:
    """Ligatures as letters, halves of a character joined, NULs dropped."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(_LIGATURES).replace("\x00", "")


def _quarter(a: float, b: float) -> int | None:
    """How many quarter turns anticlockwise the text is set at; None for text at a slant."""
    turn = math.degrees(math.atan2(b, a)) / 90
    return round(turn) % 4 if abs(turn - round(turn)) < 0.1 else None


def _turned(x: float, y: float, quarter: int | None) -> tuple[float, float]:
    """The point as a reader sees it who turns the page until the text is upright: rightwards, upwards."""
    return {1: (y, -x), 2: (-x, -y), 3: (-y, x)}.get(quarter or 0, (x, y))


def _extent(page: Any, quarter: int) -> tuple[float, float]:
    """The page's top edge (in upward units) and its height, once it is turned."""
    left, bottom, right, top = page.get_bbox()
    ups = [_turned(left, bottom, quarter)[1], _turned(right, top, quarter)[1]]
    return max(ups), max(ups) - min(ups)


def _lines(words: list[_Word], top: float) -> Iterator[Line]:
    """Runs of words that PDFium keeps on one line and that no wide gap parts."""
    run: list[_Word] = []
    for word in words:
        if run and (run[-1].ends_line or _is_apart(run[-1], word)):
            yield _line(run, top)
            run = []
        run.append(word)
    if run:
        yield _line(run, top)


def _is_apart(one: _Word, other: _Word) -> bool:
    size = max(one.size, other.size)
    rise = abs(one.up - other.up)
    if other.glued or rise > 0.5 * size or (rise > 0.1 * size and min(one.size, other.size) < 0.85 * size):
        return True
    gap = other.left - one.right
    return not (_RTL.search(one.text) or _RTL.search(other.text)) and not -0.5 * size < gap < _WIDE_GAP * size


def _line(run: list[_Word], top: float) -> Line:
    main = max(run, key=lambda word: len(word.text))
    sizes = Counter[float]()
    for word in run:
        sizes[round(word.size, 1)] += len(word.text)
    size = max(sizes, key=sizes.__getitem__)
    main = next((word for word in run if round(word.size, 1) == size), main)
    return Line(
        text=" ".join(word.text for word in run),
        left=min(word.left for word in run),
        right=max(word.right for word in run),
        y=top - main.up,
        size=size,
        bold=all(word.bold for word in run),
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
