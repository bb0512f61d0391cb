"""Relative clauses and what else says when or how: where a noun phrase with its limits ends."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.cut import Words
from testimonia.extract.words import word_set

FAR = 24
"""Words of a relative clause that are read."""
_BREAKS = word_set(
    "and but or when while after before since until because though although as if where so then during by"
)
_NO_END = w.PREPOSITIONS | w.DETERMINERS | word_set("he she they we i")
"""Words that no clause ends with."""
_PAUSES = frozenset(",.;:!?)—–") | {""}
_CHANGING = word_set("in on at for from")


def is_circumstance(words: Words, at: int) -> bool:
    """Whether the word goes over to when or how: "in June", "after", "and"."""
    low, following = words.low(at), words.low(at + 1)
    return low in _BREAKS or (low in _CHANGING and (following in n.TIMES or following[:1].isdigit()))


def relative_end(words: Words, at: int) -> int | None:
    """Where the relative clause ends that the word at `at` opens; None where nothing is said in it.

    It ends at a mark, at a circumstance, and before a second verb, which is that of the sentence ("the men who held the
    mill fled").
    """
    last, verbs, inside = at + 1, 0, False
    for place in range(at + 1, at + FAR):
        low = words.low(place)
        if not (low[:1].isalpha() or words.hyphen(place)) or is_circumstance(words, place):
            break
        verb = n.is_finite(low) and words.low(place - 1) not in ("to", "the", "a", "an")
        if verb and not inside:
            verbs += 1
            if verbs > 1:
                break
        inside = verb or (inside and (low in w.ADVERBS or low in n.PARTICIPLES or low in w.NEGATIONS))
        last = place + 1
    while last > at + 1 and words.low(last - 1) in _NO_END:
        last -= 1
    says = words.low(last - 1) in n.SAYING | n.REPORTING  # "who said that they fled" tells of other things
    return None if verbs == 0 or last == at + 1 or says or _is_cut_short(words, last) else last


def _is_cut_short(words: Words, last: int) -> bool:
    """Whether the clause stops between a verb and what it is about, for a number or a quotation."""
    stopped = words.raw(last)
    return n.is_finite(words.low(last - 1)) and not stopped[:1].isalpha() and stopped not in _PAUSES


def has_verb_later(words: Words, at: int) -> bool:
    """Whether an auxiliary follows in the clause, so that a word in -ed before it is no finite verb."""
    for place in range(at, at + FAR):
        low = words.low(place)
        if not (low[:1].isalnum() or words.hyphen(place)) or low in _BREAKS - {"by"} or low in n.RELATIVES:
            return False
        if low in w.AUXILIARIES:
            return True
    return False
