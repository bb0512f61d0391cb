import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.places import candidates
from testimonia.identify.places.romanization import pinyin


@pytest.mark.parametrize(
    ("wade_giles", "expected"),
    [
        ("Ta-lien", "dalian"),
        ("Ch'ing-tao", "qingdao"),
        ("Kuang-chou", "guangzhou"),
        ("Hsi-an", "xian"),
        ("Ho-fei", "hefei"),
        ("Lo-yang", "luoyang"),
        ("Ssu-p’ing", "siping"),
        ("Tzu-po", "zibo"),
        ("Jung-ch'eng", "rongcheng"),
        ("Hsü-chou", "xuzhou"),
        ("Shih-chia-chuang", "shijiazhuang"),
    ],
)
def test_wade_giles_becomes_pinyin(wade_giles, expected):
    assert list(pinyin(wade_giles)) == [expected]


def test_a_postal_ending_becomes_pinyin():
    assert list(pinyin("Wenchow")) == ["wenzhou"]
    assert list(pinyin("Paotingfu")) == ["paoting"]


def test_chinese_spellings_are_looked_for_in_china_only():
    assert candidates("Wen-chou")[0].place.areas[0] == "CN"
    assert candidates("Tosto-hsien") == []


@pytest.mark.parametrize("name", ["northern Manchuria", "Manchuria's", "the region of Manchuria", "Manchuria Province"])
def test_words_around_a_name_are_read_past_and_told(name):
    best = candidates(name)[0]
    assert best.place.id == candidates("Manchuria")[0].place.id
    assert [reason.kind for reason in best.reasons].count("spelling") == 1


def test_a_name_that_the_table_holds_is_taken_as_it_is():
    assert candidates("South Africa")[0].place.areas == ("ZA",)
    assert candidates("East Prussia")[0].place.name == "East Prussia"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzüê'’- ", max_size=30))
def test_any_word_can_be_rewritten(name):
    assert all(isinstance(spelling, str) for spelling in pinyin(name))
