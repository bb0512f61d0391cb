import csv
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from testimonia.identify.places import Kind, table
from testimonia.identify.places.folding import fold
from testimonia.identify.places.history import read, spellings

ROWS = read()
EARLIEST, LATEST = -1000, 2026


def of(row, *columns):
    return tuple(row[column] for column in columns)


def test_every_row_has_all_columns_and_nothing_more():
    text = (files("testimonia.identify.places") / "data" / "historical.csv").read_text(encoding="utf-8")
    assert {len(row) for row in csv.reader(text.splitlines(), strict=True)} == {12}


def test_the_list_is_long_and_spans_the_world():
    assert len(ROWS) >= 1_000
    assert len({country for row in ROWS for country in row["countries"].split()}) > 150


def test_every_row_says_where_it_can_be_checked():
    assert [row["name"] for row in ROWS if len(row["source"]) < 8 or not row["name"] or not row["today"]] == []


def test_years_are_in_order():
    def good(row):
        years = [int(year) for year in of(row, "from", "to") if year]
        return years == sorted(years) and all(EARLIEST <= year <= LATEST for year in years)

    assert [row["name"] for row in ROWS if not good(row)] == []


def test_coordinates_are_in_range():
    def good(row):
        return abs(float(row["latitude"])) <= 90 and abs(float(row["longitude"])) <= 180

    assert [row["name"] for row in ROWS if not good(row)] == []


def test_kinds_countries_and_ids_are_of_the_known_forms():
    countries = {place.areas[0] for place in table.shipped().areas.places} | {"AQ"}
    assert {row["kind"] for row in ROWS} == set(get_args(Kind))
    assert {code for row in ROWS for code in row["countries"].split()} <= countries
    assert [row["id"] for row in ROWS if not row["id"].startswith(("geonames:", "own:"))] == []


def test_no_row_stands_twice():
    counts = Counter(of(row, "name", "id", "kind", "from") for row in ROWS)
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_name_means_one_place_twice_in_the_same_years():
    years = {}
    for row in ROWS:
        span = int(row["from"] or EARLIEST), int(row["to"] or LATEST)
        for key in {fold(name) for name in spellings(row)}:
            years.setdefault((key, row["id"], row["kind"]), []).append(span)
    overlapping = [
        key
        for key, spans in years.items()
        for (_, end), (start, _) in zip(sorted(spans), sorted(spans)[1:], strict=False)
        if start < end
    ]
    assert overlapping == []


def test_no_variant_folds_to_what_is_there_already():
    assert [row["name"] for row in ROWS if len({fold(name) for name in spellings(row)}) < len(spellings(row))] == []


def test_a_place_has_one_set_of_coordinates():
    seen = {}
    for row in ROWS:
        seen.setdefault(row["id"], set()).add(of(row, "latitude", "longitude"))
    assert {place: spots for place, spots in seen.items() if place.startswith("own:") and len(spots) > 1} == {}


@pytest.mark.parametrize("row", ROWS[::97], ids=lambda row: row["name"])
def test_a_place_of_geonames_lies_where_the_list_says(row):
    known = table.shipped().place(row["id"])
    if row["kind"] == "city" and known:
        assert abs(known.latitude - float(row["latitude"])) < 0.3
        assert abs(known.longitude - float(row["longitude"])) < 0.3
