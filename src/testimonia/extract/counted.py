"""What a figure counts: the noun phrase after it, or the one before the bracket that it stands in."""

from __future__ import annotations

import re

from testimonia.extract import words as w
from testimonia.extract.words import word_set

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOP = (
    w.AUXILIARIES
    | w.CONJUNCTIONS
    | w.SUBORDINATORS
    | w.COMMON_VERBS
    | w.PRONOUNS
    | word_set("more most less fewer to than")
) - word_set("that others")
_LINKS = word_set("of in from for at on")
_ARTICLES = word_set("the a an their its his her our all these those this that")
_RELATIVES = word_set("that who which")
_NO_NOUNS = word_set("there here nothing none nobody each")
_REPORTING = word_set("said say says indicate report show believe know")
FAR = 120
"""Characters on either side of a figure in which what it counts is looked for."""


def counted(text: str, start: int, end: int) -> str:
    """What the figure `[start, end)` of a block counts, in the block's words; empty where nothing is said."""
    opening = text.rfind("(", max(0, start - 3), start)
    if opening < 0 or text[opening + 1 : start].strip():
        return _after(text, end, len(text))
    closing = text.find(")", end, end + 40)
    return _after(text, end, closing if closing >= 0 else end) or _before(text, opening)


def _after(text: str, at: int, stop: int) -> str:
    """Nouns with what stands before them, "of …", "in …", up to a verb or a mark."""
    first: int | None = None
    position = last = at
    linked = False
    for match in _WORD.finditer(text, at, min(stop, at + FAR)):
        if text[position : match.start()].strip(" -") or match.start() == position:
            break
        low, position = match.group().lower(), match.end()
        if low in _LINKS and (first is not None or low == "of"):
            linked = True
        elif (low in _ARTICLES and linked) or (
            low == "and" and first is not None and not linked and _noun_follows(text, match.end())
        ):
            continue
        elif low in _STOP or low in w.PREPOSITIONS or low in _ARTICLES or _is_verb(low, started=first is not None):
            break
        else:
            first = match.start() if first is None else first
            last, linked = match.end(), False
    words = "" if first is None else text[first:last]
    return "" if words.endswith("ed") or words.lower() in _NO_NOUNS else words


def _is_verb(low: str, *, started: bool) -> bool:
    return low in _REPORTING or (started and low.endswith(("ed", "ly")))


def _noun_follows(text: str, at: int) -> bool:
    match = _WORD.match(text, at + 1)
    if match is None or not match.group().islower():
        return False
    return match.group() not in _STOP | w.DETERMINERS and not match.group().endswith("ed")


def _before(text: str, at: int) -> str:
    """The noun phrase before a bracket, with a relative clause ("troops that occupied the valley")."""
    clause = max(text.rfind(mark, max(0, at - FAR), at) for mark in ".,;:!?()\n")
    words = list(_WORD.finditer(text, max(clause + 1, at - FAR, 0), at))
    lows = [match.group().lower() for match in words]
    relatives = [i for i in range(1, len(lows)) if lows[i] in _RELATIVES and not _is_reporting(lows[i - 1])]
    head_end = relatives[-1] if relatives else len(words)
    first = head_end
    while first and lows[first - 1] not in _STOP | w.DETERMINERS | (w.PREPOSITIONS - _LINKS):
        first -= 1
    while first < head_end and lows[first] in _LINKS:
        first += 1
    return text[words[first].start() : at].strip() if first < head_end else ""


def _is_reporting(low: str) -> bool:
    """Whether "that" after this word opens what is said and no relative clause."""
    return low in _REPORTING or low.endswith(("ed", "es", "ate"))
