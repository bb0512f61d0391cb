"""A case -> what `publish` takes: the ledger's records joined to accounts with everything found in them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from testimonia.publish.jsonl import write_account
from testimonia.publish.report import Report, ReportedAccount, ReportedFailure
from testimonia.publish.table import Row, Tabled, rows_of
from testimonia.records import AccountEntry, Failure, Run, text_of
from testimonia.version import __version__

if TYPE_CHECKING:
    from testimonia.ledger import Case


def report_of(case: Case) -> Report:
    """What the report of a case shows."""
    return Report(
        title=case.path.stem,
        made_at=datetime.datetime.now().astimezone(),
        version=__version__,
        accounts=_Accounts(case),
        failures=[_failure(failure) for failure in case.failures()],
    )


@dataclass(frozen=True, slots=True)
class _Accounts:
    """The accounts of a case, read anew at each walk, one at a time in memory."""

    case: Case

    def __iter__(self) -> Iterator[ReportedAccount]:
        runs = {run.number: run for run in self.case.runs()}
        for entry in self.case.accounts():
            yield _reported(self.case, entry, runs[entry.run])


def _reported(case: Case, entry: AccountEntry, run: Run) -> ReportedAccount:
    details, origin = entry.details, entry.origin
    return ReportedAccount(
        id=entry.id,
        name=origin.name,
        title=details.title,
        authors=details.authors,
        date=details.date,
        publisher=details.publisher,
        address=details.address,
        language=details.language,
        sha256=origin.sha256,
        media_type=origin.media_type,
        reader=origin.reader,
        run=f"{run.program.name}/{run.program.version}, {run.at[:10]}",
        warnings=entry.warnings,
        blocks=tuple(case.blocks(entry.id)),
        findings=case.extraction(entry.id),
    )


def _failure(failure: Failure) -> ReportedFailure:
    return ReportedFailure(failure.name, failure.stage, failure.reason, failure.remedy)


def statement_rows(case: Case) -> Iterator[Row]:
    """One row a statement of every account, for CSV."""
    for entry in case.accounts():
        text = "".join(text_of(case.blocks(entry.id)))
        title = entry.details.title or entry.origin.name
        yield from rows_of(Tabled(entry.id, title, entry.origin.sha256, text, case.extraction(entry.id)))


def write_stored(out: BinaryIO, case: Case, entry: AccountEntry) -> None:
    """Write one account of a case and what was found in it as a line of JSON."""
    write_account(
        out,
        (entry.id, entry.origin),
        entry.details,
        case.blocks(entry.id),
        lambda kind: (stored.finding for stored in case.findings(entry.id, kind.__name__.lower())),
    )
