"""The command line: each command parses its words here and leaves the work to the rest of the package.

Data goes to standard output, progress and errors to standard error. The exit status is 0 when all was done, 1 when
some inputs failed (each is named) or the case could not be used, 2 on wrong usage.
"""

from __future__ import annotations

import functools
import inspect
import io
import os
import sys
from collections.abc import Callable
from typing import Annotated, Any, NoReturn

import typer

from testimonia.cli import adding, comparing, extracting, naming, publishing, reading
from testimonia.errors import TestimoniaError, UsageError
from testimonia.publish.plain import visible
from testimonia.version import __version__

COMMANDS: dict[str, Callable[..., None]] = {
    **adding.COMMANDS,
    **extracting.COMMANDS,
    **reading.COMMANDS,
    **naming.COMMANDS,
    **comparing.COMMANDS,
    **publishing.COMMANDS,
}


def _help(command: Callable[..., None]) -> str:
    """The docstring, its indented examples marked so that they are not wrapped."""
    paragraphs = inspect.getdoc(command).split("\n\n")  # type: ignore[union-attr]
    return "\n\n".join(f"\b\n{part}" if part.startswith(" ") else part for part in paragraphs)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"testimonia {__version__}")
        raise typer.Exit


def about(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who says what in accounts that contradict one another, to the exact character.

    A case is one file. Add accounts to it, then read, search and export what was found:

        testimonia add fire.case accounts/
        testimonia report fire.case --open

    Nothing leaves this machine, unless you name an http(s) address to fetch.
    """


app = typer.Typer(
    name="testimonia",
    help=_help(about),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(about)


def _guarded(command: Callable[..., None]) -> Callable[..., None]:
    """The command with every error on purpose, and what the system refuses, as one line and an exit status."""

    @functools.wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            try:
                command(*arguments, **options)
            finally:
                sys.stdout.flush()  # while what goes wrong with it can still be told
        except UsageError as error:
            _end(str(error), 2)
        except TestimoniaError as error:
            _end(str(error), 1)
        except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
            _say_no_more()
            sys.exit(0)
        except OSError as error:
            _say_no_more()
            where = f"{error.filename}: " if error.filename else ""
            _end(f"{where}{(error.strerror or str(error)).lower()}", 1)
        except KeyboardInterrupt:
            _tell("stopped; what was reported as added is in the case")
            os._exit(130)  # a thread may wait for a server for minutes; there is nothing left to tidy up

    return run


for name, command in COMMANDS.items():
    app.command(name, help=_help(command))(_guarded(command))


def main() -> None:
    """Run the command line; the entry point of the `testimonia` command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a screen that lacks a letter is no reason to stop
    app()


def _say_no_more() -> None:
    """Let nothing more reach standard output, not even what is still waiting for it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(message: str) -> None:
    typer.echo(visible(f"testimonia: {message}"), err=True)


def _end(message: str, status: int) -> NoReturn:
    _tell(message)
    sys.exit(status)
