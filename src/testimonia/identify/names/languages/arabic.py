"""Arabic names in Latin letters: English, French and scholarly spellings of one consonant and vowel.

The key has one letter a sound: q, k and g are K (g may be j, as in Egypt), kh x, sh and French ch S, gh G, dh d or z,
Turkish c j; ou, oo, o are u; ee is i; y and w are the vowels they lengthen; e is a or i; doubled letters,
apostrophes, a final h and a French e after n are left out; a final gh, as Persian has for q, is K. Gamal is Jamal,
never Kamal: in names that Arabic has with j, g is nothing else. Sources: BGN/PCGN 1956 and ALA-LC 2012 for the
scholarly spellings; the French usage of the Maghreb ("Kadhafi", "Bachar"); variants of one name side by side after
Beeston, Arabic Nomenclature (1971). Names of other peoples would be run together by this (Ellen, Allan), so a name must
show itself to be Arabic. The script itself: `heard.arabic`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from testimonia.identify.names.scheme import Scheme, Written, choices, spellings, word_set

_SOUNDS = choices(
    "b b, t t, th t, j j, dj j, h h, kh x, d d, dh d|z, r r, z z, s s, sh S, ch S, sch S, gh G, f f, q K, k K, c j, g "
    "K|j, gu K, l l, m m, n n, w u, y i, ' -, a a, e a|i, i i, o u, u u, ou u, oo u, ee i, ei ai, ey ai, ay ai, ie i, "
    "ia ia, ya ia"
)
_DOUBLE = re.compile(r"(.)\1+")
_FINAL_GH = re.compile("gh$")
_WITH_J = re.compile("^g(?=a(?:mal|mil|ber|bir|wad|afar|far|lal)|ihad|ihan|emal|elal)")
_MUTE = re.compile("(?<=[aeiou])h$|(?<=n)e$")
_SUN = re.compile("^(abd)(?:[aeou]?l|[aeou]?(?=([tdrzsn])\\2)|[aeou](?=[tdrzsn]))-?(?=.{3})")
"""Abdul, Abdel, and with the article's l become the next consonant: Abdurrahman, Abdennasser."""
_OF_FAITH = re.compile("(?:[aeiou]l|[aeiou]d)d(?:i|ee|ie|e)ne?$")
"""Nur al-Din, Nureddin, Noureddine."""

_PARTICLES = re.compile("al|bin|bint")
_SIGNS = re.compile("^abu|q(?!u)|dh|kh[aeiou].*[aeiou]|ullah$|[eu][dl]dine?$")
_GIVEN = word_set(
    "muhammad ahmad ali hasan husain ibrahim ismail yusuf umar uthman usman khalid mustafa mahmud hamid said salim "
    "tariq sulaiman jamal kamal karim rashid nasir faisal hafiz habib hadi haidar idris jafar khalil latif mansur "
    "muammar mubarak musa nabil omar osama rafiq saddam salah saad samir sharif tahir talib walid yasir yasin zayd "
    "zaid zain anwar yasser ayman hani bilal bashar aziz rahman rahim abdullah abdallah fatima aisha khadija maryam "
    "zainab layla"
)


def _keys(word: str) -> Iterable[str]:
    word = _FINAL_GH.sub("q", _WITH_J.sub("j", _MUTE.sub("", word)))
    word = _OF_FAITH.sub("uldin", _SUN.sub(r"\1ul", word))
    return {_DOUBLE.sub(r"\1", reading) for reading in spellings(word, _SOUNDS)}


def is_arabic(name: Written) -> bool:
    """Whether a word of the name is Arabic by its article, its kinship word, its letters, or as a common given name."""
    return any(map(_PARTICLES.match, name.particles)) or any(map(_is_sign, name.words))


@lru_cache(maxsize=65536)
def _is_sign(word: str) -> bool:
    return bool(_SUN.match(word) or _SIGNS.search(word)) or _is_given(word)


def _is_given(word: str) -> bool:
    return word.isascii() and word.isalpha() and len(word) > 2 and not _given_keys().isdisjoint(_keys(word))


@lru_cache(maxsize=1)
def _given_keys() -> frozenset[str]:
    return frozenset(key for name in _GIVEN for key in _keys(name))


SCHEMES = (Scheme("Arabic", "English, French or scholarly", _keys, is_arabic),)
