"""`testimonia list`, `show`, `search` and `verify`: what is in a case."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import counted, progress, shortened
from testimonia.publish.plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from testimonia.records import AccountEntry, Failure


def list_(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """List the accounts in a case, and what could not be read.

    Example:
        testimonia list fire.case

    """
    from testimonia.ledger import open_case
    from testimonia.publish.jsonl import write_record

    with open_case(case) as opened:
        if output is opt.Format.JSONL:
            for entry in opened.accounts():
                write_record(sys.stdout.buffer, entry)
        else:
            _table(opened.accounts())
            _failures(opened.failures())


def _table(entries: Iterable[AccountEntry]) -> None:
    count = 0
    for entry in entries:
        count += 1
        statements = entry.counts.get("statement", 0) + entry.counts.get("quotation", 0)
        title = shortened(entry.details.title or entry.origin.name, 48)
        name = shortened(entry.origin.name, 40)
        typer.echo(f"{entry.id}  {title:48}  {statements:5} statements  {entry.length:8} characters  {name}")
        _warnings(entry)
    typer.echo(counted(count, "account"))


def _warnings(entry: AccountEntry) -> None:
    for warning in entry.warnings:
        typer.echo(visible(f"{'':14}note: {warning}"))


def _failures(failures: Iterable[Failure]) -> None:
    for failure in failures:
        typer.echo(visible(f"not read: {failure.name}: {failure.stage}: {failure.reason}; {failure.remedy}"))


def show(
    case: opt.Case,
    account: Annotated[str, typer.Argument(help="Its identifier, file name or title.", show_default=False)],
    output: opt.Printed = opt.Format.TEXT,
    text: Annotated[bool, typer.Option("--text", help="Print the account's text instead.")] = False,
) -> None:
    """Show one account: who says what in it.

    Examples:
        testimonia show fire.case chronicle.pdf

        testimonia show fire.case 3f2a --format jsonl

    """
    from testimonia.inputs import printable
    from testimonia.ledger import open_case
    from testimonia.publish.plain import write_statements, write_text

    with open_case(case) as opened:
        entry = opened.find_account(printable(account))
        if output is opt.Format.JSONL:
            from testimonia.presenting import write_stored

            write_stored(sys.stdout.buffer, opened, entry)
        elif text:
            write_text(sys.stdout, opened.blocks(entry.id))
        else:
            write_statements(sys.stdout, opened.account(entry.id), opened.extraction(entry.id))


def search(
    case: opt.Case,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words, in quotation marks or not.")],
    output: opt.Printed = opt.Format.TEXT,
    most: Annotated[int, typer.Option("--most", "-n", min=1, help="Hits to print at the most.")] = 20,
) -> None:
    """Find passages by their words.

    Words side by side must all occur. "A phrase" in quotation marks, OR, NOT, brackets and burn* are understood; case
    and accents make no difference. Examples:

        testimonia search fire.case granary fire

        testimonia search fire.case '"three days" OR (granar* NOT mill)'
    """
    from testimonia.ledger import open_case
    from testimonia.publish.jsonl import write_record
    from testimonia.search import search as hits

    with open_case(case) as opened:
        count = 0
        for hit in hits(opened, " ".join(query), most):
            count += 1
            if output is opt.Format.JSONL:
                write_record(sys.stdout.buffer, hit)
            else:
                place = f"{hit.account_id} {hit.spans[0][0]}" + (f", page {hit.page}" if hit.page else "")
                typer.echo(f"{shortened(hit.title, 70)}  [{place}]\n    {visible(hit.marked('*', '*'))}\n")
        if output is opt.Format.TEXT:
            typer.echo(counted(count, "passage") + (", and perhaps more (--most)" if count == most else ""), err=True)


def verify(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """Recompute every hash and every span of a case, and name what does not hold.

    The exit status is 1 when something does not. Example:

        testimonia verify fire.case
    """
    from testimonia.ledger import open_case
    from testimonia.publish.jsonl import write_record

    problems = 0
    with open_case(case) as opened, progress("verifying", None) as advance:
        for problem in opened.verify(lambda done, total: advance(0, f"verifying {done} of {total}")):
            problems += 1
            if output is opt.Format.JSONL:
                write_record(sys.stdout.buffer, problem)
            else:
                typer.echo(visible(str(problem)))
        head = opened.head() if not problems else ""
    if problems:
        typer.echo(f"{case}: {counted(problems, 'problem')}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{case}: everything holds; the log's head is {head}", err=True)


COMMANDS: dict[str, Callable[..., None]] = {"list": list_, "show": show, "search": search, "verify": verify}
