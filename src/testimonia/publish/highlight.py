"""An account's text parted wherever a role of a finding begins or ends, so that nested and crossing ones can be marked.

Nothing is lost or added: the segments of a block, joined, are the block's text to the character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from testimonia.publish.sayings import Saying
from testimonia.records import Block, BlockKind, Extraction, Figure, Mention, Span

RoleName = Literal["content", "source", "cue", "own", "figure", "mention"]

GROUPED = {BlockKind.ITEM, BlockKind.ROW}
"""Blocks that are shown together with their neighbours of the same kind: as one list, one table."""

CELL_END = "\t"


@dataclass(frozen=True, slots=True)
class Role:
    """The part that some words play. `number` is its saying's, 0 where it belongs to none; `label` explains it."""

    name: RoleName
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A role and one span that plays it."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that play the same roles throughout, those of outer findings first.

    `begins` and `ends` are the roles that one of their spans has its first or last words here; `first` are the
    sayings whose first words these are.
    """

    text: str
    roles: tuple[Role, ...] = ()
    begins: tuple[Role, ...] = ()
    ends: tuple[Role, ...] = ()
    first: tuple[Saying, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sayings that these words belong to, the innermost last."""
        return tuple(dict.fromkeys(role.number for role in self.roles if role.number))

    @property
    def classes(self) -> tuple[str, ...]:
        """The names by which the style sheet knows these words."""
        names = [role.name for role in self.roles]
        deep = ("deep",) if names.count("content") > 1 else ()
        first = ("opens",) if any(role.name == "content" for role in self.begins) else ()
        last = ("closes",) if any(role.name == "content" for role in self.ends) else ()
        return (*dict.fromkeys(names), *deep, *first, *last)

    @property
    def labels(self) -> tuple[str, ...]:
        """What these words are, in words."""
        return tuple(dict.fromkeys(role.label for role in self.roles))

    @property
    def spoken_before(self) -> str:
        """What a screen reader says before these words: the roles that begin here."""
        return ", ".join(_spoken(role) for role in self.begins if role.name in SPOKEN)

    @property
    def spoken_after(self) -> str:
        """What a screen reader says after these words: the contents and own claims that end here."""
        return ", ".join(f"end of {_spoken(role)}" for role in self.ends if role.name in {"content", "own"})


SPOKEN = {"content", "source", "cue", "own"}


def _spoken(role: Role) -> str:
    return f"{role.name} {role.number}" if role.number else "own claim"


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block in segments. `cells` has one member, save for a table's row."""

    block: Block
    cells: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks that are shown as one thing, and the sayings that begin in them. `page` is set where a new page begins."""

    kind: BlockKind
    blocks: tuple[MarkedBlock, ...]
    page: int | None = None

    @property
    def notes(self) -> tuple[Saying, ...]:
        """The sayings that begin here, in the order of the text."""
        segments = (segment for marked in self.blocks for cell in marked.cells for segment in cell)
        return tuple(saying for segment in segments for saying in segment.first)


def passages(blocks: Iterable[Block], said: Sequence[Saying], found: Extraction) -> Iterator[Passage]:
    """Part an account's blocks into segments and gather those that belong together."""
    gathered: list[MarkedBlock] = []
    page = shown = None
    for marked in marked_blocks(blocks, said, found):
        block = marked.block
        if gathered and not _continues(gathered[-1].block, block):
            yield Passage(gathered[0].block.kind, tuple(gathered), page)
            gathered = []
        if not gathered:
            page = block.page if block.page != shown else None
            shown = block.page
        gathered.append(marked)
    if gathered:
        yield Passage(gathered[0].block.kind, tuple(gathered), page)


def _continues(before: Block, block: Block) -> bool:
    return block.kind is before.kind and block.kind in GROUPED and block.page == before.page


def marked_blocks(blocks: Iterable[Block], said: Sequence[Saying], found: Extraction) -> Iterator[MarkedBlock]:
    """Part each block into segments. A mark that reaches over several blocks is cut at their ends."""
    marks = sorted(marks_of(said, found), key=lambda mark: (mark.start, -mark.end))
    unseen = {saying.number: saying for saying in said}
    waiting = 0
    current: list[Mark] = []
    for block in blocks:
        while waiting < len(marks) and marks[waiting].start < block.end:
            current.append(marks[waiting])
            waiting += 1
        current = [mark for mark in current if mark.end > block.start]
        yield MarkedBlock(block, tuple(_cells(block, _segments(block, current, unseen))))


def marks_of(said: Iterable[Saying], found: Extraction) -> Iterator[Mark]:
    """Every span of every finding with what it means; empty spans mark nothing."""
    for saying in said:
        for name, spans in saying.roles:
            party = f": {saying.party}" if saying.party else ""
            role = Role(name, saying.number, f"{name} of {saying.number}{party}")
            yield from (Mark(start, end, role) for start, end in spans if start < end)
    for sentence in found.unattributed:
        yield from _single(sentence.span, Role("own", 0, "the author’s own claim, nobody named"))
    for figure in found.figures:
        yield from _single(figure.span, Role("figure", 0, figure_label(figure)))
    for mention in found.mentions:
        yield from _single(mention.span, Role("mention", 0, mention_label(mention)))


def _single(span: Span, role: Role) -> Iterator[Mark]:
    if span[0] < span[1]:
        yield Mark(*span, role)


def figure_label(figure: Figure) -> str:
    """A figure in words.

    >>> figure_label(Figure("f1", (0, 9), value=700000, approximate=True, counts="troops"))
    'figure: about 700,000, counts troops'
    >>> figure_label(Figure("f2", (0, 8), low=100, approximate=True, counts="sheep"))
    'figure: about 100 or more, counts sheep'
    """
    low, high = figure.low, figure.high
    if figure.value is not None:
        size = f"{figure.value:,.12g}"
    elif low is not None and high is None:
        size = f"{low:,.12g} or more"
    else:
        size = " to ".join(f"{bound:,.12g}" for bound in (low, high) if bound is not None)
    parts = [figure.bound, "about" if figure.approximate else None, size, figure.unit]
    label = " ".join(part for part in parts if part)
    counts = f", counts {figure.counts}" if figure.counts else ""
    return f"figure: {label}{counts}" if label else f"figure{counts}"


def mention_label(mention: Mention) -> str:
    """A mention in words: its type, the name it stands for and its normal form."""
    value = f" ({mention.value})" if mention.value and mention.value != mention.name else ""
    return f"{mention.type}: {mention.name}{value}"


def _segments(block: Block, marks: Sequence[Mark], unseen: dict[int, Saying]) -> Iterator[Segment]:
    """Sweep over the block, each mark open between its ends."""
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(max(mark.start, block.start), []).append(mark)
    cuts = {block.start, block.end, *opening, *(min(mark.end, block.end) for mark in marks)}
    if block.kind is BlockKind.ROW:
        tabs = (block.start + at for at, letter in enumerate(block.text) if letter == CELL_END)
        cuts.update(cut for tab in tabs for cut in (tab, tab + 1))
    ordered = sorted(cuts)
    current: list[Mark] = []
    for start, end in pairwise(ordered):
        current = [mark for mark in current if mark.end > start] + opening.get(start, [])
        yield _segment(block.text[start - block.start : end - block.start], (start, end), current, unseen)


def _segment(text: str, span: Span, marks: Sequence[Mark], unseen: dict[int, Saying]) -> Segment:
    if not marks:
        return Segment(text)
    start, end = span
    numbers = dict.fromkeys(mark.role.number for mark in marks)
    return Segment(
        text,
        tuple(mark.role for mark in marks),
        tuple(mark.role for mark in marks if mark.start == start),
        tuple(mark.role for mark in marks if mark.end == end),
        tuple(unseen.pop(number) for number in numbers if number in unseen),
    )


def _cells(block: Block, segments: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
    cell: list[Segment] = []
    for segment in segments:
        if block.kind is BlockKind.ROW and segment.text == CELL_END:
            yield tuple(cell)
            cell = []
        else:
            cell.append(segment)
    yield tuple(cell)
