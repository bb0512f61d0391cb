"""E-books: EPUB 2 and 3.

The whole book is one account: the documents of its spine in their order, chapters told by their headings. Left out are
the table of contents, the cover, and what the book lists beside its text (pictures, sound). Of the spine, one document
is held at a time. A book whose text is locked by DRM is refused; fonts that are only disguised do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.capture.containers import archive
from testimonia.capture.reader import Document, Source

NAME = "epub"
VERSION = 1
MEDIA_TYPE = "application/epub+zip"


def claims(source: Source, head: bytes) -> float:
    """By the `mimetype` member, or by the container file that names the package."""
    if archive.declared_type(source, head) == MEDIA_TYPE:
        return 0.95
    return 0.8 if "META-INF/container.xml" in archive.names_in(source, head) else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document. Raises `Damaged`, `Encrypted` or `TooLarge`, also while its pieces are walked."""
    from testimonia.capture.office import dublin, package

    with archive.opened(source) as zipped:
        package.refuse_locked(zipped)
        book = package.opened(zipped)
        warnings: list[str] = []
        yield Document(dublin.details_of(book.root), book.pieces(warnings), warnings=warnings)
