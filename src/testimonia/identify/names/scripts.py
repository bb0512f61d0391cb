"""The script a word is written in, and its letters brought to plain form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

Script = Literal["latin", "cyrillic", "arabic", "kana", "han", "hangul", "other"]

_RANGES: tuple[tuple[int, int, Script], ...] = (
    (0x0041, 0x024F, "latin"),
    (0x1E00, 0x1EFF, "latin"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0600, 0x06FF, "arabic"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x4DBF, "han"),
    (0x4E00, 0x9FFF, "han"),
    (0xAC00, 0xD7A3, "hangul"),
)
"""First and last code point of the blocks that matter here, from the Unicode Standard's Blocks.txt."""

APOSTROPHE = "'"
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻʹʾʿ`´′‛", APOSTROPHE))
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a", "ŋ": "ng"}
)
"""Letters that Unicode does not decompose, as library catalogues file them."""
_SOUTH_SLAVIC = re.compile("(?<=.)đ|đ(?=.*[čćđšž])")
"""A đ that is written dj without its stroke; at the head of a word it is also Vietnamese, where it becomes d."""
_PERSIAN = str.maketrans("کی", "كي")
_COMBINING_IN_CYRILLIC = {"\u0306", "\u0308"}
"""The breve of й and the dots of ё and ї, which make letters of their own; an accent only marks the stress."""


def script_of(word: str) -> Script:
    """The script of the first letter of a word; "other" for those that have no table here, and where there is none."""
    for character in word:
        if character.isalpha() or character.isdigit():
            code = ord(character)
            return next((script for first, last, script in _RANGES if first <= code <= last), "other")
    return "other"


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Small letters without marks that only decorate: "Björn" -> "bjorn", "Андре́й" -> "андрей".

    Apostrophes of every form become "'"; Cyrillic keeps й, ё and ї; Arabic loses its vowel signs, and has ك and ي
    for their Persian forms; other scripts, for
    which there is no table, are written in Latin letters after the tables of the library anyascii. Never empty.
    """
    return _plain(word) or word


def _plain(word: str) -> str:
    word = word.translate(_APOSTROPHES).lower()
    script = script_of(word)
    if script == "latin":
        composed = _SOUTH_SLAVIC.sub("dj", unicodedata.normalize("NFC", word))
        return _unmarked(unicodedata.normalize("NFKD", composed).translate(_LATIN), set())
    if script == "cyrillic":
        return unicodedata.normalize("NFC", _unmarked(unicodedata.normalize("NFD", word), _COMBINING_IN_CYRILLIC))
    if script == "arabic":
        return _unmarked(unicodedata.normalize("NFKD", word), set()).replace("ـ", "").translate(_PERSIAN)
    return unicodedata.normalize("NFKC", word) if script in ("kana", "hangul") else romanised(word)


def romanised(word: str) -> str:
    """A word in Latin letters as anyascii (ISC licence) has them: Greek, Armenian, Hebrew, Han in Pinyin..."""
    from anyascii import anyascii  # its tables are read only where such a script is met

    return _unmarked(unicodedata.normalize("NFKD", anyascii(word)).lower(), set())


def _unmarked(decomposed: str, kept: set[str]) -> str:
    return "".join(c for c in decomposed if not unicodedata.combining(c) or c in kept)
