"""Running heads and feet and page numbers, told by what stands at the same height on the pages around."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from testimonia.capture.paged.lines import Line, Page, rows

AROUND = 8
"""Pages looked at before and after a page; a book's heads change with its chapters."""

_DEPTH = 3
_ZONE = 0.2
_NEAR = 3.0
_SET_OFF = 1.6
_NUMERAL = re.compile(r"\d{1,9}|\b[ivxlc]+\b")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONE_NUMBER = re.compile(
    r"\W*(?:(?:page|p|seite|s|стр|с|página|pág)\b\.?\s*)?(\d{1,4}|#)\W*(?:(?:of|von|de|из|/)\s*\d+)?\W*"
)
_NUMBERED_WORD = re.compile(r"[^\W\d_]+\.?\s*\d+\W*")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row near the page's edge; `height` is its distance from that edge. `apart`: it is set off from the text."""

    lines: tuple[Line, ...]
    at_top: bool
    height: float
    text: str
    size: float
    apart: bool

    @property
    def number(self) -> int | None:
        """The number in it, if it holds nothing else but its ornaments."""
        lone = _LONE_NUMBER.fullmatch(self.text)
        return int(lone[1]) if lone and lone[1] != "#" else None


@dataclass(slots=True)
class _Edges:
    page: Page
    rows: list[_Row]


def without_furniture(pages: Iterable[Page], body: float) -> Iterator[Page]:
    """The pages without what runs along on them; `body` is the size of the document's running text.

    Holds `AROUND` pages ahead, and of those behind only the rows at their edges.
    """
    behind: deque[_Edges] = deque(maxlen=AROUND)
    ahead: deque[_Edges] = deque()
    coming = iter(pages)
    while True:
        while len(ahead) <= AROUND and (page := next(coming, None)) is not None:
            ahead.append(_Edges(page, _edge_rows(page)))
        if not ahead:
            return
        here = ahead.popleft()
        others = [*behind, *ahead]
        dropped = {id(line) for row in _running(here, others, body) for line in row.lines}
        lines = [line for line in here.page.lines if id(line) not in dropped]
        behind.append(_Edges(Page(here.page.number, here.page.height), here.rows))
        here.page.lines = lines
        yield here.page


def _edge_rows(page: Page) -> list[_Row]:
    """The outermost rows, from the top edge inwards, then from the bottom edge inwards."""
    downwards = rows(page.lines)
    return [*_outermost(downwards, page, at_top=True), *_outermost(downwards[::-1], page, at_top=False)]


def _outermost(inwards: list[list[Line]], page: Page, *, at_top: bool) -> Iterator[_Row]:
    for row, inner in zip_longest(inwards[:_DEPTH], inwards[1 : _DEPTH + 1]):
        if row is None:
            return
        height = row[0].y if at_top else page.height - row[0].y
        if height > _ZONE * page.height:
            return
        size = max(line.size for line in row)
        apart = inner is None or abs(inner[0].y - row[0].y) > _SET_OFF * size
        yield _Row(tuple(row), at_top, height, "\t".join(line.text for line in row).casefold(), size, apart)


def _running(here: _Edges, others: list[_Edges], body: float) -> Iterator[_Row]:
    """From each edge inwards, the rows that run along, as far as they are set off from the text or page numbers."""
    for at_top in (True, False):
        held: list[_Row] = []
        for row in (row for row in here.rows if row.at_top == at_top):
            is_number = _is_page_number(row, here, others)
            if not (is_number or _is_repeated(row, here, others, body)):
                break
            held.append(row)
            if is_number or row.apart:
                yield from held
                held = []


def _is_page_number(row: _Row, here: _Edges, others: list[_Edges]) -> bool:
    """Whether it holds a number alone that counts along with the pages, or is this page's own."""
    number = row.number
    if number is None or row.size > 30:
        return False
    ahead = number - here.page.number
    return ahead == 0 or any(
        other.number is not None and other.number - edges.page.number == ahead
        for edges in others
        for other in edges.rows
    )


def _is_repeated(row: _Row, here: _Edges, others: list[_Edges], body: float) -> bool:
    """Whether other pages show the same at the same height, page numbers aside; large type must do so twice."""
    alike = [(edges, other) for edges in others for other in edges.rows if _is_alike(row, other)]
    exact = sum(other.text == row.text for _, other in alike)
    if row.size > 1.15 * body or _NUMBERED_WORD.fullmatch(row.text):
        return exact >= 2
    return exact > 0 or any(_counts_along(row, other, here.page.number - edges.page.number) for edges, other in alike)


def _is_alike(one: _Row, other: _Row) -> bool:
    return (
        one.at_top == other.at_top
        and abs(one.height - other.height) <= _NEAR
        and abs(one.size - other.size) <= 0.5
        and _pattern(one.text) == _pattern(other.text)
    )


def _pattern(text: str) -> str:
    return _NUMERAL.sub("#", text)


def _value(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip_longest(values, values[1:], fillvalue=0))


def _counts_along(one: _Row, other: _Row, pages: int) -> bool:
    """Whether a number in both differs as their pages do. Notes ("12 Ibid., p. 45") are alike too, and stay."""
    numerals = zip(_NUMERAL.findall(one.text), _NUMERAL.findall(other.text), strict=False)
    return any(_value(here) - _value(there) == pages for here, there in numerals)
