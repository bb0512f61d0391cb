"""Blocks -> findings, by the layout of quotations and by patterns of attribution, in one pass and on plain rules.

layout         blocks -> units that must be read together
quotations     quotations set apart and signed; `signoffs` parses their last line
introductions  the sentence that brings in a quotation set apart
quotes         quotation marks; sentences, tokens, phrases: the words of a block
analyse        one block -> drafts, by `verbal` and `nominal` patterns
resolve        drafts that clash -> statements, one inside the other
parties, kinds, voice, figures, mentions: what is said of each
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from testimonia.records import Account, Block, Extraction, Figure, Finding, Mention, Quotation, Statement, Unattributed

__all__ = ["NAME", "VERSION", "extract", "findings"]

NAME = "patterns"
VERSION = 1
"""Raised whenever the same blocks would give other findings."""


def findings(blocks: Iterable[Block]) -> Iterator[Finding]:
    """Yield what is found in the blocks of one account, in about the order of the text.

    Each finding comes after the blocks that it lies in, a statement before those inside it, and memory stays
    bounded however many blocks there are. Raises nothing for any text.
    """
    from testimonia.extract.stream import Extractor  # compiling the patterns takes a tenth of a second

    return Extractor().findings(blocks)


def extract(account: Account) -> Extraction:
    """All that is found in an account, each kind in the order in which it was found."""
    found: dict[type, list[Finding]] = {}
    for finding in findings(account.blocks):
        found.setdefault(type(finding), []).append(finding)
    return Extraction(
        statements=tuple(found.get(Statement, ())),  # type: ignore[arg-type]
        quotations=tuple(found.get(Quotation, ())),  # type: ignore[arg-type]
        unattributed=tuple(found.get(Unattributed, ())),  # type: ignore[arg-type]
        figures=tuple(found.get(Figure, ())),  # type: ignore[arg-type]
        mentions=tuple(found.get(Mention, ())),  # type: ignore[arg-type]
    )
