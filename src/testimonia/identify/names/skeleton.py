"""A word -> its consonants in classes that survive a journey between scripts: what names that may fit are found by.

In the manner of Soundex (Russell and Odell, 1918) and of Daitch and Mokotoff's (1985), which reads a letter in several
ways where languages differ. Coarser than any key: b and p are P; t, d, th T; all sibilants and affricates S; k, g, q K;
m and n N; vowels, h, v, w, f and y are left out, for some tradition drops or exchanges each of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from testimonia.identify.names.scheme import choices, spellings
from testimonia.identify.names.scripts import romanised, script_of

_LATIN = choices(
    ", ".join(f"{v} -" for v in "aeiouyhvwf'")
    + ", b P, p P, ph -, pf -|P, t T, d T, th T, dt T, ts S, tz S, tc S, tsch S, tch S, dz S, dj S, dzh S, dsch S, "
    "ds S, s S, z S, ss S, sz S, sch S, sh S, zh S, cz S, cs S, zs S, x KS|S, xh S, c K|S, ca K, co K, cu K, cl KL, cr "
    "KR, dge S|TK, tts S, ce S, ci S, cy S, cce S|KS, cci S|KS, ch S|K|-, chr KR, ck K, cc K, sc S|SK, k K, kh -, q K, "
    "g K, ge K|S, gi K|S, gy K|S, gh K|-, ght T, gn N|KN, j S|-, l L, r R, m N, n N, ng N|NK, shch S, schtsch S, szcz "
    "S, kn N, wr R, rz S|R, ti T|S, tu T|S, gli L|KL, gl L|KL"
)
_CYRILLIC = choices(
    ", ".join(f"{v} -" for v in "аеёиоуыэюяйьъіїєвфхўј'")
    + ", б P, п P, пф -|P, т T, тти T|S, ттё T|S, ттю T|S, ти T|S, тё T|S, тю T|S, тя T|S, тч S, д T, с S, з S, ц S, "
    "ш S, щ S, ч S, ж S, дж S, дз S, тс S, тц S, чч S, цц S, сс S, дс S, тш S, кс KS, к K, г K|-, ґ K, л L, р R, м N, "
    "н N, нг N|NK, љ L, њ N, ћ S, ђ S, џ S, шт ST|S, чж S, цз S"
)
_ARABIC = choices(
    ", ".join(f"{v} -" for v in "اأإآىويةءؤئعهحخف")
    + ", ب P, پ P, ت T, ط T, ث T, د T, ض T, ذ T|S, ظ T|S, ز S, س S, ص S, ش S, ج S|K, ر R, ل L, م N, ن N, ك K, ک K, ق "
    "K, گ K, غ K"
)
_DOUBLE = re.compile(r"(.)\1+")
_MUTE = re.compile("(?:[eou]?s|x|z|t|d|ts)$")
_MOST = 4
"""Skeletons of one word that are kept."""
_SHORT = 4
"""Up to this length a word's last letter is not taken for mute."""


_SYLLABLE = re.compile("[aeiouyаеёиоуыэюяіїє](?:[йьъ]?[aeiouyаеёиоуыэюяіїє])*")
_GLIDE = re.compile("(?<=[aeiouy])j(?=[aeiouy])")
_MAC = re.compile("^mc")
_MUTE_E = re.compile("(?<=[^aeiouy])e$")


@lru_cache(maxsize=262144)
def sounded(word: str) -> frozenset[str]:
    """The skeletons of a word in plain form with the number of its syllables: finer, and still the same across scripts.

    A script that leaves vowels out has no syllables to count, and gives the skeletons alone.
    """
    if script_of(word) == "arabic":
        return skeletons(word)
    spelled = {_MAC.sub("mac", word) if word.isascii() or script_of(word) == "cyrillic" else romanised(word)}
    for letters in (_MUTE, _MUTE_E, _GLIDE):
        spelled |= {letters.sub("", one) for one in spelled if len(one) > _SHORT or letters is _MUTE_E}
    counts = {len(_SYLLABLE.findall(one)) for one in spelled}
    return frozenset(f"{skeleton}{count}" for skeleton in skeletons(word) for count in counts)


@lru_cache(maxsize=262144)
def skeletons(word: str) -> frozenset[str]:
    """The skeletons of a word in plain form, at most a few; "" where nothing but vowels is left."""
    word = _MAC.sub("mac", word)
    for table in (_LATIN, _CYRILLIC, _ARABIC):
        found = spellings(word, table)
        if found:
            break
    else:
        return skeletons(romanised(word)) if not word.isascii() else frozenset({word})
    if table is _LATIN and len(word) > _SHORT and _MUTE.search(word):
        found += spellings(_MUTE.sub("", word), table)
    return frozenset([_DOUBLE.sub(r"\1", skeleton) for skeleton in found][:_MOST])
