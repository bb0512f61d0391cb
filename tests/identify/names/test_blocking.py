"""Which names are compared at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.names import blocking_keys, candidates
from testimonia.identify.names.pairing import MOST_ALIKE
from testimonia.identify.names.skeleton import skeletons, sound, sounded

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
    ("Felix Dzerzhinsky", "Феликс Дзержинский"),
    ("Nikita Khrushchev", "Nikita Chruschtschow"),
    ("Syngman Rhee", "Yi Seungman"),
    ("P'eng Te-huai", "Peng Dehuai"),
    ("Lev Trockij", "Leo Trotzki"),
    ("anwar al-sadat", "أنور السادات"),
]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_spellings_of_one_name_find_each_other(a, b):
    assert list(candidates([blocking_keys(a), blocking_keys(b)])) == [(0, 1)]


def test_full_names_that_share_one_word_are_not_compared():
    assert list(candidates([blocking_keys("Anna Berg"), blocking_keys("Anna Holm")])) == []


def test_an_abbreviation_finds_the_organisation():
    keys = [blocking_keys(name, "organisation") for name in ("UN", "United Nations")]
    assert list(candidates(keys)) == [(0, 1)]


def test_no_key_is_passed_over_and_equal_names_hang_together():
    found = list(candidates([blocking_keys("Anna Berg")] * 500))
    assert {b for a, b in found if a == 0} == set(range(1, 500))
    assert len(found) < 500 * MOST_ALIKE


def test_a_name_takes_only_the_most_alike_of_very_many():
    names = ["Maria", *[f"Maria {'bcdflmnprst'[n % 11]}o{'bcdflmnprst'[n // 11]}en" for n in range(100)]]
    found = list(candidates(map(blocking_keys, names)))
    assert sum(0 in pair for pair in found) == MOST_ALIKE


def test_names_that_share_consonants_but_sound_otherwise_are_not_compared():
    keys = [blocking_keys(name) for name in ("James Isis", "Tsuji Neo", "Jaymes Isis")]
    assert keys[0].finds(keys[2])
    assert list(candidates(keys)) == [(0, 2)]


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


def test_a_sound_keeps_vowels_and_brings_scripts_together():
    assert sound("churchill") == "sursil"
    assert sound("симидзу") == sound("shimizu")
    assert sound("محمد") == ""


@given(st.text(max_size=40))
def test_a_name_has_few_keys(text):
    keys = blocking_keys(text)
    assert keys.sought <= keys.filed.keys()
    assert len(keys.filed) <= 200
