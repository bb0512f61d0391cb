"""What a word processor's paragraph style says of the paragraph: a heading, a quotation, verse, a caption.

Word and LibreOffice keep the English names of their own styles in the file, whatever language their menus speak.
(Styles for the author and the date are named here because templates base them on that of the title.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from testimonia.capture.reader import Piece
from testimonia.records import BlockKind

Role = tuple[BlockKind, int]
"""A kind of block, and its level."""

_NAMED: dict[str, Role] = {
    "title": (BlockKind.HEADING, 1),
    "subtitle": (BlockKind.HEADING, 2),
    "heading": (BlockKind.HEADING, 1),
    "author": (BlockKind.PARAGRAPH, 0),
    "date": (BlockKind.PARAGRAPH, 0),
    "quotation": (BlockKind.QUOTATION, 1),
    "quotations": (BlockKind.QUOTATION, 1),
    "quote": (BlockKind.QUOTATION, 1),
    "intense quote": (BlockKind.QUOTATION, 1),
    "block text": (BlockKind.QUOTATION, 1),
    "block quote": (BlockKind.QUOTATION, 1),
    "block quotation": (BlockKind.QUOTATION, 1),
    "blockquote": (BlockKind.QUOTATION, 1),
    "epigraph": (BlockKind.QUOTATION, 1),
    "extract": (BlockKind.QUOTATION, 1),
    "attribution": (BlockKind.SIGNATURE, 1),
    "quote attribution": (BlockKind.SIGNATURE, 1),
    "verse": (BlockKind.VERSE, 0),
    "verses": (BlockKind.VERSE, 0),
    "poem": (BlockKind.VERSE, 0),
    "poetry": (BlockKind.VERSE, 0),
    "stanza": (BlockKind.VERSE, 0),
    "caption": (BlockKind.CAPTION, 0),
    "illustration": (BlockKind.CAPTION, 0),
    "figure": (BlockKind.CAPTION, 0),
    "drawing": (BlockKind.CAPTION, 0),
    "table": (BlockKind.CAPTION, 0),
    "footnote text": (BlockKind.NOTE, 0),
    "endnote text": (BlockKind.NOTE, 0),
}
_HEADING = re.compile(r"heading (\d)")
_SET_OFF = 18.0
"""Points of indentation on both sides (a quarter of an inch) that set a paragraph off as a quotation."""


def named(name: str) -> Role | None:
    """The role of a style of this name, in whatever case; None where the name tells nothing."""
    name = name.strip().lower()
    if match := _HEADING.fullmatch(name):
        return BlockKind.HEADING, min(6, max(1, int(match[1])))
    return _NAMED.get(name)


def first_named(names: Iterable[str]) -> Role | None:
    """The role of the first style in a chain (a style, its parent, its parent's parent) that has one."""
    return next((role for name in names if (role := named(name))), None)


def chain(start: str, parent: Callable[[str], str | None]) -> list[str]:
    """A style's identifier and those of its parents, from the nearest; a ring of parents ends where it closes."""
    found: list[str] = []
    step: str | None = start
    while step and step not in found:
        found.append(step)
        step = parent(step)
    return found


def is_set_off(left: float, right: float) -> bool:
    """Whether a paragraph indented by so many points on each side is set like a block quotation.

    One side alone tells nothing: addresses, signatures and whole letters are moved to one side.
    """
    return left >= _SET_OFF and right >= _SET_OFF


def stanzas(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join verse of which every line is a paragraph of its own; an empty paragraph parts stanzas."""
    held: Piece | None = None
    for piece in pieces:
        lines = piece.kind is BlockKind.VERSE and bool(piece.text.strip())
        if held and lines:
            held = replace(held, text=f"{held.text}\n{piece.text}")
            continue
        if held:
            yield held
        held = piece if lines else None
        if not lines:
            yield piece
    if held:
        yield held
