"""The subject of a sentence's main clause."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.phrases import Range, phrase_at, with_appositions
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS


def main_subject(s: Sentence, before: int) -> Range | None:
    """The subject of the sentence's main clause: the first noun phrase, before word `before`, that opens a clause."""
    index = 0
    while index < before:
        low = s.lows[index]
        if low in w.CONJUNCTIONS or s.is_adverb(index):
            index += 1
            continue
        if low in w.PREPOSITIONS or low in w.SUBORDINATORS or low.endswith("ing"):
            index = _after_opening(s, index, before)
            continue
        end = phrase_at(s, index)
        if end is None:
            index += 1
            continue
        end = _before_verb(s, index, end)
        full = with_appositions(s, end)
        return index, full if full <= before else min(end, before)
    return None


def _before_verb(s: Sentence, start: int, end: int) -> int:
    """Cut a phrase before a present-tense verb that looks like a noun ("the mayor answers critics")."""
    for index in range(start + 1, end - 1):
        found = FORMS.get(s.lows[index])
        if found and found[0][1].shape == "s" and s.lows[index + 1] not in FORMS and s.is_noun_like(index - 1):
            return index
    return end


def _after_opening(s: Sentence, index: int, before: int) -> int:
    while index < before and s.lows[index] != ",":
        index += 1
    return index + 1
