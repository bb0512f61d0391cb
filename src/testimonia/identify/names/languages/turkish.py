"""Turkish names: in today's letters, without their marks, and as English, French and German texts spelled them before.

The key has J for c, dj and j; C for ç, ch and tch; c and s without a mark may be either of two sounds. A final b, d, g,
J is p, t, k, C, as Mehmed became Mehmet; ou is u, ee and y are i, w is v; doubled letters are one (Talaat, Talât), and
g may be silent (ğ). Sources: the Turkish law on letters of 1928 (no. 1353); Ottoman names after Redhouse, A Turkish and
English Lexicon (1890). Names of other peoples would be run together, so a name must have a Turkish given name in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from testimonia.identify.names.scheme import Scheme, Written, choices, spellings, word_set

_SOUNDS = choices(
    "a a, b b, c J|C, ch C, tch C, tsch C, d d, dj J, dsch J, dzh J, j J, e e, f f, g g|-, gh g|-, h h, i i, ee i, y "
    "i, ey ei, ay ai, k k, q k, l l, m m, n n, o o, oe o, p p, r r, s s|S, sh S, sch S, t t, u u, ou u, oo u, ue u, v "
    "v, w v, x ks, z z, ' -"
)
_DOUBLE = re.compile(r"(.)\1+")
_FINAL = re.compile("[bdgJ]$")
_HARD = {"b": "p", "d": "t", "g": "k", "J": "C"}
_GIVEN = word_set(
    "mehmed mustafa kemal enver talat djemal ismet huseyin osman murad selim suleyman abdulhamid djelal fevzi kazim "
    "rauf fethi halide ziya bekir halil nuri shukru reshid djavid midhat tevfik ferid adnan turgut bulent djevdet "
    "refik vehib"
)


def _keys(word: str) -> Iterable[str]:
    read = (_DOUBLE.sub(r"\1", reading) for reading in spellings(word, _SOUNDS))
    return {_FINAL.sub(lambda match: _HARD[match.group()], reading) for reading in read if reading}


@lru_cache(maxsize=1)
def _given_keys() -> frozenset[str]:
    return frozenset(key for name in _GIVEN for key in _keys(name))


def is_turkish(name: Written) -> bool:
    """Whether a word of the name is a common Turkish given name, or ends in -oğlu."""
    return any(map(_is_sign, name.words))


@lru_cache(maxsize=65536)
def _is_sign(word: str) -> bool:
    return word.endswith("oglu") or not _given_keys().isdisjoint(_keys(word))


SCHEMES = (Scheme("Turkish", "letters of 1928 or before", _keys, is_turkish),)
