"""What a user may set, as small frozen records with safe defaults; nothing is read at import."""

from __future__ import annotations

import os
from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost before its reader is stopped.

    `seconds` is the longest time without progress (a block read, a finding made), so that a long book is
    not a slow one. `memory` is the address space of a reader's process in bytes; it is enforced where
    the system offers it (Linux and other POSIX systems; not Windows). `text` is the most code points of text that
    one original may give.
    """

    seconds: float = 60.0
    memory: int = 2048 * MIB
    text: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch is run: `jobs` processes read side by side.

    `allow_private` lets addresses inside the own network be fetched. `explain` has told why each statement was made;
    a case does not keep it.
    """

    jobs: int = 1
    limits: Limits = Limits()
    allow_private: bool = False
    explain: bool = False


def all_cores() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
