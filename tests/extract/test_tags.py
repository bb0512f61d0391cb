"""The best sequence of labels, held against trying all of them."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from testimonia.extract.tags import best_runs, likely_runs, log_shares, share_of

LABELS = 5
SCORES = arrays(np.float32, st.tuples(st.integers(1, 5), st.just(LABELS)), elements=st.integers(-50, 50).map(float))


def is_allowed(labels):
    previous = 0
    for label in labels:
        if label and label % 2 == 0 and previous not in (label, label - 1):
            return False
        previous = label
    return True


def score(runs, scores):
    labels = np.zeros(len(scores), int)
    for role, first, last in runs:
        labels[first:last] = 2 * role + 2
        labels[first] = 2 * role + 1
    return scores[np.arange(len(scores)), labels].sum()


@given(SCORES)
def test_no_allowed_sequence_scores_more_than_the_runs_that_are_found(scores):
    best = max(
        scores[np.arange(len(scores)), list(labels)].sum()
        for labels in product(range(LABELS), repeat=len(scores))
        if is_allowed(labels)
    )
    assert score(best_runs(scores), scores) == best


@given(SCORES)
def test_runs_come_in_order_and_do_not_touch_the_same_word(scores):
    runs = best_runs(scores)
    assert all(first < last for _, first, last in runs)
    assert all(a[2] <= b[1] for a, b in pairwise(runs))


def test_words_that_are_certainly_in_no_role_are_passed_by():
    scores = log_shares(np.array([[9, 0, 0], [0, 9, 0], [0, 0, 9], [9, 0, 0], [0, 9, 0]], np.float32))
    assert likely_runs(scores) == best_runs(scores) == [(0, 1, 3), (0, 4, 5)]


def test_no_words_have_no_runs():
    assert best_runs(np.zeros((0, 3), np.float32)) == []


@given(SCORES)
def test_log_shares_are_those_of_a_whole(scores):
    assert np.allclose(np.exp(log_shares(scores)).sum(-1), 1, atol=1e-5)


def test_even_odds_are_a_half():
    assert share_of(0.0) == 0.5
