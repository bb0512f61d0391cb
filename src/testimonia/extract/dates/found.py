"""What the readers of single dates give: the words and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.dates.meanings import Meaning


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
