"""What follows a cue: which complement it takes, and which words are the content."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.clauses import clause_end, phrase_end, starts_clause
from testimonia.extract.groups import Group
from testimonia.extract.phrases import DAYS, phrase_at
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import Form, Verb
from testimonia.extract.words import word_set

FAR = 24
"""Words between a cue and its "that" ("said in a statement on Friday that")."""
NEAR = 14
"""Words between an accusing verb and its "of"."""
BRIEF_QUOTE = 40
"""Characters up to which a quotation after "reported", "claimed" and the like is a name rather than speech."""
ADJUNCT = word_set("in on at to during after before by from with for under over until since through")
REFLEXIVE = word_set("himself herself themselves itself myself ourselves")
ACCUSING = word_set("accuse blame praise thank")
DESCRIBING = word_set("describe call deem label consider dub brand")


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
    at = _after_aside(s, at)
    direct = _clausal(s, verb, group.end, at)
    if direct is not None:
        return direct
    if verb.prepositions and s.low(at) in verb.prepositions:
        return Complement("/", verb, at + 1, phrase_end(s, at + 1), at + 1)
    if group.passive:
        return None
    if "c" in verb.frames:
        numbered = s.low(at) in w.NUMBERS - {"one"} or s.low(at)[:1].isdigit()
        return Complement("c", verb, at, phrase_end(s, at), group.end) if numbered else None
    return _further_on(s, verb, group.end, at) or _nominal(s, verb, group.end, at)


def _after_aside(s: Sentence, at: int) -> int:
    """Skip ", however,"."""
    aside = s.low(at) == "," and s.is_adverb(at + 1) and s.low(at + 2) == ","
    return at + 3 if aside else at


def _clausal(s: Sentence, verb: Verb, cue_end: int, at: int, *, sure: bool = False) -> Complement | None:
    """A quotation, a clause, a question, an infinitive or a gerund at word `at`. `sure`: only with its conjunction."""
    quotation = _quotation(s, verb, cue_end, at)
    if quotation is not None:
        return quotation
    if s.low(at) == "," and s.low(at + 1) == "that":
        at += 1
    frame = _conjunction(s, verb.frames, at)
    if not frame and not sure:
        frame = _bare(s, verb.frames, at)
    return Complement(frame, verb, at, clause_end(s, at), cue_end) if frame else None


def _quotation(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    speaks = "q" in verb.frames
    if not speaks and "t" not in verb.frames:
        return None
    quote = at + (s.low(at) in (",", ":", "—"))
    if s.quoted(quote) and (speaks or s.ends[quote] - s.starts[quote] > BRIEF_QUOTE):
        return Complement("q", verb, quote, clause_end(s, quote), cue_end)
    if s.low(at) == ":" and speaks and at + 1 < len(s):
        return Complement("q", verb, at + 1, len(s), cue_end)
    return None


def _conjunction(s: Sentence, frames: frozenset[str], at: int) -> str:
    """The frame whose conjunction stands at word `at`, or the empty string."""
    low = s.low(at)
    if low == "that":
        return "t" if "t" in frames and s.low(at + 1) not in (".", ";") else ""
    if low in w.QUESTION_WORDS - {"which"}:
        return "w" if "w" in frames else ""
    return "i" if low == "to" and "i" in frames and _plain_verb(s, at + 1) else ""


def _bare(s: Sentence, frames: frozenset[str], at: int) -> str:
    """The frame of a clause without a conjunction, or of a gerund, at word `at`, or the empty string."""
    if "z" in frames and starts_clause(s, at, strict="n" in frames):
        return "z"
    low = s.low(at)
    return "g" if "g" in frames and low.endswith("ing") and len(low) > 4 else ""


def _plain_verb(s: Sentence, index: int) -> bool:
    while index < len(s) and s.is_adverb(index):
        index += 1
    low = s.low(index)
    return low.isalpha() and low not in w.DETERMINERS and s.words[index].islower()


def _further_on(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    """The content behind whom it is said to, or behind where and when it was said."""
    if "P" in verb.frames or s.low(at) in ("to", "with"):
        found = _after_person(s, verb, cue_end, at)
        if found is not None:
            return found
    skipped = _after_adjuncts(s, at)
    if skipped == at:
        return None
    timed = s.low(skipped - 1) in DAYS or s.low(skipped - 1) == ","
    return _clausal(s, verb, cue_end, skipped, sure=not timed)


def _after_person(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    """The content after the person it is said to: "told the envoys that", "said to him that"."""
    start = at + (s.low(at) in ("to", "with"))
    end = phrase_at(s, start)
    if end is None:
        return None
    end = _after_aside(s, end)
    if s.low(end) == "on" and s.low(end + 1) in DAYS:
        end = _after_adjuncts(s, end)
    found = _clausal(s, verb, cue_end, end, sure=not (s.lows[start] in w.PRONOUNS or "P" in verb.frames))
    if found is None and s.low(end) in (verb.prepositions | {"about", "of"}) and "P" in verb.frames:
        return Complement("/", verb, end + 1, phrase_end(s, end + 1), cue_end, end)
    return found


def _after_adjuncts(s: Sentence, at: int) -> int:
    """Skip "in a statement on Friday", ", in a letter to his brother," and the like."""
    index = at
    for _ in range(4):
        following = _after_adjunct(s, index)
        if following is None or following - at > FAR:
            break
        index = following
    if s.low(index) == "," and index > at and (s.quoted(index + 1) or s.low(index + 1) in ("that", "to", "whether")):
        return index + (not s.quoted(index + 1))
    return index


def _after_adjunct(s: Sentence, index: int) -> int | None:
    inner = index + (s.low(index) == ",")
    if s.low(inner) in DAYS or (inner > index and s.is_adverb(inner)):
        return inner + 1
    return phrase_at(s, inner + 1) if s.low(inner) in ADJUNCT else None


def _nominal(s: Sentence, verb: Verb, cue_end: int, at: int) -> Complement | None:
    """An object that is the content: "denied the charge", "accused the guards of arson", "dismissed it as rumour"."""
    frames = verb.frames
    if at >= len(s) or frames.isdisjoint("naoe") or (s.lows[at] in REFLEXIVE and "n" not in frames):
        return None
    end = phrase_at(s, at, wide="o" not in frames)
    if end is None and not s.quoted(at):
        return None
    stop = phrase_end(s, at)
    plain = Complement("n", verb, at, stop, cue_end)
    if "o" in frames:
        charged = _charged(s, verb, cue_end, at, (end or at + 1, stop))
        if charged is not None or frames.isdisjoint("na"):
            return charged or (plain if verb.lemma in ACCUSING else None)
    if "e" in frames and end is not None and s.low(end) == "to" and _plain_verb(s, end + 1):
        return Complement("e", verb, at, clause_end(s, end), cue_end)
    if "a" in frames and "as" in s.lows[at + 1 : min(stop, at + 26)]:
        return Complement("a", verb, at, stop, cue_end)
    return plain if "n" in frames or verb.lemma in DESCRIBING else None


def _charged(s: Sentence, verb: Verb, cue_end: int, at: int, reach: tuple[int, int]) -> Complement | None:
    end, stop = reach
    for index in range(max(end, at + 1), min(stop, at + NEAR)):
        if s.lows[index] in ("of", "for", "with", "on"):
            return Complement("o", verb, at, stop, cue_end, index)
    return None
