"""Chinese names: Pinyin, Wade-Giles and postal spellings, Palladius's Russian, and Han characters read by Pinyin.

The key is Pinyin without tones or gaps. Wade-Giles and postal spellings look much like Pinyin of other names ("chen" is
chen or zhen), so they are read only in a name that shows itself to be one: by hyphens or apostrophes between syllables,
or by a syllable that Pinyin has not. The tables and their sources are in `chinese_syllables`. A surname that English
texts spell in its bearer's way (Lee, Soong, Koo) is read by a short list. Gwoyeu Romatzyh is not read: it spells tones.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from testimonia.identify.names.languages import chinese_syllables
from testimonia.identify.names.scheme import MOST_KEYS, Scheme, Written, pairs, word_set

_SURNAMES = pairs(
    "lee li, soong song, koo gu, tsao cao, hsiung xiong, young yang, tchang zhang, tcheng zheng, chow zhou"
)
_COMMON = word_set(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng "
    "han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao jia xia mao"
)
"""The commonest family names (Ministry of Public Security of China, report on names of 2020), and some of statesmen."""
_MOST_SYLLABLES = 3


@lru_cache(maxsize=4)
def _table(name: str) -> chinese_syllables.Table:
    tables = {
        "pinyin": chinese_syllables.pinyin,
        "wade": chinese_syllables.wade_giles,
        "postal": chinese_syllables.postal,
        "palladius": chinese_syllables.palladius,
    }
    return tables[name]()


def _segmented(word: str, table: chinese_syllables.Table, left: int = _MOST_SYLLABLES) -> set[str]:
    """The Pinyin of each way to part a word into at most `left` syllables of a table."""
    if not word:
        return {""}
    if not left:
        return set()
    found: set[str] = set()
    for size in range(1, min(7, len(word)) + 1):
        heads = table.get(word[:size])
        if heads:
            found |= {h + t for t in _segmented(word[size:].lstrip("'"), table, left - 1) for h in heads}
    return found


def _pinyin(word: str) -> Iterable[str]:
    return _segmented(word.replace("v", "u"), _table("pinyin"))


def _wade(word: str) -> Iterable[str]:
    mixed = _segmented(word, _table("wade")) or _segmented(word, _table("postal"))
    return sorted(mixed | ({_SURNAMES[word]} if word in _SURNAMES else set()))[:MOST_KEYS]


def _palladius(word: str) -> Iterable[str]:
    return _segmented(word.replace("ъ", ""), _table("palladius"))


def is_old_style(name: Written) -> bool:
    """Whether a name of two or three syllables is in an older spelling than Pinyin."""
    return (
        1 < len(name.words) <= _MOST_SYLLABLES
        and all(_wade(word) for word in name.words)
        and (name.hyphen or any("'" in word or not _pinyin(word) for word in name.words))
    )


def is_surely_chinese(name: Written) -> bool:
    """Whether a name of two or three words has a common Chinese family name in front, or is in an older spelling."""
    return is_old_style(name) or (
        1 < len(name.words) <= _MOST_SYLLABLES and not _COMMON.isdisjoint(_any(name.words[0]))
    )


def _any(word: str) -> Iterable[str]:
    return {*_pinyin(word), *_palladius(word)}


SCHEMES = (
    Scheme("Chinese", "Pinyin", _pinyin),
    Scheme("Chinese", "Wade-Giles or postal", _wade, is_old_style),
    Scheme("Chinese", "Palladius", _palladius),
)
