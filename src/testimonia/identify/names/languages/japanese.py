"""Japanese names: in Hepburn, Kunrei and Nihon-shiki, in kana, and through Russian (Polivanov).

The key is Kunrei-shiki without long vowels (ISO 3602): shi, si and си are "si"; zu, du, dzu and дзу are "zu"; m before
b, m, p is n. Sources: ISO 3602:1989 and the Japanese cabinet order of 1954 for Kunrei and Hepburn; Polivanov's tables
(1917) as Russian maps and encyclopedias use them; for a name that came through Russian into English (Simidzu, Todzio)
Polivanov's letters after BGN/PCGN 1947; long vowels in passports (Ohno, Itoh) after the rules of Japan's foreign
ministry. Russian newspapers also write ш, ч, дж, з for сь, ть, дзь, дз and е for э; all are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from testimonia.identify.names.scheme import Scheme, Written, choices, pairs, rewriter, spellings

_SYLLABLE = "[knhmrgbpsz]y?[auo]|ty?[auo]|[knhmrgbpstz][ie]|d[aeo]|y[auo]|wa|[aiueo]|n(?![aiueoy])"
_MORAE = re.compile(rf"(?:(?:([kstpbdgz])(?=\1))?(?:{_SYLLABLE}))+")
_LATIN = rewriter(
    pairs(
        "sh sy, shi si, she se, ch ty, chi ti, che te, tch tty, tchi tti, ts t, tsu tu, dz z, dzu zu, dzi zi, j zy, ji "
        "zi, je ze, jy zy, dzh zy, dzhi zi, fu hu, kh h, du zu, dji zi, dj zy, ye e, wo o, we e, "
        "shy sy, chy ty"
    )
)
_APART_LATIN = re.compile("(?<=[zstkr])i(?=[aou])|^i(?=[aou])")
_APART_CYRILLIC = re.compile("(?<=[зк])и(?=[оу])|(?<=[срт])и(?=у)|^и(?=о)")
"""Where older spellings through Russian may have two vowels for yo, yu and ya: Todzio, Киото, Iosida."""
_BEFORE_LABIAL = re.compile("m(?=[bmp])")
_LONG = rewriter(pairs("ou o, oo o, uu u"))
_PASSPORT = re.compile("(?<=o)h(?![aiueoy])")
_CLOSING_I = re.compile("(?<=[aeou])y(?![aiueo])")

_MARK = re.compile("sh|ts|ch|k|w|z|[ぁ-ヿ]|дз|ц|к|ва|[тс][иёюя]|[бгдзкмнпрстх]э")
"""k, w and z as well: of the names that are all open syllables, most others are Romance and have c, v and s."""

_CYRILLIC = choices(
    "а a, и i, у u, э e, о o, я ya, ю yu, ё yo, е e|yo, й i, йо yo, йу yu, йе e, к k, кя kya, кю kyu, кё kyo, кь k, г "
    "g, гя gya, гю gyu, гё gyo, с s, ся sya, сю syu, сё syo, си si, сь s, ш sy, ши si, ше se, шё syo, з z, зи zi, зь "
    "z, дз z, дзи zi, дзя zya, дзю zyu, дзё zyo, дзе ze|zyo, дж zy, джи zi, дже ze, джё zyo, т t, ти ti, тя tya, тю "
    "tyu, тё tyo, ч ty, чи ti, че te|tyo, чё tyo, ц t, тт tt, тти tti, тц tt, д d, ди zi, н n, ня nya, ню nyu, нё nyo, "
    "нъ n, нь n, х h, хя hya, хю hyu, хё hyo, ф h, б b, бя bya, бю byu, бё byo, п p, пя pya, пю pyu, пё pyo, м m, мя "
    "mya, мю myu, мё myo, р r, ря rya, рю ryu, рё ryo, в w"
)


def _latin(word: str) -> Iterable[str]:
    word = _CLOSING_I.sub("i", _PASSPORT.sub("", word.replace("'", "")))
    return {key for read in {word, _APART_LATIN.sub("y", word)} for key in _said(_LATIN(read))}


def _cyrillic(word: str) -> Iterable[str]:
    read = {word, _APART_CYRILLIC.sub("й", word)}
    return {key for spelling in read for kunrei in spellings(spelling, _CYRILLIC) for key in _said(kunrei)}


def _kana(word: str) -> Iterable[str]:
    """Unicode names kana after Nihon-shiki: し is HIRAGANA LETTER SI."""
    letters = [unicodedata.name(c, "").split() for c in word if c != "ー"]
    if not letters or any(name[:1] not in (["HIRAGANA"], ["KATAKANA"]) for name in letters):
        return ()
    text = ""
    for name in letters:
        sound = name[-1].lower()
        if "SMALL" not in name:
            text += sound
        elif sound == "tu":
            text += "'"
        else:
            text = text[:-1] + sound
    return _said(_LATIN(re.sub("'(.)", r"\1\1", text).replace("'", "")))


def _said(kunrei: str) -> Iterable[str]:
    """The key, if these are Japanese syllables, at least two."""
    key = _LONG(_BEFORE_LABIAL.sub("n", kunrei))
    return (key,) if _MORAE.fullmatch(key) and len(re.findall("[aiueo]", key)) > 1 else ()


def is_surely_japanese(name: Written) -> bool:
    """Whether a name that can be read as Japanese has spellings in it that names of other peoples hardly have."""
    return any(_MARK.search(word) for word in name.words)


SCHEMES = (
    Scheme("Japanese", "Hepburn, Kunrei or through Russian", _latin),
    Scheme("Japanese", "Polivanov", _cyrillic),
    Scheme("Japanese", "kana", _kana),
)
