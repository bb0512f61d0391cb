"""Labels in our notation of texts that the repository does not hold -> offsets with the text's hash.

    python training/collect.py FOLDER --corpora entities/wotr.jsonl --data ../shared/data --to labels/wotr.jsonl

FOLDER holds NAME.txt (a passage of the text whose id is NAME, or NAME less what follows two underscores, word for word)
and NAME.ann. Where there is NAME.ids, a JSON list, NAME.txt holds the whole texts of those ids, a line each. Where
there is NAME.where, a JSON list of an id and of places in its text, NAME.txt holds what stands at those places, a line
each: contents of the corpus's own statements, of which only what is said inside them was labelled. A passage without
any statement is kept too: that nothing is said there is a label.
"""

from __future__ import annotations

import argparse
import json
from itertools import accumulate
from pathlib import Path

from corpora import Record, digest, records
from sets import record_of
from wrapping import ROLES


def main() -> None:
    """Write one line a passage; stops at the first that is not in its corpus or cannot be placed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpora", nargs="+", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    texts = {r["id"]: r["text"] for name in args.corpora for r in records(args.data / name)}
    args.to.parent.mkdir(parents=True, exist_ok=True)
    with args.to.open("w", encoding="utf-8") as out:
        for notation in sorted(args.folder.glob("*.ann")):
            text = notation.with_suffix(".txt").read_text(encoding="utf-8")
            record = record_of(notation.stem, text, notation.read_text(encoding="utf-8"))
            if notation.with_suffix(".where").exists():
                record = inside_contents(record, notation, texts)
            else:
                record |= {"sha256": digest(text), **place_of(notation, text, texts)}
            del record["text"]
            out.write(json.dumps({**record, "corpora": args.corpora}, ensure_ascii=False) + "\n")


def inside_contents(record: Record, notation: Path, texts: dict[str, str]) -> Record:
    """What was labelled in contents, line by line, as nested statements of the part of the text that holds them all."""
    name, places = json.loads(notation.with_suffix(".where").read_text(encoding="utf-8"))
    text = texts[name]
    if "\n".join(text[start:end] for start, end in places) != record["text"]:
        raise SystemExit(f"{notation}: its lines do not stand in {name} where its .where file says")
    start = text.rfind("\n", 0, places[0][0]) + 1
    end = text.find("\n", max(end for _, end in places))
    part = text[start : end if end >= 0 else len(text)]
    heads = list(accumulate((end - start + 1 for start, end in places), initial=0))

    def moved(spans: list[list[int]]) -> list[list[int]]:
        """Spans where the text has them; one that goes over a line's end is cut there."""
        lines = zip(heads, heads[1:], places, strict=False)
        return [
            [max(s, head) + place[0] - head - start, min(e, following - 1) + place[0] - head - start]
            for head, following, place in lines
            for s, e in spans
            if s < following - 1 and e > head
        ]

    given = [{**s, **{role: moved(s[role]) for role in ROLES}} for s in [*record["attributions"], *record["nested"]]]
    nested = [{**s, "inside": s["inside"] or "the corpus's"} for s in given]
    found = {"id": name, "start": start, "end": start + len(part), "sha256": digest(part)}
    return {**found, "nested": nested, "text": part}


def place_of(notation: Path, text: str, texts: dict[str, str]) -> dict[str, object]:
    """Where the labelled words stand in the corpus."""
    several = notation.with_suffix(".ids")
    if several.exists():
        return {"ids": json.loads(several.read_text(encoding="utf-8"))}
    name = notation.stem.partition("__")[0]
    start = texts[name].find(text)
    if start < 0:
        raise SystemExit(f"{notation}: its text is not in {name}")
    return {"id": name, "start": start, "end": start + len(text)}


if __name__ == "__main__":
    main()
