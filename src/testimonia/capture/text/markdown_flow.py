"""Tokens of markdown-it -> pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from testimonia.capture.reader import Piece
from testimonia.capture.text.line_marks import is_signature
from testimonia.capture.text.topic_links import topic_links
from testimonia.capture.text.wrapping import Shape, joined
from testimonia.errors import Empty
from testimonia.records import BlockKind, Link

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST_VERSE = 80

_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]")
_CONTAINERS = {"blockquote", "bullet_list", "ordered_list"}


@dataclass(slots=True)
class Flow:
    """A walk over tokens. `links` gains those of lines that do nothing but link ("Read more about this topic: …").

    Where nobody can take them any more (`linking` is off), such lines stay in the text.
    """

    links: list[Link] = field(default_factory=list)
    linking: bool = True
    _around: list[str] = field(default_factory=list)
    _item: bool = False
    _cells: list[str] = field(default_factory=list)
    _block: str = ""
    _level: int = 0

    def pieces(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        """The pieces of a sequence of block tokens, in order."""
        for token in tokens:
            name = token.type.removesuffix("_open").removesuffix("_close")
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type in ("fence", "code_block"):
                yield self._piece(token.content)
            elif token.type == "html_block":
                yield from self._html(token.content)
            elif token.type == "tr_close":
                yield Piece(BlockKind.ROW, "\t".join(self._cells))
                self._cells.clear()
            elif token.nesting == 1:
                self._open(name, token)
            elif token.type == "list_item_close":
                self._item = False
            elif token.nesting == -1 and name in _CONTAINERS:
                self._around.pop()

    def _open(self, name: str, token: Token) -> None:
        self._block = name
        if name in _CONTAINERS:
            self._around.append(name)
        elif name == "list_item":
            self._item = True
        elif name == "heading":
            self._level = int(token.tag[1:])

    def _inline(self, token: Token) -> Iterator[Piece]:
        children = token.children or []
        lines = [[_NOTE.sub(r"[\1]", part) for part in line] for line in _lines(children)]
        whole = joined([text for line in lines for text in line], Shape()) if lines else ""
        if self._block in ("th", "td"):
            self._cells.append(whole)
            return
        if self._block == "heading":
            yield Piece(BlockKind.HEADING, whole, self._level)
            return
        addresses = tuple(str(child.attrs["href"]) for child in children if child.type == "link_open")
        links = topic_links(whole, tuple(a for a in addresses if a.startswith(("http://", "https://"))))
        if links and self.linking:
            self.links += links
            return
        if _NOTE.match(token.content) and whole.startswith(f"{whole[: whole.find(']')]}]:"):
            yield Piece(BlockKind.NOTE, whole.replace("]:", "]", 1))
            return
        yield from self._paragraph(lines, whole)

    def _paragraph(self, lines: list[list[str]], whole: str) -> Iterator[Piece]:
        flat = [text for line in lines for text in line if text.strip()]
        quoted = bool(self._around) and self._around[-1] == "blockquote"
        signed = quoted and flat and is_signature(flat[-1].strip())
        if signed:
            lines, whole = _without_last(lines), joined(flat[:-1] or [""], Shape())
        texts = [joined(line, Shape()) for line in lines]
        if len(texts) > 1 and max(map(len, texts)) <= LONGEST_VERSE:
            yield Piece(BlockKind.VERSE, "\n".join(texts), self._depth("blockquote"))
        elif whole.strip():
            yield self._piece(whole)
        if signed:
            yield Piece(BlockKind.SIGNATURE, flat[-1], self._depth("blockquote"), tight=bool(whole.strip()))

    def _piece(self, text: str) -> Piece:
        """A piece of what kind the containers around it make it."""
        if self._around and self._around[-1] == "blockquote":
            return Piece(BlockKind.QUOTATION, text, self._depth("blockquote"))
        if self._item:
            self._item = False
            return Piece(BlockKind.ITEM, text, self._depth("bullet_list") + self._depth("ordered_list"))
        return Piece(BlockKind.PARAGRAPH, text)

    def _depth(self, name: str) -> int:
        return self._around.count(name)

    def _html(self, content: str) -> Iterator[Piece]:
        from testimonia.capture.web import markup

        try:
            root = markup.parse(content)
        except Empty:  # a comment
            return
        yield from markup.pieces(root)


def _lines(children: Sequence[Token]) -> list[list[str]]:
    """The text without its markup: lines parted by hard breaks, each of the parts that soft breaks made."""
    lines = [[""]]
    for child in children:
        if child.type == "hardbreak":
            lines.append([""])
        elif child.type == "softbreak":
            lines[-1].append("")
        elif child.type in ("text", "code_inline", "text_special"):
            lines[-1][-1] += child.content
    return lines


def _without_last(lines: list[list[str]]) -> list[list[str]]:
    """Leave out the last part that holds text."""
    kept = [line[:] for line in lines]
    while kept:
        while kept[-1]:
            if kept[-1].pop().strip():
                return [line for line in kept if line]
        kept.pop()
    return kept
