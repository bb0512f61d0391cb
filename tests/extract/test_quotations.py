import pytest
from accounts_in_short import H, Q, S, V, cut, read, said

from testimonia.extract.signoffs import parse_signoff


@pytest.mark.parametrize(
    ("line", "party", "born", "died", "work"),
    [
        ("— Ada Orme, *The Ferry Book* (1340?–1400)", "Ada Orme", "1340?", "1400", "The Ferry Book"),
        ("-- Ada Orme, 'The Ferry Book', c. 1951", "Ada Orme", None, None, "The Ferry Book"),
        ("Ada Orme (1913–1960)", "Ada Orme", "1913", "1960", None),
        ("Ada Orme (1913-1960), The Ferry Book", "Ada Orme", "1913", "1960", "The Ferry Book"),
        ("— Ada van der Orme (b. 1940)", "Ada van der Orme", "1940", None, None),
        ("— Ada Orme (c. 70–c. 140)", "Ada Orme", "c. 70", "c. 140", None),
        ("― Capt. A. B. Orme", "Capt. A. B. Orme", None, None, None),
    ],
)
def test_a_signing_line_gives_author_dates_and_work(line, party, born, died, work):
    signoff = parse_signoff(line)
    assert (signoff.party, signoff.born, signoff.died, signoff.work) == (party, born, died, work)
    assert line[slice(*signoff.name)] == party


@pytest.mark.parametrize(
    "line", ["and then they left", "", "(1913–1960)", "The dam broke and the mill fell down at noon."]
)
def test_other_lines_are_not_taken_for_names_with_dates(line):
    signoff = parse_signoff(line)
    assert signoff is None or not signoff.sure


def test_a_block_quotation_with_a_signature_is_a_quotation():
    found, text = read(
        "Nobody came.", (Q, "The river keeps no promise."), (S, "Ada Orme (1840–1901)"), "Then it rained."
    )
    (quotation,) = found.quotations
    assert cut(text, quotation.content) == "The river keeps no promise."
    assert (quotation.party, quotation.born, quotation.died, quotation.form) == ("Ada Orme", "1840", "1901", "prose")
    assert found.statements == ()


def test_the_last_line_of_a_block_quotation_may_sign_it_without_a_dash():
    found, text = read(
        "Nobody came.", (Q, "The river keeps no promise."), (Q, "Ada Orme, Letters 4"), "Then it rained."
    )
    assert [(q.party, q.work, cut(text, q.content)) for q in found.quotations] == [
        ("Ada Orme", "Letters 4", "The river keeps no promise.")
    ]


def test_a_signed_quotation_that_a_sentence_brings_in_is_a_statement_without_its_signature():
    found, text = read("The poet writes:", (Q, "The river keeps no promise."), (S, "— Ada Orme, *Letters*"))
    assert found.quotations == ()
    assert cut(text, found.statements[0].content) == "The river keeps no promise."


def test_a_description_may_sign_a_quotation():
    found, _ = read((Q, "The river keeps no promise."), (S, "— Song of the boatmen, in *Old Songs*"))
    assert (found.quotations[0].party, found.quotations[0].work) == ("Song of the boatmen", "Old Songs")


def test_verse_is_told_from_prose():
    found, text = read((V, "The river rose,\nThe river fell,"), (S, "— Ada Orme, *Songs*"))
    assert found.quotations[0].form == "verse"
    assert found.quotations[0].work == "Songs"
    assert cut(text, found.quotations[0].content) == "The river rose,\nThe river fell,"


def test_the_last_line_of_a_block_may_sign_it():
    found, text = read((V, "The river rose,\nThe river fell.\nAda Orme (1840–1901)"))
    assert cut(text, found.quotations[0].content) == "The river rose,\nThe river fell."
    assert cut(text, found.quotations[0].source) == "Ada Orme"


def test_a_paragraph_wholly_in_marks_may_be_signed_by_the_next():
    found, text = read("“The river keeps no promise.”", "— Ada Orme, *Letters*")
    assert cut(text, found.quotations[0].content) == "“The river keeps no promise.”"


def test_a_paragraph_may_sign_itself():
    found, text = read("“The river keeps no promise.” — Ada Orme, *Letters*")
    assert cut(text, found.quotations[0].content) == "“The river keeps no promise.”"
    assert found.quotations[0].work == "Letters"


def test_under_a_heading_of_quotations_each_entry_is_one():
    found, _ = read(
        (H, "Famous quotes about rivers"),
        "Water is patient. Ada Orme (1840–1901)",
        "Banks are not. Ira Lind (1850–1911)",
    )
    assert [q.party for q in found.quotations] == ["Ada Orme", "Ira Lind"]
    assert found.unattributed == ()


def test_two_signed_quotations_in_one_run_stay_apart():
    found, text = read((Q, "One."), (S, "Ada Orme (1840–1901)"), (Q, "Two."), (S, "Ira Lind (1850–1911)"))
    assert [cut(text, q.content) for q in found.quotations] == ["One.", "Two."]


def test_a_sentence_brings_in_the_block_quotation_after_it():
    assert said("In his letter of March the clerk writes:", (Q, "We had no boats."), (Q, "Nobody came.")) == [
        ("the clerk", "writes", "We had no boats. | Nobody came.")
    ]


def test_a_noun_may_bring_in_a_block_quotation():
    assert said("Hear the words of Ada Orme:", (Q, "We had no boats.")) == [("Ada Orme", "words", "We had no boats.")]


def test_a_plain_paragraph_after_said_and_a_colon_is_the_content():
    found, text = read("Minister Orme said:", "I regret the loss of the ferry.", "We shall build another.")
    outer = found.statements[0]
    assert cut(text, outer.content) == "I regret the loss of the ferry. | We shall build another."
    assert outer.kind == "direct"
    assert found.unattributed == ()


def test_a_quotation_over_paragraphs_is_one_statement():
    paragraphs = "The clerk wrote: “The dam broke at noon.", "“The mill fell at one.", "“Nobody came.” He signed it."
    content = "“The dam broke at noon. | “The mill fell at one. | “Nobody came.”"
    assert said(*paragraphs)[0] == ("The clerk", "wrote", content)


def test_a_block_quotation_that_nobody_signs_or_brings_in_is_nobody_s():
    found, _ = read("The water was high.", (Q, "We had no boats at all."))
    assert found.quotations == ()
    assert found.statements == ()
    assert len(found.unattributed) == 1


def test_dialogue_with_dashes_is_direct():
    found, text = read("— I did not see the boat, said the miller.")
    (statement,) = found.statements
    assert cut(text, statement.source) == "the miller"
    assert cut(text, statement.content) == "I did not see the boat"
    assert statement.kind == "direct"
