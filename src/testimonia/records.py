"""The data types that everything above speaks in: frozen, typed, without behaviour of their own.

A span is `(start, end)` in Unicode code points into the account's text, end exclusive: the unit of
Python's `str`, not bytes and not the UTF-16 units that browsers count. A role is a tuple of spans in
the order of the text, because what someone says may be interrupted ("…," he said, "…").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Span = tuple[int, int]
Spans = tuple[Span, ...]


class BlockKind(StrEnum):
    """What the layout of the original says that a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """One entry of a list."""
    QUOTATION = "quotation"
    """A paragraph of a block quotation or an epigraph."""
    VERSE = "verse"
    """Lines kept as lines, with newlines inside the block."""
    SIGNATURE = "signature"
    """The line of a quotation that names its author, where the layout (not the words) says so."""
    ROW = "row"
    """One row of a table, cells parted by tabs."""
    CAPTION = "caption"
    NOTE = "note"
    """A footnote or endnote."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an account's layout: a paragraph, a heading, a row of a table.

    `start` is where `text` begins in the account's text. `level` is the heading's level (1 to 6), the
    depth of a list item or of a quotation (from 1), else 0. `indent` is the count of leading blanks that a plain
    text gave it. `page` is the page of the original, from 1, where it has pages.
    """

    kind: BlockKind
    start: int
    text: str
    level: int = 0
    indent: int = 0
    page: int | None = None

    @property
    def end(self) -> int:
        """The position just after the block's last character."""
        return self.start + len(self.text)


class LinkKind(StrEnum):
    """How a linked page stands to the account that links to it."""

    PARENT = "parent"
    """A topic above this one: a breadcrumb, "Read more about this topic"."""
    RELATED = "related"
    """Beside this one: "See also"."""
    SOURCE = "source"
    """Where the text says that it comes from: "Source: …", a canonical address elsewhere."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that places the account among topics; `address` is absolute where the page's own is known."""

    kind: LinkKind
    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """What a document says of itself. `date` is ISO 8601, as far as it goes: "1946", "1946-08", "1946-08-09".

    `address` is its own (canonical) http(s) address, `language` a BCP 47 tag ("en", "zh-Hant").
    `topic` and `section` come from titles of the form "Topic - Section".
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    publisher: str | None = None
    language: str | None = None
    address: str | None = None
    topic: str | None = None
    section: str | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an account's text was read from.

    `sha256` is of the whole original, in lower-case hexadecimal; `part` names one document in an
    original that holds several (a page of a dump, a record of an archive, a message of a mailbox).
    `name` is the file name or address under which the original was met; `reader` is "html/1".
    """

    sha256: str
    name: str
    media_type: str
    reader: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One document as captured: where it comes from, what it says of itself, and its text in blocks.

    `text` is made of the blocks: between two of them stand as many newlines as their positions leave room for.
    `warnings` tell what could not be read ("page 3 holds no text").
    """

    origin: Origin
    details: Details
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text. Spans of everything found in the account count its code points."""
        return "".join(text_of(self.blocks))


def text_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the pieces of the text that `blocks` make, newlines between them included."""
    position = 0
    for block in blocks:
        yield "\n" * (block.start - position)
        yield block.text
        position = block.end


class StatementKind(StrEnum):
    """Whether the content is in the source's own words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """The stance of the source towards the content."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    QUESTIONS = "questions"
    DENIES = "denies"
    DISMISSES = "dismisses"
    CONCEDES = "concedes"
    OBJECTS = "objects"
    WANTS = "wants"


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that reports what someone said, wrote, thinks or wants.

    `id` is unique within one extraction; `inside` is the id of the statement whose content this one
    stands in; `party` is the name that the source resolves to. A role may have no span.
    `confidence` is from 0 to 1; `found_by` names the rule or model that found it.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    kind: StatementKind
    stance: Stance
    party: str | None = None
    inside: str | None = None
    confidence: float = 0.5
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set apart by the layout and signed, not brought in by a sentence.

    `born` and `died` are as printed ("1340?"); `work` is the title of the work that it is from.
    """

    id: str
    source: Spans
    content: Spans
    form: Literal["verse", "prose"]
    party: str | None = None
    born: str | None = None
    died: str | None = None
    work: str | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Unattributed:
    """A sentence in which the author claims a fact in their own voice."""

    id: str
    span: Span


Bound = Literal["at least", "at most", "more than", "fewer than", "nearly"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number claimed: `value`, or else `low` and `high`; `counts` says what it counts, in the words of the text.

    `statement` is the id of the statement whose content it stands in.
    """

    id: str
    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    bound: Bound | None = None
    unit: str | None = None
    counts: str = ""
    statement: str | None = None


MentionType = Literal["person", "organisation", "group", "place", "event", "date"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person, a place, a date and so on; `value` is the normal form (a date in EDTF)."""

    id: str
    span: Span
    type: MentionType
    name: str
    value: str | None = None


Finding = Statement | Quotation | Unattributed | Figure | Mention


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one account, each list in the order of the text."""

    statements: tuple[Statement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    unattributed: tuple[Unattributed, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()


def spans_of(finding: Finding) -> Spans:
    """Every span of a finding, in the order of its roles."""
    match finding:
        case Statement():
            return (*finding.source, *finding.cue, *finding.content)
        case Quotation():
            return (*finding.source, *finding.content)
        case _:
            return (finding.span,)


# What the ledger takes and gives. Times are ISO 8601 with their offset ("2024-05-01T09:30:00.000000+00:00").


@dataclass(frozen=True, slots=True)
class Program:
    """What found something: its name, its version, and the settings that change what it finds."""

    name: str
    version: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One occasion on which an original came in; the same bytes may come in many times.

    `sha256` is in lower-case hexadecimal, `size` in bytes; `name` is the path or address that the user gave,
    `address` where it was fetched from, and `headers` are the server's, in their order.
    """

    sha256: str
    size: int
    name: str
    at: str
    address: str | None = None
    media_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


FindingType = Literal["statement", "quotation", "unattributed", "figure", "mention"]


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """An account as the case lists it, read and searched as it currently is.

    `length` is in code points; `blocks` is how many there are; `counts` is the number of findings of each type that
    has any; `captures` are the names under which the original came in. `run` numbers the run whose findings are current
    and `reading` the reading that it worked on; a reading never changes, so an index of it stays good.
    """

    id: str
    origin: Origin
    details: Details
    length: int
    blocks: int
    counts: Mapping[FindingType, int]
    captures: tuple[str, ...]
    warnings: tuple[str, ...]
    added: str
    reading: int
    run: int


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding in its place: whose it is, which run found it, and the exact words of each of its spans.

    `key` stays the same over runs for as long as the text, the type and the spans do; decisions name it.
    """

    key: str
    account_id: str
    run: int
    finding: Finding
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One pass of a program over an account: what was read by which reader, and how much was found."""

    number: int
    account_id: str
    reading: int
    reader: str
    program: Program
    counts: Mapping[FindingType, int]
    actor: str
    at: str


Ruling = Literal["accept", "correct", "reject", "same", "not same"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled about a `target`: the key of a finding, or the name of an identity.

    "same" and "not same" are about `target` and `other` in either order; "correct" gives the finding that should stand
    in the target's place. A later decision about the same thing supersedes an earlier one.
    """

    ruling: Ruling
    target: str
    by: str
    at: str
    why: str = ""
    other: str | None = None
    correction: Finding | None = None


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision in the case; `superseded` once a later one is about the same thing."""

    id: str
    decision: Decision
    superseded: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read. `kind` names the error (`errors.INPUT_ERRORS`)."""

    name: str
    sha256: str | None
    stage: str
    kind: str
    reason: str
    remedy: str
    at: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of a case's log. `body` is canonical JSON that names all that was added by its hash.

    `previous` is the hash of the entry before, and `hash` covers every other field. The order is that of
    `number`: where a clock was set back, `at` may run backwards.
    """

    number: int
    at: str
    actor: str
    action: str
    subject: str
    body: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a case that does not hold: `where` names it ("original 5f2c…"), `reason` says what is wrong."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
