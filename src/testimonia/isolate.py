"""Reader processes that can be stopped: each original is read in a worker with a limit on time and memory.

A worker lives over many originals and is replaced when it dies or is killed. Every worker is driven by one thread of
this process, which copies its answer into a spooled file: small ones stay in memory, large ones go to a
temporary file that has no name, so that nothing is left behind however this process ends.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import IO, Generic, TypeVar, cast

import msgspec

from testimonia import spool
from testimonia.errors import Crashed, InputError, TooLarge, TooSlow
from testimonia.settings import MIB, Limits, all_cores
from testimonia.worker import Job

T = TypeVar("T")

COMMAND = (sys.executable, "-P", "-X", "utf8", "-m", "testimonia.worker")
"""`-P`: a worker must not import what lies in the folder that we were started in, among hostile documents."""

IN_MEMORY = 4 * 1024 * 1024
"""Bytes of an answer that are kept in memory before they go to a temporary file."""

AHEAD = 8
"""Originals a worker that may be read before the first of them has been taken."""

LONGEST_LINE = 64 * MIB
"""Bytes in a line of an answer; a block has at most some hundred thousand."""

BYTES_OF_TEXT = 16
"""Bytes of an answer for each code point of text that the limits allow, so that no worker can fill the disk."""

GRACE = 0.2
"""Seconds that an answer may take beyond the limit, so that what came while this process was stopped is read first."""

PATIENCE = 2.0
"""Seconds to wait for threads that fetch or hash when nobody wants their answers any more."""


class Worker:
    """One reader process, and the clock that stops it."""

    def __init__(self, limits: Limits, command: Sequence[str] = COMMAND, *, cores: int = 1) -> None:
        self._limits = limits
        said = os.environ.get("OMP_NUM_THREADS", "")  # what numerical libraries go by
        threads = min(cores, int(said)) if said.isdecimal() and int(said) else cores
        self._environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
        self._command = [*command, str(limits.memory)]
        self._process: subprocess.Popen[bytes] | None = None
        self._timed_out = False
        self._stopped = False
        self._starting = threading.Lock()

    def read(self, job: Job, data: bytes | None = None) -> IO[bytes]:
        """Read one original; give an open file of the spool's lines. Raises an `InputError` named after the job."""
        try:
            return self._read(replace(job, size=len(data or b""), text=self._limits.text), data)
        except InputError as error:
            raise error.named(job.name) from None

    def _read(self, job: Job, data: bytes | None) -> IO[bytes]:
        process = self._ready()
        clock = Clock(self._limits.seconds, self._late)
        lines = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))  # noqa: SIM115 - handed on, open
        try:
            self._send(process, job, data)
            failure = self._copy(process, lines, clock)
        except BaseException:
            lines.close()
            self.close()  # it may be in the middle of an answer, which must not become that of the next job
            raise
        finally:
            clock.stop()
        if failure:
            lines.close()
            if data is not None:
                self.close()  # it may have left some of the bytes unread, and then it ends by itself a moment later
            raise failure.error("")
        return lines

    def _ready(self) -> subprocess.Popen[bytes]:
        """A process that waits for a job: the last one, unless it is dead or was told too late to stop."""
        process = self._process
        if process is None or process.poll() is not None or self._timed_out:
            self.close()
            process = self._start()
        return process

    def _send(self, process: subprocess.Popen[bytes], job: Job, data: bytes | None) -> None:
        assert process.stdin is not None
        try:
            process.stdin.write(msgspec.json.encode(job) + b"\n")
            process.stdin.write(data or b"")
            process.stdin.flush()
        except BrokenPipeError:
            pass  # it takes no more, but may have said why

    def _copy(self, process: subprocess.Popen[bytes], lines: IO[bytes], clock: Clock) -> spool.Failure | None:
        assert process.stdout is not None
        check, left = spool.Check(), BYTES_OF_TEXT * self._limits.text + LONGEST_LINE
        while (line := process.stdout.readline(LONGEST_LINE)).endswith(b"\n"):
            clock.tick()
            failure = check.failure_in(line)
            if failure:
                return failure
            left -= len(line)
            if left < 0:
                raise TooLarge("what is found in it never ends", "split it into parts")
            _write(lines, line)
            if line == spool.END:
                return None
        if len(line) == LONGEST_LINE:
            raise Crashed(*spool.NONSENSE)
        raise self._death(process)

    def _start(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._stopped:
                raise Crashed("it was not read, since the work was stopped", "read it again")
            self._timed_out = False
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=self._environment,
                    start_new_session=True,  # Ctrl-C is for the parent, which then ends the workers
                )
            except OSError as error:
                reason = f"no process could be started to read it ({error.strerror})"
                raise Crashed(reason, "end other programs, or use fewer --jobs") from None
            return self._process

    def _late(self) -> None:
        self._timed_out = True
        self.kill()

    def stop(self) -> None:
        """End the process from another thread, for good; the one that reads from it notices."""
        with self._starting:
            self._stopped = True
        self.kill()

    def kill(self) -> None:
        """End the process from another thread; the one that reads from it notices and may start the next."""
        process = self._process
        if process:
            _kill(process)

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
            _kill(process)
            process.wait()
            for stream in (process.stdin, process.stdout):
                _close(stream)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and those that it started itself, such as one that reads pictures."""
    if os.name != "posix":
        process.kill()
    elif process.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # what a group of the dead gives
            os.killpg(process.pid, signal.SIGKILL)


def _write(lines: IO[bytes], line: bytes) -> None:
    try:
        lines.write(line)
    except OSError as error:
        reason = f"the temporary folder cannot take what is found in it ({(error.strerror or str(error)).lower()})"
        raise TooLarge(reason, "free some space, or name another folder in TMPDIR") from None


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
            if self._overdue() and not self._done.wait(GRACE) and self._overdue():
                self._late()
                return

    def _overdue(self) -> bool:
        return time.monotonic() - self._last >= self._seconds


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
    neither lines nor error), or raises an `InputError`. Close the generator to stop early; the workers end with it, and
    a `prepare` that takes longer is left to end by itself.
    """
    local = threading.local()
    workers: list[Worker] = []
    stopping = threading.Event()

    def one(task: T) -> Answer[T]:
        if not hasattr(local, "worker"):
            local.worker = Worker(limits, cores=max(1, all_cores() // jobs))
            workers.append(local.worker)
        try:
            prepared = None if stopping.is_set() else prepare(task)
            return Answer(task, lines=local.worker.read(*prepared) if prepared else None)
        except InputError as error:
            return Answer(task, error=error)

    threads = ThreadPoolExecutor(jobs)
    running: deque[Future[Answer[T]]] = deque()
    try:
        yield from _in_order(lambda task: threads.submit(one, task), tasks, running, jobs * AHEAD)
    finally:
        stopping.set()
        for worker in workers:
            worker.stop()
        threads.shutdown(wait=False, cancel_futures=True)
        wait([future for future in running if not future.cancelled()], PATIENCE)
        for worker in workers:
            worker.close()


def _in_order(
    submit: Callable[[T], Future[Answer[T]]], tasks: Iterable[T], waiting: deque[Future[Answer[T]]], window: int
) -> Iterator[Answer[T]]:
    try:
        for task in tasks:
            waiting.append(submit(task))
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
