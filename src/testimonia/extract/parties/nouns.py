"""A description -> the noun that it turns on and what that can be: a person, people, a body or a document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from testimonia.extract import persons
from testimonia.extract.known_names import known_names
from testimonia.extract.words import DETERMINERS, PREPOSITIONS, word_set

PERSONS = word_set(
    "candidate nominee contender congressman congresswoman frontrunner front-runner incumbent billionaire mogul "
    "businessman businesswoman millionaire veteran journalist activist strategist economist analyst adviser advisor "
    "lawmaker politician politico operative delegate democrat republican conservative liberal independent attorney "
    "plaintiff defendant suspect surgeon physician pathologist historian scholar anchor host moderator columnist "
    "spokesperson chair chairperson chairman chairwoman head boss founder star celebrity hopeful running-mate "
    "appellant accused deponent informant envoy prelate vicar rector friar commandant subaltern sentry ensign private "
    "corporal trooper scout despot tyrant khan sultan shah pasha bey emir caliph vizier shogun daimyo warlord regent "
    "dowager chronicler annalist biographer diarist memoirist essayist novelist playwright polemicist apologist "
    "delegate intendant prefect magistrate bailiff provost steward chamberlain friend critic rival native teenager"
)
BODIES = word_set(
    "city state nation country alliance fund union bank firm newspaper magazine network outlet site website station "
    "charity nonprofit coalition pac lobby society federation confederation consortium foundation institute lab "
    "commission cabinet kremlin vatican court campaign county town village province colony empire republic monarchy "
    "crown throne junta regime administration authority bureau mission command corps battalion brigade division fleet "
    "squadron militia garrison brotherhood order guild synod convent monastery museum archive library school college"
)
"""Nouns that are persons' or bodies' besides those that statements are found by."""
_ALIKE = """
    senator sen lawmaker legislator, representative rep congressman congresswoman lawmaker legislator, nominee
    candidate contender hopeful, governor gov, general gen commander, colonel col commander officer, captain capt
    officer commander, lieutenant lt officer, professor prof scholar, billionaire businessman mogul tycoon developer
    magnate, paper newspaper daily times post, spokesman spokeswoman spokesperson, president pres, king monarch
    sovereign, queen monarch sovereign, historian scholar author writer, priest reverend rev father, report study
    paper survey, letter note message, book memoir work, group organisation organization association union alliance
    coalition, company firm corporation, nation country state government, reporter journalist correspondent, lawyer
    attorney counsel, doctor dr physician, judge justice magistrate, officer policeman police, republican gop
    conservative, democratic democrat, british britain english, american america u.s, russian russia soviet, german
    germany, emperor sovereign monarch, minister secretary, bishop prelate
"""
ALIKE = tuple(word_set(group) for group in _ALIKE.split(","))
"""Nouns that one person or body is called by in turn, in news and histories."""
STATES = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming "
    "hampshire jersey dakota carolina queensland tasmania bihar orissa bavaria saxony prussia hesse"
)
"""The last words of the names of federal states."""
TOWN = frozenset({"city", "town", "village", "place", "capital", "port"})
"""What a place may be called of which nothing is known."""
PLACES = {
    **{
        word.lower(): frozenset({"country", "nation", "state", "kingdom", "republic", "region", "land"})
        for word, kind in known_names().items() if kind == "place"
    },
    **dict.fromkeys(("states", "kingdom", "union", "republic"), frozenset({"country", "nation", "state"})),
    **dict.fromkeys(STATES, frozenset({"state"})),
}  # fmt: skip
"""What a place may be called, by the last word of its name."""


@dataclass(frozen=True, slots=True)
class Noun:
    """The head of a description, and the other words that tell something."""

    kind: str
    head: str
    gender: str
    plural: bool
    words: frozenset[str]


@lru_cache(maxsize=4096)
def noun_of(text: str) -> Noun:
    """What a description can stand for: "the South Carolina senator" -> described, "senator", {"south", "carolina"}."""
    head = persons.head_of(text)
    words = {word.strip(",.;:()\"“”‘’'").removesuffix("'s").removesuffix("’s") for word in text.lower().split()}
    rest = frozenset(word for word in words - {head} if word and word not in DETERMINERS | PREPOSITIONS)
    gender = "f" if head in persons.WOMEN else "m" if head in persons.MEN else ""
    return Noun(_kind(text, head), head, gender, persons.is_plural(head), rest)


def _kind(text: str, head: str) -> str:
    single = head.removesuffix("s")
    if head in persons.DOCUMENTS or single in persons.DOCUMENTS:
        return "document"
    if head in PERSONS:
        return "described"
    if head in persons.BODIES | BODIES and head not in ("officials", "leaders", "troops", "soldiers", "crew", "crowd"):
        return "body"
    if persons.is_people(text) or single in PERSONS:
        return "people"
    if persons.is_person("the " + head):
        return "described"
    return "other"


@lru_cache(maxsize=4096)
def alike(head: str) -> frozenset[str]:
    """The nouns that stand for the same as this one, itself among them; of a plural also those of its singular."""
    single = head.removesuffix("s")
    return frozenset({head, single}).union(*(group for group in ALIKE if head in group or single in group))
