"""What hand-made labels become before they are learned from."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))
from collect import inside_contents
from corpora import UNKNOWN, digest, document
from sets import mark_voice, named_texts, names_apart, outermost, own, record_of

TEXT = (
    "It rained. Orme said he knew that the dam was old. The dam, Orme feared, broke on Monday and five mills were lost."
)
NOTATION = """# voice read
1 | Orme | said | he knew that the dam was old | indirect asserts named | Orme
1.1 | he | knew | that the dam was old | indirect asserts named | Orme
2 | Orme | feared | The dam + broke on Monday | indirect hedges named | Orme
"""


def test_a_sentence_claims_a_fact_unless_statements_take_most_of_it():
    made = own(record_of("one", TEXT, NOTATION))
    assert made.voice.tolist() == [1, 0, UNKNOWN]


def test_what_a_reader_says_of_a_sentence_stands_above_that():
    made = own(record_of("one", TEXT, NOTATION))
    mark_voice([made], [{"id": "one", "sha256": digest(TEXT), "sentences": [[51, 114, True]]}])
    assert made.voice.tolist() == [1, 0, 1]


def test_a_reading_of_another_text_is_refused():
    made = document("one", TEXT)
    with pytest.raises(SystemExit, match="the text of one is not the one that was labelled"):
        mark_voice([made], [{"id": "one", "sha256": digest(TEXT + " "), "sentences": [[0, 10, True]]}])


def test_a_corpus_keeps_its_own_statements_where_only_those_inside_were_labelled():
    statement = {"source": [[11, 15]], "cue": [[16, 20]], "content": [[21, 49]]}
    far = {"source": [[0, 2]], "cue": [[3, 9]], "content": [[0, 9]]}
    found = outermost({"id": "one", "start": 11, "end": 50}, {"one": {"attributions": [statement, far]}})
    assert found["attributions"] == [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 38]]}]


def test_labels_inside_contents_go_back_to_where_the_contents_stand(tmp_path):
    notation = tmp_path / "q.ann"
    lines, places = "he knew that the dam was old\nThe dam", [[21, 49], [51, 58]]
    notation.with_suffix(".where").write_text(json.dumps(["one", places]))
    labels = "1 | he | knew | that the dam was old | indirect asserts described | -"
    made = inside_contents(record_of("q", lines, labels), notation, {"one": TEXT})
    (nested,) = made["nested"]
    assert [made["text"][slice(*nested[role][0])] for role in ("cue", "content")] == ["knew", "that the dam was old"]


def test_lines_that_do_not_stand_in_the_text_are_refused(tmp_path):
    notation = tmp_path / "q.ann"
    notation.with_suffix(".where").write_text(json.dumps(["one", [[0, 9]]]))
    with pytest.raises(SystemExit, match="do not stand in one"):
        inside_contents(record_of("q", "It snowed", ""), notation, {"one": TEXT})


def test_every_fifth_text_of_a_corpus_of_names_is_kept_apart():
    assert names_apart([{"id": str(number)} for number in range(12)]) == {"4", "9"}


def test_labelled_names_come_with_the_part_of_the_text_that_they_are_of(tmp_path):
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"id": "one", "text": TEXT}) + "\n")
    label = {"corpus": "corpus.jsonl", "id": "one", "start": 11, "end": 20, "sha256": digest(TEXT[11:20])}
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({**label, "entities": [[0, 4, "PERSON"]]}) + "\n")
    (made,) = named_texts(path, tmp_path)
    assert made["text"][slice(*made["entities"][0][:2])] == "Orme"
    path.write_text(json.dumps({**label, "end": 19, "entities": []}) + "\n")
    with pytest.raises(SystemExit, match="the text of one is not the one that was labelled"):
        list(named_texts(path, tmp_path))
