"""Units -> quotations that the layout sets apart and signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from testimonia.extract.layout import SET_APART, is_signoff, may_be_signed
from testimonia.extract.signoffs import SignOff, parse_signoff, signoff_in
from testimonia.records import Block, BlockKind, Span

LONGEST_LINE = 100
SIGNED_BY_LAYOUT = 0.9
SIGNED_BY_WORDS = 0.8


@dataclass(slots=True)
class Signed:
    """A signed quotation: the blocks (by number in the unit) that it takes up, and its sign-off."""

    blocks: list[int]
    content: list[Span]
    source: Span
    signoff: SignOff
    form: Literal["verse", "prose"]
    confidence: float = SIGNED_BY_WORDS
    signature: list[int] = field(default_factory=list)


def signed_quotations(unit: list[Block], *, collection: bool) -> Iterator[Signed]:
    """The signed quotations of a unit. `collection`: it stands under a heading that announces quotations."""
    pending: list[int] = []
    for number, block in enumerate(unit):
        if pending and (is_signoff(block) or _closing_line(unit, number)):
            signoff = parse_signoff(block.text.split("\n")[0])
            if signoff is not None:
                yield _signed(unit, pending, signoff, number)
            pending = []
            continue
        if block.kind is BlockKind.HEADING:
            pending = []
            continue
        may_be = collection or may_be_signed(block)
        own = signoff_in(block.text, loose=block.kind in SET_APART or collection or block.indent >= 2)
        if own and (may_be or _closes_quote(block.text, own[0])):
            yield _self_signed(unit, pending if block.kind in SET_APART else [], number, own)
            pending = []
        elif may_be:
            pending.append(number)
        else:
            pending = []


def _closing_line(unit: list[Block], number: int) -> bool:
    """Whether the last block of a run set apart is a short line that names an author and a work: "Orme, Letters 4"."""
    block = unit[number]
    last = number + 1 == len(unit) or unit[number + 1].kind not in SET_APART
    if (
        not last
        or block.kind not in SET_APART
        or len(block.text) > LONGEST_LINE
        or block.text.endswith((".", "!", "?"))
    ):
        return False
    signoff = parse_signoff(block.text)
    return signoff is not None and signoff.work is not None and block.text[signoff.name[1]] == ","


def _closes_quote(text: str, at: int) -> bool:
    before = text[:at].strip()
    return before[:1] in "“\"«„‘'" and before[-1:] in "”\"»“’'"


def _signed(unit: list[Block], pending: list[int], signoff: SignOff, number: int) -> Signed:
    block = unit[number]
    name = (block.start + signoff.name[0], block.start + signoff.name[1])
    content = [(unit[i].start, unit[i].end) for i in pending]
    sure = SIGNED_BY_LAYOUT if block.kind is BlockKind.SIGNATURE else SIGNED_BY_WORDS
    return Signed(list(pending), content, name, signoff, _form(unit, pending, None), sure, [number])


def _self_signed(unit: list[Block], pending: list[int], number: int, own: tuple[int, int, SignOff]) -> Signed:
    start, _, signoff = own
    block = unit[number]
    text = block.text[:start].rstrip()
    offset = block.start + start
    content = [(unit[i].start, unit[i].end) for i in pending]
    content.append((block.start, block.start + len(text)))
    name = (offset + signoff.name[0], offset + signoff.name[1])
    return Signed([*pending, number], content, name, signoff, _form(unit, [*pending, number], len(text)))


def _form(unit: list[Block], numbers: list[int], last: int | None) -> Literal["verse", "prose"]:
    if any(unit[i].kind is BlockKind.VERSE for i in numbers):
        return "verse"
    text = unit[numbers[-1]].text[:last]
    return "verse" if "\n" in text.strip() else "prose"
