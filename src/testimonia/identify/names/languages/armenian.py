"""Armenian names: eastern and western sounds of one spelling, in Latin and Cyrillic letters and in their own.

Western Armenian exchanges b and p, d and t, g and k, j and ch, dz and ts (Hagop, Hakob; Krikor, Grigor), so each pair
has one letter in the key, as have gh and g, for Russian writes both г; h, which it leaves out, is left out; -ian and
-yan are one. Source: the romanisation table of the Library of Congress (2011), which has the western values beside the
eastern; the script itself is read by anyascii. Names of other peoples would be run together, so a name must have a
family name in -ian or a common given name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from testimonia.identify.names.scheme import Scheme, Written, choices, spellings, word_set

_LATIN = choices(
    "a a, b P, p P, ph P, d T, t T, th T, g K, k K, q K, gh K, j C, dj C, ch C, tch C, dz c, ts c, tz c, c c, z z, zh "
    "Z, s s, sh S, e e, ye e, h -, kh X, x X, i i, ee i, y i, ya ia, l l, m m, n n, o o, vo o, r r, u u, ou u, oo u, v "
    "v, w v, f f, ' -"
)
_CYRILLIC = choices(
    "а a, б P, п P, д T, т T, г K, к K, ж Z, дж C, ч C, дз c, ц c, тц c, з z, с s, ш S, е e, э e, ё o, х X, и i, й i, "
    "ы i, л l, м m, н n, о o, во o, р r, у u, в v, ф f, я ia, ю iu, ь -, ъ -"
)
_DOUBLE = re.compile(r"([^aeiou])\1+")
_FAMILY = re.compile("(?:[a-z]{2}[aeiou][a-z]+)(?:[iy]an|[iy]ant[sz]|[iy]anc)$|[а-я]{4}янц?$")
_GIVEN = word_set(
    "hovhannes hagop garabed krikor bedros mkrtich andranik arshak vahan vahram tigran komitas zohrab soghomon boghos "
    "sarkis avetis levon nubar drastamat garegin vazgen"
)


def _latin(word: str) -> Iterable[str]:
    return {_DOUBLE.sub(r"\1", reading) for reading in spellings(word, _LATIN)}


def _cyrillic(word: str) -> Iterable[str]:
    return {_DOUBLE.sub(r"\1", reading) for reading in spellings(word, _CYRILLIC)}


@lru_cache(maxsize=1)
def _given_keys() -> frozenset[str]:
    return frozenset(key for name in _GIVEN for key in _latin(name))


def is_armenian(name: Written) -> bool:
    """Whether the name ends in an Armenian family name, or has a common Armenian given name in it."""
    family = bool(name.words and _FAMILY.search(name.words[-1]))
    return family or any(map(_is_given, name.words))


@lru_cache(maxsize=65536)
def _is_given(word: str) -> bool:
    return not _given_keys().isdisjoint(_latin(word))


SCHEMES = (
    Scheme("Armenian", "eastern or western", _latin, is_armenian),
    Scheme("Armenian", "Cyrillic", _cyrillic, is_armenian),
)
