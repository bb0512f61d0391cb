import numpy as np

from testimonia.compare.derivation.anchors import Run, runs


def test_shingles_that_follow_one_another_are_one_run():
    new = np.arange(10, 20)
    assert list(runs(np.zeros(10, np.int64), new, new + 5)) == [(0, [Run(10, 15, 12)])]


def test_each_account_has_runs_of_its_own():
    new = np.arange(8)
    found = runs(np.repeat([2, 7], 8), np.tile(new, 2), np.concatenate([new, new + 90]))
    assert list(found) == [(2, [Run(0, 0, 10)]), (7, [Run(0, 90, 10)])]


def test_a_few_words_here_and_there_are_not_looked_at():
    new = np.array([0, 500, 900])
    assert list(runs(np.zeros(3, np.int64), new, new[::-1])) == []


def test_nothing_shared_gives_no_runs():
    nothing = np.empty(0, np.int64)
    assert list(runs(nothing, nothing, nothing)) == []
