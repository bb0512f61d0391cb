"""One transaction that adds to a case."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DBAPIError

from testimonia.errors import CaseError, Damaged, NotInCase
from testimonia.ledger.bodies import encode_decision, subject_of
from testimonia.ledger.canonical import ACCOUNT_ID, account_id, canonical
from testimonia.ledger.log import Log
from testimonia.ledger.schema import account, chunk, original
from testimonia.ledger.writing import Writing, last_reading
from testimonia.records import Block, Capture, Decision, Details, Failure, Finding, Origin, Program

CHUNK = 262_144
"""Bytes of an original in one row."""


class Entry:
    """Adds to the case; nothing is there before the whole transaction is, and each call is done wholly or not at all.

    An `InputError` in a call leaves the calls before it in place, so that the caller may go on with the next input.
    """

    def __init__(self, connection: Connection, actor: str) -> None:
        self._connection = connection
        self._log = Log(connection, actor)
        self._lost = False

    def capture(self, capture: Capture, stream: BinaryIO) -> None:
        """Record that an original came in, and store its bytes unless they are there already.

        Raises `Damaged` if the bytes are not those that `capture` tells of.
        """
        with self._whole(capture.name):
            size = self._connection.execute(
                select(original.c.size).where(original.c.sha256 == capture.sha256)
            ).scalar_one_or_none()
            if size is None:
                self._store(capture, stream)
            elif size != capture.size:
                raise _changed()
            self._log.append("capture", capture.sha256, canonical(capture))

    def _store(self, capture: Capture, stream: BinaryIO) -> None:
        row = {"sha256": capture.sha256, "size": capture.size, "entry": self._log.next}
        self._connection.execute(insert(original), row)
        hashed, size, number = hashlib.sha256(), 0, 0
        while data := stream.read(CHUNK):
            self._connection.execute(insert(chunk), {"sha256": capture.sha256, "number": number, "data": data})
            hashed.update(data)
            size, number = size + len(data), number + 1
        if (hashed.hexdigest(), size) != (capture.sha256, capture.size):
            raise _changed()

    def account(
        self, origin: Origin, details: Details, program: Program, stream: Iterable[Block | Finding | str]
    ) -> str:
        """Add an account, or another run over a known one, and return the account's id.

        `stream` gives blocks, findings (each after the blocks that it lies in) and warnings; it is written as it comes.
        A text that is just what the account's current reading has is not stored again. The original must be there.
        Raises `NotInCase` if it is not, `UsageError` if a block or finding cannot be right, and whatever `stream` does.
        """
        with self._whole(origin.name):
            name = account_id(origin.sha256, origin.part)
            self._name(name, origin)
            writing = Writing(self._connection, self._log.next, last_reading(self._connection, name))
            for item in stream:
                writing.add(item)
            self._log.append("account", name, canonical(writing.finish(origin, details, program)))
        return name

    def _name(self, name: str, origin: Origin) -> None:
        if not self._connection.execute(select(account.c.id).where(account.c.id == name)).first():
            if not self._connection.execute(select(original.c.size).where(original.c.sha256 == origin.sha256)).first():
                raise NotInCase(f"there is no original {origin.sha256} in the case; capture it before its accounts")
            row = {"id": name, "sha256": origin.sha256, "part": origin.part, "entry": self._log.next}
            self._connection.execute(insert(account), row)

    def failure(self, failure: Failure) -> None:
        """Record that an input could not be read."""
        with self._whole(failure.name):
            self._log.append("failure", failure.sha256 or "", canonical(failure))

    def decide(self, decision: Decision) -> str:
        """Record what a person ruled, and return the decision's id. Raises `UsageError` if it lacks something."""
        with self._whole(decision.target):
            entry = self._log.append("decision", subject_of(decision), encode_decision(decision))
        return entry.hash[:ACCOUNT_ID]

    def finish(self) -> None:
        """Make sure that nothing was lost on the way, just before the commit."""
        if self._lost:
            raise CaseError(
                "the case could not be written to, and nothing of this entry was kept; see the error before"
            )

    @contextmanager
    def _whole(self, name: str) -> Iterator[None]:
        """All of a call or nothing of it, whatever goes wrong."""
        self._connection.exec_driver_sql("SAVEPOINT whole")
        try:
            yield
        except BaseException as error:
            self._lost = self._lost or isinstance(error, DBAPIError)
            with suppress(DBAPIError):  # a database that is full has given up the transaction already
                self._connection.exec_driver_sql("ROLLBACK TO SAVEPOINT whole")
            if isinstance(error, UnicodeEncodeError):
                reason = "its text or its name holds half a surrogate pair, which no file can hold"
                raise Damaged(reason, "rename it, or save it anew from its own program", stage="store").named(
                    name
                ) from error
            raise
        self._connection.exec_driver_sql("RELEASE SAVEPOINT whole")


def _changed() -> Damaged:
    return Damaged(
        "its bytes changed while it was being read", "add it again when it is no longer written to", stage="store"
    )
