"""The notation in which statements are labelled by hand."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))
from notation import NotationError, read_labels, read_unclaimed

TEXT = "The mayor told a crowd that engineers warned it would fall. He said that he, the mayor, knew. What now?"

MARKS = "not a kind, a stance and a naming"


def words(spans):
    return [TEXT[start:end] for start, end in spans]


def test_quoted_words_become_offsets():
    (label,) = read_labels("1 | The mayor | told | that engineers … fall | indirect asserts named | the mayor", TEXT)
    assert words(label.source) == ["The mayor"]
    assert words(label.content) == ["that engineers warned it would fall"]


def test_a_nested_statement_is_placed_within_the_one_around_it():
    outer = "1 | The mayor | told | that engineers … fall | indirect asserts named | -"
    inner = "1.1 | engineers | warned | it would fall | indirect asserts described | -"
    assert [label.record()["inside"] for label in read_labels(f"{outer}\n{inner}", TEXT)] == [None, "1"]


def test_a_number_after_a_hash_chooses_among_words_that_occur_twice():
    (label,) = read_labels("1 | he#1 | said | knew | indirect asserts named | -", TEXT)
    assert label.source[0][0] == TEXT.index("he, the mayor")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1 | The mayor | told", "line 1: 3 fields where 6 are needed: '1 | The mayor | told'"),
        ("1 | The mayor | sang | knew | indirect asserts named | -", "line 1: not in the passage: 'sang'"),
        ("1 | He | said | knew | indirect shouts named | -", f"line 1: {MARKS}: 'indirect shouts named'"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_placed_is_named(line, reason):
    with pytest.raises(NotationError) as raised:
        read_labels(line, TEXT)
    assert str(raised.value) == reason


def test_sentences_that_claim_nothing_are_known_only_where_somebody_read_for_them():
    assert read_unclaimed("~ | What now", TEXT) is None
    assert words(read_unclaimed("# voice read\n~ | What now", TEXT)) == ["What now"]
