"""The reader of dates: the blocks of one account, in order, to mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from testimonia.extract.dates.bounds import with_bound
from testimonia.extract.dates.counting import Counted, OfWriting
from testimonia.extract.dates.found import Found
from testimonia.extract.dates.joins import joined
from testimonia.extract.dates.leads import with_lead
from testimonia.extract.dates.meanings import innermost, says_year
from testimonia.extract.dates.narrative import Narrative
from testimonia.extract.dates.scan import single_dates
from testimonia.extract.dates.values import Date, Value
from testimonia.extract.quotes import Quote, find_quotes
from testimonia.records import Block, BlockKind, Mention

_RUNNING = frozenset([BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM])
_TOLD_APART = re.compile(r"\s(?:dated|of)\s(?:the\s)?\Z")
_DATED = ("day", "noon", "morning", "evening", "night", "nights", "month", "days")
"""Words that are dated themselves by what follows them: "the morning of 9 May"."""
_OPENING = re.compile(
    r"(?:\A|[.!?;:][”\"’)\]]*\s+)(?:(?:In|On|By|At|During|Around|About|Towards?|Late|Early|Then|And|But|Finally|Later|Only|"
    r"Meanwhile|Between|From|Throughout|It\swas)\s)?(?:[a-z]+\s){0,3}\Z"
)
_BY_THE_WAY = re.compile(r",\s(?:\w+\s)?\w+(?:ed|en|t|n|ing)\s(?:in|on|from)\s(?:the\s)?\Z")
_LEAD = 40
"""Code points of the words that open a sentence before its date, or that bring in a date by the way."""
_BRACKETED = 120
"""Code points before a date in which an opening bracket makes it an aside."""
_PLACE = re.compile(
    r"(?!(?:On|In|By|At|Since|Until|Before|After|From|It|The|This|That|Of)\b)"
    r"(?:(?:[A-Z\d][\w.'’-]*|near|of|the|on|in|at|and|before)[,.:]?\s){0,20}\Z"
)
_PLACE_ENDS = re.compile(r"\s?(?:[.:—–(-]|\Z)|\s\s|\n")
_LONGEST_PLACE = 120
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def find_dates(blocks: Iterable[Block], own: str | None = None) -> Iterator[Mention]:
    """The dates of an account, without ids; `own`: the date that it gives itself (`Details.date`)."""
    reader = DateReader(own)
    for block in blocks:
        yield from reader.read(block)


class DateReader:
    """Reads the blocks of one account in order. `own`: the date that the account gives itself (`Details.date`)."""

    def __init__(self, own: str | None = None) -> None:
        self._narrative = Narrative(own=_iso(own or ""))
        self._aside: Narrative | None = None

    def read(self, block: Block) -> Iterator[Mention]:
        """The dates of the next block, in order and without ids; those that stay open have no value."""
        told = self._told(block.kind)
        text = block.text
        dates = joined(text, (with_lead(text, found) for found in single_dates(text)))
        quotes = find_quotes(text) if any(_counts_from_writing(found) for found in dates) else []
        for date in (with_bound(text, found) for found in dates):
            told.at, told.quoted = block.start + date.start, _lies_in(quotes, date.start)
            value = date.meaning.value(told)
            leaps = not says_year(date.meaning) or bool(_OPENING.search(text, max(0, date.start - _LEAD), date.start))
            told.meet(value, moves=date.moves and not _is_aside(text, date.start), leaps=leaps)
            if value is not None and _is_dateline(text, date, value):
                told.written = value.single
            span = (block.start + date.start, block.start + date.end)
            yield Mention("", span, "date", text[date.start : date.end], None if value is None else value.text)

    def _told(self, kind: BlockKind) -> Narrative:
        """What a block of this kind knows of the narrative; asides that follow one another share what they say."""
        if kind not in _RUNNING:
            self._aside = self._aside or self._narrative.aside()
            return self._aside
        self._aside = None
        if kind is BlockKind.HEADING:
            self._narrative.head()
        return self._narrative


def _counts_from_writing(found: Found) -> bool:
    meaning = innermost(found.meaning)
    return isinstance(meaning, OfWriting) or (isinstance(meaning, Counted) and meaning.start in ("writing", "either"))


def _lies_in(quotes: list[Quote], at: int) -> bool:
    index = bisect_right(quotes, at, key=lambda quote: quote.start) - 1
    return index >= 0 and at < quotes[index].end


def _is_aside(text: str, at: int) -> bool:
    """Whether a date is in brackets, is a mark ("the act of 9 May 1845") or comes by the way (", built in 1645")."""
    low = max(0, at - _BRACKETED)
    for opening, closing in ("()", "[]"):
        if text.rfind(opening, low, at) > text.rfind(closing, low, at):
            return True
    apart = _TOLD_APART.search(text, max(0, at - 11), at)
    if apart is not None:
        return not text.endswith(_DATED, 0, apart.start())
    return _BY_THE_WAY.search(text, max(0, at - _LEAD), at) is not None


def _is_dateline(text: str, found: Found, value: Value) -> bool:
    """Whether a day opens its block with a place at most before it, as in a letter or a diary."""
    if found.start > _LONGEST_PLACE or value.single is None or value.single.day is None:
        return False
    return bool(_PLACE.match(text, 0, found.start) and _PLACE_ENDS.match(text, found.end))


def _iso(text: str) -> Date | None:
    match = _ISO.match(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    date = Date(year, month, day)
    return date if date.is_possible else None
