"""Mentions: names as the encoder found them. Dates are read by rule, in `dates`."""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import Floats, likely_runs, log_shares
from testimonia.records import Mention, MentionType

TYPES: tuple[MentionType, ...] = ("person", "organisation", "place", "date", "event", "group")
"""The types in the order of the encoder's labels. Its dates are left out, since they need a value."""


def named(stretch: Stretch, scores: Floats, first: int) -> Iterator[Mention]:
    """The names that the encoder found from word `first` on, without ids and names."""
    for role, start, end in likely_runs(log_shares(scores)):
        kind = TYPES[role]
        if start >= first and kind != "date" and stretch.block[start] == stretch.block[end - 1]:
            yield Mention("", (stretch.starts[start], stretch.ends[end - 1]), kind, "")
