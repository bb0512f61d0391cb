"""`testimonia add` and `testimonia demo`: accounts into a case."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import complain, counted, progress

if TYPE_CHECKING:
    from testimonia.pipeline import Outcome
    from testimonia.settings import Options

Actor = Annotated[
    str | None, typer.Option("--actor", help="Who is adding, for the log.", show_default="your user name")
]


def add(
    case: opt.Case,
    inputs: opt.Inputs,
    output: opt.Printed = opt.Format.TEXT,
    jobs: opt.Jobs = 0,
    time_limit: opt.TimeLimit = 60,
    memory_limit: opt.MemoryLimit = 2048,
    allow_private: opt.AllowPrivate = False,
    actor: Actor = None,
) -> None:
    """Read accounts into a case, which is made if there is none.

    What the case has already is left alone, so an interrupted command can simply be given again. Examples:

        testimonia add fire.case accounts/

        testimonia add fire.case letter.docx https://example.org/chronicle
    """
    settings = opt.options(jobs, time_limit, memory_limit, allow_private=allow_private)
    if _added(case, inputs, settings, actor, output)["failed"]:
        raise typer.Exit(1)


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to put the case and its report.")] = Path("testimonia-demo"),
    browser: Annotated[bool, typer.Option(help="Open the report in a browser.")] = True,
) -> None:
    """Build a case from the sample accounts of the Great Fire of Rome and open its report.

    Example:
        testimonia demo

    """
    from testimonia import samples
    from testimonia.cli.publishing import opened, written_report
    from testimonia.settings import Options, all_cores

    folder.mkdir(parents=True, exist_ok=True)
    case = folder / "rome.case"
    names = [str(path) for path in samples.paths()]
    _added(case, names, Options(jobs=all_cores()), None, opt.Format.TEXT)
    address = written_report(case, folder / "rome.html").resolve().as_uri()
    if not (browser and opened(address)):
        typer.echo(f"The report: {address}")


def _added(path: Path, names: list[str], settings: Options, actor: str | None, output: opt.Format) -> Counter[str]:
    from testimonia.inputs import inputs
    from testimonia.ledger import open_case
    from testimonia.pipeline import add as add_to

    began = time.monotonic()
    total = sum(item.size + 1 for item in inputs(names))
    counts: Counter[str] = Counter()
    with open_case(path, create=True) as case, progress("reading", total) as advance:
        for outcome in add_to(case, names, settings, actor):
            advance(outcome.size + 1, outcome.name)
            counts[outcome.status] += 1
            counts["accounts"] += len(outcome.accounts)
            counts["statements"] += outcome.statements
            _tell(outcome, output)
    typer.echo(f"{path}: {_summary(counts)} in {time.monotonic() - began:.1f} s", err=True)
    return counts


def _tell(outcome: Outcome, output: opt.Format) -> None:
    if outcome.error:
        complain(outcome.error)
    if output is opt.Format.JSONL:
        from testimonia.publish.jsonl import write_record

        write_record(sys.stdout.buffer, outcome.record())
        sys.stdout.flush()


def _summary(counts: Counter[str]) -> str:
    parts = [f"{counted(counts['accounts'], 'account')} with {counted(counts['statements'], 'statement')} added"]
    parts += [f"{counted(counts['known'], 'input')} known already"] * bool(counts["known"])
    parts += [f"{counts['failed']} failed"] * bool(counts["failed"])
    return ", ".join(parts)


COMMANDS: dict[str, Callable[..., None]] = {"demo": demo, "add": add}
