"""Whose cue it is: the subject that stands before a verb, or the one that it shares with an earlier verb."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.drafts import Draft
from testimonia.extract.groups import Group
from testimonia.extract.phrases import (
    DAYS,
    TIME_NOUNS,
    Range,
    group_ending,
    phrase_at,
    subject_before,
    with_appositions,
)
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, Verb
from testimonia.extract.words import word_set
from testimonia.records import Span

OPINING = word_set("think believe know guess suppose say find feel mean see imagine call consider hold show")
SPEAKING = word_set("he she they we i who")
"""Pronouns that are the subject of a clause wherever they stand."""
JOINED = word_set("and but or , then nor")


def own_subject(s: Sentence, group: Group) -> Range | None:
    """The subject that stands before the verb; for a participle the noun that it follows ("banners reading …")."""
    if group.infinitive:
        return None
    if not group.participle:
        subject = subject_before(s, group.start)
        dated = subject is None and s.low(group.start - 1) in TIME_NOUNS
        return main_subject(s, group.start) if dated else subject
    start = group_ending(s, group.start)
    if start is None or s.lows[start] in w.PRONOUNS or s.low(group.start - 1) in DAYS:
        return None
    return start, group.start


def is_own_opinion(s: Sentence, subject: Range, group: Group, verb: Verb) -> bool:
    """Whether it is the author's "I believe" or an address to the reader, in the present."""
    if subject[1] - subject[0] > 1 or s.low(subject[0]) not in ("i", "we", "you", "one"):
        return False
    past = any(low in ("did", "does", "didn't", "didn’t") for low in s.lows[group.start : group.head])
    return verb.lemma in OPINING and s.lows[group.head] == verb.lemma and not past


def shared_source(s: Sentence, group: Group, before: list[Draft]) -> list[Span] | None:
    """The source of an earlier cue, or the sentence's subject, for a cue without a subject of its own.

    A participle and a verb after "and" may share one; an infinitive only after "and".
    """
    low = s.low(group.start - 1)
    if low not in (("and", "or") if group.infinitive else JOINED) and not group.participle:
        return None
    last = next((draft for draft in reversed(before) if draft.source and draft.rule.startswith("verb")), None)
    if low in ("and", "but", "or"):
        floor = 0 if last is None else next(i for i in range(len(s)) if s.starts[i] >= last.head)
        nearest = _nearest_pronoun(s, group.start - 1, floor)
        if nearest is not None:
            return [s.span(*nearest)]
    if last is not None:
        return list(last.source)
    subject = main_subject(s, group.start)
    return [s.span(*subject)] if subject else None


def _nearest_pronoun(s: Sentence, before: int, floor: int) -> Range | None:
    """The pronoun that is the subject of the clause that a cue after "and" belongs to."""
    for index in range(before - 1, floor - 1, -1):
        low = s.lows[index]
        if low in (";", ":") or s.quoted(index):
            return None
        if low in SPEAKING and s.low(index - 1) != "than":
            return index, index + 1
    return None


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
