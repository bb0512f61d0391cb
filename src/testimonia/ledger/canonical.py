"""One way to write a value down, so that equal values have equal hashes; and the identifiers made of them."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from testimonia.records import Finding, Quotation, Spans, Statement

RECIPE = 1
"""Stands first in whatever an identifier is the hash of; raised when it is made of other things."""

ACCOUNT_ID = 12
"""Hexadecimal digits in the id of an account, and of a decision."""

FINDING_KEY = 16
"""Hexadecimal digits in a finding's key: a case holds many more findings than accounts."""

START = "0" * 64
"""What the first entry of a log names as the hash before it."""

_encode = msgspec.json.Encoder(order="sorted").encode


def canonical(value: Any) -> str:
    """The value as JSON with sorted keys and without blanks or raw line breaks.

    Raises `UnicodeEncodeError` for half a surrogate pair, which no UTF-8 can hold.
    """
    return _encode(value).decode()


def digest(value: Any) -> str:
    """SHA-256 over the canonical JSON of a value, in lower-case hexadecimal."""
    return hashlib.sha256(_encode(value)).hexdigest()


def account_id(sha256: str, part: str | None) -> str:
    """The id of the account that is (a part of) an original."""
    return digest([RECIPE, sha256, part])[:ACCOUNT_ID]


def finding_key(text: str, finding: Finding) -> str:
    """The key of a finding in the text whose SHA-256 is `text`: of its type and of the spans of each of its roles."""
    return digest([RECIPE, text, type_of(finding), _roles(finding)])[:FINDING_KEY]


def type_of(finding: Finding) -> str:
    """The name of a finding's type, as `FindingType` has it."""
    return type(finding).__name__.lower()


def _roles(finding: Finding) -> tuple[Spans, ...]:
    match finding:
        case Statement():
            return (finding.source, finding.cue, finding.content)
        case Quotation():
            return (finding.source, finding.content)
        case _:
            return ((finding.span,),)
