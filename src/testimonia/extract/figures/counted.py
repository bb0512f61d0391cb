"""What a figure counts, and whether it is a figure at all: a number of which nothing is said counts nothing."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.figures import before
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.after import fate_after, phrase_after
from testimonia.extract.figures.ages import OLDEST, aged
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.dates import is_money_of_year, may_be_year, says_when
from testimonia.extract.figures.quantities import PLURALS
from testimonia.extract.figures.shares import ODDS, SHARE
from testimonia.extract.figures.unit_names import MONEY, NAMES, SYMBOLS
from testimonia.extract.figures.units import Unit

Range = tuple[int, int]
LEAST_COUNT = 1000
"""The least number that needs no plural after it to be a count."""
LEAST_OF_NATION = 13
"""The least number in digits after which a single name is taken for those of a people: "300 Maori"."""
_STRONG = n.word_set("man men woman women person people member members strong")
"""After a hyphen these say what the number counts of what follows: "a 300-man garrison"."""
_PARTS = n.word_set("gun ship horse house room seat bed vehicle car tank truck storey story judge nation party oar mast vessel")
"""After a hyphen these are what is counted: "a 74-gun ship"."""
_WHOLES = n.word_set("the these those all his her its their our")
_DEATHS = n.word_set("killed wounded injured dead died drowned missing hurt")
_CIRCUMSTANCES = n.word_set("for in lasted lasting within after last only just exactly least than")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts, as places of words, and its unit."""

    words: Range | None
    unit: str | None


def counted(words: Words, claim: Claim) -> Counted | None:
    """What the number counts; None where it is no figure."""
    if claim.unit is not None:
        return _with_unit(words, claim, claim.unit.name)
    if claim.read.unit == ODDS:
        return Counted(None, ODDS)
    if claim.read.unit == SHARE:
        return _share(words, claim)
    age = aged(words, claim.first, claim.last) if _may_be_age(claim) else None
    if age is not None:
        return Counted(age[0], "year")
    if _is_lone_one(words, claim):
        return None
    found = _things(words, claim)
    return Counted(found, None) if found is not None else None


def _may_be_age(claim: Claim) -> bool:
    last = claim.high or claim.read
    return claim.read.value is not None and 0 < claim.read.value and (last.value or 0) <= OLDEST and last.factor == 1


def _things(words: Words, claim: Claim) -> Range | None:
    """Those counted by a number without a unit."""
    if words.hyphen(claim.last):
        return _joined(words, claim)
    following = _noun_after(words, claim)
    plausible = following is not None and _is_plausible(words, claim, following)
    if may_be_year(words, claim):
        count = plausible and following is not None and _mean_several(words, following)
        return following if count and not says_when(words, claim) else None
    if plausible and following is not None and not (_is_whole(words, claim) and words.low(following[0]) in n.FATES):
        return following
    return (None if _is_whole(words, claim) else fate_after(words, claim.last)) or _said_before(words, claim)


def _is_whole(words: Words, claim: Claim) -> bool:
    """Whether the number is that of the whole in "four of the twelve", to which what befell the four does not belong."""
    return words.low(claim.first - 1) in _WHOLES and words.low(claim.first - 2) == "of"


def _joined(words: Words, claim: Claim) -> Range | None:
    """What a hyphen joins to the number: "a 300-man garrison", "a 3,000-strong force", "a 74-gun ship"."""
    noun = claim.last + 1
    if words.low(noun) in _PARTS:
        return noun, noun + 1
    return phrase_after(words, noun + 1, told=True) if words.low(noun) in _STRONG else None


def _said_before(words: Words, claim: Claim) -> Range | None:
    if words.raw(claim.first - 1) in ("(", "["):
        found = before.in_bracket(words, claim.first) if _is_no_reference(words, claim) else None
        return found if found and words.low(found[1] - 1) not in NAMES else None
    if not ends_phrase(words, claim.last):
        return None
    return (
        before.amount(words, claim.first)
        or before.label(words, claim.first)
        or before.subject(words, claim.first)
        or before.apposed(words, claim.first, claim.last)
        or before.loss(words, claim.first)
    )


def ends_phrase(words: Words, at: int) -> bool:
    """Whether no noun goes on after the number, which would be what it counts."""
    low = words.low(at)
    if not low[:1].isalpha() or low in n.STOP or low in n.ENDS or low in n.ACTS or low.endswith("ed"):
        return True
    return low in w.PREPOSITIONS or low in w.ADVERBS


def _noun_after(words: Words, claim: Claim) -> Range | None:
    if words.low(claim.numbers_end - 1) in PLURALS and words.low(claim.last) not in ("of", "more", "-"):
        return None
    several = (claim.high or claim.read).value not in (0, 1)
    return phrase_after(words, claim.last, told=_is_told(words, claim.first), several=several)


def _is_told(words: Words, first: int) -> bool:
    """Whether a verb or "of" stands right before, so that the number is no subject."""
    low = words.low(first - 1)
    return low == "of" or low in w.BE or low in w.COMMON_VERBS or low in n.LOSSES or low.endswith(("ed", "ing"))


def _is_plausible(words: Words, claim: Claim, found: Range) -> bool:
    """Whether the words after the number mean several where it does."""
    high = claim.high or claim.read
    if high.value is None or _mean_several(words, found):
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


def _is_no_reference(words: Words, claim: Claim) -> bool:
    """Whether a number that opens a bracket is no page: it has a lead or commas, or is greater than pages are."""
    if claim.first < claim.read.first or claim.read.writing != "plain":
        return True
    return words.raw(claim.last) == ")" and (claim.read.value or 0) >= LEAST_COUNT


def _is_lone_one(words: Words, claim: Claim) -> bool:
    """Whether "one" is a pronoun or an article: only a bound, a loss or a death make it a number."""
    read = claim.read
    if claim.high is not None or read.value != 1 or read.writing != "words" or read.last - read.first > 1:
        return False
    if claim.first < read.first or words.low(claim.first - 1) in n.LOSSES:
        return words.low(claim.last) == "of" or words.low(claim.last) in n.TIMES
    return words.low(claim.last) not in _DEATHS or words.low(claim.first - 1) in w.DETERMINERS


def _share(words: Words, claim: Claim) -> Counted | None:
    at = claim.last + (words.low(claim.last) in n.ARTICLES)
    found = phrase_after(words, at, told=True) or _said_before(words, claim)
    named = found is not None or words.low(claim.first - 1) == "by" or claim.read.writing != "words"
    return Counted(found, SHARE) if named else None


def _with_unit(words: Words, claim: Claim, name: str) -> Counted | None:
    if is_money_of_year(words, claim) or _is_lone_measure(words, claim):
        return None
    found = None if name in ("time", "times") else _measured(words, claim)
    return Counted(found, name)


def _is_lone_measure(words: Words, claim: Claim) -> bool:
    """Whether "one day" only says when."""
    lone = claim.high is None and words.low(claim.read.first) == "one" and claim.read.last == claim.read.first + 1
    if not lone or claim.first < claim.read.first or words.low(claim.read.last) == "per":
        return False
    return words.low(claim.first - 1) not in _CIRCUMSTANCES


def _measured(words: Words, claim: Claim) -> Range | None:
    """What is measured: "three days of rain", "a five-mile march", "a fine of £300", "the siege lasted three days"."""
    at, unit = claim.last, claim.unit
    money = unit is not None and (claim.money or unit.name in MONEY)
    direct = unit is not None and (unit.hyphened or claim.money or unit.name in ("%", "‰"))
    if words.raw(at) in ("'", "’") and words.glued(at):
        at, direct = at + 1, True
    if money and words.low(at) in ("in", "worth"):
        at, direct = at + 1, words.raw(at + 1).islower()
    if words.low(at) == "of" or (direct and _is_noun(words, at, unit)):
        found = phrase_after(words, at, told=True)
        if found is not None:
            return found
    return _said_of_measure(words, claim)


def _is_noun(words: Words, at: int, unit: Unit | None) -> bool:
    """Whether the word after a measure is no verb: "a £300 fine", but "£300 borrowed"."""
    low = words.low(at)
    joined = unit is not None and unit.hyphened
    return low[:1].isalpha() and low not in n.FATES and (joined or not low.endswith("ed"))


def _said_of_measure(words: Words, claim: Claim) -> Range | None:
    if claim.unit is not None and claim.unit.age:
        return before.subject(words, claim.first) or before.apposed(words, claim.first, claim.last)
    found = _said_before(words, claim)
    last = words.raw(found[1] - 1) if found else ""
    return None if last in SYMBOLS or last.lower() in NAMES or last.lower() in n.LOSSES else found
