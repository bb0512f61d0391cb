"""What a figure counts, where the words after it say so: the noun phrase with what limits it, or what befell those counted.

"Soviet troops in the Far East", "prisoners taken at the bridge", "men who held the mill", "men, women and children"; and of
"300 were killed", "killed".
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.spelled import ONES, TEENS, TENS

Range = tuple[int, int]
NUMBER_WORDS = frozenset([*ONES, *TEENS, *TENS])
FAR = 24
"""Words after a number in which what it counts is looked for."""
_SKIPPED = frozenset(["more", "other", "such", "further", "additional"])
_FLEETING = w.ADVERBS | w.AUXILIARIES | n.word_set("later been reported reportedly said known "
    "believed thought feared estimated to also officially themselves all either")  # fmt: skip
_PASTS = n.word_set("made held sent brought led kept left built bought caught lost found shot hanged burnt sold")
"""Participles that are past tenses too, and do not end in -ed."""
_QUOTES = frozenset("\"“‘'«”’»")
_PAUSES = frozenset(",.;:!?)—–") | {""}
_BREAKS = n.word_set("and but or when while after before since until because though although as if where so then during by")


def phrase_after(words: Words, at: int, *, told: bool, several: bool = False) -> Range | None:
    """The noun phrase that begins with the word at `at`.

    `told`: whether the number is what a verb before is about; where it is not, it is likely the subject, and a participle
    after its noun may be its verb. `several`: whether its noun is a plural, so that no verb comes before one.
    """
    return _Phrase(words, told=told, several=several).read(at)


def fate_after(words: Words, at: int) -> Range | None:
    """What befell those counted, where no noun names them: "300 were later shot", "40 of them drowned"."""
    if words.low(at) == "of" and words.low(at + 1) in ("them", "whom", "these", "those", "us"):
        at += 2
    last = at
    while last < at + 6 and words.low(last) in _FLEETING:
        last += 1
    if words.low(last) not in n.FATES:
        return None
    end = last + 1
    if words.low(last) == "taken" and words.low(end) in ("prisoner", "captive", "hostage", "alive"):
        end += 1
    while words.low(end) in ("or", "and") and words.low(end + 1) in n.FATES:
        end += 2
    return last, end


class _Phrase:
    """A noun phrase being read, word by word; `first` and `last` are its limits so far."""

    def __init__(self, words: Words, *, told: bool, several: bool) -> None:
        self.words = words
        self.told = told
        self.several = several
        self.first: int | None = None
        self.last = 0
        self.linked = False
        self.many = False
        self.limits = 0

    def read(self, at: int) -> Range | None:
        words, stop = self.words, at + FAR
        at = self._start(at)
        while at < stop:
            following = self._step(at)
            if following is None:
                break
            at = following
        if self.first is None or self._is_lone_verb() or (words.low(self.first) in n.NO_NOUNS and self.last == self.first + 1):
            return None
        return self.first, self.last

    def _is_lone_verb(self) -> bool:
        """Whether the one word that was taken is what they did: "30,000 gathered"."""
        low = self.words.low(self.last - 1)
        return self.last - 1 == self.first and low.endswith("ed") and low not in n.FATES

    def _start(self, at: int) -> int:
        """Past "more", "of the", a quotation mark before the first word."""
        words = self.words
        at += words.low(at) in _SKIPPED and words.low(at + 1) not in n.LINKS
        at += words.raw(at) in _QUOTES
        at += words.phrase(at, at + 2) == "out of"
        return at

    def _step(self, at: int) -> int | None:
        """Take the word at `at`; the place of the next, or None where the phrase ended before it."""
        low, raw = self.words.low(at), self.words.raw(at)
        if not low:
            return None
        if low in NUMBER_WORDS:
            return at + 1 if self.linked and self.first is None else None
        if not raw[0].isalpha():
            return self._mark(at)
        if low in n.LINKS and (self.first is not None or low == "of"):
            return self._link(at)
        if self.linked and (low in n.ARTICLES or low in w.DETERMINERS):
            return at + 1
        if self.first is not None and not self.linked:
            limit = self._limit(at)
            if limit is not None:
                return limit
        if self._ends(at):
            return None
        return self._take(at, at + 1)

    def _take(self, first: int, following: int) -> int:
        self.first = first if self.first is None else self.first
        self.last, self.linked = following, False
        self.many = self.many or n.is_many(self.words.raw(following - 1))
        return following

    def _mark(self, at: int) -> int | None:
        """A joining hyphen, a comma in a list of nouns, the number of an army."""
        words = self.words
        if words.hyphen(at) and self.first is not None:
            return self._take(at, at + 2)
        if words.raw(at) == "," and self.first is not None and not self.linked and self._lists(at):
            return at + 1
        if self.linked and words.raw(at)[0].isdigit():
            return self._numbered(at)
        if words.raw(at) == "-" and words.glued(at) and words.low(at + 1) in ("and", "or"):
            return at + 2
        return None

    def _numbered(self, at: int) -> int | None:
        """ "Of the 5th Army" belongs to the phrase; in "three of the four bridges" the second number is passed over."""
        if self.words.glued(at + 1) and self.words.low(at + 1) in ("st", "nd", "rd", "th", "d"):
            return at + 2
        return at + 1 if self.first is None else None

    def _lists(self, at: int) -> bool:
        """Whether the comma parts the nouns of a list: "men, women and children"."""
        words = self.words
        following = words.raw(at + 1)
        if following in ("and", "or") and words.raw(at + 2).islower():
            return n.is_many(words.raw(at - 1)) and n.is_many(words.raw(at + 2)) and "," in words.raws[at - 3 : at]
        if not (following.islower() and n.is_many(following) and following.lower() not in n.FATES):
            return False
        after = words.low(at + 2)
        return n.is_many(words.raw(at - 1)) and (
            after in ("and", "or") or (after == "," and words.low(at + 3) in ("and", "or"))
            or (after == "," and n.is_many(words.raw(at + 3)))
        )  # fmt: skip

    def _link(self, at: int) -> int | None:
        words = self.words
        following = words.low(at + 1)
        low = words.low(at)
        if self.linked or following in w.PRONOUNS:
            return None
        if low != "of":
            after = words.low(at + 2) if following in n.ARTICLES else following
            indefinite = following in ("a", "an") and low != "under"
            if indefinite or after in n.TIMES or following in ("this", "that") or words.raw(at + 1)[:1].isdigit():
                return None
            if low == "under" and not words.raw(at + 1)[:1].isupper():
                return None
            if after.endswith("ing") and following not in n.ARTICLES:
                return None
        self.linked = True
        return at + 1

    def _limit(self, at: int) -> int | None:
        """Past what limits the noun: "and" with another noun, a participle, a relative clause."""
        words, low = self.words, self.words.low(at)
        if low in ("and", "or", "&"):
            return self._joined(at)
        if self.limits or not n.is_many(words.raw(at - 1)) and low not in n.RELATIVES:
            return None
        if low in n.RELATIVES:
            return self._relative(at)
        if self._is_participle(at):
            self.limits += 1
            self.linked = True
            return at + 2
        if low.endswith("ing") and len(low) > 5 and low not in n.ENDS and self._is_object(at + 1):
            self.limits += 1
            self.linked = True
            return at + 1
        if low in ("a", "per") and words.low(at + 1) in ("day", "week", "month", "year", "hour"):
            return self._take(at, at + 2)
        return None

    def _joined(self, at: int) -> int | None:
        words, following = self.words, self.words.low(at + 1)
        if words.raw(at + 1)[:1].isupper() and words.raw(at - 1)[:1].isupper() and not self.many:
            return at + 1
        noun = words.raw(at + 1).islower() and following not in n.STOP and following not in w.DETERMINERS
        if following in NUMBER_WORDS or not noun or following in w.PREPOSITIONS or following in w.ADVERBS or n.is_verb(following, started=False):
            return None
        if following in n.FATES and (words.raw(at + 2)[:1].isdigit() or words.low(at + 2) in NUMBER_WORDS | w.DETERMINERS):
            return None
        if n.is_many(words.raw(at + 1)):
            return self._take(at, at + 2)
        if not following.endswith(("ed", "ing")) and following not in n.ACTS and not words.low(at + 2)[:1].isalpha():
            return self._take(at, at + 2)
        adjective = n.is_many(words.raw(at + 2)) and words.raw(at + 2).islower() and not following.endswith(("ed", "ing", "ly"))
        return self._take(at, at + 3) if adjective and following not in n.ACTS else None

    def _is_participle(self, at: int) -> bool:
        """Whether the word begins a limit like "taken at the bridge" and is no finite verb."""
        words, low = self.words, self.words.low(at)
        following = words.low(at + 1)
        place = following in w.PREPOSITIONS and words.low(at + 2) not in n.TIMES
        if low.endswith("ing") and len(low) > 5 and low not in n.ENDS:
            return place and low not in n.LOSSES
        if low in n.ENDS or not (low in n.PARTICIPLES or low in _PASTS or (low.endswith("ed") and len(low) > 4)):
            return False
        return place and (self.told or low in n.PARTICIPLES or self._has_verb_later(at + 1))

    def _is_object(self, at: int) -> bool:
        """Whether what follows a verb in -ing is what it is done to: "guarding the bridge", "waiting their turn"."""
        following = self.words.raw(at)
        return following.lower() in n.ARTICLES or following[:1].isupper()

    def _has_verb_later(self, at: int) -> bool:
        """Whether an auxiliary follows in the clause, so that what went before is no finite verb."""
        for place in range(at, at + FAR):
            low = self.words.low(place)
            if not low or low in (",", ";", ".", ":", "and", "or", "but", "who", "which", "that", "when", "as"):
                return False
            if low in w.AUXILIARIES:
                return True
        return False

    def _relative(self, at: int) -> int | None:
        """Past a relative clause up to a mark, or to the verb of the sentence."""
        words = self.words
        if words.low(at) == "that" and self.told and words.low(at + 1) in ("the", "it", "he", "they", "there"):
            return None
        groups, inside = 0, False
        last = at + 1
        for place in range(at + 1, at + FAR):
            low = words.low(place)
            if not low or not (low[0].isalpha() or words.hyphen(place)) or self._is_circumstance(place):
                break
            verb = n.is_finite(low) and words.low(place - 1) not in ("to", "the", "a", "an")
            if verb and not inside:
                groups += 1
                if groups > 1:
                    break
            inside = verb or (inside and (low in w.ADVERBS or low in n.PARTICIPLES or low in w.NEGATIONS))
            last = place + 1
        while last > at + 1 and (words.low(last - 1) in w.PREPOSITIONS or words.low(last - 1) in w.DETERMINERS):
            last -= 1
        stopped = words.raw(last)
        cut_short = n.is_finite(words.low(last - 1)) and not stopped[:1].isalpha() and stopped not in _PAUSES
        if groups == 0 or last == at + 1 or cut_short:
            return None
        self.limits += 1
        self._take(at, last)
        return words.count + FAR

    def _may_end(self, at: int) -> bool:
        """Whether the noun that the phrase needs may be read already: a plural, or one that is no adjective."""
        before = self.words.raw(at - 1)
        return self.first is not None and (self.many or not self.several) and not before.endswith(("'s", "’s"))

    def _is_after_number(self, at: int) -> bool:
        """Whether a number was passed over: "one in ten of the 300 returned"."""
        before = self.words.raw(at - 1)
        return self.linked and (before[:1].isdigit() or before.lower() in NUMBER_WORDS)

    def _is_circumstance(self, at: int) -> bool:
        """Whether a relative clause goes over to when or how: "in June", "after", "and"."""
        low, following = self.words.low(at), self.words.low(at + 1)
        if low in _BREAKS:
            return True
        return low in ("in", "on", "at", "for", "from") and (following in n.TIMES or following[:1].isdigit())

    def _ends(self, at: int) -> bool:
        words, low = self.words, self.words.low(at)
        started = self.first is not None
        if not started and low in n.ADJECTIVES and n.is_many(words.raw(at + 1)):
            return False
        if low in n.FATES and self._is_after_number(at):
            return True
        if low in n.STOP or low in w.PREPOSITIONS or low in n.ENDS or low in n.ARTICLES:
            return not (low in n.FATES and not started and low not in w.PREPOSITIONS)
        if n.is_verb(low, started=self._may_end(at) and low not in n.FATES):
            return True
        if self.many and not self.linked and low in w.ADVERBS:
            return True
        if started and low in n.FATES and low not in ("dead", "wounded", "sick"):
            return True
        name_after_noun = started and not self.linked and words.raw(at)[0].isupper() and words.raw(at - 1).islower()
        return name_after_noun and n.is_many(words.raw(at - 1)) and not words.hyphen(at - 2)
