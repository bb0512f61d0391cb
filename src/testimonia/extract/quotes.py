"""Quotation marks of all styles in one block, paired: outermost pairs only, since what is inside is read again."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

MARKS = re.compile("''|``|[\"“”„‟«»‘’‚‛'「」『』‹›]")
PAIRS = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "»": "«",
    '"': '"',
    "''": "''",
    "``": "''",
}
SINGLE = {"‘": "’", "'": "'", "‚": "‘’", "‛": "’"}
ALIKE = frozenset(['"', "''", "»"])
"""Marks that open as well as close; where they stand tells which."""
OPENERS = frozenset(PAIRS) | frozenset(SINGLE)
CLOSING_SINGLES = frozenset("'’‘")
ENDS = frozenset(".!?…,;:—–-")
ELISIONS = re.compile(r"['’‘](?:tis|twas|twere|twill|em|til|cause|[0-9]0s|[0-9]{2}\b)", re.IGNORECASE)
LONGEST = 20_000
"""Code points that a single quotation mark looks ahead for its partner."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in a block: `[start, end)` with its marks, and whether it is closed in this block.

    Positions count from the start of the block's text.
    """

    start: int
    end: int
    mark: str
    closed: bool = True

    @property
    def inner(self) -> tuple[int, int]:
        """What stands between the marks."""
        width = len(self.mark)
        return self.start + width, self.end - width if self.closed else self.end


def opens(text: str, at: int, width: int = 1) -> bool:
    """Whether a mark at `at` stands where quotations begin: after white space or a bracket, before a word."""
    before = text[at - 1] if at else " "
    after = text[at + width] if at + width < len(text) else " "
    return (before.isspace() or before in "([{—–-/" or before in OPENERS) and not after.isspace()


def find_quotes(text: str, *, goes_on: bool = False) -> list[Quote]:
    """The outermost quotations of a block, in order.

    `goes_on`: the next block re-opens with the same mark, so one that is left open here reaches the block's end.
    Without that an unclosed mark counts only where it brings in the rest of the block after a colon or a comma,
    or at the block's start.
    """
    marks = [(match.start(), match.group()) for match in MARKS.finditer(text)]
    if not marks:
        return []
    singles = _single_closers(text, marks)
    found: list[Quote] = []
    position = 0
    pending: tuple[int, str] | None = None
    for at, mark in marks:
        if at < position:
            continue
        width = len(mark)
        if pending is not None:
            if mark in PAIRS[pending[1]] and not _reopens(text, at, mark, pending[1]):
                found.append(Quote(pending[0], at + width, pending[1]))
                pending, position = None, at + width
            elif mark == pending[1] and (mark not in ALIKE or opens(text, at, width)):
                pending = at, mark
        elif mark in PAIRS:
            pending = (at, mark) if mark not in ALIKE or opens(text, at, width) else None
        elif mark in SINGLE and opens(text, at) and not ELISIONS.match(text, at):
            end = _closing_single(text, at, singles[mark])
            if end is not None:
                found.append(Quote(at, end + 1, mark))
                position = end + 1
    if pending is not None and (goes_on or _reaches_end(text, pending[0], found)):
        found.append(Quote(pending[0], len(text), pending[1], closed=False))
    return found


def _reopens(text: str, at: int, mark: str, pending: str) -> bool:
    """Whether a mark whose opening and closing look alike opens a quotation though one is open already."""
    return mark == pending and mark in ALIKE and opens(text, at, len(mark)) and at > 0 and text[at - 1].isspace()


def _reaches_end(text: str, at: int, found: list[Quote]) -> bool:
    before = text[:at].rstrip()
    if not before:
        return True
    return before[-1] in ":," and (not found or found[-1].end < at)


def _single_closers(text: str, marks: list[tuple[int, str]]) -> dict[str, list[tuple[int, bool]]]:
    """For each opening single mark, where its partners may stand, and whether each is surely no apostrophe."""
    closers: dict[str, list[tuple[int, bool]]] = {mark: [] for mark in SINGLE}
    for at, mark in marks:
        if mark not in CLOSING_SINGLES or at == 0 or text[at - 1].isspace():
            continue
        if at + 1 < len(text) and text[at + 1].isalnum():
            continue
        sure = text[at - 1] in ENDS or text[at - 1].lower() != "s"
        for opener, partners in SINGLE.items():
            if mark in partners:
                closers[opener].append((at, sure))
    return closers


def _closing_single(text: str, at: int, closers: list[tuple[int, bool]]) -> int | None:
    """The first sure partner before the next opening mark of the same kind, else the first doubtful one."""
    index = bisect_left(closers, (at + 2, False))
    following = closers[index : index + 8]
    doubtful: int | None = None
    reopened = _next_opening(text, at)
    for place, sure in following:
        if place - at > LONGEST or (reopened is not None and place > reopened):
            break
        if sure:
            return place
        doubtful = place if doubtful is None else doubtful
    return doubtful


def _next_opening(text: str, at: int) -> int | None:
    mark = text[at]
    place = text.find(mark, at + 1, at + LONGEST)
    for _ in range(8):
        if place < 0:
            return None
        if opens(text, place):
            return place
        place = text.find(mark, place + 1, at + LONGEST)
    return None
