import time

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.identify.places import resolve, table

INVASION = ["Manchuria", "Mukden", "Harbin", "Port Arthur", "Hailar", "Mutankiang", "Transbaikal", "Vladivostok"]
PLACES = st.sampled_from([*INVASION, "Alexandria", "Tripoli", "Of", "nowhere", "Galicia", "Lemberg", "St. Petersburg"])


def meant(found):
    return {name: candidates[0].place.name if candidates else None for name, candidates in found.items()}


def test_the_places_of_an_account_are_resolved_together():
    assert meant(resolve(INVASION, year=1945)) == {
        "Manchuria": "Northeast China",
        "Mukden": "Shenyang",
        "Harbin": "Harbin",
        "Port Arthur": "Lüshunkou",
        "Hailar": "Hulunbuir",
        "Mutankiang": "Mudanjiang",
        "Transbaikal": "Transbaikalia",
        "Vladivostok": "Vladivostok",
    }


def test_ambiguous_names_settle_one_another():
    delta = meant(resolve(["Alexandria", "Damietta", "Rosetta", "Cairo"]))
    assert delta["Rosetta"] == "Rosetta"
    virginia = resolve(["Alexandria", "Richmond", "Petersburg", "Fredericksburg"], year=1862)
    assert {candidates[0].place.areas for candidates in virginia.values()} == {("US", "US.VA")}


def test_a_name_has_one_sense_however_it_is_spelt():
    found = resolve(["St. Petersburg", "Saint Petersburg", "SAINT PETERSBURG", "Petrograd"])
    assert found["St. Petersburg"] == found["Saint Petersburg"] == found["SAINT PETERSBURG"]


def test_names_that_are_no_places_have_no_candidates():
    assert resolve(["mukden", "Zzyqvarth", ""]) == {"mukden": (), "Zzyqvarth": (), "": ()}


def test_an_account_without_names_resolves_to_nothing():
    assert resolve([]) == {}


@settings(max_examples=25, deadline=None)
@given(st.lists(PLACES, max_size=8), st.randoms(use_true_random=False))
def test_order_and_repeats_change_nothing(names, chance):
    mixed = names * 2
    chance.shuffle(mixed)
    assert resolve(names) == resolve(mixed)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30))
def test_any_text_may_be_asked_for_and_scores_are_shares(name):
    for candidates in resolve([name, "Mukden"]).values():
        scores = [candidate.score for candidate in candidates]
        assert scores == sorted(scores, reverse=True)
        assert 0 <= sum(scores) <= 1 + 1e-9


def test_the_time_grows_with_the_names_and_not_with_their_square():
    known = table.shipped()
    names = [known.city(number).name for number in range(0, len(known), len(known) // 1_600)]

    def taken(count):
        started = time.process_time()
        resolve(names[:count])
        return time.process_time() - started

    taken(100)
    assert taken(1_600) < 24 * max(taken(200), 0.01)
