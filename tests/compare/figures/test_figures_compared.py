import pytest
from figure_claims import claim

from testimonia.compare.figures import Places, compare

KILLED = claim("In Tarn [300] people were killed.", name="killed", places=["Tarn"])


def verdict(b, a=KILLED, places=Places()):  # noqa: B008 -- a frozen record
    return compare(a, b, places).verdict


def test_troops_in_a_region_are_part_of_those_in_a_wider_one():
    occupiers = claim(
        "Reports say that the Soviet troops that occupied Manchuria ([about 700,000]) looted the people of Mukden.",
        "Soviet troops that occupied Manchuria", name="occupiers", places=["Manchuria", "Mukden"], approximate=True,
    )  # fmt: skip
    everyone = claim(
        "He spoke of incidents regarding the [nearly 2,000,000] Soviet troops in the Far East.",
        "Soviet troops in the Far East", name="everyone", places=["Far East"], approximate=True, bound="nearly",
    )  # fmt: skip
    found = compare(
        occupiers, everyone, Places(within=lambda inner, outer: (inner, outer) == ("manchuria", "far east"))
    )
    assert (found.verdict, found.part, found.agree) == ("part of", "occupiers", True)


def test_without_a_gazetteer_two_names_of_places_are_two_places():
    assert verdict(claim("In Velm [300] people were killed.", name="b", places=["Velm"])) == "other thing"


def test_two_names_of_one_place_count_the_same():
    places = Places(same_place=lambda name: {"Shenyang": "Mukden"}.get(name, name))
    mukden = claim("In Mukden [40] shops were burned.", "shops", places=["Mukden"])
    shenyang = claim("In Shenyang [40] shops were burned.", "shops", name="b", places=["Shenyang"])
    assert compare(mukden, shenyang, places).agree


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [("In Tarn [300] died.", "died"), ("Deaths in Tarn were put at [300].", "Deaths in Tarn"),
     ("The raid on Tarn left [300] dead.", "dead"), ("In Tarn [300] people lost their lives.", "people")],
)  # fmt: skip
def test_killed_dead_and_lives_lost_are_one_thing(sentence, counts):
    assert verdict(claim(sentence, counts, name="b", places=["Tarn"])) == "same thing"


@pytest.mark.parametrize("fate", ["wounded", "arrested", "deported", "raped"])
def test_what_befell_others_is_another_thing(fate):
    assert verdict(claim(f"In Tarn [300] people were {fate}.", name="b", places=["Tarn"])) == "other thing"


def test_the_killed_are_a_part_of_the_casualties():
    found = compare(
        KILLED, claim("There were [1,100] casualties in Tarn.", "casualties in Tarn", name="b", places=["Tarn"])
    )
    assert (found.verdict, found.part) == ("part of", "killed")


def test_victims_may_be_dead_or_not():
    assert verdict(claim("In Tarn there were [300] victims.", "victims", name="b", places=["Tarn"])) == "unsure"


def test_a_part_that_is_more_than_the_whole_does_not_fit():
    women = claim("In Tarn [450] women were killed.", "women", name="women", places=["Tarn"])
    found = compare(women, KILLED)
    assert (found.verdict, found.part, found.agree) == ("part of", "women", False)


def test_women_and_soldiers_are_neither_part_nor_whole_of_each_other():
    women = claim("In Tarn [45] women were killed.", "women", places=["Tarn"])
    assert (
        verdict(claim("In Tarn [90] soldiers were killed.", "soldiers", name="b", places=["Tarn"]), women)
        == "other thing"
    )


def test_a_year_that_only_one_names_is_filled_in_where_both_name_the_place():
    dated = claim("In 1904 [120] people were killed in Tarn.", name="b", places=["Tarn"], dates={"1904": "1904"})
    assert verdict(dated) == "same thing"


def test_a_place_that_only_one_names_is_not_filled_in_from_nothing():
    assert verdict(claim("[300] people were killed.", name="b")) == "unsure"


def test_another_year_is_another_thing():
    one, other = (
        claim(f"In {year} [300] people died in Tarn.", name=year, places=["Tarn"], dates={year: year})
        for year in ("1904", "1905")
    )
    assert verdict(one, other) == "other thing"


def test_a_day_is_part_of_its_month_with_and_without_a_year():
    day = claim("On 4 June [3] people died in Tarn.", name="day", places=["Tarn"], dates={"4 June": None})
    month = claim("In June 1911 [9] people died in Tarn.", name="b", places=["Tarn"], dates={"June 1911": "1911-06"})
    assert compare(day, month).part == "day"


def test_a_share_is_never_set_against_a_count():
    share = claim("In Tarn [30] per cent of the people were killed.", name="b", places=["Tarn"], unit="%")
    assert verdict(share) == "other thing"


def test_a_rate_is_never_set_against_a_sum():
    assert verdict(claim("In Tarn [30] people were killed a day.", name="b", places=["Tarn"])) == "other thing"


def test_days_and_weeks_are_set_against_each_other():
    days = claim("The siege of Velm lasted [21] days.", "siege of Velm", places=["Velm"], unit="day")
    weeks = claim("The siege of Velm lasted [3] weeks.", "siege of Velm", name="b", places=["Velm"], unit="week")
    assert compare(days, weeks).agree


def test_whence_a_letter_comes_limits_nothing():
    letter = claim("A letter from Paris says that [30] people were killed in Tarn.", name="b", places=["Paris", "Tarn"])
    assert verdict(letter) == "same thing"


def test_the_reasons_name_the_words_of_both_sides():
    found = compare(KILLED, claim("In Velm [300] people were wounded.", name="b", places=["Velm"]))
    assert {(reason.respect, reason.a, reason.b) for reason in found.reasons if reason.says == "not the same"} == {
        ("fate", "killed", "wounded"),
        ("place", "in Tarn", "in Velm"),
    }


def test_a_claim_without_a_number_is_refused():
    with pytest.raises(ValueError, match="figure b has no number"):
        compare(KILLED, claim("In Tarn [no] people were killed.", name="b", value=None, places=["Tarn"]))
