"""Numbers that say when: years, days of the month, eras, times of day."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.ranges import DASHES
from testimonia.extract.figures.unit_names import MONEY
from testimonia.extract.words import word_set

MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four plain digits between these may be a year."""
_LAST_DAY = 31
_ERAS = word_set("bc bce ce ad ah a.d. b.c. b.c.e. c.e. a.d b.c")
_CLOCK = word_set("a.m. p.m. am pm a.m p.m o'clock o’clock hrs")
_DATED = MONTHS | word_set(
    "since until till by in during before after of from early late mid war year years between this that next last "
    "summer winter spring autumn fall"
)
_ONCE = w.DETERMINERS
"""After these a number that is no round one is the year of what follows: "the 1848 revolutions"."""
_YEARLY = word_set("levels standards prices dollars borders boundaries frontiers limits values terms")
"""What is named by its year: "below 1990 levels"."""
_AT = word_set("at by around about before after until till from since")
_DAY_PARTS = word_set("morning evening afternoon night")
_ENDS = frozenset([",", ".", ";", ")"])
_YEAR_BEFORE = MONTHS | {"in", "since", "until", "by", "during"}
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
_SIDES = frozenset(["and", "or", "to", ",", *DASHES])


def is_date(words: Words, claim: Claim) -> bool:
    """Whether the number is the day or the year of a date: "9 August", "August 9, 96", "AD 64", "64 BC"."""
    read, before = claim.read, _before(words, claim.first)
    if words.low(claim.last) in _ERAS or before in _ERAS or before == "anno":
        return True
    if read.writing != "plain":
        return False
    if _is_month(words, claim.last) or _ends_date(words, claim.first):
        return True
    shared = words.raw(read.last + 1).isdigit() and _is_month(words, read.last + 2)
    if shared and words.raw(read.last) in _SIDES:
        return True
    day = read.value is not None and 1 <= read.value <= _LAST_DAY
    counts = words.low(claim.first - 2) == "in" and _is_plural(words, claim.last)
    return day and before in MONTHS and not counts


def _before(words: Words, at: int) -> str:
    """The word before, past the full stop of an abbreviation."""
    before = words.low(at - 1)
    return words.low(at - 2) if before == "." and words.low(at - 2) in MONTHS else before


def _is_plural(words: Words, at: int) -> bool:
    return words.raw(at).islower() and n.is_many(words.raw(at))


def _is_month(words: Words, at: int) -> bool:
    return words.low(at) in MONTHS and words.raw(at)[0].isupper()


def _ends_date(words: Words, at: int) -> bool:
    """Whether a month and a comma, or a year and a dash, stand before: "18 September, 96", "1813 – 14"."""
    mark, before = words.raw(at - 1), words.raw(at - 2)
    return (mark == "," and _is_month(words, at - 2)) or (mark in DASHES and before.isdigit() and len(before) == 4)


def is_time(words: Words, claim: Claim) -> bool:
    """Whether it is a time of day: "seven o'clock", "at seven in the morning", "at 1430 hours", "ten minutes past"."""
    first, last = claim.first, claim.last
    after, raw = words.low(last), words.raw(claim.read.first)
    if after in _CLOCK or (words.low(first - 1) in ("past", "to") and words.low(first - 2) in ("half", "quarter")):
        return True
    if after == "in" and words.low(last + 1) == "the" and words.low(last + 2) in _DAY_PARTS:
        return words.low(first - 1) in _AT or claim.first < claim.read.first
    if words.low(last - 1) == "hours":
        return len(raw) == 4 and raw.isdigit() and (words.low(first - 1) in _AT or first < claim.read.first)
    return words.low(last - 1) in ("minutes", "minute") and after in ("past", "to")


def is_when(words: Words, at: int) -> bool:
    """Whether digits are an ordinal, a day or a year at first sight: "19th", "9 August", "in 1845,".

    Most numbers of a history are, so that they are not read any further.
    """
    raw, after = words.raws[at], words.raws[at + 1]
    if not raw.isdigit() or not after:
        return False
    if after in _ORDINAL_ENDS:
        return words.glued(at + 1)
    if len(raw) == 4:
        return after in _ENDS and words.low(at - 1) in _YEAR_BEFORE and FIRST_YEAR <= int(raw) <= LAST_YEAR
    return after.lower() in MONTHS and after[0].isupper()


def may_be_year(words: Words, claim: Claim) -> bool:
    """Whether the number, or each end of the range, is four plain digits that may be a year."""
    numbers = (claim.read, claim.high) if claim.high else (claim.read,)
    return all(
        number.writing == "plain" and len(words.raw(number.first)) == 4 and number.value is not None
        and FIRST_YEAR <= number.value <= LAST_YEAR
        for number in numbers
    )  # fmt: skip


def is_money_of_year(words: Words, claim: Claim) -> bool:
    """Whether "in 1914 dollars" says of which year the dollars are."""
    money = claim.unit is not None and (claim.unit.name in MONEY or claim.unit.name in ("$", "€", "£"))
    return money and not claim.money and words.low(claim.first - 1) == "in" and may_be_year(words, claim)


def says_when(words: Words, claim: Claim) -> bool:
    """Whether what stands around a number that may be a year makes it one: "in", "the flood of", "the 1848 rising"."""
    value, before = int(claim.read.value or 0), words.low(claim.first - 1)
    if claim.high is not None and words.low(claim.first) in ("between", "from"):
        return True
    if words.low(claim.last) in _YEARLY or (words.raw(claim.last)[:1].isupper() and value % 100 != 0):
        return True
    if before in _ONCE or before.endswith(("'s", "’s", "s'", "s’")):
        return value % 100 != 0
    if before in ("and", "or", "to") and len(words.raw(claim.first - 2)) == 4 and words.raw(claim.first - 2).isdigit():
        return True
    if before == "of":
        return words.low(claim.first - 2) not in n.QUANTITIES
    return before in _DATED or before in ("(", "/") or before in DASHES
