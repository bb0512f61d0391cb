import pytest
from figure_claims import claim

from testimonia.compare.figures import compare


def pair(a, b):
    one, other = (claim("In Tarn [300] people were killed.", name=name, places=["Tarn"], **number)
                  for name, number in (("a", a), ("b", b)))  # fmt: skip
    return compare(one, other)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"low": 100.0, "high": 200.0}, {"low": 200.0, "high": 300.0}),
        ({"value": 300.0, "approximate": True}, {"value": 255.0}),
        ({"value": 700_000.0, "approximate": True}, {"value": 630_000.0}),
        ({"value": 300.0, "bound": "nearly", "approximate": True}, {"value": 290.0}),
        ({"value": 300.0, "bound": "more than"}, {"value": 300.0}),
        ({"value": 300.0, "bound": "at least"}, {"value": 4000.0}),
        ({"low": 100.0, "approximate": True}, {"value": 900.0}),
        ({"low": 200.0, "high": 300.0, "approximate": True}, {"value": 320.0}),
    ],
)
def test_numbers_agree_where_both_can_be_right(a, b):
    assert pair(a, b).agree


@pytest.mark.parametrize(
    ("a", "b", "factor"),
    [
        ({"value": 300.0}, {"value": 30.0}, 10),
        ({"value": 300.0}, {"value": 312.0}, 1.04),
        ({"low": 100.0, "high": 200.0}, {"low": 400.0, "high": 500.0}, 2),
        ({"value": 1000.0, "approximate": True}, {"value": 600.0}, 1.5),
        ({"value": 300.0, "bound": "nearly"}, {"value": 125.0}, 2),
        ({"value": 50.0, "bound": "fewer than"}, {"value": 300.0, "bound": "at least"}, 6),
        ({"low": 1000.0, "approximate": True}, {"value": 500.0}, 2),
    ],
)
def test_numbers_that_differ_say_by_how_much_at_the_least(a, b, factor):
    found = pair(a, b)
    assert not found.agree
    assert found.factor == pytest.approx(factor)


def test_no_factor_lies_between_nought_and_a_number():
    assert pair({"value": 0.0}, {"value": 30.0}).factor is None
