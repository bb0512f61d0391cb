"""Tables in wikitext: lines between `{|` and `|}` -> rows of cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.capture.wiki.marks import BREAK, CAPTION, QUOTE, QUOTE_END, SIGNED, VERSE, VERSE_END
from testimonia.records import BlockKind

_CELLS = {"|": re.compile(r"\|\|"), "!": re.compile(r"\|\||!!")}
"""What parts the cells of a line, by what the line begins with."""

_MARKS = re.compile(f"[{CAPTION}{QUOTE}{QUOTE_END}{SIGNED}{VERSE}{VERSE_END}]")


class Table:
    """A table being read, line by line. Tables inside of a cell become text of that cell."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = [[]]
        self._caption: list[str] = []
        self._depth = 1
        self._into = self._caption

    @property
    def ended(self) -> bool:
        """Whether the line that ends the table has been read."""
        return self._depth == 0

    def line(self, line: str) -> None:
        """Take the next line after the one that opened the table."""
        line = _MARKS.sub(" ", line).strip()
        nested = self._depth > 1
        if line.lstrip(": ").startswith("{|"):
            self._depth += 1
        elif line.startswith("|}"):
            self._depth -= 1
        elif line.startswith("|-"):
            self._rows += [] if nested else [[]]
        elif line.startswith("|+"):
            self._caption.append(_content(line[2:]))
            self._into = self._caption
        elif line.startswith(("|", "!")):
            self._cells([_content(cell) for cell in _CELLS[line[0]].split(line[1:])], nested=nested)
        elif line and self._into:
            self._into[-1] += " " + line

    def _cells(self, contents: list[str], *, nested: bool) -> None:
        row = self._rows[-1]
        if nested and row:
            row[-1] += " " + " ".join(contents)
        else:
            row += contents
        self._into = row

    def rows(self) -> Iterator[tuple[BlockKind, str]]:
        """The caption, then every row that holds something."""
        if self._caption:
            yield BlockKind.CAPTION, " ".join(self._caption)
        for row in self._rows:
            cells = [" ".join(cell.replace(BREAK, " ").split()) for cell in row]
            if any(cells):
                yield BlockKind.ROW, "\t".join(cells)


def _content(cell: str) -> str:
    """A cell without its attributes: `style="…" | text`."""
    _, bar, content = cell.partition("|")
    return (content if bar else cell).strip()
