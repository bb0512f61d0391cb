"""Statements that the layout makes whole: quotations set apart after an introduction, or over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.extract.drafts import Draft
from testimonia.extract.introductions import introduces, introduction, is_address, says
from testimonia.extract.layout import RUNNING, SET_APART
from testimonia.extract.quotes import find_quotes
from testimonia.extract.unit import Unit
from testimonia.records import Block, BlockKind, Span


def make_whole(unit: Unit) -> None:
    """Give the drafts of a unit the content that its layout shows, and add those that only the layout shows."""
    _introduce(unit)
    _chain(unit)


def _introduce(unit: Unit) -> None:
    """Statements whose content is set apart, or follows a colon at a paragraph's end."""
    number = 0
    while number + 1 < len(unit.blocks):
        block = unit.blocks[number]
        number += 1
        if block.kind not in RUNNING or not introduces(block.text):
            continue
        content, taken = _introduced(unit, number)
        draft = _introducing(unit, block, content) if content else None
        if draft is None:
            continue
        for other in unit.drafts:
            if other is not draft and other.head < content[0][0]:
                other.content = [span for span in other.content if not _meets(span, content)]
        draft.content = content
        unit.quoted.update(taken)


def _introducing(unit: Unit, block: Block, content: list[Span]) -> Draft | None:
    """The draft that brings the content in: the encoder's, where it found the same cue or gave it that content."""
    pattern = introduction(block.text)
    in_block = [draft for draft in unit.drafts if block.start <= draft.head < block.end]
    if pattern is not None:
        cue = [(start + block.start, end + block.start) for start, end in pattern.cue]
        same = next((draft for draft in in_block if any(_meets(span, cue) for span in draft.cue)), None)
        if same is None:
            source = [(start + block.start, end + block.start) for start, end in pattern.source]
            same = Draft(source, cue, [], pattern.stance, pattern.head + block.start, pattern.sure, pattern.found_by)
            unit.drafts.append(same)
        elif not same.source:
            same.source = [(start + block.start, end + block.start) for start, end in pattern.source]
        return same
    return next((d for d in reversed(in_block) if any(_meets(span, content) for span in d.content)), None)


def _introduced(unit: Unit, number: int) -> tuple[list[Span], list[int]]:
    first = unit.blocks[number]
    if first.kind in SET_APART:
        taken: list[int] = []
        while number < len(unit.blocks) and unit.blocks[number].kind in SET_APART and number not in unit.parted:
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
        owner = next((d for d in unit.drafts if any(_half(span, part) for span in d.content for part in parts)), None)
        if owner is None:
            continue
        kept = [span for span in owner.content if not _meets(span, parts)]
        owner.content = sorted([*kept, *parts])
        for other in unit.drafts:
            if other is not owner and not _meets((other.head, other.head + 1), parts):
                other.content = [span for span in other.content if not _meets(span, parts)]


def _half(span: Span, part: Span) -> bool:
    """Whether a span takes up at least half of a quotation's part."""
    return 2 * (min(span[1], part[1]) - max(span[0], part[0])) >= part[1] - part[0]


def _meets(span: Span, others: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


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
