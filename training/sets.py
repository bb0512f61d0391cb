"""Which documents are trained on, how often, and which are kept apart."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from corpora import (
    OUTSIDE,
    UNKNOWN,
    Document,
    Record,
    attributed,
    common_words,
    digest,
    document,
    entities,
    find_mistakable,
    framenet,
    records,
)
from notation import read_labels, read_unclaimed
from wrapping import ROLES, wrapped

HELD_OUT_WORKS = frozenset(["samoa", "froude", "Imagism", "Head-VI", "Christopher-Gore"])
"""Works of data/history whose passages are never trained on; of the short documents, every fifth is kept apart too."""
MOSTLY = 0.7
"""The share of a sentence that statements take up, from which on its author hardly claims anything: of 329 read, 17."""
HERE = Path(__file__).resolve().parent

SHARES = {
    "first": {
        "polnear": 1.0,
        "history": 2.0,
        "framenet": 0.3,
        "entities/crossner": 0.35,
        "entities/wikigold": 0.6,
        "entities/re3d": 0.7,
        "entities/uner": 0.25,
        "entities/wotr": 0.4,
    },
    "second": {
        "polnear": 1.0,
        "history": 3.0,
        "own": 3.0,
        "framenet": 0.15,
        "entities/crossner": 0.15,
        "entities/wikigold": 0.3,
        "entities/re3d": 0.5,
        "entities/uner": 0.1,
        "entities/wotr": 0.3,
    },
    "third": {
        "polnear": 0.75,
        "history": 4.0,
        "own": 4.0,
        "framenet": 0.1,
        "plain": 0.3,
        "entities/crossner": 0.2,
        "entities/wikigold": 0.4,
        "entities/re3d": 0.5,
        "entities/uner": 0.15,
        "entities/wotr": 0.5,
    },
    "fourth": {
        "polnear": 1.0,
        "history": 3.0,
        "own": 2.0,
        "wrapped": 1.0,
        "framenet": 0.1,
        "entities/crossner": 0.1,
        "entities/wikigold": 0.2,
        "entities/re3d": 0.3,
        "entities/uner": 0.1,
        "entities/wotr": 0.2,
    },
    "fifth": {
        "polnear": 0.7,
        "history": 4.0,
        "own": 2.0,
        "wrapped": 0.5,
        "framenet": 0.05,
        "entities/crossner": 0.1,
        "entities/wikigold": 0.2,
        "entities/re3d": 0.3,
        "entities/uner": 0.1,
        "entities/wotr": 0.2,
    },
    "sixth": {
        "polnear": 1.0,
        "history": 2.0,
        "own": 1.0,
        "wrapped": 0.5,
        "framenet": 0.1,
        "entities/crossner": 0.15,
        "entities/wikigold": 0.3,
        "entities/re3d": 0.4,
        "entities/uner": 0.1,
        "entities/wotr": 0.2,
    },
}
"""How often each document is read in an epoch, by the name of the mix.

The first teaches, the second moves to our domain, the third adds texts of which only a teacher's opinion is known, the
fourth sets statements inside others, the fifth leans on our own domain once more, the sixth repeats little, so that
nothing is learned by heart.
"""


@dataclass(slots=True)
class Part:
    """Documents of one kind. `share`: how many an epoch (2.0: each twice); `augment`: how often a window is changed."""

    name: str
    documents: list[Document]
    share: float = 1.0
    augment: float = 0.2

    def chosen(self, chance: random.Random) -> list[Document]:
        """The documents of an epoch."""
        whole, rest = divmod(self.share, 1.0)
        return self.documents * int(whole) + chance.sample(self.documents, int(rest * len(self.documents)))


@dataclass(slots=True)
class Sets:
    """All that is trained on."""

    parts: list[Part] = field(default_factory=list)

    def counts(self) -> dict[str, list[int]]:
        """Documents, words and statements of each part."""
        return {
            p.name: [
                len(p.documents),
                sum(len(d.stretch) for d in p.documents),
                sum(len(d.statements) for d in p.documents),
            ]
            for p in self.parts
        }


def held_out(given: list[Record]) -> set[str]:
    """Names of the passages of data/history that are kept apart, whole works together."""
    apart: set[str] = set()
    for source in ("re3d", "wotr"):
        apart.update(sorted(r["id"] for r in given if r["source"] == source)[::5])
    return apart | {r["id"] for r in given if work_of(r["id"]) in HELD_OUT_WORKS}


def names_apart(given: list[Record]) -> set[str]:
    """Names of the texts of a corpus of data/entities that are kept apart: every fifth."""
    return {record["id"] for record in given[4::5]}


def work_of(name: str) -> str:
    """The work that a passage of data/history is from: "gutenberg:samoa-3" -> "samoa"."""
    return name.split(":", 1)[1].rpartition("-")[0]


def load(data: Path, mix: str, *, limit: int = 0) -> Sets:
    """Every corpus under `data` and every label beside this file, in the shares of one mix."""
    cut = limit or None
    history = list(records(data / "history" / "passages.jsonl"))
    apart = held_out(history)
    news = list(records(data / "polnear" / "train.jsonl"))[:cut]
    near = [r for r in history if r["id"] not in apart][:cut]
    by_hand = hand_labelled(data)[:cut]
    made = {
        "polnear": [attributed(r, nested=False) for r in news],
        "history": [attributed(r, nested=True) for r in near],
        "own": [own(r) for r in by_hand],
        "framenet": list(framenet(list(records(data / "framenet" / "exemplars.jsonl"))[: 20 * limit or None])),
        "plain": [document(r["id"], r["text"]) for r in records(data / "entities" / "litbank.jsonl")][:cut],
        "wrapped": [*_wrapped(news[::3], 0.15, nested=False), *_wrapped(near + by_hand[::2], 0.25, nested=True)],
        **{f"entities/{name}": made for name, made in _entities(data, apart, cut, common_words(news)).items()},
    }
    find_mistakable([d for name in ("polnear", "history", "own", "wrapped") for d in made[name]])
    for name in ("train", "mixed"):
        mark_voice(made["history"] + made["own"], records(HERE / "voice" / f"{name}.jsonl"))
    parts = [Part(name, documents, SHARES[mix].get(name, 0.0)) for name, documents in made.items()]
    return Sets([part for part in parts if part.documents and part.share])


def _wrapped(given: list[Record], share: float, *, nested: bool) -> list[Document]:
    chance = random.Random(len(given))
    made = (wrapped(record, chance, share) for record in given)
    return [attributed(record, nested=nested) for record in made if record is not None]


ABSENT = {
    "crossner": ("DATE", "GROUP"), "wikigold": ("DATE", "EVENT", "GROUP"), "re3d": ("EVENT",),
    "uner": ("DATE", "EVENT", "GROUP"), "wotr": ("DATE", "EVENT", "GROUP"),
}  # fmt: skip
"""The types that a corpus of names does not annotate. CrossNER's and WikiGold's "misc" holds some of them."""
ABSENT_ELSEWHERE = {
    **ABSENT, "crossner": ("DATE",), "wikigold": ("DATE",), "litbank": ("DATE", "EVENT", "GROUP"),
}  # fmt: skip
"""The same where "misc" may be any type that is left out, so that no other capital of these two is a name."""


def names_of(data: Path, *, limit: int = 0) -> dict[str, list[Document]]:
    """Every corpus of names but the texts kept apart, and what was labelled for us, under "own"."""
    cut = limit or None
    apart = held_out(list(records(data / "history" / "passages.jsonl")))
    common = common_words(list(records(data / "polnear" / "train.jsonl")))
    named = [r for path in sorted((HERE / "named").glob("*.jsonl")) for r in named_texts(path, data)][:cut]
    return {
        **_entities(data, apart, cut, common, ABSENT_ELSEWHERE),
        "own": list(entities(named, lambda label: label, ("DATE",), common)),
    }


def named_texts(path: Path, data: Path) -> Iterator[Record]:
    """The passages whose names were labelled by hand, with their texts: our own, or parts of texts under `data`."""
    given: dict[str, dict[str, Record]] = {}
    for label in records(path):
        corpus = label["corpus"]
        if corpus == "texts":
            text = (HERE / "texts" / f"{label['id']}.txt").read_text(encoding="utf-8")
        else:
            if corpus not in given:
                given[corpus] = {r["id"]: r for r in records(data / corpus)}
            known = given[corpus]
            text = known[label["id"]]["text"]
        text = text[label["start"] : label["end"]]
        if digest(text) != label["sha256"]:
            raise SystemExit(f"{path.name}: the text of {label['id']} is not the one that was labelled")
        yield {**label, "text": text}


def _entities(
    data: Path,
    apart: set[str],
    cut: int | None,
    common: frozenset[str],
    absent: dict[str, tuple[str, ...]] | None = None,
) -> dict[str, list[Document]]:
    folder = data / "entities"
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    made = {}
    for name, missing in (absent or ABSENT).items():
        given = list(records(folder / f"{name}.jsonl"))
        left_out = names_apart(given) | apart
        chosen = [
            _capitalised(r) if name == "re3d" else r
            for r in given
            if r.get("origin") != "BBC Online" and r["id"] not in left_out and f"{name}:{r['id']}" not in left_out
        ][:cut]
        if name == "crossner":
            chosen = [_joined(chosen[at : at + 8]) for at in range(0, len(chosen), 8)]
        made[name] = list(entities(chosen, _labels(labels[name]), missing, common))
    return made


def _labels(ours: dict[str, str | None]) -> Callable[[str], str | None]:
    """Our type of a label: the empty string for none, None where it may be any."""

    def label(given: str) -> str | None:
        named = ours.get(given, "?")
        return "" if named is None else None if named == "?" else named

    return label


def _capitalised(record: Record) -> Record:
    """A text without the mentions that are no names."""
    kept = [
        e for e in record["entities"]
        if e[2] in ("Temporal", "Quantity") or any(c.isupper() for c in record["text"][e[0] : e[1]])
    ]  # fmt: skip
    return {**record, "entities": kept}


def _joined(given: list[Record]) -> Record:
    """Several sentences as one text, a line each."""
    text, marked = "", []
    for record in given:
        marked += [[s + len(text), e + len(text), label] for s, e, label in record["entities"]]
        text += record["text"] + "\n"
    return {"id": given[0]["id"], "text": text, "entities": marked}


def hand_labelled(data: Path) -> list[Record]:
    """What was labelled by hand for this project: texts of our own, and texts under `data`."""
    found = []
    for notation in sorted((HERE / "texts").glob("*/*.ann")):
        text = notation.with_suffix(".txt").read_text(encoding="utf-8")
        found.append(record_of(f"{notation.parent.name}/{notation.stem}", text, notation.read_text(encoding="utf-8")))
    for path in sorted((HERE / "labels").glob("*.jsonl")):
        given: dict[str, Record] = {}
        for label in records(path):
            if not given:
                given = {r["id"]: r for name in label["corpora"] for r in records(data / name)}
            text = labelled_text(label, given)
            if digest(text) != label["sha256"]:
                raise SystemExit(f"{path.name}: the text of {label['id']} is not the one that was labelled")
            found.append({**label, **outermost(label, given), "text": text})
    return found


def outermost(label: Record, given: dict[str, Record]) -> Record:
    """The corpus's own outermost statements where only what stands inside them was labelled; nothing elsewhere."""
    if "attributions" in label:
        return {}
    start, end = label["start"], label["end"]

    def shifted(spans: list[list[int]]) -> list[list[int]]:
        return [[s - start, e - start] for s, e in spans if start <= s and e <= end]

    moved = [{role: shifted(s[role]) for role in ROLES} for s in given[label["id"]]["attributions"]]
    return {"attributions": [statement for statement in moved if statement["cue"] and statement["content"]]}


def labelled_text(label: Record, given: dict[str, Record]) -> str:
    """The text that a label is for: a part of one text, or several short texts, a line each."""
    if "ids" in label:
        return "\n".join(given[name]["text"] for name in label["ids"])
    text: str = given[label["id"]]["text"]
    return text[label["start"] : label["end"]]


def mark_voice(documents: list[Document], labels: Iterable[Record]) -> None:
    """Note which sentences claim a fact in the author's own voice, where somebody has read them for it."""
    by_text = {made.name + digest(made.text): made for made in documents}
    names = {made.name for made in documents}
    for label in labels:
        made = by_text.get(label["id"] + label["sha256"])
        if made is None and label["id"] in names:
            raise SystemExit(f"voice: the text of {label['id']} is not the one that was labelled")
        if made is not None:
            claims = {(start, end): claim for start, end, claim in label["sentences"]}
            for number, span in enumerate(made.stretch.sentences):
                made.voice[number] = claims.get(span, made.voice[number])


def own(record: Record) -> Document:
    """A passage labelled by hand; a sentence claims a fact unless its reader excepted it or statements take most of it.

    Of sentences that statements take up in part nothing is known.
    """
    made = attributed(record, nested=True)
    if record.get("unclaimed") is not None:
        sentence, taken = np.array(made.stretch.sentence), made.roles != OUTSIDE
        for number, (start, end) in enumerate(made.stretch.sentences):
            share = taken[sentence == number].mean()
            excepted = any(s < end and e > start for s, e in record["unclaimed"])
            made.voice[number] = not excepted if share == 0 else UNKNOWN if share < MOSTLY else False
    return made


def record_of(name: str, text: str, notation: str) -> Record:
    """A passage and its labels in our notation, as a record of data/history."""
    labels = [label.record() for label in read_labels(notation, text)]
    return {
        "id": name,
        "text": text,
        "attributions": [label for label in labels if label["inside"] is None],
        "nested": [label for label in labels if label["inside"] is not None],
        "unclaimed": read_unclaimed(notation, text),
    }
