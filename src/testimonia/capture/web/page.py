"""One web page -> its article, its details and its links."""

from __future__ import annotations

from testimonia.capture.reader import Document
from testimonia.capture.web import markup
from testimonia.capture.web.page_article import article, is_beyond, parts_of
from testimonia.capture.web.page_head import Head
from testimonia.capture.web.page_links import is_pointer, links_of
from testimonia.errors import Empty


def read_page(data: bytes, charset: str | None = None, address: str | None = None) -> Document:
    """Read a page; `charset` and `address` are those that it was fetched with.

    Raises `Empty` for a page without an article, and what `markup.parse` raises.
    """
    root = markup.parse(data, charset)
    parts = parts_of(root)
    chosen = [part.piece for part in article(parts) if not is_pointer(part)]
    if not chosen:
        raise Empty("the page holds no text besides navigation", "save the page of the article itself")
    head = Head(root, address)
    warnings = ["a very large page: what is no part of the article may have stayed"] if is_beyond(root) else []
    return Document(head.details(links_of(parts, head)), iter(chosen), warnings=warnings)
