"""Corpora of names and our own labels -> the head that tells names and their types, on a trained encoder.

    python training/names.py CHECKPOINT --data ../shared/data --to build/named.pt [--epochs 3] [--seed 1]

Nothing but that head is moved, so that statements stay as they are. A corpus that leaves out a type still says that a
word is of none of its own types: there the loss asks only that the word be outside or of a type left out (Jin and
Ghahramani 2002, on partial labels). Every fifth text of each corpus is kept apart (benchmarks/entities.py).
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import minilm
import torch
from corpora import ENTITIES, OUTSIDE, UNKNOWN
from examples import Augmenter, Window, batches, tensors, windows
from network import Network, from_checkpoint
from sets import names_of
from torch import Tensor
from torch.nn import functional

from testimonia.encoder.pieces import Pieces

PASSES = {"crossner": 1.5, "wikigold": 3, "re3d": 3, "uner": 2.5, "wotr": 3, "litbank": 1, "own": 9}
"""How often each corpus is gone through in an epoch: the small ones more often, and what was labelled for us most."""
RATE, DECAY, AUGMENTED = 2e-3, 0.01, 0.3
LEFT_OUT = ("DATE", "EVENT", "GROUP")
"""Types that some corpus does not annotate."""


def allowed() -> Tensor:
    """A row of zeros where a word of no known label may be, and of large negatives elsewhere."""
    row = torch.full((2 * len(ENTITIES) + 1,), -1e9)
    row[OUTSIDE] = 0.0
    for name in LEFT_OUT:
        row[[2 * ENTITIES.index(name) + 1, 2 * ENTITIES.index(name) + 2]] = 0.0
    return row


def loss_of(scores: Tensor, labels: Tensor, may_be: Tensor) -> Tensor:
    """Minus the log probability of each word's label, or of all that it may be. (N, L) and (N,)."""
    shares = functional.log_softmax(scores, -1)
    known, unknown = labels > UNKNOWN, labels == UNKNOWN
    right = shares[known].gather(1, labels[known][:, None]).sum()
    possible = torch.logsumexp(shares[unknown] + may_be, -1).sum()
    return -(right + possible) / (known.sum() + unknown.sum()).clamp(min=1)


def epoch_of(corpora: dict[str, list], pieces: Pieces, chance: random.Random) -> list[list[Window]]:
    """The groups of windows of one epoch."""
    made: list[Window] = []
    augmenter = Augmenter(chance, AUGMENTED)
    for name, documents in corpora.items():
        whole, rest = divmod(PASSES[name], 1.0)
        chosen = documents * int(whole) + chance.sample(documents, int(rest * len(documents)))
        for document in chosen:
            made += windows(document, pieces, chance, augmenter)
    return list(batches(made, chance))


def fit(network: Network, corpora: dict[str, list], pieces: Pieces, epochs: int, chance: random.Random) -> None:
    """Fit the head; the encoder is only read."""
    encoder, names, may_be = network.encoder.eval(), network.names.train(), allowed()
    optimiser = torch.optim.AdamW(names.parameters(), lr=RATE, weight_decay=DECAY)
    steps = [group for _ in range(epochs) for group in epoch_of(corpora, pieces, chance)]
    started = time.monotonic()
    for number, group in enumerate(steps):
        batch = tensors(group, pieces.padding)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = encoder.states(batch.pieces, batch.case, batch.before, batch.quoted, batch.mask)
        scores = names([state.float() for state in states])
        scores = scores.gather(1, batch.heads[..., None].expand(-1, -1, scores.shape[-1]))
        loss = loss_of(scores.flatten(0, 1), batch.entities.flatten(), may_be)
        for each in optimiser.param_groups:
            each["lr"] = RATE * (1 - number / len(steps))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if number % 100 == 0:
            spent = time.monotonic() - started
            left = spent / (number + 1) * (len(steps) - number - 1)
            print(f"{number:5} of {len(steps)} steps, loss {loss.item():.3f}, {left / 60:.0f} min left", flush=True)


def main() -> None:
    """Fit and write the checkpoint with the head in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="texts of each corpus, for a trial")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    network = from_checkpoint(args.checkpoint)
    pieces = minilm.pieces()
    corpora = names_of(args.data, limit=args.limit)
    fit(network, corpora, pieces, args.epochs, random.Random(args.seed))
    held = torch.load(args.checkpoint, weights_only=True)
    torch.save({**held, "network": network.state_dict()}, args.to)


if __name__ == "__main__":
    main()
