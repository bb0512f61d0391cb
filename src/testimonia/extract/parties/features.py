"""A source and a party that it may stand for -> numbers that a ranker weighs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from testimonia.extract.parties.nouns import Noun, alike
from testimonia.extract.parties.roster import KINDS, Entry, Place

CLASSES = ("he", "she", "they", "it", "who", "this", "the", "their", "a", "bare")
"""The kinds of sources; the last four are descriptions by what they begin with."""
DESCRIPTIONS = CLASSES[-4:]
HEADS = ("described", "people", "body", "document", "other")


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the ranker sees it. `before`: where the party was met that it follows ("Ada Orme, who")."""

    text: str
    kind: str
    place: Place
    number: int
    """Of the statement in the account."""
    hull: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    noun: Noun | None = None
    possessive: bool = False
    before: int = 0
    denies: bool = False
    asked: bool = True
    """Whether it is the source of a statement; others are followed so that what they mean stays in mind."""


@dataclass(frozen=True, slots=True)
class Field:
    """The candidates of one source: how many agree with it, and the one spoken of most."""

    agreeing: int
    most: int
    latest: int


_ONE_OF_CLASSES = {each: tuple(each == other for other in CLASSES) for each in CLASSES}
_ONE_OF_HEADS = {each: tuple(each == other for other in HEADS) for each in (*HEADS, "")}
_ONE_OF_KINDS = {each: tuple(each == other for other in KINDS) for each in KINDS}
_NEAR = (0, 1, 2, 3, 3, 3, 4)
_SENTENCES = tuple(tuple(near == other for other in range(5)) for near in _NEAR)
"""In the same sentence, one, two, three to five or more sentences apart."""
_NEITHER = (False,) * 5


def of_source(source: Source) -> list[float]:
    """What is told of the source alone."""
    head = source.noun.kind if source.noun and source.kind in DESCRIPTIONS else ""
    return [
        *_ONE_OF_CLASSES[source.kind], *_ONE_OF_HEADS[head],
        source.place.quoted, source.possessive, source.asked, source.place.subject,
        source.denies, source.noun is not None and source.noun.plural,
    ]  # fmt: skip


def of_nobody(field: Field) -> list[float]:
    """What is told of the party that none of the candidates is."""
    return [1.0, *([0.0] * (CANDIDATE - 3)), float(field.agreeing == 0), min(field.agreeing, 6) / 6]


def agrees(source: Source, entry: Entry) -> float:
    """Whether number, kind and gender fit: 1, -1, or 0 where nothing tells."""
    person = entry.kind in ("person", "described") and not entry.plural
    match source.kind:
        case "he" | "she":
            if not person:
                return -1.0
            wanted = "m" if source.kind == "he" else "f"
            return 0.0 if not entry.gender else 1.0 if entry.gender == wanted else -1.0 if entry.sure else -0.5
        case "they":
            return 1.0 if entry.kind in ("people", "group", "organisation", "body") or entry.plural else -1.0
        case "it":
            return 1.0 if entry.kind in ("organisation", "body", "document", "place") and not entry.plural else -1.0
        case "the" | "their" | "a" | "bare" if source.noun:
            return _fits_noun(source.noun, entry)
    return 0.0


_FITTING = {
    "described": ("person", "described"),
    "people": ("people", "group"),
    "body": ("organisation", "body", "place"),
    "document": ("document",),
}
"""The kinds of parties that a description's noun can stand for."""


def _fits_noun(noun: Noun, entry: Entry) -> float:
    if noun.gender and entry.gender and noun.gender != entry.gender:
        return -1.0
    kinds = _FITTING.get(noun.kind)
    if kinds is None:
        return 0.0
    if noun.plural and entry.plural:
        return 1.0
    return 1.0 if entry.kind in kinds and noun.plural == entry.plural else -1.0


def of_pair(source: Source, entry: Entry, field: Field, rank: int) -> list[float]:
    """What is told of a candidate. `rank`: how many that agree with the source were met later."""
    last, place = entry.last or source.place, source.place
    sentences, blocks = place.sentence - last.sentence, place.block - last.block
    ago = source.number - entry.spoke_at if entry.spoke_at >= 0 else 0
    agreed, long = agrees(source, entry), len(entry.full)
    return [
        False, *_ONE_OF_KINDS[entry.kind], entry.plural,
        agreed > 0, agreed < 0, agreed == 0,
        *(_SENTENCES[min(sentences, 6)] if sentences >= 0 else _NEITHER),
        math.log1p(max(0, sentences)) / 4, math.log1p(max(0, place.at - last.at) / 20) / 5,
        blocks == 0, blocks == 1, blocks == 2,
        math.log1p(entry.met) / 4, math.log1p(entry.spoke) / 4,
        ago == 1, ago == 2, ago == 3,
        last.subject, last.possessive, last.governed, last.quoted, last.accused, last.accused and source.denies,
        bool(source.content) and any(start <= last.at < end for start, end in source.content), last.at > place.at,
        entry.called == source.kind, bool(entry.called) and entry.called != source.kind,
        rank == 0, rank == 1, min(rank, 6) / 6, entry.met == field.most, last.at == field.latest,
        entry.first is not None and entry.first.block == 0, *_described(source, entry),
        long == 1, long > 1, entry.sure, bool(entry.gender), bool(source.before) and last.at == source.before,
        field.agreeing == 0, min(field.agreeing, 6) / 6,
    ]  # fmt: skip


def _described(source: Source, entry: Entry) -> tuple[float, float, float, float]:
    noun = source.noun
    if noun is None or source.kind not in DESCRIPTIONS:
        return (False, False, False, 0.0)
    known = entry.about.keys()
    own = {word for form in entry.forms for word in form}
    told = sum(not alike(word).isdisjoint(known | own) for word in noun.words)
    shared = told / len(noun.words) if noun.words else 0.0
    return noun.head in known, not alike(noun.head).isdisjoint(known | own), noun.head in own, shared


CANDIDATE = len(of_pair(Source("", "he", Place(0, 0, 0), 0, (0, 0), ()), Entry("person", ""), Field(0, 0, 0), 0))
"""How many numbers tell of a candidate."""
