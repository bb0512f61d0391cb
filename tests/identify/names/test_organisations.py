"""Names of organisations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.names import NEAR, SAME, match


def score(a, b):
    return match(a, b, "organisation").score


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kruger Mills Ltd", "Kruger Mills Limited"),
        ("Kruger Mills GmbH", "Kruger Mills Gesellschaft mit beschränkter Haftung"),
        ('ООО "Северный завод"', "Общество с ограниченной ответственностью «Северный завод»"),
        ("The League of Nations", "League of Nations"),
        ("UN", "United Nations"),
        ("U.N.", "United Nations"),
        ("ICRC", "International Committee of the Red Cross"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Institute of the Far East", "Far East Institute"),
        ("Steel & Coal Co.", "Steel and Coal Company"),
        ("Fifth Army", "5th Army"),
        ("XIV Corps", "14th Corps"),
        ("302 Squadron", "302nd Squadron"),
        ("FA", "First Army"),
    ],
)
def test_one_organisation_in_two_ways(a, b):
    assert score(a, b) >= SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ministry of Defence", "Ministry of Defence Police"),
        ("Red Cross", "Red Cross Society"),
        ("Red Cross", "International Committee of the Red Cross"),
        ("Kwantung Army", "Kwantung Army Headquarters"),
        ("Steel and Coal Co.", "Northern Steel and Coal Co."),
    ],
)
def test_a_word_more_may_be_a_branch_and_is_asked_about(a, b):
    assert NEAR <= score(a, b) < SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Government of Portugal", "Government of Poland"),
        ("Kruger Mills Ltd", "Kruger Mines Ltd"),
        ("Unit 731", "Unit 516"),
        ("First Army", "Fifth Army"),
        ("Army Group 3", "Army Group"),
        ("5th Army", "6th Army"),
        ("Fifth Army", "Fifth Column"),
        ("II Corps", "Third Corps"),
        ("Second International", "International"),
        ("Group I", "Group II"),
        ("Ministry of War", "Ministry of the Interior"),
        ("UN", "Union of Nurses and Doctors"),
    ],
)
def test_two_organisations(a, b):
    assert score(a, b) < NEAR


def test_a_slip_is_worth_a_look():
    assert NEAR <= score("Kwantung Army", "Kwangtung Army") < SAME


def test_an_abbreviation_says_that_it_is_one():
    (link,) = match("UN", "United Nations", "organisation").links
    assert link.why == "initials"


@given(st.text(max_size=50), st.text(max_size=50))
def test_any_texts_fit_alike_in_both_orders(a, b):
    assert 0 <= score(a, b) == score(b, a) <= 1
