"""What the log's entries say, and how findings and decisions are written down."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from testimonia.errors import UsageError
from testimonia.ledger.canonical import canonical, type_of
from testimonia.records import (
    Block,
    Capture,
    Decision,
    Details,
    Failure,
    Figure,
    Finding,
    FindingType,
    Mention,
    Origin,
    Program,
    Quotation,
    Ruling,
    Statement,
    Unattributed,
)

FINDINGS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in (Statement, Quotation, Unattributed, Figure, Mention)
}


class Read(msgspec.Struct, frozen=True):
    """The body of an "account" entry: what was read and found, by hash.

    `reading` is the entry that brought the blocks: this one, or an earlier one of the same text and layout.
    `text` is the SHA-256 over the text in UTF-8, `layout` over a line of JSON for each block (`laid_out`), and
    `findings` over a line for each finding (`found`).
    """

    origin: Origin
    details: Details
    program: Program
    reading: int
    text: str
    layout: str
    length: int
    blocks: int
    findings: str
    counts: Mapping[FindingType, int]
    warnings: tuple[str, ...]


class Ruled(msgspec.Struct, frozen=True):
    """The body of a "decision" entry: the decision, its correction as type and JSON."""

    ruling: Ruling
    target: str
    by: str
    at: str
    why: str
    other: str | None
    correction: tuple[str, msgspec.Raw] | None

    def decision(self) -> Decision:
        """The decision as it was given."""
        correction = decode_finding(self.correction[0], bytes(self.correction[1])) if self.correction else None
        return Decision(self.ruling, self.target, self.by, self.at, self.why, self.other, correction)


decode_read = msgspec.json.Decoder(Read).decode
decode_capture = msgspec.json.Decoder(Capture).decode
decode_failure = msgspec.json.Decoder(Failure).decode
decode_ruled = msgspec.json.Decoder(Ruled).decode
decode_words = msgspec.json.Decoder(tuple[str, ...]).decode
_DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in FINDINGS.items()}


def decode_finding(name: str, body: str | bytes) -> Finding:
    """The finding of that type. Raises `msgspec.ValidationError`."""
    if name not in _DECODERS:
        raise msgspec.ValidationError(f"there is no finding of type {name}")
    return cast(Finding, _DECODERS[name].decode(body))


def encode_finding(finding: Finding) -> str:
    """The finding as canonical JSON. Raises `UsageError` if it could not be read again as it is."""
    body = canonical(finding)
    try:
        again: Finding | None = decode_finding(type_of(finding), body)
    except msgspec.ValidationError:
        again = None
    if again != finding:
        raise UsageError(f"a {type_of(finding)} does not hold what its type says: {finding}")
    return body


def encode_decision(decision: Decision) -> str:
    """The body of a decision's entry. Raises `UsageError` if it lacks what its ruling needs."""
    pairs = decision.ruling in ("same", "not same", "rename") or (decision.ruling == "undo" and decision.other)
    if bool(pairs) != bool(decision.other) or (decision.ruling == "correct") != (decision.correction is not None):
        raise UsageError(f'a decision "{decision.ruling}" needs what it is about: {decision}')
    correction = decision.correction
    written = (type_of(correction), msgspec.Raw(encode_finding(correction).encode())) if correction else None
    body = Ruled(decision.ruling, decision.target, decision.by, decision.at, decision.why, decision.other, written)
    return canonical(body)


def subject_of(decision: Decision) -> str:
    """What a decision is about: of two decisions about the same, the later one holds."""
    if decision.ruling == "rename" or (decision.ruling == "undo" and not decision.other):
        return canonical(["rename", decision.target])
    return canonical(sorted({decision.target, decision.other or decision.target}))


class Hashes:
    """The hashes of a reading and of a run's findings, growing as they pass by."""

    def __init__(self) -> None:
        self.text = hashlib.sha256()
        self.layout = hashlib.sha256()
        self.findings = hashlib.sha256()
        self._end = 0

    def block(self, block: Block) -> None:
        """Take in the next block, and the newlines before it."""
        self.text.update(("\n" * (block.start - self._end) + block.text).encode())
        self.layout.update(laid_out(block))
        self._end = block.end

    def finding(self, name: str, body: str, words: str) -> None:
        """Take in the next finding as it is written down."""
        self.findings.update(f"{canonical([name, body, words])}\n".encode())


def laid_out(block: Block) -> bytes:
    """All of a block but its words, as a line of JSON."""
    fields = [block.kind, block.start, len(block.text), block.level, block.indent, block.page]
    return f"{canonical(fields)}\n".encode()
