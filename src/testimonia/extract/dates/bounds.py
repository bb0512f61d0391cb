"""Bounds: "before 1900", "since 1931", "no later than May 1860", "from 1945 on"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from testimonia.extract.dates.found import Found, last_word
from testimonia.extract.dates.meanings import Bounded, Joined, innermost

Bound = Literal["before", "after", "since", "until"]
_BOUNDS: dict[str, Bound | None] = {
    "before": "before", "prior to": "before", "earlier than": "before", "after": "after", "later than": "after",
    "since": "since", "no earlier than": "since", "not earlier than": "since", "not before": "since", "until": "until",
    "till": "until", "up to": "until", "by": "until", "no later than": "until", "not later than": "until",
    "not after": "until", "as early as": None, "as late as": None, "not until": None, "not till": None,
}  # fmt: skip
"""What each says of the time; None where the date itself is meant."""
_WORDS = "|".join(re.escape(words).replace(r"\ ", r"\s") for words in sorted(_BOUNDS, key=len, reverse=True))
_BOUND = re.compile(rf"(?<![\w-])(?P<words>{_WORDS})\s(?:the\s)?(?:years?\s)?\Z", re.IGNORECASE)
_LAST = frozenset([words.split()[-1] for words in _BOUNDS] + ["the", "year", "years"])
_ON = re.compile(r"\s(?:on|onwards?|forward)\b")
_FROM = re.compile(r"\bfrom\s(?:the\s)?\Z", re.IGNORECASE)
_LONGEST = 32
"""Code points before a date in which its bound stands."""


def with_bound(text: str, found: Found) -> Found:
    """A date as the bound that the words around it make it; a bound does not move the narrative."""
    if isinstance(innermost(found.meaning), Joined):
        return found
    low, last = max(0, found.start - _LONGEST), last_word(text, found.start)
    match = _BOUND.search(text, low, found.start) if last in _LAST else None
    if match is not None:
        bound = _BOUNDS[" ".join(match["words"].lower().split())]
        return found if bound is None else _bounded(found, bound, match.start(), found.end)
    onwards = _ON.match(text, found.end)
    opening = _FROM.search(text, low, found.start) if onwards else None
    return found if onwards is None or opening is None else _bounded(found, "since", opening.start(), onwards.end())


def _bounded(found: Found, bound: Bound, start: int, end: int) -> Found:
    return replace(found, start=start, end=end, meaning=Bounded(bound, found.meaning), moves=False)
