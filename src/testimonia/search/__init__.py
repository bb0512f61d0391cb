"""Find passages in a case: an index that can be rebuilt from the ledger, and the query language over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.ledger import Case
from testimonia.records import AccountEntry, Spans
from testimonia.search.index import connected, places, rebuild, text_at, update
from testimonia.search.marks import excerpt, marks
from testimonia.search.query import fts5

__all__ = ["Hit", "rebuild", "search"]

WIDTH = 280
"""Characters of a snippet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query found.

    `spans` are the words that matched, in the account's text; `snippet` is part of that text, and `marks` are the
    spans of those words within the snippet.
    """

    account_id: str
    title: str
    spans: Spans
    snippet: str
    marks: Spans
    page: int | None = None

    def marked(self, before: str, after: str) -> str:
        """The snippet with the words that matched between `before` and `after`."""
        parts, position = [], 0
        for start, end in self.marks:
            parts += [self.snippet[position:start], before, self.snippet[start:end], after]
            position = end
        return "".join([*parts, self.snippet[position:]])


def search(case: Case, query: str, most: int = 20) -> Iterator[Hit]:
    """The passages that a query finds, the best first, at most `most`. Raises a `UsageError` for a faulty query."""
    expression = fts5(query)
    current = {entry.reading: entry for entry in case.accounts()}
    update(case, current)
    with connected(case) as connection:
        count = 0
        for reading, start in places(connection, expression):
            if reading in current and count < most:
                count += 1
                text, page = text_at(connection, reading, start)
                yield _hit(current[reading], start, text, marks(text, expression), page)


def _hit(entry: AccountEntry, start: int, text: str, found: Spans, page: int | None) -> Hit:
    first, last = excerpt(text, found, WIDTH)
    shown = tuple((a - first, b - first) for a, b in found if first <= a and b <= last)
    absolute = tuple((start + a, start + b) for a, b in found)
    title = entry.details.title or entry.origin.name
    return Hit(entry.id, title, absolute or ((start, start),), text[first:last], shown, page)
