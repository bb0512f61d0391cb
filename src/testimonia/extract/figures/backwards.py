"""The noun phrase that ends before a word, read backwards, with its relative clause and without its article."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.cut import Words
from testimonia.extract.words import word_set

Range = tuple[int, int]
FAR = 24
"""Words before a number in which what it counts is looked for."""
CLAUSE_ENDS = frozenset('.;:!?()[]\t,"“”—–•|')
_SCORES = word_set("score scores result results vote votes")
_LONGEST_INSERTION = 12
_BARE_OF = n.ARTICLES | w.DETERMINERS | word_set("total estimated official exact overall •")
"""What goes from the front of a phrase."""


def phrase_before(words: Words, end: int) -> Range | None:
    """The noun phrase that ends before word `end`."""
    if words.low(end - 1) in n.RELATIVES:
        end -= 1
    if words.raw(end - 1) == ",":
        end = _before_insertion(words, end - 1)
    floor = end
    while floor > max(0, end - FAR) and words.raw(floor - 1) not in CLAUSE_ENDS:
        floor -= 1
    start = _start(words, floor, end)
    introduced = words.low(start - 1) in ("a", "an") and words.low(start - 2) not in n.LINKS
    head_end = end
    if not introduced:  # what "a" brings in is new and takes the number, whatever clause it stands in
        head_end = _relative_start(words, floor, end)
        start = _start(words, floor, head_end)
    while start < head_end and (words.low(start) in n.LINKS or words.hyphen(start)):
        start += 1
    return bared(words, start, end) if start < head_end else None


def bared(words: Words, start: int, last: int) -> Range | None:
    """The phrase without articles, "the number of" and "estimates of" before it; None where nothing is left."""
    while start < last:
        if words.low(start) in _BARE_OF:
            start += 1
        elif words.low(start) in n.FRAMES and words.low(start + 1) in ("of", "for") and start + 2 < last:
            start += 2
        else:
            break
    if start >= last or words.low(last - 1) in w.PRONOUNS | w.DETERMINERS | _SCORES:
        return None
    if words.low(last - 1) == "number" and words.low(last - 2) in n.LABELLING:
        return None
    if words.low(start) in n.NO_NOUNS | w.PRONOUNS or (words.low(start) in n.FRAMES and last == start + 1):
        return None
    return start, last


def _start(words: Words, floor: int, end: int) -> int:
    start = end
    while start > floor and _belongs(words, start - 1):
        start -= 1
    return start


def _before_insertion(words: Words, comma: int) -> int:
    """Where an insertion between two commas begins, so that what it is inserted in is read."""
    for place in range(comma - 1, max(0, comma - _LONGEST_INSERTION), -1):
        if words.raw(place) == ",":
            return place
        if words.raw(place) in CLAUSE_ENDS:
            break
    return comma


def _relative_start(words: Words, floor: int, end: int) -> int:
    """The last relative pronoun after a noun, or `end`."""
    for place in range(end - 1, floor, -1):
        before = words.low(place - 1)
        if words.low(place) not in n.RELATIVES or not before[:1].isalpha() or _is_reporting(before):
            continue
        if words.low(place) != "that" or words.low(place + 1) not in w.DETERMINERS | w.PRONOUNS:
            return place
    return end


def _is_reporting(low: str) -> bool:
    """Whether "that" after this word opens what is said and no relative clause."""
    return low in n.REPORTING or low.endswith(("ed", "es", "ate")) or low in ("so", "such")


def _belongs(words: Words, at: int) -> bool:
    """Whether the word may stand in the phrase; an article only after a preposition."""
    low = words.low(at)
    if low in ("there", "here"):
        return False
    if words.hyphen(at) or low in n.FATES or low in n.LINKS:
        return True
    if low in w.DETERMINERS or low in n.ARTICLES:
        return words.low(at - 1) in n.LINKS
    if not low[0].isalpha():
        return low[0].isdigit() and words.low(at - 1) in n.ARTICLES
    if low.endswith("ed") and len(low) > 4 and _is_finite_past(words, at):
        return False
    return not (low in n.STOP or low in w.PREPOSITIONS or low in n.REPORTING or low in n.ACTS)


def _is_finite_past(words: Words, at: int) -> bool:
    """Whether a word in -ed is a verb: a name stands before it, or a preposition or an article after."""
    after = words.low(at + 1)
    return words.is_name(at - 1) or after in n.ARTICLES or after in w.PREPOSITIONS
