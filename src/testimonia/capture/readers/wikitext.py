"""Wikitext: the source of one page of a wiki, as "Edit" or "?action=raw" shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.capture.reader import Document, Source
from testimonia.capture.text.charsets import looks_like_text, sample_text
from testimonia.capture.text.encoding import decoded_lines
from testimonia.errors import Empty, TooLarge
from testimonia.records import Details

NAME = "wikitext"
VERSION = 1
MEDIA_TYPE = "text/x-wiki"

LARGEST = 16_777_216
"""Characters in one page. MediaWiki itself allows two million bytes."""

_SIGNS = (
    (3, re.compile(r"\[\[(?:Category|File|Image):[^\[\]\n]+\]\]?")),
    (2, re.compile(r"^(={2,6})[ \t]?[^=\n]+?\1[ \t]*$", re.MULTILINE)),
    (2, re.compile(r"<ref(?: name ?= ?[^<>\n]{1,80})?/?>")),
    (2, re.compile(r"^\{\|[^\n]*\n(?:\|[-+]|[|!])", re.MULTILINE)),
    (1, re.compile(r"\[\[[^\[\]\s|][^\[\]\n]{0,150}\]\]")),
    (1, re.compile(r"\{\{[A-Za-z#][^{}\n|]{0,60}(?:\||\}\}|\n\s*\|)")),
    (1, re.compile(r"(?<!')'''(?!')[^'\n]{1,100}'''(?!')")),
)
"""What each kind of markup counts for; each once, and [[links]] and {{templates}} twice where there are several."""

_AGAINST = (
    re.compile(r"\]\([^\s()]+\)"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"\*\*\w[^*\n]*\*\*"),
    re.compile(r"\A\s*<(?:!doctype|html|\?xml)", re.IGNORECASE),
    re.compile(r"^\s*(?:def|import|#include|#!/)\b[^\n]*$", re.MULTILINE),
)
"""Markdown, HTML and programs, which have brackets and braces of their own."""


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001 - every reader is asked alike
    """Sure where several kinds of wiki markup stand together; one alone may be part of a plain text."""
    if (b"[[" not in head and b"==" not in head) or not looks_like_text(head):
        return 0.0
    from testimonia.capture.wiki import redirect

    text = sample_text(head)
    if redirect(text):
        return 0.9
    counts = [(weight, len(sign.findall(text))) for weight, sign in _SIGNS]
    kinds = sum(1 for _, count in counts if count)
    points = sum(weight * (2 if weight == 1 and count > 2 else 1) for weight, count in counts if count)
    points -= 3 * sum(1 for sign in _AGAINST if sign.search(text))
    return 0.85 if kinds >= 2 and points >= 3 else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document. Raises `Empty` for a page that only leads to another, `TooLarge` past `LARGEST`."""
    from testimonia.capture.wiki import document, redirect

    warnings: list[str] = []
    text = _whole(decoded_lines(source, warnings))
    if title := redirect(text):
        raise Empty(f"the page only leads to another, “{title}”", "take that page instead")
    found = document(text, Details())
    found.warnings.extend(warnings)
    yield found


def _whole(lines: Iterator[str]) -> str:
    kept: list[str] = []
    size = 0
    for line in lines:
        kept.append(line)
        size += len(line) + 1
        if size > LARGEST:
            raise TooLarge(f"the page holds more than {LARGEST:,} characters", "split it into its sections")
    return "\n".join(kept)
