"""How often a source of a statement is resolved to the right name: pronouns, short forms and descriptions in news.

    python benchmarks/sources.py [--data FOLDER] [--errors]

benchmarks/gold/sources.jsonl holds 220 sources of polnear/dev.jsonl, which is looked for in FOLDER (../shared/data
beside the repository unless given), labelled by hand: offsets, and the fullest name that the article itself gives to
that party, or null where it names nobody (a survivor, critics, "I"). The statements are the corpus's own, so that
nothing is lost for a source that `extract` cuts otherwise. Right is: the same words of a name without titles,
possessive and middle initials; where the article names nobody, no name of somebody.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from corpora import blocks_of, records  # noqa: E402

from testimonia.encoder.model import shipped  # noqa: E402
from testimonia.extract.decoding import read  # noqa: E402
from testimonia.extract.mentions import named  # noqa: E402
from testimonia.extract.parties.forms import form_of  # noqa: E402
from testimonia.extract.parties.ranker import chosen  # noqa: E402
from testimonia.extract.parties.resolving import Resolver, Said  # noqa: E402
from testimonia.extract.parties.roster import Entry  # noqa: E402
from testimonia.extract.parties.types import type_of  # noqa: E402
from testimonia.extract.stretches import stretch_of  # noqa: E402
from testimonia.records import Span  # noqa: E402

GOLD = Path(__file__).parent / "gold" / "sources.jsonl"
NAMED = ("person", "organisation", "place", "group")
Record = dict[str, Any]


def main() -> int:
    """Print a row a form; 1 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    path = args.data / "polnear" / "dev.jsonl"
    if not path.exists():
        print(f"skipped: there is no {path}")
        return 1
    gold: dict[str, dict[Span, Record]] = defaultdict(dict)
    for row in records(GOLD):
        gold[row["id"]][tuple(row["source"][0])] = row
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records(path):
        wanted = gold.get(record["id"], {})
        for span, entry in resolved(record) if wanted else ():
            if span in wanted:
                row = wanted[span]
                judged = judge(row["name"], entry)
                counts[row["form"], "named" if row["name"] else "nobody named"][judged] += 1
                types[row["type"]][type_of(entry).value if entry else "none"] += 1
                if args.errors and judged != "right":
                    print(f"{record['id'][:32]} {span[0]} {record['text'][slice(*span)]!r}: {entry and entry.name}, "
                          f"not {row['name']}")  # fmt: skip
    table(counts)
    for kind, given in sorted(types.items()):
        print(f"{kind:12} taken for {', '.join(f'{what} {count}' for what, count in given.most_common())}")
    return 0


def resolved(record: Record) -> Iterator[tuple[Span, Entry | None]]:
    """Each source of an article and whom it stands for, as `extract` goes through a text."""
    text, stretch = record["text"], stretch_of(blocks_of(record["text"]))
    resolver = Resolver(chosen)
    resolver.meet(stretch, list(named(stretch, read(stretch, shipped()).entities, 0)), 0)
    statements = {tuple(a["source"][0]): a for a in reversed(record["attributions"]) if a["source"]}
    for span, statement in sorted(statements.items()):
        spans = [tuple(each) for role in ("source", "cue", "content") for each in statement[role]]
        hull = (min(start for start, _ in spans), max(end for _, end in spans))
        before = text[max(0, span[0] - 200) : span[0]].rsplit("\n", 1)[-1]
        content = tuple(tuple(each) for each in statement["content"])
        yield span, resolver.party(Said(text[slice(*span)], span, hull, content, before))


def judge(name: str | None, entry: Entry | None) -> str:
    """Whether it is "right", "wrong" (somebody else), or "none" (nobody, or no more than the source's own words)."""
    if name is None:
        return "wrong" if entry and entry.kind in NAMED and entry.forms else "right"
    if entry is None:
        return "none"
    if key(name) == key(entry.name):
        return "right"
    return "wrong" if entry.kind in NAMED and entry.forms else "none"


def key(name: str) -> frozenset[str]:
    """The words that a name is compared by."""
    words = [word for part in name.split(" and ") for word in form_of(part).words]
    long = [word for word in words if len(word) > 1]
    return frozenset(long if len(long) > 1 else words)


def table(counts: dict[tuple[str, str], Counter[str]]) -> None:
    """Print how many of each form are right, without a name, and wrong."""
    print(f"{'form':12} {'the article':14} {'sources':>8} {'right':>6} {'none':>6} {'wrong':>6}")
    total: Counter[str] = Counter()
    for (form, what), found in sorted(counts.items()):
        total += found
        print(f"{form:12} {what:14} {found.total():8} {found['right']:6} {found['none']:6} {found['wrong']:6}")
    print(f"{'all':27} {total.total():8} {total['right']:6} {total['none']:6} {total['wrong']:6}"
          f"   {total['right'] / total.total():.3f} right")  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
