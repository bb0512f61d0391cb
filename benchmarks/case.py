"""How fast a case takes accounts in and verifies them, and how much memory a long text needs.

    python benchmarks/case.py [--accounts 1000] [--megabytes 20]

Runs the real commands: a folder of small accounts, then one long plain text; prints seconds and the peak memory of
the largest process.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wording import WORDS


def paragraph(chance: random.Random) -> str:
    """Two to six sentences, a third of them attributed."""
    sentences = []
    for _ in range(chance.randint(2, 6)):
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(6, 25)))
        form = chance.choice(
            ["The clerk said that {}.", "“{},” said the bailiff of Varn.", "It was night, and {}.", "{}."]
        )
        sentences.append(form.format(words))
    return " ".join(sentences) + "\n\n"


def write(path: Path, size: int, seed: int) -> None:
    """A text of `size` characters or a little more."""
    chance, written = random.Random(seed), 0
    with path.open("w", encoding="utf-8") as out:
        while written < size:
            written += out.write(paragraph(chance))


def timed(what: str, *arguments: str | Path) -> None:
    """Run a command and print how long it took."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "testimonia", *arguments], check=True, capture_output=True)
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{what:44} {took:8.1f} s   largest process so far {peak:5.0f} MiB", flush=True)


def main() -> None:
    """Time both cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=1000)
    parser.add_argument("--megabytes", type=int, default=20)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "small").mkdir()
        for number in range(args.accounts):
            write(folder / "small" / f"{number:06}.txt", 20_000, number)
        timed(f"add {args.accounts} accounts of 20 kB", "add", folder / "small.case", folder / "small")
        timed("add the same again", "add", folder / "small.case", folder / "small")
        timed("verify", "verify", folder / "small.case")
        timed("search", "search", folder / "small.case", "granary bailiff")
        timed("search again", "search", folder / "small.case", "granary bailiff")
        write(folder / "long.txt", args.megabytes * 1_000_000, 0)
        timed(f"add one text of {args.megabytes} MB", "add", folder / "long.case", folder / "long.txt")
        timed("verify", "verify", folder / "long.case")


if __name__ == "__main__":
    main()
