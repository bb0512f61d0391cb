import pytest
from floods import account

from testimonia.compare.derivation.quoted import quoted
from testimonia.compare.derivation.words import words_of
from testimonia.records import BlockKind


def quoted_words(text, kind=BlockKind.PARAGRAPH):
    made = account(text, kind=kind)
    found = words_of(text)
    return [text[found.starts[i] : found.ends[i]] for i in quoted(made, found).nonzero()[0]]


@pytest.mark.parametrize("marks", ["“{}”", "„{}“", "«{}»", '"{}"', "‘{}’", "''{}''"])
def test_words_within_marks_of_any_style_are_quoted(marks):
    assert quoted_words(f"He wrote {marks.format('no bread')} and left.") == ["no", "bread"]


def test_an_apostrophe_opens_nothing():
    assert quoted_words("The miller’s boats and the tanners’ carts ‘twas said") == []


def test_a_closing_mark_whose_opening_was_cut_off_turns_nothing_around():
    assert quoted_words('was lost," he said. He wrote "no bread" and left.') == ["no", "bread"]


def test_a_quotation_that_is_not_closed_goes_on_to_the_end_of_its_block():
    assert quoted_words("He wrote: “no bread came") == ["no", "bread", "came"]


@pytest.mark.parametrize("kind", [BlockKind.QUOTATION, BlockKind.VERSE])
def test_a_block_set_apart_is_quoted(kind):
    assert quoted_words("no bread", kind) == ["no", "bread"]
