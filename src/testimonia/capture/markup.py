"""Markup of web pages, e-books and messages: bytes -> a tree of elements -> pieces.

`parse` decodes and parses; `pieces` gives the tree's text as headings, paragraphs, list items, quotations,
verse, table rows, captions and notes. Neither decides what of a page is its article: see `readers/html.py`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from testimonia.capture.flow import Flow
from testimonia.capture.reader import Piece
from testimonia.errors import Damaged, Empty, TooLarge

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""First bytes -> encoding: byte order marks, and the first character of a page that lacks one."""

WEB_NAMES = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What a page that claims an encoding is really in, as the WHATWG encoding standard says. (A page whose
declaration could be read as ASCII cannot be UTF-16.)"""

DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
XHTML = re.compile(rb"<\?xml|<html[^>]*\sxmlns|//DTD XHTML", re.IGNORECASE)
SELF_CLOSED = re.compile(rb"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)"
                         rb"([a-z][\w:.-]*)((?:\s[^<>]*)?)/>", re.IGNORECASE)  # fmt: skip

READABLE = re.compile(
    r"utf-(8|16|16-le|16-be)|ascii|(cp|iso8859-|iso2022_|koi8-|mac-|gb|big5|euc_|shift_jis)\w*|tis-620|johab"
)
"""Python's names of encodings of text that are safe to decode by: no `unicode_escape`, no `utf-7`."""

PEEK = 4096
"""Bytes in which a declaration of the encoding is looked for; browsers look at 1,024."""


def parse(data: bytes | str, charset: str | None = None) -> HtmlElement:
    """Parse a page, whole or in part, however broken. `charset` is what its envelope (header, part) says.

    The tree holds no comments and no processing instructions. Raises `Empty` where there is no element,
    `TooLarge` where elements stand more than about 2,000 deep, `Damaged` where the parser gives up.
    """
    text = data if isinstance(data, str) else decode(data, charset)
    page = text.replace("\0", "").encode("utf-8", "replace")
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

    What the declared encoding cannot decode becomes U+FFFD where that is a blemish, not the rule.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    declared = DECLARED.search(data, 0, PEEK)
    labels = [charset, declared[1].decode("ascii", "replace") if declared else None]
    named = [name for label in labels if label and (name := web_name(label))]
    for encoding in (*_utf8_first(named), "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(_guess(data, named), "replace")


def web_name(label: str) -> str | None:
    """Python's name of the encoding that browsers take for `label`; None where nobody knows it.

    >>> web_name("ISO-8859-1")
    'cp1252'
    """
    try:
        name = codecs.lookup(label.strip().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    return WEB_NAMES.get(name, name) if READABLE.fullmatch(name) else None


def _utf8_first(names: list[str]) -> list[str]:
    """Try UTF-8 before windows-1252: servers claim Latin-1 by default, and Latin-1 text is never valid UTF-8."""
    return ["utf-8", *names] if names[:1] == ["cp1252"] else names


def _guess(data: bytes, named: list[str]) -> str:
    for encoding in (*named, "utf-8"):
        bad = data.decode(encoding, "replace").count("\ufffd")
        if bad <= max(2, len(data) // 500):
            return encoding
    best = from_bytes(data[:65_536]).best()
    return best.encoding if best else "cp1252"
