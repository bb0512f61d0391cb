"""One unit of blocks -> its findings, in the account's positions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from testimonia.extract.analyse import Reading, read_block
from testimonia.extract.drafts import Draft, moved
from testimonia.extract.introductions import introduces, introduction, is_address, says
from testimonia.extract.layout import RUNNING, SET_APART, goes_on
from testimonia.extract.quotations import Signed, signed_quotations
from testimonia.extract.quotes import find_quotes
from testimonia.records import Block, BlockKind, Span

READ = RUNNING | SET_APART | {BlockKind.HEADING, BlockKind.ROW}


@dataclass(slots=True)
class Unit:
    """What was read in a unit: its signed quotations, its drafts and its sentences, in the account's positions."""

    blocks: list[Block]
    signed: list[Signed] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    readings: dict[int, Reading] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)
    """Numbers of the blocks that are quotations as a whole."""

    def block_at(self, position: int) -> Block:
        """The block that holds a position of the account."""
        return self.blocks[bisect_right(self.blocks, position, key=lambda block: block.start) - 1]

    def text(self, span: Span) -> str:
        """The words of a span that lies in one block."""
        block = self.block_at(span[0])
        return block.text[span[0] - block.start : span[1] - block.start]

    def before(self, position: int, length: int = 200) -> str:
        """The words of the same block just before a position."""
        block = self.block_at(position)
        return block.text[max(0, position - block.start - length) : position - block.start]

    def after(self, position: int, length: int = 60) -> str:
        """The words of the same block from a position on."""
        block = self.block_at(position)
        return block.text[position - block.start : position - block.start + length]


def read_unit(blocks: list[Block], *, collection: bool) -> Unit:
    """Read the blocks of a unit. `collection`: they stand under a heading that announces quotations."""
    found = list(signed_quotations(blocks, collection=collection))
    unit = Unit(blocks, [quotation for quotation in found if not _is_introduced(blocks, quotation)])
    signed = {number for quotation in unit.signed for number in quotation.blocks}
    signed |= {number for quotation in found for number in quotation.signature}
    unit.quoted |= signed
    for number, block in enumerate(blocks):
        if number not in signed and block.kind in READ:
            _read(unit, number)
    _introduce(unit, signed)
    _chain(unit)
    return unit


def _is_introduced(blocks: list[Block], quotation: Signed) -> bool:
    """Whether a sentence before a signed quotation brings it in, so that it is a statement."""
    first = quotation.blocks[0]
    if first == 0 or blocks[first].kind not in SET_APART or not quotation.signature:
        return False
    before = blocks[first - 1]
    return before.kind in RUNNING and introduces(before.text) and introduction(before.text) is not None


def _read(unit: Unit, number: int) -> None:
    block = unit.blocks[number]
    following = unit.blocks[number + 1] if number + 1 < len(unit.blocks) else None
    reading = read_block(block.text, goes_on=following is not None and goes_on(block, following))
    unit.readings[number] = reading
    for draft in reading.drafts:
        unit.drafts.append(moved(draft, block.start))
    if block.kind is BlockKind.PARAGRAPH:
        unit.sentences += [(start + block.start, end + block.start) for start, end in reading.spans]
    elif block.kind in SET_APART:
        unit.quoted.add(number)


def _introduce(unit: Unit, signed: set[int]) -> None:
    """Statements whose content is set apart, or follows a colon at a paragraph's end."""
    number = 0
    while number + 1 < len(unit.blocks):
        block = unit.blocks[number]
        number += 1
        if block.kind not in RUNNING or not introduces(block.text):
            continue
        content, taken = _introduced(unit, number, signed)
        draft = introduction(block.text) if content else None
        if draft is None:
            continue
        brought = moved(draft, block.start)
        brought.content = content
        unit.drafts = [other for other in unit.drafts if other.head != brought.head]
        unit.drafts.append(brought)
        unit.quoted.update(taken)


def _introduced(unit: Unit, number: int, signed: set[int]) -> tuple[list[Span], list[int]]:
    first = unit.blocks[number]
    if first.kind in SET_APART:
        taken: list[int] = []
        while number < len(unit.blocks) and unit.blocks[number].kind in SET_APART and number not in signed:
            taken.append(number)
            number += 1
        return [(unit.blocks[i].start, unit.blocks[i].end) for i in taken], taken
    reading = unit.readings.get(number)
    if reading is None:
        return [], []
    if reading.quotes and reading.quotes[0].start == 0:
        if reading.quotes[0].end > len(reading.text) * 0.6:
            return [(first.start, first.start + reading.quotes[0].end)], []
        return [], []
    if first.kind is BlockKind.PARAGRAPH and says(unit.blocks[number - 1].text):
        taken = [number]
        while taken[-1] + 1 < len(unit.blocks) and is_address(unit.blocks[taken[-1] + 1].text):
            taken.append(taken[-1] + 1)
        return [(unit.blocks[i].start, unit.blocks[i].end) for i in taken], taken
    return [], []


def _chain(unit: Unit) -> None:
    """Join a quotation that runs over paragraphs into the statement that one of its parts belongs to."""
    for parts in _chains(unit):
        if len(parts) < 2:
            continue
        owner = next((d for d in unit.drafts if any(_covers(span, part) for span in d.content for part in parts)), None)
        if owner is None:
            continue
        missing = [part for part in parts if not any(_covers(span, part) for span in owner.content)]
        owner.content = sorted([*owner.content, *missing])


def _covers(span: Span, part: Span) -> bool:
    return span[0] <= part[0] and part[1] <= span[1] + 1


def _chains(unit: Unit) -> Iterator[list[Span]]:
    parts: list[Span] = []
    for number, block in enumerate(unit.blocks):
        reading = unit.readings.get(number)
        quotes = reading.quotes if reading else find_quotes(block.text)
        if parts and quotes and quotes[0].start == 0:
            parts.append((block.start + quotes[0].start, block.start + quotes[0].end))
            if len(quotes) == 1 and not quotes[0].closed:
                continue
        yield parts
        parts = []
        if quotes and not quotes[-1].closed:
            parts = [(block.start + quotes[-1].start, block.start + quotes[-1].end)]
    yield parts
