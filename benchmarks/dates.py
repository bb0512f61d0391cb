"""How long finding dates takes, and how many have a value, on texts with many dates and with few.

    python benchmarks/dates.py [--data FOLDER] [--rounds 5]

Reads the passages of history and the news under FOLDER (../shared/data beside the repository unless given), and says so
where they are absent. Words are what white space parts; of each account the quickest round counts.
"""

from __future__ import annotations

import argparse
import json
import time
from operator import itemgetter
from pathlib import Path

from testimonia.extract.dates import find_dates
from testimonia.records import Block, BlockKind, Mention

ROOT = Path(__file__).resolve().parents[1]
SETS = {
    "reports of a war": "entities/wotr.jsonl",
    "history": "history/passages.jsonl",
    "news": "polnear/dev.jsonl",
    "fiction": "entities/litbank.jsonl",
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    for name, file in SETS.items():
        path = args.data / file
        if path.exists():
            measure(name, path, args.rounds)
        else:
            print(f"{name}: skipped, {path} is not there")


def measure(name: str, path: Path, rounds: int) -> None:
    """Print one line."""
    with path.open(encoding="utf-8") as file:
        accounts = [blocks_of(json.loads(line)["text"]) for line in file]
    words = sum(len(block.text.split()) for blocks in accounts for block in blocks)
    found: list[Mention] = []
    spent = 0.0
    for blocks in accounts:
        seconds, mentions = min((timed(blocks) for _ in range(rounds)), key=itemgetter(0))
        spent += seconds
        found += mentions
    valued = sum(mention.value is not None for mention in found)
    print(
        f"{name:18} {words:8,} words  {spent / words * 1e6:5.2f} ms per 1,000 words  "
        f"{len(found) / words * 1000:5.1f} dates per 1,000 words, {valued / len(found):.0%} with a value"
    )


def timed(blocks: list[Block]) -> tuple[float, list[Mention]]:
    """The seconds that finding the dates of an account takes, and the dates."""
    started = time.perf_counter()
    mentions = list(find_dates(blocks))
    return time.perf_counter() - started, mentions


def blocks_of(text: str) -> list[Block]:
    """A paragraph for each stretch between empty lines."""
    blocks, position = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, position, part))
        position += len(part) + 2
    return blocks


if __name__ == "__main__":
    main()
