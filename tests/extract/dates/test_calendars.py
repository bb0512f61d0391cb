from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.extract.dates.calendars import days_in, days_on, easter, from_julian, julian_easter, weekday
from testimonia.extract.dates.roman import roman

DATES = st.dates(min_value=date(2, 1, 1), max_value=date(9990, 12, 31))


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1700, 2, 28), (1700, 3, 10)),
        ((1700, 2, 29), (1700, 3, 11)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1732, 12, 31), (1733, 1, 11)),
    ],
)
def test_a_julian_date_has_its_gregorian_counterpart(julian, gregorian):
    assert from_julian(*julian) == gregorian


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1583, (4, 10)),
        (1818, (3, 22)),
        (1916, (4, 23)),
        (1943, (4, 25)),
        (1961, (4, 2)),
        (2000, (4, 23)),
        (2038, (4, 25)),
    ],
)
def test_easter_falls_where_the_tables_have_it(year, day):
    assert easter(year) == day


@pytest.mark.parametrize("year", [179, 711, 1243])
def test_easter_of_the_julian_calendar_falls_where_meeus_has_it(year):
    assert julian_easter(year) == (4, 12)


@given(st.integers(1583, 9000))
def test_easter_is_a_sunday_in_spring(year):
    month, day = easter(year)
    assert (3, 22) <= (month, day) <= (4, 25)
    assert weekday(year, month, day) == 6


@given(DATES, st.integers(-300, 300))
def test_days_are_counted_as_the_standard_library_does(start, count):
    end = start + timedelta(days=count)
    assert days_on(start.year, start.month, start.day, count) == (end.year, end.month, end.day)


@given(st.integers(-9000, 9000), st.integers(1, 12), st.integers(-2000, 2000))
def test_days_counted_on_and_back_lead_home(year, month, count):
    start = (year, month, days_in(year, month))
    assert days_on(*days_on(*start, count), -count) == start


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("MDCXLV", 1645), ("MCMXLV", 1945), ("MDCCCCXIIII", 1914), ("IIX", None), ("MIM", None), ("", None)],
)
def test_a_roman_numeral_has_its_value(numeral, value):
    assert roman(numeral) == value
