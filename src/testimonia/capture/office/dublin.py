"""The Dublin Core elements by which DOCX, ODT and EPUB describe themselves: title, creator, date and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from testimonia.records import Details, Link, LinkKind

if TYPE_CHECKING:
    from lxml import etree

_DC = "{http://purl.org/dc/elements/1.1/}"
_ROLE = "{http://www.idpf.org/2007/opf}role"
_EVENT = "{http://www.idpf.org/2007/opf}event"
_DATE = re.compile(r"(?!0000|0101)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?!\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def details_of(root: etree._Element) -> Details:
    """What the Dublin Core elements anywhere below `root` say. An element left empty says nothing."""
    title, publisher, language, source = (_first(root, name) for name in ("title", "publisher", "language", "source"))
    return Details(
        title=title,
        authors=_authors(root),
        date=_date(root),
        publisher=publisher,
        language=language.replace("_", "-") if language and _LANGUAGE.fullmatch(language) else None,
        address=next((text for text in _texts(root, "identifier") if _ADDRESS.fullmatch(text)), None),
        links=(Link(LinkKind.SOURCE, source, _address_in(source)),) if source else (),
    )


def _elements(root: etree._Element, name: str) -> list[tuple[etree._Element, str]]:
    found = ((element, " ".join("".join(element.itertext()).split())) for element in root.iter(_DC + name))
    return [(element, text) for element, text in found if text]


def _texts(root: etree._Element, name: str) -> list[str]:
    return [text for _, text in _elements(root, name)]


def _first(root: etree._Element, name: str) -> str | None:
    return next(iter(_texts(root, name)), None)


def _authors(root: etree._Element) -> tuple[str, ...]:
    """The creators whose role is that of author, or of whom no role is told. Word parts several by semicolons."""
    creators = [text for element, text in _elements(root, "creator") if element.get(_ROLE, "aut") == "aut"]
    names = (name.strip() for creator in creators for name in creator.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


def _date(root: etree._Element) -> str | None:
    """The date of publication, not of conversion and the like. Calibre writes the year 0101 for unknown."""
    dated = [(element.get(_EVENT, ""), _DATE.match(text)) for element, text in _elements(root, "date")]
    kept = [
        (event, match[0]) for event, match in dated if match and event in ("", "publication", "original-publication")
    ]
    return max(kept, key=lambda pair: pair[0])[1] if kept else None


def _address_in(text: str) -> str | None:
    match = _ADDRESS.search(text)
    return match[0].rstrip(".,;)") if match else None
