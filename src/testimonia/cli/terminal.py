"""What people see while a command works: progress with an estimate, and one clear line an error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import typer

from testimonia.errors import TestimoniaError
from testimonia.publish.plain import visible

if TYPE_CHECKING:
    from rich.progress import TaskID


class Advance(Protocol):
    """Tells how far the work is: units done since the last call, and what is being done now."""

    def __call__(self, done: int, now: str = "") -> None:
        """Advance by `done` units."""


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Advance]:
    """Show a bar with an estimate on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task: TaskID = bar.add_task(what, total=total)

        def advance(done: int, now: str = "") -> None:
            bar.update(task, advance=done, description=shortened(now or what, 40))

        yield advance


def _silent(done: int, now: str = "") -> None:
    """Nobody watches."""


def complain(error: TestimoniaError | str) -> None:
    """Print an error or a note on one line of standard error, above any progress bar."""
    typer.echo(f"\r\033[K{visible(str(error))}" if sys.stderr.isatty() else visible(str(error)), err=True)


def counted(number: int, what: str) -> str:
    """A number and what it counts, in the plural unless it is one.

    >>> counted(1, "account"), counted(2, "account")
    ('1 account', '2 accounts')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def shortened(text: str, width: int) -> str:
    """The text on one line of at most `width` characters, its middle left out where it is longer."""
    text = visible(" ".join(text.split()))
    if len(text) <= width:
        return text
    half = (width - 1) // 2
    return f"{text[:half]}…{text[len(text) - (width - 1 - half) :]}"
