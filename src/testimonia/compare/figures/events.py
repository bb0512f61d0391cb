"""The events and the causes of death that a clause names."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import singular
from testimonia.compare.figures.frame import Frame
from testimonia.compare.figures.relations import Relation

_EVENTS = {
    "raid": "raid attack assault", "battle": "battle fight fighting combat", "siege": "siege blockade",
    "flood": "flood flooding inundation", "fire": "fire blaze conflagration", "massacre": "massacre slaughter pogrom",
    "bombing": "bombing bombardment shelling", "storming": "storming", "retreat": "retreat withdrawal",
    "storm": "storm hurricane gale typhoon", "march": "march", "earthquake": "earthquake", "war": "war",
    "rising": "uprising rising revolt rebellion mutiny", "explosion": "explosion blast", "strike": "strike",
    "occupation": "occupation", "invasion": "invasion", "wreck": "shipwreck wreck", "crash": "crash collision",
}  # fmt: skip
_CAUSES = v.word_set("typhus cholera plague influenza dysentery smallpox fever famine hunger cold measles")
EVENTS = {word: event for event, words in _EVENTS.items() for word in words.split()}
_LONG = frozenset(["war", "siege", "rising", "occupation", "invasion", "battle"])
"""Events that others are parts of."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What the figure is a figure of: the event, and the disease or want that those counted died of."""

    event: str = ""
    illness: str = ""


def cause_of(frame: Frame) -> Cause:
    """The event and the illness that the clause names, the nearest to the number first."""
    words, near = frame.words, frame.number.start
    places = sorted(range(frame.start, frame.end), key=lambda at: abs(at - near))
    lows = [singular(words.low(at)) for at in places if at not in frame.core]
    event = next((EVENTS[low] for low in lows if low in EVENTS), "")
    return Cause(event, next((low for low in lows if low in _CAUSES), ""))


def causes_relation(a: Cause, b: Cause) -> Relation:
    """How the causes of two claims stand.

    Who names no event speaks of the one that all are about; who names no illness counts the dead of all.
    """
    if a.illness != b.illness:
        if a.illness and b.illness:
            return Relation.APART
        return Relation.INSIDE if a.illness else Relation.AROUND
    if not a.event or not b.event or a.event == b.event:
        return Relation.EQUAL
    return Relation.UNSURE if {a.event, b.event} & _LONG and _may_hold(a.event, b.event) else Relation.APART


def _may_hold(a: str, b: str) -> bool:
    """Whether one event may be a part of the other: a shelling of a siege, no flood of a battle."""
    natural = {"flood", "storm", "earthquake", "wreck", "crash"}
    return not {a, b} & natural
