"""The passages of two accounts -> how the one takes from the other, and how much of each that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from testimonia.compare.derivation.index import Entry, within
from testimonia.records import DerivationKind, SharedPassage, Span

MOST = 0.5
"""The share of an account from which on a passage is most of it."""
REWORDED = 0.76
"""How alike passages are at most where many words were replaced; a fifth of them edited leaves 0.83."""
HOUSE_WORDS, HOUSE_SHARE = 60, 0.2
"""What two accounts of one publisher share at most that is of the house: notes on authors, "sign up here"."""


class Shares(NamedTuple):
    """How much of each account's words stands in what they share."""

    a: float
    b: float


def shares(one: Entry, other: Entry, passages: Sequence[SharedPassage]) -> Shares:
    """How much of both accounts is shared."""
    return Shares(_share(one, [each.span_a for each in passages]), _share(other, [each.span_b for each in passages]))


def kind_of(passages: Sequence[SharedPassage], parts: Shares) -> DerivationKind:
    """What kind of edge passages make."""
    if all(_is_quotation(each, parts) for each in passages):
        return DerivationKind.QUOTATION
    words = sum(each.words for each in passages)
    if sum(each.alike * each.words for each in passages) / words < REWORDED:
        return DerivationKind.REWORDED
    return DerivationKind.COPY if min(parts) >= MOST else DerivationKind.EXCERPT


def is_house_text(passages: Sequence[SharedPassage], parts: Shares) -> bool:
    """Whether two accounts of one publisher share no more than all of its accounts might."""
    return sum(each.words for each in passages) < HOUSE_WORDS and max(parts) < HOUSE_SHARE


def _is_quotation(passage: SharedPassage, parts: Shares) -> bool:
    """Whether a side has it within quotation marks, in a text that is mostly its own."""
    return (passage.quoted_a and parts.a < MOST) or (passage.quoted_b and parts.b < MOST)


def _share(entry: Entry, spans: Sequence[Span]) -> float:
    held = np.zeros(len(entry.words), np.bool_)  # passages may overlap on one side
    for span in spans:
        words = within(entry, span)
        held[words.start : words.stop] = True
    return float(held.mean())
