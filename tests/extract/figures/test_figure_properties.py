"""What holds of figures in any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.extract.figures import find_figures

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
PIECES = """5 12 1,500 1.5 1848 one two hundred thousand million dozen half third a and or to of in from between some
about at least £ $ % per cent km men killed were who that the Ann Mr . , ; : ( ) [ ] - – ' ’ “ ½ 5th 3-1 °
says put it numbered total was"""
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
LIMIT = 10**12


def spell(number: int, joint: str, hyphen: str) -> str:
    """The number in words; `joint` stands after hundreds, `hyphen` between tens and ones."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        ones = number % 10
        return TENS[number // 10 - 2] + (hyphen + SMALL[ones] if ones else "")
    size, scale = next(pair for pair in SCALES if number >= pair[0])
    rest = number % size
    head = f"{spell(number // size, joint, hyphen)} {scale}"
    return head + (joint if rest < 100 else " ") + spell(rest, joint, hyphen) if rest else head


def only(text: str):
    (figure,) = find_figures(text)
    return figure


whole = st.integers(2, LIMIT - 1)
leads = st.sampled_from(["", "about ", "at least ", "nearly ", "some ", "well over "])
pieces = st.sampled_from([*PIECES.split(), "\t", "\n", " "])
texts = st.one_of(st.text(max_size=80), st.lists(pieces, max_size=40).map(" ".join), st.lists(pieces).map("".join))


@given(whole, leads, st.sampled_from(["{:,}", "{:d}"]), st.sampled_from([",", " ", "\u00a0", "\u202f", "’"]))
def test_an_integer_in_digits_is_read_back(number, lead, form, separator):
    words = lead + form.format(number).replace(",", separator)
    figure = only(f"They counted {words} sheep there.")
    assert figure.value == number
    assert f"They counted {words} sheep there."[figure.start : figure.end] == words


@given(whole, leads, st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_an_integer_in_words_is_read_back(number, lead, joint, hyphen):
    words = lead + spell(number, joint, hyphen)
    text = f"They counted {words} sheep there."
    figure = only(text)
    assert (figure.value, text[figure.start : figure.end], figure.counts) == (number, words, "sheep")


@given(st.integers(1, 9_999), st.integers(1, 9_999), st.sampled_from(["million", "thousand", "bn"]))
def test_a_decimal_with_a_scale_is_read_back(above, below, scale):
    size = {"million": 10**6, "thousand": 10**3, "bn": 10**9}[scale]
    figure = only(f"They paid £{above}.{below:04d} {scale} there.")
    assert figure.value == pytest.approx((above + below / 10_000) * size, rel=1e-9)


@given(st.integers(2, 400), st.integers(1, 400), st.sampled_from([("between ", " and "), ("from ", " to "), ("", "–")]))
def test_both_ends_of_a_range_are_read_back(low, more, form):
    words = f"{form[0]}{low}{form[1]}{low + more}"
    figure = only(f"They counted {words} sheep there.")
    assert (figure.value, figure.low, figure.high) == (None, low, low + more)


@given(texts)
def test_figures_lie_in_the_text_in_order_and_have_a_size(text):
    passed = 0
    for figure in find_figures(text):
        assert passed <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]
        assert figure.value is not None or figure.low is not None
        assert figure.counts in text
        passed = figure.end


@pytest.mark.parametrize(
    "piece",
    [
        "1,", "one ", "hundred ", "five and ", "between 1 and ", "at least ", "£", "1 000 ", "5\t", "killed or ",
        "was 5 ", "12, ", "hundreds of ", "half a ", "1.000.", "5-", "twenty-", "a.", "x", "e\u0301", "5 men, ", "(5 ",
        "300 men who held ", "one in ", "5 to ", "rose from 5 to 6 ", "Ann Bee, 5, ", "a million and a half ",
        "We counted 50, the clerk ", "it was put at 50 ", "of it at 50 ", "was said to be 50, ", "and Orme ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_hostile_text(piece):
    text = piece * (20_000 // len(piece))
    started = time.process_time()
    for _ in find_figures(text):
        pass
    assert time.process_time() - started < 5  # a square of the length would take longer
