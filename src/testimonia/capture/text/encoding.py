"""Bytes -> lines of text, streamed: the encoding found, what cannot be decoded replaced and counted."""

from __future__ import annotations

import codecs
import io
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from testimonia.capture.reader import HEAD, Source
from testimonia.capture.text.charsets import SAMPLE, Encoding, encoding_of

LONGEST_LINE = 65_536
"""Code points in a line; longer ones are cut at white space, so that memory stays bounded."""

_BLOCK = 262_144
_FIRST_HIGH = re.compile(rb"[\x80-\xff]")
_LINE_ENDS = str.maketrans({"\x85": "\n", "\u2028": "\n", "\u2029": "\n\n"})
_UNUSUAL_END = re.compile("[\x85\u2028\u2029]")
_SPACE = re.compile(r"\s")


def decoded_lines(source: Source, warnings: list[str]) -> Iterator[str]:
    """Yield the lines of a text without their ends, none longer than `LONGEST_LINE`; memory stays bounded.

    Bytes that cannot be decoded become U+FFFD. When the last line has been given, `warnings` gains how many
    they were and where the first is, how many NULs were met, and which encoding was guessed where nothing told it.
    """
    encoding = source_encoding(source)
    damage = _Damage(encoding.mark)
    nuls, start = 0, ""
    for text in _decoded(source, encoding, damage):
        nuls += text.count("\0")
        *lines, start = (start + text).split("\n")
        for line in lines:
            yield from _cut(line)
        if len(start) > LONGEST_LINE:
            *parts, start = _cut(start)
            yield from parts
    if start:
        yield from _cut(start)
    warnings.extend(_warnings(encoding, damage, nuls))


def head_of(lines: Iterator[str], count: int, size: int) -> list[str]:
    """Take the first `count` lines, or fewer where they come to more than `size` code points."""
    head: list[str] = []
    while len(head) < count and size > 0 and (line := next(lines, None)) is not None:
        head.append(line)
        size -= len(line) + 1
    return head


def source_encoding(source: Source) -> Encoding:
    """The encoding of a source: see `encoding_of`. Reads as far as the first byte that is not ASCII, and a sample."""
    with source.open() as stream:
        head = stream.read(HEAD)
        sample = _beyond_ascii(stream, head)
    return encoding_of(head, source.charset, sample)


def _beyond_ascii(stream: BinaryIO, block: bytes) -> bytes:
    """The bytes from the line of the first that is not ASCII on; the last block where all are."""
    while block.isascii():
        following = stream.read(SAMPLE)
        if not following:
            return block
        block = following
    first = _FIRST_HIGH.search(block)
    start = block.rfind(b"\n", 0, first.start() if first else 0) + 1
    return block[start:] + stream.read(SAMPLE)


@dataclass(slots=True)
class _Damage:
    """What could not be decoded: `fed` bytes were given to the decoder, `lost` of them in vain."""

    fed: int
    lost: int = 0
    first: int = 0

    def replace(self, error: UnicodeDecodeError) -> tuple[str, int]:
        if not self.lost:
            self.first = self.fed - len(error.object) + error.start  # the object ends where what was fed ends
        self.lost += error.end - error.start
        return "\ufffd", error.end


class _Current(threading.local):
    damage: _Damage


_current = _Current()


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _current.damage.replace(error)


COUNTED = "testimonia.counted"
codecs.register_error(COUNTED, _replace)  # Python's "replace" tells neither how many nor where


def _decoded(source: Source, encoding: Encoding, damage: _Damage) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding.codec)(COUNTED)
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    with source.open() as stream:
        stream.seek(encoding.mark)
        while block := stream.read(_BLOCK):
            yield _with_newlines(newlines.decode(_fed(decoder, block, damage)))
    yield _with_newlines(newlines.decode(_fed(decoder, b"", damage), final=True))


def _fed(decoder: codecs.IncrementalDecoder, block: bytes, damage: _Damage) -> str:
    damage.fed += len(block)
    _current.damage = damage
    return decoder.decode(block, final=not block)


def _with_newlines(text: str) -> str:
    return text.translate(_LINE_ENDS) if _UNUSUAL_END.search(text) else text


def _cut(line: str) -> Iterator[str]:
    start = 0
    while len(line) - start > LONGEST_LINE:
        cut = _last_space(line, start + LONGEST_LINE // 2, start + LONGEST_LINE)
        yield line[start:cut]
        start = cut
    yield line[start:]


def _last_space(line: str, low: int, high: int) -> int:
    cut = line.rfind(" ", low, high)
    if cut < 0:
        cut = max((space.start() for space in _SPACE.finditer(line, low, high)), default=high)
    return cut


def _warnings(encoding: Encoding, damage: _Damage, nuls: int) -> Iterator[str]:
    if encoding.guessed:
        yield f"nothing declares the encoding; it was taken for {encoding.codec}"
    if damage.lost:
        noun = "byte is" if damage.lost == 1 else "bytes are"
        where = f"the first at byte {damage.first}" if damage.lost > 1 else f"at byte {damage.first}"
        yield f"{damage.lost} {noun} not valid {encoding.codec} and shown as U+FFFD, {where}"
    if nuls:
        yield f"{nuls} NUL {'character was' if nuls == 1 else 'characters were'} left out"
