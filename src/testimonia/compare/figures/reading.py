"""A claim -> what it counts, in each respect in which claims can differ."""

from __future__ import annotations

from dataclasses import dataclass, replace

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import singular
from testimonia.compare.figures.events import Cause, cause_of
from testimonia.compare.figures.fated import fates_of, implied_fate
from testimonia.compare.figures.fates import FATES, VAGUE, Fates
from testimonia.compare.figures.frame import Frame, framed
from testimonia.compare.figures.kinds import Kind, is_person, kind_of
from testimonia.compare.figures.measures import Measure, measure_of
from testimonia.compare.figures.sides import doer_of, traits_of
from testimonia.compare.figures.when import Time, time_of
from testimonia.compare.figures.where import Where, places_of
from testimonia.records import Claim


@dataclass(frozen=True, slots=True)
class Reading:
    """What a claim counts; `told` is whether any word says it. `named_by`: the fate that its noun tells of."""

    told: bool
    measure: Measure
    kind: Kind
    noun: str
    fates: Fates
    named_by: Fates | None
    traits: frozenset[str]
    doer: frozenset[str]
    cause: Cause
    places: tuple[Where, ...]
    time: Time


def read(claim: Claim) -> Reading:
    """What a claim counts, by the words of its sentence."""
    frame = framed(claim)
    measure = measure_of(frame, claim.unit)
    amount = measure.of not in ("count", "share")
    nouns = _nouns(frame)
    cause = cause_of(frame)
    fates = Fates() if amount else _burned(fates_of(frame), cause)
    places = places_of(claim, frame)
    named = {word for place in places for word in place.name.casefold().split()}
    military = any(low in v.MILITARY for low in frame.words.lows[frame.start : frame.end])
    kind = kind_of(nouns, military=military)
    if kind.things and fates.vague in ("lost", "loss"):
        fates = Fates(frozenset({"destroyed"}), words=fates.words)
    return Reading(
        told=bool(claim.counts) or bool(fates.sure or fates.perhaps) or bool(nouns),
        measure=measure,
        kind=kind,
        noun=claim.counts,
        fates=fates,
        named_by=implied_fate(frame),
        traits=traits_of(frame) - named,
        doer=frozenset() if amount else doer_of(frame),
        cause=cause,
        places=places,
        time=time_of(claim, frame),
    )


def _burned(fates: Fates, cause: Cause) -> Fates:
    """What a fire destroys has burned."""
    if cause.event == "fire" and fates.sure == {"destroyed"}:
        return replace(fates, sure=frozenset({"burned"}))
    return fates


def _nouns(frame: Frame) -> list[str]:
    """The nouns that say what is counted, in the singular: the heads, and nouns for people before them."""
    words = frame.words
    nouns = []
    for at in frame.core:
        noun = singular(words.low(at))
        last = at + 1 not in frame.core or words.low(at + 1) in ("and", "or", ",")
        if noun in FATES or noun in VAGUE:
            nouns += [noun] if is_person(noun) and last else []
        elif noun.isalpha() and (last or is_person(noun)) and noun not in ("and", "or"):
            nouns.append("people" if words.raw(at)[:1].isupper() and at > 0 else noun)
    telling = [noun for noun in nouns if kind_of([noun]) != Kind()]
    return telling or _whole(frame) or nouns


def _whole(frame: Frame) -> list[str]:
    """The noun of the whole that those counted are some of: "of the deportees 2,000 died", "among the rebels"."""
    words = frame.words
    for at in range(frame.start, frame.number.start):
        if (
            words.low(at) in ("of", "among")
            and (at == frame.start or words.low(at - 1) == ",")
            and words.low(at + 1) == "the"
        ):
            noun = singular(words.low(at + 2))
            return [noun] if is_person(noun) else []
    return []
