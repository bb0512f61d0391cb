"""Noun phrases, found with word lists: the subject before a verb, the phrase after a word."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.tokens import Sentence
from testimonia.extract.verbs import FORMS
from testimonia.extract.words import word_set

Range = tuple[int, int]
JOINING = word_set("of for in from at on with to between against about among within near under over by")
INSERTED = w.PREPOSITIONS | w.SUBORDINATORS | w.ADVERBS | w.CONJUNCTIONS | w.RELATIVES
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january february march april "
    "june july august september october november december earlier later last this next"
)
TIME_NOUNS = w.word_set(
    "generation day week month year decade century moment night morning evening time hour minute later ago"
)
REFLEXIVES = w.word_set("himself herself itself themselves")
LONGEST_PHRASE = 40
LONGEST_CLAUSE = 12
"""Words of a relative clause without commas."""
MOST_INSERTIONS = 3


def chunk_ending(s: Sentence, end: int, floor: int = 0) -> int | None:
    """Where the plain noun phrase begins that ends just before word `end`, or None."""
    index = end - 1
    if index < floor:
        return None
    low = s.lows[index]
    if low in REFLEXIVES and index - 1 >= floor and s.is_noun_like(index - 1):
        return chunk_ending(s, index, floor)
    if low in w.PRONOUNS or low in w.RELATIVES or low in ("many", "some", "others", "these", "those", "all", "most"):
        return index
    if not s.is_noun_like(index):
        return None
    while index - 1 >= floor and end - index < 14:
        before = s.lows[index - 1]
        if before in w.DETERMINERS:
            index -= 1
            if before == "the" and s.words[index + 1][0].isupper() and index - 1 >= floor and s.is_name(index - 1):
                return index - 1
            if s.low(index - 1) in ("all", "both", "such", "many") and index - 1 >= floor:
                index -= 1
            break
        if not s.is_noun_like(index - 1):
            break
        index -= 1
    if s.low(index - 1) == "one" and index - 1 >= floor and s.lows[index] not in w.DETERMINERS:
        index -= 1
    while index < end and s.lows[index] in ("'s", "’s"):
        index += 1
    return index if index < end else None


def group_ending(s: Sentence, end: int, floor: int = 0) -> int | None:
    """Where the noun phrase with its "of …" and its coordinated parts begins that ends just before `end`."""
    start = chunk_ending(s, end, floor)
    if start is None or s.lows[start] in w.PRONOUNS:
        return start
    while start - 2 >= floor:
        link = s.lows[start - 1]
        if link in JOINING:
            before = chunk_ending(s, start - 1, floor)
            if before is None or (s.lows[before] in w.PRONOUNS and before + 2 > start - 1):
                return None if link != "of" or before is None else start
            start = before
        elif link in ("and", "&", "or"):
            before = _coordinated(s, start - 1, floor)
            if before is None:
                break
            start = before
        else:
            break
    if s.low(start - 1) in w.PREPOSITIONS - w.SUBORDINATORS and start - 1 >= floor:
        return _name_after_opening(s, start, end)
    return start


def _name_after_opening(s: Sentence, start: int, end: int) -> int | None:
    """The name that follows an opening phrase without a comma: "In his own words Orme"."""
    for index in range(start + 1, end):
        if s.words[index][0].isupper() and s.words[index - 1].islower() and s.lows[index - 1] not in w.DETERMINERS:
            return index if all(word[0].isupper() for word in s.words[index:end]) else None
    return None


def _coordinated(s: Sentence, end: int, floor: int) -> int | None:
    """The phrase before "and", where it is one subject with the phrase after: it begins a clause."""
    start = chunk_ending(s, end - (s.low(end - 1) == ","), floor)
    if start is None or s.lows[start] in w.PRONOUNS:
        return None
    while start - 2 >= floor and s.lows[start - 1] == "of":
        before = chunk_ending(s, start - 1, floor)
        if before is None:
            return None
        start = before
    before_low = s.low(start - 1) if start > floor else ""
    clause_start = not before_low or before_low in w.SUBORDINATORS | {",", ";", ":", "but", "and", "”", "(", "—"}
    return start if clause_start else None


def subject_before(s: Sentence, verb: int, floor: int = 0) -> Range | None:
    """The subject of the verb group that begins at word `verb`: appositions in it, relative clauses and insertions not.

    "Marsh, the colonel of the Ninth, said" gives all before the second comma, "Marsh, in a letter, said" only Marsh.
    """
    end = verb
    for _ in range(MOST_INSERTIONS):
        if s.low(end - 1) not in (",", ")", "—") or end - 1 <= floor:
            break
        opening = _insertion_start(s, end - 1, floor)
        if opening is None:
            return None
        start = group_ending(s, opening, floor)
        apposed = s.low(end - 1) == "," and _is_apposition(s, opening + 1, end - 1)
        if start is not None:
            return start, end - 1 if apposed else opening
        if apposed or s.low(opening - 1) not in (",", ")"):
            return _after_opening(s, opening, end - 1) if apposed else None
        end = opening
    return _plain_subject(s, end, floor)


def _plain_subject(s: Sentence, end: int, floor: int) -> Range | None:
    start = group_ending(s, end, floor)
    if start is None:
        chunk = chunk_ending(s, end, floor)
        return None if chunk is None else _before_relative_clause(s, chunk, floor)
    if _is_time(s, start, end):
        return None
    return _before_relative_clause(s, start, floor) or (_listed(s, start, floor), end)


def _is_time(s: Sentence, start: int, end: int) -> bool:
    """Whether the phrase says when and not who: "a generation later"."""
    return s.lows[end - 1] in TIME_NOUNS and s.lows[start] in w.DETERMINERS | w.NUMBERS and end - start <= 3


def _before_relative_clause(s: Sentence, start: int, floor: int) -> Range | None:
    """The noun whose relative clause ends in the phrase: "men who threw torches shouted" -> "men"."""
    for index in range(start - 1, max(floor, start - LONGEST_CLAUSE), -1):
        low = s.lows[index]
        if index < start - 1 and (low in ("who", "which") or _is_relative_that(s, index, floor)):
            before = group_ending(s, index, floor)
            return None if before is None or s.lows[before] in w.PRONOUNS else (before, index)
        if s.is_punctuation(index) or s.quoted(index) or low in w.CONJUNCTIONS or low in w.SUBORDINATORS:
            return None
    return None


def _is_relative_that(s: Sentence, index: int, floor: int) -> bool:
    """Whether "that" goes with the noun before it and has a verb of its own: "a letter that claims to be his"."""
    if s.lows[index] != "that" or s.low(index - 1) in FORMS or s.low(index + 1) not in FORMS.keys() | w.AUXILIARIES:
        return False
    before = chunk_ending(s, index, floor)
    return before is not None and s.lows[before] in w.DETERMINERS


def _after_opening(s: Sentence, opening: int, end: int) -> Range | None:
    start = group_ending(s, end, opening + 1)
    return None if start is None else (start, end)


def _insertion_start(s: Sentence, closing: int, floor: int) -> int | None:
    opener = {")": "(", "—": "—"}.get(s.lows[closing], ",")
    for index in range(closing - 1, max(floor, closing - LONGEST_PHRASE) - 1, -1):
        if s.lows[index] == opener:
            return index
        if s.lows[index] in (";", ":"):
            return None
    return None


def _is_apposition(s: Sentence, first: int, last: int) -> bool:
    low = s.low(first)
    if first >= last or low in INSERTED or s.quoted(first):
        return False
    if s.lows[last - 1] in FORMS and FORMS[s.lows[last - 1]][0][1].shape != "base":
        return False
    if low.endswith(("ing", "ed")) and low.islower() and not s.words[first][0].isupper():
        return False
    return low in w.DETERMINERS or s.is_noun_like(first)


def _listed(s: Sentence, start: int, floor: int) -> int:
    """Extend "B and C" leftwards over a list "A, B and C"."""
    while start - 2 >= floor and s.lows[start - 1] == "," and "and" in s.lows[start : start + 8]:
        before = chunk_ending(s, start - 1, floor)
        if before is None or (before > floor and s.lows[before - 1] not in (",", "that")):
            break
        start = before
    return start


def phrase_at(s: Sentence, start: int, *, wide: bool = True) -> int | None:
    """Where the noun phrase ends that begins at word `start`, or None.

    `wide`: with its coordinated parts and its prepositional phrases.
    """
    end = _chunk_at(s, start)
    if end is None or (s.lows[start] in w.PRONOUNS and end == start + 1):
        return end
    while wide and end < len(s) - 1 and end - start < LONGEST_PHRASE:
        link = s.lows[end]
        if link in JOINING and s.low(end + 1) not in DAYS and s.low(end + 1) not in w.SUBORDINATORS:
            following = _chunk_at(s, end + 1) if link != "to" or _is_phrase_start(s, end + 1) else None
        elif link in ("and", "&"):
            following = _chunk_at(s, end + 1)
            if following is not None and s.low(following) in w.AUXILIARIES:
                break
        else:
            break
        if following is None:
            break
        end = following
    return end


def _is_phrase_start(s: Sentence, index: int) -> bool:
    """Whether a noun phrase and no infinitive follows "to"."""
    return s.low(index) in w.DETERMINERS or (index < len(s) and s.words[index][0].isupper())


def with_appositions(s: Sentence, end: int) -> int:
    """Extend a phrase that ends before word `end` over ", the colonel of the Ninth", where a mark closes that."""
    if s.low(end) != "," or not _is_apposition(s, end + 1, len(s)) or s.low(end + 1) in w.PRONOUNS:
        return end
    last = phrase_at(s, end + 1)
    if last is None or (last < len(s) and s.lows[last] not in ",.;:?!" and s.lows[last] not in ("who", "which")):
        return end
    return last


def _chunk_at(s: Sentence, start: int) -> int | None:
    if start >= len(s):
        return None
    index = start
    low = s.lows[index]
    if low in w.PRONOUNS and low not in w.POSSESSIVES:
        return index + 1
    while index < len(s) and s.lows[index] in w.DETERMINERS:
        index += 1
    while index < len(s) and index - start < 14 and (s.is_noun_like(index) or _capital(s, index)):
        index += 1
    return index if index > start else None


def _capital(s: Sentence, index: int) -> bool:
    return s.words[index][0].isupper() and index == 0 and s.lows[index] not in w.PREPOSITIONS | w.SUBORDINATORS
