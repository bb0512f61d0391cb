"""OpenDocument text (LibreOffice, OpenOffice, Google Docs): ODT, and its templates OTT.

A style made by hand counts as the style that it is based on; a paragraph indented on both sides is a quotation.
A note stands after the paragraph that cites it, its mark is left out of the running text. Text that a tracked change
deleted is left out, text that one inserted stays: the document as it is with all changes accepted. Left out as well
are comments, tables of contents, pictures, headers and footers. The text is read one paragraph at a time.

Of the document's properties its date is not taken: in OpenDocument, `dc:date` is when the file was last saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from testimonia.capture.containers import archive
from testimonia.capture.reader import Document, Source
from testimonia.errors import Encrypted
from testimonia.records import Details

NAME = "odt"
VERSION = 1
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_TYPE = re.compile(re.escape(MEDIA_TYPE) + "(-template|-master|-web)?")


def claims(source: Source, head: bytes) -> float:
    """By the `mimetype` member that every OpenDocument file has."""
    return 0.95 if _TYPE.fullmatch(archive.declared_type(source, head)) else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document. Raises `Damaged`, `Encrypted` or `TooLarge`."""
    from testimonia.capture.office import dublin, opendocument, styles

    with archive.opened(source) as zipped:
        _refuse_locked(zipped)
        book = opendocument.StyleBook()
        if "styles.xml" in zipped.names:
            book.add(zipped.xml("styles.xml").iter())
        details = dublin.details_of(zipped.xml("meta.xml")) if "meta.xml" in zipped.names else Details()
        pieces = opendocument.pieces_of(zipped.read("content.xml"), book)
        yield Document(replace(details, date=None), styles.stanzas(pieces))


def _refuse_locked(zipped: archive.Archive) -> None:
    """A locked part is listed in the manifest as encrypted; the ZIP itself does not tell."""
    manifest = zipped.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in zipped.names else b""
    if b"encryption-data" in manifest or "encrypted-package" in zipped.names:
        raise Encrypted("the document is locked with a password", "open it in LibreOffice and save it without one")
