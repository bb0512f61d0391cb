"""Statements set inside statements of our own: a sentence is put into somebody's mouth, its labels move along.

Few corpora mark what is nested; any that marks what is outermost becomes one that does: "Orme said so." turns into
"The dispatch stated that Orme said so."
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
Span = list[int]

SOURCES = (
    "the dispatch", "he", "she", "they", "a second letter", "the envoy", "the report", "Colonel Ashdown",
    "the ministry", "one of the survivors", "the clerk of the court", "Mrs. Orrin", "the chronicler", "the commission",
    "a witness", "the newspapers", "his biographer", "the bishop", "the mayor, Ines Marr", "our correspondent",
    "the prisoners", "Professor Lind", "an officer of the garrison", "the embassy", "two villagers", "I", "we",
    "the telegram", "a spokesman for the army", "Marsh", "the defence", "its author", "the abbot", "local people",
)  # fmt: skip
OBJECTS = {"he": "him", "she": "her", "they": "them", "I": "me", "we": "us"}
CUES = (
    "said", "stated", "wrote", "reported", "has written", "declared", "maintained", "insisted", "claimed", "believed",
    "was told", "had heard", "knew", "testified", "complained", "confessed", "did not deny", "denied", "feared",
    "thought", "added", "has always held", "assured the council", "told the court", "informed me", "was convinced",
    "could not admit", "did not believe", "doubted", "hoped", "repeated", "points out", "says", "notes", "argues",
    "concluded", "alleges", "contends", "recorded", "remembered", "admits", "pretended", "swore",
)  # fmt: skip
OPENED = ("wrote", "said", "replied", "says", "answered", "declared", "told the court", "reported", "adds", "went on")
NOUNS = ("the claim", "the rumour", "the report", "the charge", "the belief", "the fear", "the news", "the assertion")
_SENTENCE = re.compile(r"(?:(?<=^)|(?<=\n)|(?<=[.!?] ))[A-Z][^\n.!?]{30,400}[.](?=\s|$)")
_MARKS = re.compile(r"[\"“”«»„]|(?<!\w)['‘]|['’](?!\w)")
_COMMON = re.compile(
    r"(?:The|A|An|He|She|It|They|We|You|This|That|These|Those|There|His|Her|Its|Their|Our|In|On|At|By|For|From|With|"
    r"After|Before|When|While|If|As|Although|Since|Some|Many|Most|All|No|Both|Several|One|Two|Three|But|And)\b"
)
"""Words that have their capital from the sentence alone."""
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Mouth:
    """What stands before and after a sentence, and where source, cue and content stand in it all."""

    before: str
    body: str
    after: str
    source: list[Span]
    cue: list[Span]
    content: Span

    def placed(self, start: int, number: str) -> Record:
        """The statement that is put around, where all this begins at `start`."""
        spans = {"source": self.source, "cue": self.cue, "content": [self.content]}
        return {"number": number, "inside": None, **{r: [[start + s, start + e] for s, e in spans[r]] for r in ROLES}}


def wrapped(record: Record, chance: random.Random, share: float) -> Record | None:
    """A record with some of its sentences put into other mouths, or None where no sentence is fit for it.

    A sentence is fit where every statement that it touches lies in it as a whole, and no quotation mark stands in it.
    What was outermost there is nested then; `wrapped` holds the contents of the statements that were put around.
    """
    nested = list(record.get("nested", ()))
    given = [{**s, "number": s.get("number", n)} for n, s in enumerate(record["attributions"])]
    fit = [span for span in _sentences(record["text"]) if _is_whole(span, given)]
    chosen = [span for span in fit if chance.random() < share and any(_within(s, span) for s in given)]
    if not chosen:
        return None
    parts, outer, moves, last, shift = [], [], [], 0, 0
    for number, (start, end) in enumerate(chosen):
        mouth = _mouth(record["text"][start:end], chance)
        parts += [record["text"][last:start], mouth.before, mouth.body, mouth.after]
        outer.append(mouth.placed(start + shift, f"w{number}"))
        moves.append((start, shift + len(mouth.before)))
        shift += len(mouth.before) + len(mouth.after)
        moves.append((end, shift))
        last = end
    moved = []
    for statement in [*given, *nested]:
        holder = next((f"w{n}" for n, span in enumerate(chosen) if _within(statement, span)), None)
        inside = statement.get("inside")
        moved.append({**_moved(statement, moves), "inside": holder if inside is None else inside})
    return {
        **record,
        "text": "".join([*parts, record["text"][last:]]),
        "attributions": [*outer, *(s for s in moved if s["inside"] is None)],
        "nested": [s for s in moved if s["inside"] is not None],
        "wrapped": [s["content"][0] for s in outer],
    }


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if not _MARKS.search(match.group()):
            yield match.start(), match.end() - 1


def _spans(statement: Record) -> list[Span]:
    return [span for role in ROLES for span in statement[role]]


def _within(statement: Record, span: tuple[int, int]) -> bool:
    return all(span[0] <= s and e <= span[1] for s, e in _spans(statement))


def _is_whole(span: tuple[int, int], given: list[Record]) -> bool:
    touching = [s for s in given if any(a < span[1] and b > span[0] for a, b in _spans(s))]
    return all(_within(s, span) for s in touching)


def _mouth(body: str, chance: random.Random) -> Mouth:
    """One of five ways to put a sentence into somebody's mouth."""
    source = chance.choice(SOURCES)
    capital = source[0].upper() + source[1:]
    low = body[0].lower() + body[1:] if _COMMON.match(body) else body
    form = chance.random()
    if form < 0.5:
        return _said_before(capital, chance.choice(CUES), "that " if chance.random() < 0.75 else "", low)
    if form < 0.62:
        before = f"According to {OBJECTS.get(source, source)}, "
        return Mouth(before, low, "", [[13, len(before) - 2]], [[0, 12]], [len(before), len(before) + len(low)])
    if form < 0.7:
        cue = chance.choice(NOUNS)
        before = f"There was {cue} that "
        return Mouth(before, low, "", [], [[10, 10 + len(cue)]], [len(before) - 5, len(before) + len(low)])
    if form < 0.85:
        return _quoted(capital, chance.choice(OPENED), body, chance.choice(("“”", '""')))
    return _said_after(source, chance.choice(("said", "wrote", "reported")), body)


def _said_before(source: str, cue: str, that: str, body: str) -> Mouth:
    before = f"{source} {cue} {that}"
    content = [len(before) - len(that), len(before) + len(body)]
    return Mouth(before, body, "", [[0, len(source)]], [[len(source) + 1, len(source) + 1 + len(cue)]], content)


def _quoted(source: str, cue: str, body: str, marks: str) -> Mouth:
    before = f"{source} {cue}: {marks[0]}"
    content = [len(before) - 1, len(before) + len(body) + 1]
    return Mouth(before, body, marks[1], [[0, len(source)]], [[len(source) + 1, len(source) + 1 + len(cue)]], content)


def _said_after(source: str, cue: str, body: str) -> Mouth:
    at = len(body) + 2
    spans = [[at, at + len(source)]], [[at + len(source) + 1, at + len(source) + 1 + len(cue)]]
    return Mouth("", body, f", {source} {cue}", *spans, [0, len(body)])


def _moved(statement: Record, moves: list[tuple[int, int]]) -> Record:
    """A statement behind what was put in before it; what ends where something is put in stays before that."""

    def at(position: int, *, is_end: bool) -> int:
        return position + next((by for place, by in reversed(moves) if place + is_end <= position), 0)

    return {
        **statement,
        **{role: [[at(s, is_end=False), at(e, is_end=True)] for s, e in statement[role]] for role in ROLES},
    }
