"""Cues in the passive: "it was reported that …", "X is said to have …", "X was accused by Y of …"."""

from __future__ import annotations

from testimonia.extract.around import content_around, parts
from testimonia.extract.clauses import clause_end
from testimonia.extract.complements import Complement, complement_of
from testimonia.extract.drafts import Draft
from testimonia.extract.groups import Group, stance_of
from testimonia.extract.phrases import Range, phrase_at, subject_before
from testimonia.extract.subjects import main_subject
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import Form
from testimonia.extract.words import word_set
from testimonia.records import Span

NOT_PASSIVE = word_set(
    "hold resolve determine choose ordain see find make mean intend bid press approve back charge title support record "
    "show"
)
"""Verbs that attribute nothing in the passive ("was held", "were found")."""


def passive_draft(s: Sentence, group: Group, form: Form) -> Draft | None:
    """The statement of a verb in the passive: its agent is the source, and where none is named there is no source."""
    subject = subject_before(s, group.start)
    if subject is None and s.low(group.start - 1) in ("and", "but"):
        subject = main_subject(s, group.start)
    if subject is None or form.verbs[0].lemma in NOT_PASSIVE:
        return None
    agent, at = _agent(s, group.end)
    cue_start, verb = group.start, form.verbs[0]
    if _is_aside(s, subject, at):
        cue_start, content = subject[0], content_around(s, subject[0], at)
    else:
        found = complement_of(s, form, Group(group.start, group.head, at, passive=True))
        verb = found.verb if found else verb
        content = _content(s, subject, at, found, form)
        if not content and agent and "n" in verb.frames:
            content = [s.span(*subject)]
    if not content:
        return None
    source = [s.span(*agent)] if agent else []
    cue = [s.span(cue_start, group.end)]
    return Draft("passive", source, cue, content, stance_of(verb, group), s.starts[group.head])


def _is_aside(s: Sentence, subject: Range, at: int) -> bool:
    """Whether it is ", it was said," in the midst of what was said."""
    return s.low(subject[0]) == "it" and parts(s, subject[0] - 1) and (at >= len(s) or s.is_punctuation(at))


def _content(s: Sentence, subject: Range, at: int, found: Complement | None, form: Form) -> list[Span]:
    if found is not None and found.frame in "tqwz":
        return [s.span(found.start, found.end)]
    frames = set().union(*(verb.frames for verb in form.verbs))
    if at + 1 >= len(s):
        return []
    if s.low(at) == "to" and frames & set("tzP"):
        rest = [s.span(at, clause_end(s, at))]
        return rest if "P" in frames or s.low(subject[0]) == "it" else [s.span(*subject), *rest]
    if s.low(at) in ("as", "of", "for", "with") and frames & set("ao"):
        end = clause_end(s, at + 1)
        return [s.span(*subject), s.span(at, end)] if end > at + 1 else []
    return []


def _agent(s: Sentence, at: int) -> tuple[Range | None, int]:
    end = phrase_at(s, at + 1) if s.low(at) == "by" else None
    return ((at + 1, end), end) if end is not None else (None, at)
