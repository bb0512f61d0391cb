from accounts_in_short import cut, read


def test_persons_places_and_organisations_are_told_apart():
    found, text = read(
        "In June the Red Cross sent Ada Orme to Orvale, where the Ministry of Health had closed the port."
    )
    names = {cut(text, (mention.span,)): mention.type for mention in found.mentions}
    assert names["Ada Orme"] == "person"
    assert names["Orvale"] == "place"
    assert names["Red Cross"] == names["Ministry of Health"] == "organisation"


def test_a_date_has_its_value_and_a_name_its_words():
    found, _text = read("On 9 August 1845 the dam broke above Orvale.")
    assert [(m.name, m.value) for m in found.mentions] == [("9 August 1845", "1845-08-09"), ("Orvale", None)]


def test_plain_words_at_the_head_of_a_sentence_are_no_names():
    found, _ = read("Nobody came. She waited. However, the boats had gone, and The dam stood.")
    assert found.mentions == ()


def test_a_people_and_the_noun_beside_are_one_group():
    found, _ = read("In May the Dutch settlers fled from Orvale, and Danish troops burned the French warehouses.")
    groups = [mention.name for mention in found.mentions if mention.type == "group"]
    assert groups == ["Dutch settlers", "Danish troops", "French"]


def names(text, kind):
    """The names of one type."""
    return [mention.name for mention in read(text)[0].mentions if mention.type == kind]


def test_a_name_with_a_nickname_in_quotation_marks_is_one():
    assert names("In May Robert C. “Bob” Orme came to Tarn, and Ada Lind met him.", "person")[0].endswith("Orme")
    assert len(names("In May Robert C. “Bob” Orme came to Tarn, and Ada Lind met him.", "person")) == 2


def test_the_name_of_a_body_goes_on_over_small_words():
    found = names("The minutes of the Ministry of Public Works and Harbours were burned at Tarn.", "organisation")
    assert found == ["Ministry of Public Works and Harbours"]


def test_a_peoples_name_in_the_name_of_an_army_is_not_cut_out_of_it():
    found = read("In 1904 the commander of the 5th Japanese Army, General Orme, came to Orvale.")[0].mentions
    assert ("5th Japanese Army", "organisation") in [(mention.name, mention.type) for mention in found]


def test_known_lands_are_places_where_the_sentence_tells_little():
    assert "Manchuria" in names("The troops that occupied Manchuria (about 700,000) were few.", "place")
