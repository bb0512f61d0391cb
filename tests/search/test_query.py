import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import UsageError
from testimonia.search.query import fts5


def found(query, *texts):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    database.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])
    rows = [row[0] for row in database.execute("SELECT x FROM t WHERE t MATCH ? ORDER BY rowid", (fts5(query),))]
    database.close()
    return rows


def test_words_side_by_side_must_all_occur():
    assert found("mill fire", "the mill", "a fire at the mill") == ["a fire at the mill"]


def test_or_gives_either_and_binds_more_loosely_than_and():
    assert found("mill fire OR weir", "mill", "the weir", "mill fire") == ["the weir", "mill fire"]


def test_not_takes_away_wherever_it_stands():
    assert found("NOT weir mill", "mill and weir", "mill") == ["mill"]


def test_a_phrase_keeps_its_order():
    assert found('"three days"', "days three", "for three days") == ["for three days"]


def test_a_star_matches_the_beginning_of_a_word():
    assert found("burn*", "burning", "the burnt mill", "a blaze") == ["burning", "the burnt mill"]


def test_brackets_group():
    assert found("(mill OR weir) NOT fire", "mill fire", "weir") == ["weir"]


def test_lower_case_operators_are_words():
    assert found("and", "fire and water", "fire") == ["fire and water"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "there is nothing to search for:\n  \n  ^"),
        ("(mill", "this bracket is never closed:\n  (mill\n  ^"),
        ("mill)", "this bracket closes nothing:\n  mill)\n      ^"),
        ("NOT mill", "NOT needs something to take away from:\n  NOT mill\n  ^"),
        ("mill AND", "something to search for is missing here:\n  mill AND\n          ^"),
        ('a "mill', 'this quotation mark is never closed:\n  a "mill\n    ^'),
        ("?", "there is no word in this:\n  ?\n  ^"),
    ],
)
def test_an_error_points_at_the_character(query, message):
    with pytest.raises(UsageError) as caught:
        fts5(query)
    assert str(caught.value) == message


@given(
    st.lists(
        st.sampled_from(["mill", "AND", "OR", "NOT", "(", ")", '"', "*", "-", "é", "\0", "'", ";", "ф"]), max_size=30
    )
)
def test_no_query_is_an_error_in_sqlite(words):
    try:
        expression = fts5(" ".join(words))
    except UsageError:
        return
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    assert database.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone() == (0,)
    database.close()


def test_a_thousand_words_are_a_query():
    assert found(" ".join(["mill"] * 1000), "mill") == ["mill"]
