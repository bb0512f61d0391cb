"""The words that turn from one time to another: "the next", "that same", "the previous", "last"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.dates.found import last_word

_BY = {"same": 0, "that": 0, "next": 1, "following": 1, "ensuing": 1, "succeeding": 1, "previous": -1, "preceding": -1}
_WORDS = re.compile(
    rf"\b(?:(?P<lead>that|this|the)\s)?(?:very\s)?(?P<word>that\svery|{'|'.join(_BY)}|last|this)\s\Z", re.IGNORECASE
)
_LAST = frozenset([*_BY, "last", "this", "very"])
_LENGTH = 28


@dataclass(frozen=True, slots=True)
class TurningWord:
    """The word before a noun and where the date begins with it.

    `by`: how many units on from the narrative's date; None for "last" and "this", of the author's own time.
    `lead`: the "the", "that" or "this" before the word.
    """

    word: str
    by: int | None
    lead: str
    start: int

    @property
    def is_bare_next(self) -> bool:
        """Whether it is a "next" without article, which may also be said of the author's own time."""
        return self.word == "next" and not self.lead


def turning_word(text: str, at: int) -> TurningWord | None:
    """The turning word just before the noun that begins at `at`."""
    turns = last_word(text, at) in _LAST
    match = _WORDS.search(text, max(0, at - _LENGTH), at) if turns else None
    if match is None:
        return None
    word, lead = match["word"].lower().split()[0], (match["lead"] or "").lower()
    start = match.start("word") if lead in ("", "the") else match.start("lead")
    return TurningWord(word, _BY.get(word), lead, start)
