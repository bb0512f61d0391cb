"""Statements over the words of a stretch -> drafts at the account's positions."""

from __future__ import annotations

from testimonia.extract.decoding import Found, Part
from testimonia.extract.drafts import Draft, Why
from testimonia.extract.stretches import Quoted, Stretch
from testimonia.extract.tags import share_of
from testimonia.records import Span, Stance

STANCES = tuple(Stance)
LOOSE = frozenset(",;:—–―-")
"""Marks that part the roles from one another, or open a turn of dialogue."""


def draft_of(found: Found, stretch: Stretch, found_by: str) -> Draft:
    """The draft of a statement. `found_by` names the model."""
    stance = STANCES[int(found.stances.argmax())]
    why = Why(
        found.cue_score, share_of(found.source_score), share_of(found.content_score),
        {stance: float(share) for stance, share in zip(STANCES, found.stances, strict=True)},
        [(tuple(spans_of(stretch, [link.words])), share_of(link.score)) for link in found.others],
    )  # fmt: skip
    cue = spans_of(stretch, [(word, word + 1) for word in found.cue], LOOSE)
    return Draft(
        spans_of(stretch, found.source), cue, spans_of(stretch, found.content, LOOSE), stance, cue[0][0], found.sure,
        found_by, why,
    )  # fmt: skip


def spans_of(stretch: Stretch, parts: list[Part], loose: frozenset[str] = frozenset()) -> list[Span]:
    """Where some parts stand: a span for each block, and parts with nothing but marks between them as one.

    `loose`: marks that belong to the sentence, not to the parts, where they stand at either end of a span; a full
    stop too, unless the span is made of whole sentences.
    """
    return [
        (stretch.starts[first], stretch.ends[last])
        for first, last in (_without(stretch, run, loose) for run in _runs(stretch, parts))
    ]


def _without(stretch: Stretch, run: tuple[int, int], loose: frozenset[str]) -> tuple[int, int]:
    first, last = run
    while first < last and stretch.words[first] in loose:
        first += 1
    ends = loose if not loose or _is_sentence(stretch, first) else loose | {"."}
    while last > first and stretch.words[last] in ends:
        last -= 1
    return first, last


def _is_sentence(stretch: Stretch, first: int) -> bool:
    """Whether a span that begins with this word is a sentence of its own, or a quotation."""
    opens = stretch.quoted[first] != Quoted.OUTSIDE
    return opens or first == 0 or stretch.sentence[first - 1] != stretch.sentence[first]


def _runs(stretch: Stretch, parts: list[Part]) -> list[tuple[int, int]]:
    """The first and the last word of each span."""
    runs: list[tuple[int, int]] = []
    for word in (word for first, end in sorted(parts) for word in range(first, end)):
        if runs and _goes_on(stretch, runs[-1][1], word):
            runs[-1] = (runs[-1][0], word)
        else:
            runs.append((word, word))
    return runs


def _goes_on(stretch: Stretch, last: int, word: int) -> bool:
    """Whether two words of a role stand in one block with no other word between them."""
    return stretch.block[last] == stretch.block[word] and not any(
        between[0].isalnum() for between in stretch.words[last + 1 : word]
    )
