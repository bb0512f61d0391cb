import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.identities import identify, tells
from testimonia.records import Decision, Party, PartyType

NAMED, DESCRIBED = PartyType.NAMED, PartyType.DESCRIBED


def party(key, type_=NAMED, statements=1):
    """A person of an account: "a:Mara Lind"."""
    account, _, name = key.partition(":")
    return Party(account, name, type_, "person", statements)


def ruled(ruling, target, other):
    return Decision(ruling, target, "clerk", "2024-05-01T09:30:00+00:00", "seen", other)


def groups(*parties, decisions=()):
    found = identify([party(p) if isinstance(p, str) else p for p in parties], decisions)
    return [sorted(p.key for p in identity.parties) for identity in found.identities]


def test_a_full_name_in_two_accounts_is_one_person_and_says_why():
    (identity,) = identify([party("a:Mara Lind"), party("b:Mara Lind")]).identities
    assert identity.accounts == ("a", "b")
    assert [(join.why, join.by) for join in identity.joins] == [("the same name", "")]


def test_another_spelling_by_rule_joins_and_names_the_rule():
    (identity,) = identify([party("a:Dmitry Orlovsky"), party("b:Dmitri Orlovskii")]).identities
    assert identity.joins[0].score >= 0.85
    assert "Orlovsky = Orlovskii" in identity.joins[0].why


@pytest.mark.parametrize("name", ["Smith", "General Shimizu", "J. Smith", "Mr. Tanaka"])
def test_a_frequent_family_name_alone_joins_nothing_and_is_asked_about(name):
    found = identify([party(f"a:{name}"), party(f"b:{name}")])
    assert len(found.identities) == 2
    assert [(doubt.one, doubt.other) for doubt in found.doubts] == [(name, name)]


@pytest.mark.parametrize("name", ["Thucydides", "IMF", "Mara Lind"])
def test_a_rare_name_an_abbreviation_or_two_words_tell_enough(name):
    assert tells(name)


def test_descriptions_are_never_joined_across_accounts():
    assert len(groups(party("a:the mayor", DESCRIBED), party("b:the mayor", DESCRIBED))) == 2


def test_what_a_person_rules_to_be_the_same_is_joined_with_their_name():
    found = identify([party("a:Smith"), party("b:Smith")], [ruled("same", "a:Smith", "b:Smith")])
    assert [(join.by, join.why) for join in found.identities[0].joins] == [("clerk", "seen")]
    assert found.doubts == ()


def test_a_name_without_an_account_means_it_in_every_account():
    assert groups("a:Smith", "b:Smith", "c:Smyth", decisions=[ruled("same", "Smith", "Smyth")]) == [
        ["a:Smith", "b:Smith", "c:Smyth"]
    ]


def test_what_is_ruled_apart_is_taken_apart_and_asked_no_more():
    found = identify([party("a:Mara Lind"), party("b:Mara Lind")], [ruled("not same", "a:Mara Lind", "b:Mara Lind")])
    assert len(found.identities) == 2
    assert found.doubts == ()


def test_rulings_that_contradict_each_other_are_told():
    decisions = [ruled("same", "Orm", "Orn"), ruled("same", "Orn", "Orp"), ruled("not same", "Orm", "Orp")]
    found = identify([party("a:Orm"), party("a:Orn"), party("a:Orp")], decisions)
    assert len(found.identities) == 2
    assert [(join.one, join.other) for join in found.refused] == [("a:Orn", "a:Orp")]


def test_the_name_is_the_fullest_or_what_a_person_called_it():
    parties = [party("a:Peter Orme", statements=5), party("b:Peter Johann Orme")]
    assert identify(parties).identities[0].name == "Peter Johann Orme"
    assert identify(parties, [ruled("rename", "Peter Orme", "Captain Orme")]).identities[0].name == "Captain Orme"


def test_the_doubt_that_would_bring_most_together_comes_first():
    few, many = [party(f"{a}:Smith") for a in "ab"], [party(f"{a}:Tanaka", statements=9) for a in "ab"]
    assert [doubt.one for doubt in identify(few + many).doubts] == ["Tanaka", "Smith"]


NAMES = st.sampled_from(["Mara Lind", "M. Lind", "Lind", "Smith", "the mayor", "Thucydides", "Mara Linde"])
PARTIES = st.builds(party, st.builds("{}:{}".format, st.sampled_from("abc"), NAMES))
RULINGS = st.builds(ruled, st.sampled_from(["same", "not same"]), NAMES, NAMES)


@given(st.lists(PARTIES, max_size=12), st.lists(RULINGS, max_size=4))
def test_every_party_is_in_one_identity_and_order_makes_no_difference(parties, decisions):
    found = identify(parties, decisions)
    keys = [p.key for identity in found.identities for p in identity.parties]
    assert sorted(keys) == sorted({p.key for p in parties})
    assert identify(reversed(parties), decisions) == found
