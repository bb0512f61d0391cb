"""A personal name as written -> its words."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.identify.names.name import parse


def texts(name):
    return [word.text for word in parse(name).words]


def test_titles_and_ranks_are_no_part_of_a_name():
    assert texts("Major General Sir John Monash") == ["john", "monash"]
    assert texts("генерал Ямада") == ["ямада"]


def test_a_name_that_is_also_a_title_stays_when_it_comes_last():
    assert texts("Martin Luther King") == ["martin", "luther", "king"]


def test_a_comma_tells_the_family_name():
    parsed = parse("Simidzu, Gen. Rokuzo")
    assert texts("Simidzu, Gen. Rokuzo") == ["rokuzo", "simidzu"]
    assert parsed.inverted


def test_a_comma_before_a_suffix_does_not():
    assert texts("John Smith, Jr.") == ["john", "smith"]
    assert parse("John Smith, Jr.").generation == "2"


def test_particles_stand_beside_the_word_they_belong_to():
    (word,) = parse("von der Goltz").words
    assert (word.text, word.before) == ("goltz", "vonder")


def test_initials_are_told_from_words():
    assert [word.initial for word in parse("J.R.R. Tolkien").words] == [True, True, True, False]
    assert texts("HG Wells") == ["h", "g", "wells"]


def test_numerals_are_no_initials():
    assert parse("Wilhelm II").generation == "2"
    assert parse("Franz Joseph I").generation == "1"
    assert parse("Abdullah I of Jordan").generation == "1"
    assert not parse("Ivan I. Petrov").generation


def test_compounds_with_abd_and_din_are_one_word():
    assert texts("Abd al-Rahman") == ["abdulrahman"]
    assert texts("Nur al-Din") == ["nuruldin"]


def test_arabic_script_has_its_compounds_and_its_article_too():
    assert texts("عبد الناصر") == ["عبدالناصر"]
    assert texts("صلاح الدين") == ["صلاحالدين"]
    (word,) = parse("السادات").words
    assert (word.text, word.before) == ("سادات", "al")


def test_syllables_that_look_like_particles_stay_words():
    assert texts("An Jung-geun") == ["an", "jung", "geun"]
    assert texts("P'eng Te-huai") == ["p'eng", "te", "huai"]
    assert [word.before for word in parse("Abu Salim an-Nasir").words] == ["", "al"]


def test_a_syllable_of_one_letter_is_no_initial():
    assert [word.initial for word in parse("No T'ae-u").words] == [False, False, False]


def test_the_reading_of_a_han_name_stands_for_it():
    assert texts("清水（しみず）") == ["しみず"]
    assert texts("清水 (Shimizu)") == ["shimizu"]


def test_a_nickname_in_quotation_marks_is_left_out():
    assert texts("Dwight “Ike” Eisenhower") == ["dwight", "eisenhower"]


def test_a_hyphen_between_syllables_is_told_from_one_between_names():
    assert parse("Chou En-lai").hyphen
    assert not parse("Jean-Paul Sartre").hyphen


@given(st.text(max_size=60))
def test_any_text_has_words_of_its_own_letters_or_none(text):
    parsed = parse(text)
    assert all(word.text for word in parsed.words)
    assert bool(parsed.words) or not any(map(str.isalnum, text))
