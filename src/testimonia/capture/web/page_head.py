"""What a web page says of itself: title, authors, date, publisher, language, address.

Read from JSON-LD, then `meta` elements, then what the page shows. Nothing is guessed: a page that states no
date has none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from testimonia.records import Details, Link

TITLES = ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
AUTHORS = ("citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
DATES = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "pubdate",
    "parsely-pub-date",
)
PUBLISHERS = (
    "citation_publisher",
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
)
ARTICLE_TYPES = re.compile(r"Article|Posting|Report|Book|Chapter|CreativeWork|WebPage")

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MOST_SCRIPTS = 20
"""JSON-LD scripts that are read, none larger than a megabyte."""

LARGEST_SCRIPT = 1_000_000

_ISO = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d/.-])")
_DAY_FIRST = re.compile(r"(?:\w+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"(?:\w+day,?\s+)?([A-Za-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_BY = re.compile(r"\s*(?:written\s+)?(?:by|von|par|por|di)\s*:?\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

Found = dict[str, Any]


class Head:
    """The statements that a page makes of itself, gathered once."""

    def __init__(self, root: HtmlElement, address: str | None) -> None:
        self.root = root
        self.fetched = address
        self.metas = _metas(root)
        self.linked_data = list(_linked_data(root))
        self.work = next((node for node in self.linked_data if _is_article(node)), {})
        base = root.find(".//base[@href]")
        self.base = joined(address, base.get("href") if base is not None else None) or address
        canonical = root.find(".//link[@rel='canonical'][@href]")
        stated = canonical.get("href") if canonical is not None else self.first(("og:url",))
        self.canonical = joined(self.base, stated)
        self.base = self.base or self.canonical

    def details(self, links: tuple[Link, ...]) -> Details:
        """All of it, with the links found elsewhere."""
        return Details(
            title=self.title(),
            authors=self.authors(),
            date=self.date(),
            publisher=self.publisher(),
            language=self.language(),
            address=self.address(),
            links=links,
        )

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first of the `meta` elements of these names that says something."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), None)

    def title(self) -> str | None:
        """The title, with the site's name if the page puts it there."""
        title = self.root.find(".//title")
        shown = " ".join(title.text_content().split()) if title is not None else ""
        h1 = self.root.find(".//h1")
        heading = " ".join(h1.text_content().split()) if h1 is not None else ""
        if heading and shown.startswith(heading) and shown[len(heading) :].lstrip().startswith(("|", "»", "›", "·")):
            shown = heading  # what follows such a sign is the site
        return self.first(TITLES) or _text(self.work.get("headline")) or shown or heading or None

    def authors(self) -> tuple[str, ...]:
        """The authors' names, in the order given."""
        names = [name for node in _listed(self.work.get("author")) if (name := _name(node))]
        if not names:
            given = next((self.metas[name] for name in AUTHORS if self.metas.get(name)), [])
            names = [name for value in given for name in _split_names(value)]
        if not names:
            names = [name for value in self._bylines() for name in _split_names(value)]
        return tuple(dict.fromkeys(name for name in names if name and not name.startswith(("http:", "https:", "@"))))

    def _bylines(self) -> Iterator[str]:
        for path in (
            ".//*[@itemprop='author']",
            ".//*[@rel='author']",
            ".//*[@class='byline']",
            ".//*[@class='author']",
        ):
            texts = [" ".join(element.text_content().split()) for element in self.root.iterfind(path)]
            if short := [text for text in texts if 0 < len(text) <= 100]:
                yield from short[:5]
                return

    def date(self) -> str | None:
        """The date of publication, as far as the page gives it."""
        stated = [_text(self.work.get("datePublished")), *(v for name in DATES for v in self.metas.get(name, ()))]
        for path in (".//*[@itemprop='datePublished']", ".//time[@pubdate]", ".//header//time", ".//article//time"):
            for element in self.root.iterfind(path):
                stated += [element.get("datetime"), element.get("content"), (element.text or "")[:60]]
                break
        return next((found for value in stated if value and (found := iso_date(value))), None)

    def publisher(self) -> str | None:
        """The site, journal or publishing house."""
        named = next((name for node in _listed(self.work.get("publisher")) if (name := _name(node))), None)
        return named or self.first(PUBLISHERS)

    def language(self) -> str | None:
        """The language that the page declares, as a BCP 47 tag."""
        root = self.root
        candidates = (root.get("lang"), root.get("xml:lang"), self.first(("content-language", "dc.language")))
        for value in (*candidates, _text(self.work.get("inLanguage")), self.first(("og:locale",))):
            if value and (match := _LANGUAGE.match(value.strip())):
                return match[0].replace("_", "-")
        return None

    def address(self) -> str | None:
        """The page's own address: the canonical one, unless that is on another host than it was fetched from."""
        return self.fetched if self.elsewhere() else self.canonical or self.fetched

    def elsewhere(self) -> str | None:
        """The canonical address if another host than the page's own holds it: where the text comes from."""
        if not (self.canonical and self.fetched):
            return None
        return self.canonical if _host(self.canonical) != _host(self.fetched) else None


def iso_date(text: str) -> str | None:
    """A date as ISO 8601, as far as it is given; None for what is no date.

    >>> iso_date("9 August 1946")
    '1946-08-09'
    """
    if match := _ISO.match(text.replace("T", " ", 1)):
        year, month, day = match.groups()
        return _checked(int(year), int(month or 0), int(day or 0))
    for form, (day_at, month_at) in ((_DAY_FIRST, (1, 2)), (_MONTH_FIRST, (2, 1))):
        if match := form.search(text):
            name = match[month_at].lower()[:3]
            return _checked(int(match[3]), MONTHS.index(name) + 1, int(match[day_at])) if name in MONTHS else None
    return None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    parts = [f"{year:04}", *(f"{part:02}" for part in (month, day) if part)]
    return "-".join(parts)


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or meta.get("http-equiv") or ""
        value = " ".join(meta.get("content", "").split())
        if name and value:
            found.setdefault(name.lower().replace("dc:", "dc."), []).append(value)
    return found


def _linked_data(root: HtmlElement) -> Iterator[Found]:
    """Every object at the top of the page's JSON-LD scripts, and in their graphs."""
    for number, script in enumerate(root.iterfind(".//script[@type='application/ld+json']")):
        text = script.text or ""
        if number >= MOST_SCRIPTS or len(text) > LARGEST_SCRIPT:
            return
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _listed(data):
            if isinstance(node, dict):
                yield node
                yield from (inner for inner in _listed(node.get("@graph")) if isinstance(inner, dict))


def _is_article(node: Found) -> bool:
    return any(isinstance(kind, str) and ARTICLE_TYPES.search(kind) for kind in _listed(node.get("@type")))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(node: Any) -> str | None:
    return _text(node.get("name")) if isinstance(node, dict) else _text(node)


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _split_names(text: str) -> list[str]:
    """Part "By A. Berg and C. Dahl"; "Berg, Anna" is one name, "Anna Berg, Carl Dahl" are two."""
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    names = re.split(r"\s*;\s*|\s+(?:and|und|et|y|&)\s+", text)
    parted = [part.split(", ") if all(" " in half for half in part.split(", ")) else [part] for part in names]
    return [name.strip(" ,") for part in parted for name in part if name.strip(" ,")]


def joined(base: str | None, address: str | None) -> str | None:
    """An absolute http(s) address, or None where it cannot be had."""
    if not address:
        return None
    try:
        joined = urljoin(base or "", address.strip())
        return joined if urlsplit(joined).scheme in ("http", "https") and _host(joined) else None
    except ValueError:  # a broken IPv6 address, for one
        return None


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")
