"""Whether a text is in English, the one language whose attributions the patterns know."""

from __future__ import annotations

import re

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


def is_english(text: str) -> bool | None:
    """Whether a passage is in English; None where it is too short to tell."""
    words = _WORD.findall(text[:JUDGED])
    if len(words) < FEWEST:
        return None
    return sum(word.lower() in COMMON for word in words) >= SHARE * len(words)


class Languages:
    """How much of an account could not be read for attributions because it is in another language."""

    def __init__(self) -> None:
        self._read = self._foreign = 0

    def add(self, block: Block) -> None:
        """Take note of a block."""
        english = is_english(block.text)
        if english is not None:
            self._read += len(block.text)
            self._foreign += 0 if english else len(block.text)

    def warning(self) -> str | None:
        """What to tell the user, if most of the account is not in English."""
        if self._foreign * 2 <= self._read or not self._foreign:
            return None
        share = round(100 * self._foreign / self._read)
        return f"{share} % of its text is not in English; only quotations set apart by the layout were sought there"
