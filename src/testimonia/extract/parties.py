"""Who a source is: its own name without appositions, or the last fitting name for a pronoun or a short form."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable

from testimonia.extract.phrases import group_ending
from testimonia.extract.tokens import Sentence
from testimonia.extract.words import (
    ABBREVIATED_TITLES,
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
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
_SINGULAR = word_set("he him his she her himself herself")
_PLURAL = word_set("they them their themselves")
_RELATIVE = word_set("who which that whom")
_NOBODY_NAMED = word_set("i we me us my our you your it one nobody everybody everyone anybody someone somebody")
_HERS = word_set("she her herself")
_FEMALE_TITLES = word_set("mrs miss ms queen empress lady princess sister mother madam mme mlle")
_MALE_TITLES = word_set("mr king emperor lord sir prince brother father bishop")
_GROUP_ENDINGS = ("ans", "ians", "ese", "ish", "ites", "ots", "ics")


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
        low = source.strip().lower()
        if low in _NOBODY_NAMED:
            return None
        if low in _SINGULAR:
            other = _MALE_TITLES if low in _HERS else _FEMALE_TITLES
            return self._last(lambda name: _may_be_person(name) and name.split()[0].lower().rstrip(".") not in other)
        if low in _PLURAL:
            return self._last(lambda name: not _may_be_person(name))
        if low in _RELATIVE:
            return _antecedent(before)
        named = self._full(proper_name(source))
        self._spoke.append(named)
        return named

    def _last(self, fits: Callable[[str], bool]) -> str | None:
        for memory in (self._spoke, self._names):
            for name in reversed(memory):
                if fits(name):
                    return name
        return None

    def _full(self, name: str) -> str:
        """The longest form of the name met so far: "Orme" -> "Ada Orme", "the release" -> its fuller name."""
        words = name.split()
        if len(words) == 1 and words[0][0].isupper():
            return next((full for full in self._candidates() if full.split()[-1] == words[0]), name)
        if len(words) == 2 and words[0].lower() == "the" and words[1].islower():
            return next((full for full in reversed(self._spoke) if full.lower().endswith(" " + words[1])), name)
        return name

    def _candidates(self) -> list[str]:
        return [name for memory in (self._spoke, self._names) for name in reversed(memory) if _is_person(name)]


def _without_opening(name: str) -> str:
    """A name without the word that only its place in the sentence gave a capital: "In", "But", "Reading"."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    opening = low in DETERMINERS | PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS
    participle = low.endswith("ing") and len(low) > 5
    return rest.lstrip() if opening or participle else name


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        1 < len(words) <= 5
        and words[0].lower() not in DETERMINERS
        and all(word[0].isupper() or word in PARTICLES or word.rstrip(".").lower() in TITLES for word in words)
        and not words[-1].endswith(("ies", "ions")) and words[-1].lower() not in _BODIES
    )  # fmt: skip


def _may_be_person(name: str) -> bool:
    """As `_is_person`, or a single name ("Orme", but not "Athenians")."""
    single = " " not in name and name[:1].isupper() and not name.endswith(_GROUP_ENDINGS) and name.isalpha()
    return single or _is_person(name)


_BODIES = word_set(
    "army government committee commission council ministry department party union office times post news journal "
    "university academy institute court police force forces navy parliament congress senate assembly league "
    "association company agency bank states kingdom republic war street house press reports troops soldiers "
    "leaders officials"
)


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
    return name if _is_person(name) else text


def _antecedent(before: str) -> str | None:
    """The noun phrase that a relative pronoun follows."""
    text = before[-NEAR:]
    sentence = Sentence(text, 0, len(text), {})
    end = len(sentence)
    while end and (sentence.is_punctuation(end - 1) or sentence.is_adverb(end - 1)):
        end -= 1
    start = group_ending(sentence, end)
    return text[slice(*sentence.span(start, end))] if start is not None else None
