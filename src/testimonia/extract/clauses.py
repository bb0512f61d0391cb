"""Clauses in a sentence: where one begins, and where content that is a clause or a long noun phrase ends."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.phrases import phrase_at
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS
from testimonia.extract.words import word_set

CLOSING = frozenset(")]”»")
FINITE = w.BE - {"being", "been", "be"} | w.HAVE - {"having"} | w.DO | w.MODALS | w.COMMON_VERBS
STARTS_CLAUSE = w.SUBJECT_PRONOUNS | word_set("there this these those it")
SINGLE_SUBJECTS = STARTS_CLAUSE - {"this", "these", "those", "one"}
OPENERS = word_set("if as when because after in on under")
LINKS = word_set("and but while whereas although though yet")
TIMES_AND_REASONS = word_set("while although though because saying after before when since")
AFTER_CUE = w.DETERMINERS | w.SUBORDINATORS | STARTS_CLAUSE | {"to", ",", ":"}


def clause_end(s: Sentence, start: int) -> int:
    """Where a clause ends that begins at word `start`: the sentence's end, a semicolon, an unmatched bracket.

    A comma ends it where another cue of the same speaker follows: ", adding that", ", and insisted that".
    """
    depth = 0
    for index in range(start, len(s)):
        low = s.lows[index]
        depth += (low in "([") - (low in ")]")
        if (
            depth < 0
            or low == ";"
            or (low == ":" and index > start + 2 and s.quoted(index + 1))
            or (low == "," and index > start + 1 and _new_clause(s, index + 1))
        ):
            return index
    return without_stop(s, start, len(s))


def last_break(s: Sentence, end: int) -> int:
    """The first word after the last semicolon or colon before word `end`, or the sentence's first."""
    for index in range(end - 1, -1, -1):
        if s.lows[index] in (";", ":"):
            return index + 1
    return 0


def _new_clause(s: Sentence, index: int) -> bool:
    shapes = {"ing"}
    if s.low(index) in LINKS:
        shapes.add("past")
        index += 1
        index += index < len(s) and s.is_adverb(index)
    found = FORMS.get(s.low(index))
    return found is not None and found[0][1].shape in shapes and s.low(index + 1) in AFTER_CUE


def without_stop(s: Sentence, start: int, end: int) -> int:
    """`end` moved before the punctuation that stands there."""
    while end > start and s.is_punctuation(end - 1) and s.lows[end - 1] not in CLOSING:
        end -= 1
    return end


def phrase_end(s: Sentence, start: int) -> int:
    """Where the content ends that is a noun phrase with all that hangs on it."""
    for index in range(start + 1, len(s)):
        low = s.lows[index]
        if (
            low in (";", ":", "—")
            or (low == "," and not _list_goes_on(s, index))
            or (low in ("and", "but") and _verb_follows(s, index + 1))
            or (low in TIMES_AND_REASONS and index > start + 1)
        ):
            return index
    return without_stop(s, start, len(s))


def _list_goes_on(s: Sentence, comma: int) -> bool:
    following = s.low(comma + 1)
    ends = following in ("and", "but", "who", "which") or following.endswith("ing")
    return "and" in s.lows[comma + 1 : comma + 9] and not ends


def _verb_follows(s: Sentence, index: int) -> bool:
    if index < len(s) and s.is_adverb(index):
        index += 1
    low = s.low(index)
    found = FORMS.get(low)
    if found and found[0][1].shape in ("past", "s", "participle"):
        return True
    return low in FINITE or (low.endswith("ed") and s.low(index + 1) in w.DETERMINERS | w.PREPOSITIONS)


def starts_clause(s: Sentence, at: int, *, strict: bool = False) -> bool:
    """Whether a clause with a subject and a finite verb begins at word `at`.

    `strict`: where a noun phrase may stand as well, so that the verb has to be a sure one.
    """
    low = s.low(at)
    if not low:
        return False
    if low in SINGLE_SUBJECTS:
        return not (low in ("it", "you") and s.low(at + 1) in w.PREPOSITIONS | {".", ","})
    if low in OPENERS and not strict:
        return any(x in w.SUBJECT_PRONOUNS or x in FINITE for x in s.lows[at + 1 : at + 14])
    end = phrase_at(s, at) or len(s)
    while end < len(s) and (s.is_adverb(end) or s.lows[end] == "who"):
        end += 1
    return end < len(s) and _finite(s, end, strict=strict)


def _finite(s: Sentence, index: int, *, strict: bool) -> bool:
    low = s.lows[index]
    if low in FINITE or (low in FORMS and FORMS[low][0][1].shape in ("past", "s")):
        return True
    return not strict and low.endswith(("ed", "s")) and s.words[index].islower() and not s.is_punctuation(index)
