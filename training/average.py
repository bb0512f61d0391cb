"""The mean of several runs that began with the same weights: checkpoints -> one checkpoint.

    python training/average.py build/one/final.pt build/two/final.pt --to build/mean.pt

Such runs lie in one valley of the loss, and their mean is better than each of them (Wortsman and others 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Average and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    held = [torch.load(path, weights_only=True) for path in args.checkpoints]
    shapes = {(each["layers"], each["activation"]) for each in held}
    if len(shapes) > 1:
        raise SystemExit(f"networks of different shapes have no mean: {sorted(shapes)}")
    mean = {name: torch.stack([each["network"][name] for each in held]).mean(0) for name in held[0]["network"]}
    torch.save({**held[0], "network": mean}, args.to)


if __name__ == "__main__":
    main()
