"""How often two figures are rightly said to count the same thing, a part of it, or another.

    python benchmarks/figure_pairs.py [--errors seen|unseen]

benchmarks/gold/figure_pairs.jsonl holds pairs of sentences written and labelled by hand before the program was, under
these rules: both sentences come from accounts of one case; a limit that only one names is filled in from a place, a day
or an event that both name, and leaves the pair unsure where there is none; a bare number is exact; killed and died are
one fate. Figures, dates and names are found by `extract`, so a figure that it misses counts as an error. `same` and
`within` are what a gazetteer would tell of the places. Every third pair was kept aside while the program was written,
the pairs of longer sentences ("late") were written when it was done, and it was mended by them; the last pairs were
written after that, and it was run on them once.

"Joined wrongly" are the pairs that are said to be the same thing and are not: the error that does harm.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from testimonia.compare.figures import Places, compare
from testimonia.extract import findings
from testimonia.records import Block, BlockKind, Claim, Comparison, Figure, Mention, Named

GOLD = Path(__file__).parent / "gold" / "figure_pairs.jsonl"
VERDICTS = ("agree", "differ", "part a", "part b", "other", "unsure", "none")
Row = dict[str, Any]


def main() -> None:
    """Print the confusion of each part of the pairs, and how many of each kind are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", choices=["seen", "unseen", "late", "last"])
    args = parser.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    parts: dict[str, list[Row]] = {"seen": [], "unseen": [], "late": [], "last": []}
    for row in rows:
        parts[part_of(row)].append(row)
    for name, part in parts.items():
        judged = [(row, *verdict(row)) for row in part]
        table(name, judged)
        for row, found, comparison in judged if args.errors == name else ():
            if found != row["verdict"]:
                show(row, found, comparison)


def part_of(row: Row) -> str:
    """Which part of the pairs one belongs to."""
    if row["kind"] in ("longer", "last"):
        return "late" if row["kind"] == "longer" else "last"
    return "seen" if row["id"] % 3 else "unseen"


def verdict(row: Row) -> tuple[str, Comparison | None]:
    """What is said of a pair; "none" where one of the figures was not found."""
    a, b = claim_of(row, "a"), claim_of(row, "b")
    if a is None or b is None:
        return "none", None
    found = compare(a, b, places_of(row))
    match found.verdict:
        case "same thing":
            return "agree" if found.agree else "differ", found
        case "part of":
            return f"part {found.part}", found
    return found.verdict.removesuffix(" thing"), found


def claim_of(row: Row, side: str) -> Claim | None:
    """The claim of the labelled figure, as `extract` finds it."""
    sentence, (start, end) = row[side], row[f"{side}_figure"]
    found = list(findings([Block(BlockKind.PARAGRAPH, 0, sentence)]))
    named = [each for each in found if isinstance(each, Mention)]
    for figure in found:
        if isinstance(figure, Figure) and figure.span[0] < end and start < figure.span[1]:
            return Claim(
                id=side, account=side, root=side, sentence=sentence, at=figure.span, counts=figure.counts,
                value=figure.value, low=figure.low, high=figure.high, approximate=figure.approximate,
                bound=figure.bound, unit=figure.unit,
                places=tuple(Named(each.name, each.span) for each in named if each.type == "place"),
                dates=tuple(Named(each.name, each.span, each.value) for each in named if each.type == "date"),
            )  # fmt: skip
    return None


def places_of(row: Row) -> Places:
    """What the pair says of its places."""
    same, within = row.get("same", ["", ""]), row.get("within", ["", ""])

    def key(name: str) -> str:
        return (same[0] if name == same[1] else name).removesuffix(" province")

    return Places(key, lambda inner, outer: [inner, outer] == within)


def table(name: str, judged: list[tuple[Row, str, Comparison | None]]) -> None:
    """Print one part's confusion, its accuracy, and that of each kind of pair."""
    confusion = Counter((row["verdict"], found) for row, found, _ in judged)
    print(f"{name}: labelled, then as found")
    print(f"{'':8}" + "".join(f"{each:>8}" for each in VERDICTS))
    for label in VERDICTS[:-1]:
        print(f"{label:8}" + "".join(f"{confusion[label, found]:8}" for found in VERDICTS))
    right = sum(row["verdict"] == found for row, found, _ in judged)
    same = ("agree", "differ")
    joined = sum(found in same and row["verdict"] not in same for row, found, _ in judged)
    print(f"{right} of {len(judged)} right, {right / len(judged):.3f}; joined wrongly: {joined}")
    kinds = Counter(row["kind"] for row, _, _ in judged)
    rights = Counter(row["kind"] for row, found, _ in judged if row["verdict"] == found)
    print(", ".join(f"{kind} {rights[kind]}/{count}" for kind, count in kinds.items()), end="\n\n")


def show(row: Row, found: str, comparison: Comparison | None) -> None:
    """Print a pair that is judged wrongly."""
    print(f"{row['id']} {row['verdict']}, found {found}\n  {row['a']}\n  {row['b']}")
    for reason in comparison.reasons if comparison else ():
        print(f"    {reason.respect}: {reason.a!r} / {reason.b!r}: {reason.says}")


if __name__ == "__main__":
    main()
