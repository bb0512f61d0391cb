"""Wikitext, first pass: templates, links and tags -> text, from the inside out.

One walk over the tokens with a stack, so that the time is linear in whatever a hostile page nests, crosses or leaves
open. (mwparserfromhell, which tries every opening anew, needs minutes for 30 KB of `<a ` and 40 KB of `{{a|`.) What
nothing closes stays in the text as it is, like MediaWiki does it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from testimonia.capture.wiki.links import external, wikilink
from testimonia.capture.wiki.marks import Found, literal, without_marks
from testimonia.capture.wiki.tags import PAIRED, paired, unpaired, without_raw
from testimonia.capture.wiki.templates import template

DEEPEST = 100
"""Levels of markup in markup; what is nested deeper is left out."""

_TOKEN = re.compile(
    r"\{\{+|\}\}+|\[\[+|\]+|\[(?=(?:https?|ftp)://|//|mailto:)|\||<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<attributes>[^<>]*)>"
)
_SWITCH = re.compile(r"__[A-Z]{3,24}__")
_BRACES = ("{{", "{{{")
_LINKS = ("[[", "[")


def expand(text: str, found: Found) -> str:
    """Text and marks (`marks`) in lines of headings, lists, tables and paragraphs; fills in `found`."""
    text = _SWITCH.sub("", without_raw(without_marks(text)))
    return _Expansion(found).of(text)


@dataclass(slots=True)
class _Frame:
    """Markup that is open: its parts between "|", each in the strings that it is made of."""

    kind: str
    opener: str
    attributes: str = ""
    parts: list[list[str]] = field(default_factory=lambda: [[]])

    def texts(self) -> list[str]:
        return ["".join(part) for part in self.parts]

    def unclosed(self) -> list[str]:
        """The strings of markup that turned out to be none."""
        strings = [self.opener]
        for index, part in enumerate(self.parts):
            strings += ["|", *part] if index else part
        return strings


class _Expansion:
    def __init__(self, found: Found) -> None:
        self._found = found
        self._stack = [_Frame("", "")]

    def of(self, text: str) -> str:
        position = 0
        for match in _TOKEN.finditer(text):
            self._add(text[position : match.start()])
            self._take(match)
            position = match.end()
        self._add(text[position:])
        return "".join(string for frame in self._stack for string in frame.unclosed())

    def _take(self, match: re.Match[str]) -> None:
        token = match[0]
        match token[0]:
            case "{":
                self._open_braces(len(token))
            case "}":
                self._close_braces(len(token))
            case "[":
                self._open_brackets(len(token))
            case "]":
                self._close_brackets(len(token))
            case "|":
                self._bar()
            case _:
                self._tag(match)

    def _add(self, text: str) -> None:
        if text:
            self._stack[-1].parts[-1].append(text)

    def _add_made(self, text: str) -> None:
        """Add the text of what was closed; its "=" is not the one between a template's parameter and value."""
        inside = len(self._stack) > 1
        self._add(text.replace("=", literal("=")) if inside else text)

    def _bar(self) -> None:
        frame = self._stack[-1]
        if frame.kind in _BRACES or frame.kind == "[[":
            frame.parts.append([])
        else:
            self._add("|")

    def _open_braces(self, count: int) -> None:
        arguments = count % 2
        self._stack += [_Frame("{{", "{{") for _ in range(count // 2 - arguments)]
        if arguments:
            self._stack.append(_Frame("{{{", "{{{"))

    def _open_brackets(self, count: int) -> None:
        if count == 1:
            self._stack.append(_Frame("[", "["))
            return
        self._add("[" * (count % 2))
        self._stack += [_Frame("[[", "[[") for _ in range(count // 2)]

    def _close_braces(self, count: int) -> None:
        while count >= 2 and self._back_to_braces():
            frame = self._close()
            if frame.kind == "{{{" and count >= 3:
                count -= 3
                self._add_made(frame.texts()[1] if len(frame.parts) > 1 else "")
                continue
            count -= 2
            self._add("{" * (len(frame.opener) - 2))
            self._add_made(template(frame.texts(), self._found))
        self._add("}" * count)

    def _back_to_braces(self) -> bool:
        """Give up links that were never closed inside of a template that now is."""
        for back, frame in enumerate(reversed(self._stack[-DEEPEST:])):
            if frame.kind in _BRACES:
                self._give_up(back)
                return True
            if frame.kind not in _LINKS:
                return False
        return False

    def _close_brackets(self, count: int) -> None:
        while count:
            kind = self._stack[-1].kind
            if kind == "[":
                count -= 1
                self._add_made(external("|".join(self._close().texts())))
            elif kind == "[[" and count >= 2:
                count -= 2
                self._add_made(wikilink(self._close().texts(), self._found))
            else:
                break
        self._add("]" * count)

    def _tag(self, match: re.Match[str]) -> None:
        name, attributes = match["tag"].lower(), match["attributes"]
        if name not in PAIRED:
            self._add(unpaired(name, match[0], ends=bool(match["end"])))
        elif not match["end"] and not attributes.endswith("/"):
            self._stack.append(_Frame(name, "", attributes))
        elif not match["end"]:
            self._add_made(paired(name, attributes, "", self._found))
        elif (back := self._back_to(name)) is not None:
            self._give_up(back)
            frame = self._close()
            self._add_made(paired(name, frame.attributes, "|".join(frame.texts()), self._found))

    def _back_to(self, name: str) -> int | None:
        kinds = (frame.kind for frame in reversed(self._stack[-DEEPEST:]))
        return next((back for back, kind in enumerate(kinds) if kind == name), None)

    def _give_up(self, count: int) -> None:
        given_up = self._stack[len(self._stack) - count :]
        del self._stack[len(self._stack) - count :]
        for frame in given_up:
            self._stack[-1].parts[-1] += frame.unclosed()

    def _close(self) -> _Frame:
        frame = self._stack.pop()
        if len(self._stack) > DEEPEST:
            self._found.too_deep = True
            frame.parts = [[] for _ in frame.parts[:2]]
        return frame
