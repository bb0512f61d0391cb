"""Whether words that may be a date are one, by what stands around them.

A bare year needs a word that dates ("in 1945", "(1945)") and nothing that it counts ("in 1500 places"); a month alone
needs one too, since May and March are verbs, and August and April names.
"""

from __future__ import annotations

import re
from dataclasses import replace

from testimonia.extract.dates.found import Found, last_word
from testimonia.extract.dates.meanings import Calendar, Joined, Whole, innermost
from testimonia.extract.dates.quantities import (
    ROUND,
    counts_described,
    counts_surely,
    counts_things,
    is_always_counted,
    is_plural,
)
from testimonia.extract.words import ABBREVIATIONS, FUNCTION_WORDS, word_set

LONGEST = 48
"""Code points before a date that are looked at."""
_STRONG = (
    "in since until till during throughout through year years anno born died built founded erected published painted "
    "b. d. fl. r. c. ca. circa"
)
_ABOUT = "about around approximately roughly perhaps possibly probably"
_LAWS = "Act Ordinance Statute Convention Constitution Code Charter Protocol"
_WEAK = "of by from before after between"


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split())


_DATING = re.compile(
    rf"(?:\b(?:(?P<strong>{_any(_STRONG)})|(?P<about>{_any(_ABOUT)})|(?P<law>(?-i:{_any(_LAWS)}))|"
    rf"(?P<weak>{_any(_WEAK)}|prior\sto|earlier\sthan|later\sthan|up\sto)))\s?(?:the\s)?"
    r"(?:years?\s(?:of\s(?:our\slord|grace)\s)?)?\Z",
    re.IGNORECASE,
)
_DATING_LAST = word_set(f"{_STRONG} {_ABOUT} {_LAWS.lower()} {_WEAK} to than the lord grace")
"""The words that it may end with."""
_ABOUT_WHAT = re.compile(
    r"(?:\b(?:born|died|dies|lived|flourished|built|founded|written|wrote|dated|dates|dating|begun|began|started|made|painted|"
    r"composed|erected|completed|compiled|copied|drawn|in|of|from|until|till|since|by|before|after|between|to)|[(\[,])\s?"
    r"(?:about|around|approximately|roughly|perhaps|possibly|probably)\s\Z",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:force|total|army|garrison|crew|number|sum|fine|population|band|body|party|height|depth|altitude|distance|price|"
    r"cost|strength|loss|losses|range|maximum|minimum|average|crowd|edition|fleet|capacity|congregation|flock|"
    r"regiment|battalion|brigade|division|column|contingent|detachment|host|mob|patrol|convoy)\sof\s\Z"
    r"|\b(?:rose|rises|risen|grew|grown|grow|fell|fallen|falls?|increased?|dropped|sank|swelled|dwindled|reduced|shrank|"
    r"numbered|ranged|ranging|varied|raised|cut)\b[^.;]{0,20}\b(?:from|by|between)\s\Z",
    re.IGNORECASE,
)
_ARTICLES = r"\b(?:the|that|this|its|his|her|their|an?)\s"
_ARTICLE = re.compile(rf"{_ARTICLES}\Z", re.IGNORECASE)
_ARTICLE_OF_KIND = re.compile(rf"{_ARTICLES}(?:[12]\d{{3}}\s(?:and|or|to)\s)?\Z", re.IGNORECASE)
_KIND = re.compile(r"\s(?:(?:and|or|to)\s[12]\d{3}\s)?(?P<noun>[A-Za-z][a-z]+)")
_NAMED = re.compile(r"\b[A-Z]\w+\sof\s\Z")
_ALONE_BEFORE = re.compile(r"(?:\A|[\t(\[])\s?\Z")
_ALONE_AFTER = re.compile(r"\s?(?:\Z|[\t.,;:–—)\]])")
_SENTENCE = re.compile(r"(?:\A|(?P<word>\w{3,})[.!?][”\"’)]?\s)\Z")
_TOLD_OF = re.compile(r"\s(?:was|saw|brought|began|ended|marked|opened|closed)\b")
_TIME_OF_DAY = re.compile(r"\s?(?:hours|hrs|h|a\.m|p\.m|o['’]clock)\b")
_NAME = re.compile(r"\s[A-Z]")
_OWNER = re.compile(r"\s[A-Z]\w+['’]s\b")
_HUNDRED, _TEN = 100, 10
"""Multiples of the first are likelier to be counts than years even of a single thing, of the other of several."""

_RECURRING = re.compile(r"\b(?:each|every|yearly|annual|annually|usually)\b", re.IGNORECASE)
_WEEKDAY_OF = re.compile(r"\b[A-Z]\w+day\s(?:of|in)\s\Z")
_NEAR = 40
"""Code points around a date in which a word tells that it comes back every year."""


def told_once(text: str, found: Found) -> Found:
    """What was found; open, if it has no year and is told of every year: "each September", "the last Sunday of May"."""
    meaning = found.meaning
    if (
        not isinstance(meaning, Calendar)
        or meaning.date.month is None
        or meaning.date.year
        or meaning.years_on is not None
    ):
        return found
    low = max(0, found.start - _NEAR)
    if not (_RECURRING.search(text, low, found.end + _NEAR) or _WEEKDAY_OF.search(text, low, found.start)):
        return found
    return replace(found, meaning=Whole(None), sure=found.sure or licensed(text, found).sure, moves=False)


def licensed(text: str, found: Found) -> Found:
    """What was found, sure if it is a date by what stands around it; "of 1845" does not move the narrative."""
    meaning = innermost(found.meaning)
    if found.sure or not isinstance(meaning, (Calendar, Joined)):
        return found
    low = max(0, found.start - LONGEST)
    dating = _DATING.search(text, low, found.start) if last_word(text, found.start) in _DATING_LAST else None
    if isinstance(meaning, Joined):
        sure = dating is not None and not _is_amount(text, found) and not counts_described(text, found.end)
        return replace(found, sure=sure or _is_alone(text, found))
    if meaning.date.month is not None:
        return replace(found, sure=dating is not None and _is_month(text, found, strong=bool(dating["strong"])))
    if dating is None:
        return _undated(text, found)
    sure = meaning.loose != "" or _is_year(text, found, dating, meaning.date.year or 0)
    return replace(found, sure=sure, moves=(dating["weak"] or "").lower() != "of" and not dating["law"])


def _is_month(text: str, found: Found, *, strong: bool) -> bool:
    """Whether a month is no part of a name: "by August Lind", "in August Lind's house", "during the May Revolt"."""
    strong = strong and not _ARTICLE.search(text, max(0, found.start - 6), found.start)
    return not (_OWNER if strong else _NAME).match(text, found.end)


def _is_year(text: str, found: Found, dating: re.Match[str], year: int) -> bool:
    if _TIME_OF_DAY.match(text, found.end) or _is_amount(text, found):
        return False
    if dating["law"] or (year % _TEN and _NAMED.search(text, max(0, found.start - LONGEST), found.start)):
        return not counts_surely(text, found.end)
    counted = (counts_things if year % ROUND else counts_described)(text, found.end)
    if dating["strong"]:
        return not (counted and year % _TEN == 0)
    about = bool(dating["about"]) and year % ROUND == 0
    return not counted and not (about and not _ABOUT_WHAT.search(text, max(0, found.start - LONGEST), found.start))


def _is_amount(text: str, found: Found) -> bool:
    return _AMOUNT.search(text, max(0, found.start - LONGEST), found.start) is not None


def _undated(text: str, found: Found) -> Found:
    """A year without a word that dates it: alone in brackets or in a cell, as an adjective, or told of."""
    if _is_alone(text, found):
        return replace(found, sure=True)
    low = max(0, found.start - LONGEST)
    year = innermost(found.meaning).date.year or 0  # type: ignore[attr-defined]
    if _ARTICLE_OF_KIND.search(text, low, found.start) and _is_of_year(text, found.end, year):
        return replace(found, sure=True, moves=False)
    return replace(found, sure=bool(_TOLD_OF.match(text, found.end)) and _opens_sentence(text, found.start))


def _is_of_year(text: str, end: int, year: int) -> bool:
    """Whether a noun is named by its year: "the 1845 flood", "the 1848 and 1849 risings"; not "the 1500 ships"."""
    kind = _KIND.match(text, end)
    noun = kind["noun"].lower() if kind else ""
    if not noun or noun in FUNCTION_WORDS or is_always_counted(noun):
        return False
    return bool(year % (_TEN if is_plural(noun) else _HUNDRED))


def _opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence begins here, which it does not behind "vol."."""
    match = _SENTENCE.search(text, max(0, at - LONGEST), at)
    return match is not None and (match["word"] or "").lower() not in ABBREVIATIONS


def _is_alone(text: str, found: Found) -> bool:
    before = _ALONE_BEFORE.search(text, max(0, found.start - 2), found.start)
    return bool(before and _ALONE_AFTER.match(text, found.end))
