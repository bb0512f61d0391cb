"""The time that a claim is limited to: days, by their EDTF, and the stage of an event."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from testimonia.compare.figures.frame import Frame
from testimonia.compare.figures.relations import Relation
from testimonia.records import Claim

_SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "12")}
_STAGE = re.compile(
    r"\b(first|second|third|fourth|fifth|last|final|opening)\s+(day|night|week|month|hour|phase|winter|spring|summer|autumn)s?\b",
    re.IGNORECASE,
)
_FIRST, _LAST = "0000-01-01", "9999-12-31"
_DATED = "0001"
_MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Time:
    """The first and last day that the sentence names, words for a date that has no value, and the stage of an event."""

    first: str = ""
    last: str = ""
    words: str = ""
    stage: str = ""

    @property
    def named(self) -> bool:
        """Whether any date is named."""
        return bool(self.first or self.words)

    @property
    def is_day(self) -> bool:
        """Whether one day is named, with or without its year."""
        return bool(self.first) and self.first == self.last


def time_of(claim: Claim, frame: Frame) -> Time:
    """The time of a claim: all dates of its clause together."""
    found = _STAGE.search(claim.sentence)
    stage = " ".join(found.groups()).lower() if found else ""
    inside = range(frame.start, frame.end)
    dates = [date for date in claim.dates if set(frame.words.within(date.span)) & set(inside)]
    days = [between for date in dates if (between := days_of(date.value or _yearless(date.name)))]
    said = ", ".join(date.name for date in dates)
    if not days:
        return Time(words=said, stage=stage)
    return Time(min(first for first, _ in days), max(last for _, last in days), said, stage)


def _yearless(name: str) -> str:
    """EDTF of a day or a month without its year, in the year nought: "4 June", "June"."""
    found = re.search(
        rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b({'|'.join(_MONTHS)})\b(?:\s+(\d{{1,2}})\b)?", name.lower()
    )
    if found is None:
        return ""
    month, day = f"{_MONTHS.index(found[2]) + 1:02}", found[1] or found[3]
    return f"0000-{month}-{int(day):02}" if day else f"0000-{month}"


def days_of(value: str) -> tuple[str, str] | None:
    """The first and the last day of a date in EDTF, None for what cannot be read as days.

    >>> days_of("1904-08"), days_of("../1904")
    (('1904-08-01', '1904-08-31'), ('0000-01-01', '1904-12-31'))
    """
    ends = re.sub("[~?%]", "", value).split("/")
    first, last = _edge(ends[0], last=False), _edge(ends[-1], last=True)
    return None if first is None or last is None else (first, last)


def _edge(value: str, *, last: bool) -> str | None:
    if value in ("", ".."):
        return _LAST if last else _FIRST
    found = re.fullmatch(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?", value)
    if found is None:
        return None
    year = found[1].replace("X", "9" if last else "0")
    month = found[2] if found[2] and "X" not in found[2] else ("12" if last else "01")
    if month in _SEASONS:
        month = _SEASONS[month][last]
    day = found[3] if found[3] and "X" not in found[3] else ("31" if last else "01")
    return f"{year}-{month}-{day}"


def times_relation(a: Time, b: Time) -> Relation:
    """How the times of two claims stand."""
    if a.stage != b.stage:
        if a.stage and b.stage:
            # Two days of a siege are apart; its first week may lie in its last month.
            return Relation.APART if a.stage.split()[1:] == b.stage.split()[1:] else Relation.UNSURE
        return Relation.INSIDE if a.stage else Relation.AROUND
    if not a.named or not b.named:
        return Relation.EQUAL if a.named == b.named else Relation.SILENT
    if not a.first or not b.first:
        return Relation.EQUAL if a.words.casefold() == b.words.casefold() else Relation.UNSURE
    if (a.first < _DATED) != (b.first < _DATED):
        a, b = _in_no_year(a), _in_no_year(b)
    return _days(a, b)


def _in_no_year(time: Time) -> Time:
    return replace(time, first="0000" + time.first[4:], last="0000" + time.last[4:])


def _days(a: Time, b: Time) -> Relation:
    if (a.first, a.last) == (b.first, b.last):
        return Relation.EQUAL
    if a.last < b.first or b.last < a.first:
        return Relation.APART
    if b.first <= a.first and a.last <= b.last:
        return Relation.INSIDE
    return Relation.AROUND if a.first <= b.first and b.last <= a.last else Relation.UNSURE
