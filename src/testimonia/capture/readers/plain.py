"""Plain text: whatever is text and of no other format. Encodings, wrapped lines, Project Gutenberg's books."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from testimonia.capture.reader import HEAD, Document, Piece, Source
from testimonia.capture.text.charsets import is_utf8, looks_like_text
from testimonia.capture.text.encoding import decoded_lines
from testimonia.errors import Empty
from testimonia.records import BlockKind, Details, Link

NAME = "plain"
VERSION = 1
MEDIA_TYPE = "text/plain"

WHOLE = 4_194_304
"""Bytes up to which a text is read whole before its pieces are given, so that links at its end are known."""

_BY = re.compile(r"[Bb][Yy]:?\s+(?P<name>[^\W\d_a-z][^,.:;!?\d]{2,50}(?:[A-Z]\.[^,.:;!?\d]{2,30}){0,2})")


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001 - every reader is asked alike
    """Low for all text, so that any reader which knows its format goes first; 0 for what is no text."""
    if not looks_like_text(head):
        return 0.0
    return 0.3 if is_utf8(head) and b"\0" not in head else 0.1


def read(source: Source) -> Iterator[Document]:
    """The one document of the source, streamed where it is larger than `WHOLE`.

    There, only links ("Read more about this topic: …") among the first 64 KiB of text are taken out of it; those
    further on stay in the text. Raises `Empty` where there is nothing but white space.
    """
    from testimonia.capture.text.gutenberg import opened  # their expressions take 25 ms to compile
    from testimonia.capture.text.text_layout import pieces_of_text

    warnings: list[str] = []
    header, lines = opened(decoded_lines(source, warnings))
    links: list[Link] = []
    head = list(_without_links(_head(lines, None if _is_small(source) else HEAD), links))
    pieces = pieces_of_text(itertools.chain(head, lines), titled=header is None)
    first = list(itertools.islice(pieces, 2))
    if not first:
        raise Empty("the text holds nothing but white space", "check that it was saved or downloaded whole")
    details = replace(header or _details(first), links=tuple(links))
    yield Document(details, itertools.chain(first, pieces), warnings=warnings)


def _is_small(source: Source) -> bool:
    return len(source.head(WHOLE + 1)) <= WHOLE if source.path is None else source.path.stat().st_size <= WHOLE


def _head(lines: Iterator[str], size: int | None) -> Iterator[str]:
    length = 0
    for line in lines:
        yield line
        length += len(line) + 1
        if size is not None and length > size:
            return


def _without_links(lines: Iterator[str], links: list[Link]) -> Iterator[str]:
    from testimonia.capture.text.topic_links import topic_links

    for line in lines:
        found = topic_links(line)
        links += found
        yield "" if found else line


def _details(first: list[Piece]) -> Details:
    """Title and author where the first lines are so plain that nothing else is meant."""
    from testimonia.capture.text.line_marks import could_be_title

    if first[0].kind is not BlockKind.HEADING or not could_be_title(first[0].text):
        return Details()
    match = _BY.fullmatch(first[1].text.strip()) if len(first) > 1 else None
    return Details(title=first[0].text, authors=(match["name"],) if match else ())
