"""Markup of web pages, e-books and messages: bytes -> a tree of elements -> pieces.

`parse` decodes and parses; `pieces` gives the tree's text as headings, paragraphs, list items, quotations,
verse, table rows, captions and notes. Neither decides what of a page is its article: see `readers/html.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from testimonia.capture.reader import Piece
from testimonia.capture.text.charsets import encoding_of
from testimonia.capture.web.flow import Flow
from testimonia.errors import Damaged, Empty, TooLarge

DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
XHTML = re.compile(rb"<\?xml|<html[^>]*\sxmlns|//DTD XHTML", re.IGNORECASE)
SELF_CLOSED = re.compile(rb"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)"
                         rb"([a-z][\w:.-]*)((?:\s[^<>]*)?)/>", re.IGNORECASE)  # fmt: skip

SURROGATES = re.compile("[\ud800-\udfff]")

PEEK = 4096
"""Bytes in which a declaration of the encoding is looked for; browsers look at 1,024."""


def parse(data: bytes | str, charset: str | None = None) -> HtmlElement:
    """Parse a page, whole or in part, however broken. `charset` is what its envelope (header, part) says.

    The tree holds no comments and no processing instructions. Raises `Empty` where there is no element,
    `TooLarge` where elements stand more than about 2,000 deep, `Damaged` where the parser gives up.
    """
    text = data if isinstance(data, str) else decode(data, charset)
    page = SURROGATES.sub("\ufffd", text.replace("\0", "")).encode()
    if not page.strip():
        raise Empty("the page holds nothing but white space", "check that it was saved or downloaded whole")
    if XHTML.search(page, 0, PEEK):
        page = SELF_CLOSED.sub(rb"<\1\2></\1>", page)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(page, parser=parser)
    except etree.ParserError:
        raise Empty("the page holds no text", "check that it was saved or downloaded whole") from None
    except etree.LxmlError as error:
        raise Damaged(f"the markup cannot be parsed ({error})", "save the page again from a browser") from None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise TooLarge("elements stand more than 2,000 deep in one another", "save the page as plain text")
    return root


def pieces(root: HtmlElement) -> Iterator[Piece]:
    """The text at and below an element, in the order of the document, without what the page hides."""
    return (placed.piece for placed in Flow(root).walk())


def decode(data: bytes, charset: str | None = None) -> str:
    """Decode a page: by its mark, by `charset`, by its own declaration, as UTF-8, at last by a guess.

    A declaration counts if what it names can decode the page (see `encoding_of`). Other bytes become U+FFFD.
    """
    if b"\0" not in data[:4]:  # which the first "<" of a page in UTF-16 or UTF-32 has
        data = data.replace(b"\0", b"")
    found = encoding_of(data, charset or _declared(data))
    return data[found.mark :].decode(found.codec, "replace")


def _declared(data: bytes) -> str | None:
    """What the page itself says; a page whose declaration can be read as ASCII is not in UTF-16."""
    match = DECLARED.search(data, 0, PEEK)
    label = match[1].decode("ascii", "replace") if match else None
    return None if label is None or label.lower().startswith("utf-16") else label
