"""Train the encoder: corpora -> checkpoint. Seeded; begins again where it stopped.

python training/train.py --data ../shared/data --base MINILM.safetensors --to build/run [--epochs 4] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from corpora import UNKNOWN
from examples import ABSENT, Augmenter, Batch, batches, tensors, windows
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


def losses(network: Network, batch: Batch, teacher: Network | None = None) -> dict[str, torch.Tensor]:
    """The loss of each task that has a label in the batch, averaged over its labels.

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
            found["stance"] = functional.cross_entropy(given, stances, ignore_index=UNKNOWN, label_smoothing=0.05)
    return found


def epoch_of(sets: Sets, pieces: Pieces, chance: random.Random) -> list[list]:
    """The groups of windows of one epoch."""
    made = []
    for part in sets.parts:
        rate = part.augment
        augmenter = Augmenter(chance, rate)
        for document in part.chosen(chance):
            made += windows(document, pieces, chance, augmenter)
    return list(batches(made, chance, pieces.padding))


def save(network: Network, base: Base, path: Path) -> None:
    """Write the weights and the shape of the network that they are for."""
    torch.save({"network": network.state_dict(), "layers": len(base.kept), "activation": base.activation}, path)


def main() -> None:
    """Train and write checkpoints, a line of the log every 50 steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--heads", type=float, default=1e-3, help="rate of what begins at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--activation", choices=ACTIVATIONS, default="gelu")
    parser.add_argument("--start", type=Path, help="weights to begin with, instead of the base's")
    parser.add_argument("--teacher", type=Path, help="weights of a whole network whose roles are learned as well")
    parser.add_argument("--mix", default="first", help="which shares of the corpora: see sets.SHARES")
    parser.add_argument("--limit", type=int, default=0, help="documents a set, for a quick trial")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.to.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(args.vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    sets = load(args.data, args.mix, limit=args.limit)
    base = Base(args.base, tuple(int(n) for n in args.layers.split(",")), args.activation)
    network = (
        from_trained(torch.load(args.start, weights_only=True)["network"], base) if args.start else from_minilm(base)
    )
    network.encoder.pieces.weight.requires_grad_(False)
    teacher = from_checkpoint(args.teacher) if args.teacher else None
    plan = [epoch_of(sets, pieces, random.Random(args.seed * 1000 + n)) for n in range(args.epochs)]
    total = sum(map(len, plan))
    print(json.dumps({"steps": total, "epochs": [len(p) for p in plan], **sets.counts()}), flush=True)
    heads = [p for n, p in network.named_parameters() if "encoder.layers" not in n and p.requires_grad]
    body = [p for n, p in network.named_parameters() if "encoder.layers" in n]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": args.rate}, {"params": heads, "lr": args.heads}], weight_decay=0.01
    )
    warm = max(1, min(100, total // 10))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    done = 0
    held = args.to / "checkpoint.pt"
    if held.exists():
        state = torch.load(held, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]
    step, began, sums = 0, time.time(), {}
    chance = random.Random(args.seed)
    for number, groups in enumerate(plan):
        for group in groups:
            step += 1
            if step <= done:
                continue
            batch = tensors(group, pieces.padding, chance)
            with torch.autocast("cpu", torch.bfloat16):
                found = losses(network, batch, teacher)
            loss = sum(WEIGHTS[name] * value for name, value in found.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            for name, value in found.items():
                seen = sums.setdefault(name, [0.0, 0])
                seen[0] += float(value.detach())
                seen[1] += 1
            if step % 50 == 0:
                line = {name: round(total_ / count, 4) for name, (total_, count) in sums.items()}
                print(
                    json.dumps(
                        {"step": step, "of": total, "epoch": number + 1, "seconds": round(time.time() - began), **line}
                    ),
                    flush=True,
                )
                sums = {}
            if step % 400 == 0:
                torch.save(
                    {
                        "network": network.state_dict(),
                        "optimiser": optimiser.state_dict(),
                        "schedule": schedule.state_dict(),
                        "step": step,
                    },
                    held,
                )
        save(network, base, args.to / f"epoch{number + 1}.pt")
    save(network, base, args.to / "final.pt")


if __name__ == "__main__":
    main()
