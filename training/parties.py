"""Labelled sources -> the ranker that says whom a source stands for (src/testimonia/extract/parties/ranker.npz).

    python training/parties.py --data ../shared/data [--apart]

Learns from the party of every statement that was labelled by hand (training/texts, training/labels, data/history), and
from sources of PolNeAR's training articles (training/sources/news.jsonl). Each text is gone through as `extract` goes
through it, with the encoder's names, and at every source the ranker learns which of the candidates is meant; where no
candidate is right, that none is. `--apart` keeps every seventh text apart, scores it, and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpora import Record, blocks_of, digest, records
from notation import Span
from sets import hand_labelled, held_out
from torch import Tensor, nn

from testimonia.encoder.model import shipped
from testimonia.extract.decoding import read
from testimonia.extract.mentions import named
from testimonia.extract.parties import ranker
from testimonia.extract.parties.choosing import MOST
from testimonia.extract.parties.features import Source
from testimonia.extract.parties.forms import form_of
from testimonia.extract.parties.resolving import Resolver, Said
from testimonia.extract.parties.roster import Entry
from testimonia.extract.parties.sources import PRONOUNS
from testimonia.extract.stretches import stretch_of
from testimonia.extract.words import DETERMINERS, PREPOSITIONS

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "testimonia" / "extract" / "parties" / "ranker.npz"
HIDDEN, DROPPED, RATE, DECAY, EPOCHS, BATCH = 128, 0.2, 3e-3, 1e-2, 20, 128
MEMBERS = 4
"""Networks whose scores are averaged, each begun otherwise; shipped as one with all their hidden units."""
NEWS = 8.0
"""How much a labelled source of news weighs against one of our own texts, of which there are twenty times as many."""
APART = 7


@dataclass(frozen=True, slots=True)
class Label:
    """A source and whom it stands for; `party` is None for nobody named, `known` False where nobody has said."""

    span: Span
    hull: Span
    content: tuple[Span, ...]
    number: str
    inside: str | None
    known: bool
    party: str | None = None
    also: tuple[str, ...] = ()
    named: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one source and those of them that are right."""

    text: str
    kind: str
    weight: float
    rows: list[list[float]]
    right: list[int]


def main() -> None:
    """Fit the ranker, and score it or write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--apart", action="store_true", help="score a seventh of the texts instead of writing the file")
    args = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    given = [example for text in texts(args.data) for example in examples(*text)]
    apart = [e for e in given if args.apart and int(e.text, 16) % APART == 0]
    taught = [e for e in given if int(e.text, 16) % APART] if args.apart else given
    networks = [fitted(taught) for _ in range(MEMBERS)]
    if apart:
        score(networks, apart)
        return
    held = [[p.detach().numpy() for p in network.parameters()] for network in networks]
    hidden, bias = (np.concatenate([each[n] for each in held]) for n in (0, 1))
    np.savez(WEIGHTS, hidden=hidden.T, bias=bias, out=np.concatenate([each[2][0] for each in held]) / MEMBERS)
    sys.stdout.write(f"{WEIGHTS.name} from {len(given)} sources\n")


def texts(data: Path) -> Iterator[tuple[str, list[Label], float]]:
    """Every text with its labels and their weight."""
    history = list(records(data / "history" / "passages.jsonl"))
    kept = held_out(history)
    for record in [r for r in history if r["id"] not in kept] + hand_labelled(data):
        given = [*record.get("attributions", ()), *record.get("nested", ())]
        yield record["text"], [_label(a, known="named" in a) for a in given if a["source"]], 1.0
    said: dict[str, dict[int, Record]] = defaultdict(dict)
    for row in records(HERE / "sources" / "news.jsonl"):
        said[row["id"]][row["start"]] = row
    for record in records(data / "polnear" / "train.jsonl"):
        if record["id"] in said:
            rows = said[record["id"]]
            given = [a for a in record["attributions"] if a["source"]]
            labels = [
                _label(a | _party(rows.get(a["source"][0][0]), record["text"]), known=a["source"][0][0] in rows)
                for a in given
            ]
            yield record["text"], labels, NEWS


def _party(row: Record | None, text: str) -> Record:
    """The party of a labelled source: a name, or the words of the article where it has none."""
    if row is None:
        return {}
    return row | {"party": row["party"] or (text[slice(*row["at"])] if row["at"] else None)}


def _label(given: Record, *, known: bool) -> Label:
    spans = [tuple(span) for role in ("source", "cue", "content") for span in given[role]]
    return Label(
        tuple(given["source"][0]), (min(s for s, _ in spans), max(e for _, e in spans)),
        tuple(tuple(span) for span in given["content"]), str(given.get("number", "")), given.get("inside"), known,
        given.get("party"), tuple(given.get("also", ())), given.get("named"), given.get("stance"),
    )  # fmt: skip


def examples(text: str, labels: list[Label], weight: float) -> list[Example]:
    """The sources of a text in its order, each with its candidates; the right one is taken before going on."""
    found: list[Example] = []
    name = digest(text)
    label = labels[0] if labels else None

    def choose(source: Source, candidates: Sequence[Entry], rows: list[list[float]]) -> int:
        if label is None or not label.known or not source.asked:
            return guess(source, candidates, rows)
        right = [n for n, entry in enumerate(candidates) if is_meant(entry, label)]
        if not right:
            if source.kind in PRONOUNS.values() and label.party is not None:
                return -1
            right = [len(candidates)]
        found.append(Example(name, source.kind, weight, rows, right))
        return right[0]

    resolver = Resolver(choose)
    stretch = stretch_of(blocks_of(text))
    resolver.meet(stretch, list(named(stretch, read(stretch, shipped()).entities, 0)), 0)
    parties: dict[str, Entry | None] = {}
    for label in sorted({each.span: each for each in reversed(labels)}.values(), key=lambda each: each.span):
        start, end = label.span
        before = text[max(0, start - 200) : start].rsplit("\n", 1)[-1]
        said = Said(text[start:end], label.span, label.hull, label.content, before, parties.get(label.inside or ""),
                    label.stance == "denies")  # fmt: skip
        parties[label.number] = resolver.party(said)
    return found


def guess(source: Source, candidates: Sequence[Entry], rows: list[list[float]]) -> int:
    """What is taken where nobody labelled: the ranker that is there already, or the latest candidate of a pronoun."""
    if WEIGHTS.exists() and len(rows[0]) == ranker.shipped().hidden.shape[0]:
        return ranker.chosen(source, candidates, rows)
    return 0 if candidates and source.kind in PRONOUNS.values() else len(candidates)


def is_meant(entry: Entry, label: Label) -> bool:
    """Whether a candidate is the party of a label: by all words of a name, or by some of a description's."""
    names = [name for name in (label.party, *label.also) if name]
    if not names:
        return False
    forms = [_words(entry.name), *map(frozenset, entry.forms)]
    if label.also:
        return any(_words(name) == form for name in names for form in forms if form)
    wanted = _words(names[0])
    if entry.kind == "person" and not any(form and form[-1] in wanted for form in entry.forms):
        return False
    return bool(wanted and forms[0]) and (forms[0] <= wanted or wanted <= forms[0])


def _words(name: str) -> frozenset[str]:
    words = [word for part in name.split(",") for word in form_of(part).words] or name.lower().split()
    return frozenset(word for word in words if word not in DETERMINERS | PREPOSITIONS)


def packed(given: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Features (N, MOST + 1, F), which rows are there, which are right, and the weights."""
    width = len(given[0].rows[0])
    features = np.zeros((len(given), MOST + 1, width), np.float32)
    there, right = np.zeros((2, len(given), MOST + 1), bool)
    for number, example in enumerate(given):
        features[number, : len(example.rows)] = example.rows
        there[number, : len(example.rows)] = True
        right[number, example.right] = True
    weights = torch.tensor([example.weight for example in given])
    return torch.tensor(features), torch.tensor(there), torch.tensor(right), weights


def fitted(given: list[Example]) -> nn.Sequential:
    """A network that gives the right candidates the greatest share (cross-entropy over the candidates)."""
    features, there, right, weights = packed(given)
    network = nn.Sequential(
        nn.Linear(features.shape[2], HIDDEN), nn.ReLU(), nn.Dropout(DROPPED), nn.Linear(HIDDEN, 1, bias=False)
    )
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=DECAY)
    steps = EPOCHS * (len(given) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(given)).split(BATCH):
            scores = shares(network, features[batch], there[batch])
            loss = (
                -(scores.masked_fill(~right[batch], -1e9).logsumexp(-1) * weights[batch]).sum() / weights[batch].sum()
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def shares(network: nn.Sequential, features: Tensor, there: Tensor) -> Tensor:
    """The logarithm of each candidate's share."""
    return torch.log_softmax(network(features).squeeze(-1).masked_fill(~there, -1e9), -1)


def score(networks: list[nn.Sequential], apart: list[Example]) -> None:
    """Print how often the likeliest candidate is right, by the kind of source."""
    features, there, right, _ = packed(apart)
    with torch.no_grad():
        best = torch.stack([shares(network, features, there) for network in networks]).mean(0).argmax(-1)
    hits: dict[str, Counter[bool]] = defaultdict(Counter)
    for example, hit in zip(apart, right.gather(1, best[:, None])[:, 0].tolist(), strict=True):
        for kind in (example.kind, "news, all" if example.weight == NEWS else "our own, all"):
            hits[kind][hit] += 1
    for kind, counts in sorted(hits.items()):
        sys.stdout.write(f"{kind:14} {counts[True] / counts.total():.3f} of {counts.total()}\n")


if __name__ == "__main__":
    main()
