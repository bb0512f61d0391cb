"""The places that limit a claim, told from those that its sentence only names.

Where a name stands after a word of place ("in Tarn", "the raid on Tarn", "the inhabitants of Tarn") it limits; where it
tells whence words come ("a letter from Paris"), or what a place lies on ("a town on the Orme"), it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import Words, singular
from testimonia.compare.figures.events import EVENTS
from testimonia.compare.figures.frame import Frame
from testimonia.records import Claim, Span

_WHOLE = v.word_set("city town village port province district region county state capital country")
"""Nouns that say what a name is a name of."""
_SITES = v.word_set(
    "hospital prison camp bank street quarter church school outskirts suburb station harbour half part gaol jail "
    "ghetto "
    "fortress castle gate wall"
)
_SIDES = v.word_set("north south east west northern southern eastern western upper lower central left right")
_ENTERING = v.word_set("occupied entered invaded fled left reached held defended besieged stormed took captured gave")
"""Verbs whose object is where it happened."""
_FEATURES = v.word_set("pass road valley river hills mountains plain lake bay strait island gap forest line railway")
"""Nouns that belong to the name before them, whether or not they were found as a part of it."""
_CALENDAR = v.word_set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday easter christmas"
)
_LOOSE = v.word_set("near around towards to")
_FOLLOWING = v.AUXILIARIES | v.PREPOSITIONS | v.DETERMINERS | v.BEFORE_NUMBERS | {"and", "alone", "together", "or"}


@dataclass(frozen=True, slots=True)
class Where:
    """A name that limits: `how` it stands to what is counted (in, from, near, outside), and which `part` of it."""

    name: str
    how: str = "in"
    part: str = ""
    joined: bool = False


def places_of(claim: Claim, frame: Frame) -> tuple[Where, ...]:
    """The places that limit a claim, in the order of the sentence."""
    found: list[tuple[int, Where]] = []
    before: Where | None = None
    end = -1
    for span in sorted(_named(claim, frame)):
        places = frame.words.within(span)
        if not places or not set(places) & set(range(frame.start, frame.end)):
            continue
        name = frame.words.text[span[0] : span[1]]
        if frame.words.low(places.stop) in _FEATURES:
            name = f"{name} {frame.words.low(places.stop)}"
        joined = before is not None and frame.words.low(places.start - 1) in ("and", ",") and places.start - 1 == end
        where = Where(name, before.how, "", joined=True) if joined and before else _placed(frame, places, name)
        found += [(places.start, where)] if where else []
        before, end = where, places.stop
    # A phrase that says itself where needs no other place of its sentence.
    inner = tuple(where for at, where in found if at in frame.counts and where.how == "in")
    return inner or tuple(where for _, where in found) or tuple(Where(name) for name in claim.around)


def _named(claim: Claim, frame: Frame) -> set[Span]:
    """The spans of the names of places: those given, and words with a capital after a word of place."""
    given = {_trimmed(claim.sentence, place.span) for place in claim.places}
    taken = {at for span in given for at in frame.words.within(span)}
    taken |= {at for date in claim.dates for at in frame.words.within(date.span)}
    return given | {span for span in _capitals(frame) if not set(frame.words.within(span)) & taken}


def _trimmed(sentence: str, span: Span) -> Span:
    """A name without numerals at its end, which belong to the figure."""
    name = re.sub(r"\s+[\d,.]+$", "", sentence[slice(*span)])
    return span[0], span[0] + len(name)


def _capitals(frame: Frame) -> Iterator[Span]:
    words = frame.words
    for at in range(len(words.raws)):
        introduced = words.low(at - 1) in v.PLACING | {"of", "from"} or (
            at == 0 and words.low(1) in ("had", "has", "lost")
        )
        second = words.low(at - 1) == "and" and words.raw(at - 2).istitle() and words.low(at - 3) in v.PLACING
        if not (introduced or second) or not words.raw(at)[:1].isupper() or words.low(at) in _CALENDAR | v.DETERMINERS:
            continue
        last = at + 1
        while words.raw(last)[:1].isupper():
            last += 1
        following = words.low(last)
        # Before a noun a name is no place but tells whose: "in Keldish villages".
        numbered = last in frame.number
        if numbered or not following[:1].isalpha() or following in _FOLLOWING | v.OWNING | _WHOLE:
            yield words.spans[at][0], words.spans[last - 1][1]


def _placed(frame: Frame, places: range, name: str) -> Where | None:
    words = frame.words
    if any(words.low(at) in v.UNITS for at in places):
        return None
    at, part = places.start - 1, []
    while words.low(at) in v.ARTICLES | _SIDES:
        part += [words.low(at)] if words.low(at) in _SIDES else []
        at -= 1
    preposition = words.low(at)
    if preposition == "of" or (preposition in ("at", "in") and singular(words.low(at - 1)) in _SITES):
        return _of(frame, at, name, part)
    if preposition in v.PLACING | {"from", "to", "towards"}:
        return _after(words, at, name, part)
    if preposition == "on":
        return None if singular(words.low(at - 1)) in _WHOLE else Where(name)
    if preposition in _ENTERING or (places.start == frame.start and words.low(places.stop) in v.OWNING):
        return Where(name)
    street = words.low(places.stop - 1) in ("street", "square", "quarter")
    return Where(name) if street else None


def _after(words: Words, at: int, name: str, part: list[str]) -> Where | None:
    preposition, noun = words.low(at), singular(words.low(at - 1))
    if noun in v.REPORTS:
        return None
    if noun in EVENTS:
        return Where(name, part=" ".join(part))
    if preposition == "from":
        return Where(name, "from", " ".join(part))
    if preposition in ("outside", "beyond"):
        return Where(name, "outside")
    return Where(name, "near" if preposition in _LOOSE else "in", " ".join(part))


def _of(frame: Frame, at: int, name: str, part: list[str]) -> Where | None:
    words = frame.words
    noun = singular(words.low(at - 1))
    if noun in v.REPORTS | v.OFFICES:
        return None
    if noun in EVENTS or noun in _WHOLE:
        return Where(name, part=" ".join(part))
    if noun in _SITES:
        side = words.low(at - 2) if words.low(at - 2) in _SIDES else ""
        return Where(name, part=" ".join(filter(None, (side, noun))))
    return Where(name, "outside" if noun in _SIDES else "of", " ".join(part))
