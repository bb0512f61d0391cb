import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.places.folding import fold, keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Petersburg", "Saint Petersburg"),
        ("Mt. Athos", "MOUNT ATHOS"),
        ("Port-au-Prince", "Port au Prince"),
        ("Ch’ang-ch’un", "Changchun"),
        ("İzmir", "Izmir"),
        ("Łódź", "Lodz"),
        ("The Hague", "Hague"),
    ],
)
def test_spellings_of_one_name_meet(one, other):
    assert fold(one) == fold(other)


def test_a_listed_name_is_also_found_with_its_umlauts_written_out():
    assert keys("Düsseldorf") == ("dusseldorf", "duesseldorf")


def test_a_name_in_another_script_has_no_key():
    assert fold("Харбин") == fold("奉天") == ""


@given(st.text(max_size=40))
def test_a_key_is_plain_and_its_own_key_but_for_a_word_written_out(name):
    key = fold(name)
    assert key.isascii()
    assert key == "" or key.isalnum()
    assert fold(fold(key)) == fold(key)
