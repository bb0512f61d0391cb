"""Who a source is: its own name without appositions, or the one full name that a short form stands for."""

from __future__ import annotations

import re
from collections import deque

from testimonia.extract.persons import is_body, is_full_name
from testimonia.extract.phrases import group_ending
from testimonia.extract.tokens import Sentence
from testimonia.extract.words import (
    ABBREVIATED_TITLES,
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TITLES,
    word_set,
)

REMEMBERED = 64
"""Names kept for the short forms and pronouns that come after."""
NEAR = 160
"""Characters before a relative pronoun in which its antecedent is looked for."""
_PARTICLE = "de|del|della|der|den|di|da|du|la|le|van|von|bin|ibn|al|el"
_PART = rf"(?:(?:{'|'.join(ABBREVIATED_TITLES.split())}|[A-Z])\.|[A-Z][\w'’\-]+)"
NAME = re.compile(rf"(?<![\w'’-]){_PART}(?:\s+(?:(?:{_PARTICLE})\s+){{0,2}}{_PART}){{1,4}}")
"""Two words with capitals or more, with titles and initials; a full stop after any other word ends a name."""
_REFLEXIVE = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)$")
_RELATIVE = word_set("who which that whom")
_NOBODY_NAMED = word_set(
    "i we me us my our you your it one nobody everybody everyone anybody someone somebody none anyone"
)


class Parties:
    """Remembers whom the text has named, for the short forms and pronouns that come after."""

    def __init__(self) -> None:
        self._names: deque[str] = deque(maxlen=REMEMBERED)
        self._spoke: deque[str] = deque(maxlen=REMEMBERED)

    def see(self, text: str) -> None:
        """Take note of the full names of a stretch of text."""
        for match in NAME.finditer(text):
            name = _without_opening(match.group())
            if " " in name:
                self._names.append(name)

    def party(self, source: str, before: str = "") -> str | None:
        """The name that a source resolves to. `before`: the text just before it, for "who" and "which"."""
        low = bare_pronoun(source)
        if low in _NOBODY_NAMED:
            return None
        if low in _RELATIVE:
            return _antecedent(before)
        named = self.full(proper_name(source))
        self._spoke.append(named)
        return named

    def full(self, name: str) -> str:
        """The one fuller name met so far: "Orme" -> "Ada Orme", "the release" -> its longer form; else the name."""
        words = name.split()
        if len(words) == 1 and words[0][:1].isupper():
            return self._full_name(words[0])
        if len(words) == 2 and words[0].lower() == "the" and words[1].islower() and is_body(name):
            fuller = {full for full in self._spoke if full.lower().endswith(" " + words[1]) and len(full) > len(name)}
            return fuller.pop() if len(fuller) == 1 else name
        return name

    def _full_name(self, surname: str) -> str:
        """The full name that ends in a surname; the surname itself where two persons share it."""
        known = [*reversed(self._spoke), *reversed(self._names)]
        fuller = [full for full in known if full.split()[-1] == surname and is_full_name(full)]
        given = {full.split()[0] for full in fuller if full.split()[0].lower().rstrip(".") not in TITLES}
        return fuller[0] if fuller and len(given) <= 1 else surname


def bare_pronoun(source: str) -> str:
    """A source in lower case without "himself" and the like, as pronouns are looked up."""
    return _REFLEXIVE.sub("", source.strip().lower())


def _without_opening(name: str) -> str:
    """A name without the word that only its place in the sentence gave a capital: "In", "But", "Reading"."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    opening = low in DETERMINERS | PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS
    participle = low.endswith("ing") and len(low) > 5
    return rest.lstrip() if opening or participle else name


def proper_name(source: str) -> str:
    """A source without appositions and what hangs on a name: "Konstantin Asmolov of the Centre …" -> his name."""
    parts = [_REFLEXIVE.sub("", part.strip(" ()\"“”'’")) for part in source.split(",")]
    parts = [part for part in parts if part]
    if not parts:
        return source.strip()
    if len(parts) > 1 and " and " not in source:
        named = next((part for part in parts if _starts_as_person(part)), None)
        if named:
            return _bare(named)
    return _bare(parts[0] if len(parts) == 1 or " and " not in source else source.strip())


def _starts_as_person(text: str) -> bool:
    words = text.split()
    return len(words) >= 2 and words[0][0].isupper() and words[0].lower() not in DETERMINERS and words[1][0].isupper()


def _bare(text: str) -> str:
    """Cut "of …", "in …" off a personal name, and lower-case descriptions before it."""
    match = NAME.search(text)
    if match is None or " and " in text or "'s" in text or "’s" in text:
        return text
    before, name = text[: match.start()].strip(), match.group()
    words_before = before.split()
    if words_before and (words_before[0].lower() in DETERMINERS or any(word in PREPOSITIONS for word in words_before)):
        return text
    following = text[match.end() :].split()[:1]
    if following and following[0].lower() not in PREPOSITIONS and following[0] not in ("(",):
        return text
    return name if is_full_name(name) else text


def _antecedent(before: str) -> str | None:
    """The noun phrase that a relative pronoun follows."""
    text = before[-NEAR:]
    sentence = Sentence(text, 0, len(text))
    end = len(sentence)
    while end and (sentence.is_punctuation(end - 1) or sentence.is_adverb(end - 1)):
        end -= 1
    start = group_ending(sentence, end)
    return text[slice(*sentence.span(start, end))] if start is not None else None
