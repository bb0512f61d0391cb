"""Reader processes that can be stopped: each original is read in a worker with a limit on time and memory.

A worker lives over many originals and is replaced when it dies or is killed. Every worker is driven by one thread of
this process, which copies its answer into a spooled file: small ones stay in memory, large ones go to a
temporary file that has no name, so that nothing is left behind however this process ends.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import IO, Generic, TypeVar, cast

import msgspec

from testimonia import spool
from testimonia.errors import Crashed, InputError, TooSlow
from testimonia.settings import Limits
from testimonia.worker import Job

T = TypeVar("T")

COMMAND = (sys.executable, "-X", "utf8", "-m", "testimonia.worker")

IN_MEMORY = 4 * 1024 * 1024
"""Bytes of an answer that are kept in memory before they go to a temporary file."""

AHEAD = 8
"""Originals a worker that may be read before the first of them has been taken."""


class Worker:
    """One reader process, and the clock that stops it."""

    def __init__(self, limits: Limits, command: Sequence[str] = COMMAND) -> None:
        self._limits = limits
        self._command = [*command, str(limits.memory)]
        self._process: subprocess.Popen[bytes] | None = None
        self._timed_out = False

    def read(self, job: Job, data: bytes | None = None) -> IO[bytes]:
        """Read one original; give an open file of the spool's lines. Raises an `InputError` named after the job."""
        try:
            return self._read(replace(job, size=len(data or b""), text=self._limits.text), data)
        except InputError as error:
            raise error.named(job.name) from None

    def _read(self, job: Job, data: bytes | None) -> IO[bytes]:
        process = self._process
        if process is None or process.poll() is not None:
            self.close()
            process = self._start()
        clock = Clock(self._limits.seconds, self._late)
        lines = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))  # noqa: SIM115 - handed on, open
        try:
            self._send(process, job, data)
            failure = self._copy(process, lines, clock)
        except BaseException:
            lines.close()
            raise
        finally:
            clock.stop()
        if failure:
            lines.close()
            raise failure
        return lines

    def _send(self, process: subprocess.Popen[bytes], job: Job, data: bytes | None) -> None:
        assert process.stdin is not None
        try:
            process.stdin.write(msgspec.json.encode(job) + b"\n" + (data or b""))
            process.stdin.flush()
        except BrokenPipeError:
            raise self._death(process) from None

    def _copy(self, process: subprocess.Popen[bytes], lines: IO[bytes], clock: Clock) -> InputError | None:
        assert process.stdout is not None
        for line in process.stdout:
            clock.tick()
            failure = spool.failure_in(line)
            if failure:
                return failure.error("")
            lines.write(line)
            if line == spool.END:
                return None
        raise self._death(process)

    def _start(self) -> subprocess.Popen[bytes]:
        self._timed_out = False
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the parent, which then ends the workers
        )
        return self._process

    def _late(self) -> None:
        self._timed_out = True
        self.kill()

    def kill(self) -> None:
        """End the process from another thread; the one that reads from it notices."""
        process = self._process
        if process:
            process.kill()

    def _death(self, process: subprocess.Popen[bytes]) -> InputError:
        self.close()
        if self._timed_out:
            reason = f"reading it made no progress for {self._limits.seconds:g} seconds"
            return TooSlow(reason, "raise --time-limit, or save it in a simpler format")
        return Crashed(f"the reader's process died ({_how(process.returncode)})", "save it anew or convert it")

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                _close(stream)


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream:
            stream.close()
    except BrokenPipeError:
        pass  # what was still to be written was for a process that is gone


def _how(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


class Clock:
    """Calls `late` once when no tick came for `seconds`."""

    def __init__(self, seconds: float, late: Callable[[], None]) -> None:
        self._seconds = seconds
        self._late = late
        self._last = time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def tick(self) -> None:
        """There was progress."""
        self._last = time.monotonic()

    def stop(self) -> None:
        """No more ticks are to come."""
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(max(0.01, self._last + self._seconds - time.monotonic())):
            if time.monotonic() - self._last >= self._seconds:
                self._late()
                return


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What became of one task: the lines of its spool, or the error. `task` is whatever it was asked with."""

    task: T
    lines: IO[bytes] | None = None
    error: InputError | None = None


def read_all(
    tasks: Iterable[T], prepare: Callable[[T], tuple[Job, bytes | None] | None], jobs: int, limits: Limits
) -> Iterator[Answer[T]]:
    """Read originals on `jobs` workers; answers come in the order of the tasks.

    `prepare` runs in the worker's thread. It gives the job and its bytes, or None to leave the task out (an answer with
    neither lines nor error), or raises an `InputError`. Close the generator to stop early; the workers end with it.
    """
    local = threading.local()
    workers: list[Worker] = []
    stopping = threading.Event()

    def one(task: T) -> Answer[T]:
        if not hasattr(local, "worker"):
            local.worker = Worker(limits)
            workers.append(local.worker)
        try:
            prepared = None if stopping.is_set() else prepare(task)
            return Answer(task, lines=local.worker.read(*prepared) if prepared else None)
        except InputError as error:
            return Answer(task, error=error)

    threads = ThreadPoolExecutor(jobs)
    try:
        yield from _in_order(threads, one, tasks, jobs * AHEAD)
    finally:
        stopping.set()
        for worker in workers:
            worker.kill()
        threads.shutdown(cancel_futures=True)
        for worker in workers:
            worker.close()


def _in_order(
    threads: ThreadPoolExecutor, one: Callable[[T], Answer[T]], tasks: Iterable[T], window: int
) -> Iterator[Answer[T]]:
    waiting: deque[Future[Answer[T]]] = deque()
    try:
        for task in tasks:
            waiting.append(threads.submit(one, task))
            if len(waiting) >= window:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            if not future.cancel():
                future.add_done_callback(_unwanted)


def _unwanted(future: Future[Answer[T]]) -> None:
    lines = future.result().lines
    if lines:
        lines.close()
