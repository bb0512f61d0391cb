"""Korean names: Revised and McCune-Reischauer romanisation, the spellings people choose, Hangul, and Russian.

The key is a row of sounds: consonants without aspiration or tension (k t p c s), for MR loses these with its
apostrophes and the family names people choose never had them; vowels A E O V U W I, of which V is eo (ŏ) and W eu (ŭ).
A plain "o" may be O or V, a plain "u" U, W or, as in Sung and Jung, V; so a word has several keys. Sources: Revised
Romanization of the Republic of Korea's culture ministry (2000); McCune and Reischauer (1939); family names as the
National Institute of the Korean Language lists their usual spellings (2011); Kontsevich's Russian system (1966) and,
for Ким Ир Сен, what came before it. Any short word looks Korean, so a name must show a Korean family name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from testimonia.identify.names.scheme import Scheme, Written, choices, spellings, word_set

_VOWELS = (
    "a A, ah A, ae E, ai E, e E, ay E, eo V, o O|V, oh O|V, oo U, u U|V|W, woo U, eu W, i I, ee I, y I, ya yA, yae "
    "yE, ye yE, yeo yV, you yV|yU, yo yO|yV, yu yU|yV, yoo yU, wa wA, wae wE, we wE, oe wE, oi wE, wi wI, ui I, weo "
    "wV, wo wV, won wVn, woon Un, whan wAn, wha wA, "
)
_LATIN = choices(
    _VOWELS
    + "g k, k k, kk k, ck k, d t, t t, tt t, b p, p p, pp p, j c, ch c, jj c, tch c, s s, ss s, sh s, n n, m m, "
    "r l, l l, rh l, h h, ng N, nn n, ll l, mm m, ' -"
)
_FAMILIES = {
    spelling: line.split()[0]
    for line in (
        "kim gim", "i lee li ri rhee yi rhie", "pak park bak bark", "choe choi", "chong jung jeong chung cheong",
        "kang gang", "cho jo", "yun yoon youn", "chang jang", "im lim rim yim", "han", "o oh", "so seo suh", "sin shin",
        "kwon gwon", "hwang", "an ahn", "yu ryu yoo ryoo lyu", "hong", "chon jeon jun chun cheon", "ko go koh",
        "mun moon", "yang ryang", "son sohn", "pae bae", "paek baek paik", "ho heo hur huh", "nam", "sim shim",
        "no noh roh ro", "ha hah", "kwak gwak", "song seong sung", "cha", "chu joo ju", "u woo wu", "ku koo gu", "min",
        "na ra rah", "chin jin", "chi ji", "om eom um", "chae", "won", "pang bang", "kong gong", "hyon hyun hyeon",
        "ham", "pyon byun byeon", "yo yeo", "to do doh", "sok seok suk", "sol seol", "ma", "kil gil", "wi", "pyo",
        "myong myung myeong", "ki gi kee", "ok", "yon yeon ryon ryeon",
    )
    for spelling in line.split()
}  # fmt: skip
_CYRILLIC = choices(
    "а A, э E, о O|V, у U, ы W, и I, е V|yE|E, ё yO|yV, я yA, ю yU, й I, ва wA, вэ wE, во wV, ви wI, к k, кк k, г k, т "
    "t, тт t, д t, п p, пп p, б p, ч c, чч c, дж c, чж c, с s, сс s, н n|N, нъ N, нг N, нь n, м m, р l, ль l, л l, х h"
)
_FAMILIES_CYRILLIC = word_set("ким ли пак чхве чхой цой чон чан чо юн кан хан лим сон хон ан син квон хван но пэк")
_INITIALS, _FINALS = "kknttlmppss_cccktph", "_kkknnntlkmlllplmppttNttktpt"
_MEDIALS = (
    "A", "E", "yA", "yE", "V", "E", "yV", "yE", "O", "wA", "wE", "wE", "yO", "U", "wV", "wE", "wI", "yU", "W", "I", "I",
)  # fmt: skip
_HANGUL_BASE, _MEDIAL_COUNT, _FINAL_COUNT = 0xAC00, 21, 28
_SYLLABLES = re.compile("(?:[ktpcsnmlh]?[yw]?[AEOVUWI][ktpcsnmlN]?)+")


def _latin(word: str) -> Iterable[str]:
    return _sounded([key for read in {word, _FAMILIES.get(word, word)} for key in spellings(read, _LATIN)])


def _cyrillic(word: str) -> Iterable[str]:
    return _sounded(spellings(word, _CYRILLIC))


def _hangul(word: str) -> Iterable[str]:
    """Hangul syllables are numbered by initial, vowel and final (The Unicode Standard, section 3.12)."""
    key = ""
    for character in word:
        number = ord(character) - _HANGUL_BASE
        if not 0 <= number < len(_INITIALS) * _MEDIAL_COUNT * _FINAL_COUNT:
            return ()
        rest, final = divmod(number, _FINAL_COUNT)
        initial, medial = divmod(rest, _MEDIAL_COUNT)
        key += (_INITIALS[initial] + _MEDIALS[medial] + _FINALS[final]).replace("_", "")
    return _sounded([key])


def _sounded(readings: list[str]) -> Iterable[str]:
    return {reading for reading in readings if _SYLLABLES.fullmatch(reading)}


def is_korean(name: Written) -> bool:
    """Whether a name of two or three words has a Korean family name, first or last, and nothing that is not Korean."""
    words = name.words
    if any("가" <= word[0] <= "힣" for word in words):
        return True
    ends = (words[0], words[-1]) if 1 < len(words) <= 3 else ()
    if any(end in _FAMILIES for end in ends):
        return all(_latin(word) for word in words)
    return any(end in _FAMILIES_CYRILLIC for end in ends) and all(_cyrillic(word) for word in words)


SCHEMES = (
    Scheme("Korean", "Revised, McCune-Reischauer or usual", _latin, is_korean),
    Scheme("Korean", "Kontsevich", _cyrillic, is_korean),
    Scheme("Korean", "Hangul", _hangul, is_korean),
)
