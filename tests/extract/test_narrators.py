"""The author's own opinion is no statement in a history, and is one in a letter."""

from accounts_in_short import said

HISTORY = (
    "The consul left the island in May. The chiefs had asked him to stay. I am tempted to believe that he feared them. "
    "The bridge was burned within the week. Two ships lay in the bay, and neither fired. The rains came early."
)


def test_a_historian_s_present_opinion_is_left_out_and_what_others_want_stays():
    found = said(HISTORY)
    assert [statement for statement in found if statement[0] == "I"] == []
    assert ("The chiefs", "had asked", "to stay") in [(s, c, k.removeprefix("him ")) for s, c, k in found]


def test_what_the_author_said_at_the_time_is_a_statement():
    assert any(s == "I" for s, _, _ in said(HISTORY + " I told the consul that the bridge would not hold."))


def test_a_letter_s_hopes_are_statements():
    letter = "SIR: The bridge was burned within the week. I believe that the men have fled. The rains came early."
    assert any(s == "I" and "believe" in c for s, c, _ in said(letter))


def test_first_persons_inside_quotations_are_others():
    found = said(HISTORY + " “I think that it will hold,” the consul said.")
    assert ("the consul", "said", "“I think that it will hold,”") in found
