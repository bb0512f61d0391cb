"""Tags in wikitext: those around something we keep, those that stand for line markup, those without meaning."""

from __future__ import annotations

import re

from testimonia.capture.wiki.links import caption
from testimonia.capture.wiki.marks import BREAK, QUOTE, QUOTE_END, VERSE, VERSE_END, Found, literal
from testimonia.capture.wiki.names import names

PAIRED = frozenset({"ref", "references", "blockquote", "poem", "gallery"})
"""Tags whose content is handled when they end; `paired` does it."""

_NAME = re.compile(r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))""")
_LITERAL = ("nowiki", "pre", "source", "syntaxhighlight", "math", "chem", "ce")
_LEFT_OUT = names(
    """timeline, graph, score, imagemap, templatedata, mapframe, maplink, inputbox, categorytree, includeonly, style,
    script, hiero"""
)
_RAW = re.compile(rf"<!--|<({'|'.join([*_LITERAL, *sorted(_LEFT_OUT)])})\b([^<>]*)>", re.IGNORECASE)
_LINES = {
    "br": (BREAK, BREAK),
    "hr": ("\n\n", ""),
    "p": ("\n\n", "\n\n"),
    "div": ("\n\n", "\n\n"),
    "center": ("\n\n", "\n\n"),
    "li": ("\n* ", "\n"),
    "dt": ("\n; ", "\n"),
    "dd": ("\n: ", "\n"),
    "ul": ("\n", "\n"),
    "ol": ("\n", "\n"),
    "dl": ("\n", "\n"),
    "table": ("\n{|\n", "\n|}\n"),
    "tr": ("\n|-\n", "\n"),
    "td": ("\n|", "\n"),
    "th": ("\n!", "\n"),
    "caption": ("\n|+ ", "\n"),
    "q": ("“", "”"),
    **{f"h{level}": (f"\n{'=' * level} ", f" {'=' * level}\n") for level in range(1, 7)},
}
_WITHOUT_MEANING = names(
    """abbr, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, rb, rp, rt, rtc, ruby, s, samp,
    small, span, strike, strong, sub, sup, tbody, tfoot, thead, time, tt, u, var, wbr, noinclude, onlyinclude, section,
    templatestyles, nowiki, translate, tvar"""
)


def without_raw(text: str) -> str:
    """Leave out comments and what holds no text; hide the markup in what is to be taken literally.

    One walk: after one tag that nothing ends, the next of its name are not looked at.
    """
    kept: list[str] = []
    unended: set[str] = set()
    position = 0
    while match := _RAW.search(text, position):
        kept.append(text[position : match.start()])
        name = (match[1] or "--").lower()
        end = None if name in unended or (match[2] or "").endswith("/") else _end_of(name, text, match.end())
        if end is None:
            unended |= set() if (match[2] or "").endswith("/") else {name}
            position = match.end()
            continue
        if name in _LITERAL:
            kept.append(literal(text[match.end() : end[0]]))
        position = end[1]
    return "".join(kept) + text[position:]


def _end_of(name: str, text: str, start: int) -> tuple[int, int] | None:
    if name == "--":
        at = text.find("-->", start)
        return None if at < 0 else (at, at + 3)
    match = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, start)
    return match.span() if match else None


def unpaired(name: str, tag: str, *, ends: bool) -> str:
    """What stands in the text for the tag `<name>` or, where it `ends`, `</name>`; one that is no tag stays."""
    if name in _LINES:
        return _LINES[name][ends]
    return "" if name in _WITHOUT_MEANING else literal(tag)


def paired(name: str, attributes: str, content: str, found: Found) -> str:
    """The text of `<name attributes>content</name>`."""
    match name:
        case "ref":
            named = _NAME.search(attributes)
            key = (named[1] or named[2] or named[3]) if named else None
            return found.cite(content.strip(), key) if key or content.strip() else ""
        case "blockquote":
            return f"\n{QUOTE}\n{content}\n{QUOTE_END}\n"
        case "poem":
            return f"\n{VERSE}\n{content}\n{VERSE_END}\n"
        case "gallery":
            return "".join(caption(line.split("|")[1:]) for line in content.split("\n"))
    return ""
