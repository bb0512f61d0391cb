"""Accounts as captured: where they come from, what they say of themselves, and their text in blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


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
