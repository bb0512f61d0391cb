import pytest

from testimonia.compare.derivation.words import words_of


def spelled(text):
    found = words_of(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


def test_a_word_is_the_same_in_whatever_case_and_with_either_apostrophe():
    assert words_of("The EMPEROR’s malice").numbers.tolist() == words_of("the emperor's Malice").numbers.tolist()


def test_a_number_with_its_separators_is_one_word():
    assert spelled("2,383 of 4.5 million (in 1945).") == ["2,383", "of", "4.5", "million", "in", "1945"]


def test_a_script_without_spaces_is_read_by_characters():
    assert spelled("大火 Rome") == ["大", "火", "Rome"]


def test_an_accent_set_behind_its_letter_belongs_to_the_word():
    assert spelled("cafe\u0301 noir") == ["cafe\u0301", "noir"]


@pytest.mark.parametrize("text", ["", " ", "—…!"])
def test_a_text_may_have_no_words(text):
    assert len(words_of(text)) == 0
