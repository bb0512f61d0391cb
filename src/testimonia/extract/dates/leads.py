"""The words before a date that tell a part of it, or a doubt: "early", "the end of", "about", "perhaps"."""

from __future__ import annotations

import re
from dataclasses import replace

from testimonia.extract.dates.counting import Counted
from testimonia.extract.dates.found import Found, last_word
from testimonia.extract.dates.joins import level
from testimonia.extract.dates.licences import licensed, told_once
from testimonia.extract.dates.meanings import Joined, Marked, Meaning
from testimonia.extract.dates.parts import COUNTS, FRACTIONS, THIRDS, PartOf, TurnOf

LONGEST = 40
"""Code points before a date in which they are looked for."""
_PART = re.compile(
    r"\b(?:(?:very\s)?(?P<edge>early|mid|middle|late)(?:\sin\s|-|\s)|(?P<turn>turn)\sof\s|"
    r"(?:very\s)?(?P<long>beginning|start|opening|middle|end|close|latter\spart)\sof\s|"
    r"(?P<eve>eve|vigil|morrow)\sof\s|"
    r"(?P<number>first|second|third|fourth|last|latter|final)\s(?P<of>half|third|quarter|decade|week)\s(?:of|in)\s)"
    r"(?:the\s)?(?:(?:month|year)s?\sof\s)?\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:(?P<circa>c\.|ca\.|circa)|about|around|approximately|roughly|on\sor\sabout|"
    r"(?P<perhaps>perhaps|possibly|probably))\s?(?:(?:in|on)\s)?)(?:the\s)?\Z",
    re.IGNORECASE,
)


_PART_LAST = frozenset(["of", "in", "the", "mid-", "mid", "early", "late", "middle"])
_ABOUT_LAST = frozenset(["c.", "ca.", "circa", "about", "around", "approximately", "roughly", "in", "on", "the"])
_ABOUT_LAST |= {"perhaps", "possibly", "probably"}


def with_lead(text: str, found: Found) -> Found:
    """A date with the part of it and the doubt that the words before it name: "late August 1945", "c. 1340".

    It is sure from here on, if it is a date.
    """
    found = told_once(text, found)
    if last_word(text, found.start) in _PART_LAST:
        found = _with_part(text, found)
    found = licensed(text, found)
    return _with_doubt(text, found) if last_word(text, found.start) in _ABOUT_LAST else found


def _with_part(text: str, found: Found) -> Found:
    match = _PART.search(text, max(0, found.start - LONGEST), found.start)
    if match is None or (match["eve"] and level(found) != "day"):
        return found
    return replace(found, start=match.start(), meaning=_part(match, found.meaning), sure=True)


def _with_doubt(text: str, found: Found) -> Found:
    about = _ABOUT.search(text, max(0, found.start - LONGEST), found.start)
    if about is None:
        return found
    meaning = found.meaning
    if isinstance(meaning, Joined) and about["circa"]:  # said of the first alone: "c. 1340–1400"
        return replace(found, start=about.start(), meaning=replace(meaning, first=Marked("~", meaning.first)))
    return replace(found, start=about.start(), meaning=Marked("?" if about["perhaps"] else "~", meaning))


def _part(match: re.Match[str], inner: Meaning) -> Meaning:
    if match["turn"]:
        return TurnOf(inner)
    if match["eve"]:
        return Counted(1 if match["eve"].lower() == "morrow" else -1, "day", inner)
    if match["of"]:
        return PartOf(COUNTS[match["number"].lower()], FRACTIONS[match["of"].lower()], soft=False, inner=inner)
    word = " ".join((match["edge"] or match["long"]).lower().split())
    return PartOf(THIRDS[word], 3, soft=True, inner=inner)
