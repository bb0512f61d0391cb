"""Bytes -> accounts: which format it is, its reader, and the layout that all readers share."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import ModuleType

from testimonia.capture import readers
from testimonia.capture.layout import blocks_of, clean, tightened
from testimonia.capture.reader import Document, Piece, Source
from testimonia.capture.titles import split_title, without_site
from testimonia.errors import Empty, UnknownFormat
from testimonia.records import Block, BlockKind, Details

__all__ = ["Captured", "Source", "capture", "reader_for"]

SURE = 0.9
"""A claim from which on no other reader is asked: looking for Markdown alone took a third of a web page's time."""

PEEK = 12
"""Pieces looked at for a title before the first block is given out."""


@dataclass(frozen=True, slots=True)
class Captured:
    """One document being captured. `blocks` can be walked once; `warnings` may grow until it has been."""

    details: Details
    blocks: Iterator[Block]
    media_type: str
    reader: str
    part: str | None
    warnings: list[str]


@cache
def all_readers() -> tuple[ModuleType, ...]:
    """Every module in `readers/`, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(readers.__path__))
    return tuple(importlib.import_module(f"{readers.__name__}.{name}") for name in names)


def reader_for(source: Source) -> ModuleType:
    """The reader that is surest of the bytes. Raises `Empty` or `UnknownFormat`."""
    head = source.head()
    if not head:
        raise Empty("the file has no bytes", "check that it was saved or downloaded whole")
    best, reader = 0.0, None
    for module in all_readers():
        claim = module.claims(source, head)
        if claim > best:
            best, reader = claim, module
        if best >= SURE:
            break
    if reader is None:
        raise UnknownFormat("the bytes are of no format that we read", "convert it to HTML, PDF, DOCX or plain text")
    return reader


def capture(source: Source) -> Iterator[Captured]:
    """The documents in a source, in order; walk each one's blocks before asking for the next.

    Raises an `InputError` (without the input's name) for what cannot be read.
    """
    reader = reader_for(source)
    for document in reader.read(source):
        first = list(itertools.islice(document.pieces, PEEK))
        yield Captured(
            details=_completed(document, first),
            blocks=blocks_of(tightened(itertools.chain(first, document.pieces))),
            media_type=reader.MEDIA_TYPE,
            reader=f"{reader.NAME}/{reader.VERSION}",
            part=document.part,
            warnings=document.warnings,
        )


def _completed(document: Document, first: list[Piece]) -> Details:
    details = document.details
    title = details.title or (first[0].text if first and first[0].kind is BlockKind.HEADING else None)
    title = clean(title) if title else None
    if title:
        title = without_site(title, details.publisher, details.address)
    topic, section = split_title(title)
    return replace(details, title=title or None, topic=details.topic or topic, section=details.section or section)
