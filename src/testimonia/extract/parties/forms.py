"""A name as it is written -> its words without titles, and what its titles tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from testimonia.extract.persons import MEN, WOMEN
from testimonia.extract.words import DETERMINERS, PARTICLES, TITLES, word_set

_WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f]|[-'’.&](?=\w))*\.?")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_SUFFIXES = word_set("jr sr ii iii iv esq phd md qc")
_Word = tuple[str, int, int]
_RANKS = TITLES | word_set(
    "mme mlle messrs hon congressman congresswoman councilman spokesman spokeswoman lieut adm cmdr brig pres supt "
    "field vice deputy acting former ex-president late young old poor retired dame count countess duchess nominee "
    "candidate house majority minority speaker attorney sheriff detective officer private corporal comrade citizen "
    "leader republican democratic democrat gop sens reps presidents generals captains messieurs pastor major-general "
    "lieutenant-general lieutenant-colonel brigadier-general vice-admiral rear-admiral rear field-marshal u.s us"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A name in lower case without titles, as words; `written` is the same part as the text has it."""

    words: tuple[str, ...]
    written: str
    shown: str
    """As `written`, but with the title before a family name alone: "General Orme"."""
    titles: frozenset[str]
    gender: str
    """"f", "m", or the empty string where neither a title nor the given name tells."""
    sure: bool = False
    """Whether a title tells the gender."""

    @property
    def last(self) -> str:
        """The family name, in the order of English."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=8192)
def form_of(name: str) -> Form:
    """What a name is made of: "Sen. Lindsey Graham's" -> ("lindsey", "graham"), with the title "sen"."""
    found = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(name)]
    words = [(_bare(text), start, end) for text, start, end in found]
    words, titles = _untitled(words)
    while len(words) > 1 and words[-1][0] in _SUFFIXES:
        words.pop()
    if not words:
        return Form((), name, name, frozenset(titles), "")
    written = _POSSESSIVE.sub("", name[words[0][1] : words[-1][2]])
    if written.endswith(".") and len(words[-1][0]) > 1:
        written = written[:-1]
    lows = tuple(word for word, _, _ in words)
    ranked = len(lows) == 1 and bool(titles) and titles[-1] in _RANKS - {"the", "u.s", "us"}
    shown = name[found[len(titles) - 1][1] : words[0][1]] + written if ranked else written
    titled = _titled(titles)
    given = given_gender(lows[0]) if len(lows) > 1 else ""
    return Form(lows, written, shown, frozenset(titles), titled or given, bool(titled))


def _untitled(words: list[_Word]) -> tuple[list[_Word], list[str]]:
    """The words after the last rank or office, and those before: "Secretary of State John Kerry" -> "john kerry"."""
    lows = [low for low, _, _ in words]
    cut = 0
    for index in range(len(lows) - 1):
        if lows[index] in _RANKS or (lows[index] in DETERMINERS and index == cut):
            after = index + 3 if lows[index + 1] == "of" else index + 1
            cut = after if after < len(lows) else cut
    return words[cut:], [low for low in lows[:cut] if low != "of"]


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.rstrip(".")).lower().replace("’", "'")


def _titled(titles: list[str]) -> str:
    if any(title in WOMEN for title in titles):
        return "f"
    return "m" if any(title in MEN for title in titles) else ""


@cache
def _given() -> dict[str, str]:
    text = (resources.files(__package__) / "given_names.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {name: line[0] for line in lines for name in line[1:]}


def given_gender(name: str) -> str:
    """The gender that nearly all bearers of a given name have, "f" or "m", or the empty string."""
    return _given().get(name, "")


def is_short_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name of a person may be short for another: "graham", "lindsey", "l graham", "donald j trump"."""
    if len(short) > len(full) or not short:
        return False
    if len(short) == 1:
        return short[0] in (full[0], full[-1]) or (len(full) > 2 and short[0] == full[-2] and full[-2] not in PARTICLES)
    return short == full[-len(short) :] or (short[-1] == full[-1] and _same_given(short[0], full[0]))


def _same_given(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))


def initials(words: tuple[str, ...]) -> str:
    """The initials of the words that count: ("international", "monetary", "fund") -> "imf"."""
    return "".join(word[0] for word in words if word not in PARTICLES and word not in ("and", "for", "on", "in", "the"))
