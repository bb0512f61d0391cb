"""What the blocks of an account, and what it says of itself, tell of dates that are not said in full."""

import pytest

from testimonia.extract.dates import find_dates
from testimonia.records import Block, BlockKind

H, P, Q, N, R = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTATION,
    BlockKind.NOTE,
    BlockKind.ROW,
)


def read(*pieces: tuple[BlockKind, str], own: str | None = None) -> list[tuple[str, str | None]]:
    blocks, position = [], 0
    for kind, text in pieces:
        blocks.append(Block(kind, position, text))
        position += len(text) + 2
    return [(mention.name, mention.value) for mention in find_dates(blocks, own)]


def test_spans_count_from_the_start_of_the_account():
    text = "It held.\n\nOn 9 August 1845 it broke."
    (mention,) = find_dates([Block(P, 0, "It held."), Block(P, 10, "On 9 August 1845 it broke.")])
    assert text[slice(*mention.span)] == mention.name == "9 August 1845"
    assert (mention.id, mention.type) == ("", "date")


def test_a_heading_gives_its_year_to_the_section():
    assert read((H, "The flood of 1845"), (P, "On 9 August it broke."))[1] == ("9 August", None)
    assert read((H, "1845"), (P, "On 9 August it broke."))[1] == ("9 August", "1845-08-09")


def test_a_new_heading_leaves_the_year_but_not_the_day():
    found = read((P, "On 9 August 1845 it broke."), (H, "After the flood"), (P, "The next day, in May, it rained."))
    assert found[1:] == [("next day", None), ("May", "1845-05")]


def test_a_diary_tells_the_day_of_writing_by_its_headings():
    found = read((H, "9 August 1845"), (P, "Yesterday it broke."), (H, "12 August"), (P, "To-day it rained."))
    assert found == [
        ("9 August 1845", "1845-08-09"),
        ("Yesterday", "1845-08-08"),
        ("12 August", "1845-08-12"),
        ("To-day", "1845-08-12"),
    ]


@pytest.mark.parametrize(
    ("own", "value"),
    [("1845-08-09", "1845-08-08"), ("1845-08", None), ("1845", None), (None, None), ("nonsense", None)],
)
def test_yesterday_counts_from_the_accounts_own_date(own, value):
    assert read((P, "Yesterday it broke."), own=own) == [("Yesterday", value)]


def test_last_year_needs_only_the_year_of_the_accounts_own_date():
    assert read((P, "Last year it broke."), own="1845-08-09") == [("Last year", "1844")]


def test_yesterday_in_a_history_of_another_time_stays_open():
    assert read((P, "In 1645 it held. Yesterday it broke."), own="1845-08-09")[1] == ("Yesterday", None)


@pytest.mark.parametrize("kind", [Q, N, R, BlockKind.VERSE, BlockKind.CAPTION])
def test_what_stands_apart_does_not_move_the_narrative(kind):
    found = read((P, "On 9 August 1845 it broke."), (kind, "In May 1799 it held."), (P, "The next day it rained."))
    assert found[2] == ("next day", "1845-08-10")


def test_a_quoted_letter_has_its_own_day_of_writing():
    found = read(
        (P, "On 9 August 1845 he wrote:"), (Q, "Orvale, 3 May 1844."), (Q, "Yesterday it broke."), own="1845-08-09"
    )
    assert found[1:] == [("3 May 1844", "1844-05-03"), ("Yesterday", "1844-05-02")]


def test_yesterday_in_a_quotation_set_apart_is_not_the_accounts():
    assert read((Q, "Yesterday it broke."), own="1845-08-09") == [("Yesterday", None)]


def test_two_ways_to_write_numbers_tell_nothing():
    found = read((P, "25/08/1945, 08/26/1945, 09/08/1945"))
    assert found[2] == ("09/08/1945", "[1945-08-09,1945-09-08]")


def test_a_weekday_tells_which_of_two_days_is_meant():
    assert read((P, "On 9 December 1844 it broke. On Thursday, 9 January, it froze."))[1:] == [
        ("Thursday, 9 January", "1845-01-09")
    ]


def test_days_are_not_counted_from_a_date_far_back():
    far = "The miller went on with his work, as he had done. " * 70
    assert read((P, f"On 9 August 1845 it broke. {far}The next day it rained."))[1] == ("next day", None)
