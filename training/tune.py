"""Sets the few numbers of decoding on the development sets, and fits the confidence: -> settings.json.

    python training/tune.py --data ../shared/data --scorer ../shared/bench/score_attribution.py

It reads with the encoder that stands in src/testimonia/encoder/weights; export again afterwards, so that the numbers
go along. Each number of TRIED is tried by itself, the others held (coordinate search), for the mean of the F1 that it
bears on. Then those of TOGETHER are tried in all their combinations, each with the confidence fitted anew: a logistic
regression of "right" on what decoding knows (Platt 1999), on both sets, with the threshold below which statements are
left out. The best for the mean of news and history is kept.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize
from sets import HERE, held_out

sys.path.insert(0, str(HERE.parent / "benchmarks"))
import attribution as bench
from corpora import Record, blocks_of, records

from testimonia.encoder.model import Encoder, Settings, shipped
from testimonia.extract.decoding import LARGEST_ODDS
from testimonia.extract.stream import Extractor
from testimonia.records import Explanation, Statement, Unattributed

TRIED = {
    "source_least": (-2.0, -1.0, -0.5, 0.0),
    "again_least": (0.3, 0.4, 0.5, 0.6, 0.7),
    "inner_source": (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0),
}
TOGETHER = {"cue_bias": (-0.5, -0.25, 0.0, 0.25, 0.5), "content_least": (-1.0, -0.5)}
LEAST = (0.25, 0.3, 0.35, 0.4, 0.45)
"""Probabilities below which a statement may be left out; tried each time that the confidence is fitted."""
LATER = {
    "inner_bias": (-0.5, 0.0, 0.5, 1.0, 1.5),
    "voice_least": (-2.0, -1.5, -1.25, -1.0, -0.75, -0.5, -0.25, 0.0, 0.5),
}
FEATURES = ("sure", "sure_cue", "sure_source", "sure_without", "sure_content", "sure_nested")


class Remembering:
    """An encoder whose outputs are kept, so that reading the same text again costs only the decoding."""

    def __init__(self, encoder: Encoder) -> None:
        self.about, self.pieces, self.tables = encoder.about, encoder.pieces, encoder.tables
        self._encoder = encoder
        self._known: dict[bytes, Any] = {}

    def read(self, inputs: Any, mask: Any) -> Any:
        """As the encoder's own."""
        key = inputs.tobytes()
        if key not in self._known:
            self._known[key] = self._encoder.read(inputs, mask)
        return self._known[key]


@dataclass
class Found:
    """What was found in one text."""

    statements: list[Statement]
    claims: set[tuple[int, int]]
    why: dict[str, Explanation]


def read(text: str, encoder: Any) -> Found:
    """Read one text with the settings that the encoder holds now."""
    found = list(Extractor(encoder, explain=True).findings(blocks_of(text)))
    return Found(
        [item for item in found if isinstance(item, Statement)],
        {item.span for item in found if isinstance(item, Unattributed)},
        {item.statement: item for item in found if isinstance(item, Explanation)},
    )


class Sets:
    """The development sets and the scores of one reading of them."""

    def __init__(self, data: Path, scorer: ModuleType, encoder: Any) -> None:
        passages = list(records(data / "history" / "passages.jsonl"))
        apart = held_out(passages)
        self.scorer, self.encoder = scorer, encoder
        self.news = list(records(data / "polnear" / "dev.jsonl"))
        self.history = [record for record in passages if record["id"] in apart]
        self.passages = passages

    def found(self, gold: list[Record]) -> dict[str, list[Statement]]:
        """The statements found in each text."""
        return {record["id"]: read(record["text"], self.encoder).statements for record in gold}

    def score(self, name: str) -> float:
        """The F1 that a setting bears on."""
        if name == "voice_least":
            return bench.voice_score(self.passages, lambda text: read(text, self.encoder).claims).f1
        if name.startswith("inner_"):
            return self._tuple(self.history, "nested")
        return (self._tuple(self.news, "attributions") + self._tuple(self.history, "attributions")) / 2

    def _tuple(self, gold: list[Record], which: str) -> float:
        return float(bench.score(gold, self.found(gold), self.scorer, which)["tuple"]["f1"])


def search(sets: Sets, settings: Settings, tried: Mapping[str, tuple[float, ...]]) -> None:
    """Set each number to the best of those tried."""
    for name, values in tried.items():
        scores = {}
        for value in values:
            setattr(settings, name, value)
            scores[value] = round(sets.score(name), 4)
        setattr(settings, name, max(values, key=scores.__getitem__))
        print(name, scores, flush=True)


def search_together(sets: Sets, settings: Settings) -> None:
    """Set the numbers of TOGETHER, the confidence and its threshold to the best of all combinations."""
    best, chosen = 0.0, {}
    for values in product(*TOGETHER.values()):
        for name, value in zip(TOGETHER, values, strict=True):
            setattr(settings, name, value)
        settings.sure_least = 0.0
        fitted = fit(sets)
        for name, weight in fitted.items():
            setattr(settings, name, weight)
        for least in LEAST:
            settings.sure_least = least
            mean = sets.score("sure_least")
            print(values, least, round(mean, 4), flush=True)
            if mean > best:
                best, chosen = mean, {**dict(zip(TOGETHER, values, strict=True)), **fitted, "sure_least": least}
    for name, value in chosen.items():
        setattr(settings, name, value)


def fit(sets: Sets) -> dict[str, float]:
    """The weights of the confidence."""
    rows, right = [], []
    for record in (*sets.news, *sets.history):
        found = read(record["text"], sets.encoder)
        matched = bench.pairs([record], {record["id"]: found.statements}, sets.scorer)
        good = {ours.id for theirs, ours in matched if bench.sourced(theirs, ours)}
        for statement in found.statements:
            why = found.why.get(statement.id)
            if why is not None and (statement.inside is None or record.get("nested")):
                rows.append(features(statement, why))
                right.append(float(statement.id in good))
    x, y = np.array(rows), np.array(right)

    def loss(weights: Any) -> float:
        odds = x @ weights
        return float(np.logaddexp(0, odds).mean() - (y * odds).mean() + 1e-3 * (weights**2).sum())

    fitted = minimize(loss, np.zeros(x.shape[1])).x
    return dict(zip(FEATURES, (round(float(weight), 3) for weight in fitted), strict=True))


def features(statement: Statement, why: Explanation) -> list[float]:
    """What decoding weighs (see `decoding._sure`), from the explanation."""
    cue, source, content = (
        float(np.clip(np.log(max(share, 1e-9) / max(1 - share, 1e-9)), -LARGEST_ODDS, LARGEST_ODDS))
        for share in (why.cue, why.source, why.content)
    )
    return [
        1.0,
        cue,
        source if statement.source else 0.0,
        float(not statement.source),
        content,
        float(bool(statement.inside)),
    ]


def main() -> None:
    """Search, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    args = parser.parse_args()
    encoder = Remembering(shipped())
    settings = encoder.about.settings
    sets = Sets(args.data, bench.loaded(args.scorer), encoder)
    settings.sure_least = 0.0
    search(sets, settings, TRIED)
    search_together(sets, settings)
    search(sets, settings, LATER)
    (HERE / "settings.json").write_text(json.dumps(msgspec.to_builtins(settings), indent=2) + "\n", encoding="utf-8")
    print(settings)


if __name__ == "__main__":
    main()
