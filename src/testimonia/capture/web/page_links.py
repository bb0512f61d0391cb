"""The links of a web page that place it among topics: breadcrumbs, "read more", "see also", its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from testimonia.capture.web.page_article import Part
from testimonia.capture.web.page_head import Head, joined
from testimonia.records import BlockKind, Link, LinkKind

PARENT = re.compile(
    r"\s*read\s+more\s+about(?:\s+this\s+topic)?\s*:\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
FULLER = re.compile(
    r"\s*(?:main\s+(?:article|page|topic)s?|full\s+article)\s*:\s*(?P<text>.*)", re.IGNORECASE | re.DOTALL
)
"""Leads to the article on a section's own subject, which stands beside this one."""

RELATED = re.compile(
    r"\s*(?:see\s+also|related(?:\s+(?:articles?|topics?|pages?|links?|stories|reading))?|further\s+reading)\s*:?\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
SOURCE = re.compile(
    r"\s*(?:sources?|originally\s+published(?:\s+(?:at|by|in|on))?|first\s+published(?:\s+(?:at|by|in|on))|via)\s*:\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)

LONGEST = 300
"""Code points in a block that is taken for such a line."""

LONGEST_NAME = 200
MOST_RELATED = 40
MOST_CRUMBS = 20
HOMES = {"home", "homepage", "start", "startseite", "accueil", "inicio", "main page", "главная"}


def is_pointer(part: Part) -> bool:
    """Whether a block only leads to another page: "Read more about this topic: …", "Main article: …"."""
    text = part.piece.text
    return len(text) <= LONGEST and any(form.fullmatch(text) for form in (PARENT, FULLER))


def links_of(parts: list[Part], head: Head) -> tuple[Link, ...]:
    """All such links, each once, in the order: breadcrumbs, then as the page has them, then its source."""
    found = [*_crumbs(head), *_lines(parts, head), *_sections(parts, head)]
    if origin := head.elsewhere():
        found.append(Link(LinkKind.SOURCE, urlsplit(origin).hostname or origin, origin))
    return tuple(dict.fromkeys(found))


def _crumbs(head: Head) -> Iterator[Link]:
    """The breadcrumbs above the page, without the site's start page and the page itself."""
    trail = _trail(head.root)
    if trail is None:
        yield from _crumbs_in_data(head)
        return
    for anchor in islice(trail.iter("a"), MOST_CRUMBS):
        yield from _parent(_name(anchor), joined(head.base, anchor.get("href")), head)


def _trail(root: HtmlElement) -> HtmlElement | None:
    for element in root.iter("nav", "ol", "ul", "div", "p", "span"):
        names = (element.get("aria-label"), element.get("itemtype"), element.get("class"), element.get("id"))
        words = " ".join(name for name in names if name).lower()
        if "breadcrumb" in words and element.find(".//a") is not None:
            return element
    return None


def _crumbs_in_data(head: Head) -> Iterator[Link]:
    for node in head.linked_data:
        items = node.get("itemListElement")
        if node.get("@type") != "BreadcrumbList" or not isinstance(items, list):
            continue
        for entry in items[:MOST_CRUMBS]:
            item = entry.get("item") if isinstance(entry, dict) else None
            target = item.get("@id") if isinstance(item, dict) else item
            name = entry.get("name") if isinstance(entry, dict) else None
            name = name or (item.get("name") if isinstance(item, dict) else None)
            if isinstance(name, str) and isinstance(target, str):
                yield from _parent(" ".join(name.split()), joined(head.base, target), head)


def _parent(name: str, address: str | None, head: Head) -> Iterator[Link]:
    own = {head.address(), head.canonical, head.fetched}
    start = name.lower() in HOMES or (address is not None and urlsplit(address).path in ("", "/"))
    if name and not start and (address is None or address not in own) and name != head.title():
        yield Link(LinkKind.PARENT, name, address)


def _lines(parts: list[Part], head: Head) -> Iterator[Link]:
    """The links of "Read more about this topic: …", "See also: …", "Source: …"."""
    forms = (
        (LinkKind.PARENT, PARENT),
        (LinkKind.RELATED, FULLER),
        (LinkKind.RELATED, RELATED),
        (LinkKind.SOURCE, SOURCE),
    )
    for part in parts:
        text = part.piece.text
        if len(text) > LONGEST or part.piece.kind is BlockKind.HEADING:
            continue
        for kind, form in forms:
            if match := form.fullmatch(text):
                yield from _anchors([part], kind, head) if part.links else _unlinked(kind, match["text"])
                break


def _unlinked(kind: LinkKind, text: str) -> Iterator[Link]:
    name = " ".join(text.split())
    if name and kind is not LinkKind.RELATED:
        yield Link(kind, name)


def _sections(parts: list[Part], head: Head) -> Iterator[Link]:
    """The links under the headings "See also", "Related topics", "Further reading"."""
    for number, part in enumerate(parts):
        match = RELATED.fullmatch(part.piece.text) if part.piece.kind is BlockKind.HEADING else None
        if match and not match["text"]:
            yield from islice(_anchors(_under(parts, number), LinkKind.RELATED, head), MOST_RELATED)


def _under(parts: list[Part], number: int) -> Iterator[Part]:
    heading = parts[number]
    for part in islice(parts, number + 1, None):
        higher = part.piece.kind is BlockKind.HEADING and part.piece.level <= heading.piece.level
        if higher or part.apart is not heading.apart:
            return
        yield part


def _anchors(parts: Iterable[Part], kind: LinkKind, head: Head) -> Iterator[Link]:
    for part in parts:
        anchors = part.element.iter("a") if part.links else ()
        for anchor in islice(anchors, MOST_RELATED):
            name, address = _name(anchor), joined(head.base, anchor.get("href"))
            if name and not (anchor.get("href") or "").startswith(("#", "javascript:")):
                yield Link(kind, name, address)


def _name(anchor: HtmlElement) -> str:
    return " ".join("".join(islice(anchor.itertext(), 50)).split())[:LONGEST_NAME]
