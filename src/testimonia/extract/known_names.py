"""Words that name a people or a land nearly wherever they stand."""

from __future__ import annotations

from functools import cache
from importlib import resources

from testimonia.records import MentionType

_TYPES: dict[str, MentionType] = {"group": "group", "place": "place"}


@cache
def known_names() -> dict[str, MentionType]:
    """The words of `known_names.txt`, as written and in capitals, each with its type."""
    text = (resources.files(__package__) / "known_names.txt").read_text(encoding="utf-8")
    found: dict[str, MentionType] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, *words = line.split()
            found.update(dict.fromkeys((form for word in words for form in (word, word.upper())), _TYPES[kind]))
    return found
