"""The marks that stand for markup between the two passes over wikitext, and what the first pass collects.

The first pass (`expand`) makes text of templates, links and tags; the second (`pages`) makes pieces of lines. What
the first has to tell the second stands in the text as Unicode noncharacters, which no text may hold.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from urllib.parse import quote

from testimonia.records import Link, LinkKind

_MARKUP = "*#:;=|!{}[]'<>_-"
_LITERALS = {ord(char): chr(0xFDD0 + index) for index, char in enumerate(_MARKUP)}
_BACK = {ord(stand_in): chr(code) for code, stand_in in _LITERALS.items()}

NOTE = "\ufde0"
"""Around the number of a note, where it is cited."""
HOLE = "\ufde1"
"""Around the name of a template whose output we do not know."""
BREAK = "\ufde2"
"""A line break (`<br>`) inside a paragraph."""
QUOTE, QUOTE_END, VERSE, VERSE_END = "\ufde3", "\ufde4", "\ufde5", "\ufde6"
"""Lines of their own, around block quotations and verse."""
SIGNED, CAPTION = "\ufde7", "\ufde8"
"""At the start of a line that names a quotation's author, and of a picture's caption."""

_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_CITED = re.compile(f"{NOTE}(\\d+){NOTE}")
_HOLES = re.compile(f"{HOLE}([^{HOLE}]*){HOLE}")
_HOLE_AT_START = re.compile(f"(?<=[(])(?:{HOLE}[^{HOLE}]*{HOLE}[\\s;,]*)+")
_HOLE_BEFORE_MARK = re.compile(f"[^\\S\n]*{HOLE}[^{HOLE}]*{HOLE}(?=[,.;:)])")
_EMPTY_BRACKETS = re.compile(r"[^\S\n]?\([\s;,]*\)")
_APOSTROPHES = re.compile("'{2,}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@dataclass(slots=True)
class Found:
    """What the first pass found beside the text; `base` is the address that page titles are appended to."""

    base: str | None = None
    title: str | None = None
    links: dict[Link, None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, None] = field(default_factory=dict)
    too_deep: bool = False

    def cite(self, text: str, name: str | None = None) -> str:
        """The mark of a note with this text; a note that has a name may get its text later, or have it already."""
        number = self.names.get(name, len(self.notes)) if name else len(self.notes)
        if number == len(self.notes):
            self.notes.append("")
        if name:
            self.names[name] = number
        self.notes[number] = self.notes[number] or text
        return f"{NOTE}{number}{NOTE}"

    def link(self, kind: LinkKind, target: str) -> None:
        """Keep a link to the page called `target`, once."""
        title = plain(target, self).replace("_", " ").strip(" :\n")
        link = Link(kind, title, address_of(title, self.base))
        if title:
            self.links[link] = None


def address_of(title: str, base: str | None) -> str | None:
    """The address of the page called `title`, where the site's is known."""
    return base + quote(title.replace(" ", "_"), safe=":/()',!*@;$~") if base else None


def without_marks(text: str) -> str:
    """Replace noncharacters that the original holds, so that ours are the only ones."""
    return _NONCHARACTERS.sub("\ufffd", text)


def literal(text: str) -> str:
    """Hide what would be markup, for text that is none."""
    return text.translate(_LITERALS)


def is_hole(line: str) -> bool:
    """Whether nothing but templates that are left out stands in the line, and at least one does."""
    return HOLE in line and not _HOLES.sub("", line).strip()


def notes_cited(text: str) -> list[int]:
    """The numbers of the notes whose marks stand in `text`."""
    return [int(number) for number in _CITED.findall(text)]


def plain(text: str, found: Found, break_as: str = " ") -> str:
    """The text that a reader sees: marks, bold and italic taken out, entities resolved.

    Templates that are left out from among words are remembered in `found.left_out`.
    """
    text = _CITED.sub("", text)
    if HOLE in text:
        text = _without_holes(text, found)
    text = _APOSTROPHES.sub(_apostrophes_left, text.replace(BREAK, break_as))
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return _NONCHARACTERS.sub("", text.translate(_BACK))


def _without_holes(text: str, found: Found) -> str:
    if _HOLES.sub("", text).strip():
        found.left_out.update(dict.fromkeys(_HOLES.findall(text)))
    text = _HOLE_BEFORE_MARK.sub("", _HOLE_AT_START.sub("", text))
    return _EMPTY_BRACKETS.sub("", _HOLES.sub("", text))


def _apostrophes_left(match: re.Match[str]) -> str:
    """Of a run, what is left as text: two, three and five are italic, bold and both."""
    count = len(match[0])
    return "'" if count == 4 else "'" * max(0, count - 5)
