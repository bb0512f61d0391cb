"""The verb group around a cue: its auxiliaries, adverbs, negation and voice."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS, Verb
from testimonia.extract.words import word_set
from testimonia.records import Stance

DETERMINED = w.DETERMINERS - word_set("that all both each many most some this those these others another")
HEDGING = word_set("may might could")


NEGATED = {
    Stance.ASSERTS: Stance.DENIES,
    Stance.HEDGES: Stance.QUESTIONS,
    Stance.QUESTIONS: Stance.CONCEDES,
    Stance.DENIES: Stance.CONCEDES,
    Stance.DISMISSES: Stance.CONCEDES,
    Stance.CONCEDES: Stance.DENIES,
    Stance.OBJECTS: Stance.CONCEDES,
    Stance.WANTS: Stance.OBJECTS,
}
"""The stance that a negation makes of another ("did not deny")."""


@dataclass(slots=True)
class Group:
    """A verb group `[start, end)` of words whose cue verb is the word `head`."""

    start: int
    head: int
    end: int
    passive: bool = False
    negated: bool = False
    hedged: bool = False
    participle: bool = False


def group_at(s: Sentence, head: int, shape: str) -> Group | None:
    """The verb group of the cue at word `head`; None where the form is no verb here."""
    start = head
    while start > 0 and _belongs(s, start - 1, start):
        start -= 1
    while start < head and (s.is_adverb(start) and s.low(start - 1) == "" and s.lows[start + 1] not in w.AUXILIARIES):
        start += 1
    before = s.lows[start:head]
    auxiliaries = [low for low in before if low in w.AUXILIARIES]
    infinitive = "to" in before
    if not _possible(s, start, head, shape, auxiliaries, infinitive=infinitive):
        return None
    last = auxiliaries[-1] if auxiliaries else ""
    return Group(
        start,
        head,
        head + 1,
        passive=last in w.BE and shape in ("past", "participle"),
        negated=any(low in w.NEGATIONS for low in before),
        hedged=any(low in HEDGING for low in before),
        participle=shape == "ing" and not auxiliaries,
    )


def stance_of(verb: Verb, group: Group) -> Stance:
    """The verb's stance, as negation and modals change it."""
    stance = NEGATED[verb.stance] if group.negated else verb.stance
    return Stance.HEDGES if group.hedged and stance is Stance.ASSERTS else stance


def _belongs(s: Sentence, index: int, start: int) -> bool:
    low = s.lows[index]
    if low in w.AUXILIARIES or low in ("not", "never", "n't"):
        return True
    if low == "to":
        return index == 0 or (s.lows[start] not in w.DO | w.MODALS and not s.lows[start].endswith("ed"))
    if low in w.SEMI_AUXILIARIES and s.lows[start] in ("to", "on"):
        return True
    if low in ("on", "forward") and s.lows[start] == "to" and s.low(index - 1) in w.SEMI_AUXILIARIES:
        return True
    return s.is_adverb(index) and low not in ("so", "since", "all", "both", "there", "here")


def _possible(s: Sentence, start: int, head: int, shape: str, auxiliaries: list[str], *, infinitive: bool) -> bool:
    before = s.low(start - 1)
    if shape == "base":
        verbal = infinitive or any(low in w.MODALS | w.DO for low in auxiliaries)
        return verbal or _plural_before(s, start)
    if auxiliaries:
        return shape != "s"
    if shape == "participle" or before in DETERMINED or before in ("'s", "’s"):
        return False
    if shape == "s":
        return (
            start > 0
            and before not in w.NUMBERS
            and not _noun_before_verb(s, head)
            and before not in w.PREPOSITIONS
            and s.low(head + 1) not in w.AUXILIARIES
            and _coordinated(s, before, head)
        )
    if shape == "ing":
        return before not in w.PREPOSITIONS - PREPARTICIPLE
    return True


def _noun_before_verb(s: Sentence, head: int) -> bool:
    """Whether a form in -s is the plural noun before another verb ("two reports indicate")."""
    following = FORMS.get(s.low(head + 1))
    return (
        following is not None
        and following[0][1].shape in ("base", "past")
        and s.low(head + 2) in (w.SUBORDINATORS | w.DETERMINERS | w.SUBJECT_PRONOUNS | {"to"})
    )


def _coordinated(s: Sentence, before: str, head: int) -> bool:
    """After "and" a form in -s is a verb only where its complement shows it ("and claims that")."""
    return before not in ("and", "or") or s.low(head + 1) in w.SUBORDINATORS | w.DETERMINERS | w.SUBJECT_PRONOUNS | {
        "to"
    }


PREPARTICIPLE = word_set("by for after before while without in of from")


def _plural_before(s: Sentence, start: int) -> bool:
    """Whether the word before may be the plural subject of a verb in its plain form."""
    low = s.low(start - 1)
    if low in (
        "they",
        "we",
        "i",
        "you",
        "who",
        "many",
        "some",
        "others",
        "most",
        "all",
        "these",
        "those",
        "people",
        "men",
        "women",
        "police",
        "critics",
    ):
        return True
    if not low or low in w.DETERMINERS or low in w.PREPOSITIONS or low.endswith("'s"):
        return False
    if s.words[start - 1][0].isupper() and s.low(start - 2) == "and":
        return _ends_phrase(s, start) or (s.words[start + 1 : start + 2] != [] and s.words[start + 1][0].isupper())
    return low.endswith("s") and not low.endswith("ss") and s.is_noun_like(start - 1) and _ends_phrase(s, start)


def _ends_phrase(s: Sentence, start: int) -> bool:
    following = s.low(start + 1)
    return following in w.DETERMINERS | w.SUBORDINATORS | w.SUBJECT_PRONOUNS | w.PREPOSITIONS | {
        "to",
        ",",
        ":",
        "there",
    } or s.quoted(start + 1)
