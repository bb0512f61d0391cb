"""Windows: every word is taken from exactly one of them, whatever the text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from testimonia.encoder.model import shipped
from testimonia.extract.stretches import stretch_of
from testimonia.extract.windows import LENGTH, batches, padded, windows
from testimonia.records import Block, BlockKind

WORDS = st.lists(
    st.sampled_from(["the", "clerk", "said", "“", "”", ",", "incomprehensibilities", "Ž", "1945"]), max_size=900
)


def cut(words, **sizes):
    return windows(stretch_of([Block(BlockKind.PARAGRAPH, 0, " ".join(words))]), shipped().pieces, **sizes)


@given(WORDS)
def test_each_word_is_kept_from_one_window(words):
    taken = [word for window in cut(words) for word in range(window.kept, window.until)]
    assert taken == list(range(len(words)))


@given(WORDS, st.integers(16, 80), st.integers(0, 12))
def test_windows_are_not_too_long_and_hold_what_is_kept_from_them(words, length, overlap):
    for window in cut(words, length=length, overlap=overlap):
        assert window.inputs.shape[1] <= length
        assert window.first <= window.kept <= window.until <= window.last
        assert window.heads.max() < window.inputs.shape[1]


@given(WORDS, st.integers(1, 4))
def test_batches_hold_every_window_once_within_their_size(words, count):
    found = cut(words, length=40, overlap=5)
    groups = list(batches(found, count * 40))
    assert sorted(w.first for group in groups for w in group) == [w.first for w in found]
    assert all(len(group) * max(w.inputs.shape[1] for w in group) <= count * 40 for group in groups)


def test_padding_is_masked():
    group = cut(["said"] * 50, length=40, overlap=4)
    inputs, mask = padded(group, 7)
    assert inputs.shape == (4, len(group), max(w.inputs.shape[1] for w in group))
    assert np.all(inputs[0][mask == 0] == 7)
    assert mask.sum() == sum(w.inputs.shape[1] for w in group)


def test_a_long_text_is_cut_into_windows_of_the_usual_length():
    assert {w.inputs.shape[1] for w in cut(["said"] * 1000)[:-1]} == {LENGTH}
