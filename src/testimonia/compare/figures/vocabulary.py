"""Words that stand around a figure and tell where its clause, its phrase and its subject end."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Words written in a line, as a set."""
    return frozenset(words.split())


PLACING = word_set("in into at near within across throughout around outside inside off over under along beyond")
"""Prepositions that say where."""
PREPOSITIONS = PLACING | word_set(
    "of from on to by with for during after before since until against among amid between upon into through"
)
ARTICLES = word_set("the a an")
DETERMINERS = ARTICLES | word_set("his her its their our this that these those")
AUXILIARIES = word_set(
    "was were is are be been being had has have did do does would could may might can will must got went"
)
BREAKS = frozenset([";", ":", "—", "–", "while", "whereas", "although", "though", "but", "because"])
"""Marks and words that end a clause."""
RELATIVES = word_set("who whom whose which that")
BEFORE_NUMBERS = word_set(
    "about some around nearly almost roughly approximately at least most more fewer less than over under up to as "
    "many few between from another only just no not the their well perhaps and"
) - {"and"}
"""Words between a verb and the number that is its object."""
REPORTING = word_set(
    "said believed reported estimated feared known thought alleged claimed put counted numbered caused suffered "
    "included totalled recorded listed presumed confirmed supposed reached exceeded mustered named called used"
)
"""Verbs and participles that tell of a number, not of those counted."""
OWNING = word_set("lost had has suffered mustered numbered counted saw mourned")
"""Verbs whose subject is the side, or the place, that the number belongs to."""
REPORTS = word_set(
    "letter report telegram dispatch despatch correspondent news newspaper story account message cable note"
)
"""Nouns after which "from" says where words come from."""
OFFICES = word_set(
    "governor mayor bishop consul prefect council court registrar ministry commander deputy doctor clerk"
)
"""Nouns after which "of" and a name say who speaks."""
MILITARY = word_set(
    "army armies troops brigade regiment division battalion corps garrison fleet soldiers squadron company platoon "
    "unit units losses militia forces"
)
UNITS = word_set("brigade regiment division battalion corps squadron company platoon fleet army")
NEUTRAL = word_set(
    "whole total entire more other alleged innocent unarmed local some own further additional many all such last "
    "estimated reported old poor unfortunate"
)
"""Modifiers that leave out nobody."""
