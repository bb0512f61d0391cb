"""What the elements of HTML mean for the layout of a text, from their tags, roles and class names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml.html import HtmlElement

Attributes = Mapping[str, str]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

BLOCKS = _set(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend lg li main menu nav noframes ol p pre search
    section summary table tbody td tfoot th thead tr ul"""
)
"""Elements that begin and end a block; all others are part of a line."""

LISTS = _set("dd dir dl dt li menu ol ul")

MARKER_TAGS = _set("a sup")

LINE_TAGS = _set("a br cite q")

HIDDEN_TAGS = _set(
    """annotation audio base button canvas datalist embed head iframe input link map meta noscript object option
    script select style svg template textarea title video"""
)

HIDDEN_CLASSES = _set(
    """a11y-hidden assistive-text editsection headerlink katex-mathml mw-cite-backlink mw-editsection mw-jump-link
    screen-reader-only screen-reader-text sr-only visually-hidden visuallyhidden"""
)
"""What only screen readers or editors are shown."""

QUOTING = _set("block-quote blockquote epigraph quotation quote quotebox templatequote")
SIGNING = _set("attribution author byline citation cite quote-author quote-source signature source")
POEMS = _set("lg linegroup poem poetry stanza verse wp-block-verse")
STANZAS = _set("lg linegroup stanza")
VERSE_LINES = _set("l line poem-line verse-line vline")
NOTES = _set("endnote endnotes footnote footnotes mw-references-wrap references reflist")
NOTE_ROLES = _set("doc-endnote doc-endnotes doc-footnote endnote endnotes footnote footnotes rearnote rearnotes")
MARKERS = _set("endnote-ref fnref footnote footnote-ref footnote-reference footnoteref noteref reference")

LONGEST_MARKER = 30
"""Code points in a mark that refers to a note: "[citation needed]"."""

LARGEST_LOOK = 3_000
"""Elements of a table that are looked at to tell what it is for."""

LONGEST_CELL = 500
"""Code points in a cell of a table without headers; what is longer is there for the page's looks."""

OPENING = "\"“„”'‘‚«‹»›「『《〈"

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s*:\s*(right|end)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\[[^\[\]]+\]\s*")
_BACK = re.compile(r"\s*[↩↑⏎^]\ufe0e?\s*")


def words_of(attributes: Attributes, name: str = "class") -> frozenset[str]:
    """The words of an attribute, in lower case."""
    value = attributes.get(name)
    return frozenset(value.lower().split()) if value else frozenset()


def roles_of(attributes: Attributes) -> frozenset[str]:
    """What an element is for, by ARIA (`role`) and by EPUB (`epub:type`)."""
    return words_of(attributes, "role") | words_of(attributes, "epub:type")


def is_hidden(attributes: Attributes) -> bool:
    """Whether a reader of the page does not see the element."""
    if "hidden" in attributes or "doc-pagebreak" in roles_of(attributes) or "pagebreak" in roles_of(attributes):
        return True
    if _HIDDEN_STYLE.search(attributes.get("style", "")):
        return True
    return not HIDDEN_CLASSES.isdisjoint(words_of(attributes))


def is_marker(element: HtmlElement, tag: str, attributes: Attributes) -> bool:
    """Whether it is a mark that leads to a note, or back from one: superscript "12", "[12]", "↩".

    A superscript is one if it says so (class, role), stands in square brackets, or is (in) a link within the
    page. An ordinal ("5th") or a power is none of these and stays.
    """
    if tag == "a":
        return bool(attributes) and _is_marker_link(element, attributes)
    if tag != "sup":
        return False
    text = short_text(element, LONGEST_MARKER)
    if text is None:
        return False
    if _BRACKETED.fullmatch(text) or _says_marker(attributes):
        return True
    above = element.getparent()
    links = [above, *islice(element.iter("a"), 3)] if above is not None and above.tag == "a" else element.iter("a")
    return any("#" in link.get("href", "") for link in links)


def _is_marker_link(element: HtmlElement, attributes: Attributes) -> bool:
    if "doc-backlink" in roles_of(attributes):
        return True
    if "#" not in attributes.get("href", ""):
        return False
    text = short_text(element, LONGEST_MARKER)
    return text is not None and (_says_marker(attributes) or bool(_BACK.fullmatch(text)))


def _says_marker(attributes: Attributes) -> bool:
    return not (
        MARKERS.isdisjoint(words_of(attributes)) and {"doc-noteref", "noteref"}.isdisjoint(roles_of(attributes))
    )


def short_text(element: HtmlElement, limit: int) -> str | None:
    """The element's text, or None where it is longer than `limit`; never looks at more than it needs."""
    text = ""
    for part in element.itertext():
        text += part
        if len(text) > limit:
            return None
    return text


def is_quotation(attributes: Attributes) -> bool:
    """Whether a block that is no `blockquote` sets words of someone else apart all the same."""
    return bool(attributes) and not (
        QUOTING.isdisjoint(words_of(attributes)) and {"doc-epigraph", "epigraph"}.isdisjoint(roles_of(attributes))
    )


def is_signature(tag: str, attributes: Attributes) -> bool:
    """Whether a block within a quotation names its author: a footer, a caption, a line set to the right."""
    if tag in ("footer", "figcaption"):
        return True
    if not attributes:
        return False
    right = attributes.get("align", "").lower() == "right" or _RIGHT.search(attributes.get("style", ""))
    return bool(right) or not SIGNING.isdisjoint(words_of(attributes))


def is_quoting_caption(element: HtmlElement) -> bool:
    """Whether a caption is that of a figure that holds a quotation, not a picture."""
    figure = element.getparent()
    return figure is not None and figure.tag == "figure" and figure.find("blockquote") is not None


def is_poem(tag: str, attributes: Attributes) -> bool:
    """Whether line breaks within the block part lines of verse."""
    return tag == "lg" or (bool(attributes) and not POEMS.isdisjoint(words_of(attributes)))


def is_stanza(element: HtmlElement) -> bool:
    """Whether the block is one stanza of a poem."""
    return element.tag == "lg" or not STANZAS.isdisjoint(element.get("class", "").lower().split())


def is_verse_line(attributes: Attributes) -> bool:
    """Whether an element within a poem is one line of it."""
    return bool(attributes) and not VERSE_LINES.isdisjoint(words_of(attributes))


def is_note(attributes: Attributes) -> bool:
    """Whether the block is a footnote or endnote, or a list of them."""
    return bool(attributes) and not (
        NOTES.isdisjoint(words_of(attributes)) and NOTE_ROLES.isdisjoint(roles_of(attributes))
    )


def lacks_marks(element: HtmlElement, before: str) -> bool:
    """Whether a `q` stands without quotation marks of its own, inside it or just `before` it."""
    text = next((part.lstrip() for part in element.itertext() if part.strip()), "")
    return bool(text) and text[0] not in OPENING and (not before or before not in OPENING)


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data; else it only lays the page out, and its cells are blocks like others."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = cells = 0
    longest = length = 0
    for element in islice(table.iterdescendants(), LARGEST_LOOK):
        tag = element.tag
        if tag == "table":
            return False
        if tag in ("th", "caption", "thead"):
            return table.find(".//table") is None
        rows += tag == "tr"
        cells += tag == "td"
        length = 0 if tag == "td" else length
        length += len(element.text or "") + len(element.tail or "")
        longest = max(longest, length)
    return rows > 1 and cells >= 2 * rows - 1 and longest <= LONGEST_CELL
