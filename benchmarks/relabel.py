"""Read the gold pairs of statements once more, and compare two readings.

    python benchmarks/relabel.py texts [--seed 20261128] > texts.txt
    python benchmarks/relabel.py compare [--letters FILE] [--seed 20261128]

`texts` prints the pairs of benchmarks/gold/relations.jsonl in shuffled order, their two texts and nothing else. A
reader answers with one letter a pair, in that order, blanks between: R restates, S supports, D disputes, F figure,
N none. `compare --letters FILE` sets these against the gold; without a file it compares the two readings from which
the gold was made (relations-readings.jsonl). Printed are accuracy, Cohen's kappa and the confusion.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold" / "relations.jsonl"
READINGS = GOLD.with_name("relations-readings.jsonl")
RELATIONS = ("restates", "supports", "disputes", "figure", "none")
LETTERS = {name[0].upper(): name for name in RELATIONS}


def main() -> None:
    """Print the texts for a reader, or how far two readings agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("texts", "compare"))
    parser.add_argument("--letters", type=Path)
    parser.add_argument("--seed", type=int, default=20261128)
    options = parser.parse_args()
    if options.what == "texts":
        for number, row in enumerate(shuffled(options.seed), 1):
            print(f"{number}\n  {row['a']['text']}\n  {row['b']['text']}")
    else:
        report(answered(options.letters, options.seed) if options.letters else kept())


def shuffled(seed: int) -> list[dict[str, Any]]:
    """The gold pairs in the order that a seed gives."""
    rows = lines(GOLD)
    random.Random(seed).shuffle(rows)
    return rows


def answered(letters: Path, seed: int) -> list[tuple[str, str]]:
    """The gold relation and the reader's, pair by pair. Exits where letters are missing or unknown."""
    rows, given = shuffled(seed), letters.read_text(encoding="utf-8").split()
    if len(given) != len(rows) or not set(given) <= set(LETTERS):
        raise SystemExit(
            f"{letters}: {len(given)} letters for {len(rows)} pairs; use one of {' '.join(LETTERS)} for each"
        )
    return [(row["relation"], LETTERS[letter]) for row, letter in zip(rows, given, strict=True)]


def kept() -> list[tuple[str, str]]:
    """The two readings from which the gold was made."""
    return [(row["first"], row["second"]) for row in lines(READINGS)]


def report(pairs: list[tuple[str, str]]) -> None:
    """Print accuracy, kappa and confusion of two readings."""
    total, confusion = len(pairs), Counter(pairs)
    same = sum(confusion[name, name] for name in RELATIONS) / total
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[name] * second[name] for name in RELATIONS) / total**2
    print(f"{total} pairs, accuracy {same:.3f}, kappa {(same - chance) / (1 - chance):.3f}")
    print(f"{'':10}" + "".join(f"{name:>10}" for name in RELATIONS))
    for one in RELATIONS:
        print(f"{one:10}" + "".join(f"{confusion[one, other]:10}" for other in RELATIONS))


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
