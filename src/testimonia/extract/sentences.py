"""Sentences of a block, with exact positions; quotations count as one word, so they never part a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.extract.quotes import Quote
from testimonia.extract.verbs import SPEECH
from testimonia.extract.words import ABBREVIATIONS, SUBJECT_PRONOUNS, word_set

QUOTED = "\ue000"
"""Stands for every character of a quotation in masked text."""
QUOTED_END = "\ue001"
"""Stands for the last character of a quotation that ends a sentence."""
QUOTED_PAUSE = "\ue002"
"""Stands for the last character of a quotation that breaks off ("No," he said): speech, never a name."""

_END = re.compile('[.!?…。！？]+[)\\]*_†‡"”’»]*(?:\\[\\d{1,3}\\])*(?=\\s)|\ue001(?=\\s)|\\n')
_BEFORE = re.compile(r"[^\s(\[—–\"“‘]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?$")
_TAG = re.compile(r"[\w'’-]+|[^\w\s]")
_NEXT = re.compile(r"\s+")


LONGEST = 4_000
"""Characters of a sentence; longer ones (lists, tables, no language at all) are parted at white space."""


def mask(text: str, quotes: list[Quote]) -> str:
    """The text with every quotation replaced by as many stand-ins, so that positions stay the same."""
    if not quotes:
        return text
    parts: list[str] = []
    position = 0
    for quote in quotes:
        inner = text[slice(*quote.inner)].rstrip()
        last = QUOTED_PAUSE if inner.endswith((",", ";", "—", "–", "-", ":")) else QUOTED
        last = QUOTED_END if inner.endswith((".", "!", "?", "…")) else last
        parts += (text[position : quote.start], QUOTED * (quote.end - quote.start - 1), last)
        position = quote.end
    parts.append(text[position:])
    return "".join(parts)


def sentences(masked: str) -> Iterator[tuple[int, int]]:
    """The sentences of a masked block as `[start, end)`, without the white space around them."""
    start = 0
    for match in _END.finditer(masked):
        if _ends(masked, match):
            yield from _trimmed(masked, start, match.end())
            start = match.end()
    yield from _trimmed(masked, start, len(masked))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut + text.startswith(" ", cut)
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str]) -> bool:
    mark = match.group()[0]
    if mark == "\n":
        return True
    following = _NEXT.match(text, match.end())
    after = text[following.end() : following.end() + 1] if following else ""
    if not after:
        return True
    if mark == QUOTED_END:
        return (not after.islower()) and after not in "—–-" and not _is_tag(text, match.end())
    if after.islower() or after in ",;:)":
        return False
    return mark not in ".…" or not _abbreviated(text, match.start(), after)


def _abbreviated(text: str, stop: int, after: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an initial."""
    if text.startswith(("...", ".."), stop) or text[stop] == "…":
        return False
    word = _BEFORE.search(text, max(0, stop - 24), stop)
    if word is None:
        return False
    last = word.group()
    if last.lower() in ABBREVIATIONS:
        return not (last.lower() in ENDING and after.isupper() and _starts_sentence(text, stop))
    if after.isdigit() and last[0].isupper() and len(last) <= 3:
        return True
    if len(last) == 1 and last.isupper():
        return last != "I"
    return bool(_INITIALS.fullmatch(last)) and not _starts_sentence(text, stop)


ENDING = word_set("etc inc ltd jr sr co a.m p.m u.s u.k u.n b.c a.d d.c no esq")
"""Abbreviations that sentences do end with."""

STARTERS = SUBJECT_PRONOUNS | word_set(
    "the a an this that these those in on at by but and for from when while after before however there his her its "
    "their our my if as although yet no some many most all such"
)


def _starts_sentence(text: str, stop: int) -> bool:
    """Whether the word after the full stop is one that seldom has a capital inside a sentence."""
    following = _TAG.search(text, stop + 1, stop + 40)
    return bool(following) and following.group().lower() in STARTERS  # type: ignore[union-attr]


def _is_tag(text: str, at: int) -> bool:
    """Whether a quotation that ends in a stop is followed by its speaker: “Who goes there?” General Smith said."""
    words = [match.group() for match in _TAG.finditer(text, at, at + 90)][:9]
    for index, word in enumerate(words[1:7], 1):
        if word in ".;:?!" and not (len(words[index - 1]) <= 3):
            return False
        if word.lower() in SPEECH:
            following = words[index + 1] if index + 1 < len(words) else "."
            if words[0].lower() in SUBJECT_PRONOUNS:
                return following in ".,;"
            return following in ".,;" or following in {"in", "to", "on", "at", "of", "as", "when", "during", "after"}
    return False
