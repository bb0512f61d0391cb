"""Markdown (CommonMark with tables), with YAML front matter and simple footnotes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from testimonia.capture.reader import Document, Piece, Source
from testimonia.capture.text import front_matter
from testimonia.capture.text.charsets import looks_like_text, sample_text
from testimonia.capture.text.encoding import decoded_lines
from testimonia.errors import Empty

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

    from testimonia.capture.text.markdown_flow import Flow

NAME = "markdown"
VERSION = 1
MEDIA_TYPE = "text/markdown"

BATCH = 1_048_576
"""Code points parsed at once; the parser keeps about 100 bytes for each."""

DEEPEST = 100
"""Quotations and lists in one another; the parser leaves out what is deeper."""

# What nobody types in plain text: two points each. One link or one "## Heading" leaves room for chance.
_STRONG = [
    re.compile(r"^#{2,6} +\S.*$", re.MULTILINE),
    re.compile(r"(?<!\[)\[[^\]\[\n]{1,200}\]\((?:https?://|mailto:|[#./\w])[^)\s]{0,300}(?: \"[^\"\n]*\")?\)"),
    re.compile(r"^ {0,3}(?:```|~~~)\w*\s*$", re.MULTILINE),
    re.compile(r"^\|? ?:?-{3,}:? ?\|[-| :]*$", re.MULTILINE),
    re.compile(r"^\[\^?[^\]\n]{1,60}\]: \S", re.MULTILINE),
]
# What plain texts, books (_so_) and chats have too: half a point each, so that no amount of it suffices alone.
_WEAK = [
    re.compile(r"^# +\S.*\n\s*\n", re.MULTILINE),
    re.compile(r"\*\*\w[^*\n]{0,200}\*\*"),
    re.compile(r"(?<![\w*])\*\w[^*\n]{0,200}\*(?![\w*])"),
    re.compile(r"(?<!\w)_\w[^_\n]{0,200}_(?!\w)"),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^[-*] +\S", re.MULTILINE),
]
_TITLE = re.compile(r"\s*# +\S[^\n]*\n\s*\n")
_WIKITEXT = re.compile(r"\[\[[^\[\]\n]+\]\]|\{\{[^{}\n]|^==+[^=\n].*==+\s*$|^(?:\*\*+|:+) \w", re.MULTILINE)

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*")


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001 - every reader is asked alike
    """By points for its marks in the head: from 3 on it is Markdown, at 0.5 and rising, below it is plain text.

    Two strong marks suffice, or one with two sorts of weak ones; so does front matter, and so does a first
    line "# Title" above a blank one. Weak marks alone never do: six sorts of them make 2.5 at most.
    """
    if not looks_like_text(head):
        return 0.0
    text = sample_text(head).replace("\r\n", "\n").lstrip("\ufeff")
    strong = [len(mark.findall(text)) for mark in _STRONG]
    points = 2.0 * sum(min(3, count) for count in strong)
    points += min(2.5, sum(0.5 for mark in _WEAK if mark.search(text)))
    points += 3 * (bool(_TITLE.match(text)) + bool(front_matter.end_of(text.split("\n", 200)[:200])))
    if points < 3 or len(_WIKITEXT.findall(text)) > max(2, sum(strong)):
        return 0.0
    return min(0.8, 0.4 + points / 30)


def read(source: Source) -> Iterator[Document]:
    """The one document of the source.

    Texts longer than `BATCH` are parsed in batches, cut at blank lines: a link whose address is defined in another
    batch keeps its brackets, and only links of the first batch are taken out of the text. Raises `Empty`.
    """
    from testimonia.capture.text.markdown_flow import Flow

    warnings: list[str] = []
    fields, lines = front_matter.opened(decoded_lines(source, warnings))
    flow = Flow()
    pieces = _pieces(lines, flow, warnings)
    first = list(next(pieces, ()))
    rest = itertools.chain.from_iterable(pieces)
    if not first and not (first := list(itertools.islice(rest, 1))):
        raise Empty("the text holds nothing but white space and marks", "check that it was saved or downloaded whole")
    details = replace(front_matter.details_of(fields), links=tuple(flow.links))
    flow.linking = False
    yield Document(details, itertools.chain(first, rest), warnings=warnings)


def _pieces(lines: Iterator[str], flow: Flow, warnings: list[str]) -> Iterator[Iterator[Piece]]:
    parser = _parser()
    definitions: dict[str, object] = {}
    deep = False
    for batch in _batches(lines):
        tokens = parser.parse(batch, definitions)
        if not deep and any(token.level >= DEEPEST - 1 for token in tokens):
            deep = True
            warnings.append(f"quotations or lists deeper than {DEEPEST} in one another were left out")
        yield flow.pieces(tokens)


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])


def _batches(lines: Iterator[str]) -> Iterator[str]:
    """Texts of about `BATCH` code points, cut at blank lines outside fences (or anywhere at twice the length)."""
    batch: list[str] = []
    size = 0
    for line, fenced in _with_notes(lines):
        batch.append(line)
        size += len(line) + 1
        if (size > BATCH and not fenced and not line.strip()) or size > 2 * BATCH:
            yield "\n".join(batch)
            batch, size = [], 0
    if batch:
        yield "\n".join(batch)


def _with_notes(lines: Iterator[str]) -> Iterator[tuple[str, bool]]:
    """Each line and whether it stands in a fence; CommonMark would take a one-word footnote for a link's address."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif fence and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        note = None if fence else _NOTE.match(line)
        if note:
            yield "", False
        yield f"[^{note[1]}]&#58; {line[note.end() :]}" if note else line, bool(fence)
