"""Blocks -> the words that the encoder reads, each with its place and with what its wordpieces do not show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from testimonia.extract.layout import SET_APART, goes_on
from testimonia.extract.quotes import Quote, find_quotes
from testimonia.extract.reading import Reading, read_block
from testimonia.records import Block, Span

WORD = re.compile(r"\w{1,64}(?:[\u0300-\u036f]+\w{0,64})*|[^\w\s]")
"""A run of letters, digits and their marks, or one other sign: what roles are made of."""


class Case(IntEnum):
    """The letters of a word, which the uncased wordpieces leave out."""

    LOWER = 0
    CAPITAL = 1
    CAPITALS = 2
    MIXED = 3


class Before(IntEnum):
    """What stands before a word."""

    NOTHING = 0
    SPACE = 1
    NEWLINE = 2
    BLOCK = 3


class Quoted(IntEnum):
    """Where a word stands to the quotations of its block; a quotation that is set apart is inside one as a whole."""

    OUTSIDE = 0
    OPENING = 1
    INSIDE = 2
    CLOSING = 3
    NESTED = 4


@dataclass(slots=True)
class Stretch:
    """The words of some blocks in order. Every list runs alongside `words`; positions are the account's."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    case: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    quoted: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    block: list[int] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    """The sentences by their numbers; a block's sentences follow the last block's."""

    def __len__(self) -> int:
        return len(self.words)

    def tail(self, count: int) -> Stretch:
        """The last `count` words, as the context of what follows."""
        first = max(0, len(self) - count)
        if first == len(self):
            return Stretch()
        sentence, block = self.sentence[first], self.block[first]
        return Stretch(
            self.words[first:], self.starts[first:], self.ends[first:], self.case[first:], self.before[first:],
            self.quoted[first:], [number - sentence for number in self.sentence[first:]],
            [number - block for number in self.block[first:]], self.sentences[sentence:],
        )  # fmt: skip

    def add(self, block: Block, reading: Reading) -> None:
        """Take in the words of one more block."""
        quotes = reading.quotes
        spans = [(start + block.start, end + block.start) for start, end in reading.spans]
        states = _states(block.text, quotes, apart=block.kind in SET_APART)
        first, number = len(self.sentences), self.block[-1] + 1 if self.block else 0
        self.sentences += spans
        matches = list(WORD.finditer(block.text))
        starts = [match.start() for match in matches]
        words = [match.group() for match in matches]
        bounds = [end - block.start for _, end in spans[:-1]]
        self.words += words
        self.starts += [start + block.start for start in starts]
        self.ends += [match.end() + block.start for match in matches]
        self.case += map(_case, words)
        self.before += [_before(block.text, start) for start in starts]
        self.quoted += [states[start] for start in starts]
        self.sentence += [first + bisect_right(bounds, start) for start in starts]
        self.block += [number] * len(words)


def stretch_of(blocks: Sequence[Block]) -> Stretch:
    """The words of blocks that stand one after the other."""
    stretch = Stretch()
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        stretch.add(block, read_block(block.text, goes_on=following is not None and goes_on(block, following)))
    return stretch


@lru_cache(maxsize=65_536)
def _case(word: str) -> Case:
    if word.islower() or not word[0].isalpha():
        return Case.LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return Case.CAPITAL
    return Case.CAPITALS if word.isupper() else Case.MIXED


def _before(text: str, start: int) -> Before:
    if not start:
        return Before.BLOCK
    before = text[start - 1]
    if not before.isspace():
        return Before.NOTHING
    return Before.NEWLINE if before == "\n" else Before.SPACE


def _states(text: str, quotes: list[Quote], *, apart: bool) -> bytearray:
    """For every code point of a block, where it stands to the block's quotations."""
    states = bytearray([Quoted.INSIDE if apart else Quoted.OUTSIDE]) * len(text)
    for quote in quotes:
        start, end = quote.inner
        states[quote.start : start] = bytes([Quoted.OPENING]) * (start - quote.start)
        states[start:end] = bytes([Quoted.INSIDE]) * (end - start)
        states[end : quote.end] = bytes([Quoted.CLOSING]) * (quote.end - end)
        for nested in find_quotes(text[start:end]):
            states[start + nested.start : start + nested.end] = bytes([Quoted.NESTED]) * (nested.end - nested.start)
    return states
