"""Statements that a verb attributes: "X said that …", "…, X said", "it was reported that …"."""

from __future__ import annotations

from dataclasses import replace

from testimonia.extract.around import around_draft, comes_first
from testimonia.extract.complements import Complement, complement_of
from testimonia.extract.drafts import Draft
from testimonia.extract.groups import Group, group_at, stance_of
from testimonia.extract.passives import passive_draft
from testimonia.extract.subjects import is_own_opinion, own_subject, shared_source
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, Form
from testimonia.extract.words import word_set
from testimonia.records import Span

FIGURATIVE = ("goes without saying", "needless to say", "that is to say", "so to say", "as they say")
OPENING_CLAUSE = word_set("when while although though after before because since if as")
NEGATIVE_SUBJECTS = word_set("no nobody none neither")
IDLE_SUBJECTS = word_set("there that what")


def verb_drafts(s: Sentence) -> list[Draft]:
    """A draft for every verb of attribution in the sentence, in order."""
    drafts: list[Draft] = []
    headline = s.capitals_mean_little()
    for head, low in enumerate(s.lows):
        if low not in FORMS or (
            head > 0 and s.words[head][0].isupper() and not (headline and s.low(head - 1) != "united")
        ):
            continue
        for rest, form in FORMS[low]:
            width = 1 + len(rest.split("_")) if rest else 1
            if rest and "_".join(s.lows[head + 1 : head + width]) != rest:
                continue
            draft = _draft(s, group_at(s, head, form.shape, width), form, drafts)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def _draft(s: Sentence, group: Group | None, form: Form, before: list[Draft]) -> Draft | None:
    if group is None or _is_figurative(s, group.head):
        return None
    if group.passive:
        return passive_draft(s, group, form)
    speaks = any(not verb.frames.isdisjoint("qz") for verb in form.verbs)
    draft = around_draft(s, group, form, before) if speaks and comes_first(s, group) else None
    if draft is not None:
        return draft
    found = complement_of(s, form, group)
    if found is not None:
        return _with_content_after(s, group, found, before)
    return around_draft(s, group, form, before) if speaks else None


def _is_figurative(s: Sentence, head: int) -> bool:
    return " ".join(s.lows[max(0, head - 2) : head + 1]).endswith(FIGURATIVE)


def _with_content_after(s: Sentence, group: Group, found: Complement, before: list[Draft]) -> Draft | None:
    subject = own_subject(s, group)
    if subject is not None:
        if is_own_opinion(s, subject, group, found.verb):
            return None
        if s.low(subject[0] - 1) in OPENING_CLAUSE:
            found = replace(found, end=_first_comma(s, found))
        if s.low(subject[0]) in IDLE_SUBJECTS:
            subject = None
    rule = f"verb-{found.frame}"
    source: list[Span] | None = [s.span(*subject)] if subject else None
    if source is None:
        source, rule = shared_source(s, group, before), rule + "-shared"
    if not source:
        return None
    if subject is not None and s.low(subject[0]) in NEGATIVE_SUBJECTS:
        group = replace(group, negated=not group.negated)
    cue, content = _cue_and_content(s, group, found)
    quoted = s.quoted(found.end - 1)
    return Draft(rule, source, cue, content, stance_of(found.verb, group), s.starts[group.head], open=quoted)


def _cue_and_content(s: Sentence, group: Group, found: Complement) -> tuple[list[Span], list[Span]]:
    cue = [s.span(group.start, found.cue_end)]
    more = found.cue_more
    if more is None:
        return cue, [s.span(found.start, found.end)]
    cue.append(s.span(more, more + 1))
    if found.start < more < found.end - 1:
        return cue, [s.span(found.start, more), s.span(more + 1, found.end)]
    return cue, [s.span(found.start, found.end)]


def _first_comma(s: Sentence, found: Complement) -> int:
    """The end of content that stands in an opening clause: "When the clerk asked why, …"."""
    for index in range(found.start + 1, found.end):
        if s.lows[index] == ",":
            return index
    return found.end
