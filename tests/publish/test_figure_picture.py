from lxml import etree

from testimonia.compare.figures import group_figures
from testimonia.publish.figure_picture import draw_figures
from testimonia.records import Claim

SVG = "{http://www.w3.org/2000/svg}"


def picture(*claims):
    (group,) = group_figures(claims)
    return etree.fromstring(draw_figures(group))


def killed(number, name="a", **more):
    sentence = f"In Tarn {number} people were killed."
    held = {"value": 300.0, "counts": "people", "sentence": sentence, "at": (8, 8 + len(number))} | more
    return Claim(id=name, account=f"account {name}", root=f"root {name}", **held)


def row_of(drawn):
    return drawn.find(f"{SVG}g")


def test_a_number_is_a_dot_and_about_a_hollow_one():
    exact, about = row_of(picture(killed("300"))), row_of(picture(killed("about 300", approximate=True)))
    assert exact.find(f"{SVG}circle").get("fill") == "#1f1c17"
    assert about.find(f"{SVG}circle").get("fill") == "#ffffff"
    assert about.find(f"{SVG}line") is not None


def test_a_range_is_a_bar():
    drawn = picture(
        killed("100", name="b", value=100.0), killed("between 100 and 200", value=None, low=100.0, high=200.0)
    )
    assert float(row_of(drawn).find(f"{SVG}rect").get("width")) > 100


def test_a_bound_is_a_bracket_with_an_arrow():
    at_least = row_of(picture(killed("at least 300", bound="at least")))
    assert len(at_least.findall(f"{SVG}path")) == 2


def test_the_axis_is_logarithmic_where_numbers_are_far_apart():
    near = picture(killed("300"), killed("700", name="b", value=700.0))
    far = picture(killed("30", value=30.0), killed("70000", name="b", value=70000.0))
    assert ["logarithmic" in "".join(drawn.itertext()) for drawn in (near, far)] == [False, True]


def test_everything_that_is_drawn_is_said_in_words():
    drawn = picture(killed("300", party="The mayor"), killed("at least 700", name="b", value=700.0, bound="at least"))
    assert drawn.get("role") == "img"
    assert drawn.find(f"{SVG}title").text == "people, killed, Tarn: who gives which number"
    assert drawn.find(f"{SVG}desc").text == (
        "The mayor: 300, in account account a. nobody named (root b): at least 700, in account account b."
    )


def test_hostile_names_stay_text():
    drawn = picture(killed("300", party='</text><script>alert("x")</script>\x00'))
    assert drawn.find(f".//{SVG}script") is None
    assert '</text><script>alert("x")</script>\ufffd' in drawn.find(f"{SVG}desc").text


def test_a_share_is_drawn_as_a_part_of_one():
    drawn = picture(killed("about 40", unit="%", value=40.0, approximate=True))
    assert "0.4" in "".join(drawn.itertext())
