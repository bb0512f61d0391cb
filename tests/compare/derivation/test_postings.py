import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from testimonia.compare.derivation.postings import Postings

ROWS = st.lists(st.lists(st.integers(0, 20), max_size=12), max_size=12)


def built(rows):
    postings, place = Postings(), 0
    for row in rows:
        postings.add(np.array(row, np.uint32), np.arange(place, place + len(row), dtype=np.uint32))
        place += len(row)
    return postings


@given(ROWS)
def test_every_place_of_a_hash_is_found(rows):
    all_hashes = [each for row in rows for each in row]
    which, places = built(rows).find(np.arange(21, dtype=np.uint32), 1_000, 0)
    found = sorted(zip(which.tolist(), places.tolist(), strict=True))
    assert found == sorted((each, place) for place, each in enumerate(all_hashes))


@given(ROWS)
def test_of_a_common_hash_the_first_places_are_given(rows):
    all_hashes = [each for row in rows for each in row]
    which, places = built(rows).find(np.array([3], np.uint32), 4, 2)
    expected = [place for place, each in enumerate(all_hashes) if each == 3]
    assert sorted(places.tolist()) == (expected if len(expected) <= 4 else expected[:2])
    assert len(which) == len(places)


def test_rows_are_merged_so_that_few_remain():
    assert len(built([[number] for number in range(1_000)]).rows) < 12
