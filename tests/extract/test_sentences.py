import pytest

from testimonia.extract.quotes import find_quotes
from testimonia.extract.sentences import LONGEST, mask, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(mask(text, find_quotes(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. A. B. Marsh crossed at 4.30 p.m. with 1.5 tons of grain.",
        "The U.S. Army held Fort St. John.",
        "Mr. Lind, Capt. Orme et al. stayed.",
        "It rained ... and rained.",
        "“Who is there? Speak!” Captain Orme asked.",
        "“It fell. It fell at noon,” he said.",
        "See vol. 3, p. 12 of the register.",
    ],
)
def test_these_are_one_sentence(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The dam broke. Water came.", 2),
        ("“The dam broke.” The clerk wept.", 2),
        ("Was it late? It was. Nobody came!", 3),
        ("They sold to the U.S. The price fell.", 2),
        ("The dam broke.[2] Water came.", 2),
        ("(The dam broke.) Water came.", 2),
        ("It was over… Nobody came.", 2),
    ],
)
def test_these_are_several(text, count):
    assert len(split(text)) == count


def test_positions_cut_the_sentences_without_white_space():
    assert split("  One fell.   Two stood. ") == ["One fell.", "Two stood."]


def test_a_text_without_stops_is_parted_at_white_space():
    parts = split("word " * 2_000)
    assert max(map(len, parts)) <= LONGEST
    assert " ".join(parts) == ("word " * 2_000).strip()
