"""Originals that may be compressed as a whole, opened so that a bomb or a cut ends in a clear error."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, BinaryIO

from testimonia.capture.reader import Source
from testimonia.errors import Damaged, TooLarge

if TYPE_CHECKING:
    from bz2 import BZ2File
    from gzip import GzipFile

SAFE = 67_108_864
"""Unpacked bytes up to which any ratio is taken."""

RATIO = 250
"""Unpacked bytes for each packed one. Dumps and archives of text reach 5 to 50, bombs a thousand and more."""

_BZIP2_BLOCK = 1_000_000
_GZIP, _BZIP2 = b"\x1f\x8b", b"BZh"


def unpacked_head(source: Source, head: bytes, size: int = 8_192) -> bytes:
    """The first `size` bytes as they are unpacked; fewer, or none, where that fails. `head` is packed."""
    try:
        if head.startswith(_GZIP):
            return zlib.decompressobj(31).decompress(head, size)
        if head.startswith(_BZIP2):
            import bz2

            return bz2.BZ2Decompressor().decompress(source.head(_BZIP2_BLOCK), size)
    except (OSError, zlib.error):
        return b""
    return head[:size]


class Unpacked:
    """A stream of bytes, unpacked while it is read. Close it in the end."""

    def __init__(self, packed: BinaryIO, stream: GzipFile | BZ2File | None = None) -> None:
        self._packed = packed
        self._read = stream.read1 if stream else packed.read
        self._size = 0

    def read(self, size: int = 65_536) -> bytes:
        """Some bytes, at most `size`; none at the end.

        Raises `Damaged` where the compressed data is broken or cut off, once all before that has been given, and
        `TooLarge` for a bomb.
        """
        try:
            data = self._read(size)
        except EOFError as error:
            raise Damaged("the compressed data is cut off", "download it again") from error
        except (OSError, zlib.error) as error:
            raise Damaged("the compressed data is broken", "download it again") from error
        self._size += len(data)
        if self._size > max(SAFE, RATIO * self._packed.tell()):
            raise TooLarge(f"it unpacks to more than {RATIO} times its size", "unpack it yourself, if you trust it")
        return data

    def close(self) -> None:
        """Close the file."""
        self._packed.close()


def unpacked(source: Source) -> Unpacked:
    """Open the source for reading, unpacked where it is gzip or bzip2."""
    head = source.head(3)
    packed = source.open()
    if head.startswith(_GZIP):
        import gzip

        return Unpacked(packed, gzip.GzipFile(fileobj=packed))
    if head == _BZIP2:
        import bz2

        return Unpacked(packed, bz2.BZ2File(packed))
    return Unpacked(packed)
