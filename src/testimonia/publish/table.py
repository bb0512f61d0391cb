"""Who says what, as a table for spreadsheets and statistics: one row a statement, in CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Literal, TextIO

from testimonia.publish.sayings import sayings, words
from testimonia.records import Extraction, PartyType, Stance, StatementKind, Unattributed

BYTE_ORDER_MARK = "\ufeff"

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula."""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement, or one sentence in the author's own voice, which has content only. The fields are the columns.

    `start` and `end` are the code points in the account's text between which all its words stand; `inside` is the id of
    the statement whose content it stands in; `party_type` is how the account speaks of the party; `distance` are the
    words by which the author keeps a distance ("so-called"), whatever the source's stance; `sha256` is the original's.
    """

    account: str
    account_title: str
    statement: str
    party: str | None
    party_type: PartyType | None
    source: str
    cue: str
    content: str
    kind: StatementKind | None
    stance: Stance | None
    distance: str
    voice: Literal["attributed", "author"]
    inside: str | None
    confidence: float | None
    start: int | None
    end: int | None
    found_by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Tabled:
    """What the rows of one account are made from: its identifiers, its text and what was found in it."""

    id: str
    title: str
    sha256: str
    text: str
    findings: Extraction


def rows_of(account: Tabled) -> Iterator[Row]:
    """The rows of one account in the order of its text, sentences in the author's own voice among them."""
    rows = [*_attributed(account), *(_own(account, sentence) for sentence in account.findings.unattributed)]
    yield from sorted(rows, key=lambda row: (row.start is None, row.start or 0))


def _attributed(account: Tabled) -> Iterator[Row]:
    said = list(sayings(account.findings))
    ids = {saying.number: saying.id for saying in said}
    for saying in said:
        source, cue, content = (words(account.text, spans) for _, spans in saying.roles)
        yield Row(
            account=account.id,
            account_title=account.title,
            statement=saying.id,
            party=saying.party,
            party_type=saying.party_type,
            source=source,
            cue=cue,
            content=content,
            kind=saying.kind,
            stance=saying.stance,
            distance=words(account.text, saying.distance),
            voice="attributed",
            inside=ids.get(saying.inside or 0),
            confidence=saying.confidence,
            start=saying.start,
            end=saying.end,
            found_by=saying.found_by,
            sha256=account.sha256,
        )


def _own(account: Tabled, sentence: Unattributed) -> Row:
    start, end = sentence.span
    return Row(
        account=account.id,
        account_title=account.title,
        statement=sentence.id,
        party=None,
        party_type=None,
        source="",
        cue="",
        content=account.text[start:end],
        kind=None,
        stance=None,
        distance="",
        voice="author",
        inside=None,
        confidence=None,
        start=start,
        end=end,
        found_by="",
        sha256=account.sha256,
    )


def write_csv(out: TextIO, rows: Iterable[Row], *, bom: bool = False, guard: bool = True) -> None:
    """Write a line of column names and one line a row (RFC 4180: commas, quotation marks doubled, CR LF).

    Open `out` with `newline=""` and `encoding="utf-8"`. `bom` puts a byte order mark first, without which Excel takes
    the file for another encoding. `guard` puts an apostrophe before text that a spreadsheet would run as a formula
    (it begins with = + - @, a tab or a line break): Excel and LibreOffice then show it as text, apostrophe included.
    Turn it off where a program reads the table and wants the exact characters; `start` and `end` always give them.
    """
    if bom:
        out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out)
    columns = [field.name for field in fields(Row)]
    cells_of = attrgetter(*columns)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(_guarded, cells_of(row)) if guard else cells_of(row))


def _guarded(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
