"""The walk through a tree of elements that tells its blocks apart and gives each block's text.

It keeps its own stack, so that no depth of nesting can exhaust Python's, and looks at each element once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from lxml import etree
from lxml.html import HtmlElement

from testimonia.capture.layout import RAISED_DIGITS
from testimonia.capture.reader import Piece
from testimonia.capture.web import elements
from testimonia.capture.web.elements import BLOCKS, HEADINGS, HIDDEN_TAGS, LINE_TAGS, MARKER_TAGS, Attributes
from testimonia.capture.web.markup_lines import Lines, Setting, pieces_of
from testimonia.records import BlockKind


class Placed(NamedTuple):
    """A piece, the innermost block element that its text stands in, and the share of it that is links."""

    element: HtmlElement
    piece: Piece
    links: float


NO_ATTRIBUTES: Attributes = {}


STRUCTURE = frozenset(HEADINGS) | elements.LISTS | {"caption", "figcaption", "table", "tr"}
"""Blocks whose tag says what their text is."""

WHITE = re.compile(r"\s+")


class Frame(NamedTuple):
    """What holds within an open block element. `blocks` counts the `blockquote`s around it, `lists` the lists.

    `data`: a table of data. `cells`: one of its rows. `terms`: a list of definitions.
    """

    element: HtmlElement
    setting: Setting
    blocks: int = 0
    lists: int = 0
    data: bool = False
    cells: bool = False
    terms: bool = False

    def of_kind(self, kind: BlockKind, level: int = 0) -> Frame:
        """The same, but for the kind of the pieces."""
        return self._replace(setting=self.setting._replace(kind=kind, level=level))

    def quoting(self, *, blockquote: bool) -> Frame:
        """The same within one more quotation; a `blockquote` in a box for quotations is still one quotation."""
        blocks = self.blocks + blockquote
        depth = max(1, blocks)
        setting = self.setting._replace(kind=BlockKind.QUOTATION, level=depth, quotes=depth)
        return self._replace(setting=setting, blocks=blocks)


class Flow:
    """One walk over the tree at and below `root`."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.frames = [Frame(root, Setting(BlockKind.PARAGRAPH))]
        self.inline: list[tuple[HtmlElement, str]] = []
        self.text = Lines()
        self.ready: list[Placed] = []
        self.events = etree.iterwalk(root, events=("start", "end"))

    def walk(self) -> Iterator[Placed]:
        """The pieces, each with its element. May be walked once."""
        for event, element in self.events:
            if event == "start":
                self.enter(element)
            else:
                self.leave(element)
            if self.ready:
                yield from self.ready
                self.ready = []
        self.flush()
        yield from self.ready

    def enter(self, element: HtmlElement) -> None:
        """An element begins: leave it out, open its block, or go on in the line."""
        tag = cast(str, element.tag)
        items = element.items()
        attributes = dict(items) if items else NO_ATTRIBUTES
        hidden = tag in HIDDEN_TAGS or (items and elements.is_hidden(attributes))
        if hidden or (tag in MARKER_TAGS and elements.is_marker(element, tag, attributes)):
            self.events.skip_subtree()
            return
        if tag in BLOCKS:
            self.open_block(element, tag, attributes)
        elif tag in LINE_TAGS:
            self.open_inline(element, tag)
        elif items and self.frames[-1].setting.poem and elements.is_verse_line(attributes):
            self.text.end_line()
            self.inline.append((element, "\n"))
        if element.text:
            above = element.getparent()
            raised = tag == "sup" or (above is not None and above.tag == "sup")
            self.add(element.text.translate(RAISED_DIGITS) if raised else element.text)

    def leave(self, element: HtmlElement) -> None:
        """An element ends: close what it opened; its tail belongs to what stands around it."""
        if self.frames[-1].element is element and len(self.frames) > 1:
            self.close_block()
        elif self.inline and self.inline[-1][0] is element:
            self.close_inline()
        if element.tail and element is not self.root:
            self.add(element.tail)

    def add(self, text: str) -> None:
        """Go on in the line; in a row, only cells are parted by tabs."""
        self.text.add(WHITE.sub(" ", text) if self.frames[-1].cells else text)

    def open_inline(self, element: HtmlElement, tag: str) -> None:
        """`a`, `br`, `cite`, `q`: elements within a line that say something of it."""
        if tag == "br" and self.frames[-1].cells:
            self.text.add(" ")
        elif tag == "br":
            self.text.break_line()
        elif tag in ("a", "cite"):
            self.text.open(tag)
            self.inline.append((element, tag))
        elif elements.lacks_marks(element, self.text.last()):
            inner = sum(mark in "”’" for _, mark in self.inline) % 2
            self.text.add("‘" if inner else "“")
            self.inline.append((element, "’" if inner else "”"))

    def close_inline(self) -> None:
        """Undo what was opened last within the line."""
        _, mark = self.inline.pop()
        if mark == "\n":
            self.text.end_line()
        elif mark in ("a", "cite"):
            self.text.close(mark)
        else:
            self.text.add(mark)

    def open_block(self, element: HtmlElement, tag: str, attributes: Attributes) -> None:
        """A block begins: give out what came before it, unless both stand in one row or one stanza."""
        above = self.frames[-1]
        frame = frame_of(element, tag, attributes, above)
        if above.cells:
            self.text.add("\t" if tag in ("td", "th") and element.getprevious() is not None else " ")
        elif above.setting.poem and frame.setting.poem and not self.parts_stanzas(element):
            self.text.end_line()
        else:
            self.flush()
        self.frames.append(frame)

    def parts_stanzas(self, element: HtmlElement) -> bool:
        """Whether a block within a poem is a stanza, not just a line."""
        return elements.is_stanza(element) or (element.tag == "p" and self.text.many)

    def close_block(self) -> None:
        """A block ends."""
        frame, above = self.frames[-1], self.frames[-2]
        if above.cells:
            self.text.add(" ")
        elif above.setting.poem and frame.setting.poem and not self.parts_stanzas(frame.element):
            self.text.end_line()
        else:
            self.flush()
        self.frames.pop()

    def flush(self) -> None:
        """Give out the text gathered so far as pieces of the open block."""
        if self.text:
            gathered, self.text = self.text, self.text.following()
            frame = self.frames[-1]
            links = gathered.share_of_links()
            self.ready += [Placed(frame.element, piece, links) for piece in pieces_of(gathered, frame.setting)]


def frame_of(element: HtmlElement, tag: str, attributes: Attributes, above: Frame) -> Frame:
    """What holds within a block element, given what holds around it."""
    frame = Frame(element, *above[1:])
    setting = above.setting
    if above.cells or setting.kind is BlockKind.HEADING:
        return frame
    if setting.quotes and elements.is_signature(tag, attributes):
        return frame.of_kind(BlockKind.SIGNATURE, setting.quotes)
    if tag == "blockquote" or (not setting.quotes and elements.is_quotation(attributes)):
        frame = frame.quoting(blockquote=tag == "blockquote")
    elif elements.is_note(attributes):
        return frame.of_kind(BlockKind.NOTE)
    if tag == "pre" or elements.is_poem(tag, attributes):
        poem = setting.poem or elements.is_poem(tag, attributes)
        return frame._replace(setting=frame.setting._replace(poem=poem, kept=setting.kept or tag == "pre"))
    return frame_in_text(frame, tag) if tag in STRUCTURE else frame


def frame_in_text(frame: Frame, tag: str) -> Frame:
    """What holds within a heading, a caption, a list or a table."""
    setting = frame.setting
    if tag == "table":
        return frame._replace(data=elements.is_data_table(frame.element))
    if tag == "tr":
        return frame.of_kind(BlockKind.ROW)._replace(cells=True) if frame.data else frame
    if tag in ("caption", "figcaption"):
        quoting = elements.is_quoting_caption(frame.element)
        return (
            frame.of_kind(BlockKind.SIGNATURE, max(1, setting.quotes)) if quoting else frame.of_kind(BlockKind.CAPTION)
        )
    if tag in HEADINGS and not setting.quotes:
        return frame._replace(setting=Setting(BlockKind.HEADING, HEADINGS[tag]))
    return frame if setting.quotes or setting.kind is BlockKind.NOTE else frame_of_list(frame, tag)


def frame_of_list(frame: Frame, tag: str) -> Frame:
    """What holds within a list, an item, a term or its definition."""
    if tag in ("li", "dt"):
        return frame.of_kind(BlockKind.ITEM, max(1, frame.lists))
    if tag in HEADINGS:
        return frame
    if tag == "dd":
        return frame.of_kind(BlockKind.ITEM, frame.lists + 1) if frame.terms else frame
    terms = tag == "dl" and (frame.element.find("dt") is not None or frame.element.find("div/dt") is not None)
    return frame._replace(lists=frame.lists + 1, terms=terms)
