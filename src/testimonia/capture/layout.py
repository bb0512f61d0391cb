"""Pieces that readers give -> blocks with positions, their white space and control characters made regular."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.capture.reader import Piece
from testimonia.records import Block, BlockKind

LONGEST_BLOCK = 100_000
"""Code points in a block; longer ones are parted at white space, so that memory stays bounded."""

RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""What readers write for superscript digits, so that the mark of a note or a power never joins the number before it."""

KEEPS_LINES = {BlockKind.VERSE, BlockKind.SIGNATURE}

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u0085|\v|\f")


def clean(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> str:
    """Make white space regular and drop what nobody can see; letters, marks and their order stay as they are.

    Bidirectional controls and joiners stay, since scripts need them; lone surrogates become U+FFFD.
    """
    text = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))
    if kind in KEEPS_LINES:
        lines = (_BLANKS.sub(" ", line).strip() for line in _LINE_ENDS.sub("\n", text).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if kind is BlockKind.ROW:
        return "\t".join(_SPACES.sub(" ", cell).strip() for cell in text.split("\t")).strip("\n ")
    return _SPACES.sub(" ", text).strip()


def blocks_of(pieces: Iterable[Piece]) -> Iterator[Block]:
    """Give every piece that holds text its position: one newline after a tight neighbour, else two."""
    end = None
    for piece in pieces:
        text = clean(piece.text, piece.kind)
        if not text.strip():
            continue
        gap = 1 if piece.tight else 2
        for part in _parted(text):
            start = 0 if end is None else end + gap
            yield Block(piece.kind, start, part, piece.level, piece.indent, piece.page)
            end, gap = start + len(part), 1


def _parted(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > LONGEST_BLOCK:
        cut = text.rfind(" ", start + LONGEST_BLOCK // 2, start + LONGEST_BLOCK)
        cut = start + LONGEST_BLOCK if cut < 0 else cut
        yield text[start:cut]
        start = cut + (text[cut] == " ")
    if start < len(text):
        yield text[start:]


def tightened(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Mark list items and table rows that follow one of their own kind as tight."""
    before = None
    for piece in pieces:
        alike = piece.kind is before and piece.kind in (BlockKind.ITEM, BlockKind.ROW)
        yield replace(piece, tight=True) if alike else piece
        before = piece.kind
