"""How well copied passages are found among news articles, and how time and memory grow.

    python benchmarks/derivation.py [--data FILE] [--seed N] [--show] [--scale COUNT...]

Reads articles (../shared/data/polnear/train.jsonl beside the repository unless given; skipped, and said so, where it is
absent). Half of them, by chance, are sources, half are hosts. For each size and rate a case is made anew: every host
gets, between two of its words, an excerpt of so many words of a source of another publisher, no two from one source; so
many per cent of these words are changed (into any word of another article), dropped, or swapped with the next, a third
each. `content` changes only words of four letters and more that begin small, as thesaurus translations do: the rate is
of those.

pairs     recall: planted pairs of accounts that have an edge of shared text; precision: planted of these and of all
          copies, excerpts and rewordings. What articles share as they are, a host with a third too, is left out.
passages  recall: planted passages of which half the characters are found, on both sides; precision: passages found, of
          the edges above, that lie in a planted one by half of their characters in the host (its words may stand in the
          source twice, in a heading and below it).
chars     recall and precision of the characters of planted passages, of both sides together.
quoted    planted pairs that are called a quotation, since the excerpt itself stood within quotation marks.
others    quotations that were not planted; `--show` lists them with all else that was not.

Same subject: the articles as they are, and the pairs of them that are from one month and share three names or more; how
many have an edge of shared text, by kind. `--scale`: accounts of some 500 words drawn by Zipf's law with stock phrases,
a tenth of them with a passage of another; each count in a process of its own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import TypeVar

from testimonia.compare.derivation import Derivations
from testimonia.records import (
    Account,
    Block,
    BlockKind,
    Derivation,
    DerivationKind,
    Details,
    Origin,
    SharedPassage,
    Span,
)

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "polnear" / "train.jsonl"
SIZES, RATES = (30, 50, 100, 300), (0.0, 0.05, 0.1, 0.2)
REWORDED_SIZES, REWORDED_RATES = (100, 300), (0.3, 0.4, 0.5, 0.6)
SHARED_NAMES = 3
COLUMNS = {
    "accounts": 9,
    "add, s": 9,
    "MiB": 7,
    "edges, s": 10,
    "edges": 8,
    "one more, ms": 14,
    "at most": 9,
    "edges, ms": 11,
}
T = TypeVar("T")
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Article:
    """A news article; its id names publisher and day."""

    id: str
    text: str

    @property
    def publisher(self) -> str:
        """Whose it is."""
        return self.id.split("_")[0]

    def account(self) -> Account:
        """The article in paragraphs."""
        _, date, _ = self.id.split("_")
        blocks = [Block(BlockKind.PARAGRAPH, m.start(), m[0]) for m in re.finditer(r"[^\n]+", self.text)]
        return Account(
            Origin("", self.id, "text/plain", ""), Details(date=date, publisher=self.publisher), tuple(blocks)
        )


@dataclass(frozen=True, slots=True)
class Planted:
    """An excerpt of `source` in `host`, and where it stands in both."""

    source: str
    host: Article
    span_source: Span
    span_host: Span


def main() -> int:
    """Print the tables; 1 where there is nothing to print them of."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="list what is found where nothing was planted")
    parser.add_argument("--scale", type=int, nargs="*", default=[], help="how many synthetic accounts")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        grown(args.one, args.seed)
        return 0
    if args.data.exists():
        articles = [Article(row["id"], row["text"]) for row in map(json.loads, args.data.open(encoding="utf-8"))]
        same_subject(articles, show=args.show)
        copies(articles, args.seed, show=args.show)
    else:
        print(f"skipped: there is no {args.data}")
    if args.scale:
        print("\n" + "".join(f"{head:>{width}}" for head, width in COLUMNS.items()))
    for count in args.scale:
        subprocess.run([sys.executable, __file__, "--one", str(count), "--seed", str(args.seed)], check=True)
    return 0 if args.data.exists() or args.scale else 1


def same_subject(articles: Sequence[Article], *, show: bool) -> None:
    """What is found among articles as they are."""
    edges = edges_of(articles)
    alike = set(pairs_on_one_subject(articles))
    print("articles as they are\n" + f"{'pairs':<24}{'count':>8}" + "".join(f"{kind:>12}" for kind in DerivationKind))
    for name, chosen, count in (
        ("of one subject", [edge for edge in edges if pair_of(edge) in alike], len(alike)),
        ("all", edges, len(articles) * (len(articles) - 1) // 2),
    ):
        kinds = Counter(edge.kind for edge in chosen)
        print(f"{name:<24}{count:>8}" + "".join(f"{kinds[kind]:>12}" for kind in DerivationKind))
    if show:
        texts = {article.id: article.text for article in articles}
        shown = [edge for edge in edges if edge.kind not in (DerivationKind.QUOTATION, DerivationKind.CITATION)]
        print_passages([passage for edge in shown for passage in edge.passages], texts)


def copies(articles: Sequence[Article], seed: int, *, show: bool) -> None:
    """Recall and precision by size and rate."""
    chance = random.Random(seed)
    shuffled = chance.sample(articles, len(articles))
    sources, hosts = shuffled[: len(shuffled) // 2], shuffled[len(shuffled) // 2 :]
    natural = {Pair(pair): passages for pair, passages in case_of(articles).shared.items()}
    print(f"\n{'':<8}{'':>6}{'':>7}{'pairs':>15}{'passages':>16}{'chars':>16}{'':>8}{'':>10}")
    print(
        f"{'edit':<8}{'words':>6}{'rate':>7}"
        + f"{'R':>8}{'P':>8}" * 3
        + f"{'quoted':>8}{'reworded':>10}{'others':>8}{'planted':>9}"
    )
    cells = [("any", size, rate) for size in SIZES for rate in RATES]
    cells += [("content", size, rate) for size in REWORDED_SIZES for rate in REWORDED_RATES]
    for edit, size, rate in cells:
        planted = list(plant(sources, hosts, (edit, size, rate), chance))
        edges = edges_of([*sources, *(each.host for each in planted)])
        report = measured(planted, edges, natural)
        print(
            f"{edit:<8}{size:>6}{rate:>7.0%}"
            + "".join(f"{value:>8.3f}" for value in report[:7])
            + f"{report[7]:>10.3f}{report[8]:>8.0f}{len(planted):>9}"
        )
        if show:
            truth = {Pair((each.source, each.host.id)) for each in planted}
            for pair in truth - {pair_of(edge) for edge in edges}:
                print("  missed", *sorted(pair))
            false = [
                edge
                for edge in edges
                if pair_of(edge) not in truth and Pair(pair_of(edge)) not in natural and edge.passages
            ]
            texts = {article.id: article.text for article in [*sources, *(each.host for each in planted)]}
            print_passages([passage for edge in false for passage in edge.passages], texts)


def plant(
    sources: Sequence[Article], hosts: Sequence[Article], cell: tuple[str, int, float], chance: random.Random
) -> Iterator[Planted]:
    """An excerpt in every host."""
    edit, size, rate = cell
    left = [source for source in sources if len(source.text.split()) > size]
    chance.shuffle(left)
    strange = [word for host in hosts for word in host.text.split()]
    for host in hosts:
        source = next((each for each in left if each.publisher != host.publisher), None)
        if source is None:
            return
        left.remove(source)
        words = list(re.finditer(r"\S+", source.text))
        first = chance.randrange(len(words) - size)
        taken = words[first : first + size]
        span = taken[0].start(), taken[-1].end()
        excerpt = edited(re.findall(r"\S+\s*", source.text[slice(*span)]), (edit, rate), strange, chance).strip()
        at = chance.choice([match.end() for match in re.finditer(r"\S+\s", host.text)])
        text = f"{host.text[:at]}{excerpt} {host.text[at:]}"
        yield Planted(source.id, Article(host.id, text), span, (at, at + len(excerpt)))


def edited(words: list[str], how: tuple[str, float], strange: Sequence[str], chance: random.Random) -> str:
    """The words with so many changed, dropped, swapped."""
    edit, rate = how
    places = range(len(words))
    if edit == "content":
        places = [place for place in places if re.match(r"[a-z]{4}", words[place])]
    for place in chance.sample(places, round(rate * len(places))):
        operation = "change" if edit == "content" else chance.choice(["change", "drop", "swap"])
        if operation == "change":
            words[place] = chance.choice(strange) + " "
        elif operation == "drop":
            words[place] = ""
        elif place + 1 < len(words):
            words[place : place + 2] = words[place + 1].rstrip() + " ", words[place].rstrip() + " "
    return "".join(words)


def measured(
    planted: Sequence[Planted], edges: Sequence[Derivation], natural: dict[Pair, list[SharedPassage]]
) -> list[float]:
    """The columns of a row."""
    truth = {Pair((each.source, each.host.id)): each for each in planted}
    shared = {pair_of(edge): edge for edge in edges if edge.passages}
    kin = {Pair((third, each.host.id)) for each in planted for pair in natural if each.source in pair for third in pair}
    others = [pair for pair in shared if pair not in truth and pair not in natural and pair not in kin]
    false = [pair for pair in others if shared[pair].kind is not DerivationKind.QUOTATION]
    hits = [
        (each, found_in(shared[pair], each, natural.get(pair, []))) for pair, each in truth.items() if pair in shared
    ]
    passages = sum(len(those) for _, those in hits) + sum(len(shared[pair].passages) for pair in false)
    recalled = sum(is_found(each, found) for each, found in hits)
    right = sum(lies_in(found, each) for each, those in hits for found in those)
    total = sum(length(each.span_source) + length(each.span_host) for each in planted)
    overlap = given = 0
    for each, those in hits:
        for spans, whole in zip(zip(*those, strict=True), (each.span_source, each.span_host), strict=False):
            characters = {place for span in spans for place in range(*span)}
            given += len(characters)
            overlap += len(characters.intersection(range(*whole)))
    kinds = Counter(shared[pair].kind for pair in shared if pair in truth)
    return [
        len(hits) / len(planted),
        len(hits) / (len(hits) + len(false)),
        recalled / len(planted),
        right / max(1, passages),
        overlap / total,
        overlap / max(1, given),
        kinds[DerivationKind.QUOTATION] / len(planted),
        kinds[DerivationKind.REWORDED] / len(planted),
        len(others) - len(false),
    ]


def found_in(edge: Derivation, each: Planted, natural: Sequence[SharedPassage]) -> list[tuple[Span, Span]]:
    """The passages of an edge but those that both articles had as they are."""
    known = [sides(passage, each)[0] for passage in natural]
    found = [sides(passage, each) for passage in edge.passages]
    return [(a, b) for a, b in found if not any(2 * common(a, own) >= length(a) for own in known)]


def sides(passage: SharedPassage, each: Planted) -> tuple[Span, Span]:
    """Source's and host's span of a passage."""
    return (passage.span_a, passage.span_b) if passage.a == each.source else (passage.span_b, passage.span_a)


def is_found(each: Planted, found: Sequence[tuple[Span, Span]]) -> bool:
    """Whether half of a planted passage is found, on both sides."""
    if not found:
        return False
    here, there = (
        sum(common(span, whole) for span in spans)
        for spans, whole in zip(zip(*found, strict=True), (each.span_source, each.span_host), strict=True)
    )
    return 2 * here >= length(each.span_source) and 2 * there >= length(each.span_host)


def lies_in(found: tuple[Span, Span], each: Planted) -> bool:
    """Whether half of a passage lies in the planted one."""
    return 2 * common(found[1], each.span_host) >= length(found[1])


def common(one: Span, other: Span) -> int:
    """How many characters two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def length(span: Span) -> int:
    """The characters of a span."""
    return span[1] - span[0]


def edges_of(articles: Sequence[Article]) -> tuple[Derivation, ...]:
    """The edges of a case of these articles."""
    return case_of(articles).edges()


def case_of(articles: Sequence[Article]) -> Derivations:
    """A case of these articles."""
    case = Derivations()
    for article in articles:
        case.add(article.id, article.account())
    return case


def pair_of(edge: Derivation) -> Pair:
    """The two accounts."""
    return Pair((edge.account, edge.origin))


def pairs_on_one_subject(articles: Sequence[Article]) -> Iterator[Pair]:
    """Pairs of one month that share names: words in capitals that stand in few articles."""
    names = {article.id: set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", article.text)) for article in articles}
    frequent = {
        name for name, count in Counter(n for own in names.values() for n in own).items() if count > len(names) / 10
    }
    for one, other in combinations(articles, 2):
        in_a_month = one.id.split("_")[1][:7] == other.id.split("_")[1][:7]
        if in_a_month and len((names[one.id] & names[other.id]) - frequent) >= SHARED_NAMES:
            yield Pair((one.id, other.id))


def print_passages(passages: Sequence[SharedPassage], texts: dict[str, str]) -> None:
    """Passages for the eye."""
    for each in sorted(passages, key=lambda passage: passage.words):
        print(f"  {each.a} | {each.b}: {each.words} words, {each.alike:.2f}")
        for account, span in ((each.a, each.span_a), (each.b, each.span_b)):
            print(f"    {' '.join(texts[account][slice(*span)].split())[:400]}")


def grown(count: int, seed: int) -> None:
    """One row of the table of scale."""
    chance = random.Random(seed)
    made = synthetic(count + 20, chance)
    case, spent = Derivations(), 0.0
    for number, account in enumerate(itertools.islice(made, count)):
        began = time.perf_counter()
        case.add(str(number), account)
        spent += time.perf_counter() - began
    edges, found = timed(case.edges)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    more = [timed(partial(case.add, f"more {number}", account))[1] for number, account in enumerate(made)]
    _, again = timed(case.edges)
    row = (count, f"{spent:.1f}", f"{memory:.0f}", f"{found:.2f}", len(edges))
    row += (f"{mean(more) * 1000:.1f}", f"{max(more) * 1000:.1f}", f"{again * 1000:.0f}")
    print("".join(f"{value:>{width}}" for value, width in zip(row, COLUMNS.values(), strict=True)))


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and in how many seconds."""
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def synthetic(count: int, chance: random.Random) -> Iterator[Account]:
    """Accounts of words drawn by Zipf's law."""
    vocabulary = ["".join(chance.choices("abcdefghiklmnoprstuvw", k=chance.randint(2, 9))) for _ in range(30_000)]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    stock = [chance.choices(vocabulary, weights, k=chance.randint(3, 7)) for _ in range(3_000)]
    kept: list[list[str]] = []
    for number in range(count):
        words = chance.choices(vocabulary, weights, k=chance.randint(200, 800))
        for _ in range(len(words) // 25):
            at = chance.randrange(len(words))
            words[at:at] = chance.choice(stock)
        if number and chance.random() < 0.1:
            source, at = chance.choice(kept), chance.randrange(len(words))
            first = chance.randrange(max(1, len(source) - 60))
            words[at:at] = source[first : first + 60]
        if len(kept) < 5_000:
            kept.append(words)
        text = " ".join(words)
        yield Account(Origin("", "", "", ""), Details(), (Block(BlockKind.PARAGRAPH, 0, text),))


if __name__ == "__main__":
    sys.exit(main())
