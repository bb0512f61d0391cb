"""Words of one sentence with their positions and the coarse classes that noun and verb groups are told by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from testimonia.extract import words as w
from testimonia.extract.sentences import QUOTED, QUOTED_END, QUOTED_PAUSE
from testimonia.extract.verbs import FORMS
from testimonia.extract.words import word_set

_ABBREVIATED = "|".join(w.ABBREVIATED_TITLES.split())
_MARKS = "\u0300-\u036f"
TOKEN = re.compile(
    f"[{QUOTED}]*[{QUOTED_END}{QUOTED_PAUSE}]|{QUOTED}+"
    rf"|(?:{_ABBREVIATED}|[A-Z])\.(?=\s?[A-Z])"
    r"|(?:[A-Z]\.){2,}"
    r"|[£$€]?\d+(?:[.,]\d+)*"
    rf"|['’][sS]\b|[^\W_][\w{_MARKS}]*(?:(?:-|&|['’](?![sS]\b))[\w{_MARKS}]+)*"
    r"|\S"
)

_CLOSED = w.PREPOSITIONS | w.DIRECTIONS | w.CONJUNCTIONS | w.RELATIVES | w.SUBORDINATORS | w.NEGATIONS
BARRIER = (_CLOSED | w.AUXILIARIES | w.COMMON_VERBS) - w.DETERMINERS
NOT_ADVERBS = word_set(
    "family early daily weekly monthly italy july only-child rally ally supply reply assembly ugly elderly likely"
)


@dataclass(slots=True)
class Sentence:
    """One sentence of a block, cut into words. All positions count from the start of the block's text."""

    text: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Cut the sentence into words."""
        for match in TOKEN.finditer(self.text, self.start, self.end):
            word = match.group()
            self.words.append(word)
            self.lows.append(word.lower())
            self.starts.append(match.start())
            self.ends.append(match.end())

    def __len__(self) -> int:
        return len(self.words)

    def low(self, index: int) -> str:
        """The word at `index` in lower case, or the empty string outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From the start of word `first` to the end of word `last - 1`."""
        return self.starts[first], self.ends[last - 1]

    def quoted(self, index: int) -> bool:
        """Whether the word stands for a quotation."""
        return 0 <= index < len(self.words) and self.words[index][-1] in STAND_INS

    def is_punctuation(self, index: int) -> bool:
        """Whether it is neither a word nor a quotation."""
        word = self.words[index]
        return len(word) == 1 and not word.isalnum() and not self.quoted(index)

    def is_name(self, index: int) -> bool:
        """Whether the word has a capital that is not only the sentence's."""
        word = self.words[index]
        if not word[0].isupper():
            return False
        return index > 0 or self.lows[index] not in w.DETERMINERS | BARRIER | w.ADVERBS | w.PRONOUNS

    def is_adverb(self, index: int) -> bool:
        """Whether the word is an adverb, by list or by its ending."""
        low = self.low(index)
        return low in w.ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS and low.isalpha())

    def is_noun_like(self, index: int) -> bool:
        """Whether the word may stand inside a noun phrase, after its determiner."""
        word, low = self.words[index], self.lows[index]
        if self.quoted(index):
            return word[-1] == QUOTED and len(word) < SHORT_QUOTE
        if low in ("'s", "’s"):
            return index > 0
        if not (word[0].isalnum() or word[0] in "£$€"):
            return False
        if word[0].isupper() and index > 0 and low not in w.PREPOSITIONS | w.CONJUNCTIONS | w.RELATIVES:
            return low not in w.SUBJECT_PRONOUNS
        if low in BARRIER or low in w.PRONOUNS or low in w.DETERMINERS:
            return False
        return not self._verb_like(index)

    def _verb_like(self, index: int) -> bool:
        low = self.lows[index]
        if self.is_adverb(index):
            return self.low(index - 1) not in w.DETERMINERS
        determined = self.low(index - 1) in w.DETERMINERS
        if low in FORMS:
            shape = FORMS[low][0][1].shape
            if shape in ("base", "s"):
                return self.low(index - 1) in w.SUBJECT_PRONOUNS | w.MODALS | {"to"}
            return not determined
        if low.endswith("ed") and len(low) > 4:
            return not determined and self.low(index + 1) in w.DETERMINERS | w.PREPOSITIONS
        return low.endswith("ing") and len(low) > 5 and not determined and self.low(index + 1) in w.DETERMINERS


STAND_INS = (QUOTED, QUOTED_END, QUOTED_PAUSE)
SHORT_QUOTE = 40
"""Characters up to which a quotation may be a name inside a noun phrase."""
