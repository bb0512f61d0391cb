"""`testimonia extract`: who says what in documents, without a case."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import complain

if TYPE_CHECKING:
    from testimonia.spool import StoredDocument


def extract(
    paths: opt.Inputs,
    output: opt.Printed = opt.Format.TEXT,
    jobs: opt.Jobs = 1,
    time_limit: opt.TimeLimit = 60,
    memory_limit: opt.MemoryLimit = 2048,
    allow_private: opt.AllowPrivate = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell what speaks for each statement, and its runners-up.")
    ] = False,
) -> None:
    """Print who says what in documents, without keeping anything.

    The documents come in the order given. Examples:

        testimonia extract chronicle.pdf

        testimonia extract accounts/ --format jsonl --jobs 0 > statements.jsonl

        testimonia extract chronicle.pdf --explain
    """
    from testimonia.pipeline import identifier, read_inputs

    failed = False
    options = replace(opt.options(jobs, time_limit, memory_limit, allow_private=allow_private), explain=explain)
    for read in read_inputs(paths, options):
        if read.error:
            failed = True
            complain(read.error)
        elif read.spool:
            for document in read.spool.documents():
                _print(identifier(read.name, document.origin.part), document, output, explain=explain)
                for warning in document.entries("w"):
                    complain(f"{read.name}: note: {warning}")
            read.spool.close()
    sys.stdout.flush()
    if failed:
        raise typer.Exit(1)


def _print(name: str, document: StoredDocument, output: opt.Format, *, explain: bool) -> None:
    if output is opt.Format.JSONL:
        from testimonia.publish.jsonl import write_account

        identity = (name, document.origin)
        write_account(sys.stdout.buffer, identity, document.details, document.blocks(), document.found, explain=explain)
    else:
        from testimonia.publish.plain import write_statements

        write_statements(sys.stdout, document.account(), document.extraction())


COMMANDS: dict[str, Callable[..., None]] = {"extract": extract}
