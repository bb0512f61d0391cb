import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.capture.layout import LONGEST_BLOCK, blocks_of, clean, tightened
from testimonia.capture.reader import Piece
from testimonia.capture.titles import split_title, without_site
from testimonia.records import Block, BlockKind, text_of

PIECES = st.lists(st.builds(Piece, st.sampled_from(BlockKind), st.text(), tight=st.booleans()))


def visible(text):
    return re.sub(r"[\s\x00-\x1f\x7f\u00ad\u200b\ufeff\ufffe\uffff]", "", re.sub("[\ud800-\udfff]", "\ufffd", text))


@given(PIECES)
def test_every_block_stands_where_it_says(pieces):
    blocks = list(blocks_of(pieces))
    text = "".join(text_of(blocks))
    assert [text[block.start : block.end] for block in blocks] == [block.text for block in blocks]


@given(PIECES)
def test_no_visible_character_is_lost_or_moved(pieces):
    text = "".join(text_of(blocks_of(pieces)))
    assert visible(text) == "".join(visible(piece.text) for piece in pieces)


@given(st.text(), st.sampled_from(BlockKind))
def test_cleaning_twice_changes_nothing(text, kind):
    assert clean(clean(text, kind), kind) == clean(text, kind)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1), st.integers(1, 5))
def test_a_long_block_is_parted_and_bounded(word, times):
    text = (word + " ") * (times * LONGEST_BLOCK // (len(word) + 1))
    blocks = list(blocks_of([Piece(BlockKind.PARAGRAPH, text)]))
    assert all(len(block.text) <= LONGEST_BLOCK for block in blocks)
    assert visible("".join(block.text for block in blocks)) == visible(text)


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert clean("the \ud800 mill") == "the \ufffd mill"


def test_right_to_left_and_combining_characters_stay_as_they_are():
    words = "a\u0301 \u202bשלום\u202c e\u0323\u0301"
    assert clean(words) == words


def test_verse_keeps_its_lines_and_loses_its_indentation():
    assert (
        clean("  The river rose,\r\n   the mill went down  \n", BlockKind.VERSE)
        == "The river rose,\nthe mill went down"
    )


def test_list_items_stand_on_adjoining_lines():
    pieces = [Piece(BlockKind.PARAGRAPH, "Lost:"), Piece(BlockKind.ITEM, "the mill"), Piece(BlockKind.ITEM, "the weir")]
    assert "".join(text_of(blocks_of(tightened(pieces)))) == "Lost:\n\nthe mill\nthe weir"


def test_the_first_block_begins_at_the_beginning():
    assert next(blocks_of([Piece(BlockKind.ITEM, " x", tight=True)])) == Block(BlockKind.ITEM, 0, "x")


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Flood of Varn - Causes", ("Flood of Varn", "Causes")),
        ("Flood of Varn – Causes", ("Flood of Varn", "Causes")),
        ("The so-called flood", (None, None)),
        (None, (None, None)),
    ],
)
def test_a_spaced_dash_parts_topic_and_section(title, parts):
    assert split_title(title) == parts


def test_a_sites_name_is_taken_off_a_title_and_a_section_is_not():
    assert without_site("The Flood | Varn Gazette", "Varn Gazette", None) == "The Flood"
    assert without_site("The Flood - Varngazette", None, "https://www.varngazette.example/a") == "The Flood"
    assert without_site("The Flood - Causes", "Varn Gazette", None) == "The Flood - Causes"
