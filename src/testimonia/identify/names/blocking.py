"""Names -> keys under which those that may fit are found, so that not all pairs need to be compared.

Two skeletons with their numbers of syllables make a key, so that blocks stay small: of a million names few share both.
A name of one word, or of one word and initials, has not two; it is looked up under its one skeleton, and full names are
filed there without looking themselves, so that a frequent given name does not bring all its bearers together. In the
same way names are filed without the numbers of syllables, for those in Arabic script, which hides them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from testimonia.identify.names.joining import MOST_TOGETHER
from testimonia.identify.names.name import Word, parse
from testimonia.identify.names.nicknames import full_names
from testimonia.identify.names.organisations import parse_organisation
from testimonia.identify.names.skeleton import skeletons, sounded

Code = Callable[[str], frozenset[str]]

WIDEST = 1000
"""Names filed under one key beyond which `candidates` passes it over."""
_SYLLABLE = 6
"""Letters that a syllable of an East Asian name has at most."""
_MOST_WORDS = 4
"""Words of a name, the longest, that make keys."""


@dataclass(frozen=True, slots=True)
class BlockingKeys:
    """`filed`: keys under which others find a name. `sought`: keys under which it finds others, all among `filed`."""

    filed: frozenset[str]
    sought: frozenset[str]


def keys_of_person(name: str) -> BlockingKeys:
    """The keys of a personal name; initials make none."""
    parsed = parse(name)
    words = [word for word in parsed.words if not word.initial]
    keys = _keys(_longest(words))
    if 1 < len(words) <= MOST_TOGETHER and all(len(word.text) <= _SYLLABLE for word in words):
        rows = list(_together(words))
        return BlockingKeys(
            keys.filed.union(*(_keys(row).filed for row in rows)),
            keys.sought.union(*(_pairs(row, sounded) for row in rows)),
        )
    return keys


def keys_of_organisation(name: str) -> BlockingKeys:
    """The keys of an organisation's name: as of a person's, and the row of its initials as a word alone."""
    words = parse_organisation(name)
    keys = _keys(_longest(words))
    if len(words) > 1:
        return BlockingKeys(keys.filed | sounded("".join(word.text[0] for word in words)), keys.sought)
    return keys


def _keys(words: Sequence[Word]) -> BlockingKeys:
    pairs, alone = _pairs(words, sounded), _alone(words, sounded)
    return BlockingKeys(pairs | alone | _pairs(words, skeletons) | _alone(words, skeletons), pairs or alone)


def _longest(words: Sequence[Word]) -> list[Word]:
    return sorted(words, key=lambda w: len(w.text), reverse=True)[:_MOST_WORDS]


def _together(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Syllables as another text may write them: neighbours in one word."""
    for i in range(len(words) - 1):
        one = replace(words[i], text=words[i].text + words[i + 1].text)
        yield [*words[:i], one, *words[i + 2 :]]


def _pairs(words: Sequence[Word], code: Code) -> frozenset[str]:
    coded = [_coded(word, code) for word in words]
    return frozenset(" ".join(sorted(pair)) for one, other in combinations(coded, 2) for pair in product(one, other))


def _alone(words: Sequence[Word], code: Code) -> frozenset[str]:
    return frozenset().union(*(_coded(word, code) for word in words))


def _coded(word: Word, code: Code) -> frozenset[str]:
    """The codes of a word and of the given names that it may stand for."""
    return code(word.text).union(*map(code, full_names(word.text)))


def candidates(keys: Iterable[BlockingKeys], widest: int = WIDEST) -> Iterator[tuple[int, int]]:
    """Pairs of places in a row of names, the smaller first and each once, that may fit.

    A key under which more than `widest` names are filed is passed over, so that time grows with the number of names and
    not with its square; names found by no other key are then not compared.
    """
    rows = list(keys)
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for key in row.filed:
            blocks[key].append(place)
    asked = {key for key, places in blocks.items() if len(places) <= widest}
    for place, row in enumerate(rows):
        for other in sorted({other for key in row.sought & asked for other in blocks[key]} - {place}):
            if place < other or not (rows[other].sought & asked & row.filed):
                yield min(place, other), max(place, other)
