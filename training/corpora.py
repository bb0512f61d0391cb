"""Corpora and hand-made labels -> documents of labelled words."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from testimonia.extract.stretches import Stretch, stretch_of
from testimonia.records import Block, BlockKind, Stance

PARAGRAPH = re.compile(r"\S[^\n]*")
STANCES = [stance.value for stance in Stance]
ENTITIES = ("PERSON", "ORG", "PLACE", "DATE", "EVENT", "GROUP")
UNKNOWN = -1
"""A label that a corpus does not give: it has no part in the loss."""

Numbers = NDArray[np.int64]
Record = dict[str, Any]

OUTSIDE, SOURCE, CUE, CONTENT = 0, 1, 3, 5
"""The first label of each role; the next number is its inside."""


@dataclass(slots=True)
class Labelled:
    """One statement over the words of its document: numbers of words in order; a role may be empty."""

    source: list[int]
    cue: list[int]
    content: list[int]
    stance: int = UNKNOWN
    outer: bool = True


@dataclass(slots=True)
class Document:
    """A text as its words and what is known of them: arrays alongside the words, `voice` alongside the sentences."""

    name: str
    text: str
    stretch: Stretch
    roles: Numbers
    inner: Numbers
    entities: Numbers
    voice: Numbers
    statements: list[Labelled] = field(default_factory=list)
    mistakable: list[int] = field(default_factory=list)
    """Words that are cues elsewhere and none here: as cues they have no source and no content."""


def blocks_of(text: str) -> list[Block]:
    """A block for every line that is not blank."""
    return [Block(BlockKind.PARAGRAPH, m.start(), m.group().rstrip()) for m in PARAGRAPH.finditer(text)]


def document(name: str, text: str) -> Document:
    """A text of which nothing is known yet."""
    stretch = stretch_of(blocks_of(text))
    unknown = [np.full(len(stretch), UNKNOWN) for _ in range(3)]
    return Document(name, text, stretch, *unknown, np.full(len(stretch.sentences), UNKNOWN))


def records(path: Path) -> Iterator[Record]:
    """The JSON objects of a file, a line each."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def attributed(record: Record, *, nested: bool) -> Document:
    """A text with all its statements: PolNeAR's (`nested` false: what stands inside a content is unknown) or ours."""
    made = document(record["id"], record["text"])
    made.roles[:] = OUTSIDE
    place = _places(made.stretch)
    inside = record.get("nested", [])
    seen: dict[tuple[int, ...], Labelled] = {}
    for outer, given in [(True, s) for s in record["attributions"]] + [(False, s) for s in inside]:
        statement = Labelled(
            *(place(given[role]) for role in ("source", "cue", "content")),
            STANCES.index(given["stance"]) if given.get("stance") else UNKNOWN,
            outer,
        )
        same = seen.get(tuple(statement.cue))
        if same is not None and same.outer == outer:
            same.content = sorted({*same.content, *statement.content})
            same.source = sorted({*same.source, *statement.source})
        elif statement.cue:
            seen[tuple(statement.cue)] = statement
            made.statements.append(statement)
    _mark_roles(made)
    _mark_inner(made, [place([span]) for span in record.get("wrapped", ())], nested=nested)
    return made


def find_mistakable(documents: Sequence[Document], fewest: int = 3) -> None:
    """Note in each document the words outside every role that are cues at least `fewest` times in all of them."""
    counts = Counter(d.stretch.words[s.cue[0]].lower() for d in documents for s in d.statements if len(s.cue) == 1)
    likely = {word for word, count in counts.items() if count >= fewest and word.isalpha()}
    for made in documents:
        cues = {word for statement in made.statements for word in statement.cue}
        made.mistakable = [
            number for number, word in enumerate(made.stretch.words)
            if made.roles[number] == OUTSIDE and number not in cues and word.lower() in likely
        ]  # fmt: skip


def _mark_roles(made: Document) -> None:
    taken = np.zeros(len(made.stretch), bool)
    for role, label in (("cue", CUE), ("source", SOURCE), ("content", CONTENT)):
        for statement in made.statements:
            if statement.outer:
                for run in runs(word for word in getattr(statement, role) if not taken[word]):
                    made.roles[run] = label + 1
                    made.roles[run[0]] = label
                    taken[run] = True


def _mark_inner(made: Document, around: list[list[int]], *, nested: bool) -> None:
    """Mark the cues of nested statements. `around`: contents that a corpus without nested ones was set inside of."""
    made.inner[:] = OUTSIDE
    if not nested:
        made.inner[made.roles >= CONTENT] = UNKNOWN
        for words in around:
            made.inner[words] = OUTSIDE
        for statement in made.statements:
            if not statement.outer:
                made.inner[statement.content] = UNKNOWN
    for statement in made.statements:
        if not statement.outer:
            for run in runs(statement.cue):
                made.inner[run] = 2
                made.inner[run[0]] = 1


def framenet(given: Iterable[Record], size: int = 12) -> Iterator[Document]:
    """Exemplars, several sentences a document: only the words of the target's own statement are known."""
    chosen = [
        record for record in given
        if all(a["content_form"] and any(f in a["content_form"] for f in FORMS) for a in record["attributions"])
    ]  # fmt: skip
    for first in range(0, len(chosen), size):
        group = chosen[first : first + size]
        text = "\n".join(record["text"] for record in group)
        made = document(group[0]["id"], text)
        place = _places(made.stretch)
        at = 0
        for record in group:
            for statement in record["attributions"]:
                shifted = [[[s + at, e + at] for s, e in statement[role]] for role in ("source", "cue", "content")]
                made.statements.append(Labelled(*map(place, shifted)))
            at += len(record["text"]) + 1
        _mark_roles(made)
        made.roles[(made.roles == CUE + 1) | (made.roles == SOURCE + 1)] = UNKNOWN
        yield made


FORMS = ("QUO", "Sfin", "VPto", "Swh", "Sinterrog")
"""Phrase types of FrameNet whose contents are like ours: quotations, clauses, infinitives, questions."""


def entities(
    given: Iterable[Record], labels: Callable[[str], str | None], absent: tuple[str, ...], common: frozenset[str]
) -> Iterator[Document]:
    """Texts with named entities. `labels` names our type, "" for none, None for unknown.

    `absent` types are not annotated there. `common`: words of the language, of which a capital at the head of a
    sentence makes no name.
    """
    for record in given:
        made = document(record["id"], record["text"])
        place = _places(made.stretch)
        made.entities[:] = OUTSIDE
        if absent:
            made.entities[:] = _possible(made, absent, common)
        for start, end, label in sorted(record["entities"], key=lambda e: e[0] - e[1]):
            ours, words = labels(label), place([[start, end]])
            if not words or ours == "":
                continue
            if ours is None:
                made.entities[words] = UNKNOWN
            else:
                made.entities[words] = 2 * ENTITIES.index(ours) + 2
                made.entities[words[0]] = 2 * ENTITIES.index(ours) + 1
        yield made


def common_words(given: Iterable[Record], fewest: int = 20) -> frozenset[str]:
    """The words that stand in lower case at least `fewest` times."""
    counts = Counter(word for record in given for word in re.findall(r"[a-z]+", record["text"]))
    return frozenset(word for word, count in counts.items() if count >= fewest)


def _possible(made: Document, absent: tuple[str, ...], common: frozenset[str]) -> Numbers:
    """Unknown where a type that the corpus leaves out may stand (capitals, digits, months), outside elsewhere."""
    known = np.full(len(made.stretch), OUTSIDE)
    for number, word in enumerate(made.stretch.words):
        if ("DATE" in absent and any(c.isdigit() for c in word)) or (
            ("EVENT" in absent or "GROUP" in absent) and made.stretch.case[number] and word.lower() not in common
        ):
            known[number] = UNKNOWN
    return known


def runs(words: Iterable[int]) -> Iterator[list[int]]:
    """Numbers in order -> stretches without a gap."""
    run: list[int] = []
    for word in words:
        if run and word != run[-1] + 1:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _places(stretch: Stretch) -> Callable[[list[list[int]]], list[int]]:
    starts, ends = np.array(stretch.starts), np.array(stretch.ends)

    def place(spans: list[list[int]]) -> list[int]:
        found: set[int] = set()
        for start, end in spans:
            first, last = np.searchsorted(ends, start, side="right"), np.searchsorted(starts, end, side="left")
            found.update(range(int(first), int(last)))
        return sorted(found)

    return place


def digest(text: str) -> str:
    """What names a text whose words the repository does not hold."""
    return hashlib.sha256(text.encode()).hexdigest()
