"""Blocks -> findings: the layout of quotations, and one reading by the encoder for who says what.

layout         blocks -> units that must be read together
quotations     quotations set apart and signed; `signoffs` parses their last line
chunks         units -> chunks that the encoder reads at once; `stretches`, `windows`: their words as its input
decoding       its outputs -> statements over words; `tags`, `pairs`: the best labels, what each word is to a cue
placed         statements over words -> drafts at the account's positions
continued      drafts whose content the layout makes whole; `introductions`: the sentence that brings a quotation in
statements     drafts -> statements, numbered, named, one inside the other; `parties`, `antecedents`: the names
kinds, voice, figures, mentions: what is said of each
dates          dates as history writes them, with their values
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from testimonia.records import (
    Account,
    Block,
    Explanation,
    Extraction,
    Figure,
    Finding,
    Mention,
    Quotation,
    Statement,
    Unattributed,
)

__all__ = ["NAME", "VERSION", "extract", "findings"]

NAME = "encoder"
VERSION = 4
"""Raised whenever the same blocks would give other findings."""


def findings(
    blocks: Iterable[Block], *, explain: bool = False, date: str | None = None
) -> Iterator[Finding | Explanation]:
    """Yield what is found in the blocks of one account, in about the order of the text.

    Each finding comes after the blocks that it lies in, a statement before those inside it, and memory stays
    bounded however many blocks there are. `explain`: an Explanation follows each statement that the encoder found.
    `date`: the date that the account gives itself (`Details.date`), for words like "yesterday".
    Raises nothing for any text, and EncoderError where the model's files are not whole.
    """
    from testimonia.extract.stream import Extractor  # loading the encoder takes some tenths of a second

    return Extractor(explain=explain, date=date).findings(blocks)


def extract(account: Account, *, explain: bool = False) -> Extraction:
    """All that is found in an account, each kind in the order in which it was found; `explain` as in `findings`."""
    found: dict[type, list[Finding | Explanation]] = {}
    for finding in findings(account.blocks, explain=explain, date=account.details.date):
        found.setdefault(type(finding), []).append(finding)
    return Extraction(
        statements=tuple(found.get(Statement, ())),  # type: ignore[arg-type]
        quotations=tuple(found.get(Quotation, ())),  # type: ignore[arg-type]
        unattributed=tuple(found.get(Unattributed, ())),  # type: ignore[arg-type]
        figures=tuple(found.get(Figure, ())),  # type: ignore[arg-type]
        mentions=tuple(found.get(Mention, ())),  # type: ignore[arg-type]
        explanations=tuple(found.get(Explanation, ())),  # type: ignore[arg-type]
    )
