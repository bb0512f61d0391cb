"""The sentence that brings in a quotation set apart: "In his letter of March he writes:" -> source and cue."""

from __future__ import annotations

import re

from testimonia.extract.drafts import Draft
from testimonia.extract.groups import group_at, stance_of
from testimonia.extract.nouns import NOUNS, OPINIONS, owner_of
from testimonia.extract.phrases import phrase_at, subject_before
from testimonia.extract.quotes import find_quotes
from testimonia.extract.sentences import mask, sentences
from testimonia.extract.subjects import main_subject
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, SPEECH
from testimonia.extract.words import word_set
from testimonia.records import Span, Stance

_OPENING = re.compile(r"[:,—–]\s*$|\b(?:as follows|thus|in these words|the following)\b[^.]*\.\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me)\b")
TEXTS = word_set(
    "speech words letter effect dispatch telegram message reply answer note address proclamation passage lines entry"
)
FOUND_BY = "patterns/introduced"
SURE = 0.83
"""The share of right statements among those that only these patterns found, counted on the annotated corpora."""
PLAIN = 160
"""Characters at the end of a block in which the words that bring in a quotation are looked for."""


def introduces(text: str) -> bool:
    """Whether a block ends in words that lead on to a quotation."""
    return bool(_OPENING.search(text, max(0, len(text) - PLAIN)))


def is_address(text: str) -> bool:
    """Whether a paragraph speaks in the first person, so that "She said:" before it brings it in."""
    return bool(_ADDRESS.search(text, 0, 240))


def says(text: str) -> bool:
    """Whether a block ends in a verb of speech and a colon."""
    last = text[-40:].rstrip(": ").rsplit(" ", 1)[-1].lower()
    return text.endswith(":") and last in SPEECH


def introduction(text: str) -> Draft | None:
    """The source and cue in the last sentence of a block, positions in the block; its content is left to the caller."""
    masked = mask(text, find_quotes(text))
    bounds = list(sentences(masked))
    if not bounds:
        return None
    s = Sentence(masked, *bounds[-1])
    return _by_verb(s) or _by_noun(s) or _by_subject(s)


def _by_verb(s: Sentence) -> Draft | None:
    for head in range(len(s) - 1, -1, -1):
        for rest, form in FORMS.get(s.lows[head], ()):
            if rest or not any(verb.frames & set("qt") for verb in form.verbs):
                continue
            group = group_at(s, head, form.shape)
            if group is None:
                continue
            subject = subject_before(s, group.start) if not group.participle else main_subject(s, group.start)
            subject = subject or main_subject(s, group.start)
            if group.passive:
                end = phrase_at(s, head + 2) if s.low(head + 1) == "by" else None
                subject = (head + 2, end) if end else None
            source = [s.span(*subject)] if subject else []
            if source or group.passive:
                stance = stance_of(form.verbs[0], group)
                return _draft(s, source, (group.start, group.end), stance, head)
    return None


def _by_noun(s: Sentence) -> Draft | None:
    for index in range(len(s) - 1, -1, -1):
        low = s.lows[index]
        if low not in NOUNS and low not in OPINIONS:
            continue
        source = owner_of(s, index)
        if not source and s.low(index + 1) in ("of", "by", "from"):
            end = phrase_at(s, index + 2)
            source = [s.span(index + 2, end)] if end else []
        if source:
            return _draft(s, source, (index, index + 1), NOUNS.get(low, Stance.ASSERTS), index)
    return None


def _by_subject(s: Sentence) -> Draft | None:
    """A speech to this effect: the subject of the sentence; the colon is the cue."""
    subject = main_subject(s, len(s) - 1)
    if subject is None or s.low(len(s) - 1) != ":" or TEXTS.isdisjoint(s.lows):
        return None
    return _draft(s, [s.span(*subject)], (len(s) - 1, len(s)), Stance.ASSERTS, len(s) - 1)


def _draft(s: Sentence, source: list[Span], cue: tuple[int, int], stance: Stance, head: int) -> Draft:
    return Draft(source, [s.span(*cue)], [], stance, s.starts[head], SURE, FOUND_BY)
