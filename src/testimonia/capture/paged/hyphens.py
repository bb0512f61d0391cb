"""Lines -> running text: words parted at a line's end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_WORDS = 100_000
"""Hyphenated words remembered of one document."""

_LONGEST_WORD = 60
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
_END = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[-‐\u00ad]$")
_START = re.compile(r"[^\W\d_]+")
_SUSPENDING = {"and", "or", "und", "oder"}
"""What follows a hyphen that stands for a part to come: "pre- and post-war"."""

_DASH = re.compile(r"\S[-‐–—/]$")
_NO_SPACE_SCRIPT = re.compile("[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Compounds:
    """Words that a document writes with a hyphen in the middle of a line, and so means to."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def note(self, lines: Iterable[str]) -> None:
        """Take in the hyphenated words of these lines."""
        if len(self._known) < MOST_WORDS:
            self._known.update(word.casefold().replace("‐", "-") for line in lines for word in _COMPOUND.findall(line))

    def __contains__(self, word: str) -> bool:
        return word.casefold() in self._known


def joined(one: str, other: str, compounds: Compounds) -> str:
    """Two lines of a paragraph as one.

    A hyphen at the end of the first goes when a lower-case continuation follows, unless the document writes the
    word with a hyphen elsewhere or the part before it is hyphenated itself ("mother-in-/law").
    """
    end, start = _END.search(one, max(0, len(one) - _LONGEST_WORD)), _START.match(other)
    if end and one.endswith("\u00ad"):
        return one[:-1] + other
    if end and start and start[0] not in _SUSPENDING:
        before = one[: end.start()]
        keeps = not start[0][0].islower() or before.endswith(("-", "‐")) or f"{end[1]}-{start[0]}" in compounds
        return one + other if keeps else one[:-1] + other
    if (_DASH.search(one[-2:]) and not end) or (_NO_SPACE_SCRIPT.match(one[-1:]) and _NO_SPACE_SCRIPT.match(other)):
        return one + other
    return f"{one} {other}"
