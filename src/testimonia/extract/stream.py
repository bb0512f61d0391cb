"""Blocks -> findings, chunk by chunk, so that memory stays bounded however long the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from testimonia.encoder.model import Encoder, shipped
from testimonia.extract.chunks import LENGTH, Chunk, cut_long
from testimonia.extract.dates import DateReader
from testimonia.extract.decoding import decode, read
from testimonia.extract.figures import Number, find_figures
from testimonia.extract.intervals import Intervals
from testimonia.extract.languages import are_english
from testimonia.extract.layout import heads_collection, units
from testimonia.extract.mentions import named
from testimonia.extract.narrators import Narrator
from testimonia.extract.placed import draft_of
from testimonia.extract.statements import Statements
from testimonia.extract.unit import Unit, read_unit
from testimonia.extract.voice import Voices
from testimonia.records import (
    Block,
    BlockKind,
    Explanation,
    Figure,
    Finding,
    Mention,
    Quotation,
    Span,
    Statement,
    Unattributed,
    spans_of,
)

_LETTER = re.compile(r"[^\W\d_]")


class Extractor:
    """Reads the units of one account in order.

    `explain`: say with each statement what speaks for its parts. `date`: the date that the account gives itself.
    """

    def __init__(self, encoder: Encoder | None = None, *, explain: bool = False, date: str | None = None) -> None:
        self._encoder = encoder or shipped()
        self._explain = explain
        self._found_by = f"{self._encoder.about.name}/{self._encoder.about.version}"
        self._given: dict[str, int] = {}
        self._statements = Statements(self._id)
        self._narrator = Narrator()
        self._dates = DateReader(date)
        self._collections: set[int] = set()
        self._foreign: set[int] = set()
        self._english: bool | None = None

    def findings(self, blocks: Iterable[Block]) -> Iterator[Finding | Explanation]:
        """Yield what is found in the blocks, each finding after the blocks that it lies in."""
        chunk = Chunk()
        collection = False
        for group in units(cut_long(blocks)):
            if group[0].kind is BlockKind.HEADING:
                collection = heads_collection(group[0])
            elif heads_collection(group[0]):
                collection = True
            unit = read_unit(group, collection=collection)
            if collection:
                self._collections.add(group[0].start)
            chunk.add(unit)
            if chunk.size >= LENGTH:
                yield from self._found(chunk)
                chunk = chunk.following()
        yield from self._found(chunk)

    def _id(self, letter: str) -> str:
        self._given[letter] = self._given.get(letter, 0) + 1
        return f"{letter}{self._given[letter]}"

    def _found(self, chunk: Chunk) -> Iterator[Finding | Explanation]:
        if not chunk.units:
            return
        self._tell_languages(chunk)
        stretch = chunk.stretch
        outputs = read(stretch, self._encoder)
        starts = [unit.blocks[0].start for unit in chunk.units]
        self._narrator.meet(stretch, chunk.first)
        for found in decode(stretch, outputs, self._encoder):
            own = not found.nested and self._narrator.says(stretch, found.source, found.cue)
            if found.cue[0] >= chunk.first and not own:
                unit = chunk.units[bisect_right(starts, stretch.starts[found.cue[0]]) - 1]
                unit.drafts.append(draft_of(found, stretch, self._found_by))
        voices = Voices(stretch, outputs.voice, self._encoder.about.settings.voice_least)
        mentions = list(named(stretch, outputs.entities, chunk.first))
        self._statements.meet(stretch, mentions, chunk.first, chunk.headings)
        for unit in chunk.units:
            unit.near = chunk.near
        said = [list(self._statements.of(unit)) if self._is_read(unit) else [] for unit in chunk.units]
        roles, contents = _filed([statement for of_unit in said for statement, _ in of_unit])
        for unit, of_unit in zip(chunk.units, said, strict=True):
            yield from self._quotations(unit)
            for statement, explanation in of_unit:
                yield statement
                if self._explain and explanation is not None:
                    yield explanation
            if self._is_read(unit):
                yield from self._unattributed(unit, roles, voices)
                dates = [list(self._dates.read(block)) for block in unit.blocks]
                yield from self._figures(unit, dates, contents)
                yield from self._mentions(unit, dates, mentions)
        self._collections.clear()
        self._foreign.clear()

    def _tell_languages(self, chunk: Chunk) -> None:
        texts = [" ".join(block.text for block in unit.blocks) for unit in chunk.units]
        told = are_english(texts, before=self._english)
        for unit, text, english in zip(chunk.units, texts, told, strict=True):
            if not english:
                self._foreign.add(unit.blocks[0].start)
            elif _LETTER.search(text):
                chunk.read(unit)
        self._english = told[-1]

    def _quotations(self, unit: Unit) -> Iterator[Quotation]:
        for found in unit.signed:
            signoff = found.signoff
            yield Quotation(
                self._id("q"), (found.source,), tuple(found.content), found.form, signoff.party,
                signoff.born, signoff.died, signoff.work, found.confidence,
            )  # fmt: skip

    def _is_read(self, unit: Unit) -> bool:
        return unit.blocks[0].start not in self._foreign

    def _unattributed(self, unit: Unit, roles: Intervals[Span], voices: Voices) -> Iterator[Unattributed]:
        if unit.blocks[0].start in self._collections:
            return
        quoted = {unit.blocks[number].start for number in unit.quoted}
        for span in unit.sentences:
            if (
                unit.block_at(span[0]).start not in quoted
                and not _in_quotation(unit, span)
                and voices.claims(span, unit.text(span), roles.touching(span))
            ):
                yield Unattributed(self._id("u"), span)

    def _figures(
        self, unit: Unit, dates: list[list[Mention]], contents: Intervals[tuple[int, str]]
    ) -> Iterator[Figure]:
        """The figures of a unit; `dates` are those of each of its blocks."""
        for block, dated in zip(unit.blocks, dates, strict=True):
            if block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE):
                continue
            taken = [(date.span[0] - block.start, date.span[1] - block.start) for date in dated]
            for number in find_figures(block.text, taken):
                span = (number.start + block.start, number.end + block.start)
                yield self._figure(number, span, _owner(span, contents))

    def _figure(self, number: Number, span: Span, statement: str | None) -> Figure:
        return Figure(
            self._id("f"), span, number.value, number.low, number.high, number.approximate, number.bound,
            number.unit, number.counts, statement,
        )  # fmt: skip

    def _mentions(self, unit: Unit, dates: list[list[Mention]], mentions: list[Mention]) -> Iterator[Mention]:
        """The mentions of a unit in order; a date goes before what the encoder made of its words."""
        first, last = unit.blocks[0].start, unit.blocks[-1].end
        found = [date for dated in dates for date in dated]
        taken: Intervals[str] = Intervals()
        for date in found:
            taken.add(date.span, "")
        low = bisect_right(mentions, first - 1, key=lambda mention: mention.span[0])
        high = bisect_right(mentions, last - 1, key=lambda mention: mention.span[0])
        free = [mention for mention in mentions[low:high] if not any(True for _ in taken.touching(mention.span))]
        for mention in sorted([*found, *free], key=lambda mention: mention.span):
            name = mention.name or unit.text(mention.span)
            yield Mention(self._id("m"), mention.span, mention.type, name, mention.value)


def _filed(statements: list[Statement]) -> tuple[Intervals[Span], Intervals[tuple[int, str]]]:
    """The roles of the outermost statements, and what may hold a figure: contents, their sizes and whose they are."""
    roles: Intervals[Span] = Intervals()
    contents: Intervals[tuple[int, str]] = Intervals()
    for statement in statements:
        for role in spans_of(statement) if statement.inside is None else ():
            roles.add(role, role)
        size = sum(end - start for start, end in statement.content)
        if statement.inside is not None and not statement.source:
            continue  # "claims that 300 died": whoever speaks of such claims gives the figure
        for part in statement.content:
            contents.add(part, (size, statement.id))
    return roles, contents


def _in_quotation(unit: Unit, span: Span) -> bool:
    block = unit.block_at(span[0])
    reading = next(r for n, r in unit.readings.items() if unit.blocks[n].start == block.start)
    middle = (span[0] + span[1]) // 2 - block.start
    index = bisect_right(reading.quotes, middle, key=lambda quote: quote.start) - 1
    return index >= 0 and middle < reading.quotes[index].end


def _owner(span: Span, contents: Intervals[tuple[int, str]]) -> str | None:
    """The innermost statement whose content holds the span."""
    first, last = (span[0], span[0] + 1), (span[1] - 1, span[1])
    holding = set(contents.touching(first)) & set(contents.touching(last))
    return min(holding)[1] if holding else None
