"""Where in a text an FTS5 expression matches: asked of FTS5 itself, so that index and marks never differ."""

from __future__ import annotations

import sqlite3

from testimonia.records import Spans
from testimonia.search.index import TOKENS

OPEN, CLOSE = "\x02", "\x03"
_FREE = str.maketrans(dict.fromkeys(f"\0{OPEN}{CLOSE}", " "))  # which part words no less, in a text that holds them

CUT = 40
"""Characters in which an excerpt's start is moved to between two words; many scripts have no blanks."""


def marks(text: str, expression: str) -> Spans:
    """The spans of the words (or phrases) in `text` that the expression matches."""
    database = sqlite3.connect(":memory:")
    try:
        database.execute(f"CREATE VIRTUAL TABLE one USING fts5(text, tokenize='{TOKENS}')")
        database.execute("INSERT INTO one VALUES (?)", (text.translate(_FREE),))
        query = "SELECT highlight(one, 0, ?, ?) FROM one WHERE one MATCH ?"
        row = database.execute(query, (OPEN, CLOSE, expression)).fetchone()
    finally:
        database.close()
    return _spans(row[0]) if row else ()


def _spans(marked: str) -> Spans:
    spans, position = [], 0
    for part in marked.split(OPEN):
        inside, closed, after = part.partition(CLOSE)
        if closed:
            spans.append((position, position + len(inside)))
            position += len(inside) + len(after)
        else:
            position += len(part)
    return tuple(spans)


def excerpt(text: str, spans: Spans, width: int) -> tuple[int, int]:
    """The part of `text` to show: about `width` characters around the first span, cut between words."""
    if len(text) <= width or not spans:
        return 0, min(len(text), width)
    start = max(0, spans[0][0] - width // 3)
    start = text.rfind(" ", max(0, start - CUT), start) + 1 or start
    end = min(len(text), start + width)
    cut = text.rfind(" ", start, end) if end < len(text) else end
    return start, max(cut, min(spans[0][1], start + width))
