"""Sentences put into other mouths keep their labels."""

import random
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))
from wrapping import ROLES, wrapped

TEXT = (
    "Orme said that the dam at the upper mill had broken. The clerk of the court denied it in a long letter. It rained."
)


def spans(*words):
    return [[TEXT.index(part), TEXT.index(part) + len(part)] for part in words]


RECORD = {
    "id": "one",
    "text": TEXT,
    "attributions": [
        {"source": spans("Orme"), "cue": spans("said"), "content": spans("that the dam at the upper mill had broken")},
        {"source": spans("The clerk of the court"), "cue": spans("denied"), "content": spans("it in")},
    ],
}


def cut(text, statement):
    return [[text[s:e].lower() for s, e in statement[role]] for role in ROLES]


@given(st.integers())
def test_labels_move_with_their_words(seed):
    made = wrapped(RECORD, random.Random(seed), 1.0)
    kept = [
        cut(made["text"], s) for s in (*made["nested"], *made["attributions"]) if not str(s["number"]).startswith("w")
    ]
    assert sorted(kept) == sorted(cut(TEXT, s) for s in RECORD["attributions"])


@given(st.integers())
def test_what_was_outermost_stands_in_the_content_of_what_was_put_around(seed):
    made = wrapped(RECORD, random.Random(seed), 1.0)
    around = {s["number"]: s["content"][0] for s in made["attributions"]}
    assert len(made["nested"]) == 2
    for statement in made["nested"]:
        start, end = around[statement["inside"]]
        assert all(start <= s and e <= end for role in ROLES for s, e in statement[role])


def test_a_record_without_a_fit_sentence_is_left_out():
    assert wrapped({"id": "none", "text": "It rained.", "attributions": []}, random.Random(1), 1.0) is None
