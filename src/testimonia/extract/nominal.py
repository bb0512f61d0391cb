"""Statements that a noun brings in, where words alone show it: "protests from the guilds over the tax".

The encoder sees most nouns that attribute; two forms are so regular that a pattern adds what it passes by.
"""

from __future__ import annotations

import re

from testimonia.extract import words as w
from testimonia.extract.drafts import Draft
from testimonia.extract.nouns import NOUNS
from testimonia.extract.persons import is_full_name, is_people
from testimonia.extract.phrases import DAYS, TIME_NOUNS
from testimonia.extract.unit import Unit
from testimonia.records import BlockKind

FOUND_BY = "patterns/noun"
SURE = 0.5
"""Of 19 such phrases in annotated news, those about something and with "that" were marked six times in ten."""
NO_SPEAKERS = w.DETERMINERS | w.PREPOSITIONS | DAYS | TIME_NOUNS
"""What "from" may be followed by when nobody raises anything."""
_RAISED = re.compile(
    r"\b(protests?|complaints?|criticisms?|warnings?|allegations?|accusations?|denunciations?|objections?)\sfrom\s"
    r"((?:[\w’'.-]+\s){1,6}?)(on|against|about|over|that)\s",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.!?](?=\s|$)|[,;:()—–]")
_SHOWN = re.compile(
    r"(?:\s*(?:signs?|slogans?|posters?|banners?|placards?|leaflets?|graffiti|inscriptions?|chants?)\s"
    r"(?:such as|like|reading|saying|that read|that said|with the words)\s)(?=[\"“'‘«])",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[\"”’»]")


def add_raised(unit: Unit) -> None:
    """Add protests, complaints and the like from somebody about something that no draft has."""
    for number, reading in unit.readings.items():
        block = unit.blocks[number]
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        for match in _RAISED.finditer(reading.text):
            draft = _raised(reading.text, match, block.start)
            if draft is not None and not _is_taken(unit, draft):
                unit.drafts.append(draft)


def _raised(text: str, match: re.Match[str], offset: int) -> Draft | None:
    source = match[2].rstrip()
    words = source.split()
    named = source[0].isupper() and (is_full_name(source) or len(words) == 1)
    if not (named or is_people(source)) or words[-1].lower() in NO_SPEAKERS:
        return None
    end = _CLAUSE_END.search(text, match.end())
    content = (match.start(3), end.start() if end else len(text.rstrip()))
    spans = (match.span(1), (match.start(2), match.start(2) + len(source)), content)
    cue, of, content = ((start + offset, last + offset) for start, last in spans)
    return Draft([of], [cue], [content], NOUNS[match[1].lower()], cue[0], SURE, FOUND_BY)


def _is_taken(unit: Unit, draft: Draft) -> bool:
    taken = [span for other in unit.drafts for span in other.cue + other.source]
    return any(start < draft.content[0][0] and end > draft.head for start, end in taken)


def carry_shown(unit: Unit) -> None:
    """Where a content is "slogans such as “…”", what is shown are the words quoted; the rest belongs to the cue."""
    for draft in unit.drafts:
        start, end = min(draft.content)
        text = unit.text((start, end))
        match = _SHOWN.match(text)
        if match is None or not draft.cue or len(draft.content) > 1:
            continue
        closing = [mark.end() for mark in _CLOSING.finditer(text, match.end() + 1)]
        if not closing:
            continue
        last_cue = max(draft.cue)
        if last_cue[1] <= start and not unit.text((last_cue[1], start)).strip():
            draft.cue[draft.cue.index(last_cue)] = (last_cue[0], start + len(match[0].rstrip()))
            draft.content = [(start + match.end(), start + closing[-1])]
