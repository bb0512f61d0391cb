"""What follows a cue: where the content begins and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.groups import Group
from testimonia.extract.phrases import DAYS, phrase_at
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, Form, Verb

CLOSING = frozenset(")]”»")
FINITE = w.BE - {"being", "been", "be"} | w.HAVE - {"having"} | w.DO | w.MODALS | w.COMMON_VERBS
STARTS_CLAUSE = w.SUBJECT_PRONOUNS | frozenset("there this these those it".split())
FAR = 24


@dataclass(frozen=True, slots=True)
class Complement:
    """The content after a cue: words `[start, end)`, the verb that takes it, and how it was recognised.

    `cue_end` is the word after the last of the cue; `cue_more` a word of the cue further on ("accused … of").
    """

    frame: str
    verb: Verb
    start: int
    end: int
    cue_end: int
    cue_more: int | None = None


def clause_end(s: Sentence, start: int) -> int:
    """Where a clause ends that begins at word `start`: the sentence's end, a semicolon, an unmatched bracket."""
    depth = 0
    for index in range(start, len(s)):
        low = s.lows[index]
        if low in "([":
            depth += 1
        elif low in ")]":
            depth -= 1
            if depth < 0:
                return index
        elif low == ";" or (low == ":" and index > start + 2 and s.quoted(index + 1)):
            return index
        elif low == "," and index > start + 1 and _new_clause(s, index + 1):
            return index
    return _without_stop(s, start, len(s))


def _new_clause(s: Sentence, index: int) -> bool:
    """Whether the words after a comma leave the content: ", adding that", ", and insisted that"."""
    if s.low(index) in ("and", "but", "while", "whereas", "although", "though", "yet"):
        index += 1
        index += s.is_adverb(index) if index < len(s) else 0
    low = s.low(index)
    found = FORMS.get(low)
    if not found:
        return False
    shape = found[0][1].shape
    return shape in ("ing", "past") and s.low(index + 1) in w.DETERMINERS | w.SUBORDINATORS | STARTS_CLAUSE | {
        "to",
        ",",
        ":",
    }


def _without_stop(s: Sentence, start: int, end: int) -> int:
    while end > start and s.is_punctuation(end - 1) and s.lows[end - 1] not in CLOSING:
        end -= 1
    return end


def phrase_end(s: Sentence, start: int) -> int:
    """Where the content ends that is a noun phrase with all that hangs on it."""
    for index in range(start + 1, len(s)):
        low = s.lows[index]
        if low in (";", ":", "—") or (low == "," and not _goes_on(s, index)):
            return index
        if low in ("and", "but") and _verb_follows(s, index + 1):
            return index
        if (
            low in ("while", "although", "though", "because", "saying", "after", "before", "when", "since")
            and index > start + 1
        ):
            return index
    return _without_stop(s, start, len(s))


def _goes_on(s: Sentence, comma: int) -> bool:
    """Whether a comma parts items of a list, and not the content from what follows."""
    return (
        "and" in s.lows[comma + 1 : comma + 9]
        and s.low(comma + 1) not in ("and", "but", "who", "which")
        and not (s.low(comma + 1).endswith("ing"))
    )


def _verb_follows(s: Sentence, index: int) -> bool:
    if index < len(s) and s.is_adverb(index):
        index += 1
    low = s.low(index)
    found = FORMS.get(low)
    if found and found[0][1].shape in ("past", "s", "participle"):
        return True
    return low in FINITE or (low.endswith("ed") and s.low(index + 1) in w.DETERMINERS | w.PREPOSITIONS)


def complement_of(s: Sentence, form: Form, group: Group) -> Complement | None:
    """The content after a verb group, by the complements that its verbs take; the surest first."""
    for verb in form.verbs:
        found = _complement(s, verb, group)
        if found is not None and found.start < found.end:
            return found
    return None


def _complement(s: Sentence, verb: Verb, group: Group) -> Complement | None:
    at = group.end
    while at < len(s) and s.is_adverb(at) and s.lows[at] != "so":
        at += 1
    direct = _clausal(s, verb, group.end, at)
    if direct is not None:
        return direct
    if verb.prepositions and s.low(at) in verb.prepositions:
        return Complement("/", verb, at + 1, phrase_end(s, at + 1), at + 1)
    if not group.passive and ("P" in verb.frames or s.low(at) in ("to", "with")):
        moved = _after_person(s, verb, group.end, at)
        if moved is not None:
            return moved
    if group.passive:
        return None
    skipped = _after_adjuncts(s, at)
    if skipped > at:
        found = _clausal(s, verb, group.end, skipped, sure=True)
        if found is not None:
            return found
    return _nominal(s, verb, group.end, at)


def _clausal(s: Sentence, verb: Verb, cue_end: int, at: int, *, sure: bool = False) -> Complement | None:
    """A quotation, a clause, a question, an infinitive or a gerund at word `at`. `sure`: only with its conjunction."""
    frames, low = verb.frames, s.low(at)
    if "q" in frames or "t" in frames:
        quote = at + (low in (",", ":", "—"))
        if s.quoted(quote) and ("q" in frames or s.ends[quote] - s.starts[quote] > 40):
            return Complement("q", verb, quote, clause_end(s, quote), cue_end)
        if low == ":" and "q" in frames and at + 1 < len(s):
            return Complement("q", verb, at + 1, len(s), cue_end)
    if low == "," and s.low(at + 1) == "that":
        low, at = "that", at + 1
    if low == "that" and ("t" in frames) and (s.low(at + 1) not in (",", ".", ";") or s.low(at + 1) == ","):
        return Complement("t", verb, at, clause_end(s, at), cue_end)
    if low in w.QUESTION_WORDS and "w" in frames and low != "which":
        return Complement("w", verb, at, clause_end(s, at), cue_end)
    if low == "to" and "i" in frames and _plain_verb(s, at + 1):
        return Complement("i", verb, at, clause_end(s, at), cue_end)
    if sure:
        return None
    if "z" in frames and starts_clause(s, at, strict="n" in frames):
        return Complement("z", verb, at, clause_end(s, at), cue_end)
    if "g" in frames and low.endswith("ing") and len(low) > 4:
        return Complement("g", verb, at, clause_end(s, at), cue_end)
    return None


def _plain_verb(s: Sentence, index: int) -> bool:
    while index < len(s) and s.is_adverb(index):
        index += 1
    return (
        index < len(s) and s.lows[index].isalpha() and s.lows[index] not in w.DETERMINERS and s.words[index].islower()
    )


def starts_clause(s: Sentence, at: int, *, strict: bool = False) -> bool:
    """Whether a clause with a subject and a finite verb begins at word `at`."""
    if at >= len(s):
        return False
    low = s.lows[at]
    if low in STARTS_CLAUSE - {"this", "these", "those", "one"}:
        return not (low in ("it", "you") and s.low(at + 1) in w.PREPOSITIONS | {".", ","})
    if low in ("if", "as", "when", "because", "after", "in", "on", "under") and not strict:
        return any(x in w.SUBJECT_PRONOUNS or x in FINITE for x in s.lows[at + 1 : at + 14])
    end = phrase_at(s, at)
    if end is None or end >= len(s):
        return False
    while end < len(s) and (s.is_adverb(end) or s.lows[end] == "who"):
        end += 1
    low = s.low(end)
    return (
        low in FINITE
        or (low in FORMS and FORMS[low][0][1].shape in ("past", "s"))
        or (low.endswith(("ed", "s")) and s.words[end].islower() and not s.is_punctuation(end) and not strict)
    )


def _after_person(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    """The content after the person it is said to: "told the envoys that", "said to him that"."""
    start = at + (s.low(at) in ("to", "with"))
    end = phrase_at(s, start)
    if end is None:
        return None
    low = s.low(end)
    if low == "on" and s.low(end + 1) in DAYS:
        end = _after_adjuncts(s, end)
    found = _clausal(s, verb, cue_end, end, sure=not (s.lows[start] in w.PRONOUNS or "P" in verb.frames))
    if found is None and s.low(end) in (verb.prepositions | {"about", "of"}) and "P" in verb.frames:
        return Complement("/", verb, end + 1, phrase_end(s, end + 1), cue_end, end)
    return found


def _after_adjuncts(s: Sentence, at: int) -> int:
    """Skip "in a statement on Friday", ", in a letter to his brother," and the like."""
    index = at
    for _ in range(4):
        inner = index + (s.low(index) == ",")
        if s.low(inner) in DAYS:
            index = inner + 1
        elif s.low(inner) in w.PREPOSITIONS | {"to", "during", "at"} and inner + 1 < len(s):
            end = phrase_at(s, inner + 1)
            if end is None or end - at > FAR:
                break
            index = end
        elif inner > index and s.is_adverb(inner):
            index = inner + 1
        else:
            break
    if s.low(index) == "," and index > at and (s.quoted(index + 1) or s.low(index + 1) in ("that", "to", "whether")):
        return index + (not s.quoted(index + 1))
    return index


def _nominal(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    """An object that is the content: "denied the charge", "accused the guards of arson", "dismissed it as rumour"."""
    frames = verb.frames
    if not set(frames) & set("nao") or at >= len(s):
        return None
    end = phrase_at(s, at, wide="o" not in frames)
    if end is None and not s.quoted(at):
        return None
    if s.lows[at] in ("himself", "herself", "themselves", "itself", "myself") and "n" not in frames:
        return None
    end = end or at + 1
    stop = phrase_end(s, at)
    if "o" in frames:
        for index in range(at + 1, min(stop, at + 14)):
            if s.lows[index] in ("of", "for", "with", "on") and index >= end:
                return Complement("o", verb, at, stop, cue_end, index)
        if "n" not in frames and "a" not in frames and s.lows[at] not in w.PRONOUNS:
            return (
                Complement("n", verb, at, stop, cue_end)
                if verb.lemma in ("accuse", "blame", "praise", "thank")
                else None
            )
    if "a" in frames:
        return _described(s, verb, cue_end, at, stop)
    if "n" in frames:
        return Complement("n", verb, at, stop, cue_end)
    return None


def _described(s: Sentence, verb: Verb, cue_end: int, at: int, stop: int) -> Complement | None:
    for index in range(at + 1, min(stop, at + 26)):
        if s.lows[index] == "as":
            return Complement("a", verb, at, stop, cue_end)
    if "n" in verb.frames or verb.lemma in ("describe", "call", "deem", "label", "consider", "dub", "brand"):
        return Complement("n", verb, at, stop, cue_end)
    return None
