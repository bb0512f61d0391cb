"""Whose those counted are, what sets them off, and who did it to them."""

from __future__ import annotations

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import Words, singular
from testimonia.compare.figures.events import EVENTS
from testimonia.compare.figures.fates import FATES
from testimonia.compare.figures.frame import Frame
from testimonia.compare.figures.kinds import is_person

_NOBODY = v.word_set("enemy they he she it we who which that")
_DOING = frozenset(FATES) - {"died", "drowned", "perished", "fled", "deserted", "surrendered", "live", "lived"}
_LOSING = frozenset(["lost", "had", "has", "suffered", "mustered"])
_DISEASED = v.word_set("cholera typhus plague influenza famine hunger disease")


def traits_of(frame: Frame) -> frozenset[str]:
    """What sets those counted off from others of their kind: "Keldish", "wounded", "of the Third Brigade"."""
    words = frame.words
    found = {words.low(at) for at in frame.core if _is_modifier(frame, at)}
    found |= _of_units(words, range(frame.core.stop, frame.counts.stop))
    found |= {singular(words.low(at)) for at in frame.core if _is_people(words, at)}
    # "In the mills alone" leaves out what is elsewhere, though it names no place.
    found |= {f"{words.low(at - 1)} alone" for at in range(frame.start, frame.right) if _is_alone(words, at)}
    owner = _owner(frame)
    found |= _of_units(words, owner)
    return frozenset(found - v.NEUTRAL - v.UNITS - v.DETERMINERS)


def _is_people(words: Words, at: int) -> bool:
    """Whether a word with a capital names those of a people or a faith: "300 Armenians"."""
    return words.raw(at)[:1].isupper() and at > 0 and not is_person(singular(words.low(at)))


def _is_alone(words: Words, at: int) -> bool:
    return words.low(at) == "alone" and words.raw(at - 1).islower()


def _is_modifier(frame: Frame, at: int) -> bool:
    words, following = frame.words, frame.words.low(at + 1)
    last = at + 1 not in frame.core or following in ("and", "or", ",")
    return not last and words.raw(at).isalpha() and words.low(at) not in ("and", "or") and not _is_noun(words.low(at))


def _is_noun(low: str) -> bool:
    noun = singular(low)
    return is_person(noun) and not low.endswith("ed") and low not in ("dead", "missing")


def _owner(frame: Frame) -> range:
    """The subject of "lost", "had", or the noun "losses" with what stands before it."""
    words = frame.words
    if words.low(frame.verb) in _LOSING:
        return subject(words, frame.verb, frame.start)
    cost = next((at for at in range(frame.start, frame.number.start) if words.low(at) == "cost"), None)
    if cost is not None:
        return range(cost + 1, frame.number.start)
    losses = [at for at in range(frame.start, frame.number.start) if words.low(at) in ("losses", "casualties", "dead")]
    return range(subject(words, losses[0], frame.start).start, losses[0] + 1) if losses else range(0)


def _of_units(words: Words, places: range) -> set[str]:
    """The nation or the number of a unit among words: "of the Keldish fleet", "the Third Brigade"."""
    found = set()
    for at in places:
        named = words.raw(at)[:1].isupper() and words.low(at) not in v.DETERMINERS | v.UNITS | v.PREPOSITIONS
        following = words.low(at + 1)
        if named and following in v.UNITS and words.raw(at + 1)[:1].isupper():
            found.add(f"{words.low(at)} {following}")
        elif named and words.low(at - 1) not in v.PLACING | {"of", "from"}:
            owned = at + 1 in places and following[:1].isalpha() and words.raw(at + 1)[:1].islower()
            found |= {words.low(at)} if owned and following not in v.PREPOSITIONS | v.AUXILIARIES else set()
    return found


def doer_of(frame: Frame) -> frozenset[str]:
    """Who did it, as the subject of the verb before the number or after "by": "the rebels killed 51"."""
    words = frame.words
    if words.low(frame.verb) in _DOING:
        found = subject(words, frame.verb, frame.start)
    else:
        by = next((at for at in range(frame.after, frame.right) if words.low(at) == "by"), None)
        found = range(0) if by is None else _phrase_after(words, by + 1, frame.right)
    lows = {singular(words.low(at)) for at in found} - v.DETERMINERS - v.AUXILIARIES
    return frozenset() if lows & (_NOBODY | EVENTS.keys() | _DISEASED) else frozenset(lows)


def subject(words: Words, verb: int, start: int) -> range:
    """The noun phrase before a verb, without the phrases of place between them: "the raid" of "the raid on Tarn"."""
    end = at = verb
    while at > start and words.low(at - 1) in v.AUXILIARIES:
        at -= 1
        end = at
    while at > start:
        low = words.low(at - 1)
        if low in v.DETERMINERS or not low[:1].isalpha():
            break
        at -= 1
        if low in v.PREPOSITIONS:
            end = at
    # Past an article that belongs to a phrase of place: "the militia of the town".
    if at - 2 >= start and words.low(at - 1) in v.DETERMINERS and words.low(at - 2) in ("of", "on"):
        return subject(words, at - 2, start)
    return range(at, end)


def _phrase_after(words: Words, at: int, stop: int) -> range:
    at += words.low(at) in v.DETERMINERS
    end = at
    while end < stop and words.low(end).isalpha() and words.low(end) not in v.PREPOSITIONS | v.AUXILIARIES:
        end += 1
    return range(at, end)
