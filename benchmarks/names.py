"""How well names in different scripts and spellings are joined, kept apart and found.

    python benchmarks/names.py [--data FOLDER] [--errors] [--names COUNT...]

Reads name_bench.cases.csv (pairs of whole names, same or not), ru-en.japanese.tsv and ru-en.tsv (single names in
Latin and Russian spelling) under FOLDER (../shared/data/names beside the repository unless given); what is absent is
skipped, and said so. Tables and thresholds were made with the even lines of each file, counted from 0; the odd ones
are printed beside them. Pairs that are not the same: each Latin name with the Russian spelling of another line, and,
harder, with that of the line whose Latin name is most like it. P, R and F1 count what scores `least` or more; "found"
is the share of the same pairs of which one name finds the other by its keys. Blocks are counted over names put
together from these lists, as often as Wikidata has them: how many keys a name has, how many names stand under one on
the average and at most, how many pairs a name then has to be compared in; and how many of those names that were put in
in both scripts, and that a comparison joins, are among the pairs.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from testimonia.identify.names import NEAR, SAME, Kind, blocking_keys, match
from testimonia.identify.names.pairing import Entries, pairs_of

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "names"
HALVES = ("even", "odd")
SCHEMAS: dict[str, Kind] = {
    "Person": "person",
    "Company": "organisation",
    "Organization": "organisation",
    "LegalEntity": "organisation",
    "Vessel": "organisation",
}
HARD_ROWS = 1500
TWINS = 2000
Pair = tuple[str, str]
Case = tuple[str, str, bool]


def main() -> int:
    """Print the tables of what is there; 1 where nothing is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", action="store_true", help="list what goes wrong in the even half")
    parser.add_argument("--names", type=int, nargs="*", default=[10_000, 100_000], help="how many make the blocks")
    args = parser.parse_args()
    tables: dict[str, Callable[[Path, bool], None]] = {
        "name_bench.cases.csv": whole_names,
        "ru-en.japanese.tsv": single_names,
        "ru-en.tsv": single_names,
    }
    present = [name for name in tables if (args.data / name).exists()]
    for name in [name for name in tables if name not in present]:
        print(f"skipped: there is no {args.data / name}")
    for name in present:
        tables[name](args.data / name, args.errors)
    if "ru-en.tsv" in present:
        blocks(args.data, args.names)
    return 0 if present else 1


def whole_names(path: Path, errors: bool) -> None:  # noqa: FBT001  # called through the table above
    """Precision, recall and F1 by schema, half and threshold, and the true pairs that blocking finds."""
    print(f"{path.name}\n{'schema':<14}{'half':<6}{'pairs':>6}{'least':>7}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}")
    rows = list(csv.reader(path.open(encoding="utf-8")))
    for schema, kind in SCHEMAS.items():
        for half, label in enumerate(HALVES):
            cases = [(r[2], r[3], r[4] == "true") for i, r in enumerate(rows) if i % 2 == half and r[1] == schema]
            scored = [(match(a, b, kind).score, same) for a, b, same in cases]
            found = share(meet(a, b, kind) for a, b, same in cases if same)
            for least in (NEAR, SAME):
                print(f"{schema:<14}{label:<6}{len(cases):>6}{least:>7}{rates(scored, least)}{found:>7.3f}")
            if errors and not half:
                wrong = [case for case, (score, same) in zip(cases, scored, strict=True) if (score >= NEAR) != same]
                list_errors(wrong, kind)


def single_names(path: Path, errors: bool) -> None:  # noqa: FBT001
    """Recall of the same pairs, and precision against others."""
    print(f"\n{path.name}\n{'against':<14}{'half':<6}{'pairs':>6}{'least':>7}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}")
    lines = [read_pair(line) for line in path.open(encoding="utf-8")]
    for half, label in enumerate(HALVES):
        pairs = lines[half::2]
        hard = random.Random(1).sample(pairs, min(HARD_ROWS, len(pairs)))
        for name, same, others in (("shuffled", pairs, shuffled(pairs)), ("most like", hard, most_like(hard, pairs))):
            cases = [(*pair, True) for pair in same] + [(*pair, False) for pair in others]
            scored = [(match(a, b).score, truth) for a, b, truth in cases]
            found = share(meet(a, b, "person") for a, b in same)
            for least in (NEAR, SAME):
                print(f"{name:<14}{label:<6}{len(same):>6}{least:>7}{rates(scored, least)}{found:>7.3f}")
            if errors and not half:
                list_errors([c for c, (score, truth) in zip(cases, scored, strict=True) if (score >= NEAR) != truth])


def read_pair(line: str) -> Pair:
    """Latin and Russian spelling of one line."""
    latin, russian, _ = line.rstrip("\n").split("\t")
    return latin, russian.replace(" ", "")


def shuffled(pairs: Sequence[Pair]) -> list[Pair]:
    """Each Latin name with the Russian spelling of another line, where that is another spelling."""
    others = [russian for _, russian in pairs]
    random.Random(1).shuffle(others)
    return [(a, other) for (a, own), other in zip(pairs, others, strict=True) if own != other]


def most_like(asked: Sequence[Pair], pairs: Sequence[Pair]) -> list[Pair]:
    """Each Latin name with the Russian spelling of the line that is most like it among those never spelled so."""
    spelled: dict[str, set[str]] = {}
    for latin, russian in pairs:
        spelled.setdefault(latin, set()).add(russian)
    latins = list(spelled)
    made: list[Pair] = []
    for latin, _ in asked:
        near = process.extract(latin, latins, scorer=OSA.normalized_similarity, limit=12)
        other = next((n for n, _, _ in near if spelled[n].isdisjoint(spelled[latin])), None)
        made += [(latin, min(spelled[other]))] if other else []
    return made


def rates(scored: Sequence[tuple[float, bool]], least: float) -> str:
    """Precision, recall and F1 as three columns."""
    true = sum(score >= least and same for score, same in scored)
    false = sum(score >= least and not same for score, same in scored)
    missed = sum(score < least and same for score, same in scored)
    precision, recall = true / max(true + false, 1), true / max(true + missed, 1)
    return f"{precision:>7.3f}{recall:>7.3f}{2 * true / max(2 * true + false + missed, 1):>7.3f}"


def share(truths: Iterable[bool]) -> float:
    """How many of them hold."""
    held = list(truths)
    return sum(held) / max(len(held), 1)


def meet(a: str, b: str, kind: Kind) -> bool:
    """Whether either name finds the other by its keys."""
    return blocking_keys(a, kind).finds(blocking_keys(b, kind))


def list_errors(cases: Iterable[Case], kind: Kind = "person") -> None:
    """What was joined wrongly or missed, with the explanation."""
    for a, b, same in cases:
        print(f"  {'missed' if same else 'joined'}: {a} | {b} | {match(a, b, kind)}")


def blocks(folder: Path, counts: Sequence[int]) -> None:
    """Blocks, pairs, time and memory for so many names put together from the lists, and the twins found among them."""
    heads = ("names", "keys", "mean", "largest", "pairs", "twins", "found", "seconds", "MiB")
    print("\n" + "".join(f"{head:>9}" for head in heads))
    for count in counts:
        names, twins = put_together(folder, count)
        started = time.process_time()
        entries = Entries(map(blocking_keys, names))
        found = list(pairs_of(entries))
        spent = time.process_time() - started
        met = len(twins.intersection(found)) / max(len(twins), 1)
        sought = entries.sizes.repeat(entries.sizes)[entries.seeking]
        figures = (len(sought) / len(names), sought.mean(), sought.max(), len(found) / len(names))
        shown = "{:>9.1f}{:>9.1f}{:>9d}{:>9.1f}".format(*figures)
        print(f"{len(names):>9}{shown}{len(twins):>9}{met:>9.3f}{spent:>9.0f}{mebibytes():>9.0f}", flush=True)


def put_together(folder: Path, count: int) -> tuple[list[str], set[tuple[int, int]]]:
    """Given and family names by chance, seven of ten in Latin letters, the rest in Russian; no name twice.

    Also the places of some that stand there in both scripts and that `match` holds worth a look, the smaller first.
    """
    lines = [
        line.split("\t") for path in sorted(folder.glob("ru-en*.tsv")) for line in path.read_text("utf-8").splitlines()
    ]
    chance = random.Random(5)
    given = chance.choices(lines, [int(line[2]) for line in lines], k=count)
    family = chance.choices(lines, k=count)
    latin = [f"{a[0]} {b[0]}".title() for a, b in zip(given, family, strict=True)]
    russian = [f"{a[1].replace(' ', '')} {b[1].replace(' ', '')}".title() for a, b in zip(given, family, strict=True)]
    chosen = {x if chance.random() < 0.7 else y for x, y in zip(latin, russian, strict=True)}
    both = [(x, y) for x, y in zip(latin[:TWINS], russian[:TWINS], strict=True) if match(x, y).score >= NEAR]
    names = sorted(chosen.union(*both))
    places = {name: place for place, name in enumerate(names)}
    return names, {(min(a, b), max(a, b)) for x, y in both for a, b in [(places[x], places[y])]}


def mebibytes() -> float:
    """The most memory that this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    sys.exit(main())
