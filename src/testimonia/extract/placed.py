"""Statements over the words of a stretch -> drafts at the account's positions."""

from __future__ import annotations

from testimonia.extract.decoding import Found, Part
from testimonia.extract.drafts import Draft, Why
from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import share_of
from testimonia.records import Span, Stance

FOUND_BY = "encoder/1"
STANCES = tuple(Stance)


def draft_of(found: Found, stretch: Stretch) -> Draft:
    """The draft of a statement."""
    stance = STANCES[int(found.stances.argmax())]
    why = Why(
        found.cue_score, share_of(found.source_score), share_of(found.content_score),
        {stance: float(share) for stance, share in zip(STANCES, found.stances, strict=True)},
        [(tuple(spans_of(stretch, [link.words])), share_of(link.score)) for link in found.others],
    )  # fmt: skip
    cue = (found.cue[0], found.cue[-1] + 1)
    return Draft(
        spans_of(stretch, found.source), spans_of(stretch, [cue]), spans_of(stretch, found.content), stance,
        stretch.starts[cue[0]], found.sure, FOUND_BY, why,
    )  # fmt: skip


def spans_of(stretch: Stretch, parts: list[Part]) -> list[Span]:
    """Where some parts stand: a span for each block, and parts with nothing but marks between them as one."""
    spans: list[Span] = []
    last = None
    for first, end in sorted(parts):
        for word in range(first, end):
            if last is not None and _goes_on(stretch, last, word):
                spans[-1] = (spans[-1][0], stretch.ends[word])
            else:
                spans.append((stretch.starts[word], stretch.ends[word]))
            last = word
    return spans


def _goes_on(stretch: Stretch, last: int, word: int) -> bool:
    """Whether two words of a role stand in one block with no other word between them."""
    return stretch.block[last] == stretch.block[word] and not any(
        between[0].isalnum() for between in stretch.words[last + 1 : word]
    )
