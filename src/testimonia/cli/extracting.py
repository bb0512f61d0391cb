"""`testimonia extract`: who says what in documents, without a case."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

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
) -> None:
    """Print who says what in documents, without keeping anything.

    The documents come in the order given. Examples:

        testimonia extract chronicle.pdf

        testimonia extract accounts/ --format jsonl --jobs 0 > statements.jsonl
    """
    from testimonia.pipeline import identifier, read_inputs

    failed = False
    for read in read_inputs(paths, opt.options(jobs, time_limit, memory_limit, allow_private=allow_private)):
        if read.error:
            failed = True
            complain(read.error)
        elif read.spool:
            for document in read.spool.documents():
                _print(identifier(read.name, document.origin.part), document, output)
            read.spool.close()
    sys.stdout.flush()
    if failed:
        raise typer.Exit(1)


def _print(name: str, document: StoredDocument, output: opt.Format) -> None:
    if output is opt.Format.JSONL:
        from testimonia.publish.jsonl import write_account

        write_account(sys.stdout.buffer, (name, document.origin), document.details, document.blocks(), document.found)
    else:
        from testimonia.publish.plain import write_statements

        write_statements(sys.stdout, document.account(), document.extraction())


COMMANDS: dict[str, Callable[..., None]] = {"extract": extract}
