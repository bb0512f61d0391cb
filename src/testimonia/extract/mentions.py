"""Mentions: names as the encoder found them; plain dates by rule, with their EDTF form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import Floats, likely_runs, log_shares
from testimonia.records import Block, Mention, MentionType

_MONTH_NAMES = (
    "January Jan, February Feb, March Mar, April Apr, May, June Jun, July Jul, August Aug, September Sept Sep, "
    "October Oct, November Nov, December Dec"
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(","), 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\.?,?\s(?P<year>\d{{3,4}})"
    rf"|(?P<month2>{_MONTH})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,\s(?P<year2>\d{{3,4}})"
    rf"|(?P<month3>{_MONTH})\.?,?\s(?P<year3>\d{{4}})"
    r"|(?<=\b[iI]n\s)(?P<year4>1\d{3}|20\d{2})(?!\s?(?:[\w%$£€]|[-–]\w)))\b"
)
TYPES: tuple[MentionType, ...] = ("person", "organisation", "place", "date", "event", "group")
"""The types in the order of the encoder's labels. Dates are read by rule, since they need a value."""


def find_dates(block: Block) -> Iterator[Mention]:
    """The plain dates of a block, with their EDTF form and without ids."""
    for match in _DATE.finditer(block.text):
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        month = match["month"] or match["month2"] or match["month3"]
        day = match["day"] or match["day2"]
        value = f"{int(year):04d}"
        if month:
            value += f"-{_MONTHS[month]:02d}"
        if day and 1 <= int(day) <= 31:
            value += f"-{int(day):02d}"
        yield Mention("", (match.start() + block.start, match.end() + block.start), "date", match.group(), value)


def named(stretch: Stretch, scores: Floats, first: int) -> Iterator[Mention]:
    """The names that the encoder found from word `first` on, without ids and names."""
    for role, start, end in likely_runs(log_shares(scores)):
        kind = TYPES[role]
        if start >= first and kind != "date" and stretch.block[start] == stretch.block[end - 1]:
            yield Mention("", (stretch.starts[start], stretch.ends[end - 1]), kind, "")
