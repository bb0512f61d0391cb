"""How well two words fit as spellings of one name, and what says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from testimonia.identify.names.heard import VOWEL_CHANGED, Renderings, arabic, cost, cyrillic
from testimonia.identify.names.languages import arabic as arabic_names
from testimonia.identify.names.languages import armenian, chinese, japanese, korean, latin, russian, turkish
from testimonia.identify.names.nicknames import full_name_of_both
from testimonia.identify.names.scheme import Scheme, Written
from testimonia.identify.names.scripts import script_of
from testimonia.identify.names.skeleton import skeletons

SCHEMES: tuple[Scheme, ...] = (
    *latin.SCHEMES,
    *chinese.SCHEMES,
    *korean.SCHEMES,
    *arabic_names.SCHEMES,
    *turkish.SCHEMES,
    *armenian.SCHEMES,
    *russian.SCHEMES,
    *japanese.SCHEMES,
)
SYLLABIC: Mapping[str, Callable[[Written], bool]] = {
    "Japanese": japanese.is_surely_japanese,
    "Chinese": chinese.is_surely_chinese,
    "Korean": korean.is_korean,
}
"""Languages whose names are rows of syllables from a closed list, where a changed letter makes another name; and
whether a name that can be read in one is surely of it.
"""

BY_KEY, BY_NICKNAME = 0.98, 0.92
"""Scores of words that a key joins, and of forms of one given name."""
HEARD = 0.9
"""Least score of words in two scripts that are one word as heard."""
NEARLY_HEARD, NEARLY = 0.82, 0.6
"""Least scores by ear and by letters where another word of the name has been joined already."""
ALIKE = 0.75
"""Least share of letters that stay, for words in one script that nothing but their letters joins."""
_OTHER_ENDINGS = frozenset({("a", "о"), ("o", "а"), ("a", "е"), ("e", "а"), ("o", "е"), ("i", "а"), ("a", "и")})
"""Last vowels that tell one name from another, and often man from woman."""
_SIGNS = frozenset("ьъй")
_SERVANT = "abdul"
_LONG = 4
"""Consonants from which on the forms of one name in two languages are one spelled differently: Alexander, Aleksandr."""
_SURELY_HEARD = 0.95
"""Least score from which on words are one as heard by the rules, with hardly a rare rendering among them."""
_FEW_LETTERS = 3
"""Words up to this length are alike only if they are equal."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score`: 0..1. `why`: for a reader. `ruled`: a rule of spelling says so, not only the likeness of letters."""

    score: float
    why: str
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """In which languages two names may be read.

    `schemes`: indices into SCHEMES. `settled`: syllabic languages of which one of the names surely is, and in which
    both can be read whole, so that words with different keys are different names.
    """

    schemes: frozenset[int]
    settled: frozenset[str]


@lru_cache(maxsize=65536)
def keys_of(word: str) -> Mapping[str, tuple[tuple[int, frozenset[str]], ...]]:
    """The keys of a word in plain form, by language, for those schemes (indices into SCHEMES) that can read it."""
    found: dict[str, tuple[tuple[int, frozenset[str]], ...]] = {}
    for index, scheme in enumerate(SCHEMES):
        keys = frozenset(scheme.keys(word))
        if keys:
            found[scheme.language] = (*found.get(scheme.language, ()), (index, keys))
    return found


@lru_cache(maxsize=65536)
def _fitting(name: Written) -> tuple[frozenset[int], frozenset[str], frozenset[str]]:
    """The schemes that a name fits, the syllabic languages that can read it whole, and those of them it surely is."""
    fitting = frozenset(index for index, scheme in enumerate(SCHEMES) if scheme.fits(name))
    whole = [_languages(word, fitting) for word in name.words if len(word) > 1]
    languages = frozenset.intersection(frozenset(SYLLABIC), *whole) if whole else frozenset()
    return fitting, languages, frozenset(language for language in languages if SYLLABIC[language](name))


def reading(a: Written, b: Written) -> Reading:
    """How two names may be read: by the schemes of which either shows evidence."""
    (schemes_a, whole_a, sure_a), (schemes_b, whole_b, sure_b) = _fitting(a), _fitting(b)
    return Reading(schemes_a | schemes_b, whole_a & whole_b & (sure_a | sure_b))


def likeness(a: str, b: str, within: Reading) -> Likeness | None:
    """How well two words in plain form fit, or None if they do not."""
    if a == b:
        return Likeness(1.0, "the same")
    found = shared_key(a, b, within)
    if found:
        return found
    given = _given(a, b)
    if given and given.ruled:
        return given
    if _told_apart(a, b, within):
        return given
    heard = _heard(a, b)
    return (heard if heard and heard.score >= HEARD else None) or given or _alike(a, b)


def near_likeness(a: str, b: str, within: Reading) -> Likeness | None:
    """The likeness of words that are worth a look only because other words of their names were joined.

    In one script their consonants agree and most letters stay; in two scripts one is roughly the other as heard.
    """
    if _told_apart(a, b, within):
        return None
    heard = _heard(a, b)
    if heard:
        return Likeness(heard.score, heard.why, ruled=False)
    if script_of(a) != script_of(b) or a.startswith(b) or b.startswith(a):
        return None  # an ending makes another name: Ivan, Ivanov
    a, b = _without_servant(a, b)
    score = OSA.normalized_similarity(a, b)
    alike = score >= NEARLY and not skeletons(a).isdisjoint(skeletons(b))
    return Likeness(round(score, 3), f"the same consonants, {score:.0%} of the letters", ruled=False) if alike else None


def _told_apart(a: str, b: str, within: Reading) -> bool:
    """Whether a language that can read both names whole reads these words differently."""
    if not within.settled:
        return False
    return not within.settled.isdisjoint(_languages(a, within.schemes) & _languages(b, within.schemes))


def shared_key(a: str, b: str, within: Reading) -> Likeness | None:
    """The likeness of words that have a key in common in some language, rather in one that the names surely are of."""
    shared = [(i, j, key) for i, j, key in _in_common(a, b) if i in within.schemes and j in within.schemes]
    if not shared:
        return None
    return Likeness(
        BY_KEY, _reading_shown(*max(shared, key=lambda found: SCHEMES[found[0]].language in within.settled))
    )


@lru_cache(maxsize=262144)
def _in_common(a: str, b: str) -> tuple[tuple[int, int, str], ...]:
    """Pairs of schemes of one language in which two words have a key in common, each with the least such key."""
    return tuple(
        (i, j, min(keys_a & keys_b))
        for language, read_a in keys_of(a).items()
        for i, keys_a in read_a
        for j, keys_b in keys_of(b).get(language, ())
        if not keys_a.isdisjoint(keys_b)
    )


def _reading_shown(i: int, j: int, key: str) -> str:
    names = dict.fromkeys((SCHEMES[i].name, SCHEMES[j].name))
    return f"{SCHEMES[i].language}, {' and '.join(names)}: {key}"


def _languages(word: str, schemes: frozenset[int]) -> frozenset[str]:
    return frozenset(language for language, read in keys_of(word).items() if any(i in schemes for i, _ in read))


@lru_cache(maxsize=262144)
def _given(a: str, b: str) -> Likeness | None:
    found = full_name_of_both(a, b)
    if not found:
        return None
    full, one_language = found[0].capitalize(), found[1]
    if one_language or any(len(skeleton) >= _LONG for skeleton in skeletons(a) & skeletons(b)):
        return Likeness(BY_NICKNAME, f"forms of {full}")
    return Likeness(BY_NICKNAME, f"forms of {full} in two languages", ruled=False)


@lru_cache(maxsize=262144)
def _heard(a: str, b: str) -> Likeness | None:
    """Words in Latin letters and in a script that writes foreign names by ear."""
    scripts = script_of(a), script_of(b)
    if scripts[1] == "latin":
        a, b, scripts = b, a, (scripts[1], scripts[0])
    tables: Mapping[str, Renderings] = {"cyrillic": cyrillic(), "arabic": arabic()}
    if scripts[0] != "latin" or scripts[1] not in tables:
        return None
    by, longer = tables[scripts[1]], max(len(a), len(b))
    most = longer * (1 - NEARLY_HEARD)
    price = cost(a, b, by, most) + (VOWEL_CHANGED if (a[-1], b[-1]) in _OTHER_ENDINGS else 0)
    if a[-1] == "e" and len(a) > _FEW_LETTERS:
        price = min(price, cost(a[:-1], b, by, most) + (VOWEL_CHANGED if b[-1] in by.vowels - _SIGNS else 0))
    score = 1 - price / longer
    if score < NEARLY_HEARD:
        return None
    return Likeness(round(score, 3), f"{a} as heard is {b}", ruled=score >= _SURELY_HEARD)


def _without_servant(a: str, b: str) -> tuple[str, str]:
    """Two words without an Abdul that opens both, which would make any two names of that kind alike."""
    both = a.startswith(_SERVANT) and b.startswith(_SERVANT)
    return (a.removeprefix(_SERVANT), b.removeprefix(_SERVANT)) if both else (a, b)


def _alike(a: str, b: str) -> Likeness | None:
    a, b = _without_servant(a, b)
    if min(len(a), len(b)) <= _FEW_LETTERS or script_of(a) != script_of(b):
        return None
    score = OSA.normalized_similarity(a, b, score_cutoff=ALIKE)
    return Likeness(round(score, 3), f"{score:.0%} of the letters", ruled=False) if score >= ALIKE else None
