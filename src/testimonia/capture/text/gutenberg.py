"""Project Gutenberg's header and licence, set aside from the text between them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from testimonia.capture.reader import HEAD
from testimonia.capture.text.encoding import head_of
from testimonia.records import Details

HEAD_LINES = 1_000
"""Lines in which the text must begin; the longest old header, with its "small print", has about 400."""

_START = re.compile(r"\*\*\*\s?START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\s?\*?\s?THE SMALL PRINT", re.IGNORECASE)
_END = re.compile(
    r"\*\*\*\s?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg('s| E)", re.IGNORECASE
)
_FIELD = re.compile(r"(Title|Author|Editor|Translator|Language|Release Date):\s*(\S.*)", re.IGNORECASE)
_MADE_BY = re.compile(r"(?:Produced|E-?text prepared|Transcribed|Digitized) by\b", re.IGNORECASE)
_DATE = re.compile(r"(?P<month>[A-Z][a-z]+)(?: (?P<day>\d{1,2}))?,? (?P<year>\d{4})")
_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
_LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "finnish": "fi", "swedish": "sv", "danish": "da", "norwegian": "no", "latin": "la", "greek": "el",
    "hungarian": "hu", "polish": "pl", "czech": "cs", "russian": "ru", "chinese": "zh", "japanese": "ja",
    "esperanto": "eo", "catalan": "ca", "tagalog": "tl", "welsh": "cy", "middle english": "enm", "old english": "ang",
}  # fmt: skip


def opened(lines: Iterator[str]) -> tuple[Details | None, Iterator[str]]:
    """What the header says, or None where there is none, and the lines of the text itself."""
    head = head_of(lines, HEAD_LINES, HEAD)
    start = next((number for number, line in enumerate(head) if _START.search(line)), None)
    if start is None:
        return None, itertools.chain(head, lines)
    after = start + 1
    if not head[start].rstrip().endswith("*") and any(
        line.rstrip().endswith("***") for line in head[after : after + 2]
    ):
        after = next(n for n in range(after, len(head)) if head[n].rstrip().endswith("***")) + 1
    text = itertools.chain(_without_makers(head[after:]), lines)
    return _details(head[:start]), _until_end(text)


def _until_end(lines: Iterator[str]) -> Iterator[str]:
    yield from itertools.takewhile(lambda line: not _END.match(line.lstrip()), lines)
    for _ in lines:  # what the decoder has to say, it says at its end
        pass


def _without_makers(lines: list[str]) -> list[str]:
    """Leave out the paragraph that names the volunteers, where it is the first."""
    filled = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if filled == len(lines) or not _MADE_BY.match(lines[filled].lstrip()):
        return lines
    blank = next((number for number in range(filled, len(lines)) if not lines[number].strip()), len(lines))
    return lines[blank:]


def _details(header: list[str]) -> Details:
    fields: dict[str, list[str]] = {}
    last: list[str] | None = None
    for line in header:
        match = _FIELD.match(line)
        if match:
            last = fields.setdefault(match[1].lower(), [])
            last.append(match[2].strip())
        elif last is not None and line[:1].isspace() and line.strip():
            last[-1] += " " + line.strip()
        else:
            last = None
    return Details(
        title=next(iter(fields.get("title", ())), None),
        authors=tuple(fields.get("author", ())),
        date=_iso(next(iter(fields.get("release date", ())), "")),
        publisher="Project Gutenberg",
        language=_LANGUAGES.get(next(iter(fields.get("language", ())), "").lower()),
    )


def _iso(words: str) -> str | None:
    match = _DATE.search(words)
    if not match or match["month"] not in _MONTHS:
        return None
    month = f"{match['year']}-{_MONTHS.index(match['month']) + 1:02}"
    return f"{month}-{int(match['day']):02}" if match["day"] else month
