"""The package of an EPUB: what it lists, in which order it is read, and its text as pieces."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree

from testimonia.capture.containers.archive import AGAIN, Archive
from testimonia.capture.reader import Piece
from testimonia.capture.web import markup
from testimonia.errors import Damaged, Empty, Encrypted

_DISGUISES = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
"""Algorithms that only garble fonts, so that they are not copied out of the book."""
_READ = {"application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"}
_FURNITURE = {"cover", "toc"}
"""Kinds of documents, in the guide of EPUB 2, that hold none of the text."""
_LEFT_OUT = {"toc", "landmarks", "page-list", "cover", "pg-boilerplate"}
"""Kinds (`epub:type`) and classes of elements that are none of the text; the last is Project Gutenberg's licence."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file that the package lists. `name` is that of the member in the ZIP."""

    name: str
    media_type: str
    properties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Book:
    """An open EPUB; `root` is that of its package document, `folder` the one its addresses start from."""

    zipped: Archive
    root: etree._Element
    folder: str

    def pieces(self, warnings: list[str]) -> Iterator[Piece]:
        """The text of the spine, a document at a time; `warnings` gains what could not be read."""
        for item in self.spine():
            if item.name not in self.zipped.names:
                warnings.append(f"the chapter {item.name} is missing from the book")
            elif item.media_type not in _READ:
                warnings.append(f"the chapter {item.name} is no text ({item.media_type})")
            else:
                yield from _chapter(self.zipped.read(item.name))

    def spine(self) -> list[Item]:
        """The documents in reading order, without those that only lead to others. Raises `Damaged` if none is named."""
        listed = {element.get("id"): self._item(element) for element in self.root.iterfind("{*}manifest/{*}item")}
        named = [listed.get(element.get("idref")) for element in self.root.iterfind("{*}spine/{*}itemref")]
        if not any(named):
            raise Damaged("the book names no chapters", AGAIN)
        aside = self._furniture()
        unique = dict.fromkeys(item for item in named if item is not None)
        return [item for item in unique if "nav" not in item.properties and item.name not in aside]

    def _item(self, element: etree._Element) -> Item:
        properties = frozenset(element.get("properties", "").split())
        return Item(self._member(element.get("href", "")), element.get("media-type", ""), properties)

    def _furniture(self) -> set[str]:
        references = self.root.iterfind("{*}guide/{*}reference")
        return {self._member(each.get("href", "")) for each in references if each.get("type", "") in _FURNITURE}

    def _member(self, address: str) -> str:
        """The name in the ZIP of an address in the package; nothing outside the ZIP can be named."""
        path = posixpath.join(self.folder, unquote(urlsplit(address).path))
        return posixpath.normpath(path).lstrip("/")


def opened(zipped: Archive) -> Book:
    """Find the package that the container names first. Raises `Damaged` where there is none."""
    roots = zipped.xml("META-INF/container.xml").iterfind(".//{*}rootfile")
    name = next((path for root in roots if (path := root.get("full-path"))), None)
    if name is None:
        raise Damaged("its container names no book", AGAIN)
    return Book(zipped, zipped.xml(name), posixpath.dirname(name))


def refuse_locked(zipped: Archive) -> None:
    """Raise `Encrypted` where anything but fonts is."""
    if "META-INF/encryption.xml" not in zipped.names:
        return
    methods = zipped.xml("META-INF/encryption.xml").iterfind("{*}EncryptedData/{*}EncryptionMethod")
    if any(method.get("Algorithm") not in _DISGUISES for method in methods):
        raise Encrypted("the book is locked by DRM", "get a copy that is free of it from the publisher or a library")


def _chapter(data: bytes) -> Iterator[Piece]:
    try:
        root = markup.parse(data)
    except Empty:
        return
    for element in list(root.iter(etree.Element)):
        if not _LEFT_OUT.isdisjoint(f"{element.get('epub:type', '')} {element.get('class', '')}".split()):
            if element is root:
                return
            element.drop_tree()
    yield from markup.pieces(root)
