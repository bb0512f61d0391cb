"""Words by which the author of an account keeps a distance from what is reported, whatever the source's own stance.

"The so-called witness alleges", "his supposed confession", “the ‘volunteers’ say”: the author doubts, not the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def distances(text: str, quotes: Sequence[Quote], named: Sequence[Span], said: Sequence[Span]) -> list[Span]:
    """Where the author keeps a distance in a block. All spans are positions in its `text`.

    `named`: what names the source and attributes, where short quotations count too; `said`: the content, where only
    words outside quotations are the author's.
    """
    found = [
        match.span(match.lastindex or 0)
        for match in _MARKERS.finditer(text)
        if any(start <= match.start(match.lastindex or 0) and match.end() <= end for start, end in (*named, *said))
        and not any(quote.start <= match.end() <= quote.end for quote in quotes)
    ]
    scare = [
        (quote.start, quote.end)
        for quote in quotes
        if quote.closed
        and len(text[slice(*quote.inner)].split()) <= SCARE_WORDS
        and any(start <= quote.start and quote.end <= end for start, end in named)
    ]
    return sorted(found + scare)
