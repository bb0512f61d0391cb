"""Why a statement was made: the scores of its parts and what else might have been its source."""

import pytest
from accounts_in_short import account, cut

from testimonia.extract import extract
from testimonia.records import Stance

TEXT = "The clerk met Ada Orme at noon. She said that the dam had held, and the mayor denied it."


def test_each_statement_that_the_encoder_found_is_explained():
    found = extract(account(TEXT), explain=True)
    assert [e.statement for e in found.explanations] == [s.id for s in found.statements]


def test_shares_of_the_stances_make_a_whole_and_the_largest_is_the_statement_s():
    found = extract(account(TEXT), explain=True)
    for statement, why in zip(found.statements, found.explanations, strict=True):
        assert set(why.stances) == set(Stance)
        assert sum(why.stances.values()) == pytest.approx(1, abs=0.01)
        assert max(why.stances, key=why.stances.__getitem__) == statement.stance


def test_sources_that_were_not_chosen_are_named_with_their_shares():
    made = account(TEXT)
    why = extract(made, explain=True).explanations[0]
    assert "the mayor" in [cut(made.text, rival.source) for rival in why.rivals]
    assert all(0 <= rival.score <= why.source for rival in why.rivals)


def test_nothing_is_explained_unasked():
    assert extract(account(TEXT)).explanations == ()
