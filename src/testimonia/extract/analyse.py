"""One block -> drafts: its sentences, the patterns in each, what goes on from one to the next, what stands inside."""

from __future__ import annotations

from dataclasses import dataclass, field

from testimonia.extract.drafts import Draft, moved
from testimonia.extract.nominal import NOUNS, OPINIONS, WORDS_SHOWN, noun_drafts
from testimonia.extract.quotes import Quote, find_quotes, is_sentence
from testimonia.extract.sentences import mask, sentences
from testimonia.extract.tokens import STAND_INS, TOKEN, Sentence
from testimonia.extract.verbal import verb_drafts
from testimonia.extract.verbs import FORMS

CUES = frozenset(FORMS) | frozenset(NOUNS) | OPINIONS | WORDS_SHOWN | {"according"}
MOST_PARTS = 200
"""Spans of one statement's content."""
MOST_DRAFTS = 24
"""Statements in one sentence; no prose has as many."""
DEEPEST = 2
"""Quotations inside quotations are read for statements down to this depth."""


@dataclass(slots=True)
class Reading:
    """What was read in a stretch of a block: quotations, sentences (`spans`) and drafts, positions in the block.

    `masked`: the text with stand-ins for its quotations.
    """

    text: str
    masked: str
    quotes: list[Quote] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)


def read_block(text: str, *, goes_on: bool = False) -> Reading:
    """Read one block. `goes_on`: the next block re-opens the quotation that this one leaves open."""
    return _read(text, find_quotes(text, goes_on=goes_on), 0)


def _read(text: str, quotes: list[Quote], depth: int) -> Reading:
    masked = mask(text, quotes)
    reading = Reading(text, masked, quotes, spans=list(sentences(masked)))
    by_start = {quote.start: quote for quote in quotes}
    previous: Draft | None = None
    for first, last in reading.spans:
        drafts = _drafts(masked, first, last, by_start)
        if (
            not drafts
            and previous is not None
            and len(previous.content) < MOST_PARTS
            and _only_quoted(masked, first, last)
        ):
            previous.content.append((first, last))
            continue
        reading.drafts += drafts
        previous = next((draft for draft in reversed(drafts) if draft.open), None)
    if depth < DEEPEST:
        for quote in quotes:
            reading.drafts += _inside(text, quote, depth + 1)
    return reading


def _inside(text: str, quote: Quote, depth: int) -> list[Draft]:
    """The drafts inside a quotation, moved to where it stands."""
    start, end = quote.inner
    inner = text[start:end]
    if not is_sentence(inner) or not _has_cue(inner):
        return []
    return [moved(draft, start) for draft in _read(inner, find_quotes(inner), depth).drafts]


def _has_cue(text: str) -> bool:
    return not CUES.isdisjoint(TOKEN.findall(text.lower()))


def _drafts(masked: str, first: int, last: int, quotes: dict[int, Quote]) -> list[Draft]:
    if not _has_cue(masked[first:last]) and not (quotes and ":" in masked[first:last]):
        return []
    sentence = Sentence(masked, first, last, quotes)
    return sorted(verb_drafts(sentence) + noun_drafts(sentence), key=lambda draft: draft.head)[:MOST_DRAFTS]


def _only_quoted(masked: str, first: int, last: int) -> bool:
    return masked[first] in STAND_INS and not any(c.isalnum() for c in masked[first:last])
