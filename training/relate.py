"""Pairs of statements -> a network that tells how they stand to one another (restates, supports, disputes, ...).

    python training/relate.py --data ../shared/data --to build/relate.pt [--epochs 4] [--seed 1]

MiniLM's six layers read both statements at once, each word with its role (source, cue, content), its side and the
stance of its statement. It learns from our own pairs (training/relations) and, with less weight, from SICK and
FoolMeTwice, whose labels say less: what follows may restate or support, what contradicts may be a figure (the loss asks
for any of them). At the end it is scored on benchmarks/gold/relations.jsonl, of which nothing is learned.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import minilm
import numpy as np
import torch
from corpora import STANCES, records
from network import HIDDEN, Base, from_minilm
from torch import Tensor, nn
from torch.nn import functional

from testimonia.encoder.pieces import Pieces
from testimonia.extract.stretches import WORD

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent / "benchmarks" / "gold" / "relations.jsonl"
RELATIONS = ("restates", "supports", "disputes", "figure", "none")
ROLES = ("source", "cue", "content")
POSSIBLE = {
    "entailment": ("restates", "supports"), "contradiction": ("disputes", "figure"), "neutral": ("none", "supports"),
}  # fmt: skip
"""What the labels of other corpora may be among ours."""
LONGEST = 80
"""Wordpieces of a statement."""
BATCH = 1600
"""Wordpieces of a batch, padding included."""
OWN, OTHERS, LESS = 3, 0.15, 0.4
"""How often an epoch goes through our pairs, what share of the others it takes, and how much one of those weighs."""
RATE, HEADS_RATE, DECAY, WARM = 1e-4, 5e-4, 0.01, 60
Words = list[tuple[int, int]]
"""Wordpieces, each with the number of its role: 0 for none."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements as wordpieces with their stances, and the relations that they may have."""

    a: Words
    b: Words
    stances: tuple[int, int]
    right: tuple[int, ...]

    def turned(self) -> Pair:
        """The same with its sides changed, where its relation holds both ways."""
        if self.right == (RELATIONS.index("supports"),):
            return self
        return replace(self, a=self.b, b=self.a, stances=self.stances[::-1])


class Relating(nn.Module):
    """Both statements, as one text, -> (B, 5) scores."""

    def __init__(self) -> None:
        super().__init__()
        base = Base(minilm.weights(), (0, 1, 2, 3, 4, 5), "gelu")
        self.encoder = from_minilm(base).encoder
        self.encoder.pieces.weight.requires_grad_(requires_grad=False)
        self.sides, self.roles, self.stances = (nn.Embedding(n, HIDDEN) for n in (2, 4, len(STANCES)))
        for table in (self.sides, self.roles, self.stances):
            nn.init.zeros_(table.weight)
        self.out = nn.Sequential(nn.Linear(4 * HIDDEN, 256), nn.Tanh(), nn.Dropout(0.1), nn.Linear(256, len(RELATIONS)))

    def forward(self, pieces: Tensor, sides: Tensor, roles: Tensor, stances: Tensor, there: Tensor) -> Tensor:
        """All (B, T); `there` has a one for each wordpiece."""
        encoder = self.encoder
        x = encoder.pieces(pieces) + encoder.places(torch.arange(pieces.shape[1]))
        x = encoder.norm(x + self.sides(sides) + self.roles(roles) + self.stances(stances))
        x = functional.dropout(x, 0.1, self.training)
        mask = (1 - there)[:, None, None, :].float() * -1e4
        for layer in encoder.layers:
            x = layer(x, mask)
        a, b = (_mean(x.float(), there * (sides == side)) for side in (0, 1))
        return self.out(torch.cat([x[:, 0].float(), a * b, (a - b).abs(), a + b], -1))


def _mean(x: Tensor, there: Tensor) -> Tensor:
    weights = there[..., None].float()
    return (x * weights).sum(1) / weights.sum(1).clamp(min=1)


def ours(path: Path, pieces: Pieces) -> Iterator[tuple[Pair, dict[str, Any]]]:
    """Labelled pairs, each with its row."""
    for row in records(path):
        stances = tuple(STANCES.index(row[side]["stance"]) for side in "ab")
        right = (RELATIONS.index(row["relation"]),)
        yield Pair(words(row["a"], pieces), words(row["b"], pieces), (stances[0], stances[1]), right), row


def others(data: Path, pieces: Pieces) -> Iterator[Pair]:
    """Pairs of plain sentences with coarser labels."""
    for name in ("sick", "foolmetwice.dev"):
        for row in records(data / "contradiction" / f"{name}.jsonl"):
            right = tuple(RELATIONS.index(each) for each in POSSIBLE[row["label"]])
            yield Pair(words({"text": row["a"]}, pieces), words({"text": row["b"]}, pieces), (0, 0), right)


def words(statement: dict[str, Any], pieces: Pieces) -> Words:
    """The wordpieces of a statement with their roles."""
    found: Words = []
    for match in WORD.finditer(statement["text"]):
        role = 0
        for number, name in enumerate(ROLES, 1):
            if any(start <= match.start() < end for start, end in statement.get(name, ())):
                role = number
        found += [(piece, role) for piece in pieces.of(match.group())]
    return found[:LONGEST]


def tensors(group: list[Pair], pieces: Pieces) -> tuple[Tensor, ...]:
    """Wordpieces, sides, roles, stances and which are there, (B, T) each."""
    rows = []
    for pair in group:
        first, second = [(pieces.first, 0), *pair.a, (pieces.last, 0)], [*pair.b, (pieces.last, 0)]
        both = first + second
        sides = [0] * len(first) + [1] * len(second)
        stances = [pair.stances[side] for side in sides]
        rows.append(([p for p, _ in both], sides, [role for _, role in both], stances, [1] * len(both)))
    length = max(len(row[0]) for row in rows)
    return tuple(torch.tensor([row[n] + [0] * (length - len(row[n])) for row in rows]) for n in range(5))


def batches(pairs: list[Pair], chance: random.Random) -> list[list[Pair]]:
    """Pairs of like length together, in random order."""
    groups: list[list[Pair]] = [[]]
    for pair in sorted(pairs, key=lambda pair: len(pair.a) + len(pair.b) + 6 * chance.random()):
        if groups[-1] and (len(groups[-1]) + 1) * (len(pair.a) + len(pair.b) + 3) > BATCH:
            groups.append([])
        groups[-1].append(pair)
    chance.shuffle(groups)
    return groups


def loss_of(scores: Tensor, group: list[Pair]) -> Tensor:
    """Minus the log probability of what each pair may be."""
    shares = functional.log_softmax(scores, -1)
    barred = torch.full_like(shares, -1e9)
    for row, pair in enumerate(group):
        barred[row, list(pair.right)] = 0.0
    weights = torch.tensor([1.0 if len(pair.right) == 1 else LESS for pair in group])
    return -(torch.logsumexp(shares + barred, -1) * weights).sum() / weights.sum()


def train(network: Relating, own: list[Pair], other: list[Pair], pieces: Pieces, args: argparse.Namespace) -> None:
    """Learn for some epochs, saying how long it will take."""
    chance = random.Random(args.seed)
    steps: list[list[Pair]] = []
    for _ in range(args.epochs):
        turned = [pair.turned() if chance.random() < 0.5 else pair for pair in own * OWN]
        steps += batches(turned + chance.sample(other, int(OTHERS * len(other))), chance)
    layers = [p for name, p in network.named_parameters() if "encoder.layers" in name]
    heads = [p for name, p in network.named_parameters() if "encoder." not in name]
    rates = (RATE, HEADS_RATE)
    groups = [{"params": layers, "lr": RATE}, {"params": heads, "lr": HEADS_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
    started = time.monotonic()
    for number, group in enumerate(steps):
        for each, rate in zip(optimiser.param_groups, rates, strict=True):
            each["lr"] = rate * min(1.0, (number + 1) / WARM) * max(0.02, 1 - number / len(steps))
        with torch.autocast("cpu", torch.bfloat16):
            scores = network(*tensors(group, pieces))
        loss = loss_of(scores.float(), group)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        if number % 100 == 0:
            left = (time.monotonic() - started) / (number + 1) * (len(steps) - number - 1) / 60
            print(f"{number:5} of {len(steps)} steps, loss {loss.item():.3f}, {left:.0f} min left", flush=True)


def score(network: Relating, gold: list[tuple[Pair, dict[str, Any]]], pieces: Pieces) -> None:
    """Print the confusion on the gold pairs, F1 of each relation and the share right of the hard ones."""
    network.eval()
    counts, hard = np.zeros((len(RELATIONS), len(RELATIONS)), int), []
    for pair, row in gold:
        with torch.no_grad():
            best = int(network(*tensors([pair], pieces)).argmax())
        counts[pair.right[0], best] += 1
        if row["hard"]:
            hard.append(pair.right[0] == best)
    print(f"{'':10}" + "".join(f"{name:>10}" for name in RELATIONS) + "        F1")
    scores = [2 * counts[n, n] / max(1, counts[n].sum() + counts[:, n].sum()) for n in range(len(RELATIONS))]
    for name, row, f1 in zip(RELATIONS, counts, scores, strict=True):
        print(f"{name:10}" + "".join(f"{count:10}" for count in row) + f"{f1:10.3f}")
    right = np.trace(counts) / counts.sum()
    print(f"right {right:.3f}, macro F1 {np.mean(scores):.3f}, right of the hard ones {np.mean(hard):.3f}")


def main() -> None:
    """Train, write, score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    pieces = minilm.pieces()
    own = [pair for path in sorted((HERE / "relations").glob("*.jsonl")) for pair, _ in ours(path, pieces)]
    other, gold = list(others(args.data, pieces)), list(ours(GOLD, pieces))
    print(json.dumps({"own": len(own), "others": len(other), "gold": len(gold)}), flush=True)
    network = Relating()
    train(network, own, other, pieces, args)
    torch.save(network.state_dict(), args.to)
    score(network, gold, pieces)


if __name__ == "__main__":
    main()
