"""Ages, which say no unit: "a boy of twelve", "aged 34", "children under 12", "at the age of 34", "she was 34"."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.before import phrase_before
from testimonia.extract.figures.cut import Words

OLDEST = 120
Range = tuple[int, int]
_ENDS = frozenset(",.;:)!?")
_OVER = frozenset(["under", "over", "above", "below"])


def aged(words: Words, first: int, last: int) -> tuple[Range | None] | None:
    """Whose age the number `[first, last)` is, in a tuple; None where it is no age."""
    before = words.low(first - 1)
    if before == "aged":
        at = first - 1 - (words.raw(first - 2) == ",")
        person = phrase_before(words, at)
        return (person if person and words.low(person[0]) not in n.FATES else None,)
    if before in ("age", "ages") or (before == "of" and words.low(first - 2) in ("age", "ages")):
        return (None,)
    if _goes_on(words, last):
        return None
    if before == "of" and words.low(first - 2) in n.PERSONS:
        return ((first - 2, first - 1),)
    if words.low(first) in _OVER and before in n.PERSONS:
        return ((first - 1, first),)
    if before in ("was", "is", "turned") and words.low(first - 2) in ("he", "she", "i", "who"):
        return (None,)
    return _after_name(words, first, last)


def _after_name(words: Words, first: int, last: int) -> tuple[Range | None] | None:
    """The way of newspapers: "Mary Orme, 34, said"."""
    name = first - 2
    if words.raw(first - 1) != "," or words.raw(last) not in (",", ".", ";") or not words.raw(first).isdigit():
        return None
    start = name + 1
    while start > max(0, name - 4) and words.raw(start - 1)[:1].isupper() and words.low(start - 1) not in w.FUNCTION_WORDS:
        start -= 1
    return ((start, name + 1),) if start < name or (start == name and not n.is_many(words.raw(name))) else None


def _goes_on(words: Words, last: int) -> bool:
    """Whether words follow that the number may count."""
    following = words.low(last)
    if following in n.FATES or n.is_finite(following):
        return False
    return bool(following) and following not in _ENDS and following not in ("and", "when", "or", "at", "who", "in", "were")
