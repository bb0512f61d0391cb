"""The process that touches untrusted bytes: `python -m testimonia.worker MEMORY`.

It takes one job a line on standard input (`Job` as JSON, then the bytes themselves where the job carries them)
and answers on standard output with the lines of `testimonia.spool`. It may be killed at any instant; it
holds nothing that is needed afterwards. It ends when its parent closes the pipe or dies.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from testimonia import spool
from testimonia.errors import Crashed, Damaged, Empty, EncoderError, InputError, TooLarge, Unreachable
from testimonia.records import Block, Origin

if TYPE_CHECKING:
    from testimonia.capture import Captured  # heavy: imported where it is used

CHUNK = 65_536

PR_SET_PDEATHSIG = 1
"""Linux: the signal to be sent when the thread that started this process ends."""

Emit = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Job:
    """One original to read: from `path` (as the file system spells it), or from `size` bytes after the job's line.

    `name` is what the original is called; `address` and `charset` are what the server said, if it was fetched;
    `text` is the most code points that it may give; `explain`: tell why each statement was made.
    """

    name: str
    path: bytes | None = None
    size: int = 0
    address: str | None = None
    charset: str | None = None
    text: int = 1_000_000_000
    explain: bool = False


def main() -> None:
    """Serve jobs until standard input ends."""
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    answers = os.fdopen(os.dup(1), "wb", buffering=CHUNK)
    os.dup2(2, 1)  # what a library prints must not get among the answers
    _end_with_parent()
    _warm_up()
    for line in sys.stdin.buffer:
        job = msgspec.json.decode(line, type=Job)
        try:
            data = sys.stdin.buffer.read(job.size) if job.path is None else None
        except MemoryError:
            answers.write(spool.failure_line(_too_large()))
            break  # the rest of the bytes would be taken for the next job
        answer(job, data, answers.write)
        answers.flush()
    answers.flush()


def answer(job: Job, data: bytes | None, emit: Emit) -> None:
    """Emit the lines of one job; the last is an end or a failure, whatever the reader did."""
    try:
        _read(job, data, emit)
        emit(spool.END)
    except InputError as error:
        emit(spool.failure_line(error))
    except MemoryError:
        emit(spool.failure_line(_too_large()))
    except RecursionError:
        emit(spool.failure_line(Damaged("it is nested too deeply to be read", "save it anew from its own program")))
    except EncoderError as error:
        emit(spool.failure_line(Crashed(error.reason, error.remedy, stage="extract")))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        emit(spool.failure_line(Unreachable(reason, "check the file and the permission to read it")))
    except Exception as error:  # noqa: BLE001 - the process boundary: a reader's bug is one document's failure
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        emit(spool.failure_line(Crashed(f"the reader failed ({what})", "report it with the file, if you can share it")))


def _too_large() -> TooLarge:
    return TooLarge("reading it needs more memory than the limit", "raise --memory-limit")


def _read(job: Job, data: bytes | None, emit: Emit) -> None:
    from testimonia.capture import Source, capture

    left = job.text
    found = False
    path = Path(os.fsdecode(job.path)) if job.path else None
    for captured in capture(Source(job.name, path, data, job.address, job.charset)):
        first = next(captured.blocks, None)
        if first is not None:
            found = True
            blocks = _emitted(itertools.chain([first], captured.blocks), left, job.text, emit)
            left -= _found_in(captured, blocks, job, emit)
    if not found:
        raise Empty("no text was found in it", "look at it in its own program; a page of pictures needs OCR")


def _found_in(captured: Captured, blocks: Iterable[Block], job: Job, emit: Emit) -> int:
    """Emit one document's lines; gives the code points of its text."""
    from testimonia.extract import findings
    from testimonia.extract.languages import Languages

    origin = Origin("", job.name, captured.media_type, captured.reader, captured.part)
    emit(spool.head_line(spool.Head(origin, captured.details)))
    end, languages = 0, Languages()

    def counted() -> Iterator[Block]:
        nonlocal end
        for block in blocks:
            end = block.end
            languages.add(block)
            yield block

    for finding in findings(counted(), explain=job.explain, date=captured.details.date):
        emit(spool.entry_line(finding))
    for warning in filter(None, (*captured.warnings, languages.warning())):
        emit(spool.entry_line(warning))
    return end


def _emitted(blocks: Iterable[Block], left: int, limit: int, emit: Emit) -> Iterator[Block]:
    """Emit each block as extraction takes it, so that its line comes before those of what is found in it.

    `left` is what the original's documents before this one have left of the `limit`.
    """
    for block in blocks:
        if block.end > left:
            raise TooLarge(f"it holds more than {limit:,} characters of text", "split it into parts")
        emit(spool.entry_line(block))
        yield block


def limit_memory(size: int) -> None:
    """Keep this process under `size` bytes of address space, where the system can (0: no limit)."""
    if size and sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        size = size if most == resource.RLIM_INFINITY else min(size, most)
        with contextlib.suppress(ValueError, OSError):  # macOS knows the limit and refuses to set it
            resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _end_with_parent() -> None:
    """End when the parent does, however it ends: even amid a call that lets none of our threads run, on Linux."""
    parent = os.getppid()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def _warm_up() -> None:
    import testimonia.capture
    import testimonia.extract.stream  # noqa: F401


if __name__ == "__main__":
    main()
