"""The text of a message as its writer meant it: soft line ends joined (RFC 3676), the signature left off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from testimonia.capture.text.encoding import LONGEST_LINE

_QUOTED = re.compile(r">+")
_REPLY = re.compile(r"On\s.{6,}|-{2,}\s*(?:Original|Forwarded) Message|_{20,}$", re.IGNORECASE)


def unflowed(lines: Iterable[str], *, delete_space: bool = False) -> Iterator[str]:
    """Join the lines of `format=flowed` text where they end in a space; quoted lines come out as "> …" or ">> …".

    `delete_space` is the parameter `DelSp`: the space at the end is not part of the text.
    """
    depth, text = 0, None
    for line in lines:
        level, content = _parted(line)
        if text is not None and (level != depth or content == "-- " or len(text) > LONGEST_LINE):
            yield _quoted(depth, text)
            text = None
        depth, text = level, (text or "") + content
        if not content.endswith(" ") or content == "-- ":
            yield _quoted(depth, text)
            text = None
        elif delete_space:
            text = text[:-1]
    if text is not None:
        yield _quoted(depth, text)


def _parted(line: str) -> tuple[int, str]:
    match = _QUOTED.match(line)
    content = line[match.end() :] if match else line
    return (match.end() if match else 0), content.removeprefix(" ")  # one space is stuffing, not text


def _quoted(depth: int, text: str) -> str:
    return f"{'>' * depth} {text}" if depth else text


def without_signature(lines: Iterable[str]) -> Iterator[str]:
    """Leave out what stands below a line "-- ", up to a quoted message below it."""
    signature = False
    for line in lines:
        if signature and (line.startswith(">") or _REPLY.match(line)):
            signature = False
        if line == "-- ":
            signature = True
        if not signature:
            yield line
