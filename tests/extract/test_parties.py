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
        (("Orme said that it rained, and Lind said that it froze. He blamed the mayor.",), None),
        (("Orme said that Lind had fled, and he said that it rained.",), None),
        (("Orme denied it all.", "The dam broke.", "He said that it rained."), None),
        (("Orme denied it all.", (H, "The mill"), "He said that it rained."), None),
        (("The ferrymen denied it all. They said that it rained.",), "The ferrymen"),
        (("Orme and Lind denied it all. They said that it rained.",), "Orme and Lind"),
        (("Ada Orme dismissed Dutch accounts as rumour. According to her, it rained.",), "Ada Orme"),
        (("Ada Orme accused Lind of sloth. She said that it rained.",), None),
        (("The ferrymen denied it all. He said that it rained.",), None),
        (("Orme denied it all. They said that it rained.",), None),
        (("The report blamed the mayor. It said that the dam was rotten.",), "The report"),
        (("The report blamed the mayor. He said that the dam was rotten.",), None),
        (("Orme denied it all. It said that the dam was rotten.",), None),
        (("Orme denied it. He blamed the mayor. She said that it rained.",), None),
        (("Circus Maximus burned. He said that it rained.",), None),
        (("It was at Tarn Hall. He said that it rained.",), None),
    ],
)
def test_a_pronoun_stands_for_the_one_fitting_party_near_by_or_for_nobody(pieces, expected):
    assert party(*pieces) == expected


def test_a_pronoun_in_a_quotation_stands_for_nobody():
    statements = read("Orme denied it all. “He told me that it rained,” Lind said.")[0].statements
    assert [s.party for s in statements] == ["Orme", "Lind", None]


def test_a_pronoun_after_a_quotation_set_apart_stands_for_who_spoke_before_it():
    assert party((P, "Ada Orme wrote:"), (Q, "The dam broke."), (P, "She added that it rained.")) == "Ada Orme"


def test_a_surname_that_two_persons_share_stays_as_it_is():
    assert party("Ada Orme denied it. Peter Orme denied it. Orme said that it rained.") == "Orme"


def test_a_short_form_of_a_document_stands_for_its_one_fuller_name():
    assert party("The harbour report denied it. The report said that it rained.") == "The harbour report"
