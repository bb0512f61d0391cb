"""Labels in our notation of texts that the repository does not hold -> offsets with the text's hash.

    python training/collect.py FOLDER --corpora entities/wotr.jsonl --data ../shared/data --to labels/wotr.jsonl

FOLDER holds NAME.txt (a passage of the text whose id is NAME, or NAME less what follows two underscores, word for word)
and NAME.ann. Where there is NAME.ids, a JSON list, NAME.txt holds the whole texts of those ids, a line each. A passage
without any statement is kept too: that nothing is said there is a label.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from corpora import digest, records
from sets import record_of


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
            del record["text"]
            kept = {"corpora": args.corpora, "sha256": digest(text), **place_of(notation, text, texts)}
            out.write(json.dumps({**record, **kept}, ensure_ascii=False) + "\n")


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
