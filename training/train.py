"""Train the encoder: corpora -> checkpoint. Seeded; begins again where it stopped.

python training/train.py --data ../shared/data --to build/run [--mix fourth] [--epochs 4] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import minilm
import numpy as np
import torch
from corpora import UNKNOWN
from examples import ABSENT, Augmenter, Batch, Window, batches, tensors, windows
from network import (
    ACTIVATIONS,
    ENTITIES,
    INNER,
    RANK,
    ROLES,
    STANCES,
    Base,
    Network,
    from_checkpoint,
    from_minilm,
    from_trained,
)
from sets import Sets, load
from torch.nn import functional

from testimonia.encoder.pieces import Pieces

WEIGHTS = {"roles": 1.0, "inner": 1.0, "pair": 0.5, "entities": 0.3, "stance": 0.8, "voice": 0.15, "taught": 1.0}
FOLLOWED = 0.998
"""How much of the mean of the weights stays at each step; the mean is what is written at the end."""
FOLLOWED_EVERY = 4
KEPT_EVERY = 400
"""Steps after which the run is written down, so that it can go on after a stop."""


def losses(
    network: Network, batch: Batch, rarity: torch.Tensor, teacher: Network | None = None
) -> dict[str, torch.Tensor]:
    """The loss of each task that has a label in the batch, averaged over its labels; `rarity` weighs the stances.

    With a teacher also how far its roles are missed, on all words, labelled or not (Hinton and others 2015).
    """
    tokens, pairs = network.encoder(batch.pieces, batch.case, batch.before, batch.quoted, batch.mask)
    at = batch.heads[..., None]
    words = tokens.gather(1, at.expand(-1, -1, tokens.shape[-1])).float()
    vectors = pairs.gather(1, at.expand(-1, -1, pairs.shape[-1])).float()
    roles, inner, entities, stance, voice = words.split([ROLES, INNER, ENTITIES, STANCES, 1], -1)
    found = {}
    if teacher is not None:
        with torch.no_grad():
            taught, _ = teacher.encoder(batch.pieces, batch.case, batch.before, batch.quoted, batch.mask)
            taught = taught.gather(1, at.expand(-1, -1, taught.shape[-1])).float()
        there = batch.roles != ABSENT
        mine, theirs = (functional.log_softmax(scores[there], -1) for scores in (roles, taught[..., :ROLES]))
        found["taught"] = functional.kl_div(mine, theirs, log_target=True, reduction="batchmean")
    for name, scores in (("roles", roles), ("inner", inner), ("entities", entities)):
        labels = getattr(batch, name)
        if (labels > UNKNOWN).any():
            found[name] = functional.cross_entropy(
                scores.flatten(0, 1), labels.clamp(min=UNKNOWN).flatten(), ignore_index=UNKNOWN
            )
    if len(batch.voice):
        logits = torch.einsum("swc,wc->s", batch.sentences, voice[..., 0])
        found["voice"] = functional.binary_cross_entropy_with_logits(logits, batch.voice)
    if batch.cues:
        row = torch.tensor(batch.window)
        mean = torch.zeros(len(batch.cues), words.shape[1])
        for number, cue in enumerate(batch.cues):
            mean[number, cue] = 1 / len(cue)
        cue = torch.einsum("cw,cwr->cr", mean, vectors[row][..., :RANK])
        near = [torch.from_numpy(np.stack([lying[i] for lying in batch.lying])) for i in range(3)]
        scores = network.pair(cue, vectors[row][..., RANK:], *near)
        labels = torch.from_numpy(np.stack(batch.pair))
        each = functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum")
        found["pair"] = each / (labels != UNKNOWN).sum().clamp(min=1) * 8
        stances = torch.tensor(batch.stance)
        if (stances != UNKNOWN).any():
            given = torch.einsum("cw,cws->cs", mean, stance[row])
            found["stance"] = functional.cross_entropy(
                given, stances, rarity, ignore_index=UNKNOWN, label_smoothing=0.05
            )
    return found


def rarity_of(sets: Sets) -> torch.Tensor:
    """The weight of each stance: one over the root of how often it is given, 1 in the mean of all that are given."""
    counts = torch.zeros(STANCES)
    for part in sets.parts:
        for document in part.documents:
            for statement in document.statements:
                if statement.stance != UNKNOWN:
                    counts[statement.stance] += part.share
    weights = counts.clamp(min=1).rsqrt()
    return weights * counts.sum() / (weights * counts).sum()


def epoch_of(sets: Sets, pieces: Pieces, chance: random.Random) -> list[list[Window]]:
    """The groups of windows of one epoch."""
    made: list[Window] = []
    for part in sets.parts:
        augmenter = Augmenter(chance, part.augment)
        for document in part.chosen(chance):
            made += windows(document, pieces, chance, augmenter)
    return list(batches(made, chance))


def save(network: Network, base: Base, path: Path) -> None:
    """Write the weights and the shape of the network that they are for."""
    torch.save({"network": network.state_dict(), "layers": len(base.kept), "activation": base.activation}, path)


class Training:
    """One run: the network, its optimiser and how far it has come."""

    def __init__(self, network: Network, rates: tuple[float, float], total: int, rarity: torch.Tensor) -> None:
        self.network, self.total, self.done, self.rarity = network, total, 0, rarity
        network.encoder.pieces.weight.requires_grad_(requires_grad=False)
        self.mean = {name: p.detach().clone() for name, p in network.named_parameters() if p.requires_grad}
        self.layers = [p for n, p in network.named_parameters() if "encoder.layers" in n]
        self.heads = [p for n, p in network.named_parameters() if "encoder.layers" not in n and p.requires_grad]
        groups = [{"params": self.layers, "lr": rates[0]}, {"params": self.heads, "lr": rates[1]}]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        warm = max(1, min(100, total // 10))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
        )

    def step(self, batch: Batch, teacher: Network | None) -> dict[str, float]:
        """Learn from one batch; gives the loss of each task."""
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(self.network, batch, self.rarity, teacher)
        sum(WEIGHTS[name] * value for name, value in found.items()).backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_(self.layers + self.heads, 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad()
        self._follow()
        return {name: float(value.detach()) for name, value in found.items()}

    @torch.no_grad()
    def _follow(self) -> None:
        """Move the mean of the weights towards them (Polyak averaging), faster at first."""
        if self.done % FOLLOWED_EVERY:
            return
        share = max(1 - FOLLOWED**FOLLOWED_EVERY, 1 / (self.done // FOLLOWED_EVERY + 1))
        for name, value in self.network.named_parameters():
            if name in self.mean:
                self.mean[name].lerp_(value, share)

    def keep(self, path: Path) -> None:
        """Write where the run stands."""
        parts = ("network", "optimiser", "schedule")
        held = {name: getattr(self, name).state_dict() for name in parts}
        torch.save({"step": self.done, "mean": self.mean, **held}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def resume(self, path: Path) -> None:
        """Go on where the run stood."""
        state = torch.load(path, weights_only=True)
        self.done, self.mean = state.pop("step"), state.pop("mean")
        for name, held in state.items():
            getattr(self, name).load_state_dict(held)


class Log:
    """The mean loss of each task since the last line."""

    def __init__(self, total: int) -> None:
        self._total, self._began = total, time.time()
        self._sums: dict[str, list[float]] = {}

    def add(self, found: dict[str, float]) -> None:
        """Note the losses of one step."""
        for name, value in found.items():
            self._sums.setdefault(name, []).append(value)

    def line(self, step: int, epoch: int) -> str:
        """What was noted, as JSON; then it is forgotten."""
        means = {name: round(sum(values) / len(values), 4) for name, values in self._sums.items()}
        self._sums.clear()
        seconds = round(time.time() - self._began)
        return json.dumps({"step": step, "of": self._total, "epoch": epoch, "seconds": seconds, **means})


def run(training: Training, plan: list[list[list[Window]]], teacher: Network | None, to: Path, padding: int) -> None:
    """Go through the plan from where the training stands; chance hangs on the step, so that a stop changes nothing."""
    log = Log(training.total)
    for step, (epoch, group) in enumerate(_in_order(plan), 1):
        if step <= training.done:
            continue
        torch.manual_seed(training.total + step)
        log.add(training.step(tensors(group, padding, random.Random(step)), teacher))
        training.done = step
        if step % 50 == 0:
            say(log.line(step, epoch))
        if step % KEPT_EVERY == 0:
            training.keep(to)


def _in_order(plan: list[list[list[Window]]]) -> Iterator[tuple[int, list[Window]]]:
    for number, groups in enumerate(plan, 1):
        for group in groups:
            yield number, group


def say(line: str) -> None:
    """Write a line of the log."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True, help="folder for the checkpoints")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--heads", type=float, default=1e-3, help="rate of what begins at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which layers of the base, or of --start, are kept")
    parser.add_argument("--activation", choices=ACTIVATIONS, default="gelu")
    parser.add_argument("--start", type=Path, help="weights to begin with, instead of the base's")
    parser.add_argument("--teacher", type=Path, help="weights of a whole network whose roles are learned as well")
    parser.add_argument("--mix", default="first", help="which shares of the corpora: see sets.SHARES")
    parser.add_argument("--limit", type=int, default=0, help="documents a set, for a quick trial")
    return parser.parse_args()


def main() -> None:
    """Train and write checkpoints, a line of the log every 50 steps."""
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.to.mkdir(parents=True, exist_ok=True)
    pieces = minilm.pieces()
    sets = load(args.data, args.mix, limit=args.limit)
    base = Base(minilm.weights(), tuple(int(n) for n in args.layers.split(",")), args.activation)
    network = from_trained(torch.load(args.start)["network"], base) if args.start else from_minilm(base)
    teacher = from_checkpoint(args.teacher) if args.teacher else None
    plan = [epoch_of(sets, pieces, random.Random(args.seed * 1000 + n)) for n in range(args.epochs)]
    training = Training(network, (args.rate, args.heads), sum(map(len, plan)), rarity_of(sets))
    say(json.dumps({"steps": training.total, **sets.counts()}))
    checkpoint = args.to / "checkpoint.pt"
    if checkpoint.exists():
        training.resume(checkpoint)
    run(training, plan, teacher, checkpoint, pieces.padding)
    network.load_state_dict(training.mean, strict=False)
    save(network, base, args.to / "final.pt")


if __name__ == "__main__":
    main()
