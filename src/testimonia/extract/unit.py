"""A unit of blocks and what the layout alone tells of it: its signed quotations, its sentences, what is set apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.extract.drafts import Draft
from testimonia.extract.introductions import introduces, introduction
from testimonia.extract.layout import RUNNING, SET_APART, goes_on
from testimonia.extract.quotations import Signed, signed_quotations
from testimonia.extract.reading import Reading, read_block
from testimonia.records import Block, BlockKind, Span

READ = RUNNING | SET_APART | {BlockKind.HEADING, BlockKind.ROW}


@dataclass(slots=True)
class Unit:
    """What was read in a unit: its signed quotations, its drafts and its sentences, in the account's positions.

    `near`: the blocks that a draft of this unit may reach into, its own among them.
    """

    blocks: list[Block]
    near: Sequence[Block] = ()
    signed: list[Signed] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    readings: dict[int, Reading] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)
    """Numbers of the blocks that are quotations as a whole."""
    parted: set[int] = field(default_factory=set)
    """Numbers of the blocks that belong to signed quotations."""

    def block_at(self, position: int) -> Block:
        """The block that holds a position of the account."""
        blocks = self.near or self.blocks
        return blocks[max(0, bisect_right(blocks, position, key=lambda block: block.start) - 1)]

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
    """Read the layout of a unit. `collection`: its blocks stand under a heading that announces quotations."""
    found = list(signed_quotations(blocks, collection=collection))
    unit = Unit(blocks, signed=[quotation for quotation in found if not _is_introduced(blocks, quotation)])
    unit.parted = {number for quotation in unit.signed for number in quotation.blocks}
    unit.parted |= {number for quotation in found for number in quotation.signature}
    unit.quoted |= unit.parted
    for number, block in enumerate(blocks):
        if number not in unit.parted and block.kind in READ:
            _read(unit, number)
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
    if block.kind is BlockKind.PARAGRAPH:
        unit.sentences += [(start + block.start, end + block.start) for start, end in reading.spans]
    elif block.kind in SET_APART:
        unit.quoted.add(number)
