"""What the ledger takes and gives. Times are ISO 8601 with their offset ("2024-05-01T09:30:00.000000+00:00")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from testimonia.records.accounts import Details, Origin
from testimonia.records.findings import Finding


@dataclass(frozen=True, slots=True)
class Program:
    """What found something: its name, its version, and the settings that change what it finds."""

    name: str
    version: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One occasion on which an original came in; the same bytes may come in many times.

    `sha256` is in lower-case hexadecimal, `size` in bytes; `name` is the path or address that the user gave,
    `address` where it was fetched from, and `headers` are the server's, in their order.
    """

    sha256: str
    size: int
    name: str
    at: str
    address: str | None = None
    media_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


FindingType = Literal["statement", "quotation", "unattributed", "figure", "mention"]


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """An account as the case lists it, read and searched as it currently is.

    `length` is in code points; `blocks` is how many there are; `counts` is the number of findings of each type that
    has any; `captures` are the names under which the original came in. `run` numbers the run whose findings are current
    and `reading` the reading that it worked on; a reading never changes, so an index of it stays good.
    """

    id: str
    origin: Origin
    details: Details
    length: int
    blocks: int
    counts: Mapping[FindingType, int]
    captures: tuple[str, ...]
    warnings: tuple[str, ...]
    added: str
    reading: int
    run: int


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding in its place: whose it is, which run found it, and the exact words of each of its spans.

    `key` stays the same over runs for as long as the text, the type and the spans do; decisions name it.
    """

    key: str
    account_id: str
    run: int
    finding: Finding
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One pass of a program over an account: what was read by which reader, and how much was found."""

    number: int
    account_id: str
    reading: int
    reader: str
    program: Program
    counts: Mapping[FindingType, int]
    actor: str
    at: str


Ruling = Literal["accept", "correct", "reject", "same", "not same", "rename", "undo"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled about a `target`: the key of a finding, or the name of an identity.

    "same" and "not same" are about `target` and `other` in either order, and "undo" takes either back; "rename" gives
    an identity the name `other`, and "undo" without `other` takes that back; "correct" gives the finding that should
    stand in the target's place. A later decision about the same thing supersedes an earlier one.
    """

    ruling: Ruling
    target: str
    by: str
    at: str
    why: str = ""
    other: str | None = None
    correction: Finding | None = None


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision in the case; `superseded` once a later one is about the same thing."""

    id: str
    decision: Decision
    superseded: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read. `kind` names the error (`errors.INPUT_ERRORS`)."""

    name: str
    sha256: str | None
    stage: str
    kind: str
    reason: str
    remedy: str
    at: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of a case's log. `body` is canonical JSON that names all that was added by its hash.

    `previous` is the hash of the entry before, and `hash` covers every other field. The order is that of
    `number`: where a clock was set back, `at` may run backwards.
    """

    number: int
    at: str
    actor: str
    action: str
    subject: str
    body: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a case that does not hold: `where` names it ("original 5f2c…"), `reason` says what is wrong."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
