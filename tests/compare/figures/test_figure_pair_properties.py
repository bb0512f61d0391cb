from figure_claims import claim
from hypothesis import given
from hypothesis import strategies as st

from testimonia.compare.figures import compare, group_figures
from testimonia.records import Claim

PLACES = ["Tarn", "Velm", ""]
SENTENCES = st.tuples(
    st.sampled_from(PLACES),
    st.sampled_from(["people", "women", "soldiers", "Keldish soldiers", "men", "dead", "casualties", "houses", ""]),
    st.sampled_from(["were killed", "were killed or wounded", "were burned", "fled", "died a day", ""]),
    st.sampled_from(["1904", "1905", ""]),
)
WHOLE = st.integers(0, 10**7).map(float)
NUMBERS = st.one_of(
    st.fixed_dictionaries({
        "value": WHOLE,
        "approximate": st.booleans(),
        "bound": st.sampled_from([None, "at least", "at most", "more than", "fewer than", "nearly"]),
    }),
    st.fixed_dictionaries({"low": WHOLE, "high": WHOLE, "approximate": st.booleans()}),
    st.fixed_dictionaries({"low": WHOLE, "approximate": st.booleans()}),
)  # fmt: skip


@st.composite
def claims(draw, name="a"):
    place, noun, fate, year = draw(SENTENCES)
    where, when = f"In {place} " if place else "", f" in {year}" if year else ""
    return claim(
        f"{where}[300] {noun} {fate}{when}.", noun, name=name, root=draw(st.sampled_from("xyz")),
        places=[place] if place else [], dates={year: year} if year else {}, **draw(NUMBERS),
    )  # fmt: skip


@given(claims("a"), claims("b"))
def test_it_is_the_same_from_either_side(a, b):
    one, other = compare(a, b), compare(b, a)
    assert (one.verdict, one.part, one.agree, one.factor) == (other.verdict, other.part, other.agree, other.factor)


@given(claims())
def test_a_claim_agrees_with_itself(one):
    found = compare(one, one)
    assert found.verdict == "unsure" or (found.verdict, found.agree) == ("same thing", True)


@given(st.lists(st.integers(0, 99), max_size=7, unique=True).flatmap(
    lambda ids: st.tuples(*(claims(f"{number:02}") for number in ids))), st.randoms())  # fmt: skip
def test_groups_do_not_depend_on_the_order_of_the_claims(held, chance):
    mixed = list(held)
    chance.shuffle(mixed)
    assert group_figures(mixed) == group_figures(held)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=20))
def test_any_text_can_be_read(before, after, counts):
    sentence = f"{before}7{after}"
    one = Claim("a", "account", "root", sentence, (len(before), len(before) + 1), counts, value=7.0)
    assert compare(one, one).verdict in ("same thing", "unsure")
