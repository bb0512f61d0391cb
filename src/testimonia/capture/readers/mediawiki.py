"""MediaWiki XML dumps: what "Special:Export" and dump sites give, plain or compressed; each article is a document.

The contributor of the last revision is no author: they may have moved a comma. An article has as many authors as
its history has hands, and a dump of current revisions does not name them; so `authors` stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimonia.capture.containers.ahead import Ahead
from testimonia.capture.containers.packed import Unpacked, unpacked, unpacked_head
from testimonia.capture.reader import Document, Source
from testimonia.errors import Damaged, Empty, TooLarge
from testimonia.records import Details

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "mediawiki"
VERSION = 1
MEDIA_TYPE = "application/xml"

LARGEST = 16_777_216
"""Bytes of XML in one revision of one page. MediaWiki itself allows two million."""

_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<mediawiki[\s>]")
_TAGS = [f"{{*}}{name}" for name in ("mediawiki", "siteinfo", "page", "revision")]


@dataclass(slots=True)
class _Site:
    """What the head of the dump tells of the wiki."""

    language: str | None = None
    name: str | None = None
    base: str | None = None
    namespaces: frozenset[str] = frozenset()

    def learn(self, siteinfo: _Element) -> None:
        address = _text(siteinfo, "base") or ""
        self.name = _text(siteinfo, "sitename")
        self.base = address[: address.rfind("/") + 1] if address.startswith(("http://", "https://")) else None
        self.namespaces = frozenset(
            found.text for found in siteinfo.iterfind("{*}namespaces/{*}namespace") if found.text
        )

    def is_article(self, title: str, namespace: str | None) -> bool:
        """Whether the page is in namespace 0; old dumps tell it by the title alone."""
        return namespace == "0" if namespace else title.partition(":")[0] not in self.namespaces


def claims(source: Source, head: bytes) -> float:
    """Sure where the root of the XML is `mediawiki`, with nothing before it that could define entities."""
    if not head.startswith((b"\x1f\x8b", b"BZh")) and b"<mediawiki" not in head:
        return 0.0
    return 0.98 if _ROOT.match(unpacked_head(source, head)) else 0.0


def read(source: Source) -> Iterator[Document]:
    """The last revision of each article that leads to no other. Memory holds two pages at a time.

    Raises `Damaged` for XML that is broken before the first article, `Empty` where there is none, `TooLarge` for a
    page past `LARGEST` or a bomb. What breaks later is told in the warnings of the last document before it.
    """
    with closing(unpacked(source)) as stream:
        given = False
        for document in Ahead(_documents(_Measured(stream)), []):
            given = True
            yield document
    if not given:
        raise Empty("the dump holds no article", "export the pages with their text, not only their history")


class _Measured:
    """A stream that may give only so many bytes between two marks."""

    def __init__(self, stream: Unpacked) -> None:
        self._stream = stream
        self._since_mark = 0

    def mark(self) -> None:
        self._since_mark = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._since_mark += len(data)
        if self._since_mark > LARGEST:
            raise TooLarge(f"one page holds more than {LARGEST:,} bytes", "take it out of the dump")
        return data


def _documents(stream: _Measured) -> Iterator[Document]:
    from lxml import etree

    site = _Site()
    try:
        for event, element in etree.iterparse(
            stream, ("start", "end"), tag=_TAGS, resolve_entities=False, no_network=True
        ):
            match event, etree.QName(element).localname:
                case "start", "mediawiki":
                    site.language = element.get("{http://www.w3.org/XML/1998/namespace}lang")
                case "end", "siteinfo":
                    site.learn(element)
                case "end", "revision":
                    stream.mark()
                    _drop_before(element)
                case "end", "page":
                    stream.mark()
                    yield from _document(element, site)
                    element.clear()
                    _drop_before(element)
    except etree.XMLSyntaxError as error:
        if "huge" in error.msg.lower() and "depth" not in error.msg:
            raise TooLarge("one page holds more than ten million bytes", "take it out of the dump") from error
        raise Damaged(f"the XML is broken at line {error.lineno}", "download the dump again") from error


def _drop_before(element: _Element) -> None:
    """Give back the memory of the elements of the same name before this one."""
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None and before.tag == element.tag:
        parent.remove(before)


def _document(page: _Element, site: _Site) -> Iterator[Document]:
    """The document in a page: none where it is no article, leads to another page, or has lost its text."""
    from testimonia.capture.wiki import address_of, document, redirect

    title = _text(page, "title")
    text, model = _text(page, "revision/text"), _text(page, "revision/model")
    if not title or not text or page.find("{*}redirect") is not None or redirect(text):
        return
    if not site.is_article(title, _text(page, "ns")) or model not in (None, "wikitext"):
        return
    date = (_text(page, "revision/timestamp") or "")[:10] or None
    address = address_of(title, site.base)
    details = Details(title, date=date, publisher=site.name, language=site.language, address=address)
    yield document(text, details, base=site.base, part=title)


def _text(element: _Element, path: str) -> str | None:
    return element.findtext("/".join(f"{{*}}{name}" for name in path.split("/")))
