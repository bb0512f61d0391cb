"""A checkpoint -> the files that are shipped: int8 ONNX, the pair head, the vocabulary, and their hashes.

    python training/export.py CHECKPOINT [--to src/testimonia/encoder/weights]

Weights are int8 for each output column, activations int8 for each tensor at run time (dynamic quantisation). What
stands in `settings.json` beside this file goes along; `tune.py` writes it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import tempfile
import warnings
from pathlib import Path

import minilm
import numpy as np
import onnx
import torch
from network import ENTITIES, HEADS, HIDDEN, INNER, ROLES, STANCES, Network, from_checkpoint
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

HERE = Path(__file__).resolve().parent
NAME, VERSION = "testimonia-minilm", 3
INPUTS = ["pieces", "case", "before", "quoted", "mask"]
OUTPUTS = ["tokens", "pairs"]


class Written(nn.Module):
    """The encoder with its attention written out, which ONNX Runtime's optimiser knows how to fuse, and the names."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.names = network.encoder, network.names

    def forward(
        self, pieces: Tensor, case: Tensor, before: Tensor, quoted: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Inputs (B, T); `mask` holds a one for each wordpiece."""
        encoder = self.encoder
        x = encoder.pieces(pieces) + encoder.places(torch.arange(pieces.shape[1]))
        x = encoder.norm(x + encoder.case(case) + encoder.before(before) + encoder.quoted(quoted))
        hidden = (1.0 - mask[:, None, None, :].to(torch.float32)) * -10000.0
        count, length = pieces.shape
        states = [x]
        for layer in encoder.layers:
            query, key, value = (
                part(x).view(count, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
                for part in (layer.query, layer.key, layer.value)
            )
            scores = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(HIDDEN // HEADS) + hidden
            seen = torch.matmul(torch.softmax(scores, -1), value).transpose(1, 2).reshape(count, length, HIDDEN)
            x = layer.after_attention(layer.out(seen) + x)
            x = layer.after_feed(layer.down(layer.activation(layer.up(x))) + x)
            states.append(x)
        tokens, first, last = encoder.tokens(x), ROLES + INNER, ROLES + INNER + ENTITIES
        return torch.cat([tokens[..., :first], self.names(states), tokens[..., last:]], -1), encoder.pairs(x)


def write_onnx(network: Network, path: Path) -> None:
    """Trace, fuse and quantise."""
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = str(Path(folder, "plain.onnx")), str(Path(folder, "fused.onnx"))
        example = (torch.randint(0, 1000, (2, 64)), *(torch.zeros(2, 64, dtype=torch.int64) for _ in range(3)))
        axes = {name: {0: "windows", 1: "wordpieces"} for name in INPUTS + OUTPUTS}
        torch.onnx.export(
            Written(network), (*example, torch.ones(2, 64, dtype=torch.int64)), plain, input_names=INPUTS,
            output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False
        made = optimize_model(
            plain, "bert", num_heads=HEADS, hidden_size=HIDDEN, optimization_options=options, opt_level=0
        )
        made.save_model_to_file(fused)
        split_norms(fused)
        quantize_dynamic(
            fused, str(path), per_channel=True, weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip


def split_norms(path: str) -> None:
    """Part the fused sum-and-norm into two steps, which run faster on processors than the fused one."""
    model = onnx.load(path)
    nodes = []
    for number, node in enumerate(model.graph.node):
        if node.op_type != "SkipLayerNormalization":
            nodes.append(node)
            continue
        left, right, scale, shift, *bias = node.input
        if bias and bias[0]:
            nodes.append(onnx.helper.make_node("Add", [left, bias[0]], [f"biased{number}"]))
            left = f"biased{number}"
        epsilon = next((a.f for a in node.attribute if a.name == "epsilon"), 1e-12)
        nodes.append(onnx.helper.make_node("Add", [left, right], [f"sum{number}"]))
        nodes.append(
            onnx.helper.make_node(
                "LayerNormalization", [f"sum{number}", scale, shift], [node.output[0]], axis=-1, epsilon=epsilon
            )
        )
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, path)


def write_pair(network: Network, path: Path) -> None:
    """The pair head, which is computed in NumPy."""
    pair = network.pair
    tables = {
        "distance": pair.distance.weight, "sentence": pair.sentence.weight, "block": pair.block.weight,
        "weight": pair.out.weight.T, "bias": pair.out.bias,
    }  # fmt: skip
    np.savez(path, **{name: np.ascontiguousarray(t.detach().numpy(), np.float32) for name, t in tables.items()})


def main() -> None:
    """Write the files."""
    warnings.filterwarnings("ignore")  # the tracer's, on sizes that it takes for constants; they are named as axes
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--to", type=Path, default=HERE.parent / "src" / "testimonia" / "encoder" / "weights")
    args = parser.parse_args()
    network = from_checkpoint(args.checkpoint)
    args.to.mkdir(parents=True, exist_ok=True)
    write_onnx(network, args.to / "encoder.onnx")
    write_pair(network, args.to / "pair.npz")
    (args.to / "vocabulary.txt").write_bytes(minilm.vocabulary().read_bytes())
    files = ("encoder.onnx", "pair.npz", "vocabulary.txt")
    about = {
        "name": NAME,
        "version": VERSION,
        "columns": {"roles": ROLES, "inner": INNER, "entities": ENTITIES, "stances": STANCES, "voice": 1},
        "sha256": {name: hashlib.sha256((args.to / name).read_bytes()).hexdigest() for name in files},
        "settings": json.loads((HERE / "settings.json").read_text(encoding="utf-8")),
    }
    (args.to / "about.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({name: (args.to / name).stat().st_size for name in files}))


if __name__ == "__main__":
    main()
