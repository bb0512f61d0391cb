"""Which names are compared at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.names import blocking_keys, candidates
from testimonia.identify.names.skeleton import skeletons, sounded

PAIRS = [
    ("Rokuzo Simidzu", "Симидзу Рокудзо"),
    ("Mao Tse-tung", "Мао Цзэдун"),
    ("Muammar Gaddafi", "Mouammar Kadhafi"),
    ("Tchaikovsky", "Чайковский"),
    ("K. Asmolov", "Konstantin Asmolov"),
    ("Shimizu", "Rokuzo Simidzu"),
    ("William Clinton", "Bill Clinton"),
    ("صدام حسين", "Saddam Hussein"),
    ("しみず ろくぞう", "Shimizu Rokuzo"),
]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_spellings_of_one_name_find_each_other(a, b):
    assert list(candidates([blocking_keys(a), blocking_keys(b)])) == [(0, 1)]


def test_full_names_that_share_one_word_are_not_compared():
    assert list(candidates([blocking_keys("Anna Berg"), blocking_keys("Anna Holm")])) == []


def test_an_abbreviation_finds_the_organisation():
    keys = [blocking_keys(name, "organisation") for name in ("UN", "United Nations")]
    assert list(candidates(keys)) == [(0, 1)]


def test_a_key_of_too_many_names_is_passed_over():
    keys = [blocking_keys("Anna Berg")] * 5
    assert len(list(candidates(keys, widest=5))) == 10
    assert list(candidates(keys, widest=4)) == []


def test_a_skeleton_survives_a_change_of_script():
    assert skeletons("khrushchev") & skeletons("хрущев")
    assert skeletons("shimizu") & skeletons("しみず") & skeletons("симидзу")


def test_syllables_tell_words_of_the_same_consonants_apart():
    assert not sounded("snow") & sounded("susano")
    assert sounded("george") & sounded("джордж")


def test_arabic_script_has_no_syllables_to_count():
    assert sounded("محمد") == skeletons("محمد") == {"NT"}


@given(st.lists(st.sampled_from(["Anna Berg", "Berg", "A. Berg", "Anna", "Berg Anna", "Ivan Petrov"]), max_size=8))
def test_pairs_come_once_and_in_order(names):
    found = list(candidates([blocking_keys(name) for name in names]))
    assert len(found) == len(set(found))
    assert all(0 <= i < j < len(names) for i, j in found)


@given(st.text(max_size=40))
def test_a_name_has_few_keys(text):
    keys = blocking_keys(text)
    assert keys.sought <= keys.filed
    assert len(keys.filed) <= 200
