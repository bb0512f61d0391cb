"""What a reader gets and gives; every module in `readers/` has the same functions in the same order.

    NAME = "html"                 # its name in `Origin.reader`, and of its file
    VERSION = 1                   # raised whenever the same bytes would give another text
    MEDIA_TYPE = "text/html"

    def claims(source: Source, head: bytes) -> float
        How sure it is, from 0 to 1, that these bytes are its format. Looks at the content, never at the
        file's suffix; raises nothing; is fast: `head` is the first 64 KiB. The highest claim wins, and one of
        0.9 or more ends the question.

    def read(source: Source) -> Iterator[Document]
        The documents in the source: one for most formats, many for a container. Raises an `InputError`
        for what it cannot read. Heavy imports happen in here.

A new format is a new file in `readers/`; nothing else changes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from testimonia.records import BlockKind, Details

HEAD = 65_536
"""Bytes of a source that `claims` is shown."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one original, in a file or in memory, and what came with them.

    `address` is where it was fetched from; `charset` is what the server's header said.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    address: str | None = None
    charset: str | None = None

    def open(self) -> BinaryIO:
        """Open the bytes for reading, from their start. The caller closes it."""
        return io.BytesIO(self.data) if self.data is not None else self._file()

    def _file(self) -> BinaryIO:
        assert self.path is not None
        return self.path.open("rb")

    def head(self, size: int = HEAD) -> bytes:
        """The first `size` bytes."""
        with self.open() as stream:
            return stream.read(size)

    def read(self) -> bytes:
        """All bytes. For formats that cannot be read piecemeal."""
        if self.data is not None:
            return self.data
        with self.open() as stream:
            return stream.read()


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that has no position yet. `tight`: only one newline parts it from the piece before.

    The text may hold any white space; `capture.layout` makes it regular (verse and signatures keep their line breaks).
    """

    kind: BlockKind
    text: str
    level: int = 0
    indent: int = 0
    page: int | None = None
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One document in a source. `pieces` can be walked once, and is walked before the next document is asked for.

    `warnings` may grow while the pieces are walked.
    """

    details: Details
    pieces: Iterator[Piece]
    part: str | None = None
    warnings: list[str] = field(default_factory=list)
