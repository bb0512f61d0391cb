"""The arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from testimonia.settings import MIB, Limits, Options, all_cores


class Format(StrEnum):
    """How records are printed."""

    TEXT = "text"
    JSONL = "jsonl"


LEAST_MEMORY = 700
"""MiB of address space; a reader holds up to 500, with four threads, before it has read much."""

Case = Annotated[Path, typer.Argument(metavar="CASE", help="The case file, such as fire.case.", show_default=False)]
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="PATH|FOLDER|ADDRESS...", help="Files, folders or http(s) addresses.", show_default=False),
]
Printed = Annotated[Format, typer.Option("--format", help="For people, or one JSON object a line for programs.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read side by side; 0: one a core.")]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=0.1, help="Seconds without progress after which an input is given up.")
]
MemoryLimit = Annotated[
    int,
    typer.Option(
        "--memory-limit",
        min=0,
        help=f"MiB of memory that reading one input may take, at least {LEAST_MEMORY}; 0: no limit.",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch addresses inside your own network too.", show_default=False)
]


def options(jobs: int, time_limit: float, memory_limit: int, *, allow_private: bool) -> Options:
    """The settings that the command's options stand for."""
    if 0 < memory_limit < LEAST_MEMORY:
        reason = f"{memory_limit} MiB is less than the model and its libraries take; give {LEAST_MEMORY} or more, or 0"
        raise typer.BadParameter(reason, param_hint="--memory-limit")
    return Options(jobs or all_cores(), Limits(time_limit, memory_limit * MIB), allow_private)
