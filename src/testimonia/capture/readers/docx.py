"""Word documents: DOCX, and with macros or as templates DOCM, DOTX (macros are never run, nor looked at).

Mammoth turns the document into HTML, whose pieces are then taken like those of any page; a style made by hand
counts as the style that it is based on, and a paragraph indented on both sides is a quotation. A note stands after
the paragraph (list, table) that cites it, its mark is left out of the running text.

Of tracked changes, Mammoth takes the document as it is with all of them accepted: what was inserted or moved here
stays, what was deleted or moved away is left out. Left out as well are comments, pictures, headers, footers and
tables of contents; formulas and embedded documents too, with a warning. Hidden text is read like other text.

Of the properties the dates are not taken: they are those of the file, often of the template it was made from.
"""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.capture.containers import archive
from testimonia.capture.reader import Document, Source
from testimonia.errors import Encrypted, UnknownFormat
from testimonia.records import Details

NAME = "docx"
VERSION = 1
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
"""How files of Office before 2007 begin, and later ones that are locked."""


def claims(source: Source, head: bytes) -> float:
    """By the parts in the ZIP. Old Word files and locked ones are claimed too, so that `read` can say what they are."""
    if head.startswith(_OLE):
        return 0.2
    names = archive.names_in(source, head)
    return 0.9 if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names) else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document. Raises `Damaged`, `Encrypted`, `TooLarge`, or `UnknownFormat` for files of old Office."""
    from testimonia.capture.office import dublin, wordprocessing
    from testimonia.capture.web import markup

    if source.head(len(_OLE)) == _OLE:
        raise _what_ole_is(source.read())
    with archive.opened(source) as zipped:
        properties = "docProps/core.xml"
        details = dublin.details_of(zipped.xml(properties)) if properties in zipped.names else Details()
        root, warnings = wordprocessing.page_of(zipped)
    yield Document(details, markup.pieces(root), warnings=warnings)


def _what_ole_is(data: bytes) -> Encrypted | UnknownFormat:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Encrypted("the document is locked with a password", "open it in Word or LibreOffice and save it without")
    if "WordDocument".encode("utf-16-le") in data:
        return UnknownFormat("it is a Word document of before 2007 (DOC)", "open it in LibreOffice and save it as DOCX")
    return UnknownFormat("it is an Office file of before 2007", "open it in LibreOffice and save it as DOCX or PDF")
