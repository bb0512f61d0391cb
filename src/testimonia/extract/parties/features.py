"""A source and a party that it may stand for -> numbers that a ranker weighs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from testimonia.extract.parties.nouns import Noun, alike
from testimonia.extract.parties.roster import KINDS, Entry, Place

CLASSES = ("he", "she", "they", "it", "who", "this", "the", "their", "a", "bare")
"""The kinds of sources; the last four are descriptions by what they begin with."""
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


def of_source(source: Source) -> list[float]:
    """What is told of the source alone."""
    head = source.noun.kind if source.noun and source.kind in CLASSES[6:] else ""
    return [
        *(float(source.kind == each) for each in CLASSES), *(float(head == each) for each in HEADS),
        float(source.place.quoted), float(source.possessive), float(source.asked), float(source.place.subject),
        float(source.denies), float(source.noun is not None and source.noun.plural),
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


def _fits_noun(noun: Noun, entry: Entry) -> float:
    if noun.gender and entry.gender and noun.gender != entry.gender:
        return -1.0
    kinds = {
        "described": ("person", "described"), "people": ("people", "group"),
        "body": ("organisation", "body", "place"), "document": ("document",),
    }.get(noun.kind)  # fmt: skip
    if kinds is None:
        return 0.0
    if noun.plural and entry.plural:
        return 1.0
    return 1.0 if entry.kind in kinds and noun.plural == entry.plural else -1.0


def of_pair(source: Source, entry: Entry, field: Field, rank: int) -> list[float]:
    """What is told of a candidate. `rank`: how many that agree with the source were met later."""
    last = entry.last or source.place
    sentences, blocks = source.place.sentence - last.sentence, source.place.block - last.block
    agreed = agrees(source, entry)
    return [
        0.0,
        *(float(entry.kind == kind) for kind in KINDS), float(entry.plural),
        float(agreed > 0), float(agreed < 0), float(agreed == 0),
        *(float(sentences == n) for n in (0, 1, 2)), float(3 <= sentences <= 5), float(sentences > 5),
        math.log1p(max(0, sentences)) / 4, math.log1p(max(0, source.place.at - last.at) / 20) / 5,
        float(blocks == 0), float(blocks == 1), float(blocks == 2),
        math.log1p(entry.met) / 4, math.log1p(entry.spoke) / 4,
        *(float(source.number - entry.spoke_at == n and entry.spoke_at >= 0) for n in (1, 2, 3)),
        float(last.subject), float(last.possessive), float(last.governed), float(last.quoted), float(last.accused),
        float(last.accused and source.denies),
        float(any(start <= last.at < end for start, end in source.content)),
        float(last.at > source.place.at),
        float(entry.called == source.kind), float(bool(entry.called) and entry.called != source.kind),
        float(rank == 0), float(rank == 1), min(rank, 6) / 6,
        float(entry.met == field.most), float(last.at == field.latest),
        float(entry.first is not None and entry.first.block == 0),
        *_described(source, entry),
        float(len(entry.full) == 1), float(len(entry.full) > 1), float(entry.sure), float(bool(entry.gender)),
        float(bool(source.before) and last.at == source.before),
        float(field.agreeing == 0), min(field.agreeing, 6) / 6,
    ]  # fmt: skip


def _described(source: Source, entry: Entry) -> list[float]:
    noun = source.noun
    if noun is None or source.kind not in CLASSES[6:]:
        return [0.0] * 4
    known = entry.about.keys()
    own = {word for form in entry.forms for word in form}
    told = sum(not alike(word).isdisjoint(known | own) for word in noun.words)
    shared = told / len(noun.words) if noun.words else 0.0
    return [float(noun.head in known), float(not alike(noun.head).isdisjoint(known)), float(noun.head in own), shared]


CANDIDATE = len(of_pair(Source("", "he", Place(0, 0, 0), 0, (0, 0), ()), Entry("person", ""), Field(0, 0, 0), 0))
"""How many numbers tell of a candidate."""
