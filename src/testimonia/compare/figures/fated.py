"""What befell those counted, as the sentence around a figure says it.

The words are asked in this order: the noun that is counted ("300 dead"), its limits ("troops that occupied the
town"), the verb of which the number is the object ("killed 300 people"), the verb after it ("300 people were killed"),
the words before it ("of the dead, 45 were women"), the noun again, where it names people by what befell them
("deportees").
"""

from __future__ import annotations

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import Words, singular
from testimonia.compare.figures.fates import FATES, PHRASES, VAGUE, Fates
from testimonia.compare.figures.frame import Frame
from testimonia.compare.figures.kinds import FATE_OF_ROLE, ROLES

_JOINTS = frozenset(["or", "and", ",", "went", "were", "been"])
_LONGEST = max(map(len, PHRASES))
_LIVING = frozenset(["present"])
"""What "inhabitants" tells: nothing, where the sentence says what befell them."""


def fates_of(frame: Frame) -> Fates:
    """The fates that a figure counts; none where nothing is told."""
    counted = _in_core(frame)
    living = counted if counted and counted.sure == _LIVING else None
    found = (None if living else counted) or _limiting(frame) or _governing(frame) or _following(frame)
    found = found or (None if living else _preceding(frame))
    implied = implied_fate(frame)
    if implied and (found is None or found.weak):
        return implied
    return found or living or Fates(weak=not _is_stock(frame))


def _is_stock(frame: Frame) -> bool:
    """Whether those counted were only there: "had 400 men", "there were", "a garrison of 400", not "400 could read"."""
    words, low = frame.words, frame.words.low(frame.verb)
    if not frame.core or frame.core.stop <= frame.number.start:
        return True
    behind = [words.low(at) for at in range(frame.core.stop, frame.right)]
    verbal = any(each in v.AUXILIARIES for each in behind if each not in ("had", "has", "have"))
    return not verbal or low in _BEING


_BEING = frozenset(["had", "has", "was", "were", "numbered", "mustered", "counted", "there"])


def implied_fate(frame: Frame) -> Fates | None:
    """What the noun itself tells of those whom it names: "deportees"."""
    for at in reversed(frame.core):
        fate = FATE_OF_ROLE.get(ROLES.get(singular(frame.words.low(at)), ""))
        if fate:
            return Fates(frozenset({fate}), words=frame.words.raw(at))
    return None


def _in_core(frame: Frame) -> Fates | None:
    words = frame.words
    if not frame.core:
        return None
    head = frame.core.stop - 1
    # "Killed or wounded": the first of them is where reading begins.
    start = next((at for at in frame.core if _is_joined(words, at, head)), head)
    for at in (start, head):
        noun = singular(words.low(at))
        if noun in ROLES or (noun == "present" and at != head):
            continue
        if noun == "victim" and words.low(frame.verb) in ("claimed", "claiming"):
            return Fates(frozenset({"dead"}), words=f"{words.raw(frame.verb)} {words.raw(at)}")
        found = _read(words, at, frame.right)
        if found:
            return found
    return None


def _is_joined(words: Words, at: int, head: int) -> bool:
    """Whether from here to the head only fates are joined."""
    return all(singular(low) in FATES or low in _JOINTS for low in words.lows[at : head + 1])


def _limiting(frame: Frame) -> Fates | None:
    """What a relative clause or a participle behind the noun tells: "the troops that occupied Manchuria"."""
    return _among(frame, range(frame.core.stop, frame.counts.stop))


def _governing(frame: Frame) -> Fates | None:
    at, words = frame.verb, frame.words
    if at < frame.start or words.low(at) in v.AUXILIARIES | v.PREPOSITIONS or not words.low(at).isalpha():
        return None
    for size in range(_LONGEST, 0, -1):
        found = _read(words, at, frame.number.start) if size == 1 else _phrase(words, at, size, around=frame)
        if found:
            return found
    low = words.low(at)
    return _weak(words, at) if low.endswith("ed") and low not in v.REPORTING else None


def _phrase(words: Words, at: int, size: int, *, around: Frame) -> Fates | None:
    """A verb whose rest stands behind the number: "sentenced 50 rebels to death", "blew 40 bridges up"."""
    for phrase, fate in PHRASES.items():
        behind = tuple(words.lows[around.after : around.after + size - 1])
        if len(phrase) == size and words.low(at) == phrase[0] and behind == phrase[1:]:
            return Fates(frozenset({fate}), words=" ".join(phrase))
    return None


def _following(frame: Frame) -> Fates | None:
    return _among(frame, range(frame.after, frame.right))


def _among(frame: Frame, places: range) -> Fates | None:
    """The first fate among words that a table knows, else the first verb in -ed."""
    words, weak = frame.words, None
    for at in places:
        low = words.low(at)
        if low == "by" and weak:
            break
        found = _read(words, at, places.stop, verbal=True)
        if found:
            return found
        if weak is None and low.endswith("ed") and low not in v.REPORTING:
            weak = _weak(words, at)
    return weak


def _preceding(frame: Frame) -> Fates | None:
    words = frame.words
    for at in range(frame.number.start - 1, frame.start - 1, -1):
        noun = singular(words.low(at))
        if noun in ROLES or noun == "life":
            continue
        found = _read(words, at, frame.number.start)
        if found:
            return found
    return None


def _read(words: Words, at: int, stop: int, *, verbal: bool = False) -> Fates | None:
    """The fates that begin with the word at `at`: one, or several joined by "or" and "and"."""
    first = _one(words, at, verbal=verbal)
    if first is None:
        return None
    found, end = first
    while end < stop and words.low(end) in _JOINTS:
        beyond = end + 1
        while words.low(beyond) in _JOINTS:
            beyond += 1
        joined = _one(words, beyond, verbal=True)
        if joined is None:
            break
        found = Fates(found.sure | joined[0].sure, found.perhaps | joined[0].perhaps)
        end = joined[1]
    said = words.text[words.spans[at][0] : words.spans[end - 1][1]]
    return Fates(found.sure, found.perhaps, found.vague if end == first[1] else "", said)


def _one(words: Words, at: int, *, verbal: bool) -> tuple[Fates, int] | None:
    low = words.low(at)
    for size in range(_LONGEST, 1, -1):
        fate = PHRASES.get(tuple(words.lows[at : at + size]))
        if fate:
            return Fates(frozenset({fate})), at + size
    noun = singular(low)
    if noun in VAGUE:
        told = FATES.get(singular(words.low(at + 2))) if words.low(at + 1) == "of" else None
        if told:
            return Fates(frozenset({told})), at + 3
        sure, perhaps = VAGUE[noun]
        return Fates(sure, perhaps, noun), at + 1
    # Behind a noun "life" and "body" are no deaths, and a prisoner is taken by a verb of its own.
    fate = FATES.get(low) or (None if verbal else FATES.get(noun))
    return (Fates(frozenset({fate})), at + 1) if fate else None


def _weak(words: Words, at: int) -> Fates:
    return Fates(frozenset({words.low(at)}), words=words.raw(at), weak=True)
