import numpy as np

from testimonia.compare.derivation.alignment import Passage, passages
from testimonia.compare.derivation.anchors import Run


def aligned(one, other, chain):
    return passages(chain, np.array(one), np.array(other), 4)


def test_a_passage_goes_on_over_words_that_were_changed():
    one, other = [*range(20)], [100, 101, *range(5), 99, *range(6, 20)]
    assert aligned(one, other, [Run(8, 10, 12)]) == [Passage(0, 20, 2, 22, 19)]


def test_a_passage_ends_where_likeness_ends():
    one, other = [*range(40)], [*range(10), *range(100, 130)]
    assert aligned(one, other, [Run(0, 0, 10)]) == [Passage(0, 10, 0, 10, 10)]


def test_a_gap_without_likeness_parts_a_chain():
    one = [*range(50)]
    other = [*range(15), *range(100, 120), *range(35, 50)]
    found = aligned(one, other, [Run(0, 0, 15), Run(35, 35, 15)])
    assert sorted((each.new, each.new_end) for each in found) == [(0, 15), (35, 50)]


def test_likeness_is_the_share_of_both_sides():
    assert Passage(0, 10, 0, 30, 10).alike == 0.5
