"""Labels in our notation of texts that the repository does not hold -> offsets with the text's hash.

    python training/collect.py FOLDER --corpora entities/wotr.jsonl --data ../shared/data --to labels/wotr.jsonl

FOLDER holds NAME.txt (a passage of the text whose id is NAME, word for word) and NAME.ann. A passage without any
statement is kept too: that nothing is said there is a label.
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
            name = notation.stem
            text = notation.with_suffix(".txt").read_text(encoding="utf-8")
            start = texts[name].find(text)
            if start < 0:
                raise SystemExit(f"{notation}: its text is not in {name} of {', '.join(args.corpora)}")
            record = record_of(name, text, notation.read_text(encoding="utf-8"))
            del record["text"]
            kept = {"corpora": args.corpora, "start": start, "end": start + len(text), "sha256": digest(text)}
            out.write(json.dumps({**record, **kept}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
