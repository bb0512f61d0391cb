import pytest

from testimonia.identify.places import candidates


def best(name, **asked):
    return candidates(name, **asked)[0]


@pytest.mark.parametrize(
    ("name", "today", "country"),
    [
        ("Mukden", "Shenyang", "CN"),
        ("Keijo", "Seoul", "KR"),
        ("Stalingrad", "Volgograd", "RU"),
        ("Lemberg", "Lviv", "UA"),
        ("Smyrna", "İzmir", "TR"),
        ("Léopoldville", "Kinshasa", "CD"),
        ("Rangoon", "Yangon", "MM"),
        ("New Amsterdam", "New York City", "US"),
        ("Van Diemen's Land", "Tasmania", "AU"),
    ],
)
def test_an_old_name_gives_the_place_of_today(name, today, country):
    found = best(name).place
    assert (found.name, found.areas[0]) == (today, country)


def test_a_candidate_says_what_the_name_meant_when_and_who_states_it():
    sense = best("Hsinking").sense
    assert (sense.name, sense.kind, sense.first, sense.last) == ("Hsinking", "city", 1932, 1945)
    assert sense.source == "Britannica: Changchun"
    assert best("Hsinking").reasons[0].text == (
        "Hsinking: city, today Changchun, from 1932 to 1945 (Britannica: Changchun)"
    )


def test_years_before_christ_are_told_as_such():
    assert best("Cannae", year=-216).reasons[0].text == "Cannae: battlefield, 216 BC (Britannica: Battle of Cannae)"


def test_the_year_chooses_among_a_places_names():
    assert best("Ordzhonikidze", year=1938).sense.last == 1944
    assert best("Ordzhonikidze", year=1970).sense.first == 1954


def test_a_name_before_its_years_is_doubted_and_after_them_less():
    scores = [best("Stalingrad", year=year).score for year in (1950, 2000, 1900)]
    assert scores == sorted(scores, reverse=True)
    assert "1900 is before its years" in [reason.text for reason in best("Stalingrad", year=1900).reasons]


def test_an_event_is_told_of_long_after_it_without_doubt():
    assert best("Katyn", year=1990).score == best("Katyn").score


def test_a_city_of_one_event_is_a_mere_city_in_other_years():
    assert best("Amritsar", year=1919).sense.kind == "site"
    assert best("Amritsar", year=1984).sense.kind == "city"


def test_a_name_that_still_is_in_use_is_not_doubted_after_an_older_meaning_of_it_ended():
    assert best("Hatay", year=1930).sense.last == 1939
    assert best("Hatay", year=2000).sense.last is None


@pytest.mark.parametrize(
    ("name", "near", "area"),
    [
        ("Tripoli", ["Beirut"], "LB"),
        ("Tripoli", ["Benghazi"], "LY"),
        ("Georgia", ["Atlanta"], "US"),
        ("Georgia", ["Tiflis"], "GE"),
        ("Kronstadt", ["Petrograd"], "RU"),
        ("Kronstadt", ["Hermannstadt", "Klausenburg"], "RO"),
        ("Galicia", ["Lemberg"], "UA"),
        ("Galicia", ["Madrid", "Corunna"], "ES"),
        ("Springfield", ["Chicago", "Illinois"], "US.IL"),
        ("Salisbury", ["Bulawayo", "Umtali"], "ZW"),
        ("Alexandria", ["Richmond", "Fredericksburg"], "US.VA"),
    ],
)
def test_other_places_decide_what_an_ambiguous_name_means(name, near, area):
    assert area in best(name, near=near).place.areas


def test_an_ambiguous_name_stays_ambiguous():
    found = candidates("Springfield")
    assert len(found) > 5
    assert found[0].score < 0.3
    assert {candidate.place.areas[-1] for candidate in found} >= {"US.MO", "US.MA", "US.IL"}


def test_reasons_name_the_places_that_spoke():
    texts = [reason.text for reason in best("Kronstadt", near=["Petrograd"]).reasons if reason.kind in ("near", "area")]
    assert texts[0] == "near Petrograd"
    assert "in Russia, like Petrograd" in texts


def test_the_wider_place_may_stand_behind_a_comma():
    assert best("Springfield, Ill.").place.areas == ("US", "US.IL")
    assert best("Paris, Texas").place.areas == ("US", "US.TX")
    assert best("Alexandria, Egypt").place.areas[0] == "EG"


@pytest.mark.parametrize("name", ["of", "nice", "reading", "mobile", "same", "mukden", ""])
def test_nothing_is_found_without_a_capital(name):
    assert candidates(name) == []


def test_english_words_are_doubted():
    assert best("Of").score < 0.5
    assert best("Reading").reasons[-1].text == "also an English word"


def test_a_place_by_no_known_name_has_no_candidates():
    assert candidates("Zzyqvarth") == []


@pytest.mark.parametrize("name", ["A, " * 10_000, "A " * 10_000 + "Province", "A," * 60])
def test_what_is_too_long_or_too_nested_for_a_name_is_soon_refused(name):
    assert all(candidate.score < 0.9 for candidate in candidates(name))


def test_katyn_and_khatyn_are_two_places():
    assert best("Katyn").place.areas == ("RU",)
    assert best("Khatyn").place.areas == ("BY",)


def test_a_town_named_by_settlers_is_not_meant_before_they_came():
    assert candidates("Palatine", year=64)[0].score < 0.5 < candidates("Palatine", year=1964)[0].score
