"""What a figure counts, where the words after it say so.

The noun phrase with what limits it ("Soviet troops in the Far East", "prisoners taken at the bridge", "men who held the
mill", "men, women and children"), or what befell those counted: "killed" of "300 were killed".
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.apart import LABELLED, NUMBERED
from testimonia.extract.figures.clauses import has_verb_later, relative_end
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.spelled import ONES, SCALES, TEENS, TENS
from testimonia.extract.words import word_set

Range = tuple[int, int]
FAR = 24
"""Words after a number in which what it counts is looked for."""
NUMBER_WORDS = frozenset([*ONES, *TEENS, *TENS])
_SKIPPED = frozenset(["more", "other", "such", "further", "additional"])
_FLEETING = w.ADVERBS | w.AUXILIARIES | word_set(
    "later been reported reportedly said known believed thought feared estimated to also officially themselves all "
    "either"
)  # fmt: skip
"""What may stand between a number and what befell those counted: "300 are believed to have been killed"."""
_MOST_FLEETING = 6
FATES_OF_MANY = frozenset(["dead", "wounded", "sick", "accused"])
"""Fates that are nouns too: "the 300 dead"."""
_DEEDS = n.LOSSES - word_set("lost drowned") | word_set("seized looted accused raped freed released saved")
"""Fates that someone else brings about."""
_QUOTES = frozenset("\"“‘'«”’»")
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th", "d"])
_APOSTROPHES = frozenset("'’")
_PERIODS = word_set("day week month year hour night morning evening afternoon spring summer autumn winter")


def phrase_after(words: Words, at: int, *, told: bool, several: bool = False) -> Range | None:
    """The noun phrase that begins with the word at `at`.

    `told`: whether the number is what a verb before is about; where it is not, it is likely the subject, and a
    participle after its noun may be its verb. `several`: whether its noun is a plural, before which no verb comes.
    """
    return _Phrase(words, told=told, several=several).read(at)


def fate_after(words: Words, at: int) -> Range | None:
    """What befell those counted, where no noun names them: "300 were later shot", "40 of them drowned"."""
    last = _past_whole(words, at)
    stop = last + _MOST_FLEETING
    while last < stop and (words.low(last) in _FLEETING or words.low(last).endswith("ly")):
        last += 1
    if words.low(last) not in n.FATES or (last == at and _is_deed(words, last)):
        return None
    end = last + 1
    if words.low(last) == "taken" and words.low(end) in ("prisoner", "captive", "hostage", "alive"):
        end += 1
    while words.low(end) in ("or", "and") and words.low(end + 1) in n.FATES:
        end += 2
    return last, end


def _is_deed(words: Words, at: int) -> bool:
    """Whether what befell is what those counted did: "forty captured the bridge", not "forty captured that day"."""
    low = words.low(at + 1)
    object_follows = low in w.OBJECT_PRONOUNS or (low in w.DETERMINERS and words.low(at + 2) not in n.TIMES)
    return object_follows and words.low(at) in _DEEDS


def _past_whole(words: Words, at: int) -> int:
    """Past "of them", "of the twelve", "out of twelve"."""
    if words.phrase(at, at + 2) == "out of":
        at += 1
    if words.low(at) != "of":
        return at
    whole = at + 1 + (words.low(at + 1) in n.ARTICLES)
    if words.low(at + 1) in ("them", "whom", "these", "those", "us") and whole == at + 1:
        return whole + 1
    return whole + 1 if is_number(words, whole) or words.low(whole - 1) in ("these", "those") else at


def is_number(words: Words, at: int) -> bool:
    """Whether the word writes a number or begins one."""
    return words.raw(at)[:1].isdigit() or words.low(at) in NUMBER_WORDS


class _Phrase:
    """A noun phrase being read word by word.

    `first` and `last` are its limits so far; `linked`: a preposition waits for its noun; `many`: a plural has been
    read; `limited`: a participle or a relative clause has been.
    """

    __slots__ = ("first", "last", "limited", "linked", "many", "several", "told", "words")

    def __init__(self, words: Words, *, told: bool, several: bool) -> None:
        self.words, self.told, self.several = words, told, several
        self.first: int | None = None
        self.last = 0
        self.linked = self.many = self.limited = False

    def read(self, at: int) -> Range | None:
        """The limits of the phrase that begins with the word at `at`."""
        stop = at + FAR
        following: int | None = self._start(at)
        while following is not None and following < stop:
            following = self._step(following)
        if self.first is None or (self.last == self.first + 1 and self._is_no_noun(self.first)):
            return None
        return self.first, self.last

    def _start(self, at: int) -> int:
        """Past "more", a quotation mark, "out" of "out of"."""
        words = self.words
        at += words.low(at) in _SKIPPED and words.low(at + 1) not in n.LINKS
        at += words.raw(at) in _QUOTES
        return at + (words.phrase(at, at + 2) == "out of")

    def _is_no_noun(self, at: int) -> bool:
        low = self.words.low(at)
        return low in n.NO_NOUNS or (low.endswith(("ed", "ly")) and low not in n.FATES)

    def _step(self, at: int) -> int | None:
        """Take the word at `at` or pass over it; the place of the next, None where the phrase ends before it."""
        low = self.words.low(at)
        if not low[:1].isalpha():
            return self._mark(at) if low else None
        if low in NUMBER_WORDS:
            return self._number(at)
        if low in n.LINKS and (self.first is not None or low == "of"):
            return self._link(at)
        if self.linked and (low in n.ARTICLES or low in w.DETERMINERS):
            return at + 1
        limit = self._limit(at) if self.first is not None and not self.linked else None
        if limit is not None:
            return limit
        return None if self._ends(at) else self._take(at, at + 1)

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
        if words.raw(at) == "-" and words.glued(at) and words.low(at + 1) in ("and", "or"):
            return at + 2
        if words.raw(at) == "," and self.first is not None and not self.linked and self._lists(at):
            return at + 1
        owner = words.raw(at) in _APOSTROPHES and words.glued(at) and words.low(at - 1).endswith("s")
        if owner and words.raw(at + 1).islower() and n.is_many(words.raw(at + 1)):
            return at + 1
        if words.raw(at) == "." and words.glued(at) and words.low(at - 1) in w.TITLES and words.is_name(at - 1):
            return at + 1
        return self._numbered(at) if words.raw(at)[0].isdigit() else None

    def _numbered(self, at: int) -> int | None:
        """Past the number in "of the 5th Army"; with that of "inmates of Block 11"."""
        words = self.words
        if self.linked and words.glued(at + 1) and words.low(at + 1) in _ORDINAL_ENDS:
            return at + 2
        if self.first is not None and words.is_name(at - 1) and words.low(at - 1) in LABELLED:
            return self._take(at, at + 1)
        return self._number(at)

    def _number(self, at: int) -> int | None:
        """Past the second number in "three of the four bridges", "66 of the town's 255 houses"."""
        words = self.words
        if self.first == at - 1 and words.low(at - 1).endswith(("'s", "’s")):
            self.first = None
        scale = words.low(at + 1) in SCALES or (words.glued(at + 1) and words.low(at + 1) in ("k", "m"))
        return at + 1 + scale if self.first is None and (self.linked or words.low(at - 1).endswith("s")) else None

    def _lists(self, at: int) -> bool:
        """Whether the comma parts nouns of a list: "men, women and children"."""
        words = self.words
        following, after = words.raw(at + 1), words.low(at + 2)
        if not n.is_many(words.raw(at - 1)):
            return False
        if following in ("and", "or"):
            return words.raw(at + 2).islower() and n.is_many(words.raw(at + 2)) and "," in words.raws[at - 3 : at]
        if not (following.islower() and n.is_many(following) and following not in n.FATES):
            return False
        return after in ("and", "or") or (
            after == "," and (words.low(at + 3) in ("and", "or") or n.is_many(words.raw(at + 3)))
        )

    def _link(self, at: int) -> int | None:
        """Past a preposition that brings in more of the phrase; not of when ("in May") or how ("in a raid")."""
        words, low = self.words, self.words.low(at)
        following = words.low(at + 1)
        if self.linked or following in w.PRONOUNS or self._is_place_in_book(at + 1):
            return None
        if low == "under" and not words.raw(at + 1)[:1].isupper():
            return None
        if low != "of" and self._says_how(at + 1):
            return None
        self.linked = True
        return at + 1

    def _is_place_in_book(self, at: int) -> bool:
        """Whether a page or volume follows: "300 words on p. 12"."""
        after = self.words.raw(at + 1)[:1]
        return self.words.low(at) in NUMBERED and (after == "." or after.isdigit())

    def _says_how(self, at: int) -> bool:
        words, low = self.words, self.words.low(at)
        noun = words.low(at + 1) if low in n.ARTICLES else low
        gerund = low.endswith("ing") and low not in n.ARTICLES
        return low in ("a", "an", "this", "that") or noun in n.TIMES or gerund or words.raw(at)[:1].isdigit()

    def _limit(self, at: int) -> int | None:
        """Past what limits the noun: "and" with another noun, a participle, a relative clause, "a day"."""
        words, low = self.words, self.words.low(at)
        if low in ("and", "or", "&"):
            return self._joined(at)
        if self.limited or not (n.is_many(words.raw(at - 1)) or low in n.RELATIVES):
            return None
        if low in n.RELATIVES:
            return self._relative(at)
        if low in ("a", "per") and words.low(at + 1) in _PERIODS:
            return self._take(at, at + 2)
        object_follows = low.endswith("ing") and self._is_object(at + 1)
        if object_follows or self._is_participle(at):
            self.limited = self.linked = True
            return at + (1 if object_follows else 2)
        return None

    def _joined(self, at: int) -> int | None:
        """Past "and" with a noun, its adjective before it where the noun is a plural."""
        words, low, after = self.words, self.words.raw(at + 1), self.words.raw(at + 2)
        if words.phrase(at - 1, at + 2) in n.PAIRS:
            return self._take(at, at + 2)
        if low[:1].isupper() and words.raw(at - 1)[:1].isupper() and not self.many:
            return at + 1
        if not low.islower() or low in _NO_NOUN_AFTER_AND or n.is_verb(low, started=False):
            return None
        acts = low in n.FATES and (is_number(words, at + 2) or after.lower() in w.DETERMINERS)
        adjective = not n.is_many(low) and after[:1].isalpha()
        if acts or (not n.is_many(low) and (low.endswith(("ed", "ing", "ly")) or low in n.ACTS)):
            return None
        if adjective and not (after.islower() and n.is_many(after)):
            return None
        return self._take(at, at + 2 + adjective)

    def _is_object(self, at: int) -> bool:
        """Whether what follows a verb in -ing is what it is done to: "guarding the bridge", "waiting their turn"."""
        low = self.words.low(at - 1)
        acts = len(low) > 5 and low not in n.ENDS
        return acts and (self.words.low(at) in n.ARTICLES or self.words.raw(at)[:1].isupper())

    def _is_participle(self, at: int) -> bool:
        """Whether the word begins a limit like "taken at the bridge" and is no finite verb."""
        words, low = self.words, self.words.low(at)
        following = words.low(at + 1)
        if following not in w.PREPOSITIONS or following == "to" or words.low(at + 2) in n.TIMES or low in n.ENDS:
            return False
        if low.endswith("ing"):
            return len(low) > 5 and low not in n.LOSSES
        if low in n.PARTICIPLES:
            return True
        past = low in n.PASTS or (low.endswith("ed") and len(low) > 4)
        return past and (self.told or has_verb_later(words, at + 1))

    def _relative(self, at: int) -> int | None:
        """Past a relative clause, where the phrase ends."""
        words = self.words
        following = words.low(at + 1)
        told = self.told and following in ("the", "it", "he", "they", "there")
        if words.low(at) == "that" and (told or following in _PERIODS):  # "said that they", "forty captured that day"
            return None
        end = relative_end(words, at)
        if end is None:
            return None
        self._take(at, end)
        return at + FAR

    def _ends(self, at: int) -> bool:
        """Whether the phrase ends before the word: a verb, an adverb, a preposition, a name after a plural."""
        words, low = self.words, self.words.low(at)
        noun_next = n.is_many(words.raw(at + 1))
        if self.first is None and (low in n.FATES or (low in n.ADJECTIVES and noun_next)):
            passed = self.linked and is_number(words, at - 1)  # "one in ten of the 300 returned"
            return low in n.FATES and (passed or low in w.PREPOSITIONS or _is_deed(words, at))
        if self.first is not None and not self.many and low.endswith("ed") and noun_next:
            return False
        if low in n.STOP or low in n.ENDS or low in n.ARTICLES or low in w.PREPOSITIONS:
            return True
        if low in n.FATES:
            return low not in FATES_OF_MANY
        verb = n.is_verb(low, started=self._may_end(at))
        return verb or (self.many and not self.linked and (low in w.ADVERBS or self._is_name_after_noun(at)))

    def _may_end(self, at: int) -> bool:
        """Whether the noun that the phrase needs may be read already, so that a word in -ed is no adjective."""
        before = self.words.raw(at - 1)
        return self.first is not None and (self.many or not self.several) and not before.endswith(("'s", "’s"))

    def _is_name_after_noun(self, at: int) -> bool:
        words, before = self.words, self.words.raw(at - 1)
        return words.raw(at)[0].isupper() and before.islower() and n.is_many(before) and not words.hyphen(at - 2)


_NO_NOUN_AFTER_AND = n.STOP | w.DETERMINERS | w.PREPOSITIONS | w.ADVERBS | NUMBER_WORDS
