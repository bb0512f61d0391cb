"""Whether a text is in English, the one language that the encoder was trained on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from testimonia.records import Block

_COMMON = """the and to that with his he from they which were their this have been for not are but who when there would
    by as it at its or"""
COMMON = frozenset(_COMMON.split())
"""Words that make up a quarter to a third of English prose and are rare or unknown in other languages."""

SHARE = 0.06
"""The least share of such words in English; low, because lists of names and figures have few (0.1 lost 0.02 of recall
on news)."""

FEWEST = 25
"""Words under which nothing can be told."""

JUDGED = 4000
"""Characters of a block that are looked at."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")


def is_english(text: str) -> bool | None:
    """Whether a passage is in English; None where it is too short to tell."""
    judged = text[:JUDGED]
    letters = len(_LETTER.findall(judged))
    if 2 * len(_LATIN.findall(judged)) < letters:
        return False
    words = _WORD.findall(judged)
    if len(words) < FEWEST:
        return None
    return sum(word.lower() in COMMON for word in words) >= SHARE * len(words)


def are_english(passages: Sequence[str], *, before: bool | None) -> list[bool]:
    """Whether each of some passages that follow one another is in English.

    One that is too short to tell is taken to be in the language of the passage before it (`before` the first, where
    that is known), else of the next that can be told; where none can be, they are judged together.
    """
    told = [is_english(passage) for passage in passages]
    known = before if before is not None else next((each for each in told if each is not None), None)
    if known is None:
        together = is_english(" ".join(passages))
        known = together is None or together
    found = []
    for each in told:
        known = known if each is None else each
        found.append(known)
    return found


class Languages:
    """How much of an account could not be read for attributions because it is in another language."""

    def __init__(self) -> None:
        self._read = self._foreign = 0
        self._short: list[str] = []

    def add(self, block: Block) -> None:
        """Take note of a block; those too short to tell are judged together."""
        self._short.append(block.text)
        text = " ".join(self._short)
        english = is_english(text)
        if english is not None:
            self._read += len(text)
            self._foreign += 0 if english else len(text)
        if english is not None or len(text) > JUDGED:
            self._short.clear()

    def warning(self) -> str | None:
        """What to tell the user, if most of the account is not in English."""
        if self._foreign * 2 <= self._read or not self._foreign:
            return None
        share = round(100 * self._foreign / self._read)
        return f"{share} % of its text is not in English; only quotations set apart by the layout were sought there"
