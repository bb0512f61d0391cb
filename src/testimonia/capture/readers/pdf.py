"""PDF, through PDFium: text with its positions, page by page, put into reading order by `capture.paged`.

The date of a document is never taken from the file: CreationDate says when the file was made, which for a
scanned or reissued account may be decades after it was written. Titles that are file names or the names of
templates are not taken either; the first heading then gives the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from testimonia.capture.reader import Document, Piece, Source
from testimonia.errors import Damaged, Encrypted, InputError
from testimonia.records import Details

NAME = "pdf"
VERSION = 1
MEDIA_TYPE = "application/pdf"

_MARK = b"%PDF-"
_SIGN_OFF = 2_048
_UNLOCK = "remove the password (qpdf --decrypt --password=... in.pdf out.pdf), then add it again"
_NO_TITLE = re.compile(
    r"untitled.*|.*\.(?:docx?|odt|rtf|indd|qxd|pdf|tex|pptx?|xlsx?|wpd|txt|html?)|(?:layout|slide) \d+"
    r"|(?:powerpoint )?presentation|document\d*|(?:https?|file):.*",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:admin(?:istrator)?|user|owner|unknown|author|anonymous|root|pc|scanner|\W*)\d*", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001 - the shape of every reader
    """Sure where the bytes begin as a PDF does; less so where its mark comes a little later."""
    if head.startswith(_MARK):
        return 1.0
    return 0.7 if _MARK in head[:1024] else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document in a PDF.

    Raises `Damaged` or `Encrypted`; a PDF without text raises `NeedsOcr` or `Empty` while its pieces are walked.
    """
    with closing(_opened(source)) as document:
        warnings: list[str] = []
        if not _is_whole(source):
            warnings.append("the end of the file is missing; pages may be lost")
        details = _details(document)
        yield Document(details, _pieces(document, details.language, warnings), warnings=warnings)


def _opened(source: Source) -> Any:
    """The PDF as a `pypdfium2.PdfDocument`, which reads a file piecemeal."""
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(source.data if source.path is None else source.path)
        if len(document) > 0:
            return document
        document.close()
    except PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise Encrypted("it is locked with a password", _UNLOCK) from None
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise Encrypted("it is locked in a way that PDFium does not know", _UNLOCK) from None
        raise _broken("it is damaged or cut off") from None
    raise _broken("it has no pages")


def _broken(reason: str) -> InputError:
    return Damaged(reason, "get it again from where it came from, or save it anew from a program that still opens it")


def _is_whole(source: Source) -> bool:
    """Whether the file ends as a PDF must, give or take what a mail program or server put behind."""
    with source.open() as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _SIGN_OFF))
        return b"%%EOF" in stream.read()


def _details(document: Any) -> Details:
    """Title, authors and language, where the file's own fields hold more than a program's defaults."""
    fields = document.get_metadata_dict(skip_empty=True)
    return Details(
        title=_title(fields.get("Title", "")),
        authors=tuple(_authors(fields.get("Author", ""))),
        language=_language(document),
    )


def _title(text: str) -> str | None:
    text = re.sub(r"^Microsoft (?:Word|PowerPoint) - ", "", " ".join(text.split()))
    return text if text and not _NO_TITLE.fullmatch(text) else None


def _authors(text: str) -> Iterator[str]:
    """Names parted by semicolons or "and"; by commas only where no part could be a surname alone."""
    for some in re.split(r"\s*;\s*|\s+(?:and|&)\s+", " ".join(text.split())):
        parts = [part.strip() for part in some.split(",")]
        names = parts if all(" " in part for part in parts) else [some.strip(" ,")]
        yield from (name for name in names if not _NO_AUTHOR.fullmatch(name))


def _language(document: Any) -> str | None:
    """The language that the catalog names, as a BCP 47 tag."""
    import ctypes

    from pypdfium2 import raw

    buffer = (ctypes.c_ushort * 64)()
    size = raw.FPDFCatalog_GetLanguage(document, buffer, ctypes.sizeof(buffer))
    tag = bytes(buffer)[: max(min(size, ctypes.sizeof(buffer)) - 2, 0)].decode("utf-16-le", "replace").replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def _pieces(document: Any, language: str | None, warnings: list[str]) -> Iterator[Piece]:
    from testimonia.capture.paged.pages import pieces_of
    from testimonia.capture.paged.pdf_pages import PdfPages

    pages = PdfPages(document, language)
    empty = True
    for piece in pieces_of(pages.walk(), pages.sample()):
        empty = False
        yield piece
    if empty:
        raise pages.failure()
    warnings += pages.warnings()
