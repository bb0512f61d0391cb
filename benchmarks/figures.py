"""How long the reading of figures takes, in milliseconds of one core for 1,000 words.

    python benchmarks/figures.py [--data FOLDER] [--rounds 5]

Reads the texts of polnear/dev.jsonl and history/passages.jsonl under FOLDER (../shared/data beside the repository
unless given), paragraph by paragraph; a set that is absent is skipped. Words are what white space parts. The dates of
each paragraph are given, and the time that they took is not counted.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

from testimonia.extract.dates import find_dates
from testimonia.extract.figures import find_figures
from testimonia.records import Block, BlockKind, Span

ROOT = Path(__file__).resolve().parents[1]
SETS = {"news": "polnear/dev.jsonl", "history": "history/passages.jsonl"}


def main() -> None:
    """Print a line for each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    for name, place in SETS.items():
        path = args.data / place
        if not path.exists():
            print(f"{name}: skipped, there is no {path}")
            continue
        paragraphs = paragraphs_of(path)
        words = sum(len(paragraph.split()) for paragraph, _ in paragraphs)
        spent = [read(paragraphs) for _ in range(args.rounds)]
        median = statistics.median(seconds for seconds, _ in spent)
        print(f"{name}: {words:,} words, {spent[0][1]} figures, {1e6 * median / words:.2f} ms for 1,000 words")


def paragraphs_of(path: Path) -> list[tuple[str, list[Span]]]:
    """The lines of each text that have words, each with the spans of its dates."""
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [(line, dates_of(line)) for text in texts for line in text.split("\n") if line.strip()]


def dates_of(paragraph: str) -> list[Span]:
    """The spans of the dates of a paragraph."""
    return [date.span for date in find_dates([Block(BlockKind.PARAGRAPH, 0, paragraph)])]


def read(paragraphs: list[tuple[str, list[Span]]]) -> tuple[float, int]:
    """The seconds of the processor that all figures took, and how many they are."""
    started = time.process_time()
    found = sum(1 for paragraph, dates in paragraphs for _ in find_figures(paragraph, dates))
    return time.process_time() - started, found


if __name__ == "__main__":
    main()
