from itertools import pairwise

import numpy as np
import pytest

from testimonia.errors import GazetteerError
from testimonia.identify.places import columns, table
from testimonia.identify.places.folding import fold

TABLE = table.shipped()
SPREAD = range(0, len(TABLE), 401)


def test_every_city_is_found_by_its_own_name_and_by_its_id():
    for number in SPREAD:
        city = TABLE.city(number)
        assert city in [sense.place for sense in TABLE.senses(city.name, fold(city.name))]
        assert TABLE.place(city.id) == city


def test_names_lie_in_the_order_of_their_keys():
    names = [fold(TABLE.city(number).name) for number in SPREAD]
    assert all(one <= other for one, other in pairwise(names))


def test_coordinates_and_populations_are_possible():
    cities = [TABLE.city(number) for number in SPREAD]
    assert all(abs(city.latitude) <= 90 and abs(city.longitude) <= 180 for city in cities)
    assert all(0 <= city.population < 30_000_000 for city in cities)


def test_a_city_lies_in_its_country_and_region():
    sense = next(TABLE.senses("Shenyang", "shenyang"))
    assert sense.place.areas == ("CN", "CN.19")
    assert TABLE.areas.called("CN") == "China"


def test_an_abbreviation_needs_its_point_or_capitals():
    assert [sense.place.name for sense in TABLE.senses("Ill.", "ill")] == ["Illinois"]
    assert [sense.place.name for sense in TABLE.senses("IL", "il")][:1] == ["Illinois"]
    assert "Illinois" not in [sense.place.name for sense in TABLE.senses("Ill", "ill")]


def test_what_geonames_adds_to_a_region_may_be_left_out():
    assert "geonames:CN.25" in [sense.place.id for sense in TABLE.senses("Shandong", "shandong")]


def test_an_unknown_id_has_no_place():
    assert TABLE.place("geonames:1") is None
    assert TABLE.place("own:nowhere") is None


def test_strings_side_by_side_come_apart_again():
    data = {"some": np.frombuffer("aéb".encode(), "uint8"), "some_ends": np.array([1, 2, 1], "uint8")}
    found = columns.strings(data, "some")
    assert [found[number] for number in range(len(found))] == ["a", "é", "b"]


def test_a_broken_file_is_told_with_its_remedy(monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / columns.FILE).write_bytes(b"not a table")
    monkeypatch.setattr(columns, "files", lambda _: tmp_path)
    with pytest.raises(GazetteerError, match=r"gazetteer\.npz cannot be used: .*; install Testimonia again"):
        columns.read()
