"""Words by which the author of an account keeps a distance from what is reported, whatever the source's own stance.

"The so-called witness alleges", "his supposed confession", “the ‘volunteers’ say”: the author doubts, not the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.extract.quotes import Quote
from testimonia.records import Span

_MARKERS = re.compile(
    r"\b(?:so[- ]called|self[- ](?:styled|proclaimed)|soi-disant|would-be|allegedly|supposedly|purportedly|reputedly|"
    r"ostensibl[ey]|putative)\b"
    r"|\b(?:the|an?|his|her|its|our|their|this|that|these|those|whose|any|all|of|by|['’]s)\s+"
    r"(alleged|supposed|purported|pretended)\b",
    re.IGNORECASE,
)
"""The second kind are verbs unless they stand before a noun: "the clerk alleged", "is supposed to"."""
SCARE_WORDS = 3
"""Words up to which quotation marks around a part of a source or cue keep a distance, and quote nobody."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words or a short quotation that may keep a distance, positions in the block."""

    start: int
    end: int
    quoted: bool


def marks_in(text: str, quotes: Sequence[Quote]) -> list[Mark]:
    """All that may keep a distance in a block, in order: words outside quotations, and short quotations."""
    starts = [quote.start for quote in quotes]
    words = [match.span(match.lastindex or 0) for match in _MARKERS.finditer(text)]
    found = [Mark(start, end, quoted=False) for start, end in words if not _quoted(end, quotes, starts)]
    found += [
        Mark(quote.start, quote.end, quoted=True)
        for quote in quotes
        if quote.closed and len(text[slice(*quote.inner)].split()) <= SCARE_WORDS
    ]
    return sorted(found, key=lambda mark: mark.start)


def distances(marks: Sequence[Mark], named: Sequence[Span], said: Sequence[Span]) -> list[Span]:
    """Where the author keeps a distance in a statement. All positions are the block's.

    `named`: what names the source and attributes, where short quotations count too; `said`: the content, where only
    words outside quotations are the author's.
    """
    found = []
    for spans, with_quotations in ((named, True), (said, False)):
        for start, end in spans:
            first = bisect_left(marks, start, key=lambda mark: mark.start)
            last = bisect_left(marks, end, key=lambda mark: mark.start)
            found += [(m.start, m.end) for m in marks[first:last] if m.end <= end and (with_quotations or not m.quoted)]
    return sorted(found)


def _quoted(position: int, quotes: Sequence[Quote], starts: list[int]) -> bool:
    index = bisect_left(starts, position) - 1
    return index >= 0 and position <= quotes[index].end
