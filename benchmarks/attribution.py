"""How many attributed statements are found, and how many of those found are right, on hand-annotated texts.

    python benchmarks/attribution.py [--data FOLDER] [--scorer FILE] [--python PROGRAM] [--rules]

Gold files (JSON lines, `id`, `text`, `attributions`) are looked for in FOLDER as polnear/dev.jsonl and
history/passages.jsonl; one that is absent is skipped, and said so. FOLDER is ../shared/data beside the repository
unless given. The scorer is a program that takes GOLD and PREDICTED and prints one JSON object with `--json`; PROGRAM is
a Python that has what the scorer imports (numpy, scipy). `--rules` prints the share of right statements for every rule:
what `testimonia.extract.confidence` is made of.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from testimonia.extract import findings
from testimonia.records import Block, BlockKind, Spans, Statement

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = ("polnear/dev.jsonl", "history/passages.jsonl")
PARAGRAPH = re.compile(r"\S[^\n]*")
WORD = re.compile(r"\w+")


def main() -> int:
    """Score every gold file that is there; 1 when none is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", help="gold files under the data folder", default=GOLD)
    parser.add_argument("--data", type=Path, default=SHARED / "data")
    parser.add_argument("--scorer", type=Path, default=SHARED / "bench" / "score_attribution.py")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rules", action="store_true")
    args = parser.parse_args()
    present = [args.data / name for name in args.gold if (args.data / name).exists()]
    for name in args.gold:
        if args.data / name not in present:
            print(f"{name}: skipped, there is no {args.data / name}")
    for path in present:
        run(path, args)
    return 0 if present else 1


def run(path: Path, args: argparse.Namespace) -> None:
    """Read all texts of one gold file, score what was found and print the figures."""
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    started = time.process_time()
    found = {document["id"]: list(statements(document["text"])) for document in documents}
    spent = time.process_time() - started
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{path.name}: {len(documents)} texts, {words:,} words, {words / spent:,.0f} words/s of one core")
    for name, row in score(path, found, args).items():
        if name != "n":
            print(f"  {name:16} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}")
    if args.rules:
        print_rules(documents, found)


def statements(text: str) -> Iterator[Statement]:
    """The statements found in a text, a block for every line that is not blank."""
    blocks = (Block(BlockKind.PARAGRAPH, m.start(), m.group().rstrip()) for m in PARAGRAPH.finditer(text))
    return (finding for finding in findings(blocks) if isinstance(finding, Statement))


def score(path: Path, found: dict[str, list[Statement]], args: argparse.Namespace) -> dict[str, Any]:
    """What the scorer says of the outermost statements; an empty dict, with the reason printed, where it cannot run."""
    if not args.scorer.exists():
        print(f"  not scored: there is no {args.scorer}")
        return {}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        for name, said in found.items():
            roles = [{"source": s.source, "cue": s.cue, "content": s.content} for s in said if s.inside is None]
            predicted.write(json.dumps({"id": name, "attributions": roles}) + "\n")
        predicted.flush()
        command = [args.python, str(args.scorer), str(path), predicted.name, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  not scored: {done.stderr.strip().splitlines()[-1]}")
        return {}
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def print_rules(documents: list[dict[str, Any]], found: dict[str, list[Statement]]) -> None:
    """For every rule the share of its outermost statements that agree with one of gold's, nested or not."""
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for document in documents:
        text = document["text"]
        gold = [
            tuple(words_in(text, a[role]) for role in ("source", "cue", "content"))
            for a in (*document["attributions"], *document.get("nested", ()))
        ]
        for statement in found[document["id"]]:
            if statement.inside is None:
                total[statement.found_by] += 1
                roles = tuple(words_in(text, r) for r in (statement.source, statement.cue, statement.content))
                right[statement.found_by] += any(agree(roles, other) for other in gold)
    for rule, count in sorted(total.items(), key=lambda item: -item[1]):
        print(f"  {rule:28} {right[rule] / count:.2f} of {count}")


def words_in(text: str, spans: Spans) -> set[int]:
    """Where the words of a role begin."""
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def agree(found: tuple[set[int], ...], gold: tuple[set[int], ...]) -> bool:
    """Whether half of the content is shared, and some of the source and of the cue, or both have none."""
    shared = 2 * len(found[2] & gold[2])
    if not shared or shared < 0.5 * (len(found[2]) + len(gold[2])):
        return False
    return all(bool(found[i] & gold[i]) or not (found[i] or gold[i]) for i in (0, 1))


if __name__ == "__main__":
    sys.exit(main())
