"""The process that touches untrusted bytes: `python -m testimonia.worker MEMORY`.

It takes one job a line on standard input (`Job` as JSON, then the bytes themselves where the job carries them)
and answers on standard output with the lines of `testimonia.spool`. It may be killed at any instant; it
holds nothing that is needed afterwards. It ends when its parent closes the pipe or dies.
"""

from __future__ import annotations

import itertools
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from testimonia import spool
from testimonia.errors import Crashed, Damaged, Empty, InputError, TooLarge, Unreachable
from testimonia.records import Block, Origin

if TYPE_CHECKING:
    from testimonia.capture import Captured  # heavy: imported where it is used

CHUNK = 65_536

Emit = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Job:
    """One original to read: from `path` (as the file system spells it), or from `size` bytes after the job's line.

    `name` is what the original is called; `address` and `charset` are what the server said, if it was fetched;
    `text` is the most code points that it may give.
    """

    name: str
    path: bytes | None = None
    size: int = 0
    address: str | None = None
    charset: str | None = None
    text: int = 1_000_000_000


def main() -> None:
    """Serve jobs until standard input ends."""
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    answers = os.fdopen(os.dup(1), "wb", buffering=CHUNK)
    os.dup2(2, 1)  # what a library prints must not get among the answers
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    _warm_up()
    for line in sys.stdin.buffer:
        job = msgspec.json.decode(line, type=Job)
        answer(job, sys.stdin.buffer.read(job.size) if job.path is None else None, answers.write)
        answers.flush()


def answer(job: Job, data: bytes | None, emit: Emit) -> None:
    """Emit the lines of one job; the last is an end or a failure, whatever the reader did."""
    try:
        _read(job, data, emit)
        emit(spool.END)
    except InputError as error:
        emit(spool.failure_line(error))
    except MemoryError:
        emit(spool.failure_line(TooLarge("reading it needs more memory than the limit", "raise --memory-limit")))
    except RecursionError:
        emit(spool.failure_line(Damaged("it is nested too deeply to be read", "save it anew from its own program")))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        emit(spool.failure_line(Unreachable(reason, "check the file and the permission to read it")))
    except Exception as error:  # noqa: BLE001 - the process boundary: a reader's bug is one document's failure
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        emit(spool.failure_line(Crashed(f"the reader failed ({what})", "report it with the file, if you can share it")))


def _read(job: Job, data: bytes | None, emit: Emit) -> None:
    from testimonia.capture import Source, capture

    found = False
    path = Path(os.fsdecode(job.path)) if job.path else None
    for captured in capture(Source(job.name, path, data, job.address, job.charset)):
        first = next(captured.blocks, None)
        if first is not None:
            found = True
            _found_in(captured, itertools.chain([first], captured.blocks), job, emit)
    if not found:
        raise Empty("no text was found in it", "look at it in its own program; a page of pictures needs OCR")


def _found_in(captured: Captured, blocks: Iterable[Block], job: Job, emit: Emit) -> None:
    from testimonia.extract import findings

    origin = Origin("", job.name, captured.media_type, captured.reader, captured.part)
    emit(spool.head_line(spool.Head(origin, captured.details)))
    for finding in findings(_emitted(blocks, job.text, emit)):
        emit(spool.entry_line(finding))
    for warning in captured.warnings:
        emit(spool.entry_line(warning))


def _emitted(blocks: Iterable[Block], limit: int, emit: Emit) -> Iterator[Block]:
    """Emit each block as extraction takes it, so that its line comes before those of what is found in it."""
    for block in blocks:
        if block.end > limit:
            raise TooLarge(f"it holds more than {limit:,} characters of text", "split it into parts")
        emit(spool.entry_line(block))
        yield block


def limit_memory(size: int) -> None:
    """Keep this process under `size` bytes of address space, where the system can (0: no limit)."""
    if size and sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _end_with_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def _warm_up() -> None:
    import testimonia.capture
    import testimonia.extract  # noqa: F401


if __name__ == "__main__":
    main()
