"""ZIP files opened safely, for the formats that are one: DOCX, ODT, EPUB.

What a ZIP says of itself is never trusted: the directory is measured before it is read, every byte that comes
out of a member is counted, and a member that swells beyond what documents do is refused while it swells.
Members are only ever read by their name into memory; nothing is written to disk, and a ZIP inside a ZIP stays shut.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, KeysView
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, BinaryIO

from testimonia.errors import Damaged, Encrypted, InputError, TooLarge, UnknownFormat

if TYPE_CHECKING:
    from lxml import etree

    from testimonia.capture.reader import Source

MOST_BYTES = 512 << 20
"""Bytes that may be read out of one archive, and by which it may claim to be larger unpacked than packed."""
MOST_ENTRIES = 20_000
MOST_RATIO = 200
"""Bytes that come out of a byte of a member; XML that repeats itself reaches 60."""
FREE_OF_RATIO = 4 << 20
"""Bytes of a member from which its ratio counts; small members of one repeated tag are no bombs."""
MOST_ENTRY_RECORD = 512
"""Bytes of an entry of the directory: 46, a name and extra fields."""

AGAIN = "copy or download it again"
_LOCAL = b"PK\x03\x04"
_END = struct.Struct("<4s4xHHLLH")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, struct.error, NotImplementedError)
"""All that `zipfile` was seen to raise for bytes that are wrong."""


class Archive:
    """An open ZIP. `read` and `xml` raise an `InputError` for a member that is missing, broken, locked or a bomb."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zip = zipped
        self._left = MOST_BYTES
        self._entries = {info.filename: info for info in zipped.infolist()}

    @property
    def names(self) -> KeysView[str]:
        """The names of all members, in the directory's order."""
        return self._entries.keys()

    def read(self, name: str) -> bytes:
        """All bytes of a member."""
        info = self._entries.get(name)
        if info is None:
            raise Damaged(f"the part {name} is missing from the ZIP", AGAIN)
        if info.flag_bits & 1:
            raise Encrypted("the ZIP is locked with a password", "unpack it with the password and save it without one")
        if info.compress_type not in _METHODS:
            raise UnknownFormat(f"the part {name} is packed by a method that documents do not use", "save it again")
        try:
            with self._zip.open(info) as member:
                return b"".join(self._counted(member, info))
        except _BROKEN as error:
            raise Damaged(f"the part {name} of the ZIP is broken", AGAIN) from error

    def _counted(self, member: IO[bytes], info: zipfile.ZipInfo) -> Iterator[bytes]:
        size = 0
        while chunk := member.read(1 << 20):
            size += len(chunk)
            self._left -= len(chunk)
            if self._left < 0 or (size > FREE_OF_RATIO and size > MOST_RATIO * info.compress_size):
                raise _bomb()
            yield chunk

    def xml(self, name: str) -> etree._Element:
        """The root of a member that is XML, without comments. Entities are not resolved, nothing is fetched."""
        return parse_xml(self.read(name), name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Parse hostile XML. Raises `Damaged` where it is not well formed, nests too deep or declares entities.

    `name` is what the message calls it. No format read here has entities of its own, so whoever declares one
    wants it to swell or to fetch something.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(f"the XML of {name} is broken ({error.msg})", AGAIN) from error
    no_entities(root, name)
    return root


def no_entities(element: etree._Element, name: str) -> None:
    """Raise `Damaged` where the document type that stands before an element declares entities."""
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise Damaged(f"the XML of {name} declares entities, as no document does", "save it again from its program")


@contextmanager
def opened(source: Source) -> Iterator[Archive]:
    """Open the source as a ZIP. Raises `Damaged` where its directory is cut off, `TooLarge` for a bomb."""
    with source.open() as stream:
        _measure(stream)
        try:
            zipped = zipfile.ZipFile(stream)
        except _BROKEN as error:
            raise _cut_off() from error
        with zipped:
            entries = zipped.infolist()
            growth = sum(info.file_size - info.compress_size for info in entries)
            if growth > MOST_BYTES or len(entries) > MOST_ENTRIES:
                raise _bomb()
            yield Archive(zipped)


def _measure(stream: BinaryIO) -> None:
    """Refuse a directory of too many entries before `zipfile` makes an object of each."""
    stream.seek(0, 2)
    stream.seek(-min(stream.tell(), _END.size + 0xFFFF), 2)
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + _END.size:
        raise _cut_off()
    _, _, entries, size, _, _ = _END.unpack_from(tail, at)
    if entries > MOST_ENTRIES or size > MOST_ENTRIES * MOST_ENTRY_RECORD:
        raise _bomb()


def _cut_off() -> Damaged:
    return Damaged("the ZIP directory is cut off", AGAIN)


def _bomb() -> TooLarge:
    return TooLarge("the ZIP unpacks to more than any document holds", "if you trust it, unpack it and add its files")


def names_in(source: Source, head: bytes) -> list[str]:
    """The names of a ZIP's members, for `claims`: from its directory, or from the head where that is broken.

    Empty for what is no ZIP. Raises nothing for bytes that are wrong.
    """
    if not head.startswith(_LOCAL):
        return []
    try:
        with opened(source) as archive:
            return list(archive.names)
    except InputError:
        return [name.decode("utf-8", "replace") for name in _local_names(head)]


def _local_names(head: bytes) -> Iterator[bytes]:
    for match in re.finditer(re.escape(_LOCAL), head):
        size = int.from_bytes(head[match.start() + 26 : match.start() + 28], "little")
        yield head[match.start() + 30 : match.start() + 30 + size]


def declared_type(source: Source, head: bytes) -> str:
    """What the member `mimetype` says, which ODF and EPUB require; "" where there is none. For `claims`."""
    if not head.startswith(_LOCAL):
        return ""
    size = int.from_bytes(head[18:22], "little")
    if head[30:38] == b"mimetype" and size:
        return head[38 : 38 + min(size, 100)].decode("ascii", "replace").strip()
    try:
        with opened(source) as archive:
            return archive.read("mimetype")[:100].decode("ascii", "replace").strip()
    except InputError:
        return ""
