import re

import pytest

from testimonia.extract.dates.cardinals import CARDINAL, value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a", 1),
        ("1,200", 1200),
        ("1.5", None),
        ("twenty-one", 21),
        ("a hundred and fifty", 150),
        ("two thousand three hundred and six", 2306),
        ("three score and ten", 70),
    ],
)
def test_a_cardinal_number_has_its_value(words, value):
    assert re.fullmatch(CARDINAL, words)
    assert value_of(words) == value
