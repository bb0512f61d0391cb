"""What a figure counts, and whether it is a figure at all: a number of which nothing is said is none."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.figures import before
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.after import FATES_OF_MANY, fate_after, phrase_after
from testimonia.extract.figures.ages import OLDEST, aged
from testimonia.extract.figures.backwards import Range
from testimonia.extract.figures.bare import said_bare
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.dates import may_be_year, names_year
from testimonia.extract.figures.measured import is_measure, measured
from testimonia.extract.figures.quantities import PLURALS
from testimonia.extract.figures.shares import ODDS, SHARE
from testimonia.extract.figures.unit_names import NAMES
from testimonia.extract.figures.units import rate_of
from testimonia.extract.words import word_set

LEAST_COUNT = 1000
"""The least number that needs no plural after it to be a count, and that is no page where it stands in a bracket."""
LEAST_OF_NATION = 13
"""The least number in digits after which a single name is taken for those of a people: "300 Maori"."""
_STRONG = word_set("man men woman women person people member members strong")
"""After a hyphen these say what the number counts of what follows: "a 300-man garrison"."""
_PARTS = word_set(
    "gun ship horse house room seat bed vehicle car tank truck storey story judge nation party oar mast vessel"
)
"""After a hyphen these are what is counted: "a 74-gun ship"."""
_WHOLES = word_set("the these those all his her its their our")
_SOME = frozenset(["them", "whom", "these", "those"])
_DEATHS = word_set("killed wounded injured dead died drowned missing hurt")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts, as places of words, and its unit."""

    words: Range | None
    unit: str | None


def counted(words: Words, claim: Claim) -> Counted | None:
    """What the number counts; None where it is no figure."""
    if claim.unit is not None:
        measure = is_measure(words, claim, claim.unit)
        return Counted(measured(words, claim, claim.unit), claim.unit.name) if measure else None
    if claim.read.unit == ODDS:
        return Counted(None, ODDS)
    if claim.read.unit == SHARE:
        return _share(words, claim)
    return None if _is_lone_one(words, claim) else _unmeasured(words, claim)


def _unmeasured(words: Words, claim: Claim) -> Counted | None:
    """Of a number without a unit: whose age it is, what it counts, or that it counts at all."""
    age = aged(words, claim.first, claim.last) if _may_be_age(claim) else None
    if age is not None:
        return Counted(age[0], "year")
    found = _things(words, claim)
    if found is not None:
        return Counted(found, _rate(words, found[1]))
    bare = said_bare(words, claim)
    return None if bare is None else Counted(bare[0], None)


def _rate(words: Words, at: int) -> str | None:
    """The unit of a rate behind what is counted: "45 deaths per 1,000 births"."""
    unit = rate_of(words, at)
    return None if unit is None else unit.name


def _share(words: Words, claim: Claim) -> Counted | None:
    """The whole that a share is of; a fraction of nothing is none, save in "cut by a third"."""
    inner = claim.read.first + 1
    named = words.low(inner).isalpha() and words.low(inner + 1) in ("in", "out") and inner + 1 < claim.read.last
    if named and words.low(claim.last) != "of":
        return Counted((inner, inner + 1), SHARE)  # "one man in ten"
    at = claim.last + (words.low(claim.last) in n.ARTICLES)
    found = phrase_after(words, at, told=True) or _said_before(words, claim)
    named = found is not None or words.low(claim.first - 1) == "by" or claim.read.writing != "words"
    return Counted(found, SHARE) if named else None


def _may_be_age(claim: Claim) -> bool:
    last = claim.high or claim.read
    return (claim.read.value or 0) > 0 and (last.value or 0) <= OLDEST and last.factor == 1


def _is_lone_one(words: Words, claim: Claim) -> bool:
    """Whether "one" is a pronoun or an article: only a bound, a loss or a death make it a number."""
    read = claim.read
    if claim.high is not None or read.value != 1 or read.writing != "words" or read.last - read.first > 1:
        return False
    if claim.bound is not None or words.low(claim.first - 1) in n.LOSSES:
        return words.low(claim.last) == "of" or words.low(claim.last) in n.TIMES
    return words.low(claim.last) not in _DEATHS or words.low(claim.first - 1) in w.DETERMINERS


def _things(words: Words, claim: Claim) -> Range | None:
    """Those counted by a number without a unit."""
    if words.hyphen(claim.last):
        return _joined(words, claim)
    found = _noun_after(words, claim)
    if found is not None and not _is_plausible(words, claim, found):
        found = None
    if may_be_year(words, claim):
        return found if found and _mean_several(words, found) and not names_year(words, claim) else None
    # In "four of the twelve survived", what befell the four does not belong to the twelve.
    whole = words.low(claim.first - 1) in _WHOLES and words.low(claim.first - 2) == "of"
    whole = whole or words.phrase(claim.first - 2, claim.first) == "out of"
    if found is not None and not (whole and words.low(found[0]) in n.FATES - FATES_OF_MANY):
        return found
    return (None if whole else fate_after(words, claim.last)) or _said_before(words, claim)


def _joined(words: Words, claim: Claim) -> Range | None:
    """What a hyphen joins to the number: "a 300-man garrison", "a 3,000-strong force", "a 74-gun ship"."""
    noun = claim.last + 1
    if words.low(noun) in _PARTS:
        return noun, noun + 1
    return phrase_after(words, noun + 1, told=True) if words.low(noun) in _STRONG else None


def _noun_after(words: Words, claim: Claim) -> Range | None:
    named = claim.last + 2
    if words.low(claim.last) == "of" and words.low(named - 1) in _SOME and _is_many_named(words, named):
        return phrase_after(words, named, told=True)
    if words.low(claim.numbers_end - 1) in PLURALS and words.low(claim.last) not in ("of", "more"):
        return None
    several = (claim.high or claim.read).value not in (0, 1)
    return phrase_after(words, claim.last, told=_is_told(words, claim.first), several=several)


def _is_many_named(words: Words, at: int) -> bool:
    """Whether a noun says which of those counted: "300 of them women"."""
    return n.is_many(words.raw(at)) and words.low(at) not in n.FATES


def _is_told(words: Words, first: int) -> bool:
    """Whether a verb or "of" stands right before, so that the number is no subject."""
    low = words.low(first - 1)
    return low == "of" or low in w.BE or low in w.COMMON_VERBS or low in n.LOSSES or low.endswith(("ed", "ing"))


def _said_before(words: Words, claim: Claim) -> Range | None:
    """What is said before; a bare number in a bracket is a page, and one after a unit the same in another unit."""
    bracketed = words.raw(claim.first - 1) in ("(", "[")
    bare = claim.first == claim.read.first and claim.read.writing == "plain"
    if bracketed and bare and (words.raw(claim.last) != ")" or (claim.read.value or 0) < LEAST_COUNT):
        return None
    found = before.said_before(words, claim.first, claim.last)
    return None if found and bracketed and words.low(found[1] - 1) in NAMES else found


def _is_plausible(words: Words, claim: Claim, found: Range) -> bool:
    """Whether the words after the number mean several where it does."""
    high = claim.high or claim.read
    part = words.low(claim.last) == "of" and words.low(claim.last + 1) in _WHOLES
    if high.value is None or part or _mean_several(words, found):
        return True
    if high.value in (0, 1):
        return words.raw(found[0]).islower() or claim.first < claim.read.first
    if high.value >= LEAST_COUNT:
        return not may_be_year(words, claim)
    following = words.raw(found[1])[:1]
    nation = found[1] - found[0] == 1 and words.is_name(found[0]) and not (following.isupper() or following.isdigit())
    return nation and (claim.read.writing == "words" or high.value >= LEAST_OF_NATION)


def _mean_several(words: Words, found: Range) -> bool:
    """Whether a plural stands in a noun phrase before its first preposition."""
    for place in range(*found):
        if place > found[0] and words.low(place) in n.LINKS | n.RELATIVES:
            return False
        if n.is_many(words.raw(place)):
            return True
    return False
