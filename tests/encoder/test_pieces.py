"""Words are cut as BERT's uncased vocabulary cuts them."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.encoder.model import shipped
from testimonia.encoder.pieces import LONGEST, MOST_PIECES, Pieces

SMALL = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "mill", "##er", "##s", "e", "a"])


def test_the_longest_piece_that_fits_comes_first():
    assert SMALL.of("millers") == (5, 6, 7)


def test_case_and_accents_are_left_out():
    assert SMALL.of("Miller") == SMALL.of("miller")
    assert SMALL.of("É") == SMALL.of("e")


def test_a_word_that_cannot_be_cut_is_unknown():
    assert SMALL.of("millx") == (SMALL.unknown,)


def test_a_string_too_long_for_a_word_is_unknown():
    assert SMALL.of("a" * (LONGEST + 1)) == (SMALL.unknown,)


@given(st.text(min_size=1, max_size=60))
def test_any_string_has_some_pieces_and_not_too_many(word):
    assert 1 <= len(shipped().pieces.of(word)) <= MOST_PIECES
