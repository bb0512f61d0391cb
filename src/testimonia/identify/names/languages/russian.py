"""Russian and other Slavic names: in Cyrillic, and in the Latin spellings of five traditions.

The key is the name's sounds in Latin letters, one letter each: Z C S X c stand for ж ч ш х ц; й and ы are i; е, э, ё
and the groups ye, je, ie are e; signs, doubled letters and the i before e are left out. Sources: BGN/PCGN 1947 and the
usual English spellings; ISO 9:1995 and the scientific transliteration (also without its marks); ALA-LC 1997; the German
system of Duden; the French one of the Petit Robert. Ukrainian, Belarusian and South Slavic letters are read by their
sounds, Serbo-Croatian ones without their marks too (Gaj's alphabet is the scientific one; dj is đ). What a scheme alone
writes (sch, tch, ou, ch for х) is read so only by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from testimonia.identify.names.scheme import Scheme, Spellings, Written, choices, spellings, word_set

_COMMON = (
    "a a, b b, d d, e e, f f, g g, i i, k k, l l, m m, n n, o o, p p, r r, t t, u u, y i, ya ia, yu iu, ye e, yo e, ' "
    "-, "
)
_J = "j i, ja ia, ju iu, je e, jo e, "
_CYRILLIC = choices(
    "а a, б b, в v, г g, ґ g, д d, е e, є e, ё e, ж Z, з z, и i, і i, ї i, й i, ј i, к k, л l, љ l, м m, н n, њ n, о "
    "o, п p, р r, с s, т t, у u, ў u, ф f, х X, ц c, ч C, ћ C, џ dZ, ђ dZ, ш S, щ SC, ъ -, ы i, ь -, э e, ю iu, я ia, "
    "йо e, ьо e, ье e, ъе e, ' -"
)
_ENGLISH = choices(
    _COMMON
    + "dj dZ, v v, w v, z z, s s, h g|h, ja ia, ju iu, je e|dZe, jo e|dZo, kh X, zh Z, ch C, tch C, sh S, shch SC, "
    "sch SC, ts c, tz c, j dZ|i, x ks, ph f, th t, c k, ck k"
)
_SCIENTIFIC = choices(_COMMON + _J + "dj d|dZ, dz dz|dZ, v v, z z|Z, s s|S, c c|C, h X|g, ch X, x X|ks, sc SC|sc, q k")
_GERMAN = choices(
    _COMMON + _J + "w v, v f|v, s s|z, ss s, sch S|Z, tsch C, schtsch SC, ch X, h g, z c, x ks, ts c, dsch dZ, "
    "sh Z, ei ei, c k, ck k"
)
_FRENCH = choices(
    _COMMON + "v v, w v, z z, s s, ss s, j Z, ch S, tch C, chtch SC, kh X, ts c, ou u, gu gu, gue ge, gui gi, iou iu, "
    "dj dZ, h g, x ks, ph f, th t, q k, qu k, c k"
)
_ENDING = re.compile("(?:of|ef)f?$")
_FRENCH_ENDING = re.compile("(?<=[a-zA-Z])ine$")
_SOFTENED = re.compile("i+e")
_IO = re.compile("(?<=[bvgdzkmnprstfXl])io(?=.)")
_AFTER_HUSHER = re.compile("(?<=[CSZ])o")
_DOUBLE = re.compile(r"([^aeou])\1+")

_ENDINGS = re.compile(
    r"(?:[oe](?:v|w|ff|f)a?|ine|(?:s|z|c|ts|tz|dz)k(?:y|i|ij|ii|iy|yi|yj|aya|aia|aja|oi|oy|oj)|"
    r"[oe][vw]i(?:ch|tch|tsch|c)|[oe][vw]na|enko|chuk|tschuk|tchouk|[a-z]{2}[a-z]i(?:c|tch)|[a-z]{2}[^aeilorux]ich)$"
)
_SHORTEST = 4
"""Letters up to which an ending tells nothing."""
_GIVEN = word_set(
    "aleksandr aleksei alexei alexey anatoly andrei boris dmitri dmitry evgeny fyodor fedor georgy gennady grigory "
    "igor ilya ivan konstantin lev leonid maxim maksim mikhail nikita nikolai nikolay oleg pavel petr pyotr roman "
    "sergei sergey semyon stepan timofei vadim valery vasily viktor vitaly vladimir vladislav vsevolod vyacheslav "
    "yakov yuri yury iosif lavrenty anastas kliment semen iona olga irina natalia svetlana tatiana ekaterina nadezhda "
    "lyudmila aleksandar alija ante branko djordje dragan dragoljub draza dusan franjo goran ivo josip jovan milan "
    "milos nikola petar radovan ratko slobodan stevan stjepan tomislav vojislav zoran"
)


def _is_russian(name: Written) -> bool:
    """Whether a word is in Cyrillic, has an ending of Russian family names, or is a Russian given name."""
    return any(map(_is_sign, name.words))


@lru_cache(maxsize=65536)
def _is_sign(word: str) -> bool:
    return "а" <= word[0] <= "ӿ" or word in _GIVEN or (len(word) > _SHORTEST and bool(_ENDINGS.search(word)))


def _reader(table: Spellings, ending: re.Pattern[str] = _ENDING) -> Callable[[str], Iterable[str]]:
    def keys(word: str) -> Iterable[str]:
        return {_smooth(reading) for reading in spellings(_ended(word, ending), table)}

    return keys


def _ended(word: str, ending: re.Pattern[str]) -> str:
    if len(word) <= _SHORTEST:
        return word
    word = _ENDING.sub(lambda match: match.group()[0] + "v", word)
    return _FRENCH_ENDING.sub("in", word) if ending is _FRENCH_ENDING else word


def _smooth(reading: str) -> str:
    reading = _SOFTENED.sub("e", _IO.sub("e", reading))
    return _DOUBLE.sub(r"\1", _AFTER_HUSHER.sub("e", reading))


SCHEMES = (
    Scheme("Russian", "Cyrillic", _reader(_CYRILLIC), _is_russian),
    Scheme("Russian", "English or Library of Congress", _reader(_ENGLISH), _is_russian),
    Scheme("Russian", "scientific or ISO 9", _reader(_SCIENTIFIC), _is_russian),
    Scheme("Russian", "German", _reader(_GERMAN), _is_russian),
    Scheme("Russian", "French", _reader(_FRENCH, _FRENCH_ENDING), _is_russian),
)
