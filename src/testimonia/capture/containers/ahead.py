"""A container read one document ahead, so that a break in it can be told with the last document before the break."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from testimonia.capture.reader import Document, Piece
from testimonia.errors import InputError


class Ahead:
    """Iterates over documents. What goes wrong after one of them becomes a warning of that one.

    The next document is asked for when the pieces of the one before have been walked. `trouble` is what is to be
    told with the document that ends next; whoever makes the documents may add to it.
    """

    def __init__(self, documents: Iterator[Document], trouble: list[str]) -> None:
        self._documents = documents
        self._waiting: list[Document] = []
        self._error: InputError | None = None
        self._trouble = trouble

    def __iter__(self) -> Iterator[Document]:
        """Raise the error that ended the documents, unless the warnings of one tell it."""
        self._look()
        while self._waiting:
            document = self._waiting.pop()
            yield replace(document, pieces=self._told(document.pieces, document.warnings))
            self._look()
        if self._error:
            raise self._error

    def _told(self, pieces: Iterator[Piece], warnings: list[str]) -> Iterator[Piece]:
        """The pieces; when they end, the warnings gain what has gone wrong up to the next document."""
        empty = True
        for piece in pieces:
            empty = False
            yield piece
        if empty:
            return
        self._look()
        if self._error:
            self._trouble.append(f"what follows could not be read: {self._error.reason}; {self._error.remedy}")
            self._error = None
        warnings += self._trouble
        self._trouble.clear()

    def _look(self) -> None:
        if self._waiting or self._error:
            return
        try:
            self._waiting += itertools.islice(self._documents, 1)
        except InputError as error:
            self._error = error
