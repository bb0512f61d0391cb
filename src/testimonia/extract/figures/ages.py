"""Ages, which say no unit: "a boy of twelve", "aged 34", "children under 12", "at the age of 34", "she was 34"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.backwards import Range, phrase_before
from testimonia.extract.figures.cut import Words
from testimonia.extract.words import word_set

OLDEST = 120
_ENDS = frozenset(",.;:)!?") | word_set("and when or at who in were he she they his her")
"""What may follow a number that counts nothing after it."""
_LONGEST_NAME = 4
_AGES = frozenset(["age", "ages"])
_OVER = frozenset(["under", "over", "above", "below"])


def aged(words: Words, first: int, last: int) -> tuple[Range | None] | None:
    """Whose age the number `[first, last)` is, in a tuple; None where it is no age."""
    before = words.low(first - 1)
    if before == "aged":
        person = phrase_before(words, first - 1 - (words.raw(first - 2) == ","))
        return (person if person and words.low(person[0]) not in n.FATES else None,)
    if before in _AGES or (before == "of" and words.low(first - 2) in _AGES):
        return (None,)
    return None if _goes_on(words, last) else _of_person(words, first) or _after_name(words, first, last)


def _of_person(words: Words, first: int) -> tuple[Range | None] | None:
    """As in "a boy of twelve", "children under twelve", "she was 34"."""
    before, at = words.low(first - 1), first - 1
    if before in ("was", "is", "turned"):
        if words.low(first - 2) in ("he", "she", "i", "who"):
            return (None,)
        named = words.is_name(first - 2) and not n.is_many(words.raw(first - 2))
        return ((first - 2, first - 1),) if named else None
    if before == "of":
        at = first - 2
    elif words.low(first) not in _OVER:
        return None
    return ((at, at + 1),) if words.low(at) in n.PERSONS else None


def _after_name(words: Words, first: int, last: int) -> tuple[Range | None] | None:
    """The way of newspapers: "Mary Orme, 34, said"."""
    name = first - 2
    if words.raw(first - 1) != "," or words.raw(last) not in (",", ".", ";") or not words.raw(first).isdigit():
        return None
    start, floor = name + 1, max(0, name - _LONGEST_NAME)
    while start > floor and words.raw(start - 1)[:1].isupper() and words.low(start - 1) not in w.FUNCTION_WORDS:
        start -= 1
    if words.low(name) in n.PERSONS | n.KIN:
        return ((name, name + 1),)
    return ((start, name + 1),) if start < name or (start == name and not n.is_many(words.raw(name))) else None


def _goes_on(words: Words, last: int) -> bool:
    """Whether words follow that the number may count."""
    following = words.low(last)
    if following in n.FATES or n.is_finite(following):
        return False
    return bool(following) and following not in _ENDS
