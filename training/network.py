"""The encoder as a torch module: MiniLM's layers, three more input embeddings, and the heads.

Shapes: B windows of T wordpieces; W words a window; C cues in the batch; H = 384; R = RANK.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from testimonia.extract.lying import BLOCKS, DISTANCES, SENTENCES

HIDDEN, HEADS, RANK = 384, 12, 96
DROPPED = 0.1
"""How much of each sum is left out while training (Srivastava and others 2014)."""
LAYERS_OF_NAMES = (0, 2, -1)
"""The states that names are told from: the embeddings, the second layer's and the last one's.

The last alone has lost which word it was; names need to know.
"""
NAMES_HIDDEN = 128
UNSEEN = 0.2
"""How much of what names are told from is left out while that is learnt."""
ACTIVATIONS = {"gelu": functional.gelu, "relu": functional.relu}
"""MiniLM's own is gelu; relu is a seventh faster in int8 on a processor, and costs a little training to get used to."""
ROLES, INNER, ENTITIES, STANCES, PAIR = 7, 3, 13, 8, 5
TOKEN_OUTPUTS = ROLES + INNER + ENTITIES + STANCES + 1
"""The columns of the first output: outermost roles, nested cues, entities, stance, the author's own voice.

The encoder learns its entities along with the rest; what is shipped in their place are those of `Names`.
"""


class Layer(nn.Module):
    """One layer of BERT, normalised after each half (Devlin and others 2019)."""

    def __init__(self, feed: int, activation: str) -> None:
        super().__init__()
        self.activation = ACTIVATIONS[activation]
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.after_attention = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, feed), nn.Linear(feed, HIDDEN)
        self.after_feed = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T, H) -> (B, T, H); `mask` is added to the scores of attention."""
        count, length, _ = x.shape
        q, k, v = (
            part(x).view(count, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        # written out: the fused kernel's way back takes five times as long on a processor
        scores = (q / math.sqrt(HIDDEN // HEADS)) @ k.transpose(-1, -2)
        seen = torch.softmax(scores if mask is None else scores + mask.to(scores.dtype), -1).to(v.dtype) @ v
        seen = self.out(seen.transpose(1, 2).reshape(count, length, HIDDEN))
        x = self.after_attention(x + functional.dropout(seen, DROPPED, self.training))
        return self.after_feed(x + functional.dropout(self.down(self.activation(self.up(x))), DROPPED, self.training))


class Encoder(nn.Module):
    """Wordpieces and features -> token outputs (B, T, TOKEN_OUTPUTS) and pair vectors (B, T, 2R)."""

    def __init__(self, layers: int = 6, feed: int = 1536, activation: str = "gelu", vocabulary: int = 30522) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.case, self.before, self.quoted = (nn.Embedding(n, HIDDEN) for n in (4, 4, 5))
        for table in (self.case, self.before, self.quoted):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(feed, activation) for _ in range(layers))
        self.tokens = nn.Linear(HIDDEN, TOKEN_OUTPUTS)
        self.pairs = nn.Linear(HIDDEN, 2 * RANK)

    def forward(
        self, pieces: Tensor, case: Tensor, before: Tensor, quoted: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """All inputs (B, T) of integers; `mask` (B, 1, 1, T): 0 where there is a piece, a large negative elsewhere."""
        x = self.states(pieces, case, before, quoted, mask)[-1]
        return self.tokens(x), self.pairs(x)

    def states(self, pieces: Tensor, case: Tensor, before: Tensor, quoted: Tensor, mask: Tensor | None) -> list[Tensor]:
        """The embeddings and what each layer makes of them, (B, T, H) each."""
        x = self.pieces(pieces) + self.places(torch.arange(pieces.shape[1], device=pieces.device))
        x = self.norm(x + self.case(case) + self.before(before) + self.quoted(quoted))
        x = functional.dropout(x, DROPPED, self.training)
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states


class Names(nn.Module):
    """Names and their types, from several states of the encoder at once; fitted by `names.py` when the rest is done."""

    def __init__(self) -> None:
        super().__init__()
        self.up = nn.Linear(HIDDEN * len(LAYERS_OF_NAMES), NAMES_HIDDEN)
        self.beside = nn.Conv1d(NAMES_HIDDEN, NAMES_HIDDEN, 3, padding=1)
        self.out = nn.Linear(NAMES_HIDDEN, ENTITIES)

    def forward(self, states: list[Tensor]) -> Tensor:
        """The states of the encoder, (B, T, H) each -> (B, T, ENTITIES)."""
        x = torch.cat([states[number] for number in LAYERS_OF_NAMES], -1)
        hidden = functional.relu(self.up(functional.dropout(x, UNSEEN, self.training)))
        hidden = hidden + functional.relu(self.beside(hidden.transpose(1, 2)).transpose(1, 2))
        return self.out(functional.dropout(hidden, UNSEEN, self.training))


class PairHead(nn.Module):
    """What every word is to one cue: nothing, or the beginning or inside of its source or content.

    A hidden layer over the sum of the cue's vector, the word's and tables of how they lie to one another.
    """

    def __init__(self) -> None:
        super().__init__()
        self.distance, self.sentence, self.block = (nn.Embedding(n, RANK) for n in (DISTANCES, SENTENCES, BLOCKS))
        for table in (self.distance, self.sentence, self.block):
            nn.init.normal_(table.weight, std=0.02)
        self.out = nn.Linear(RANK, PAIR)

    def forward(self, cue: Tensor, word: Tensor, distance: Tensor, sentence: Tensor, block: Tensor) -> Tensor:
        """(C, R), (C, W, R) and three (C, W) of integers -> (C, W, PAIR)."""
        z = cue[:, None] + word + self.distance(distance) + self.sentence(sentence) + self.block(block)
        return self.out(functional.relu(z))


class Network(nn.Module):
    """The encoder and what is computed from its outputs."""

    def __init__(self, layers: int = 6, feed: int = 1536, activation: str = "gelu") -> None:
        super().__init__()
        self.encoder = Encoder(layers, feed, activation)
        self.pair = PairHead()
        self.names = Names()


@dataclass(frozen=True, slots=True)
class Base:
    """Where the pretrained weights lie, and which of its six layers are kept."""

    weights: Path
    kept: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    activation: str = "gelu"


def from_minilm(base: Base) -> Network:
    """A network whose layers begin as MiniLM's (all-MiniLM-L6-v2, Apache-2.0); the heads begin at random."""
    from safetensors.torch import load_file

    held = load_file(str(base.weights))
    network = Network(len(base.kept), activation=base.activation)
    encoder = network.encoder
    with torch.no_grad():
        encoder.pieces.weight.copy_(held["embeddings.word_embeddings.weight"])
        encoder.places.weight.copy_(held["embeddings.position_embeddings.weight"])
        encoder.places.weight.add_(held["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, held, "embeddings.LayerNorm")
        for layer, number in zip(encoder.layers, base.kept, strict=True):
            at = f"encoder.layer.{number}."
            for part, name in (
                (layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                (layer.value, "attention.self.value"), (layer.out, "attention.output.dense"),
                (layer.after_attention, "attention.output.LayerNorm"), (layer.up, "intermediate.dense"),
                (layer.down, "output.dense"), (layer.after_feed, "output.LayerNorm"),
            ):  # fmt: skip
                _copy(part, held, at + name)
    return network


def from_trained(state: dict[str, Tensor], base: Base) -> Network:
    """A network that begins as some layers of one that is trained."""
    network = Network(len(base.kept), activation=base.activation)
    held = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[:2] == ["encoder", "layers"]:
            if int(parts[2]) not in base.kept:
                continue
            parts[2] = str(base.kept.index(int(parts[2])))
        held[".".join(parts)] = value
    network.load_state_dict(held)
    return network


def from_checkpoint(path: Path) -> Network:
    """A trained network as it was saved, ready to be used."""
    held = torch.load(path, weights_only=True)
    network = Network(held["layers"], activation=held["activation"])
    network.load_state_dict(held["network"])
    return network.eval()


def _copy(part: nn.Module, held: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(held[f"{name}.weight"])  # type: ignore[union-attr,operator]
    part.bias.copy_(held[f"{name}.bias"])  # type: ignore[union-attr,operator]
