"""Originals -> what is said in them -> the case: the stages joined, for one original and for many."""

from __future__ import annotations

import datetime
import getpass
import hashlib
import io
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from testimonia.errors import InputError, UsageError
from testimonia.extract import NAME, VERSION
from testimonia.inputs import ADDRESSES, Input, digest, inputs, printable, unreachable
from testimonia.isolate import Answer, read_all
from testimonia.records import Account, Capture, Failure, Program, Quotation, Statement
from testimonia.settings import Options
from testimonia.spool import Spool
from testimonia.worker import Job

if TYPE_CHECKING:
    from testimonia.capture.fetch import Fetched  # heavy: imported where it is used
    from testimonia.ledger import Case, Entry

SILENCE = 30.0
"""Seconds that a server may be silent, unless the user's limit is lower."""

PROGRAM = Program(NAME, str(VERSION))


@dataclass(slots=True)
class Original:
    """One input on its way: what has been learned of it so far. `sha256` is empty until its bytes were seen."""

    input: Input
    sha256: str = ""
    fetched: Fetched | None = None
    at: str = ""

    @property
    def address(self) -> str | None:
        """Where it was fetched from, redirects followed."""
        return self.fetched.final_address if self.fetched else None

    def open(self) -> BinaryIO:
        """Its bytes, anew."""
        if self.fetched:
            return io.BytesIO(self.fetched.data)
        assert self.input.path
        return self.input.path.open("rb")


@dataclass(frozen=True, slots=True)
class Read:
    """An original that was read, or the reason why it was not."""

    original: Original
    spool: Spool | None = None
    error: InputError | None = None

    @property
    def name(self) -> str:
        """The input's name as the user gave it."""
        return self.original.input.name


def read_inputs(names: Iterable[str], options: Options, case: Case | None = None) -> Iterator[Read]:
    """Read every original that the names stand for, in their order, in worker processes.

    Those that `case` has already, read by this version, come back with neither spool nor error.
    """
    skip = [Path(f"{case.path}{suffix}") for suffix in ("", "-wal", "-shm")] if case else []
    originals = (Original(item) for item in inputs(names, skip))

    def prepare(original: Original) -> tuple[Job, bytes | None] | None:
        _identify(original, options)
        if case and case.knows(original.sha256, program=PROGRAM):
            return None
        return _job(original, explain=options.explain)

    for answer in read_all(originals, prepare, options.jobs, options.limits):
        yield _read(answer)


def _read(answer: Answer[Original]) -> Read:
    spool = Spool(answer.lines, answer.task.sha256) if answer.lines else None
    return Read(answer.task, spool, answer.error)


def _identify(original: Original, options: Options) -> None:
    item = original.input
    if item.error:
        raise item.error
    original.at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    if item.path:
        original.sha256 = digest(item.path)
        return
    from testimonia.capture.fetch import fetch

    try:
        seconds = min(SILENCE, options.limits.seconds)
        original.fetched = fetch(item.name, allow_private=options.allow_private, timeout=seconds)
    except InputError as error:
        raise error.named(item.name, "fetch") from None
    original.sha256 = hashlib.sha256(original.fetched.data).hexdigest()


def _job(original: Original, *, explain: bool) -> tuple[Job, bytes | None]:
    name, fetched = original.input.name, original.fetched
    if fetched:
        job = Job(name, address=fetched.final_address, charset=fetched.charset, explain=explain)
        return job, fetched.data
    return Job(name, path=os.fsencode(str(original.input.path)), explain=explain), None


def read_accounts(name: str, options: Options | None = None) -> Generator[Account]:
    """Every account in a file or at an address. Raises an `InputError`."""
    for read in read_inputs([name], options or Options()):
        if read.error:
            raise read.error
        assert read.spool
        with closing(read.spool):
            for document in read.spool.documents():
                yield document.account()


def read_account(name: str, options: Options | None = None) -> Account:
    """The account in a file or at an address. Raises an `InputError`, or a `UsageError` where there are several."""
    with closing(read_accounts(name, options)) as accounts:
        account = next(accounts, None)
        if account is None or next(accounts, None) is not None:
            raise UsageError(f"{name} does not hold exactly one account; use read_all")
    return account


def identifier(name: str, part: str | None = None) -> str:
    """What `extract` calls a document: the file's name without its last suffix, or the address; then its part.

    >>> identifier("letters/box 3.mbox", "2")
    'box 3#2'
    """
    stem = name if name.lower().startswith(ADDRESSES) else Path(name).stem
    return f"{stem}#{part}" if part else stem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input. `accounts` are their ids; `size` is in bytes."""

    name: str
    status: Literal["added", "known", "failed"]
    size: int = 0
    accounts: tuple[str, ...] = ()
    statements: int = 0
    error: InputError | None = None

    def record(self) -> dict[str, object]:
        """The outcome in plain values, for JSON."""
        plain = {"name": self.name, "status": self.status, "accounts": self.accounts, "statements": self.statements}
        error = self.error
        return plain | ({"stage": error.stage, "reason": error.reason, "remedy": error.remedy} if error else {})


def add(
    case: Case, names: Iterable[str], options: Options | None = None, actor: str | None = None
) -> Iterator[Outcome]:
    """Read the inputs and put them into the case, one transaction an original; what is there already is left alone.

    An outcome is given only after its transaction has been committed. Failures go into the case's log, so that it tells
    what could not be read, and are tried again the next time.
    """
    who = printable(actor or user())
    captured = {(capture.sha256, capture.name) for capture in case.captures()}
    for read in read_inputs(names, options or Options(), case):
        try:
            outcome = _stored(case, read, who, captured)
        finally:
            if read.spool:
                read.spool.close()
        yield outcome


@dataclass(slots=True)
class _Counted:
    """Counts statements as they pass, signed quotations among them."""

    statements: int = 0
    accounts: list[str] = field(default_factory=list)


def _stored(case: Case, read: Read, actor: str, captured: set[tuple[str, str]]) -> Outcome:
    original, size = read.original, read.original.input.size
    if read.error:
        return _failed(case, read, read.error, actor)
    key = (original.sha256, read.name)
    if read.spool is None and key in captured:
        return Outcome(read.name, "known", size)
    counted = _Counted()
    try:
        with case.entry(actor) as entry:
            # asked within the transaction, since another process may have stored it while this one was reading
            fresh = read.spool is not None and not case.knows(original.sha256, program=PROGRAM)
            _enter(entry, read, counted if fresh else None, known=key in captured)
    except InputError as error:
        return _failed(case, read, error.named(read.name, "store"), actor)
    captured.add(key)
    status: Literal["added", "known"] = "added" if fresh else "known"
    return Outcome(read.name, status, size, tuple(counted.accounts), counted.statements)


def _failed(case: Case, read: Read, error: InputError, actor: str) -> Outcome:
    """Log what could not be read; a name under which nothing was found is a slip of the pen and not logged."""
    if read.original.sha256 or read.original.fetched or error.stage == "fetch":
        with case.entry(actor) as entry:
            entry.failure(_failure(read, error))
    return Outcome(read.name, "failed", read.original.input.size, error=error)


def _enter(entry: Entry, read: Read, counted: _Counted | None, *, known: bool) -> None:
    original = read.original
    if not known:
        with _opened(original) as stream:
            entry.capture(_capture(read), stream)
    if counted is None or read.spool is None:
        return
    for document in read.spool.documents():

        def passing(entries: Iterable[object] = document.entries()) -> Iterator[object]:
            for item in entries:
                counted.statements += isinstance(item, Statement | Quotation)
                yield item

        counted.accounts.append(entry.account(document.origin, document.details, PROGRAM, passing()))  # type: ignore[arg-type]


@contextmanager
def _opened(original: Original) -> Iterator[BinaryIO]:
    """Its bytes, which may have gone since they were read. Raises `Unreachable`."""
    try:
        with original.open() as stream:
            yield stream
    except OSError as error:
        raise unreachable(Path(original.input.name), error) from None


def _capture(read: Read) -> Capture:
    original, fetched = read.original, read.original.fetched
    return Capture(
        sha256=original.sha256,
        size=len(fetched.data) if fetched else original.input.size,
        name=read.name,
        address=original.address,
        media_type=fetched.media_type if fetched else None,
        at=fetched.at if fetched else original.at,
        headers=fetched.headers if fetched else (),
    )


def _failure(read: Read, error: InputError) -> Failure:
    return Failure(
        name=read.name,
        sha256=read.original.sha256 or None,
        stage=error.stage,
        kind=type(error).__name__,
        reason=error.reason,
        remedy=error.remedy,
        at=read.original.at or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
    )


def user() -> str:
    """Who is logged in, for the log of a case."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # Windows has no list of users to import
        return "unknown"
