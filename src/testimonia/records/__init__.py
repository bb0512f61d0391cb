"""The data types that everything above speaks in: frozen, typed, without behaviour of their own.

A span is `(start, end)` in Unicode code points into the account's text, end exclusive: the unit of
Python's `str`, not bytes and not the UTF-16 units that browsers count. A role is a tuple of spans in
the order of the text, because what someone says may be interrupted ("…," he said, "…").
"""

from __future__ import annotations

from testimonia.records.accounts import (
    Account,
    Block,
    BlockKind,
    Details,
    Link,
    LinkKind,
    Origin,
    text_of,
)
from testimonia.records.derivations import Derivation, DerivationKind, Evidence, Root, SharedPassage
from testimonia.records.findings import (
    Bound,
    Explanation,
    Extraction,
    Figure,
    Finding,
    Mention,
    MentionType,
    PartyType,
    Quotation,
    Rival,
    Span,
    Spans,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
    spans_of,
)
from testimonia.records.identities import Doubt, Identity, Join, Party, PartyKind
from testimonia.records.ledger import (
    AccountEntry,
    Capture,
    Decision,
    Failure,
    FindingType,
    LogEntry,
    Problem,
    Program,
    Ruling,
    Run,
    StoredDecision,
    StoredFinding,
)

__all__ = [
    "Account",
    "AccountEntry",
    "Block",
    "BlockKind",
    "Bound",
    "Capture",
    "Decision",
    "Derivation",
    "DerivationKind",
    "Details",
    "Doubt",
    "Evidence",
    "Explanation",
    "Extraction",
    "Failure",
    "Figure",
    "Finding",
    "FindingType",
    "Identity",
    "Join",
    "Link",
    "LinkKind",
    "LogEntry",
    "Mention",
    "MentionType",
    "Origin",
    "Party",
    "PartyKind",
    "PartyType",
    "Problem",
    "Program",
    "Quotation",
    "Rival",
    "Root",
    "Ruling",
    "Run",
    "SharedPassage",
    "Span",
    "Spans",
    "Stance",
    "Statement",
    "StatementKind",
    "StoredDecision",
    "StoredFinding",
    "Unattributed",
    "spans_of",
    "text_of",
]
