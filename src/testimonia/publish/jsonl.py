"""Accounts and what was found in them -> one JSON object a line, the contract that other programs rely on.

The text is written as it comes, so that a long account is never held whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from testimonia.records import (
    Block,
    Details,
    Explanation,
    Figure,
    Finding,
    Mention,
    Origin,
    Quotation,
    Statement,
    Unattributed,
    text_of,
)

Found = Callable[[type[Any]], Iterable[Finding | Explanation]]
"""Gives the findings of one type, or the explanations, in the order of the text."""

_json = msgspec.json.Encoder().encode


def write_account(
    out: BinaryIO,
    identity: tuple[str, Origin],
    details: Details,
    blocks: Iterable[Block],
    found: Found,
    *,
    explain: bool = False,
) -> None:
    """Write one account, its identifier and origin in `identity`, as a line of JSON in UTF-8.

    `explain`: with the explanations.
    """
    for piece in _object(identity, details, blocks, found, (*LISTS, EXPLANATIONS) if explain else LISTS):
        out.write(piece)
    out.write(b"\n")


def _object(
    identity: tuple[str, Origin], details: Details, blocks: Iterable[Block], found: Found, lists: tuple[Listed, ...]
) -> Iterator[bytes]:
    name, origin = identity
    head = {"id": name, "title": details.title, "language": details.language}
    yield _json(head)[:-1] + b',"text":"'
    for piece in text_of(blocks):
        yield _json(piece)[1:-1]
    yield b'",' + _json(_about(origin, details))[1:-1]
    for key, kind, shape in lists:
        yield b',"' + key.encode() + b'":['
        comma = b""
        for finding in found(kind):
            yield comma + _json(shape(finding))
            comma = b","
        yield b"]"
    yield b"}"


def _about(origin: Origin, details: Details) -> dict[str, Any]:
    return {
        "topic": details.topic,
        "section": details.section,
        "authors": details.authors,
        "date": details.date,
        "publisher": details.publisher,
        "address": details.address,
        "links": details.links,
        "sha256": origin.sha256,
        "media_type": origin.media_type,
        "reader": origin.reader,
        "part": origin.part,
    }


def statement_object(statement: Statement) -> dict[str, Any]:
    """A statement as the contract has it."""
    return {**_plain(statement), "voice": "attributed"}


def _plain(finding: Finding | Explanation) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(finding)
    return plain


def _span(finding: Unattributed) -> tuple[int, int]:
    return finding.span


Listed = tuple[str, type[Any], Callable[[Any], Any]]
"""The name of a list, what is in it, and what an item looks like."""

LISTS: tuple[Listed, ...] = (
    ("attributions", Statement, statement_object),
    ("unattributed", Unattributed, _span),
    ("quotations", Quotation, _plain),
    ("figures", Figure, _plain),
    ("mentions", Mention, _plain),
)
EXPLANATIONS: Listed = ("explanations", Explanation, _plain)


def write_record(out: BinaryIO, record: object) -> None:
    """Write any record (or dictionary of them) as a line of JSON in UTF-8."""
    out.write(_json(record) + b"\n")
