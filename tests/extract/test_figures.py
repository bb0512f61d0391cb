import pytest
from accounts_in_short import H, read


@pytest.fixture(scope="module")
def one(figures_in):
    """A function: the only figure of a text."""

    def read(text):
        (figure,) = figures_in(text)
        return figure

    return read


@pytest.mark.parametrize(
    ("text", "value", "approximate", "bound", "counts"),
    [
        ("The flood killed 212 people.", 212, False, None, "people"),
        ("The flood killed about 700,000 sheep.", 700_000, True, None, "sheep"),
        (
            "They saw nearly 2,000 ferry passengers in the valley.",
            2_000,
            True,
            "nearly",
            "ferry passengers in the valley",
        ),
        ("They counted 44 dead.", 44, False, None, "dead"),
        ("They lost at least twelve boats.", 12, False, "at least", "boats"),
        ("They lost more than 40 boats.", 40, False, "more than", "boats"),
        ("They lost no fewer than forty-two boats.", 42, False, "at least", "boats"),
        ("They lost fewer than 3.5 million sheep.", 3_500_000, False, "fewer than", "sheep"),
        ("They lost up to two hundred and six sheep.", 206, False, "at most", "sheep"),
        ("The troops that held the mill (about 900) fled.", 900, True, None, "troops that held the mill"),
    ],
)
def test_a_single_figure_has_value_bound_and_what_it_counts(text, value, approximate, bound, counts, one):
    figure = one(text)
    assert (figure.value, figure.approximate, figure.bound, figure.counts) == (value, approximate, bound, counts)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 200,000 and 580,000 sheep", 200_000, 580_000),
        ("some 12-15 thousand sheep", 12_000, 15_000),
        ("from 20 to 30 boats", 20, 30),
        ("20–30 boats", 20, 30),
        ("twenty to thirty boats", 20, 30),
    ],
)
def test_a_range_has_two_ends(text, low, high, one):
    figure = one(f"They lost {text}.")
    assert (figure.value, figure.low, figure.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("three days of rain", 3, "day"),
        ("40 km of road", 40, "km"),
        ("a five-mile march", 5, "mile"),
        ("60% of the sheep", 60, "%"),
        ("£300 in fines", 300, "£"),
        ("six feet of water", 6, "foot"),
    ],
)
def test_a_unit_is_kept_in_the_singular(text, value, unit, one):
    figure = one(f"There came {text}.")
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "In 1845 the dam broke.",
        "Would the reader of 38 to 40 alone suspect the mayor?",
        "Would the reader of 44 acquit the mayor?",
        "The dam broke on 9 August 1845 at 4:30.",
        "See page 12 and section 4.",
        "The 5th Army and the 21st Foot came.",
        "The flood of 1845 was the worst.",
        "One of them fled.",
        "It was 7 p.m. by then.",
        "The years 1840–1845 were dry.",
        "So says the chronicler (38), and 1 Clement too.",
        "It began in July AD 64 near the mill.",
    ],
)
def test_years_dates_times_ordinals_and_pages_are_no_figures(text, figures_in):
    assert figures_in(text) == []


def test_a_fraction_is_read_as_one(one):
    figure = one("It burned nearly two thirds of the city.")
    assert (figure.value, figure.counts) == (0.6667, "city")


def test_a_magnitude_without_a_number_has_no_value(one):
    figure = one("Thousands of sheep drowned.")
    assert (figure.value, figure.approximate, figure.counts) == (None, True, "sheep")


def test_a_figure_names_the_statement_it_stands_in():
    found, _ = read("The dam held 40 boats. The clerk said that 12 boats sank.")
    assert [f.statement for f in found.figures] == [None, found.statements[0].id]


def test_what_is_read_as_a_date_is_no_figure_too():
    found, text = read("The dam broke. Three days later 40 boats sank.", (H, "1845"), "For 18 months it lay.")
    assert [text[slice(*m.span)] for m in found.mentions if m.type == "date"] == ["Three days later", "1845"]
    assert [text[slice(*f.span)] for f in found.figures] == ["40", "18 months"]
