import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia import add, open_case
from testimonia.errors import CaseError, UsageError
from testimonia.ledger import sqlite
from testimonia.search import search
from testimonia.search.marks import excerpt, marks
from testimonia.search.query import fts5


@pytest.fixture
def case(tmp_path):
    (tmp_path / "a.txt").write_text("The clerk said that the mill burned.")
    with open_case(tmp_path / "fire.case", create=True) as opened:
        list(add(opened, [tmp_path / "a.txt"]))
        yield opened


def test_a_case_that_cannot_be_indexed_says_so_instead_of_finding_nothing(case, monkeypatch):
    monkeypatch.setattr(sqlite, "mode_of", lambda _: "ro")
    with pytest.raises(CaseError, match="cannot be written to and not all of it is indexed"):
        list(search(case, "mill"))


def test_a_case_that_was_indexed_is_searched_where_it_cannot_be_written(case, monkeypatch):
    assert len(list(search(case, "mill"))) == 1
    monkeypatch.setattr(sqlite, "mode_of", lambda _: "ro")
    assert [hit.snippet for hit in search(case, "mill")] == ["The clerk said that the mill burned."]


def test_an_excerpt_of_a_text_without_blanks_holds_what_was_found():
    text = "磨坊被焚，" * 200 + "书记说了，" + "磨坊被焚，" * 50
    ((start, end),) = found = marks(text, fts5("书记说了"))
    first, last = excerpt(text, found, 280)
    assert (text[start:end], first <= start, end <= last) == ("书记说了", True, True)


@given(st.lists(st.sampled_from(["mill", "weir", " ", "\x02", "\x03", "\0", "É", "\U0001f525"]), max_size=20))
def test_marks_are_exact_in_any_text(parts):
    text = " ".join(parts)
    assert [text[start:end] for start, end in marks(text, fts5("mill"))] == ["mill"] * parts.count("mill")


def test_half_a_surrogate_pair_is_no_query():
    with pytest.raises(UsageError, match="there is no word in this"):
        fts5("\udce9")


def test_a_case_with_a_block_of_no_kind_says_that_it_cannot_be_read(case):
    with closing(sqlite3.connect(case.path)) as database:
        database.execute("DROP TRIGGER block_no_update")
        database.execute("UPDATE block SET kind = 'nonsense'")
        database.commit()
    (account,) = case.accounts()
    with pytest.raises(CaseError, match="holds a record that cannot be read"):
        list(case.blocks(account.id))
    assert list(case.verify()) != []
