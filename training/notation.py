"""A notation for labelling statements by hand, and its reading: quoted words -> offsets.

A reader writes one statement a line beside a passage:

    1 | The mayor | told | a crowd that the bridge … was safe | indirect asserts named | Ines Marr, the mayor
    1.1 | engineers | warned | it would fall | indirect asserts described | engineers

number | source | cue | content | kind stance named | party. `1.1` stands inside the content of `1`, `1.1.1` inside
that of `1.1`. A role of several parts joins them with ` + `; a long part may be cut in the middle with ` … `; a role
that is not there is `-`; `he#2` is the second `he` of the passage. Without a `#`, words that occur more than once are
those nearest to what was placed before them: the content nearest to the last statement, the cue to the content, the
source to the cue. Blank lines and lines that begin with `#` are left out.

    # voice read
    ~ | What, then, are we

`# voice read` says that the reader also marked, with `~` and their first words, the sentences that hold no statement
and yet claim no fact in the author's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]

KINDS = ("direct", "indirect", "mixed")
STANCES = ("asserts", "hedges", "questions", "denies", "dismisses", "concedes", "objects", "wants")
NAMED = ("named", "described", "collective", "document", "hearsay")

VOICE_READ = "# voice read"

_GAP = re.compile(r"\s*…\s*|\s+\.\.\.\s+")
_OCCURRENCE = re.compile(r"#(\d+)$")


class NotationError(ValueError):
    """A line that cannot be placed in its passage; the message names the line and the words."""


@dataclass(frozen=True, slots=True)
class Label:
    """One statement as a reader labelled it; spans are code points of the passage."""

    number: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str
    stance: str
    named: str
    party: str | None

    def record(self) -> dict[str, object]:
        """As in data/history: `inside` is the number of the statement around it."""
        return {
            "number": self.number, "source": [list(s) for s in self.source], "cue": [list(s) for s in self.cue],
            "content": [list(s) for s in self.content], "kind": self.kind, "stance": self.stance,
            "named": self.named, "party": self.party, "inside": self.number.rpartition(".")[0] or None,
        }  # fmt: skip


def read_labels(notation: str, text: str) -> list[Label]:
    """The statements of one passage. Raises NotationError for the first line that cannot be placed."""
    labels: dict[str, Label] = {}
    last = 0
    for at, line in enumerate(notation.splitlines(), 1):
        if not line.strip() or line[0] in "#~":
            continue
        try:
            label = _label(line, text, labels, last)
        except NotationError as error:
            raise NotationError(f"line {at}: {error}") from None
        labels[label.number] = label
        last = label.content[0][0] if label.content else last
    return list(labels.values())


def read_unclaimed(notation: str, text: str) -> list[Span] | None:
    """Where sentences begin that claim nothing; None where nobody read for that. Raises NotationError as above."""
    lines = notation.splitlines()
    if VOICE_READ not in lines:
        return None
    return [_part(line.partition("|")[2].strip(), text, (0, len(text)), 0) for line in lines if line.startswith("~")]


def _label(line: str, text: str, labels: dict[str, Label], last: int) -> Label:
    fields = [field.strip() for field in line.split(" | ")]
    if len(fields) != 6:
        raise NotationError(f"{len(fields)} fields where 6 are needed: {line!r}")
    number, source, cue, content, marks, party = fields
    parent = number.rpartition(".")[0]
    if number in labels or (parent and parent not in labels):
        raise NotationError(f"number {number} is taken, or the statement around it is missing")
    words = marks.split()
    if len(words) != 3 or words[0] not in KINDS or words[1] not in STANCES or words[2] not in NAMED:
        raise NotationError(f"not a kind, a stance and a naming: {marks!r}")
    within = _hull(labels[parent].content) if parent else (0, len(text))
    contents = _place(content, text, within, last)
    cues = _place(cue, text, within, contents[0][0] if contents else last)
    near = cues[0][0] if cues else last
    sources = _place(source, text, within, near)
    if not cues or not contents:
        raise NotationError(f"statement {number} needs a cue and a content")
    return Label(number, sources, cues, contents, words[0], words[1], words[2], None if party == "-" else party)


def _hull(spans: tuple[Span, ...]) -> Span:
    return spans[0][0], spans[-1][1]


def _place(role: str, text: str, within: Span, near: int) -> tuple[Span, ...]:
    if role == "-":
        return ()
    placed: list[Span] = []
    for part in role.split(" + "):
        span = _part(part.strip(), text, within, placed[-1][1] if placed else near)
        placed.append(span)
    return tuple(sorted(placed))


def _part(part: str, text: str, within: Span, near: int) -> Span:
    given = _OCCURRENCE.search(part)
    pieces = _GAP.split(part[: given.start()] if given else part)
    found = [_whole(first, pieces, text) for first in _occurrences(pieces[0], text)]
    spans = [span for span in found if span is not None]
    if given:
        spans = spans[int(given[1]) - 1 : int(given[1])]
    spans = [span for span in spans if within[0] <= span[0] and span[1] <= within[1]]
    if not spans:
        raise NotationError(f"not in the passage{' there' if within[0] else ''}: {part!r}")
    return min(spans, key=lambda span: min(abs(span[0] - near), abs(span[1] - near)))


def _whole(first: Span, pieces: list[str], text: str) -> Span | None:
    start, end = first
    for piece in pieces[1:]:
        following = next((found for found in _occurrences(piece, text) if found[0] >= end), None)
        if following is None:
            return None
        end = following[1]
    return start, end


def _occurrences(words: str, text: str) -> Iterator[Span]:
    """Where the words stand as whole words; any white space matches any other."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    return (match.span() for match in re.finditer(left + pattern + right, text))
