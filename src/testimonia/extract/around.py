"""Content before a cue, or on both sides of it: "“…,” X said, “…”"; "…, said X"; "…, as X put it"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.clauses import clause_end, last_break
from testimonia.extract.drafts import Draft
from testimonia.extract.groups import Group, stance_of
from testimonia.extract.phrases import DAYS, Range, phrase_at, subject_before, with_appositions
from testimonia.extract.sentences import QUOTED_END
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import SPEECH, Form, Verb
from testimonia.extract.words import word_set
from testimonia.records import Span

PARTING = frozenset([",", "—", "–", "-", "?", "!", "--", "as"])
OPENING = w.PREPOSITIONS | w.SUBORDINATORS | w.ADVERBS
AFTER = w.PREPOSITIONS | w.SUBORDINATORS | w.CONJUNCTIONS | DAYS | {"to"}
APPOSED = word_set("who which a an")


def around_draft(s: Sentence, group: Group, form: Form, before: list[Draft]) -> Draft | None:
    """The statement whose content stands before the cue, and perhaps goes on behind it."""
    verb = next(verb for verb in form.verbs if not verb.frames.isdisjoint("qz"))
    if group.participle or group.infinitive:
        return None
    found = _after_subject(s, group, verb) or _before_subject(s, group)
    if found is None:
        return None
    source, first, after = found
    first -= s.low(first - 1) == "as"
    content = content_around(s, first, after, _floor(s, before))
    introduces = s.low(len(s) - 1) == ":" and not s.quoted(first - 2)
    if not content or introduces or not (first == 0 or len(content) > 1 or _is_clause(s, first)):
        return None
    return Draft(
        "around", [s.span(*source)], [s.span(group.start, group.end)], content, stance_of(verb, group),
        s.starts[group.head], open=any(s.quoted(index) for index in range(first)),
    )  # fmt: skip


def comes_first(s: Sentence, group: Group) -> bool:
    """Whether the content surely stands before the verb: a quotation does, the verb is inverted, or it says "as"."""
    subject = subject_before(s, group.start)
    if subject is None:
        inverted = s.low(group.start - 1) == "," and group.start == group.head
        return inverted or s.quoted(group.start - 1)
    if _is_as_clause(s, subject):
        return True
    first = subject[0] - (s.low(subject[0] - 1) in (",", "—", "-"))
    return s.quoted(first - 1)


def _is_as_clause(s: Sentence, subject: Range) -> bool:
    return s.low(subject[0] - 1) == "as" and s.low(subject[0] - 2) in (",", "", "—")


def _after_subject(s: Sentence, group: Group, verb: Verb) -> tuple[Range, int, int] | None:
    """…, X said: the source, the first word of the attribution and the word after its last."""
    subject = subject_before(s, group.start)
    if (
        subject is None
        or not parts(s, subject[0] - 1)
        or (s.low(subject[0] - 1) == "as" and not _is_as_clause(s, subject))
    ):
        return None
    if s.low(subject[0]) in w.RELATIVES and not s.quoted(subject[0] - 2):
        return None
    after = _after_listener(s, group.end, verb)
    return (subject, subject[0], after) if _closes(s, after) else None


def _before_subject(s: Sentence, group: Group) -> tuple[Range, int, int] | None:
    """…, said X."""
    if not parts(s, group.start - 1) or s.lows[group.head] not in SPEECH:
        return None
    end = phrase_at(s, group.end)
    if end is None:
        return None
    end = with_appositions(s, end)
    return ((group.end, end), group.start, end) if _closes(s, end) else None


def _floor(s: Sentence, before: list[Draft]) -> int:
    """The first word that no earlier attribution of the sentence has taken ("“No,” said she.—“Why?” said he")."""
    taken = max((draft.hull[1] for draft in before if draft.rule == "around"), default=0)
    return next((index for index in range(len(s)) if s.starts[index] >= taken), len(s)) if taken else 0


def _is_clause(s: Sentence, end: int) -> bool:
    """Whether the words before an attribution can be what was said, and are no opening phrase of its own clause."""
    if any(s.quoted(index) for index in range(end)):
        return True
    start = int(s.low(0) in w.CONJUNCTIONS)
    low = s.low(start)
    opening = low in OPENING or low.endswith(("ing", "ly"))
    return not opening or "," in s.lows[1 : end - 1]


def _after_listener(s: Sentence, at: int, verb: Verb) -> int:
    """Skip whom it is said to: “…,” the guide told them."""
    if "P" not in verb.frames or _closes(s, at):
        return at
    return phrase_at(s, at) or at


def _closes(s: Sentence, index: int) -> bool:
    """Whether an attribution is over at word `index`: no object follows."""
    if index >= len(s) or s.quoted(index) or s.is_punctuation(index) or s.is_adverb(index):
        return True
    return s.lows[index] in AFTER or s.lows[index].endswith("ing")


def parts(s: Sentence, index: int) -> bool:
    """Whether the word at `index` parts the content from the words that attribute it."""
    return index >= 0 and (s.lows[index] in PARTING or s.quoted(index))


def content_around(s: Sentence, first: int, after: int, floor: int = 0) -> list[Span]:
    """The content around an attribution `[first, after)` that stands at its end or in its midst."""
    end = first
    while end > 0 and s.is_punctuation(end - 1) and s.lows[end - 1] not in ")]”’»?!":
        end -= 1
    start = max(last_break(s, end), floor)
    start += s.low(start) in ("but", "and") and end > start + 3 and not s.quoted(start + 1)
    while start < end and s.is_punctuation(start) and s.lows[start] not in "([":
        start += 1
    spans = [s.span(start, end)] if start < end else []
    rest = _after_tail(s, after)
    if rest is not None and rest < len(s):
        whole = s.quoted(rest) and (s.words[rest][-1] == QUOTED_END or end - start == 1)
        last = rest + 1 if whole else clause_end(s, rest)
        spans += [s.span(rest, last)] if last > rest else []
    return spans


def _after_tail(s: Sentence, after: int) -> int | None:
    """Where the content goes on after the attribution: behind a comma, or with a quotation."""
    for index in range(after, len(s)):
        if s.quoted(index):
            return index
        if s.lows[index] in (",", ":", "—", ";"):
            follows = s.low(index + 1)
            return None if follows.endswith("ing") or follows in APPOSED else index + 1
    return None
