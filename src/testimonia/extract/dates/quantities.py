"""Whether a number counts something, so that it is no year and no day: "1500 men", "in 1500 places"."""

from __future__ import annotations

import re

from testimonia.extract.words import FUNCTION_WORDS, word_set

_NEXT = re.compile(r"[\s-](?P<noun>[a-z][a-z’'-]*)|\s?[%°²]")
_AFTER_ADJECTIVE = re.compile(r"\s(?P<adjective>[a-z][a-z’'-]*)\s(?P<noun>[a-z][a-z’'-]*)")
_PLURALS = word_set(
    "men women people children sheep cattle head dead wounded killed horse foot infantry cavalry troops strong km cm "
    "mm kg ft lb lbs hrs mph per percent dozen hundred thousand million billion feet inch inches metre meter mile "
    "kilometre kilometer hour pounds police folk livres square personnel odd year day man woman ton seat "
    "bed page word yard acre"
)
"""What is counted or measured, whatever stands before the number."""
_VERBS = word_set(
    "remains marks becomes shows brings makes seems begins comes lies stands puts gives says ends sees looks appears "
    "represents belongs means differs deserves tells opens closes describes confirms records suggests perhaps thus "
    "forbids allows permits requires provides declares defines ordains grants repeals applies "
    "besides sometimes always towards afterwards across alas unless news politics hundreds thousands millions dozens "
    "scores"
)
"""Words that end like plurals and are none."""
ROUND = 50
"""Multiples of this are more likely to be counts than years."""
_NO_PLURAL = ("ss", "us", "is", "’s", "'s")
_NOT_COUNTED = FUNCTION_WORDS | _VERBS


def counts_things(text: str, end: int) -> bool:
    """Whether what stands behind a number that ends at `end` is what the number counts."""
    match = _NEXT.match(text, end)
    if match is None or match["noun"] is None:
        return match is not None
    return _is_counted(match["noun"])


def counts_described(text: str, end: int) -> bool:
    """The same, an adjective before the thing allowed: "1500 small boats"."""
    match = _AFTER_ADJECTIVE.match(text, end)
    return counts_things(text, end) or (
        match is not None and match["adjective"] not in _NOT_COUNTED and _is_counted(match["noun"])
    )


def counts_surely(text: str, end: int) -> bool:
    """The same, of what no year can stand before as it does in "the Convention of 1907 forbids"."""
    match = _NEXT.match(text, end)
    return match is not None and (match["noun"] is None or is_always_counted(match["noun"]))


def is_always_counted(noun: str) -> bool:
    """Whether a number before this noun is none of a year: "men", "horsemen", "miles"."""
    return noun.endswith(("men", "women")) or noun in _PLURALS


def _is_counted(noun: str) -> bool:
    return is_always_counted(noun) or (is_plural(noun) and noun not in _NOT_COUNTED)


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    return noun.endswith("s") and not noun.endswith(_NO_PLURAL) and len(noun) > 3
