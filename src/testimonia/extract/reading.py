"""One block -> its quotations and sentences: what both the layout and the encoder go by."""

from __future__ import annotations

from dataclasses import dataclass, field

from testimonia.extract.quotes import Quote, find_quotes
from testimonia.extract.sentences import mask, sentences


@dataclass(slots=True)
class Reading:
    """The quotations and sentences (`spans`) of a block, positions in the block.

    `masked`: the text with stand-ins for its quotations.
    """

    text: str
    masked: str
    quotes: list[Quote] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


def read_block(text: str, *, goes_on: bool = False) -> Reading:
    """Read one block. `goes_on`: the next block re-opens the quotation that this one leaves open."""
    quotes = find_quotes(text, goes_on=goes_on)
    masked = mask(text, quotes)
    return Reading(text, masked, quotes, list(sentences(masked)))
