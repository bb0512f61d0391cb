import time

from figure_claims import claim

from testimonia.compare.figures import group_figures


def killed(number, place="Tarn", **more):
    return claim(f"In {place} [{number}] people were killed.", places=[place], **more)


def shape(groups):
    return [{row_claim.id for row in group.rows for row_claim in row.claims} for group in groups]


def test_claims_that_count_the_same_thing_are_one_group():
    deaths = claim("Deaths in Tarn were put at [120].", "Deaths in Tarn", name="c", places=["Tarn"])
    groups = group_figures([killed(300, name="a"), killed(300, "Velm", name="b"), deaths])
    assert shape(groups) == [{"a", "c"}, {"b"}]


def test_copies_of_one_root_with_the_same_number_are_one_row():
    groups = group_figures(
        [killed(300, name="a", root="page"), killed(300, name="b", root="page"), killed(300, name="c")]
    )
    assert [row.accounts for row in groups[0].rows] == [("account a", "account b"), ("account c",)]


def test_one_root_with_two_numbers_has_two_rows():
    groups = group_figures([killed(300, name="a", root="page"), killed(30, name="b", root="page")])
    assert [row.interval.low for row in groups[0].rows] == [30, 300]


def test_rows_stand_in_the_order_of_time():
    groups = group_figures(
        [killed(1, name="a"), killed(2, name="b", dated="1950"), killed(3, name="c", dated="1904-08")]
    )
    assert [row.claim.id for row in groups[0].rows] == ["c", "b", "a"]


def test_a_claim_without_a_year_joins_no_two_years():
    years = [
        claim(f"In {year} [300] people died in Tarn.", name=year, places=["Tarn"], dates={year: year})
        for year in ("1904", "1905")
    ]
    open_year = claim("[200] people died in Tarn.", "people", name="open", places=["Tarn"])
    assert shape(group_figures([*years, open_year])) == [{"1904", "open"}, {"1905", "open"}]


def test_a_claim_of_another_thing_changes_no_group():
    before = group_figures([killed(300, name="a"), killed(120, name="b")])
    assert before[0] in group_figures([killed(300, name="a"), killed(120, name="b"), killed(7, "Velm", name="c")])


def test_numbers_of_which_nothing_is_said_stand_alone():
    clerk = claim("The clerk says [300].", "", name="a")
    bailiff = claim("The bailiff says [120].", "", name="b")
    assert len(group_figures([clerk, bailiff])) == 2


def test_two_thousand_places_are_grouped_within_seconds():
    names = [first + second + "rn" for first in "ABCDEFGHJK" for second in "aeiou"]
    claims = [
        killed(100 + n, names[n % 50] + "abcdefghijklmnopqrst"[n // 50 % 20], name=f"{n:04}") for n in range(2000)
    ]
    started = time.process_time()
    assert len(group_figures(claims)) == 1000
    assert time.process_time() - started < 5
