"""How well statements are found in texts annotated by hand: every table of docs/accuracy.md, out of `extract`.

    python benchmarks/attribution.py [--data FOLDER] [--scorer FILE] [--errors]

The annotated texts are looked for in FOLDER (../shared/data beside the repository unless given): polnear/dev.jsonl,
news, and of history/passages.jsonl the passages that training never sees (training/sets.py). What is absent is skipped,
and said so. The scorer is score_attribution.py; it needs scipy. `--errors` lists the statements that were missed or
that nobody made.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from corpora import blocks_of, digest, records  # noqa: E402
from sets import held_out  # noqa: E402

from testimonia.extract import extract  # noqa: E402
from testimonia.records import Account, Details, Extraction, Origin, Span, Stance, Statement  # noqa: E402

SHARED = ROOT.parent / "shared"
ROLES = ("source", "cue", "content")
BINS = 5
Record = dict[str, Any]


def main() -> int:
    """Score every set that is there; 1 when none is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "data")
    parser.add_argument("--scorer", type=Path, default=SHARED / "bench" / "score_attribution.py")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    news, history = args.data / "polnear" / "dev.jsonl", args.data / "history" / "passages.jsonl"
    for path in (news, history, args.scorer):
        if not path.exists():
            print(f"skipped: there is no {path}")
    if not args.scorer.exists() or not (news.exists() or history.exists()):
        return 1
    scorer = loaded(args.scorer)
    if news.exists():
        run("news (PolNeAR, dev)", list(records(news)), scorer, nested=False, errors=args.errors)
    if history.exists():
        passages = list(records(history))
        apart = held_out(passages)
        kept = [record for record in passages if record["id"] in apart]
        run("contested history (held out)", kept, scorer, nested=True, errors=args.errors)
        print_voice(passages)
    return 0


def loaded(path: Path) -> ModuleType:
    """A program as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(text: str) -> Extraction:
    """What is found in a text, a block for every line that is not blank."""
    return extract(Account(Origin("", "", "text/plain", ""), Details(), tuple(blocks_of(text))))


def run(name: str, gold: list[Record], scorer: ModuleType, *, nested: bool, errors: bool) -> None:
    """Read the texts of one set, score what was found and print the tables."""
    read(gold[0]["text"])
    started = time.process_time()
    found = {record["id"]: read(record["text"]).statements for record in gold}
    spent = time.process_time() - started
    words = sum(len(record["text"].split()) for record in gold)
    print(f"{name}: {len(gold)} texts, {words:,} words, {words / spent:,.0f} words a second of processor time")
    print_scores(score(gold, found, scorer, "attributions"))
    if nested:
        print(" nested statements")
        print_scores(score(gold, found, scorer, "nested"))
        print_stances(gold, found, scorer)
    print_reliability(gold, found, scorer)
    if errors:
        print_errors(gold, found, scorer)


def score(gold: list[Record], found: dict[str, Sequence[Statement]], scorer: ModuleType, which: str) -> Record:
    """What the scorer says of the outermost statements, or of those inside others."""
    inside = which == "nested"
    theirs = {record["id"]: {**record, "attributions": record[which]} for record in gold}
    ours = {
        name: {"attributions": [spans(s) for s in said if (s.inside is not None) == inside]}
        for name, said in found.items()
    }
    scored: Record = scorer.score(theirs, ours)
    return scored


def spans(statement: Statement) -> dict[str, list[list[int]]]:
    """A statement as the scorer takes it."""
    return {role: [list(span) for span in getattr(statement, role)] for role in ROLES}


def print_scores(scored: Record) -> None:
    """A line for each figure of the scorer."""
    for name, row in scored.items():
        if name != "n":
            print(f"  {name:16} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}")


def pairs(
    gold: list[Record], found: dict[str, Sequence[Statement]], scorer: ModuleType
) -> list[tuple[Record, Statement]]:
    """Annotated statements and those found that share some of the cue and half of the content, each at most once."""
    matched = []
    for record in gold:
        text = record["text"]
        tokens = scorer.tokens_of(text)

        def words(given: Iterable[Span], text: str = text, tokens: Any = tokens) -> frozenset[int]:
            chosen: frozenset[int] = scorer.token_set(given, tokens, text)
            return chosen

        ours = [(s, words(s.cue), words(s.content)) for s in found[record["id"]]]
        for theirs in (*record["attributions"], *record.get("nested", ())):
            cue, content = words(theirs["cue"]), words(theirs["content"])
            shares = [(scorer.dice(content, c) if cue & q else 0.0, i) for i, (_, q, c) in enumerate(ours)]
            best, index = max(shares, default=(0.0, -1))
            if best >= 0.5:
                matched.append((theirs, ours.pop(index)[0]))
    return matched


def print_stances(gold: list[Record], found: dict[str, Sequence[Statement]], scorer: ModuleType) -> None:
    """F1 of each stance over the statements that were found, their mean, and what was taken for what."""
    matched = pairs(gold, found, scorer)
    confusion = Counter((Stance(theirs["stance"]), ours.stance) for theirs, ours in matched)
    right = sum(count for (theirs, ours), count in confusion.items() if theirs is ours)
    scores = []
    print(f" stance of the {len(matched)} statements found ({right / max(1, len(matched)):.3f} right); rows: annotated")
    print("  " + " " * 11 + "".join(f"{stance.value[:6]:>7}" for stance in Stance) + "     F1")
    for row in Stance:
        annotated = sum(confusion[row, other] for other in Stance)
        given = sum(confusion[other, row] for other in Stance)
        f1 = 2 * confusion[row, row] / (annotated + given) if annotated + given else None
        if annotated and f1 is not None:
            scores.append(f1)
        counts = "".join(f"{confusion[row, other]:7}" for other in Stance)
        print(f"  {row.value:11}{counts}" + ("      –" if f1 is None else f"  {f1:.3f}"))
    print(f"  macro F1 {sum(scores) / len(scores):.3f}" if scores else "  none found")


def print_reliability(gold: list[Record], found: dict[str, Sequence[Statement]], scorer: ModuleType) -> None:
    """How often statements of like confidence are right: half of the content, some of the cue, the source or none."""
    right = {id(ours) for theirs, ours in pairs(gold, found, scorer) if sourced(theirs, ours)}
    print(" confidence and share of right statements")
    every = sorted((s for said in found.values() for s in said if s.inside is None), key=lambda s: s.confidence)
    for part in range(BINS):
        group = every[part * len(every) // BINS : (part + 1) * len(every) // BINS]
        if group:
            mean = sum(s.confidence for s in group) / len(group)
            print(f"  {mean:.2f}  {sum(id(s) in right for s in group) / len(group):.2f} of {len(group)}")


def sourced(theirs: Record, ours: Statement) -> bool:
    """Whether two sources touch, or both statements have none."""
    touching = any(a < d and c < b for a, b in theirs["source"] for c, d in ours.source)
    return touching or not (theirs["source"] or ours.source)


def print_errors(gold: list[Record], found: dict[str, Sequence[Statement]], scorer: ModuleType) -> None:
    """The statements that were missed, and those that nobody annotated."""
    matched = pairs(gold, found, scorer)
    seen = {id(theirs) for theirs, _ in matched} | {id(ours) for _, ours in matched}
    for record in gold:
        text = record["text"]

        def cut(given: Iterable[Span], text: str = text) -> str:
            return " + ".join(text[a:b].replace("\n", " ") for a, b in given) or "-"

        print(f"=== {record['id']}")
        for theirs in (*record["attributions"], *record.get("nested", ())):
            if id(theirs) not in seen:
                print("  missed:", " | ".join(cut(theirs[role]) for role in ROLES))
        for ours in found[record["id"]]:
            if id(ours) not in seen:
                print("  spurious:", " | ".join(cut(getattr(ours, role)) for role in ROLES), f"({ours.confidence})")


@dataclass(frozen=True)
class Voice:
    """Of so many sentences, how many that claim a fact were found, missed, or only taken for such."""

    sentences: int
    right: int
    missed: int
    wrong: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def voice_score(passages: list[Record], claims_in: Callable[[str], set[Span]]) -> Voice:
    """Sentences in which the author claims a fact, against those that were marked by hand."""
    texts = {record["id"]: record["text"] for record in passages}
    counts: Counter[tuple[bool, bool]] = Counter()
    for label in records(ROOT / "training" / "voice" / "test.jsonl"):
        text = texts.get(label["id"])
        if text is None or digest(text) != label["sha256"]:
            raise SystemExit(f"voice: the text of {label['id']} is not the one that was labelled")
        claimed = claims_in(text)
        for start, end, claims in label["sentences"]:
            counts[bool(claims), (start, end) in claimed] += 1
    return Voice(counts.total(), counts[True, True], counts[True, False], counts[False, True])


def print_voice(passages: list[Record]) -> None:
    """The table of the author's own voice."""
    scored = voice_score(passages, lambda text: {finding.span for finding in read(text).unattributed})
    print(f"the author's own voice: {scored.sentences} sentences, {scored.right + scored.missed} of them claims")
    precision = scored.right / max(1, scored.right + scored.wrong)
    recall = scored.right / max(1, scored.right + scored.missed)
    print(f"  sentence         P {precision:.3f}  R {recall:.3f}  F1 {scored.f1:.3f}")


if __name__ == "__main__":
    sys.exit(main())
