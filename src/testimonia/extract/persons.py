"""Whether a description can stand for a person or for people, and the nouns that tell."""

from __future__ import annotations

import re

from testimonia.extract.words import DETERMINERS, PARTICLES, PREPOSITIONS, RELATIVES, TITLES, word_set

BODIES = word_set(
    "army government committee commission council ministry department party union office times post news journal "
    "university academy institute court police force forces navy parliament congress senate assembly league "
    "association company agency bank states kingdom republic war street house press reports troops soldiers "
    "leaders officials crew crowd board tribunal jury delegation embassy church parish guard watch group team office "
    "organization organisation administration campaign regiment battalion inquiry"
)
DOCUMENTS = word_set(
    "report letter inscription commentary review paper newspaper magazine release statement dispatch despatch telegram "
    "chronicle annals history book article account memoir diary log register record study survey poll petition "
    "manuscript text note order decree law treaty charter list document memo memorandum bulletin order map chapter "
    "source entry verdict ruling poster slogan placard banner sign tablet papyrus scroll summary website page blog"
)
_CROWDS = word_set(
    "people men women police crowd crew troops villagers others many some most few all children clergy public "
    "townspeople townsfolk both folk these those"
)
_COLLECTIVE = (BODIES - word_set("war street house reports")) | _CROWDS
_GROUP_ENDINGS = ("ans", "ians", "ese", "ish", "ites", "ots", "ics")
_PERSON_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "ee", "eer")
_PERSONS = word_set(
    "clerk widow widower pilot guide witness priest monk nun abbot nurse boy girl tribune wife husband son daughter "
    "aunt uncle friend guest king queen student tutor attorney spy guard cook shepherd host chief survivor victim "
    "refugee novice deacon herald heir captive slave nephew niece cousin spouse smith aide diplomat critic president "
    "geologist agent assistant resident correspondent lieutenant sergeant merchant servant tenant peasant giant poet "
    "bishop"
)
_NO_PERSONS = word_set(
    "paper newspaper letter chapter order power center character number matter river tower quarter water weather "
    "winter summer harbor harbour timber fever border corner folder poster banner register charter paper"
)
_PARTICIPLES = word_set(
    "representing including involving based led known called accused working living seeking carrying charged named "
    "convicted serving claiming calling fighting fleeing wounded trapped held captured assigned attached opposed loyal"
)
"""What goes on after the noun that a description turns on: "a union representing pilots"."""
WOMEN = word_set(
    "mrs ms miss lady queen empress princess madam mme mlle sister mother duchess countess baroness dame woman widow "
    "wife daughter girl nun aunt niece abbess policewoman spokeswoman chairwoman actress ex-wife grandmother hostess "
    "congresswoman councilwoman businesswoman saleswoman heroine mom housewife waitress stepmother stewardess midwife"
)
MEN = word_set(
    "mr sir lord king emperor prince father brother duke count baron messrs man widower husband son boy monk uncle "
    "nephew abbot policeman spokesman chairman fisherman alderman congressman councilman businessman assemblyman "
    "salesman ex-husband grandfather gentleman pope friar esquire dad stepfather"
)
"""Titles and nouns that only women, and only men, are called by."""


def is_full_name(name: str) -> bool:
    """Whether it is a personal name of two words or more, titles counted."""
    words = name.split()
    return (
        1 < len(words) <= 5
        and words[0].lower() not in DETERMINERS
        and all(word[0].isupper() or word in PARTICLES or word.rstrip(".").lower() in TITLES for word in words)
        and not words[-1].endswith(("ies", "ions")) and words[-1].lower() not in BODIES | DOCUMENTS
    )  # fmt: skip


def is_person(source: str) -> bool:
    """Whether a singular "he" or "she" may stand for it: a personal name or a description of one person."""
    if " and " in source or "," in source:
        return False
    words = source.split()
    if len(words) == 1:
        return source[0].isupper() and source.isalpha() and not is_people(source) and source.lower() not in _CROWDS
    if is_full_name(source):
        return True
    head = head_of(source)
    if words[0].lower() not in DETERMINERS | {"one"} or head in BODIES | DOCUMENTS | _NO_PERSONS:
        return False
    return head in TITLES | _PERSONS | WOMEN | MEN or head.endswith(_PERSON_ENDINGS)


def is_people(source: str) -> bool:
    """Whether "they" may stand for it: coordinated, plural or collective."""
    if re.search(r" (?:and|&) ", source):
        return True
    head = head_of(source)
    if head in _COLLECTIVE:
        return True
    if head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS | _NO_PERSONS:
        return False
    named = source[:1].isupper() and " " not in source
    return head.endswith(_GROUP_ENDINGS) if named else is_plural(head)


def is_plural(noun: str) -> bool:
    """Whether a noun in lower case looks like a plural."""
    return noun.endswith(("men", "women")) or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def head_of(source: str) -> str:
    """The noun that a phrase turns on, in lower case: "The clerk of the Ninth" -> "clerk"."""
    words = source.lower().split()
    for index, word in enumerate(words):
        if index and (word in PREPOSITIONS or word in RELATIVES or word in _PARTICIPLES or word.startswith("(")):
            return words[index - 1].strip(",.")
    return words[-1].strip(",.") if words else ""
