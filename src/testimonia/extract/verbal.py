"""Statements that a verb attributes: "X said that …", "…, X said", "it was reported that …"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.complements import Complement, clause_end, complement_of
from testimonia.extract.drafts import NEGATED, Draft
from testimonia.extract.groups import Group, group_at
from testimonia.extract.phrases import DAYS, Range, phrase_at, subject_before, with_appositions
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, SPEECH, Form, Verb
from testimonia.records import Span, Stance

FIGURATIVE = frozenset(["goes without saying", "needless to say", "that is to say", "so to say", "as they say"])
IDLE_SUBJECTS = frozenset(["it", "there", "this", "that", "which", "what"])


def verb_drafts(s: Sentence) -> list[Draft]:
    """A draft for every verb of attribution in the sentence, in order."""
    drafts: list[Draft] = []
    for head, low in enumerate(s.lows):
        found = FORMS.get(low)
        if found is None:
            continue
        for rest, form in found:
            width = 1 + (bool(rest) and len(rest.split("_")))
            if rest and "_".join(s.lows[head + 1 : head + width]) != rest:
                continue
            draft = _draft(s, head, form, width, drafts)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def _draft(s: Sentence, head: int, form: Form, width: int, before: list[Draft]) -> Draft | None:
    if _figurative(s, head):
        return None
    group = group_at(s, head, form.shape, width)
    if group is None:
        return None
    if group.passive:
        return _passive(s, group, form)
    found = complement_of(s, form, group)
    if found is not None:
        return _with_content_after(s, group, found, before)
    if form.verbs and any(set(verb.frames) & set("qz") for verb in form.verbs):
        return _with_content_before(s, group, form)
    return None


def _figurative(s: Sentence, head: int) -> bool:
    near = " ".join(s.lows[max(0, head - 2) : head + 1])
    return any(near.endswith(phrase) for phrase in FIGURATIVE)


def stance_of(verb: Verb, group: Group) -> Stance:
    """The verb's stance, as negation and modals change it."""
    stance = NEGATED[verb.stance] if group.negated else verb.stance
    return Stance.HEDGES if group.hedged and stance is Stance.ASSERTS else stance


def _with_content_after(s: Sentence, group: Group, found: Complement, before: list[Draft]) -> Draft | None:
    subject = None if group.infinitive or group.participle else subject_before(s, group.start)
    rule = f"verb-{found.frame}"
    if subject is not None and s.low(subject[0]) in IDLE_SUBJECTS:
        if s.low(subject[0]) not in ("it", "this", "which"):
            subject = None
        if found.frame in "i" and found.verb.lemma in ("seem", "appear"):
            subject = None
    if subject is not None:
        source = [s.span(*subject)]
    else:
        shared = _shared(s, group, before)
        if not shared:
            return None
        source, rule = shared, rule + "-shared"
    cue = [s.span(group.start, found.cue_end)]
    if found.cue_more is not None:
        content = (
            [s.span(found.start, found.cue_more), s.span(found.cue_more + 1, found.end)]
            if (found.start < found.cue_more < found.end - 1)
            else [s.span(found.start, found.end)]
        )
        cue.append(s.span(found.cue_more, found.cue_more + 1))
    else:
        content = [s.span(found.start, found.end)]
    return Draft(
        rule, source, cue, content, stance_of(found.verb, group), s.starts[group.head],
        open=s.quoted(found.end - 1),
    )  # fmt: skip


def _shared(s: Sentence, group: Group, before: list[Draft]) -> list[Span] | None:
    """The source of an earlier cue, or the sentence's subject, for a cue without a subject of its own."""
    low = s.low(group.start - 1)
    if not (group.participle or group.infinitive or low in ("and", "but", "or", ",", "then", "nor")):
        return None
    for draft in reversed(before):
        if draft.source and draft.rule.startswith("verb"):
            return list(draft.source)
    subject = main_subject(s, group.start)
    return [s.span(*subject)] if subject else None


def main_subject(s: Sentence, before: int) -> Range | None:
    """The subject of the sentence's main clause: the first noun phrase, before word `before`, that a verb follows."""
    index = 0
    while index < before:
        low = s.lows[index]
        if low in w.PREPOSITIONS or low in w.SUBORDINATORS:
            index = _after_opening(s, index, before)
            continue
        end = phrase_at(s, index)
        if end is None or low in w.ADVERBS:
            index += 1
            continue
        full = with_appositions(s, index, end)
        return (index, min(full, before)) if full <= before else (index, min(end, before))
    return None


def _after_opening(s: Sentence, index: int, before: int) -> int:
    while index < before and s.lows[index] != ",":
        index += 1
    return index + 1


def _with_content_before(s: Sentence, group: Group, form: Form) -> Draft | None:
    """“…,” X said. / …, said X."""
    verb = next(verb for verb in form.verbs if set(verb.frames) & set("qz"))
    if group.participle or group.infinitive:
        return None
    subject = subject_before(s, group.start)
    if subject is not None and subject[0] > 0 and _parts(s, subject[0] - 1):
        first, after = subject[0], group.end
        source = subject
        if not _closes(s, after):
            return None
    elif _parts(s, group.start - 1):
        end = phrase_at(s, group.end)
        if end is None or group.start == 0 or s.lows[group.head] not in SPEECH:
            return None
        source = (group.end, with_appositions(s, group.end, end))
        if not _closes(s, source[1]):
            return None
        first, after = group.start, source[1]
    else:
        return None
    if s.low(first - 1) == "as" and first > 1:
        first -= 1
    content = _around(s, first, after)
    if not content:
        return None
    return Draft("around", [s.span(*source)], [s.span(group.start, group.end)], content, stance_of(verb, group),
                 s.starts[group.head], open=any(s.quoted(i) for i in range(first)))  # fmt: skip


def _closes(s: Sentence, index: int) -> bool:
    """Whether an attribution is over at word `index`: no object follows."""
    if index >= len(s) or s.quoted(index) or s.is_punctuation(index) or s.is_adverb(index):
        return True
    return s.lows[index] in w.PREPOSITIONS | w.SUBORDINATORS | w.CONJUNCTIONS | DAYS | {"to"} or s.lows[index].endswith(
        "ing"
    )


def _parts(s: Sentence, index: int) -> bool:
    """Whether the word parts the content from the words that attribute it."""
    return index >= 0 and (s.low(index) in (",", "—", "–", "-", "?", "!", "--", "as") or s.quoted(index))


def _around(s: Sentence, first: int, after: int) -> list[Span]:
    """The content around an attribution that stands at its end or in its midst."""
    end = first
    while end > 0 and s.is_punctuation(end - 1) and s.lows[end - 1] not in ")]”’»?!":
        end -= 1
    if end == 0:
        return []
    start = 1 if s.low(0) in ("but", "and") and end > 3 and not s.quoted(1) else 0
    spans = [s.span(start, end)]
    rest = _after_tail(s, after)
    if rest is not None and rest < len(s):
        last = clause_end(s, rest)
        if last > rest:
            spans.append(s.span(rest, last))
    return spans


def _after_tail(s: Sentence, after: int) -> int | None:
    """Where the content goes on after the attribution: behind a comma, or with a quotation."""
    for index in range(after, len(s)):
        if s.quoted(index):
            return index
        if s.low(index) in (",", ":", "—", ";"):
            follows = s.low(index + 1)
            return None if follows.endswith("ing") or follows in ("who", "which", "a", "an") else index + 1
    return None


def _passive(s: Sentence, group: Group, form: Form) -> Draft | None:
    """It was reported that … / X is said to have … / X was accused by Y of …: the agent is the source, if any."""
    subject = subject_before(s, group.start)
    if subject is None:
        return None
    agent, at = _agent(s, group.end)
    verb = form.verbs[0]
    found = complement_of(s, form, Group(group.start, group.head, at, passive=True))
    idle = s.low(subject[0]) == "it" and subject[1] - subject[0] == 1
    content = _passive_content(s, subject, at, found, form, idle=idle)
    if content is None and agent is None:
        return None
    if content is None:
        content = [s.span(*subject)]
        if set(verb.frames) & set("PaX") == {"P"} and "n" not in verb.frames:
            return None
    source = [s.span(*agent)] if agent else []
    cue = [s.span(group.start, group.end)]
    return Draft("passive", source, cue, content, stance_of(found.verb if found else verb, group), s.starts[group.head])


def _passive_content(
    s: Sentence, subject: Range, at: int, found: Complement | None, form: Form, *, idle: bool
) -> list[Span] | None:
    verbs = form.verbs
    if found is not None and found.frame in "tqwz":
        return [s.span(found.start, found.end)]
    if s.low(at) == "to" and at + 1 < len(s) and any(set(v.frames) & set("tzP") for v in verbs):
        end = clause_end(s, at)
        person = any("P" in v.frames for v in verbs)
        return [s.span(at, end)] if person or idle else [s.span(*subject), s.span(at, end)]
    if s.low(at) in ("as", "of", "for", "with") and any(set(v.frames) & set("ao") for v in verbs) and at + 1 < len(s):
        end = clause_end(s, at + 1)
        return None if end <= at + 1 else [s.span(*subject), s.span(at, end)]
    return None


def _agent(s: Sentence, at: int) -> tuple[Range | None, int]:
    if s.low(at) != "by":
        return None, at
    end = phrase_at(s, at + 1)
    if end is None:
        return None, at
    return (at + 1, end), end
