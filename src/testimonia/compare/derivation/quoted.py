"""Which words of an account stand within quotation marks, or in a block that is set apart as a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from testimonia.compare.derivation.words import Words
from testimonia.records import Account, Block, BlockKind, Span

SET_APART = frozenset({BlockKind.QUOTATION, BlockKind.VERSE})
_MARK = re.compile(r"[“”„«»]|\"|''|(?<!\w)‘|’(?!\w)")
_STRAIGHT = frozenset({'"', "''"})
_OPENS, _CLOSES = frozenset("“„«‘"), {"“": "”", "„": "“”", "«": "»", "‘": "’", "»": "«"}


def quoted(account: Account, words: Words) -> NDArray[np.bool_]:
    """For each word, whether it is quoted."""
    inside = np.zeros(len(words), np.bool_)
    for block in account.blocks:
        for start, end in quotations(block):
            inside[np.searchsorted(words.starts, start) : np.searchsorted(words.starts, end)] = True
    return inside


def quotations(block: Block) -> Iterator[Span]:
    """The spans of a block that are quoted; one that is not closed goes on to the block's end.

    >>> from testimonia.records import Block, BlockKind
    >>> list(quotations(Block(BlockKind.PARAGRAPH, 10, 'He said "no" and left.')))
    [(18, 22)]
    """
    if block.kind in SET_APART:
        yield block.start, block.end
        return
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(block.text):
        mark, at = match[0], block.start + match.start()
        if opened is None:
            if mark in _OPENS or (mark in _STRAIGHT and _may_open(block.text, match.start())):
                opened = at, _CLOSES.get(mark, mark)
        elif mark in opened[1]:
            yield opened[0], at + len(mark)
            opened = None
    if opened and opened[1] != "’":  # an apostrophe before a word ("’tis") opens nothing
        yield opened[0], block.end


def _may_open(text: str, at: int) -> bool:
    """Whether a straight mark can open here: one behind a word closes what a cut took the beginning of."""
    return not at or not (text[at - 1].isalnum() or text[at - 1] in ".,;:?!…")
