import pytest
from accounts_in_short import H, P, Q, read


def party(*pieces):
    """The party of the statement whose source stands last."""
    return max(read(*pieces)[0].statements, key=lambda s: s.source[0]).party


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("Ada Orme denied it all. She said that it rained.",), "Ada Orme"),
        (("Ada Orme denied it all.", "The dam was old. She said that it rained."), "Ada Orme"),
        (("The clerk denied it all. “It rained,” he said.",), "The clerk"),
        (("Mr Orme denied it all. She said that it rained.",), None),
        (("Orme denied it all.", "The dam broke.", "He said that it rained."), "Orme"),
        (("Orme denied it all.", (H, "The mill"), "He said that it rained."), None),
        (("The ferrymen denied it all. They said that it rained.",), "The ferrymen"),
        (("Orme and Lind denied it all. They said that it rained.",), "Orme and Lind"),
        (("Ada Orme dismissed Dutch accounts as rumour. According to her, it rained.",), "Ada Orme"),
        (("Ada Orme accused Lind of sloth. She said that it rained.",), "Ada Orme"),
        (("Ada Orme accused Lind of sloth. He denied the charge.",), "Lind"),
        (("The ferrymen denied it all. He said that it rained.",), None),
        (("Orme denied it all. They said that it rained.",), None),
        (("The report blamed the mayor. It said that the dam was rotten.",), "The report"),
        (("The report blamed the mayor. He said that the dam was rotten.",), "the mayor"),
        (("Orme denied it all. It said that the dam was rotten.",), None),
        (("Mr Orme denied it. He blamed the mayor’s wife. She said that it rained.",), "the mayor’s wife"),
        (("Circus Maximus burned. He said that it rained.",), None),
        (("It was at Tarn Hall. He said that it rained.",), None),
    ],
)
def test_a_pronoun_stands_for_a_fitting_party_near_by_or_for_nobody(pieces, expected):
    assert party(*pieces) == expected


def test_a_pronoun_in_a_quotation_does_not_stand_for_who_speaks():
    statements = read("Lind came home. Lind said: “He told me that it rained.”")[0].statements
    assert [s.party for s in statements] == ["Lind", None]


def test_i_stands_for_who_speaks_the_statement_around_it():
    statements = read("Lind wrote: “I told the mayor that it rained.”")[0].statements
    assert [s.party for s in statements] == ["Lind", "Lind"]


def test_a_pronoun_after_a_quotation_set_apart_stands_for_who_spoke_before_it():
    assert party((P, "Ada Orme wrote:"), (Q, "The dam broke."), (P, "She added that it rained.")) == "Ada Orme"


def test_a_surname_that_two_persons_share_stays_as_it_is():
    assert party("Ada Orme denied it. Peter Orme denied it. Orme said that it rained.") == "Orme"


def test_a_short_form_of_a_document_stands_for_its_one_fuller_name():
    assert party("The harbour report denied it. The report said that it rained.") == "The harbour report"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("General Marius Orme held the ford. The general said that it rained.",), "Marius Orme"),
        (("Ada Orme, the bishop of Tarn, was ill. The bishop said that it rained.",), "Ada Orme"),
        (("The Tarn Relief Committee met. The committee said that it rained.",), "Tarn Relief Committee"),
        (("A widow sold the mill. The widow said that it rained.",), "a widow"),
        (("The mill burned. A survivor said that it rained.",), "A survivor"),
        (("The envoy sent two men, who reported that it rained.",), "two men"),
    ],
)
def test_a_description_stands_for_the_party_that_it_tells_of_or_for_itself(pieces, expected):
    assert party(*pieces).lower() == expected.lower()


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("The Alliance of River Towns (ART) met. ART said that it rained.",), "Alliance of River Towns"),
        (("The Alliance to Open Our Sluices (AOOS) met. AOOS said that it rained.",), "Alliance to Open Our Sluices"),
        (("Judge says that it rained", "The court at Tarn met. Judge Ada Orme was ill."), "Ada Orme"),
        (("Ada Orme met Peter Lind in the mill. The two leaders said that it rained.",), "Ada Orme and Peter Lind"),
        (("Capt. Peter Orme fell. Captain Orme had said that it rained.",), "Peter Orme"),
        (("Lind in trouble again", "Mara Lind said that it rained.", "Lind said that it froze."), "Mara Lind"),
        (("The head of the Tarn Relief Committee, Mara Lind, said that it rained.",), "Mara Lind"),
        (("Mara Lind and Peter Orme met. Lind and Orme said that it rained.",), "Mara Lind and Peter Orme"),
        (("Mrs Lind and Mr Lind quarrelled. Mr Lind said that it rained.",), "Mr Lind"),
    ],
)
def test_a_short_form_stands_for_the_full_name_that_the_text_gives(pieces, expected):
    assert party(*pieces) == expected
