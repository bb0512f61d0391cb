"""A personal name as it is written -> its words, without what is no part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from testimonia.identify.names.established import first_form
from testimonia.identify.names.scheme import Written, word_set
from testimonia.identify.names.scripts import plain, script_of
from testimonia.identify.names.titles import GENERATIONS, KINSHIP, PARTICLES, POSTPOSED, SINGLE_NUMERALS, TITLES

_MOST_WORDS = 12
"""Words of a name that are read; a longer text is no name."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name. `text`: in plain form. `shown`: as written. `before`: particles that stood before it.

    `initial`: it is the first letter of a name only. `son`: a word of kinship (bin, ibn, ben) stood before it.
    """

    text: str
    shown: str
    before: str = ""
    initial: bool = False
    son: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, given name first if a comma told the order.

    `generation`: the number that tells bearers of the name apart ("2" for II and Jr), or "". `inverted`: it was written
    family name first, with a comma. `hyphen`: a hyphen stands between syllables ("En-lai").
    """

    words: tuple[Word, ...]
    generation: str = ""
    inverted: bool = False
    hyphen: bool = False

    @property
    def written(self) -> Written:
        """The name as evidence of its language."""
        return Written(tuple(word.text for word in self.words), self.hyphen)


_READING = re.compile(r"^([^()（）]+)[(（]\s*([^()（）]+?)\s*[)）]\s*$")
_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]|[\"“”«»„‟][^\"“”«»„‟]*[\"“”«»„‟]")
_GAP = re.compile(r"[\s·・‧_/\u2010-\u2015-]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐–](?=[a-z])|^[^a-z]*[A-Z][-‐–](?=[A-Z])[^a-z]*$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){1,4}$")
_JOINED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_ABD = word_set("abd abdul abdel abdal abdur abder abdus abdu abdoul")
_KUNYA = word_set("abu abou abo")
_DIN = word_set("din deen dine")
_ARTICLES = word_set("al el ul as ash at an ar ad ed ud az")


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """The name in a text that is a name. "Gen. Simidzu, Rokuzo" has the words rokuzo and simidzu.

    A Han name with a reading in brackets is read by it: "清水 (Shimizu)". Other brackets and quoted nicknames are left
    out unless nothing else is there. Titles are left out, particles put beside the word they belong to; a name of
    nothing but titles or particles keeps them.
    """
    text, inverted = _in_order(_without_brackets(text))
    tokens, generation = _without_generation(_tokens(text)[:_MOST_WORDS])
    named = [t for t in tokens[:-1] if not _is_title(t)] + tokens[-1:]
    form = first_form(tuple(plain(t).strip(".") for t in named))
    if form:
        return Name(tuple(Word(word, f"{word} (for {text.strip()})") for word in form))
    return Name(_words(named), generation, inverted, bool(_HYPHEN.search(text)))


def _without_generation(tokens: list[str]) -> tuple[list[str], str]:
    """The tokens without what numbers the bearer of a name, and that number; a closing I, V or X is one too."""
    kept, number = tokens[:1], ""
    for token in tokens[1:]:
        found = GENERATIONS.get(plain(token).strip("."), "")
        if found:
            number = found
        else:
            kept.append(token)
    if len(kept) > 1 and len(kept[-2]) > 1 and kept[-1] in SINGLE_NUMERALS:
        return kept[:-1], SINGLE_NUMERALS[kept[-1]]
    return kept, number


def _without_brackets(text: str) -> str:
    reading = _READING.match(text)
    if reading and script_of(reading[1]) == "han" and script_of(reading[2]) in ("latin", "kana", "cyrillic", "hangul"):
        return reading[2]
    bare = _BRACKETS.sub(" ", text)
    return bare if any(map(str.isalpha, bare)) else text


def _in_order(text: str) -> tuple[str, bool]:
    """The text with the family name behind, where one comma says that it stands in front."""
    family, comma, given = text.partition(",")
    rest = [t for t in _tokens(given) if not _is_title(t) and plain(t).strip(".") not in GENERATIONS]
    if comma and rest and "," not in given and family.strip():
        return f"{given} {family}", True
    return text.replace(",", " "), False


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    mixed = text != text.upper()
    for piece in _GAP.split(_JOINED.sub(" ", text)):
        token = piece.strip(".,;:!?\"“”«»()[]{}*'’‘ʿʾ`")
        letters = token.replace(".", "")
        if script_of(token) in ("han", "hangul"):
            tokens += token
        elif ("." in token and _INITIALS.match(piece)) or (mixed and _are_initials(letters)):
            tokens += list(letters)
        elif "." in token and not any(map(str.isdigit, token)):
            tokens += [part for part in token.split(".") if part]
        elif any(map(str.isalnum, token)):
            tokens.append(token)
    return tokens


def _are_initials(letters: str) -> bool:
    """Whether two capitals in a name of large and small letters are initials: HG Wells, but Nicholas II."""
    both = len(letters) == 2 and letters.isupper() and letters.lower() not in GENERATIONS
    return both and script_of(letters) in ("latin", "cyrillic")


def _is_title(token: str) -> bool:
    return plain(token).strip(".") in TITLES


def _words(tokens: list[str]) -> tuple[Word, ...]:
    """Particles, articles and the compounds of abd, abu and din put with the word that they belong to."""
    words: list[Word] = []
    before, son, compound, shown = "", False, "", ""
    for index, token in enumerate(tokens):
        text, last = plain(token), index == len(tokens) - 1
        if words and text in _DIN and before in _ARTICLES:
            words[-1] = replace(words[-1], text=words[-1].text + "uldin", shown=f"{words[-1].shown} {token}")
            before = ""
        elif words and text in POSTPOSED:
            continue
        elif not last and (text in _ABD or text in _KUNYA):
            compound += "abdul" if text in _ABD else "abu"
            shown += f"{token} "
        elif not last and compound and text in _ARTICLES:
            shown += f"{token} "
        elif not last and words and text in KINSHIP:
            before, son = before + text, True
        elif not last and text in PARTICLES and (len(text) > 1 or (words and token.islower())):
            before += text
        else:
            words.append(Word(compound + text, shown + token, before, _is_initial(text), son))
            before, son, compound, shown = "", False, "", ""
    return tuple(words)


def _is_initial(text: str) -> bool:
    return len(text) == 1 and script_of(text) in ("latin", "cyrillic")
