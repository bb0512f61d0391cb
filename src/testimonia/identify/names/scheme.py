"""What a module under `languages` offers: ways in which names of one language are spelled, each with its keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A name as evidence of its language.

    `words`: in plain form (`scripts.plain`). `hyphen`: one stands between syllables ("En-lai", not "Jean-Paul").
    `particles`: what stands before words of it, such as articles and words of kinship.
    """

    words: tuple[str, ...]
    hyphen: bool = False
    particles: frozenset[str] = frozenset()


MOST_KEYS = 24
"""Readings of one word that are kept; an ambiguous spelling has more only if it is no name."""


Keys = Callable[[str], Iterable[str]]
"""Word in plain form -> the keys under which it may be read; none if it cannot be of this scheme."""


def always(name: Written) -> bool:  # noqa: ARG001  # every scheme is asked with the name
    """Fits every name."""
    return True


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of spelling the names of a language.

    `language`, `name`: as an explanation names them, such as "Japanese", "Polivanov". Words whose keys agree within a
    language spell one name. `fits`: whether a name as a whole may be written so; a scheme whose spellings could as well
    be another language's asks for evidence there.
    """

    language: str
    name: str
    keys: Keys
    fits: Callable[[Written], bool] = always


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def pairs(text: str) -> dict[str, str]:
    """A table written as "from to, from to"; "-" stands for nothing."""
    rows = (row.split() for row in text.replace("\n", " ").split(",") if row.strip())
    return {source: "" if target == "-" else target for source, target in rows}


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """A table of spellings, each with the ways to read it. `longest`: the pattern of the longest that stands there."""

    read: Mapping[str, tuple[str, ...]]
    longest: re.Pattern[str]


def choices(text: str) -> Spellings:
    """A table written as "from to|to, from to"; "-" stands for nothing."""
    read = {source: tuple("" if t == "-" else t for t in target.split("|")) for source, target in pairs(text).items()}
    return Spellings(read, _longest(read))


def rewriter(table: Mapping[str, str]) -> Callable[[str], str]:
    """A function that replaces, from left to right, the longest spelling of the table that stands there."""
    pattern = _longest(table)
    return lambda word: pattern.sub(lambda match: table[match.group()], word)


def _longest(spellings: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(spellings, key=len, reverse=True))))


def spellings(word: str, table: Spellings) -> list[str]:
    """Each way to read a whole word by the longest spellings of the table; none if some of it is not in the table."""
    found, position = [""], 0
    while position < len(word):
        spelling = table.longest.match(word, position)
        if not spelling:
            return []
        read = table.read[spelling.group()]
        found = [head + tail for head in found for tail in read][:MOST_KEYS]
        position = spelling.end()
    return found
