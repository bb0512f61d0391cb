"""Whom a pronoun stands for: the one fitting party of its sentence or of those just before, or nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from testimonia.extract import persons
from testimonia.extract import words as w
from testimonia.extract.layout import RUNNING
from testimonia.extract.phrases import phrase_at
from testimonia.extract.subjects import main_subject
from testimonia.extract.tokens import Sentence
from testimonia.extract.unit import Unit
from testimonia.extract.words import word_set
from testimonia.records import BlockKind

SINGULAR = word_set("he him his she her himself herself")
HERS = word_set("she her herself")
PLURAL = word_set("they them their themselves")
NEUTER = word_set("it its itself")
PERSONAL = SINGULAR | PLURAL | NEUTER
FARTHEST = 12
"""Sentences back that a pronoun is followed."""
LONGEST_OBJECT = 4
"""Words after a cue in which an object is looked for."""
KEPT = 4
"""Paragraphs kept from before the unit, of which the last counts, and the last that is set apart."""
_NAME = re.compile(r"(?<![\w'’.-])[A-Z][\w'’-]+(?:\s+(?:de|del|der|von|van|ibn|al|the(?=\s[A-Z]))?\s*[A-Z][\w'’-]+)*")
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Tt]owards?|[Tt]he|[Ii]nto|[Oo]n|[Ss]ince)\s$")


@dataclass(slots=True)
class Speaker:
    """The party of a statement. `at` is where its source begins, `pronoun` its source where that is one.

    `after`: the words after its cue, which may name whom it speaks to or of.
    """

    at: int
    party: str | None
    pronoun: str
    after: str

    def addresses(self, pronoun: str) -> bool:
        """Whether the words after the cue name another whom the pronoun may stand for: "accused Lind"."""
        words = self.after.split()[:LONGEST_OBJECT]
        if not words or words[0].lower() in w.SUBORDINATORS | w.PRONOUNS or not words[0].isalpha():
            return False
        ends = (count for count in range(1, len(words) + 1) if not _noun_follows(words, count))
        phrases = (" ".join(words[:count]).rstrip(".,;") for count in ends)
        fitting = (phrase for phrase in phrases if agrees(phrase, pronoun))
        return any(pronoun in SINGULAR or persons.names_people(phrase) for phrase in fitting)


@dataclass(slots=True)
class Paragraph:
    """The sentences of a block and who spoke in it; `quoted`: it is set apart as a quotation."""

    masked: str
    offset: int
    spans: list[tuple[int, int]]
    quoted: bool = False
    speakers: dict[int, list[Speaker]] = field(default_factory=dict)
    """By the number of the sentence."""

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds a position of the account, or of the last before it."""
        return bisect_right(self.spans, at - self.offset, key=lambda span: span[0]) - 1

    def before(self, at: int) -> Iterator[int]:
        """The numbers of the sentences that begin before a position, the nearest first."""
        return iter(range(self.sentence(at - 1), -1, -1))


class Antecedents:
    """Remembers the paragraph being read and the one before it."""

    def __init__(self) -> None:
        self._paragraphs: list[Paragraph] = []
        self._open: dict[int, Paragraph] = {}
        self._women: set[str] = set()
        self._men: set[str] = set()

    def begin(self, unit: Unit) -> None:
        """Turn to the next unit; nothing is carried over a heading."""
        self._open = {}
        if unit.blocks[0].kind is BlockKind.HEADING:
            self._paragraphs = []
        for number, reading in unit.readings.items():
            block = unit.blocks[number]
            if block.kind in RUNNING or block.kind is BlockKind.QUOTATION:
                quoted = block.kind is BlockKind.QUOTATION
                paragraph = Paragraph(reading.masked, block.start, reading.spans, quoted)
                self._open[block.start] = paragraph
                self._paragraphs.append(paragraph)
        del self._paragraphs[: -(len(self._open) + KEPT)]

    def spoke(self, block_start: int, speaker: Speaker) -> None:
        """Take note of who spoke in a block of this unit."""
        if block_start in self._open:
            paragraph = self._open[block_start]
            paragraph.speakers.setdefault(paragraph.sentence(speaker.at), []).append(speaker)

    def party(self, block_start: int, at: int, pronoun: str, own: tuple[int, int]) -> str | None:
        """The party that a pronoun at `at` stands for. `own`: from the first to the last character of its statement."""
        paragraph = self._open.get(block_start)
        if paragraph is None or paragraph.masked[at - paragraph.offset].lower() != pronoun[0]:
            return None
        earlier = [p for p in self._paragraphs if p.offset <= paragraph.offset and p.quoted == paragraph.quoted]
        near = ((p, number) for p in reversed(earlier[-2:]) for number in p.before(at))
        for there, number in islice(near, FARTHEST):
            until = at - there.offset
            found = _fitting(there, number, pronoun, (until, own[0] - there.offset) if there is paragraph else None)
            if found is not None:
                return self._of_one_gender(found, pronoun)
        return None

    def _of_one_gender(self, party: str, pronoun: str) -> str | None:
        """The party, unless it is empty or the other pronoun stood for it before."""
        if pronoun in SINGULAR and party:
            own, other = (self._women, self._men) if pronoun in HERS else (self._men, self._women)
            if party in other:
                return None
            own.add(party)
        return party or None


def _fitting(there: Paragraph, number: int, pronoun: str, here: tuple[int, int] | None) -> str | None:
    """The one party in a sentence that fits; the empty string where several or doubtful ones do, None where none.

    `here`: where the pronoun and its statement begin, in the paragraph that holds them.
    """
    first, last = there.spans[number]
    same = here is not None and here[0] < last
    speakers = there.speakers.get(number, [])
    if same and here is not None:
        speakers = [speaker for speaker in speakers if speaker.at < here[0] + there.offset]
        last = max(first, min(here))
    if any(speaker.party is None and _same_class(speaker.pronoun, pronoun) for speaker in speakers):
        return ""
    fits = {s.party for s in speakers if s.party and agrees(s.party, pronoun)}
    if pronoun in NEUTER:
        return _only(fits)
    if any(speaker.addresses(pronoun) for speaker in speakers):
        return ""
    for name in _unheard(there.masked, first, last, same=same) if pronoun in SINGULAR or not same else ():
        if agrees(name, pronoun):
            fits = _joined(fits or {""}, name)
    text = there.masked[first:last]
    if not fits and pronoun in PLURAL:
        return "" if persons.names_people(text) else None
    doubtful = not fits and any(agrees(name, pronoun) for name in _names(text))
    return "" if doubtful else _only(fits)


def _unheard(masked: str, first: int, last: int, *, same: bool) -> list[str]:
    """Who is named in a sentence besides those who speak: before the pronoun all, else the subject."""
    if same:
        return _names(masked[first:last])
    subject = _subject(masked, first, last)
    return [subject] if subject else []


def _noun_follows(words: list[str], at: int) -> bool:
    """Whether a phrase cut before word `at` would lose its noun: "Western | accounts"."""
    return at < len(words) and words[at].isalpha() and words[at].islower() and words[at] not in w.FUNCTION_WORDS


def _only(fits: set[str]) -> str | None:
    return None if not fits else next(iter(fits)) if len(fits) == 1 else ""


def _same_class(one: str, other: str) -> bool:
    return any(one in kind and other in kind for kind in (SINGULAR, PLURAL, NEUTER))


def agrees(party: str, pronoun: str) -> bool:
    """Whether a party has the number, kind and, where its words show one, the gender of a pronoun."""
    if pronoun in PLURAL:
        return persons.is_people(party)
    if pronoun in NEUTER:
        return persons.is_body(party)
    return persons.is_person(party) and not persons.differs_in_gender(party, pronoun)


def _joined(fits: set[str], name: str) -> set[str]:
    """Add a name, unless it is a short form of one that is there or stands for it in full."""
    if any(name.rsplit(maxsplit=1)[-1] in fit.split()[-1:] or name in fit.split() for fit in fits):
        return fits
    return fits | {name}


def _subject(masked: str, first: int, last: int) -> str | None:
    """The subject of a sentence's main clause, in words, unless it is a pronoun."""
    s = Sentence(masked, first, last)
    found = main_subject(s, len(s))
    if found is None or s.lows[found[0]] in w.PRONOUNS:
        return None
    end = phrase_at(s, found[0], wide=False) or found[1]
    return masked[slice(*s.span(found[0], min(end, found[1])))]


def _names(text: str) -> list[str]:
    """The names in a stretch of text that may be persons', short or full."""
    names = []
    for match in _NAME.finditer(text):
        name = match.group().removesuffix("'s").removesuffix("’s")
        placed = _PLACED.search(text, max(0, match.start() - FARTHEST), match.start())
        if not placed and name.lower() not in w.FUNCTION_WORDS and persons.is_person(name):
            names.append(name)
    return names
