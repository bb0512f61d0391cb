"""What the hand-labelled pairs of statements promise: sound spans, a hard half, no text of the gold in training."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "benchmarks" / "gold" / "relations.jsonl"
TRAINING = sorted((ROOT / "training" / "relations").glob("*.jsonl"))
RELATIONS = {"restates", "supports", "disputes", "figure", "none"}
STANCES = {"asserts", "hedges", "questions", "denies", "dismisses", "concedes", "objects", "wants"}


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def texts(pairs):
    return {pair[side]["text"] for pair in pairs for side in "ab"}


@pytest.mark.parametrize("path", [GOLD, *TRAINING], ids=lambda path: path.stem)
def test_every_span_holds_whole_words_and_the_roles_do_not_overlap(path):
    for pair in rows(path):
        assert pair["relation"] in RELATIONS
        for side in (pair["a"], pair["b"]):
            spans = sorted(span for role in ("source", "cue", "content") for span in side[role])
            assert all(start < end <= len(side["text"]) for start, end in spans)
            assert all(one[1] <= other[0] for one, other in pairwise(spans))
            assert all(side["text"][start:end].strip() == side["text"][start:end] for start, end in spans)
            assert side["stance"] in STANCES
            assert bool(side["cue"]) == (side["voice"] == "attributed")
            assert side["content"]


def test_the_gold_holds_enough_pairs_of_each_relation_and_half_are_hard():
    pairs = rows(GOLD)
    counts = Counter(pair["relation"] for pair in pairs)
    assert len(pairs) >= 300
    assert min(counts[name] for name in RELATIONS) >= 40
    assert sum(pair["hard"] is not None for pair in pairs) * 2 >= len(pairs)


def test_no_pair_and_no_identifier_stands_twice():
    pairs = [pair for path in (GOLD, *TRAINING) for pair in rows(path)]
    assert len({pair["id"] for pair in pairs}) == len(pairs)
    assert len({(pair["a"]["text"], pair["b"]["text"]) for pair in pairs}) == len(pairs)


def test_no_statement_of_the_gold_stands_in_the_training_pairs():
    assert not texts(rows(GOLD)) & texts(pair for path in TRAINING for pair in rows(path))


def test_both_readings_gave_every_gold_pair_the_relation_it_has():
    readings = {row["id"]: {row["first"], row["second"]} for row in rows(GOLD.with_name("relations-readings.jsonl"))}
    assert all(readings[pair["id"]] == {pair["relation"]} for pair in rows(GOLD))
