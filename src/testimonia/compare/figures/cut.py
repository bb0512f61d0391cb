"""The sentence of a claim as words with their places."""

from __future__ import annotations

import re
from functools import cached_property

from testimonia.records import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d|[^\w\s]")
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "lives": "life", "wives": "wife",
    "oxen": "ox", "feet": "foot", "corpses": "corpse", "horses": "horse", "houses": "house", "police": "police",
    "losses": "loss", "nurses": "nurse", "bodies": "body", "troops": "troops", "cattle": "cattle", "sheep": "sheep",
    "policemen": "policeman", "fishermen": "fisherman", "servicemen": "serviceman", "policewomen": "policewoman",
    "knives": "knife", "casualties": "casualty", "buses": "bus", "churches": "church", "warehouses": "warehouse",
    "loss": "loss", "corps": "corps", "gas": "gas", "bus": "bus",
}  # fmt: skip


def singular(word: str) -> str:
    """A noun in lower case in its singular, by the rules of English and a list of what breaks them."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


class Words:
    """Words, numerals and marks of a sentence, each with its span; a place past either end is an empty word."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_WORD.finditer(text))
        self.raws = [match[0] for match in found]
        self.spans: list[Span] = [match.span() for match in found]

    @cached_property
    def lows(self) -> list[str]:
        """The words in lower case, without a possessive ending."""
        return [re.sub(r"['’]s?$", "", raw.lower()) or raw for raw in self.raws]

    def low(self, at: int) -> str:
        """The word at a place, in lower case."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def raw(self, at: int) -> str:
        """The word at a place, as it stands."""
        return self.raws[at] if 0 <= at < len(self.raws) else ""

    def within(self, span: Span) -> range:
        """The places of the words that a span of the text touches."""
        inside = [at for at, (start, end) in enumerate(self.spans) if start < span[1] and span[0] < end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def find(self, phrase: str, near: Span) -> range:
        """The places of a phrase, where it stands nearest to a span; none where it does not stand in the text."""
        if not phrase:
            return range(0)
        starts = [match.start() for match in re.finditer(re.escape(phrase), self.text)]
        if not starts:
            return range(0)
        after = [start for start in starts if start >= near[0]]
        start = min(after) if after else max(starts)
        return self.within((start, start + len(phrase)))
