import numpy as np

from testimonia.compare.derivation.shingles import first_of_each, shingles


def test_equal_words_in_a_row_have_equal_shingles_wherever_they_stand():
    numbers = np.array([7, 1, 2, 3, 9, 1, 2, 3], np.uint32)
    hashes = shingles(numbers)
    assert hashes[1] == hashes[5]
    assert len(set(hashes.tolist())) == 5


def test_the_order_of_words_counts():
    assert shingles(np.array([1, 2, 3], np.uint32)) != shingles(np.array([3, 2, 1], np.uint32))


def test_fewer_words_than_a_shingle_have_none():
    assert len(shingles(np.array([1, 2], np.uint32))) == 0


def test_of_equal_hashes_the_first_are_kept():
    assert first_of_each(np.array([5, 4, 5, 5, 4], np.uint32), 2).tolist() == [0, 1, 2, 4]
