"""Words of two scripts, one as the other is heard."""

import pytest

from testimonia.identify.names.heard import CONSONANT, RARE, arabic, cost, cyrillic, renderings


def test_letters_of_the_table_cost_nothing_and_others_their_price():
    table = renderings("a а\nb б / п\nc к", "а")
    assert cost("abc", "абк", table) == 0
    assert cost("abc", "апк", table) == RARE
    assert cost("abc", "аб", table) == CONSONANT


def test_the_cheapest_of_several_readings_counts():
    table = renderings("s с\nc к\nh х\nsch ш\nch ч", "")
    assert cost("sch", "ш", table) == 0
    assert cost("sch", "сч", table) == 0
    assert cost("sch", "скх", table) == 0


@pytest.mark.parametrize(
    ("latin", "russian"),
    [
        ("churchill", "черчилль"),
        ("versailles", "версаль"),
        ("washington", "вашингтон"),
        ("bach", "бах"),
        ("quixote", "кихот"),
    ],
)
def test_russian_writes_foreign_names_by_ear(latin, russian):
    assert cost(latin, russian, cyrillic()) < 0.1 * len(latin) + RARE
    assert cost(latin, russian[::-1], cyrillic()) > 0.3 * len(latin)


@pytest.mark.parametrize(("latin", "script"), [("muhammad", "محمد"), ("saddam", "صدام"), ("hussein", "حسين")])
def test_arabic_leaves_short_vowels_out(latin, script):
    assert cost(latin, script, arabic()) == 0


def test_a_long_vowel_of_the_arabic_script_must_be_heard():
    assert cost("hasan", "حسين", arabic()) > 0
