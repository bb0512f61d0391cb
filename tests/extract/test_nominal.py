"""Statements that a noun brings in."""

import pytest
from accounts_in_short import read, roles, said


def all_said(text):
    """Source, cue and content of every statement."""
    found, whole = read(text)
    return [roles(whole, statement) for statement in found.statements]


def test_protests_from_somebody_about_something_are_a_statement():
    found = all_said("The council ignored protests from the ferrymen over the new toll.")
    assert ("the ferrymen", "protests", "over the new toll") in found


@pytest.mark.parametrize(
    "text",
    [
        "The warnings from the tower on the hill were heard.",
        "Protests from Monday on were few.",
        "The complaints from then on were few.",
    ],
)
def test_where_no_people_raise_them_nothing_is_made_of_them(text):
    assert all(cue not in ("warnings", "Protests", "complaints") for _, cue, _ in all_said(text))


def test_of_slogans_shown_the_words_quoted_are_the_content():
    found = said("At the ford, villagers posted slogans such as “Open the sluice!” The guards ignored them.")
    assert ("villagers", "posted slogans such as", "“Open the sluice!”") in found


def test_a_figure_belongs_to_whoever_speaks_of_claims_that_name_nobody():
    found, _ = read("Ada Orme contends that accusations of the murder of 300 men were invented by the guild.")
    outermost = [s.id for s in found.statements if s.inside is None]
    assert [figure.statement for figure in found.figures] == outermost[:1]
