"""What a number with a unit measures: "three days of rain", "a five-mile march", "a fine of £300"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import before
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.after import phrase_after
from testimonia.extract.figures.backwards import Range
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.unit_names import MONEY, NAMES, SYMBOLS
from testimonia.extract.figures.units import Unit
from testimonia.extract.words import word_set

_TIMES = ("time", "times")
_CIRCUMSTANCES = word_set("for in lasted lasting within after last only just exactly least than")
"""After these "one day" is a measure."""


def is_measure(words: Words, claim: Claim, unit: Unit) -> bool:
    """Whether the number measures; "one day" only says when."""
    lone = claim.high is None and words.low(claim.read.first) == "one" and claim.read.last == claim.read.first + 1
    if not lone or claim.first < claim.read.first or unit.name == "%":
        return True
    return words.low(claim.first - 1) in _CIRCUMSTANCES


def measured(words: Words, claim: Claim, unit: Unit) -> Range | None:
    """What the number measures, None where nothing is said of it."""
    if unit.name in _TIMES:
        return None
    at, direct = _beginning(words, claim, unit)
    if words.low(at) == "of" or (direct and _is_noun(words, at, unit)):
        found = phrase_after(words, at, told=True)
        if found is not None:
            return found
    return _said_before(words, claim, unit)


def _beginning(words: Words, claim: Claim, unit: Unit) -> tuple[int, bool]:
    """Where what is measured may begin, and whether it may without "of": "six months' imprisonment", "£5 in fines"."""
    at = claim.last
    if words.raw(at) in ("'", "’") and words.glued(at):
        return at + 1, True
    if (claim.money or unit.name in MONEY) and words.low(at) in ("in", "worth"):
        return at + 1, words.raw(at + 1).islower()
    return at, unit.hyphened or claim.money or unit.name in ("%", "‰")


def _is_noun(words: Words, at: int, unit: Unit) -> bool:
    """Whether the word after a measure is no verb: "a £300 fine", but "£300 borrowed"."""
    low, following = words.low(at), words.low(at + 1)
    if not low[:1].isalpha() or low in n.FATES:
        return False
    acts = low.endswith("ing") and following in w.PRONOUNS | w.DETERMINERS
    return unit.hyphened or not (low.endswith("ed") or acts)


def _said_before(words: Words, claim: Claim, unit: Unit) -> Range | None:
    if unit.age:
        return before.subject(words, claim.first) or before.apposed(words, claim.first, claim.last)
    found = before.said_before(words, claim.first, claim.last)
    if found is not None and found[1] == claim.first:  # "the turnout four years ago"
        return None
    last = words.raw(found[1] - 1) if found else ""
    return None if last in SYMBOLS or last.lower() in NAMES or last.lower() in n.LOSSES else found
