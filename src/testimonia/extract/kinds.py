"""Whether a statement's content is in its source's own words."""

from __future__ import annotations

import re

from testimonia.extract.quotes import find_quotes
from testimonia.records import StatementKind

_LEAD = re.compile(r"\s*(?:that|to|whether)\b\s*", re.IGNORECASE)
_WORD = re.compile(r"\w")
_DIALOGUE = re.compile(r"\s*[—–―-]\s*")


def kind_of(content: list[tuple[str, int, int]]) -> StatementKind:
    """The kind of a statement, from the text of each block and where the content stands in it."""
    marked = unmarked = 0
    for text, start, end in content:
        part = text[start:end]
        if _DIALOGUE.match(text[: start + 1]) and start < 3:
            return StatementKind.DIRECT
        quotes = find_quotes(part, goes_on=True)
        lead = _LEAD.match(part)
        position = lead.end() if lead else 0
        for quote in quotes:
            unmarked += len(_WORD.findall(part[position : quote.start]))
            marked += quote.end - quote.start
            position = quote.end
        unmarked += len(_WORD.findall(part[position:]))
    if marked and not unmarked:
        return StatementKind.DIRECT
    return StatementKind.MIXED if marked else StatementKind.INDIRECT
