"""Names -> keys under which those that may fit are found, so that not all pairs need to be compared.

Two skeletons with their numbers of syllables make a key, so that blocks stay small: of a million names few share both.
A name of one word, or of one word and initials, has not two; it is looked up under its one skeleton, and full names are
filed there without looking themselves, so that a frequent given name does not bring all its bearers together. In the
same way names are filed without the numbers of syllables, for those in Arabic script, which hides them. With each key
goes how its words sound, by which `pairing` passes over names that only share consonants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, product

from testimonia.identify.names.joining import MOST_TOGETHER
from testimonia.identify.names.name import Word, as_listed, parse
from testimonia.identify.names.nicknames import full_names
from testimonia.identify.names.organisations import initials, parse_organisation
from testimonia.identify.names.skeleton import is_syllable, skeletons, sound, sounded

_Code = Callable[[str], frozenset[str]]

_MOST_WORDS = 4
"""Words of a name, the longest, that make keys."""


@dataclass(frozen=True, slots=True)
class BlockingKeys:
    """`filed`: keys under which others find a name, each with the sounds of the words that make it, in its order.

    `sought`: keys under which it finds others, all among `filed`. A sound of "" fits any.
    """

    filed: Mapping[str, tuple[str, ...]]
    sought: frozenset[str]

    def finds(self, other: BlockingKeys) -> bool:
        """Whether one of two names would look under a key of the other."""
        return not (self.sought.isdisjoint(other.filed) and other.sought.isdisjoint(self.filed))


def keys_of_person(name: str) -> BlockingKeys:
    """The keys of a personal name, and of the name that its bearer is listed under; initials make none."""
    parsed = parse(name)
    filed: dict[str, tuple[str, ...]] = {}
    sought: set[str] = set()
    for form in (parsed, as_listed(parsed)) if parsed.listed else (parsed,):
        words = [word for word in form.words if not word.initial]
        keys = _keys(_longest(words))
        filed |= keys.filed
        sought |= keys.sought
        for row in _together(words) if 1 < len(words) <= MOST_TOGETHER else ():
            filed |= _keys(row).filed
            sought |= _pairs(row, sounded).keys()
    return BlockingKeys(filed, frozenset(sought))


def keys_of_organisation(name: str) -> BlockingKeys:
    """The keys of an organisation's name: as of a person's, and the row of its initials as a word alone."""
    words = parse_organisation(name)
    keys = _keys(_longest(words))
    if len(words) > 1:
        short = sounded(initials(words))
        return BlockingKeys({**dict.fromkeys(short, ("",)), **keys.filed}, keys.sought)
    return keys


def _keys(words: Sequence[Word]) -> BlockingKeys:
    pairs, alone = _pairs(words, sounded), _alone(words, sounded)
    filed = {**_pairs(words, skeletons), **_alone(words, skeletons), **pairs, **alone}
    return BlockingKeys(filed, frozenset(pairs or alone))


def _longest(words: Sequence[Word]) -> list[Word]:
    return sorted(words, key=lambda w: len(w.text), reverse=True)[:_MOST_WORDS]


def _together(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Syllables as another text may write them: neighbours in one word."""
    for i in range(len(words) - 1):
        if is_syllable(words[i].text) and is_syllable(words[i + 1].text):
            one = replace(words[i], text=words[i].text + words[i + 1].text)
            yield [*words[:i], one, *words[i + 2 :]]


def _pairs(words: Sequence[Word], code: _Code) -> dict[str, tuple[str, ...]]:
    coded = [_coded(word.text, code) for word in words]
    rows = (sorted(pair) for one, other in combinations(coded, 2) for pair in product(one, other))
    return {f"{a} {b}": (sound_a, sound_b) for (a, sound_a), (b, sound_b) in rows}


def _alone(words: Sequence[Word], code: _Code) -> dict[str, tuple[str, ...]]:
    return {key: (said,) for word in words for key, said in _coded(word.text, code)}


@lru_cache(maxsize=262144)
def _coded(word: str, code: _Code) -> tuple[tuple[str, str], ...]:
    """The codes of a word and of the given names that it may stand for, each with its sound."""
    return tuple(sorted({(key, sound(text)) for text in (word, *full_names(word)) for key in code(text)}))
