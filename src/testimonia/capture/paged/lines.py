"""Lines of text on a page: what the PDF's text layer and Tesseract give, and what columns and paragraphs are made of.

Lengths are points (1/72 inch). `x` grows in the direction of reading (rightwards; leftwards on a page in Hebrew
or Arabic), `y` grows downwards from the top of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from testimonia.capture.layout import RAISED_DIGITS

HEIGHT = 0.7
"""Of a line of type above its baseline, as a share of its size; lets two lines be compared without their glyphs."""

_CELL_GAP = 2.0
_WORD_GAP = 0.12
_DIGITS = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """A run of words on one baseline. `y` is the baseline; `size` that of most of its letters.

    `lead` is the width of the first word; `cells` are the parts of a line that wide gaps part, where there are any.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    lead: float = 0.0
    cells: tuple[str, ...] = ()

    @property
    def top(self) -> float:
        """The height that its lower-case letters and most of its capitals stay under."""
        return self.y - HEIGHT * self.size


@dataclass(slots=True)
class Page:
    """One page, its lines in no particular order. `pictured`: it shows a picture and next to no text.

    `crosswise`: text at an angle to the rest was left out. `garbled`: many characters have no meaning assigned.
    `crowded`: too many characters to read.
    """

    number: int
    height: float
    lines: list[Line] = field(default_factory=list)
    pictured: bool = False
    crosswise: bool = False
    garbled: bool = False
    crowded: bool = False


def rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines that stand beside one another, from the top row to the bottom one; inside a row by `left`."""
    found: list[list[Line]] = []
    tallest: Line | None = None
    for line in sorted(lines, key=lambda line: line.y):
        if tallest is not None and beside(tallest, line):
            found[-1].append(line)
            tallest = max(tallest, line, key=lambda each: each.size)
        else:
            found.append([line])
            tallest = line
    for row in found:
        row.sort(key=lambda line: line.left)
    return found


def beside(one: Line, other: Line) -> bool:
    """Whether at least half of the smaller line's height is at the height of the other."""
    shared = min(one.y, other.y) - max(one.top, other.top)
    return shared >= 0.5 * HEIGHT * min(one.size, other.size)


def merged(row: list[Line]) -> Line:
    """One line of the lines in a row, raised note numbers written as superscripts."""
    if len(row) == 1:
        return row[0]
    main = max(row, key=lambda line: (line.size, len(line.text)))
    cells = [""]
    for place, line in enumerate(row):
        gap = line.left - row[place - 1].right if place else 0.0
        if gap > _CELL_GAP * main.size:
            cells.append("")
        elif gap > _WORD_GAP * main.size:
            cells[-1] += " "
        cells[-1] += raised(line, main)
    return Line(
        text=" ".join(cells),
        left=row[0].left,
        right=max(line.right for line in row),
        y=main.y,
        size=main.size,
        bold=all(line.bold for line in row),
        lead=row[0].lead,
        cells=tuple(cells) if len(cells) > 1 else (),
    )


def raised(line: Line, main: Line) -> str:
    """The text of a line; of a smaller, raised number beside `main`, as superscript digits.

    "200" with a note 12 must not become the figure 20012.
    """
    if line.size <= 0.85 * main.size and main.y - line.y > 0.1 * main.size and _DIGITS.fullmatch(line.text):
        return line.text.translate(RAISED_DIGITS)
    return line.text
