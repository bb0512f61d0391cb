"""Numbers in digits: their value, as far as the way they are written is sure.

Thousands are parted by commas, spaces or apostrophes, in India by hundreds above the first thousand (12,34,567), on
the Continent by full stops. Two full stops ("1.500.000") or a full stop and a decimal comma ("1.500,75") are surely
Continental; one alone ("1.500") reads as an English decimal, which only what is counted can overrule. A comma before
one or two digits ("3,5") is a decimal mark only where a scale or a unit follows.
(The forms are those of the BIPM's SI Brochure, 9th edition, 5.4.4, and of the Unicode CLDR's number formats.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from testimonia.extract.figures.cut import VULGAR

LONGEST = 21
"""Characters of a number in digits beyond which no value is read."""
MOST = 10**15
"""The greatest value that is read: beyond it digits are an identifier, and a float would not hold each of them."""
_GROUPED = re.compile(
    r"(?P<english>\d{1,3}(?:,\d{3})+(?:[.·]\d+)?)"
    r"|(?P<indian>\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)"
    r"|(?P<spaced>\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d{1,2})?)"
    r"|(?P<continental>\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d{1,2})"
    r"|(?P<plain>\d+(?:[.·]\d+)?)"
    r"|(?P<comma>\d+,\d{1,2})"
)
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_PART = re.compile(r"(\d{1,2})/(\d{1,3})")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
Writing = Literal["sure", "dotted", "comma", "plain"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value and how it is written: `plain` without any mark, `dotted` as "1.500", `comma` as "3,5", else `sure`."""

    value: float
    writing: Writing


def numeral(text: str) -> Numeral | None:
    """The number that `text` writes in digits, or None where that is not sure ("1,1,1", "10:30", "007")."""
    if len(text) > LONGEST:
        return None
    vulgar = VULGAR.get(text[-1])
    if vulgar is not None:
        whole = numeral(text[:-1]) if len(text) > 1 else Numeral(0.0, "sure")
        return Numeral(whole.value + vulgar, "sure") if whole else None
    match = _GROUPED.fullmatch(text)
    if match is None or (text[0] == "0" and len(text) > 1 and text[1] not in ".·"):
        return None
    value, writing = _written(match.lastgroup or "plain", text)
    return Numeral(value, writing) if value <= MOST else None


def part(text: str) -> float | None:
    """The value of "3/4", or None where it is no fraction below one."""
    match = _PART.fullmatch(text)
    above, below = (int(match[1]), int(match[2])) if match else (0, 0)
    return above / below if 0 < above < below else None


def _written(form: str, text: str) -> tuple[float, Writing]:
    if form == "continental":
        return float(text.replace(".", "").replace(",", ".")), "sure"
    if form == "comma":
        return float(text.replace(",", ".")), "comma"
    if form == "spaced":
        return float(_SPACES.sub("", text).replace(",", ".")), "sure"
    value = float(text.replace(",", "").replace("·", "."))
    if form != "plain" or not text.isdigit():
        return value, "dotted" if _DOTTED.fullmatch(text) else "sure"
    return value, "plain"
