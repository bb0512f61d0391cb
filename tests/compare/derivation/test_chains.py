from testimonia.compare.derivation.anchors import Run
from testimonia.compare.derivation.chains import GAP, chains


def test_runs_that_follow_one_another_on_both_sides_are_one_chain():
    assert chains([Run(0, 50, 6), Run(9, 60, 5)]) == [[Run(0, 50, 6), Run(9, 60, 5)]]


def test_a_gap_that_is_too_wide_parts_two_passages():
    apart = Run(7 + GAP, 57 + GAP, 5)
    assert chains([Run(0, 50, 6), apart]) == [[Run(0, 50, 6)], [apart]]


def test_a_phrase_that_stands_elsewhere_too_does_not_lead_a_chain_astray():
    true = [Run(0, 0, 10), Run(12, 12, 10)]
    assert chains([true[0], Run(10, 20, 3), true[1]])[0] == true


def test_what_overlaps_is_counted_once():
    assert chains([Run(0, 0, 6), Run(4, 5, 6)]) == [[Run(0, 0, 6), Run(6, 7, 4)]]
