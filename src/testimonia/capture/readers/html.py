"""Web pages: the article's body out of its page, with what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.capture.reader import Document, Source

NAME = "html"
VERSION = 1
MEDIA_TYPE = "text/html"

_PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:(?:<\?[^>]*>|<!--.*?-->)\s*)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_BLOCK = re.compile(
    rb"</?(?:p|div|h[1-6]|table|ul|ol|article|section|blockquote|br|span|title|meta|a)\b[^<>]*>", re.IGNORECASE
)
_SHARE = 0.02
"""Tags per byte from which on bytes without a root element count as a part of a page."""


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001
    """Surest of a document type or root element at the start; less of bare tags, and of a page after other text."""
    head = head.replace(b"\0", b"")
    start = _PROLOGUE.match(head)
    rest = head[start.end() if start else 0 :]
    if _ROOT.match(rest):
        return 0.95
    if _BLOCK.match(rest):
        return 0.8 if _ROOT.search(rest) else 0.6
    tags = len(_BLOCK.findall(rest))
    return 0.3 if tags > max(10, len(rest) * _SHARE) and _ROOT.search(rest) else 0.0


def read(source: Source) -> Iterator[Document]:
    """The page's article. Raises `Empty`, `Damaged` or `TooLarge`: see `read_page`."""
    from testimonia.capture.web.page import read_page

    yield read_page(source.read(), source.charset, source.address)
