import pytest
from accounts_in_short import cut, read, roles, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk said that the dam broke.", ("The clerk", "said", "that the dam broke")),
        ("The clerk said the dam had broken.", ("The clerk", "said", "the dam had broken")),
        ("“The dam broke,” the clerk said.", ("the clerk", "said", "“The dam broke,”")),
        ("“The dam broke,” said Ada Orme.", ("Ada Orme", "said", "“The dam broke,”")),
        ("The dam, the clerk said, broke at noon.", ("the clerk", "said", "The dam | broke at noon")),
        ("“The dam,” said the clerk, “broke at noon.”", ("the clerk", "said", "“The dam,” | “broke at noon.”")),
        ("According to the clerk, the dam broke.", ("the clerk", "According to", "the dam broke")),
        ("The dam broke at noon, according to the clerk.", ("the clerk", "according to", "The dam broke at noon")),
        ("In the clerk's words, “the dam broke”.", ("the clerk's", "words", "“the dam broke”")),
        ("The clerk told the mayor that the dam broke.", ("The clerk", "told", "that the dam broke")),
        ("Two reports indicate that the dam broke.", ("Two reports", "indicate", "that the dam broke")),
        ("The dam is said to have broken at noon.", ("", "is said", "The dam | to have broken at noon")),
        ("It was reported that the dam broke.", ("", "was reported", "that the dam broke")),
        ("The clerk accused the mayor of neglect.", ("The clerk", "accused | of", "neglect")),
        ("The mayor dismissed the report as rumour.", ("The mayor", "dismissed | as", "the report | rumour")),
        ("The mayor asked whether the dam had held.", ("The mayor", "asked", "whether the dam had held")),
        ("The mayor ordered the guards to open the sluice.", ("The mayor", "ordered", "to open the sluice")),
        ("His claim that the dam held was printed.", ("His", "claim", "that the dam held was printed")),
        ("Marsh, the colonel of foot, denied the charge.", ("Marsh, the colonel of foot", "denied", "the charge")),
        ("Men who threw stones shouted that it rained.", ("Men", "shouted", "that it rained")),
        ("In his own words Orme states that it rained.", ("Orme", "states", "that it rained")),
        ("A stone that he set up a year later says that it rained.", ("A stone", "says", "that it rained")),
        ("Ada the Elder recalled that it rained.", ("Ada the Elder", "recalled", "that it rained")),
        ("Orme himself admits that it rained.", ("Orme himself", "admits", "that it rained")),
        ("According to him, the whole hill burned.", ("him", "According to", "the whole hill burned")),
        ("Orme and Lind accuse Marsh outright.", ("Orme and Lind", "accuse", "Marsh")),
        ("Marsh, who had fled, denied the charge.", ("Marsh", "denied", "the charge")),
        ("Orme sent out men who claimed that it rained.", ("who", "claimed", "that it rained")),
        ("One clerk of the old office said that it rained.", ("One clerk of the old office", "said", "that it rained")),
        ("Lind counts eleven boats and forty dead.", ("Lind", "counts", "eleven boats and forty dead")),
        ("The dam broke. He tells of men who said it rained.", ("He", "tells of", "men who said it rained")),
        pytest.param(
            "“The dam broke.” He tells of men who said it rained.", ("He", "tells", "men who said it rained"),
            marks=pytest.mark.xfail(reason="a quotation that nobody brings in goes to the cue after it"),
        ),
    ],
)  # fmt: skip
def test_each_plain_pattern_gives_its_roles(text, expected):
    assert expected in said(text)


def test_coordinated_cues_share_their_source():
    assert said("The mayor denied the charge and insisted that the dam was sound.") == [
        ("The mayor", "denied", "the charge"),
        ("The mayor", "insisted", "that the dam was sound"),
    ]


def test_a_participle_takes_the_subject_of_its_sentence():
    assert ("The mayor", "pointing out", "that the dam was new") in said(
        "The mayor answers critics by pointing out that the dam was new."
    )


def test_a_quotation_goes_on_in_the_next_sentence():
    assert (
        said("“The dam broke,” the clerk said. “Nobody came.” The mayor left.")[0][2]
        == "“The dam broke,” | “Nobody came.”"
    )


def test_a_statement_inside_another_comes_after_it_and_names_it():
    found, text = read("The report said that the mayor had denied the charge.")
    outer, inner = found.statements
    assert roles(text, inner) == ("the mayor", "had denied", "the charge")
    assert inner.inside == outer.id
    assert outer.inside is None


def test_a_statement_inside_a_quotation_is_found():
    found, text = read("“The clerk told me that the dam broke at noon,” the mayor said.")
    assert roles(text, found.statements[0])[0] == "the mayor"
    assert roles(text, found.statements[1]) == ("The clerk", "told", "that the dam broke at noon")
    assert found.statements[1].inside == found.statements[0].id


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said that the dam held.", "asserts"),
        ("The mayor suggested that the dam held.", "hedges"),
        ("The mayor questioned whether the dam held.", "questions"),
        ("The mayor denied that the dam broke.", "denies"),
        ("The mayor dismissed the report as rumour.", "dismisses"),
        ("The mayor conceded that the dam broke.", "concedes"),
        ("The mayor condemned the report.", "objects"),
        ("The mayor demanded that the dam be closed.", "wants"),
        ("The mayor did not deny that the dam broke.", "concedes"),
        ("The mayor did not say that the dam held.", "denies"),
        ("No mayor said that the dam held.", "denies"),
        ("The mayor might say that the dam held.", "hedges"),
    ],
)
def test_the_verb_its_negation_and_its_modal_give_the_stance(text, stance):
    assert read(text)[0].statements[0].stance == stance


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor said that the dam held.", "indirect"),
        ("The mayor said, “The dam held.”", "direct"),
        ("The mayor said that “the dam held.”", "direct"),
        ("The mayor said that the dam had “held well enough” until noon.", "mixed"),
    ],
)
def test_marks_around_all_or_part_of_the_content_give_the_kind(text, kind):
    assert read(text)[0].statements[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The army laid claim to the mills of the valley.",
        "The clerk was charged with theft.",
        "It goes without saying that rivers rise.",
        "The so-called “volunteers” crossed the river at dawn.",
        "The men lived in the United States for years.",
        "Orme was tried on two counts of theft.",
    ],
)
def test_these_attribute_nothing(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("pieces", "party"),
    [
        (("The commander of the Ninth, General Orme, said that it rained.",), "General Orme"),
        (("Ada Orme of the River Office said that it rained.",), "Ada Orme"),
        (("Ada Orme denied it all. Orme said that it rained.",), "Ada Orme"),
        (("Ada Orme said that it rained.", "According to her, the dam held."), "Ada Orme"),
        (("Dutch reports indicate that it rained.",), "Dutch reports"),
    ],
)
def test_the_party_is_the_source_s_own_name(pieces, party):
    assert read(*pieces)[0].statements[-1].party == party


def test_the_author_s_i_has_no_party():
    assert read("I said that it rained.")[0].statements[0].party is None


def test_sentences_that_hold_no_statement_are_in_the_author_s_voice():
    found, text = read(
        "The dam broke at noon. The clerk said that it rained. Who opened the sluice? See also the map. "
        "This section describes the mill.",
        "“Nobody came.”",
    )
    assert [cut(text, (u.span,)) for u in found.unattributed] == ["The dam broke at noon."]


def test_what_a_content_holds_in_a_later_block_is_inside_it():
    found, text = read(
        "The clerk of the court said", "that the dam broke at noon, and that the mayor denied that 40 houses were lost."
    )
    outer, inner = found.statements
    assert roles(text, outer)[1] == "said"
    assert inner.inside == outer.id
    assert [figure.statement for figure in found.figures] == [inner.id]


@pytest.mark.xfail(reason="a short line that only brings in the next block is not seen as a cue")
def test_a_short_line_brings_in_the_block_after_it():
    found, text = read(
        "The witness said", "that the dam broke at noon, and that the mayor denied that 40 houses were lost."
    )
    outer, inner = found.statements
    assert roles(text, outer)[1] == "said"
    assert inner.inside == outer.id
