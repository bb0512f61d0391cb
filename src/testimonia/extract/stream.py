"""Blocks -> findings, unit by unit, so that memory stays bounded however long the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from testimonia.extract.antecedents import PERSONAL, Antecedents, Speaker
from testimonia.extract.confidence import confidence_of
from testimonia.extract.drafts import Draft
from testimonia.extract.figures import Number, find_figures
from testimonia.extract.intervals import Intervals
from testimonia.extract.kinds import kind_of
from testimonia.extract.languages import is_english
from testimonia.extract.layout import heads_collection, units
from testimonia.extract.mentions import find_mentions
from testimonia.extract.parties import Parties, bare_pronoun
from testimonia.extract.resolve import resolved
from testimonia.extract.unit import Unit, read_unit
from testimonia.extract.voice import claims_fact
from testimonia.records import (
    Block,
    BlockKind,
    Figure,
    Finding,
    Mention,
    Quotation,
    Span,
    Statement,
    StatementKind,
    Unattributed,
    spans_of,
)


class Extractor:
    """Reads the units of one account in order; remembers the names met and the numbers given so far."""

    def __init__(self) -> None:
        self._parties = Parties()
        self._antecedents = Antecedents()
        self._given: dict[str, int] = {}
        self._collection = False
        self._english = True

    def findings(self, blocks: Iterable[Block]) -> Iterator[Finding]:
        """Yield what is found in the blocks, each finding after the blocks that it lies in."""
        for group in units(blocks):
            if group[0].kind is BlockKind.HEADING:
                self._collection = heads_collection(group[0])
            elif heads_collection(group[0]):
                self._collection = True
            unit = read_unit(group, collection=self._collection)
            yield from self._quotations(unit)
            if self._is_foreign(group):
                continue
            statements = list(self._statements(unit))
            yield from statements
            if not self._collection:
                yield from self._unattributed(unit, statements)
            yield from self._figures(unit, statements)
            yield from self._mentions(unit)

    def _is_foreign(self, group: list[Block]) -> bool:
        """Whether a unit is not in English; a short one is taken to be in the language of the one before."""
        english = is_english(" ".join(block.text for block in group))
        if english is not None:
            self._english = english
        return not self._english

    def _id(self, letter: str) -> str:
        self._given[letter] = self._given.get(letter, 0) + 1
        return f"{letter}{self._given[letter]}"

    def _quotations(self, unit: Unit) -> Iterator[Quotation]:
        for found in unit.signed:
            signoff = found.signoff
            yield Quotation(
                self._id("q"), (found.source,), tuple(found.content), found.form, signoff.party,
                signoff.born, signoff.died, signoff.work, found.confidence,
            )  # fmt: skip

    def _statements(self, unit: Unit) -> Iterator[Statement]:
        drafts = resolved(unit.drafts)
        names = self._names(unit, [draft for draft, _ in drafts])
        ids = [self._id("s") for _ in drafts]
        for index, (draft, parent) in enumerate(drafts):
            yield Statement(
                ids[index], tuple(sorted(draft.source)), tuple(sorted(draft.cue)), tuple(sorted(draft.content)),
                self._kind(unit, draft), draft.stance, names[id(draft)], None if parent is None else ids[parent],
                confidence_of(draft.rule), f"patterns/{draft.rule}",
            )  # fmt: skip

    def _kind(self, unit: Unit, draft: Draft) -> StatementKind:
        blocks = [(unit.block_at(start), start, end) for start, end in draft.content]
        if draft.rule == "introduced" and all(end - start == len(block.text) for block, start, end in blocks):
            return StatementKind.DIRECT
        return kind_of([(block.text, start - block.start, end - block.start) for block, start, end in blocks])

    def _names(self, unit: Unit, drafts: list[Draft]) -> dict[int, str | None]:
        """The party of each draft; the names of the text are taken note of in its order."""
        names: dict[int, str | None] = {}
        seen = 0
        self._antecedents.begin(unit)
        for draft in sorted(drafts, key=lambda draft: draft.head):
            seen = self._see(unit, seen, draft.hull[0])
            names[id(draft)] = self._party(unit, draft) if draft.source else None
        self._see(unit, seen, unit.blocks[-1].end)
        return names

    def _party(self, unit: Unit, draft: Draft) -> str | None:
        first = draft.source[0]
        source, block = unit.text(first), unit.block_at(first[0])
        low = bare_pronoun(source)
        if low in PERSONAL:
            found = self._antecedents.party(block.start, first[0], low, draft.hull)
            name = self._parties.full(found) if found else None
        else:
            name = self._parties.party(source, unit.before(first[0]))
        after = unit.after(draft.cue[0][1])
        self._antecedents.spoke(block.start, Speaker(first[0], name, low if low in PERSONAL else "", after))
        return name

    def _see(self, unit: Unit, start: int, end: int) -> int:
        if end <= start:
            return start
        for block in unit.blocks:
            if block.start < end and block.end > start:
                self._parties.see(block.text[max(0, start - block.start) : end - block.start])
        return end

    def _unattributed(self, unit: Unit, statements: list[Statement]) -> Iterator[Unattributed]:
        taken: Intervals[str] = Intervals()
        for statement in statements:
            for role in spans_of(statement):
                taken.add(role, statement.id)
        quoted = {unit.blocks[number].start for number in unit.quoted}
        for span in unit.sentences:
            touched = any(True for _ in taken.touching(span))
            block = unit.block_at(span[0])
            if (
                not touched
                and block.start not in quoted
                and not _in_quotation(unit, span)
                and claims_fact(unit.text(span))
            ):
                yield Unattributed(self._id("u"), span)

    def _figures(self, unit: Unit, statements: list[Statement]) -> Iterator[Figure]:
        contents: Intervals[tuple[int, str]] = Intervals()
        for statement in statements:
            size = sum(end - start for start, end in statement.content)
            for part in statement.content:
                contents.add(part, (size, statement.id))
        for block in unit.blocks:
            if block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE):
                continue
            for number in find_figures(block.text):
                span = (number.start + block.start, number.end + block.start)
                yield self._figure(number, span, _owner(span, contents))

    def _figure(self, number: Number, span: Span, statement: str | None) -> Figure:
        return Figure(
            self._id("f"), span, number.value, number.low, number.high, number.approximate, number.bound,
            number.unit, number.counts, statement,
        )  # fmt: skip

    def _mentions(self, unit: Unit) -> Iterator[Mention]:
        for block in unit.blocks:
            for named in find_mentions(block.text):
                span = (named.start + block.start, named.end + block.start)
                yield Mention(self._id("m"), span, named.type, named.name, named.value)


def _in_quotation(unit: Unit, span: Span) -> bool:
    block = unit.block_at(span[0])
    reading = next(r for n, r in unit.readings.items() if unit.blocks[n] is block)
    middle = (span[0] + span[1]) // 2 - block.start
    index = bisect_right(reading.quotes, middle, key=lambda quote: quote.start) - 1
    return index >= 0 and middle < reading.quotes[index].end


def _owner(span: Span, contents: Intervals[tuple[int, str]]) -> str | None:
    """The innermost statement whose content holds the span."""
    first, last = (span[0], span[0] + 1), (span[1] - 1, span[1])
    holding = set(contents.touching(first)) & set(contents.touching(last))
    return min(holding)[1] if holding else None
