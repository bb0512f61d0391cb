"""Statements that a noun or a phrase attributes: "his claim that …", "according to X", "in X's words", "X: “…”"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.clauses import clause_end, last_break, phrase_end
from testimonia.extract.drafts import Draft
from testimonia.extract.phrases import Range, chunk_ending, phrase_at, subject_before, with_appositions
from testimonia.extract.tokens import Sentence
from testimonia.extract.words import word_set
from testimonia.records import Span, Stance

_STANCES = {
    Stance.ASSERTS: """
        claim assertion statement report account declaration allegation accusation charge argument contention
        testimony news announcement assurance conclusion finding evidence explanation revelation reminder warning
        observation remark verdict praise message""",
    Stance.HEDGES: """
        rumour rumor suggestion belief estimate suspicion fear hope speculation theory view impression prediction
        expectation hypothesis worry concern hint""",
    Stance.QUESTIONS: "doubt",
    Stance.DENIES: "denial",
    Stance.DISMISSES: "dismissal",
    Stance.CONCEDES: "admission confession acknowledgement acknowledgment concession",
    Stance.OBJECTS: "protest complaint criticism objection condemnation outcry denunciation grievance",
    Stance.WANTS: """
        order demand request threat plea recommendation pledge wish desire instruction invitation refusal insistence""",
}
NOUNS: dict[str, Stance] = {
    form: stance for stance, text in _STANCES.items() for noun in text.split()
    for form in (noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s")
}  # fmt: skip
ON_TOPIC = word_set(
    "protest protests complaint complaints criticism objection objections question questions condemnation outcry"
)
OF_TOPIC = word_set(
    "rumour rumours rumor rumors reports allegation allegations accusation accusations claims charges fears criticism "
    "accounts suspicions warnings condemnation denial"
)
OF = word_set("of")
NO_NOUN_AFTER = w.SUBJECT_PRONOUNS | w.MODALS | {"to", "no"}
ABOUT = word_set("of about on over against at regarding concerning")
WORDS_SHOWN = word_set(
    "slogans slogan posters placards banners banner signs sign leaflets chants messages notices graffiti inscriptions "
    "inscription"
)
OPINIONS = word_set("words view opinion account telling judgment judgement eyes estimation version phrase")


def noun_drafts(s: Sentence) -> list[Draft]:
    """A draft for every noun or phrase of attribution in the sentence, in order."""
    drafts: list[Draft] = []
    for index, low in enumerate(s.lows):
        draft = None
        if low == "according" and s.low(index + 1) == "to":
            draft = _according(s, index)
        elif low in NOUNS:
            draft = _noun(s, index)
        elif low in OPINIONS and index > 1:
            draft = _in_the_words(s, index)
        elif low in WORDS_SHOWN:
            draft = _shown(s, index)
        elif low == ":" and (index <= 6 and s.quoted(index + 1)):
            draft = _colon(s, index)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _according(s: Sentence, index: int) -> Draft | None:
    end = phrase_at(s, index + 2)
    if end is None:
        return None
    end = end if s.lows[index + 2] in w.PRONOUNS else with_appositions(s, end)
    content: list[Span] = []
    before = index
    while before > 0 and s.is_punctuation(before - 1) and not s.quoted(before - 1):
        before -= 1
    first = last_break(s, before)
    if before > first and not (before <= 2 and s.lows[0] in ("and", "but")):
        content.append(s.span(first, before))
    if s.low(end) == "," and (not content or end + 1 < len(s)):
        last = clause_end(s, end + 1)
        if last > end + 1:
            content.append(s.span(end + 1, last))
    if not content:
        return None
    return Draft("according-to", [s.span(index + 2, end)], [s.span(index, index + 2)], content, Stance.ASSERTS,
                 s.starts[index], open=s.quoted(before - 1) if before else False)  # fmt: skip


def _noun(s: Sentence, index: int) -> Draft | None:
    if s.low(index - 1) in NO_NOUN_AFTER or (s.low(index - 1) == "in" and s.low(index + 1) == "to"):
        return None
    source = owner_of(s, index)
    after = index + 1
    if s.low(after) in ("by", "from") or (s.low(after) == "of" and s.lows[index] not in OF_TOPIC):
        owner_end = phrase_at(s, after + 1, joining=OF)
        if owner_end is not None:
            source = [s.span(after + 1, owner_end)]
            after = owner_end
    content = _noun_content(s, index, after)
    if content is None:
        return None
    if s.low(after) == "to" and not source:
        return None
    if s.low(content[1]) in ("by", "from") and not source:
        behind = phrase_at(s, content[1] + 1)
        source = [s.span(content[1] + 1, behind)] if behind else []
    return Draft("noun", source, [s.span(index, index + 1)], [s.span(*content)], NOUNS[s.lows[index]], s.starts[index])


def _noun_content(s: Sentence, index: int, after: int) -> Range | None:
    low = s.low(after)
    if low == "that" and s.low(after + 1) not in w.AUXILIARIES | {",", "."}:
        end = clause_end(s, after)
        return (after, end) if end > after + 2 else None
    noun = s.lows[index]
    if low in ABOUT and ((noun in ON_TOPIC and low != "of") or (noun in OF_TOPIC and low == "of")):
        topic_end = phrase_at(s, after + 1)
        return (after + (low == "of"), topic_end) if topic_end else None
    if low == "to" and NOUNS[noun] is Stance.WANTS and s.low(after + 1) not in w.DETERMINERS and after + 1 < len(s):
        return (after, phrase_end(s, after)) if s.words[after + 1].islower() else None
    return None


def owner_of(s: Sentence, index: int) -> list[Span]:
    """The source before the noun: "his claim", "the envoy's claim"."""
    first = index - 1
    while (
        first > 0 and s.lows[first] not in w.DETERMINERS and s.lows[first] not in ("'s", "’s") and s.is_noun_like(first)
    ):
        first -= 1
    low = s.low(first)
    if low in w.POSSESSIVES and low != "whose":
        return [s.span(first, first + 1)]
    if low in ("'s", "’s"):
        start = chunk_ending(s, first)
        return [s.span(start, first)] if start is not None else []
    return []


def _in_the_words(s: Sentence, index: int) -> Draft | None:
    """Find "in X's words, …" and "in the words of X, …"."""
    source: list[Span] = owner_of(s, index)
    start, after = index, index + 1
    while start > 0 and s.lows[start] != "in" and index - start < 8:
        start -= 1
    if s.low(start) != "in":
        return None
    if s.low(after) == "of":
        end = phrase_at(s, after + 1)
        if end is None:
            return None
        source, after = [s.span(after + 1, end)], end
    if not source or (s.low(after) not in (",", ":") and not s.quoted(after)):
        return None
    content = [s.span(0, start - (s.low(start - 1) == ","))] if start > 1 else []
    if after + 1 < len(s) and start == 0:
        last = clause_end(s, after + 1)
        content += [s.span(after + 1, last)] if last > after + 1 else []
    if not content:
        return None
    return Draft("in-words", source, [s.span(index, index + 1)], content, Stance.ASSERTS, s.starts[index])


def _shown(s: Sentence, index: int) -> Draft | None:
    """Posted slogans such as “…”: words that someone puts up or shouts."""
    after = index + 1
    if s.low(after) == "such" and s.low(after + 1) == "as":
        after += 2
    elif s.low(after) in ("reading", "saying", "declaring", "proclaiming", "like", ":", "of"):
        after += 1
    if not s.quoted(after):
        return None
    verb = index - 1
    while verb > 0 and s.is_noun_like(verb) and not s.lows[verb].endswith("ed") and index - verb < 4:
        verb -= 1
    subject = subject_before(s, verb) if verb > 0 and s.words[verb].islower() else None
    if subject is None:
        return None
    end = clause_end(s, after)
    return Draft(
        "shown", [s.span(*subject)], [s.span(verb, after)], [s.span(after, end)], Stance.ASSERTS, s.starts[index]
    )


def _colon(s: Sentence, index: int) -> Draft | None:
    """Find a quotation after a name and a colon."""
    end = phrase_at(s, 0)
    if end != index or not s.is_name(0):
        return None
    return Draft("colon", [s.span(0, index)], [s.span(index, index + 1)], [s.span(index + 1, clause_end(s, index + 1))],
                 Stance.ASSERTS, s.starts[index], open=True)  # fmt: skip
