"""The parts of a DOCX -> one page of HTML, by Mammoth.

Mammoth trusts its input: it parses XML with expat, reads parts whole and recurses. So it is given a copy of the few
parts that it needs, each of which `archive` has measured, lxml has found to be well formed, without entities and no
deeper than 256 elements, and from which all that is only looks has been taken.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, Final
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree
from lxml.html import HtmlElement

from testimonia.capture.containers.archive import Archive
from testimonia.capture.office import styles
from testimonia.capture.web import markup
from testimonia.errors import Damaged
from testimonia.records import BlockKind

_TARGETS = {
    BlockKind.QUOTATION: "quotation",
    BlockKind.VERSE: "verse",
    BlockKind.CAPTION: "caption",
    BlockKind.SIGNATURE: "attribution",
}
_STYLE_MAP: Final = """
p[style-name='quotation'] => blockquote > p:fresh
p[style-name='attribution'] => blockquote > p.attribution:fresh
p[style-name='verse'] => pre.poem:separator('\\n')
p[style-name='caption'] => figcaption:fresh
p[style-name='left out'] => !
"""
_OUTLINE = tuple("012345678")
"""Levels in the outline, by which Word's navigation takes a paragraph for a heading; 9 is running text."""
_LEFT_OUT = re.compile(r"toc (\d|heading)|table of (figures|authorities)|index( \d| heading)?", re.IGNORECASE)
_NOTE = re.compile(r"(footnote|endnote)-[^-]+")
_FORMULA, _EMBEDDED = "officeDocument/2006/math}oMath", "w:altChunk"
_LOST = {_FORMULA: "formulas are left out", _EMBEDDED: "a document embedded in this one is left out"}

_BROKEN = (LookupError, ValueError, TypeError, AttributeError, OSError, RecursionError, ExpatError)
"""What Mammoth raises for parts that are XML but no Word document."""


_NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/[^/]*\.rels|word/(_rels/)?"
    r"(?!(comments|people|settings|webSettings|fontTable|header|footer)\w*\.xml)[^/]*\.(xml|rels)"
)
"""Parts that tell of the text; one that does not may be broken, and nobody misses it."""


class StyleBook:
    """The paragraph styles of a document, by identifier; `root` is that of `styles.xml`."""

    def __init__(self, root: etree._Element | None) -> None:
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._indents: dict[tuple[str, str], str] = {}
        for style in () if root is None else root.iterfind("{*}style"):
            self._add(_value(style, "styleId"), style)

    def _add(self, identifier: str, style: etree._Element) -> None:
        outline = _value(style.find("{*}pPr/{*}outlineLvl"))
        name = _value(style.find("{*}name"))
        is_own = outline in _OUTLINE and styles.named(name) is None and not _LEFT_OUT.fullmatch(name)
        self._names[identifier] = f"heading {int(outline) + 1}" if is_own else name
        self._parents[identifier] = _value(style.find("{*}basedOn"))
        indent = style.find("{*}pPr/{*}ind")
        for side, name in (("left", "start"), ("right", "end")):
            if value := _value(indent, side) or _value(indent, name):
                self._indents[identifier, side] = value

    def restyled(self, paragraph: Any) -> Any:
        """Give a paragraph of Mammoth's the style name by which the style map knows what it is."""
        name = self._target(paragraph)
        return paragraph.copy(style_name=name) if name else paragraph

    def _target(self, paragraph: Any) -> str | None:
        identifiers = styles.chain(paragraph.style_id or "", self._parents.get)
        names = [self._names.get(identifier, "") for identifier in identifiers]
        if any(_LEFT_OUT.fullmatch(name) for name in names):
            return "left out"
        if role := styles.first_named(names):
            kind, level = role
            return f"heading {level}" if kind is BlockKind.HEADING else _TARGETS.get(kind)
        left = self._indent(paragraph.indent.start, identifiers, "left")
        right = self._indent(paragraph.indent.end, identifiers, "right")
        return "quotation" if paragraph.numbering is None and styles.is_set_off(left, right) else None

    def _indent(self, own: str | None, identifiers: list[str], side: str) -> float:
        values = (own, *(self._indents.get((identifier, side)) for identifier in identifiers))
        return _points(next((value for value in values if value), "0"))


def _value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute of WordprocessingML, in whichever of its two namespaces."""
    if element is None:
        return ""
    return next((text for key, text in element.items() if etree.QName(key).localname == name), "")


def _points(length: str) -> float:
    """Twentieths of a point, as Word writes them; what is no such number (a length with a unit) counts as none."""
    return int(length) / 20 if re.fullmatch(r"-?\d{1,6}", length) else 0.0


def page_of(zipped: Archive) -> tuple[HtmlElement, list[str]]:
    """The document as a page, and warnings of what is lacking. Raises an `InputError`."""
    roots = {name: zipped.xml(name) for name in zipped.names if _NEEDED.fullmatch(name)}
    book = StyleBook(next((root for name, root in roots.items() if name.endswith("/styles.xml")), None))
    try:
        result = mammoth.convert_to_html(
            _packed(roots),
            style_map=_STYLE_MAP,
            include_embedded_style_map=False,
            ignore_empty_paragraphs=False,
            convert_image=lambda _: [],
            transform_document=mammoth.transforms.paragraph(book.restyled),
        )
    except _BROKEN as error:
        raise Damaged(
            "its parts do not make a Word document", "open it in Word or LibreOffice and save it anew"
        ) from error
    warnings = [said for sign, said in _LOST.items() if any(sign in message.message for message in result.messages)]
    root = markup.parse(f"<html><body>{result.value}</body></html>")
    _place_notes(root)
    return root, warnings


def _packed(roots: dict[str, etree._Element]) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        while roots:
            name, root = roots.popitem()
            _strip_looks(root)
            zipped.writestr(name, etree.tostring(root, encoding="utf-8"))
    packed.seek(0)
    return packed


def _strip_looks(root: etree._Element) -> None:
    """Drop fonts, sizes, colours and languages: Mammoth would spend most of its time on them."""
    for looks in list(root.iter("{*}rPr", "{*}docDefaults", "{*}latentStyles", "{*}tblStylePr")):
        told = [child for child in looks if etree.QName(child).localname in ("del", "vertAlign")]
        if told:
            looks[:] = told
        else:
            looks.clear()


def _place_notes(root: HtmlElement) -> None:
    """Move each note from the end of the page to behind the block that cites it."""
    last: dict[HtmlElement, HtmlElement] = {}
    cited = {anchor.get("id"): anchor for anchor in root.iter("a") if "note-ref-" in anchor.get("id", "")}
    for note in [item for item in root.iter("li") if _NOTE.fullmatch(item.get("id", ""))]:
        note.tag = "aside"
        note.set("class", "footnote")
        kind, number = note.get("id", "").split("-", 1)
        anchor = cited.pop(f"{kind}-ref-{number}", None)
        if anchor is None:
            note.drop_tree()
            continue
        block = _outermost(anchor)
        last.get(block, block).addnext(note)
        last[block] = note


def _outermost(element: HtmlElement) -> HtmlElement:
    *_, block, _body, _html = [element, *element.iterancestors()]
    return block
