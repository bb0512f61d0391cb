"""Numbers that are no figures whatever follows: dates, pages, references, ordinals, parts of names, idioms."""

from __future__ import annotations

from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.dates import is_time, names_day
from testimonia.extract.figures.unit_names import NAMES, PERIODS
from testimonia.extract.words import word_set

NUMBERED = word_set(
    "page pages pp p section sections chapter chapters ch chap article articles vol vols volume volumes no nos nr "
    "note notes n nn fig figs figure figures table tables verse verses psalm psalms art sec para paras paragraph "
    "paragraphs clause appendix folio folios fol fols ff isbn issn doi id tel telephone phone fax ext postcode "
    "version versions v highway interstate motorway flight catch apollo boeing windows python hill unit act scene "
    "canto bk pt cl cls ms mss cf ibid op sqq l ll cap lib c.f title formula lot"
)
"""Words after which a number only says which."""
LABELLED = word_set(
    "book books part parts line lines room route item step plate regiment division brigade battalion squadron platoon "
    "point area block ward sector camp barrack hut class type model mark mk level grade stage phase option zone "
    "channel gate platform track document file issue series season episode question case rule law resolution bill "
    "order decree floor box extension code column stanza edition map bus train engine district precinct cell bed seat "
    "row day week month year years agent number numbers call dial house apartment apt suite flat exhibit word group"
)
"""Words after which it may also count: "in this area 300 people died"."""
_SIGNS = frozenset("#§№/@=+†^_\\")
_MARKS_AFTER = frozenset("]°′″_(")
_CHAIN = frozenset([",", "and", "or", "to", "–", "-", "&"])
_LONGEST_CHAIN = 8
_IDIOMS = word_set(
    "thanks pardons apologies kisses welcomes times reasons ways pities pieces excuses questions things regrets"
)
_IDIOMATIC = frozenset(["a hundred", "a thousand", "a million", "a thousand and one", "a hundred and one"])
"""Numbers that are said for many: "a thousand thanks"."""


def is_apart(words: Words, claim: Claim) -> bool:
    """Whether the number is no figure for what stands around it."""
    if _is_cut_off(words, claim) or is_time(words, claim) or _is_whole_of_rate(words, claim.first):
        return True
    if claim.read.writing == "words":
        return _is_named(words, claim) or _is_idiom(words, claim)
    return names_day(words, claim) or _is_reference(words, claim) or _is_title(words, claim)


def _is_whole_of_rate(words: Words, first: int) -> bool:
    """Whether a number is only what others are counted by: "per 1,000 births", "of every 100 children"."""
    before = words.low(first - 1)
    return before == "per" or (before == "every" and words.low(first - 2) in ("of", "in", "for"))


def _is_title(words: Words, claim: Claim) -> bool:
    """Whether a unit with a capital makes it a title: "60 Minutes"."""
    following = words.raw(claim.last)
    return claim.unit is None and following.istitle() and NAMES.get(following.lower()) in PERIODS


def _is_cut_off(words: Words, claim: Claim) -> bool:
    """Whether marks or letters at its ends make it part of something else: "5th", "1840s", "[4]", "F-16", "48°"."""
    first, last = claim.read.first, claim.numbers_end
    if words.hyphen(first - 1):
        return True
    digits = claim.read.writing != "words"
    before = words.raw(first - 1)
    if digits and words.glued(first) and (before in ("-", "−", "_") or before[-1].isalnum()):
        return claim.first == first
    if not words.glued(last) or last != claim.last:
        return False
    after = words.raw(last)
    if digits and after in ("'", "’") and words.low(last + 1) == "s" and words.glued(last + 1):
        return True
    return after in _MARKS_AFTER or (digits and after[0].isalpha())


def _is_reference(words: Words, claim: Claim) -> bool:
    """Whether a word or sign before makes it the number of a page, a room, a regiment: "No. 7", "§ 4"."""
    if claim.first < claim.read.first:
        return False
    at = _chain_start(words, claim.first)
    before = words.low(at - 1)
    if before in _SIGNS or before in NUMBERED or (before == "." and words.low(at - 2) in NUMBERED):
        return True
    if before == ":":
        return words.raw(at - 2).isdigit() and len(words.raw(at - 2)) < 4 and len(words.raw(claim.read.first)) < 3
    if before not in LABELLED or words.low(claim.last) == "strong" or claim.unit is not None:
        return False
    several = n.is_many(words.raw(claim.last))
    if several and at < claim.first:  # "Block 11 and 5 survivors"
        return False
    return words.is_name(at - 1) or not (several or _is_verb(words, at - 1))


def _is_verb(words: Words, at: int) -> bool:
    """Whether "number" is what the dead do: "the dead number 300"."""
    return words.low(at) == "number" and (n.is_many(words.raw(at - 1)) or words.low(at - 1) in ("they", "we"))


def _chain_start(words: Words, at: int) -> int:
    """Where the numbers begin that "and", commas and dashes join before the one at `at`: "pages 12, 14 and 16"."""
    for _ in range(_LONGEST_CHAIN):
        if words.low(at - 1) not in _CHAIN or not words.raw(at - 2).isdigit():
            break
        at -= 2
    return at


def _is_named(words: Words, claim: Claim) -> bool:
    """Whether a number in words is part of a name: "the Four Hundred", "chapter two", "the Seven Years' War"."""
    first = claim.read.first
    raw, following = words.raw(first), words.raw(claim.read.last)
    if raw[0].islower():
        before = words.low(first - 1)
        labelled = before in NUMBERED or (before in LABELLED and not n.is_many(following))
        return labelled and claim.first == first and claim.unit is None and not _is_verb(words, first - 1)
    if raw.isupper() and len(raw) > 1:
        return False
    return not words.opens_sentence(first) or (following[:1].isupper() and following.lower() in NAMES)


def _is_idiom(words: Words, claim: Claim) -> bool:
    following = words.low(claim.read.last)
    return following == "cheers" or (
        following in _IDIOMS and claim.first == claim.read.first
        and words.phrase(claim.read.first, claim.read.last) in _IDIOMATIC
    )  # fmt: skip
