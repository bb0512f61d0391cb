"""The text of one block while it is gathered, line by line, and what its line breaks turn out to mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from testimonia.capture.reader import Piece
from testimonia.records import BlockKind

LONGEST_VERSE = 72
"""Code points in a line of verse; 55 on average. Prose that was wrapped by hand fills its lines better."""

MEAN_VERSE = 55

FEWEST_LINES = 3
"""Lines that make verse of a paragraph; two are enough in a quotation."""

LONGEST_POEM_LINE = 120
"""Code points in one line, alone, of what calls itself a poem or verse; longer ones are prose."""

ONE_LINE = {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ROW, BlockKind.ITEM, BlockKind.NOTE}
"""Blocks in which a line break is only there for the looks."""

DASHES = ("—", "–", "―", "--", "― ")
AROUND_NAMES = " \t\r\n\xa0—–―-~()[],.;:*"
ENDINGS = '.!?…:;"”’»)]'


@dataclass(slots=True)
class Lines:
    """Lines of text, each in parts. `cited` and `linking` are the depths of `cite` and `a` elements that are open."""

    cited: int = 0
    linking: int = 0
    parts: list[list[str]] = field(default_factory=lambda: [[]])
    names: dict[int, list[str]] = field(default_factory=dict)
    linked: int = 0

    def __bool__(self) -> bool:
        return bool(self.parts[0]) or len(self.parts) > 1

    @property
    def many(self) -> bool:
        """Whether there is more than one line with text."""
        return sum(any(not part.isspace() for part in line) for line in self.parts) > 1

    def add(self, text: str) -> None:
        """Go on in the last line; white space begins none, but the tab that parts two cells does."""
        line = self.parts[-1]
        if not line and text != "\t" and text.isspace():
            return
        line.append(text)
        if self.cited:
            self.names.setdefault(len(self.parts) - 1, []).append(text)
        if self.linking:
            self.linked += len(text.strip())

    def open(self, tag: str) -> None:
        """A link or the name of a source begins."""
        self.cited += tag == "cite"
        self.linking += tag == "a"

    def close(self, tag: str) -> None:
        """A link or the name of a source ends."""
        self.cited -= tag == "cite"
        self.linking -= tag == "a"

    def following(self) -> Lines:
        """Empty lines within the same links and names."""
        return Lines(self.cited, self.linking)

    def share_of_links(self) -> float:
        """The share of the text that stands in links, from 0 to 1."""
        if not self.linked:
            return 0.0
        return min(1.0, self.linked / sum(len(part.strip()) for line in self.parts for part in line))

    def last(self) -> str:
        """The last character of the last line, or nothing."""
        return self.parts[-1][-1][-1:] if self.parts[-1] else ""

    def break_line(self) -> None:
        """Begin a new line, whether or not the last is empty."""
        self.parts.append([])

    def end_line(self) -> None:
        """Begin a new line unless the last holds nothing yet."""
        if any(not part.isspace() for part in self.parts[-1]):
            self.parts.append([])

    def is_name(self, number: int) -> bool:
        """Whether all that a line says stands in a `cite`."""
        cited = "".join(self.names.get(number, ()))
        return bool(cited.strip()) and not "".join(self.parts[number]).replace(cited, "", 1).strip(AROUND_NAMES)


class Setting(NamedTuple):
    """What the open block makes of its lines. `quotes` is the depth of quotations around it.

    `poem`: every line break counts. `kept`: those of the source too.
    """

    kind: BlockKind
    level: int = 0
    quotes: int = 0
    poem: bool = False
    kept: bool = False


def pieces_of(gathered: Lines, setting: Setting) -> Iterator[Piece]:
    """The pieces that a block's lines make: paragraphs parted by blank lines, verse, sign-off lines."""
    if len(gathered.parts) == 1 and not (setting.kept or setting.poem or gathered.names):
        yield Piece(setting.kind, "".join(gathered.parts[0]), setting.level)
        return
    for filled, group in groupby(_lines(gathered, setting), key=lambda line: bool(line[0])):
        if filled:
            yield from _group(list(group), setting)


def _lines(gathered: Lines, setting: Setting) -> Iterator[tuple[str, bool]]:
    """Each line, its white space made regular, and whether it is the name in a sign-off."""
    for number, parts in enumerate(gathered.parts):
        text = "".join(parts)
        named = setting.quotes > 0 and number in gathered.names and gathered.is_name(number)
        for line in text.split("\n") if setting.kept else (text,):
            yield " ".join(line.split()), named


def _group(group: list[tuple[str, bool]], setting: Setting) -> Iterator[Piece]:
    """The pieces of lines that no blank line parts."""
    if setting.kind is BlockKind.SIGNATURE:
        yield Piece(setting.kind, "\n".join(line for line, _ in group), setting.level)
        return
    if setting.kind in ONE_LINE and not setting.poem:
        yield Piece(setting.kind, " ".join(line for line, _ in group), setting.level)
        return
    signed = bool(setting.quotes) and _is_signed(group)
    text = [line for line, _ in (group[:-1] if signed else group)]
    if text:
        yield from _body(text, setting)
    if signed:
        yield Piece(BlockKind.SIGNATURE, group[-1][0], setting.quotes, tight=bool(text))


def _is_signed(group: list[tuple[str, bool]]) -> bool:
    """Whether the last line signs the others: it is a `cite`, or it alone begins with a dash."""
    last, named = group[-1]
    others = group[:-1]
    return named or (
        bool(others) and last.startswith(DASHES) and not any(line.startswith(DASHES) for line, _ in others)
    )


def _body(text: list[str], setting: Setting) -> Iterator[Piece]:
    prose = setting.poem and len(text) == 1 and len(text[0]) > LONGEST_POEM_LINE
    if (setting.poem and not prose) or _is_verse(text, setting):
        yield Piece(BlockKind.VERSE, "\n".join(text), setting.quotes)
    elif setting.kept:
        yield Piece(setting.kind, " ".join(text), setting.level)
    else:
        for number, line in enumerate(_unwrapped(text)):
            yield Piece(setting.kind, line, setting.level, tight=number > 0)


def _is_verse(text: list[str], setting: Setting) -> bool:
    fewest = 2 if setting.quotes or setting.kept else FEWEST_LINES
    lengths = [len(line) for line in text]
    return len(text) >= fewest and max(lengths) <= LONGEST_VERSE and sum(lengths) <= MEAN_VERSE * len(text)


def _unwrapped(text: list[str]) -> list[str]:
    """Join a line to the one before where that ends within a sentence and this goes on in lower case."""
    joined = text[:1]
    for line in text[1:]:
        if joined[-1][-1] not in ENDINGS and line[0].islower():
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined
