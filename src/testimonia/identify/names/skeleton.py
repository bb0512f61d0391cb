"""A word -> its consonants in classes that survive a journey between scripts, and its sound with the vowels.

The first are what names that may fit are found by, the second is what parts those that share no more.

In the manner of Soundex (Russell and Odell, 1918) and of Daitch and Mokotoff's (1985), which reads a letter in several
ways where languages differ. Coarser than any key: b and p are P; t, d, th T; all sibilants and affricates S; k, g, q K;
m and n N; vowels, h, v, w, f and y are left out, for some tradition drops or exchanges each of them. A sound keeps
them, in Latin letters, and is compared letter by letter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from testimonia.identify.names.scheme import choices, spellings
from testimonia.identify.names.scripts import romanised, script_of

_LATIN = choices(
    ", ".join(f"{v} -" for v in "aeiouyhvwf'")
    + ", b P, p P, ph -, pf -|P, t T, d T, th T, dt T, ts S, tz S, tc S, tsch S, tch S, dz S, dj S, dzh S, dsch S, ds "
    "S, s S, z S, ss S, sz S, sch S, sh S, zh S, cz S, cs S|KS, zs S, x KS|S, xh S, c K|S, ca K|S, co K|S, cu K|S, cl "
    "KL, cr KR, dge S|TK, tts S, ce S, ci S, cy S, cce S|KS, cci S|KS, ch S|K|-, chr KR|R, ck K|SK, cc K, sc S|SK, k "
    "K, kh -, q K|S, qu K, g K, ge K|S, gi K|S, gy K|S, gh K|-, ght T, gn N|KN, j S|-, l L, r R, m N, n N, ng N|NK, "
    "nge NK|NS|N, ngi NK|NS|N, shch S, schtsch S, szcz S, kn N|KN, wr R, rz RS|S|R, rzh RS, ti T|S, tu T|S, gli L|KL, "
    "gl L|KL"
)
_CYRILLIC = choices(
    ", ".join(f"{v} -" for v in "аеёиоуыэюяйьъіїєвфхўј'")
    + ", б P, п P, пф -|P, т T, тти T|S, ттё T|S, ттю T|S, ти T|S, тё T|S, тю T|S, тя T|S, тч S, тс S|TS, ттс S|TS, д "
    "T, с S, з S, ц S, ш S, щ S, ч S, ж S, дж S, дз S, тц S, чч S, цц S, сс S, дс S, тш S, кс KS, к K, г K|-, ґ K, л "
    "L, р R, м N, н N, нг N|NK, љ L, њ N, ћ S, ђ S, џ S, шт ST|S, чж S, цз S"
)
_ARABIC = choices(
    ", ".join(f"{v} -" for v in "اأإآىويةءؤئعهحخف")
    + ", ب P, پ P, ت T, ط T, ث T, د T, ض T, ذ T|S, ظ T|S, ز S, س S, ص S, ش S, ج S|K, ر R, ل L, م N, ن N, ك K, ک K, ق "
    "K, گ K, غ K"
)
_DOUBLE = re.compile(r"(.)\1+")
_MUTE = re.compile("(?:[eou]?s|x|z|t|d|ts|(?<=ie)r)$")
_MOST = 6
"""Skeletons of one word that are kept."""
_WORTH = 0.35
"""Least share of a word's sound that stays if it is worth the time to compare it closely."""
_LONGEST_SYLLABLE = 6
"""Letters that a syllable of an East Asian name has at most."""
_SHORT = 4
"""Up to this length a word's last letter is not taken for mute."""


_SYLLABLE = re.compile("[aeiouyаеёиоуыэюяіїє](?:[йьъ]?[aeiouyаеёиоуыэюяіїє])*")
_GLIDE = re.compile("(?<=[aeiouy])[hjw](?=[aeiouy])")
_MAC = re.compile("^mc")
_MUTE_E = re.compile("(?<=[^aeiouy])e$")


@lru_cache(maxsize=262144)
def sounded(word: str) -> frozenset[str]:
    """The skeletons of a word in plain form with the number of its syllables: finer, and still the same across scripts.

    A script that leaves vowels out has no syllables to count, and gives the skeletons alone.
    """
    if script_of(word) == "arabic":
        return skeletons(word)
    spelled = {_MAC.sub("mak", word) if word.isascii() or script_of(word) == "cyrillic" else romanised(word)}
    for letters in (_MUTE, _MUTE_E, _GLIDE):
        spelled |= {letters.sub("", one) for one in spelled if len(one) > _SHORT or letters is _MUTE_E}
    counts = {len(_SYLLABLE.findall(one)) for one in spelled}
    return frozenset(f"{skeleton}{count}" for skeleton in skeletons(word) for count in counts)


@lru_cache(maxsize=262144)
def is_syllable(word: str) -> bool:
    """Whether a word in plain form may be one syllable of an East Asian name."""
    return len(word) <= _LONGEST_SYLLABLE and len(_SYLLABLE.findall(romanised(word))) == 1


@lru_cache(maxsize=262144)
def skeletons(word: str) -> frozenset[str]:
    """The skeletons of a word in plain form, at most a few; "" where nothing but vowels is left."""
    word = _MAC.sub("mak", word)
    for table in (_LATIN, _CYRILLIC, _ARABIC):
        found = spellings(word, table)
        if found:
            break
    else:
        return skeletons(romanised(word)) if not word.isascii() else frozenset({word})
    if table is _LATIN and len(word) > _SHORT and _MUTE.search(word):
        found += spellings(_MUTE.sub("", word), table)
    return frozenset([_DOUBLE.sub(r"\1", skeleton) for skeleton in found][:_MOST])


_SIBILANTS = re.compile("shch|sch|tsch|tch|dzh|dsch|ch|sh|zh|dj|dz|ts|tz|cz|sz|j|z|c(?=[eiy])|x")
_IOTATED = str.maketrans({"ё": "йо", "ю": "йу", "я": "йа", "щ": "ш"})
_SOUNDS = str.maketrans("wbcqgdeyo", "vpkkktiiu", "'`")


@lru_cache(maxsize=262144)
def sound(word: str) -> str:
    """How a word in plain form sounds, roughly; "" in Arabic script, which hides the vowels."""
    if script_of(word) == "arabic":
        return ""
    spelled = _SIBILANTS.sub("s", romanised(word.translate(_IOTATED)))
    return _DOUBLE.sub(r"\1", spelled.replace("kh", "h").replace("ph", "f").translate(_SOUNDS))


def may_sound_alike(a: str, b: str) -> bool:
    """Whether two sounds are so alike that their words are worth a close look; one that is hidden may be any."""
    return not (a and b) or OSA.normalized_similarity(a, b, score_cutoff=_WORTH) >= _WORTH
