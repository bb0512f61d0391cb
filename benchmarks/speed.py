"""How fast texts become statements on one core, and what share of that the encoder and its bare matrix products take.

    OMP_NUM_THREADS=1 python benchmarks/speed.py [--data FOLDER] [--rounds 5]

Reads the news articles of polnear/dev.jsonl under FOLDER (../shared/data beside the repository unless given), or, where
they are absent, the sample accounts over and over. Words are what white space parts; seconds are the processor's.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from corpora import blocks_of, records  # noqa: E402

from testimonia.encoder.model import Encoder, shipped  # noqa: E402
from testimonia.extract.stream import Extractor  # noqa: E402

PRODUCTS = ("DynamicQuantizeMatMul", "MatMulIntegerToFloat", "MatMulInteger", "QAttention", "MatMul")
"""The operators that multiply matrices, as ONNX Runtime fuses them; attention's has its softmax in it."""


class Timed:
    """The encoder, with the time spent in it and all that it was asked."""

    def __init__(self, encoder: Encoder) -> None:
        self.about, self.pieces, self.tables = encoder.about, encoder.pieces, encoder.tables
        self.seconds = 0.0
        self.asked: list[tuple[Any, Any]] = []
        self._encoder = encoder

    def read(self, inputs: Any, mask: Any) -> Any:
        """As the encoder's own."""
        self.asked.append((inputs, mask))
        started = time.process_time()
        outputs = self._encoder.read(inputs, mask)
        self.seconds += time.process_time() - started
        return outputs


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    texts = read_texts(args.data / "polnear" / "dev.jsonl")
    words = sum(len(text.split()) for text in texts)
    rates, shares = [], []
    for number in range(args.rounds + 1):
        encoder = Timed(shipped())
        started = time.process_time()
        for text in texts:
            for _ in Extractor(encoder).findings(blocks_of(text)):  # type: ignore[arg-type]
                pass
        spent = time.process_time() - started
        if number:  # the first round warms the caches
            rates.append(words / spent)
            shares.append(encoder.seconds / spent)
    share = statistics.median(shares)
    products = share_of_products(encoder.asked)
    print(f"{words:,} words, {args.rounds} rounds, one core")
    print(f"  words a second     median {statistics.median(rates):,.0f}   {min(rates):,.0f} to {max(rates):,.0f}")
    print(f"  in the encoder     {share:.2f} of the time")
    print(f"  matrix products    {share * products:.2f} of the time ({products:.2f} of the encoder's)")


def read_texts(path: Path) -> list[str]:
    """The texts to read."""
    if path.exists():
        return [record["text"] for record in records(path)]
    print(f"there is no {path}; the sample accounts are read instead")
    samples = ROOT / "src" / "testimonia" / "samples"
    return [
        file.read_text(encoding="utf-8") for file in sorted(samples.glob("*.txt")) + sorted(samples.glob("*.md"))
    ] * 40


def share_of_products(asked: list[tuple[Any, Any]]) -> float:
    """The share of the encoder's time that its matrix products take, by ONNX Runtime's own profile."""
    import onnxruntime

    from testimonia.encoder.model import INPUTS, SLOW_FUSIONS

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_profiling = True
    with tempfile.TemporaryDirectory() as folder:
        options.profile_file_prefix = str(Path(folder, "profile"))
        model = ROOT / "src" / "testimonia" / "encoder" / "weights" / "encoder.onnx"
        session = onnxruntime.InferenceSession(str(model), options, disabled_optimizers=SLOW_FUSIONS)
        for inputs, mask in asked[:100]:
            session.run(None, dict(zip(INPUTS, (*inputs, mask), strict=True)))
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    nodes = [event for event in events if event.get("cat") == "Node" and event["name"].endswith("_kernel_time")]
    whole = sum(event["dur"] for event in nodes)
    return sum(event["dur"] for event in nodes if event["args"]["op_name"] in PRODUCTS) / whole


if __name__ == "__main__":
    main()
