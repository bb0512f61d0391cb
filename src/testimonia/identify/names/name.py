"""A personal name as it is written -> its words, without what is no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile, zip_longest

from testimonia.identify.names.established import first_form
from testimonia.identify.names.scheme import Written
from testimonia.identify.names.scripts import plain, script_of
from testimonia.identify.names.titles import (
    ARTICLES,
    GENERATIONS,
    GENERATIONS_SAID,
    KINSHIP,
    MEN,
    PARTICLES,
    POSTPOSED,
    SINGLE_NUMERALS,
    SUN_ARTICLES,
    TITLES,
    WOMEN,
)  # fmt: skip

_MOST_WORDS, _LONGEST = 12, 200
"""Words of a name that are read, and characters above which a text is no name.

Reading a word by ear takes as long as the product of both lengths.
"""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name. `text`: in plain form. `shown`: as written. `before`: particles that stood before it.

    `initial`: it is the first letter of a name only. `son`: a word of kinship (bin, ibn, ben) stood before it.
    """

    text: str
    shown: str
    before: str = ""
    initial: bool = False
    son: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, given name first if a comma told the order.

    `generation`: the number that tells bearers of the name apart ("2" for II and Jr), or "". `inverted`: it was written
    family name first, with a comma. `hyphen`: a hyphen stands between syllables ("En-lai"). `listed`: the words under
    which `established` lists the person who is known by this name, or (). `sex`: "woman" or "man" where a title tells.
    """

    words: tuple[Word, ...]
    generation: str = ""
    inverted: bool = False
    hyphen: bool = False
    listed: tuple[str, ...] = ()
    sex: str = ""

    @property
    def written(self) -> Written:
        """The name as evidence of its language."""
        particles = frozenset(word.before for word in self.words if word.before)
        return Written(tuple(word.text for word in self.words), self.hyphen, particles)


@dataclass(frozen=True, slots=True)
class _Token:
    """`text`: in plain form. `shown`: as written. `dotted`: an initial with its point. `tied`: a hyphen follows."""

    text: str
    shown: str
    dotted: bool = False
    tied: bool = False


_READING = re.compile(r"^([^()（）]+)[(（]\s*([^()（）]+?)\s*[)）]\s*$")
_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]|[\"“”«»„‟][^\"“”«»„‟]*[\"“”«»„‟]")
_GAP = re.compile(r"[\s·・‧_/\u2010-\u2015-]+")
_TIE = re.compile(r"[-\u2010-\u2013]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐–](?=[a-z])|^[^a-z]*[A-Z][-‐–](?=[A-Z])[^a-z]*$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){1,4}$")
_JOINED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_SHORT_TITLES = re.compile(r"\b(?:г-н|г-жа|д-р)\b", re.IGNORECASE)
_GENERATION_SAID = re.compile(rf"(?<=\w) the ({'|'.join(GENERATIONS_SAID)})(?=$| of\b)", re.IGNORECASE)
_ABD = dict.fromkeys(["abd", "abdul", "abdel", "abdal", "abdur", "abder", "abdus", "abdu", "abdoul"], "abdul") | {
    "عبد": "عبدال"
}
_KUNYA = dict.fromkeys(["abu", "abou", "abo"], "abu") | {"ابو": "ابو"}
_DIN = dict.fromkeys(["din", "deen", "dine"], "uldin") | {"الدين": "الدين"}
_ARABIC_ARTICLE = re.compile("^ال(?=.{3})")


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """The name in a text that is a name. "Gen. Simidzu, Rokuzo" has the words rokuzo and simidzu.

    A Han name with a reading in brackets is read by it: "清水 (Shimizu)". Other brackets and quoted nicknames are left
    out unless nothing else is there. Titles are left out, particles put beside the word they belong to; a name of
    nothing but titles or particles keeps them; a text too long for a name has no words.
    """
    if len(text) > _LONGEST:
        return Name(())
    bare = _GENERATION_SAID.sub(lambda said: f" {GENERATIONS_SAID[said[1].lower()]}", _without_brackets(text).strip())
    text, inverted = _in_order(_SHORT_TITLES.sub("", bare))
    tokens = _tokens(text)[:_MOST_WORDS]
    named = [token for token in tokens[:-1] if token.text not in TITLES] + tokens[-1:]
    listed = first_form(tuple(token.text for token in named))
    hyphen = bool(_HYPHEN.search(text))
    kept, generation = (named, "") if listed else _without_generation(named)
    before = [token.text for token in takewhile(lambda token: token.text in TITLES, tokens[:-1])]
    sex = _sex({*before, *map(str.lower, _SHORT_TITLES.findall(bare))})
    return Name(_words(kept, syllables=hyphen), generation, inverted, hyphen, listed, sex)


def _sex(titles: Set[str]) -> str:
    """What titles tell, unless they tell both."""
    woman, man = not WOMEN.isdisjoint(titles), not MEN.isdisjoint(titles)
    return "" if woman == man else "woman" if woman else "man"


@lru_cache(maxsize=4096)
def as_listed(name: Name) -> Name:
    """A name whose bearer is listed, as the list has it; each word shows the name as it was written."""
    shown = " ".join(word.shown for word in name.words)
    return replace(name, words=tuple(Word(text, f"{text} (for {shown})") for text in name.listed), hyphen=False)


def _without_brackets(text: str) -> str:
    reading = _READING.match(text)
    if reading and script_of(reading[1]) == "han" and script_of(reading[2]) in ("latin", "kana", "cyrillic", "hangul"):
        return reading[2]
    bare = _BRACKETS.sub(" ", text)
    return bare if any(map(str.isalpha, bare)) else text


def _in_order(text: str) -> tuple[str, bool]:
    """The text with the family name behind, where one comma says that it stands in front."""
    family, comma, given = text.partition(",")
    if not comma:
        return text, False
    rest = [t for t in _tokens(given) if t.text not in TITLES and t.text not in GENERATIONS]
    if rest and "," not in given and family.strip():
        return f"{given} {family}", True
    return text.replace(",", " "), False


def _tokens(text: str) -> list[_Token]:
    mixed = text != text.upper()
    pieces = re.split(f"({_GAP.pattern})", _JOINED.sub(" ", text))
    return [
        token
        for piece, gap in zip(pieces[::2], [*pieces[1::2], ""], strict=True)
        for token in _of_piece(piece, mixed, bool(_TIE.fullmatch(gap)))
    ]


def _of_piece(piece: str, mixed: bool, tied: bool) -> Iterator[_Token]:  # noqa: FBT001  # one call, in order
    shown = piece.strip(".,;:!?\"“”«»()[]{}*'’‘ʿʾ`")
    letters = shown.replace(".", "")
    if script_of(shown) in ("han", "hangul"):
        yield from (_Token(plain(sign), sign) for sign in shown)
    elif ("." in shown and _INITIALS.match(piece)) or (mixed and _are_initials(letters)):
        yield from (_Token(plain(letter), letter, dotted=True) for letter in letters)
    elif "." in shown and not any(map(str.isdigit, shown)):
        yield from (_Token(plain(part), part) for part in shown.split(".") if part)
    elif any(map(str.isalnum, shown)):
        yield _Token(plain(shown), shown, "." in piece and len(letters) == 1, tied)


def _are_initials(letters: str) -> bool:
    """Whether two capitals in a name of large and small letters are initials: HG Wells, but Nicholas II."""
    both = len(letters) == 2 and letters.isupper() and letters.lower() not in GENERATIONS
    return both and _is_letter(letters)


def _without_generation(tokens: list[_Token]) -> tuple[list[_Token], str]:
    """The tokens without what numbers the bearer of a name, and that number; an I, V or X without a point is one."""
    kept, number = tokens[:1], ""
    for token in tokens[1:]:
        single = SINGLE_NUMERALS.get(token.shown, "") if len(kept[-1].text) > 1 and not token.dotted else ""
        found = GENERATIONS.get(token.text, single)
        if found:
            number = found
        else:
            kept.append(token)
    return kept, number


def _words(tokens: Sequence[_Token], *, syllables: bool) -> tuple[Word, ...]:
    """Particles, articles and the compounds of abd, abu and din put with the word that they belong to.

    Among `syllables` a single letter without a point is one of them: T'ae-u.
    """
    words: list[Word] = []
    before, son, compound, shown, passed = "", False, "", "", ""
    for token, following in zip_longest(tokens, tokens[1:]):
        text = token.text
        if words and text in _DIN and (before in ARTICLES or script_of(text) == "arabic"):
            words[-1] = replace(
                words[-1], text=words[-1].text + _DIN[text], shown=f"{words[-1].shown} {passed}{token.shown}"
            )
            before, passed = "", ""
        elif words and text in POSTPOSED:
            continue
        elif following and (text in _ABD or text in _KUNYA):
            compound += _ABD.get(text) or _KUNYA[text]
            shown += f"{token.shown} "
        elif following and compound and text in ARTICLES:
            shown += f"{token.shown} "
        elif following and words and text in KINSHIP:
            before, son = before + KINSHIP[text], True
        elif following and _is_particle(token, following, first=not words):
            before += PARTICLES.get(text, "al")
            passed += f"{token.shown} "
        else:
            bare = _ARABIC_ARTICLE.sub("", text)
            article = "al" if bare != text and not compound else ""
            initial = len(text) == 1 and _is_letter(text) and (token.dotted or not syllables)
            words.append(Word(compound + bare, shown + token.shown, before + article, initial, son))
            before, son, compound, shown, passed = "", False, "", "", ""
    return tuple(words)


def _is_particle(token: _Token, following: _Token, *, first: bool) -> bool:
    """Whether a token is a particle before the next one: "Te" in Te-huai and "An" in An Jung-geun are none."""
    small = token.shown.islower()
    if token.text in SUN_ARTICLES:
        return (token.tied or small) and following.text.startswith(token.text[1:])
    if token.text not in PARTICLES or (token.tied and not small and token.text not in ARTICLES):
        return False
    return len(token.text) > 1 or (small and not first)


def _is_letter(text: str) -> bool:
    return script_of(text) in ("latin", "cyrillic")
