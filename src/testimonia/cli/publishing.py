"""`testimonia report` and `testimonia export`: a case as a page, or in formats that other programs read."""

from __future__ import annotations

import io
import os
import sys
import webbrowser
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli import options as opt
from testimonia.errors import UsageError

if TYPE_CHECKING:
    from testimonia.ledger import Case


class ExportFormat(StrEnum):
    """The formats that a case can be exported to."""

    JSONL = "jsonl"
    CSV = "csv"


def report(
    case: opt.Case,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The page to write.", show_default="the case's name with .html")
    ] = None,
    show: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
) -> None:
    """Write one HTML page: who says what, sorted and filtered, and the accounts with every statement marked.

    The page holds everything it needs and loads nothing from elsewhere. Example:

        testimonia report fire.case --open
    """
    page = written_report(case, out or case.with_suffix(".html"))
    if not (show and opened(page.resolve().as_uri())):
        typer.echo(str(page))


def written_report(path: Path, page: Path) -> Path:
    """Write the report of the case at `path`; a page that is there already is replaced once the new one is whole.

    Raises a `UsageError` where the page would take the place of anything but a report.
    """
    from testimonia.ledger import open_case
    from testimonia.presenting import report_of
    from testimonia.publish.report import write_report

    with open_case(path) as case:
        _check_place(page, path)
        draft = page.with_name(f"{page.name}.{os.getpid()}.part")
        try:
            with draft.open("x", encoding="utf-8") as stream:
                write_report(stream, report_of(case))
            return draft.replace(page)
        finally:
            draft.unlink(missing_ok=True)


def _check_place(page: Path, case: Path) -> None:
    if not page.parent.is_dir():
        raise UsageError(f"there is no folder {page.parent} for the page; make it, or name another with --out")
    if page.exists() and (page.is_dir() or page.samefile(case) or not _is_report(page)):
        raise UsageError(f"{page} is there already and is no report of ours; name another page with --out")


def _is_report(page: Path) -> bool:
    from testimonia.publish.report import GENERATOR

    with page.open("rb") as stream:
        return GENERATOR.encode() in stream.read(4096)


def opened(address: str) -> bool:
    """Open an address in the user's browser; False where there is none."""
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False


def export(
    case: opt.Case,
    to: Annotated[ExportFormat, typer.Option("--to", help="jsonl: an account a line; csv: a statement a row.")],
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark, which Excel needs.")] = False,
) -> None:
    """Write what is in a case to standard output, for other programs.

    Examples:
        testimonia export fire.case --to jsonl > accounts.jsonl

        testimonia export fire.case --to csv --bom > statements.csv

    """
    from testimonia.ledger import open_case
    from testimonia.presenting import write_stored

    with open_case(case) as opened_case:
        if to is ExportFormat.CSV:
            _write_csv(opened_case, bom=bom)
        else:
            for entry in opened_case.accounts():
                write_stored(sys.stdout.buffer, opened_case, entry)
    sys.stdout.flush()


def _write_csv(case: Case, *, bom: bool) -> None:
    from testimonia.presenting import statement_rows
    from testimonia.publish.table import write_csv

    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    write_csv(out, statement_rows(case), bom=bom)
    out.detach()


COMMANDS: dict[str, Callable[..., None]] = {"report": report, "export": export}
