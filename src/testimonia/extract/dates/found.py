"""What the readers of single dates give: the words and what they say; and the word before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.dates.meanings import Meaning

_LONGEST = 16
"""Code points in which the last word before a date is looked for."""
_MARKS = re.compile(r"[(\[{“‘\"'—–]")


@dataclass(slots=True)
class Found:
    """A date as found: `[start, end)` in the block's text.

    `sure`: whether the words alone tell that it is a date, which a bare "1945" or "9th" does not. `moves`: whether the
    narrative goes on to it; a look back and a bound do not move it.
    """

    start: int
    end: int
    meaning: Meaning
    sure: bool = True
    moves: bool = True


def last_word(text: str, at: int) -> str:
    """The word before a date, in lower case; asked first, since it tells far sooner where no pattern can fit."""
    words = text[max(0, at - _LONGEST) : at].lower().split()
    return _MARKS.split(words[-1])[-1] if words else ""
