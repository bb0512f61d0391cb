"""EPUB, written by hand."""

from __future__ import annotations

import io
import zipfile
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.capture import Source
from testimonia.capture.layout import blocks_of, clean
from testimonia.capture.reader import Document, Piece
from testimonia.capture.readers import epub
from testimonia.errors import Damaged, Encrypted
from testimonia.records import BlockKind, Link, LinkKind

CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
METADATA = (
    "<dc:title>The flood at Orlec</dc:title>"
    '<dc:creator opf:role="aut">A. Maren</dc:creator><dc:creator opf:role="ill">B. Tolk</dc:creator>'
    '<dc:date opf:event="conversion">2019-01-02</dc:date><dc:date opf:event="publication">1911-05</dc:date>'
    "<dc:publisher>Orlec Press</dc:publisher><dc:language>en</dc:language>"
    "<dc:identifier>http://books.example/12</dc:identifier><dc:source>https://library.example/flood, 1911</dc:source>"
)


def page(body: str, attributes: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head></head><body {attributes}>{body}</body></html>'
    )


def packed(chapters: dict[str, str], properties: str = "", guide: str = "", **more: str) -> bytes:
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml" properties="{"" if n else properties}"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{METADATA}</metadata><manifest>{items}</manifest>'
        f"<spine>{spine}</spine><guide>{guide}</guide></package>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(zipfile.ZipInfo("mimetype"), epub.MEDIA_TYPE)
        zipped.writestr("META-INF/container.xml", CONTAINER)
        zipped.writestr("OPS/book.opf", package)
        for name, body in {**{f"OPS/{name}": body for name, body in chapters.items()}, **more}.items():
            zipped.writestr(name, body)
    return buffer.getvalue()


def walked(data: bytes) -> tuple[Document, list[Piece]]:
    """The one document and its pieces, walked before the next document is asked for."""
    ((document, pieces),) = [(document, list(document.pieces)) for document in epub.read(Source("a.epub", data=data))]
    return document, pieces


def told(data: bytes) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks_of(walked(data)[1])]


def test_its_mimetype_or_its_container_makes_an_epub() -> None:
    data = packed({})
    assert epub.claims(Source("x", data=data), data) > 0.9
    bare = data.replace(b"mimetype", b"mimetipo")
    assert epub.claims(Source("x", data=bare), bare) > 0.7
    other = bare.replace(b"container.xml", b"contained.xml")
    assert epub.claims(Source("x", data=other), other) == 0


def test_details_name_the_authors_and_the_day_of_publication() -> None:
    details = walked(packed({"a.xhtml": page("")}))[0].details
    assert (details.title, details.authors, details.date) == ("The flood at Orlec", ("A. Maren",), "1911-05")
    assert (details.publisher, details.language, details.address) == ("Orlec Press", "en", "http://books.example/12")
    source = Link(LinkKind.SOURCE, "https://library.example/flood, 1911", "https://library.example/flood")
    assert details.links == (source,)


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    chapters = {"b%20one.xhtml": page("<h1>Dusk</h1><p>Rain.</p>"), "a.xhtml": page("<h2>Dawn</h2><p>Mud.</p>")}
    data = packed(chapters, **{"OPS/b one.xhtml": chapters["b%20one.xhtml"]})
    assert told(data) == [
        (BlockKind.HEADING, "Dusk"),
        (BlockKind.PARAGRAPH, "Rain."),
        (BlockKind.HEADING, "Dawn"),
        (BlockKind.PARAGRAPH, "Mud."),
    ]


def test_contents_and_covers_are_left_out_in_either_version() -> None:
    rain = {"b.xhtml": page("<p>Rain.</p>")}
    for data in (
        packed({"nav.xhtml": page("<p>Dusk 1</p>"), **rain}, properties="nav"),
        packed({"toc.xhtml": page("<p>Dusk 1</p>"), **rain}, guide='<reference type="toc" href="toc.xhtml#a"/>'),
        packed({"c.xhtml": page("<p>Dusk 1</p>", 'epub:type="cover"'), **rain}),
        packed({"c.xhtml": page("<section epub:type='toc'><p epub:type='toc'>Dusk 1</p></section>"), **rain}),
        packed({"c.xhtml": page("<section class='pg-boilerplate pgheader'>Licence</section>"), **rain}),
    ):
        assert told(data) == [(BlockKind.PARAGRAPH, "Rain.")]


def test_notes_are_notes_and_their_marks_are_left_out() -> None:
    body = (
        '<p>Nine drowned<a epub:type="noteref" href="#n1">1</a>.</p>'
        '<aside epub:type="footnote" id="n1"><p>Parish book.</p></aside>'
    )
    assert told(packed({"a.xhtml": page(body)})) == [
        (BlockKind.PARAGRAPH, "Nine drowned."),
        (BlockKind.NOTE, "Parish book."),
    ]


def test_a_chapter_that_is_missing_is_warned_of_and_the_rest_is_read() -> None:
    data = packed({"a.xhtml": page("<p>Rain.</p>"), "b.xhtml": page("<p>Mud.</p>")})
    document, pieces = walked(data.replace(b"OPS/a.xhtml", b"OPS/z.xhtml"))
    assert document.warnings == ["the chapter OPS/a.xhtml is missing from the book"]
    assert [piece.text for piece in pieces] == ["Mud."]


def test_a_book_locked_by_drm_is_refused_but_disguised_fonts_are_not_drm() -> None:
    def encryption(method: str) -> str:
        return f'<e><EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData></e>'

    chapters = {"a.xhtml": page("<p>Rain.</p>")}
    font = packed(chapters, **{"META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding")})
    assert told(font) == [(BlockKind.PARAGRAPH, "Rain.")]
    drm = packed(chapters, **{"META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")})
    with pytest.raises(Encrypted, match="locked by DRM"):
        told(drm)


def test_a_book_without_package_or_chapters_is_damage() -> None:
    with pytest.raises(Damaged, match="the book names no chapters"):
        told(packed({}))
    with pytest.raises(Damaged, match=r"OPS/book\.opf is missing"):
        told(packed({"a.xhtml": page("")}).replace(b"OPS/book.opf", b"OPS/nook.opf"))


def test_addresses_that_lead_out_of_the_book_lead_nowhere() -> None:
    document, _ = walked(packed({"../../../etc/hostname": ""}))
    assert document.warnings == ["the chapter ../../etc/hostname is missing from the book"]


def test_a_truncated_book_is_claimed_and_then_refused() -> None:
    data = packed({"a.xhtml": page("<p>Rain.</p>")})[:-40]
    assert epub.claims(Source("x", data=data), data) > 0.9
    with pytest.raises(Damaged, match="the ZIP directory is cut off"):
        told(data)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))))
def test_every_paragraph_comes_back(texts: list[str]) -> None:
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    assert [text for _, text in told(packed({"a.xhtml": page(body)}))] == [text for text in map(clean, texts) if text]
