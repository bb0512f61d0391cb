"""Who a source is: its own name without appositions, or the last fitting name for a pronoun or a short form."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable

from testimonia.extract.words import DETERMINERS, PARTICLES, PREPOSITIONS, TITLES, word_set

REMEMBERED = 64
_WORD = re.compile(r"[^\W_][\w'’.\-\u0300-\u036f]*|\S")
NAME = re.compile(
    r"(?<![\w'’-])(?:[A-Z][\w'’\-]*\.?\s+(?:(?:de|del|della|der|den|di|da|du|la|le|van|von|bin|ibn|al|el)\s+){0,2}){1,4}[A-Z][\w'’\-]+"
)
_SINGULAR = word_set("he him his she her himself herself")
_PLURAL = word_set("they them their themselves")
_FEMALE = word_set("she her herself mrs miss ms queen empress lady princess sister mother")
_RELATIVE = word_set("who which that whom")


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
        if low in ("i", "we", "me", "us", "my", "our", "you", "your", "it", "one"):
            return None
        if low in _SINGULAR:
            return self._last(_is_person)
        if low in _PLURAL:
            return self._last(lambda name: not _is_person(name))
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
        return [name for memory in (self._spoke, self._names) for name in reversed(memory) if " " in name]


def _without_opening(name: str) -> str:
    first, _, rest = name.partition(" ")
    low = first.lower()
    return (
        rest.lstrip()
        if low in DETERMINERS or low in PREPOSITIONS or low in ("but", "and", "when", "as", "if")
        else name
    )


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        1 < len(words) <= 5
        and words[0].lower() not in DETERMINERS
        and all(word[0].isupper() or word in PARTICLES or word.rstrip(".").lower() in TITLES for word in words)
        and not words[-1].endswith(("ies", "ions")) and words[-1].lower() not in _BODIES
    )  # fmt: skip


_BODIES = word_set(
    "army government committee commission council ministry department party union office times post news journal "
    "university academy institute court police force forces navy parliament congress senate assembly league "
    "association company agency bank states kingdom republic war street house press reports troops soldiers "
    "leaders officials"
)


def proper_name(source: str) -> str:
    """A source without appositions and what hangs on a name: "Konstantin Asmolov of the Centre …" -> his name."""
    parts = [part.strip(" ()\"“”'’") for part in source.split(",")]
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
    words = [match.group() for match in _WORD.finditer(before[-160:])]
    while words and words[-1] in (",", "(", "—"):
        words.pop()
    chosen: list[str] = []
    for word in reversed(words):
        if (
            not word[0].isalnum()
            or word.lower() in PREPOSITIONS - {"of", "for", "in"}
            or word in ("and", "but", "that", "by")
        ):
            break
        chosen.append(word)
        if word.lower() in DETERMINERS or len(chosen) > 10:
            break
    return " ".join(reversed(chosen)) or None
