"""The author's distance from what is reported, kept apart from the source's stance."""

import pytest
from accounts_in_short import cut, read


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("The so-called witness said that the dam broke.", "so-called"),
        ("The “witness” said that the dam broke.", "“witness”"),
        ("The clerk said that the alleged break was small.", "alleged"),
        ("The self-styled mayor denied that the dam broke.", "self-styled"),
        ("The clerk alleged that the dam broke.", ""),
        ("The clerk said that the dam was supposed to hold.", ""),
        ("The clerk said that the “so-called dam” broke.", ""),
        ("The clerk said that the dam broke.", ""),
    ],
)
def test_words_of_doubt_are_the_author_s_where_the_source_is_not_quoted(text, distance):
    found, _ = read(text)
    assert cut(text, found.statements[0].distance) == distance


def test_distance_leaves_the_stance_as_it_is():
    found, _ = read("The so-called witness said that the dam broke.")
    assert found.statements[0].stance == "asserts"
