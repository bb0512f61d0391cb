"""A number that only says when is part of a date, and one that says how long or how old is a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.extract.dates import find_dates
from testimonia.extract.figures import find_figures
from testimonia.records import Block, BlockKind

PIECES = "three 18 1,200 two days weeks years later earlier ago before after in 1845 9 August men and or to the ."


@pytest.mark.parametrize(
    "text",
    [
        "Three days later the dam broke.",
        "The dam had held 18 months earlier.",
        "Some forty years ago the dam broke.",
        "More than 30 years later it was mended.",
        "Two or three days later the mill fell.",
        "Three and a half years later it was mended.",
        "It was mended two days before the 12th of September 1845.",
        "It fell two years after 1845.",
        "It broke on the ninth of August, 1845.",
        "The dam held from 1840 to 1845.",
        "The dam broke on 9 and 10 August.",
        "The clerk wrote on 12.08.1914 of it.",
        "The house was bought in 1914 dollars.",
    ],
)
def test_a_number_in_a_date_is_no_figure(text, figures_in):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "words", "unit", "counts"),
    [
        ("It rained for three days before the dam broke.", "three days", "day", ""),
        ("They spoke of three days of rain.", "three days", "day", "rain"),
        ("The siege lasted six weeks.", "six weeks", "week", "siege"),
        ("A clerk aged 40 kept the mill.", "40", "year", "clerk"),
        ("He was sentenced to 18 months in prison.", "18 months", "month", ""),
        ("She was three years older than he.", "three years", "year", ""),
        ("They waited 20 minutes more.", "20 minutes", "minute", ""),
        ("Three days later 40 men fled.", "40", None, "men"),
        ("In May 300 people died.", "300", None, "people"),
        ("In 1845 12 boats sank.", "12", None, "boats"),
        ("They came in 1500 boats.", "1500", None, "boats"),
        ("Between 1200 and 1500 ships came.", "Between 1200 and 1500", None, "ships"),
    ],
)
def test_a_number_beside_a_date_or_of_a_time_is_a_figure(text, words, unit, counts, figures_in):
    (figure,) = figures_in(text)
    assert (text[figure.start : figure.end], figure.unit, figure.counts) == (words, unit, counts)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join))
def test_no_figure_lies_in_a_date(text):
    dates = [date.span for date in find_dates([Block(BlockKind.PARAGRAPH, 0, text)])]
    for figure in find_figures(text, dates):
        assert not any(start <= figure.start and figure.end <= end for start, end in dates)
