"""The syllables of Mandarin in Hanyu Pinyin, each with its spelling in Wade-Giles, postal romanisation and Palladius.

Sources: Pinyin's syllables after GB/T 16159-2012 and ISO 7098:2015; Wade-Giles after Giles, A Chinese-English
Dictionary (2nd ed., 1912), marks left out (ü, ê, ŭ); the postal spellings after the Chinese postal atlas of 1906, as
far as they are regular in personal names (Kiang, Tsing, Chow, Hwang); Palladius's Russian syllables (1888) as Kotov and
Soviet maps use them. All but the list of Pinyin's syllables is derived by rules on initial and final.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

_PINYIN = {
    "": "a ai an ang ao e ei en er o ou ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun wa wai wan wang wei "
    "wen weng wo wu",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu ü üan üe ün",
    "q": "i ia ian iang iao ie in ing iong iu ü üan üe ün",
    "x": "i ia ian iang iao ie in ing iong iu ü üan üe ün",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
}
_WADE_INITIAL = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch",
    "ch": "ch'", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip
_WADE_FINAL = {"ian": "ien", "ie": "ieh", "üe": "üeh", "ong": "ung", "iong": "iung", "er": "erh"}
_WADE_WHOLE = {
    "yan": ("yen",), "ye": ("yeh",), "yong": ("yung",), "you": ("yu",), "yi": ("i", "yi"),
    "yue": ("yueh",), "er": ("erh",),
    "ge": ("ko", "ke"), "ke": ("k'o", "k'e"), "he": ("ho", "he"), "e": ("o", "e"), "si": ("ssu", "szu", "sze"),
    "zi": ("tzu", "tze", "tsze"), "ci": ("tz'u", "ts'u"), "gui": ("kuei", "kui"), "kui": ("k'uei",), "hui": ("hui",),
    "guo": ("kuo",), "kuo": ("k'uo",), "huo": ("huo",), "shuo": ("shuo",), "ri": ("jih",),
}  # fmt: skip
_POSTAL_INITIAL = {"j": ("k", "ts"), "q": ("k", "ts"), "x": ("h", "s", "sh")}
_PALLADIUS_INITIAL = {
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х",
    "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_PALLADIUS_FINAL = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй", "en": "энь", "eng": "эн",
    "i": "и", "ia": "я", "ian": "янь", "iang": "ян", "iao": "яо", "ie": "е", "in": "инь", "ing": "ин", "iong": "юн",
    "iu": "ю", "o": "о", "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань", "uang": "уан",
    "ui": "уй", "un": "унь", "uo": "о", "ü": "юй", "üan": "юань", "üe": "юэ", "ün": "юнь",
}  # fmt: skip
_PALLADIUS_WHOLE = {
    "er": "эр", "ya": "я", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е", "yi": "и", "yin": "инь", "ying": "ин",
    "yo": "йо", "yong": "юн", "you": "ю", "yu": "юй", "yuan": "юань", "yue": "юэ", "yun": "юнь", "wa": "ва",
    "wai": "вай", "wan": "вань", "wang": "ван", "wei": "вэй", "wen": "вэнь", "weng": "вэн", "wo": "во", "wu": "у",
    "zi": "цзы", "ci": "цы", "si": "сы", "hui": "хуэй", "gui": "гуй", "ri": "жи",
}  # fmt: skip

Table = Mapping[str, frozenset[str]]
"""A spelling -> the Pinyin syllables that it may stand for, without ü's dots."""


def pinyin() -> Table:
    """Each syllable as itself; ü is written u after j, q, x and in plain form elsewhere, and v on keyboards."""
    return _collected((s, _bare(s)) for _, _, s in _syllables())


def wade_giles() -> Table:
    """Wade-Giles, with its apostrophes; a spelling without one may also have lost it."""
    rows: list[tuple[str, str]] = []
    for initial, final, syllable in _syllables():
        for spelled in _wade(initial, final, syllable):
            rows += [(spelled, _bare(syllable)), (spelled.replace("'", ""), _bare(syllable))]
    return _collected(rows)


def postal() -> Table:
    """The postal spellings that differ from Wade-Giles."""
    rows: list[tuple[str, str]] = []
    for initial, final, syllable in _syllables():
        for start in _POSTAL_INITIAL.get(initial, ()):
            rows += [(start + _WADE_FINAL.get(final, final), syllable)]
        for wade in _wade(initial, final, syllable):
            spelled = wade.replace("'", "")
            if final == "ou":
                rows.append((spelled[:-1] + "w", syllable))
            if final[:1] == "u" and len(final) > 1 and final != "un":
                rows.append((spelled.replace("u", "w", 1), syllable))
    return _collected((spelled, _bare(syllable)) for spelled, syllable in rows)


def palladius() -> Table:
    """Palladius's syllables."""
    return _collected((_palladius(i, f, s), _bare(s)) for i, f, s in _syllables())


def _syllables() -> list[tuple[str, str, str]]:
    return [(initial, final, initial + final) for initial, finals in _PINYIN.items() for final in finals.split()]


def _wade(initial: str, final: str, syllable: str) -> tuple[str, ...]:
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    start = _WADE_INITIAL.get(initial, initial)
    if initial in ("zh", "ch", "sh") and final == "i":
        return (start + "ih",)
    spelled = start + _WADE_FINAL.get(final, final)
    if final == "uo":
        return (start + "o",)
    return (spelled, spelled + "h") if final == "e" else (spelled,)


def _palladius(initial: str, final: str, syllable: str) -> str:
    return _PALLADIUS_WHOLE.get(syllable) or _PALLADIUS_INITIAL.get(initial, "") + _PALLADIUS_FINAL[final]


def _bare(syllable: str) -> str:
    return syllable.replace("ü", "u")


def _collected(rows: Iterable[tuple[str, str]]) -> Table:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for spelled, syllable in rows:
        table[_bare(spelled)].add(syllable)
    return {spelled: frozenset(found) for spelled, found in table.items()}
