"""Blocks -> units: stretches of blocks that have to be read together, never more than a bounded number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from testimonia.extract.introductions import is_address, says
from testimonia.extract.quotes import PAIRS, find_quotes
from testimonia.extract.signoffs import parse_signoff
from testimonia.records import Block, BlockKind

SET_APART = frozenset([BlockKind.QUOTATION, BlockKind.VERSE, BlockKind.SIGNATURE])
RUNNING = frozenset([BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.CAPTION])
MOST_BLOCKS = 64
MOST_TEXT = 120_000
"""Blocks and code points in a unit; where a quotation is longer, what follows counts as unattributed."""

_COLLECTION = re.compile(r"\b(?:quotes|quotations|sayings|aphorisms|epigraphs?)\b", re.IGNORECASE)


def units(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Group the blocks of a text, in order, into what must be read together."""
    unit: list[Block] = []
    size = 0
    for block in blocks:
        if not block.text:
            continue
        if unit and (
            not (_joined(unit[-1], block) or _addressed(unit, block)) or len(unit) >= MOST_BLOCKS or size > MOST_TEXT
        ):
            yield unit
            unit, size = [], 0
        unit.append(block)
        size += len(block.text)
    if unit:
        yield unit


def _joined(before: Block, after: Block) -> bool:
    if BlockKind.HEADING in (before.kind, after.kind):
        return False
    if after.kind in SET_APART:
        return True
    if after.kind in RUNNING and (is_signoff(after) and may_be_signed(before)):
        return True
    return before.text.endswith(":") or goes_on(before, after)


def _addressed(unit: list[Block], after: Block) -> bool:
    """Whether a statement that "She said:" began in the unit goes on in the first person."""
    plain = all(block.kind is BlockKind.PARAGRAPH for block in (*unit, after))
    return plain and len(unit) > 1 and says(unit[0].text) and is_address(after.text)


def goes_on(before: Block, after: Block) -> bool:
    """Whether a quotation that the first block leaves open is taken up, mark and all, by the second."""
    mark = after.text[:2] if after.text[:2] in PAIRS else after.text[:1]
    if mark not in PAIRS or mark not in before.text:
        return False
    quotes = find_quotes(before.text, goes_on=True)
    return bool(quotes) and not quotes[-1].closed and quotes[-1].mark == mark


def is_signoff(block: Block) -> bool:
    """Whether the block is nothing but a line that signs what stands before it."""
    if block.kind is BlockKind.SIGNATURE:
        return True
    text = block.text
    if len(text) > 200 or not text or not (text[0] in "—–―-~" or text.endswith(")") or block.indent):
        return False
    signoff = parse_signoff(text)
    return signoff is not None and signoff.sure and not text.endswith((".", "!", "?", ",")) | (len(text.split()) > 20)


def may_be_signed(block: Block) -> bool:
    """Whether the layout lets the block be a quotation by itself: set apart, or wholly in quotation marks."""
    if block.kind in SET_APART or (block.indent >= 2 and block.kind is not BlockKind.ITEM):
        return True
    return wholly_quoted(block.text)


def wholly_quoted(text: str) -> bool:
    """Whether a block is one quotation and nothing else."""
    if text[:1] not in PAIRS and text[:2] not in PAIRS:
        return False
    quotes = find_quotes(text, goes_on=True)
    return len(quotes) == 1 and not text[quotes[0].end :].strip(" .,;:)]0123456789[")


def heads_collection(block: Block) -> bool:
    """Whether the block is a heading over a list of quotations ("Famous quotes containing the words …")."""
    short = len(block.text) < 160 and (block.kind is BlockKind.HEADING or block.text.rstrip().endswith(":"))
    return short and bool(_COLLECTION.search(block.text))
