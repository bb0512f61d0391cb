"""The line that signs a quotation: "— Author, *Work* (1340?–1400)" -> its author, dates and work."""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.extract.words import PARTICLES, TITLES
from testimonia.records import Span

_DASH = re.compile(r"\s*(?:[—–―~]|--+|-(?=\s))\s*")
_NAME_WORD = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_][\w'’.\-\u0300-\u036f]*")
_YEAR = r"(?:(?:c\.?|ca\.?|circa|about)\s*)?\d{1,4}\??(?:\s*(?:BCE|BC|CE|AD|B\.C\.|A\.D\.))?"
_LIFE = re.compile(
    rf"\(\s*(?:(?P<born>{_YEAR})\s*[–—-]\s*(?P<died>{_YEAR}|\?)?"
    rf"|(?:b\.|born)\s*(?P<only_born>{_YEAR})|(?:d\.|died)\s*(?P<only_died>{_YEAR})|(?:fl\.)\s*{_YEAR}[^)]{{0,12}})\s*\)"
)
_IN = re.compile(r"(?:as )?(?:quoted |cited )?(?:in|by|from|after)\s", re.IGNORECASE)
_MARKED_WORK = re.compile(r"[*_“\"‘'«]+\s*(?P<work>[^*_”\"’»]{2,120}?)\s*[*_”\"’'»]+")
_TAIL_LIFE = re.compile(r"(?<=[.!?…”\"’'»)])\s+(?P<line>[^\n.!?]{3,60}\([^()\n]{3,30}\)[^\n]{0,120})$")
_TAIL_DASH = re.compile(r"(?<=[.!?…”\"’'»)\w])\s*(?P<line>(?:[—–―]|--)\s*[^\n—–―]{3,160})$")
_DATE_ONLY = re.compile(rf"(?:{_YEAR}|[A-Z]\w+ \d{{4}})\W*$")
LONGEST = 240
LONGEST_DESCRIPTION = 8
TAIL = 320
"""Code points at the end of a block in which its own sign-off is looked for."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A parsed sign-off: where the name stands in the line, and what the line says of its author."""

    name: Span
    party: str
    born: str | None = None
    died: str | None = None
    work: str | None = None
    sure: bool = False
    """Marked as a sign-off by a dash or by the years of a life."""


def parse_signoff(line: str) -> SignOff | None:
    """Parse one line; None where it names nobody."""
    if len(line) > LONGEST:
        return None
    dash = _DASH.match(line)
    start = dash.end() if dash else len(line) - len(line.lstrip())
    quoted_in = _IN.match(line, start)
    start = quoted_in.end() if quoted_in else start
    end = _name_end(line, start)
    if dash and (end is None or line[end : end + 2].strip().isalpha()):
        end = _description_end(line, start)
    if end is None:
        return None
    life = _LIFE.search(line, end)
    born = died = None
    if life:
        born = life["born"] or life["only_born"]
        died = life["died"] or life["only_died"]
    rest = line[life.end() if life and life.start() - end < 3 else end :]
    if rest.strip() and rest.lstrip()[0] not in ",.;:(*_“\"‘'—–-":
        return None
    party = line[start:end]
    return SignOff((start, end), party, born, died, _work(rest), sure=bool(dash or life))


def _description_end(line: str, start: int) -> int | None:
    """Where a description ends that stands in a name's place: "— A song of the boatmen, 1840"."""
    end = line.find(",", start)
    end = len(line) if end < 0 else end
    words = len(line[start:end].split())
    return end if 1 <= words <= LONGEST_DESCRIPTION and line[start : start + 1].isupper() else None


def _name_end(line: str, start: int) -> int | None:
    """Where a name ends: words with capitals, initials, titles, and the particles inside them."""
    end: int | None = None
    position, count = start, 0
    while count < 8:
        match = _NAME_WORD.match(line, position)
        if match is None:
            break
        word = match.group()
        if word[0].isupper() or word.rstrip(".").lower() in TITLES:
            end = match.end()
            if word.endswith(".") and len(word) > 4 and word[:-1].lower() not in TITLES:
                return end - 1
        elif word.lower() not in PARTICLES | {"the", "and", "in"}:
            return None if end is None or count < 1 else end
        position, count = match.end(), count + 1
        if not line.startswith(" ", position):
            break
        position += 1
    return end


def _work(rest: str) -> str | None:
    marked = _MARKED_WORK.search(rest[:LONGEST])
    if marked:
        return marked["work"].strip(" ,.")
    for part in rest.strip(" .").lstrip(",;: ").split(", "):
        bare = part.partition("(")[0].strip(" .,;:)")
        if bare and not _DATE_ONLY.match(bare) and bare[0].isupper() and not _LIFE.match(part.strip()):
            return bare
    return None


def signoff_in(text: str, *, loose: bool) -> tuple[int, int, SignOff] | None:
    """A sign-off at the end of a block that also holds what it signs: its start and end in the block, parsed.

    `loose`: the block is known to be a quotation, so the years of a life suffice without a line of its own.
    """
    start = text.rfind("\n") + 1
    if text[:start].strip():
        signoff = parse_signoff(text[start:])
        if signoff and (signoff.sure or loose) and _is_short(text[start:]):
            return start, len(text), signoff
    tail = max(start, len(text) - TAIL)
    for pattern in (_TAIL_LIFE, _TAIL_DASH) if loose else (_TAIL_DASH,):
        match = pattern.search(text, tail)
        signoff = parse_signoff(match["line"]) if match else None
        if match and signoff and signoff.sure and match.start("line") > 0:
            return match.start("line"), len(text), signoff
    return None


def _is_short(line: str) -> bool:
    return len(line.split()) <= 24 and not line.rstrip().endswith((",", ";", "!", "?"))
