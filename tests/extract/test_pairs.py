"""What the words near a cue are to it, at the edges too."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.encoder.model import shipped
from testimonia.extract.pairs import CONTENT, LARGEST, REACH, SOURCE, Near, Pairs


def near(count, first=10):
    scores = np.log(np.full((count, 5), 0.2, np.float32))
    return Near.of(first, scores)


@given(st.integers(0, 400), st.integers(1, 50), st.sampled_from([SOURCE, CONTENT]))
def test_any_part_has_odds_within_bounds(start, length, role):
    odds = near(100).odds((start, start + length), role)
    assert -LARGEST <= odds <= LARGEST


def test_a_part_beyond_reach_is_as_unlikely_as_can_be():
    assert near(100).odds((110, 120), CONTENT) == -LARGEST


def test_even_shares_of_begin_and_inside_are_two_to_one_against_nothing():
    assert near(100).odds((20, 30), SOURCE) == pytest.approx(np.log(2), abs=1e-5)


@given(st.integers(1, 600), st.data())
def test_the_words_looked_at_lie_within_reach_and_within_the_text(count, data):
    cue = data.draw(st.integers(0, count - 1))
    ranks = shipped().tables.weight.shape[0]
    pairs = Pairs(shipped().tables, np.zeros((count, 2 * ranks), np.float32), [0] * count, [0] * count)
    around = pairs.around([cue])
    assert around.first == max(0, cue - REACH)
    assert around.last == min(count, cue + 1 + REACH)
