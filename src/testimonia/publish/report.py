"""A case as one HTML page that needs nothing else: who says what, and the accounts with every word of it marked.

The page loads nothing from anywhere; its own Content-Security-Policy forbids it to.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO
from urllib.parse import urlsplit

from testimonia.publish import highlight
from testimonia.publish.markup import marked_up
from testimonia.publish.sayings import Saying, sayings, words
from testimonia.records import Block, Extraction, text_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = "templates"
TEMPLATE = "report.html.j2"

GENERATOR = '<meta name="generator" content="Testimonia'
"""What stands near the beginning of every report, so that no other page is ever replaced by one."""

SHOWN = 240
"""Characters of a content that the table shows unasked."""

BUFFERED = 500
"""Pieces of the page that are written at once."""


@dataclass(frozen=True, slots=True)
class ReportedAccount:
    """One account as the report shows it.

    `name` is the file name or address under which the original was met, `sha256` the original's; `address` is the
    account's own. `date` is ISO 8601 as far as it goes, `language` a BCP 47 tag. `run` says which program found the
    `findings`, and when.
    """

    id: str
    name: str
    title: str | None
    authors: tuple[str, ...]
    date: str | None
    publisher: str | None
    address: str | None
    language: str | None
    sha256: str
    media_type: str
    reader: str
    run: str
    warnings: tuple[str, ...]
    blocks: tuple[Block, ...]
    findings: Extraction


@dataclass(frozen=True, slots=True)
class ReportedFailure:
    """An input that could not be taken: which one, at which stage, why, and what to do about it."""

    name: str
    stage: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the page is made from; these fields are all that the template receives.

    `accounts` is walked three times (to count, for the table, for the texts), so it is a sequence or begins anew each
    time that it is iterated; one account at a time is held. `made_at` has a time zone. `version` is Testimonia's.
    """

    title: str
    made_at: datetime
    version: str
    accounts: Iterable[ReportedAccount]
    failures: Iterable[ReportedFailure]


@dataclass(frozen=True, slots=True)
class Count:
    """How much one account holds: `sayings` that are attributed, `own` claims that name nobody."""

    name: str
    sayings: int
    own: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note beside the text: a saying, its source's words where no party is known, and how the author keeps away."""

    saying: Saying
    source: str
    distance: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a saying in words, its content parted after the first `SHOWN` characters or so."""

    saying: Saying
    source: str
    cue: str
    content: str
    more: str


def write_report(out: TextIO, report: Report) -> None:
    """Write the page to `out`, which is open for UTF-8."""
    context = {field.name: getattr(report, field.name) for field in fields(report)}
    stream = environment().get_template(TEMPLATE).stream(context)
    stream.enable_buffering(BUFFERED)
    out.writelines(stream)


def environment() -> Environment:
    """Jinja2 with our templates and filters; everything is escaped, and an unknown name is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("testimonia.publish", TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    own = (counts, lines, passages, marked, web_address, inlined, fingerprint)
    made.filters.update({function.__name__: function for function in own})
    return made


def counts(accounts: Iterable[ReportedAccount]) -> list[Count]:
    """How much each account holds, in order."""
    return [_count(account) for account in accounts]


def _count(account: ReportedAccount) -> Count:
    found = account.findings
    said = len(found.statements) + len(found.quotations)
    return Count(account.title or account.name, said, len(found.unattributed), account.warnings)


def lines(account: ReportedAccount) -> Iterator[Line]:
    """The rows of one account in the table of who says what."""
    text = "".join(text_of(account.blocks))
    for saying in sayings(account.findings):
        source, cue, content = (words(text, spans) for _, spans in saying.roles)
        shown, more = excerpt(content)
        yield Line(saying, source, cue, shown, more)


def excerpt(content: str) -> tuple[str, str]:
    """Part a content at the last white space within `SHOWN` characters; nothing is left over where it is short."""
    if len(content) <= SHOWN:
        return content, ""
    cut = max(content.rfind(" ", SHOWN // 2, SHOWN), content.rfind("\n", SHOWN // 2, SHOWN)) + 1 or SHOWN
    return content[:cut], content[cut:]


def passages(account: ReportedAccount) -> Iterator[tuple[highlight.Passage, list[Note]]]:
    """The text of one account, marked, each passage with its notes."""
    text = "".join(text_of(account.blocks))
    said = tuple(sayings(account.findings))
    for passage in highlight.passages(account.blocks, said, account.findings):
        notes = [Note(note, words(text, note.source), words(text, note.distance)) for note in passage.notes]
        yield passage, notes


def marked(segments: Iterable[highlight.Segment], place: int) -> Markup:
    """A run of segments as HTML, for the account at `place`."""
    from markupsafe import Markup

    return Markup(marked_up(segments, place))  # noqa: S704 - it escapes every word


def web_address(address: str | None) -> str | None:
    """The address if a link may lead to it, else None: of the web, no script, no file, no blanks or controls in it."""
    try:
        parts = urlsplit(address or "")
        safe = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return address if safe and address and address.isprintable() and " " not in address else None


def inlined(name: str) -> Markup:
    """A style sheet or script of ours, to be set into the page as it is."""
    from markupsafe import Markup

    return Markup(_asset(name))  # noqa: S704 - a file of this package, no input


def fingerprint(name: str) -> str:
    """The source expression by which a Content-Security-Policy lets our script run, and no other."""
    digest = hashlib.sha256(_asset(name).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _asset(name: str) -> str:
    return files("testimonia.publish").joinpath(TEMPLATES, name).read_text(encoding="utf-8")
