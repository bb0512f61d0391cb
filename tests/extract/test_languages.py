from testimonia.extract import extract
from testimonia.extract.languages import Languages, are_english, is_english
from testimonia.records import Account, Block, BlockKind, Details, Origin

GERMAN = (
    "Der Schreiber von Varn sagte, dass der Speicher in der Nacht verbrannt war und niemand um Hilfe geschickt wurde. "
    "Der Müller bestritt, dass das Feuer in seiner Mühle begonnen hatte."
)
FRENCH = (
    "Le greffier a déclaré que le grenier avait brûlé pendant la nuit et que personne n'avait été envoyé chercher du "
    "secours. Le meunier a nié que le feu avait pris dans son moulin."
)
ENGLISH = (
    "The clerk said that the granary had burned in the night. Nobody was sent for help. The church and the houses by "
    "the river stood."
)


def account(*texts):
    start, blocks = 0, []
    for text in texts:
        blocks.append(Block(BlockKind.PARAGRAPH, start, text))
        start += len(text) + 2
    return Account(Origin("", "a.txt", "text/plain", "plain/1"), Details(), tuple(blocks))


def test_english_is_told_from_other_languages():
    assert [is_english(text) for text in (ENGLISH, GERMAN, FRENCH, "Fire!")] == [True, False, False, None]


def test_other_scripts_are_other_languages_however_short_the_text():
    assert is_english("Мэр сказал, что плотина прорвалась.") is False


def test_short_paragraphs_are_in_the_language_that_they_have_together():
    short = ["Der Damm brach, sagte er.", "Laut dem Bericht ertranken vierzig Menschen.", "Die Stadt bestritt dies."]
    assert are_english(short * 3, before=None) == [False] * 9
    assert are_english(["The dam broke.", *short], before=True) == [True] * 4
    assert are_english(["Nobody came."], before=None) == [True]


def test_a_text_in_another_language_is_not_taken_for_the_authors_claims():
    found = extract(account(GERMAN, "Nichts blieb.", FRENCH))
    assert found.statements == found.unattributed == found.mentions == ()


def test_english_among_other_languages_is_read():
    assert len(extract(account(GERMAN, ENGLISH)).statements) == 1


def test_an_account_mostly_in_another_language_says_so():
    languages = Languages()
    for block in account(GERMAN, ENGLISH, FRENCH).blocks:
        languages.add(block)
    assert languages.warning().endswith(
        "% of its text is not in English; only quotations set apart by the layout were sought there"
    )
