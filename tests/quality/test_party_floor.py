"""A floor under the parties that sources resolve to: a wrong party joins two persons, so it weighs more than none.

Each text has one statement to judge, the one whose source stands last; "" says that no party is right. Lowering a floor
is a decision, not a repair.
"""

from collections import Counter

from testimonia.extract import extract
from testimonia.records import Account, Block, BlockKind, Details, Origin

TEXTS = [
    ("Mara Lind kept the ferry log. Lind wrote that the wind turned at nine.", "Mara Lind"),
    ("Mara Lind wrote that the wind turned at nine. She added that nobody was warned.", "Mara Lind"),
    ("Mara Lind denied the charge.\n\nThe tower had burned. “Nobody was warned,” she said.", "Mara Lind"),
    ("The harbour master denied the charge. He claims that the lamp was lit.", "The harbour master"),
    ("The harbour master blamed the pilots. They insisted that the lamp was out.", "the pilots"),
    ("The pilots denied the charge. They insisted that the lamp was out.", "The pilots"),
    ("The pilots denied the charge. He insisted that the lamp was out.", ""),
    ("Thucydides tells of the plague. He says that the dead lay unburied.", "Thucydides"),
    ("Xenophon said that Cyrus had crossed the river, and he blamed the guides.", ""),
    ("Xenophon blamed the guides and Ctesias blamed the king. He says that the river was high.", ""),
    ("Polybius says that the sea rose. Livy denies it. He calls the tale idle.", "Livy"),
    ("Corinth fell in the spring. He says that the walls were low.", ""),
    ("The ship sank off Cape Malea. He says that the wind was from the north.", ""),
    ("Cape Malea is steep. He says that the wind was from the north.", ""),
    ("The inquiry blamed the owners. It found that nobody had inspected the tower.", "The inquiry"),
    ("The inquiry blamed the owners. He found that nobody had inspected the tower.", ""),
    ("The tower was old. It was said that the lamp smoked.", ""),
    ("Mr Orme denied the charge. She said that the lamp was out.", ""),
    ("Ada Orme wept. Peter Orme wept. Orme said that the lamp was out.", "Orme"),
    ("Herodotus says that the river dried. According to him, the army drank it.", "Herodotus"),
    ("The widow kept silent. Her claim that the keeper had drowned came later.", "The widow"),
    ("A surveyor wrote that the stairs had rotted. “I saw it,” he said.", "A surveyor"),
    ("The owners sent out men who claimed that the tower was sound.", "men"),
    ("Nobody knows whether the lamp was lit.", ""),
    ("Everybody said that the keeper was drunk.", ""),
    ("The pilot said: “He told me that the lamp was out.”", ""),
    ("The parish petition blamed the owners. The petition says that the stairs had rotted.", "The parish petition"),
    ("Pliny the Elder lists the dead. Pliny writes that the sea drew back.", "Pliny the Elder"),
    ("Lind of the River Office said that it flooded. Marsh ran to the sluice. He said that it held.", "Marsh"),
    ("The fishermen accused the owners. They denied the charge.", "the owners"),
    ("Orme accused Lind of neglect. He denied the charge.", "Lind"),
    ("Orme told the mayor that it flooded. He thanked the ferrymen for their work.", "Orme"),
    ("The crew blamed the pilot and the passengers blamed the crew. They said that no lamp was lit.", ""),
    ("The bishop said that it flooded. He told the mayor that the mill had gone.", "The bishop"),
]
MOST_WRONG = 0.06
LEAST_RIGHT = 0.85
NAMED_AT_LEAST = 0.8
"""Of the texts whose party is plain, the share that must get it."""


def party_in(text: str) -> str:
    blocks, position = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, position, paragraph))
        position += len(paragraph) + 2
    account = Account(Origin("0" * 64, "made", "text/plain", "test/1"), Details(), tuple(blocks))
    statements = extract(account).statements
    return max(statements, key=lambda s: s.source[0] if s.source else (-1, 0)).party or ""


def tally() -> tuple[Counter[str], list[tuple[str, str]]]:
    counts: Counter[str] = Counter()
    faults = []
    for text, expected in TEXTS:
        found = party_in(text)
        verdict = "right" if found == expected else "wrong" if found else "none"
        counts[verdict] += 1
        faults += [] if verdict == "right" else [(text, found)]
    return counts, faults


def test_few_sources_get_a_wrong_party():
    counts, faults = tally()
    assert counts["wrong"] / len(TEXTS) <= MOST_WRONG, faults


def test_most_sources_get_the_party_that_is_plain_and_no_party_where_none_is():
    counts, faults = tally()
    assert counts["right"] / len(TEXTS) >= LEAST_RIGHT, faults


def test_most_sources_whose_party_is_plain_get_one():
    plain = [(text, expected) for text, expected in TEXTS if expected]
    named = [text for text, expected in plain if party_in(text) == expected]
    assert len(named) / len(plain) >= NAMED_AT_LEAST
