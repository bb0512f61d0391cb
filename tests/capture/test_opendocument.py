"""ODT, written by hand."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.capture import Source
from testimonia.capture.layout import blocks_of, clean
from testimonia.capture.reader import Piece
from testimonia.capture.readers import odt
from testimonia.errors import Damaged, Encrypted
from testimonia.records import BlockKind

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
META = (
    f'<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
    "<dc:title>The flood at Orlec</dc:title><dc:creator>A. Maren; B. Tolk</dc:creator>"
    "<dc:date>2020-05-01T10:00:00</dc:date><dc:language>sl-SI</dc:language></office:meta></office:document-meta>"
)
STYLES = (
    f"<office:document-styles {NAMES}><office:styles>"
    '<style:style style:name="Witness" style:parent-style-name="Block_20_Text"/>'
    '<style:style style:name="Loop" style:parent-style-name="Loop"/>'
    "</office:styles></office:document-styles>"
)


def content(body: str, automatic: str = "", before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {NAMES}>'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def packed(xml: str, **more: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(zipfile.ZipInfo("mimetype"), odt.MEDIA_TYPE)
        zipped.writestr("content.xml", xml)
        for name, text in {"meta": META, "styles": STYLES, **more}.items():
            zipped.writestr(name.replace("__", "/") + ".xml", text)
    return buffer.getvalue()


def pieces(body: str, automatic: str = "", before: str = "") -> list[Piece]:
    source = Source("a.odt", data=packed(content(body, automatic, before)))
    return [piece for document in odt.read(source) for piece in document.pieces]


def kinds(body: str, automatic: str = "") -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, block.text, block.level) for block in blocks_of(pieces(body, automatic))]


def test_its_mimetype_makes_an_odt() -> None:
    data = packed(content("<text:p>Rain.</text:p>"))
    assert odt.claims(Source("x", data=data), data) > 0.9
    sheet = data.replace(b"opendocument.text", b"opendocument.shee")
    assert odt.claims(Source("x", data=sheet), sheet) == 0


def test_details_come_from_the_properties_but_not_the_day_of_saving() -> None:
    (document,) = odt.read(Source("a.odt", data=packed(content("<text:p>Rain.</text:p>"))))
    details = document.details
    assert (details.title, details.authors) == ("The flood at Orlec", ("A. Maren", "B. Tolk"))
    assert (details.language, details.date) == ("sl-SI", None)


def test_headings_keep_their_level_even_inside_a_numbered_list() -> None:
    heading = '<text:h text:outline-level="2">The dam</text:h>'
    assert kinds(heading) == [(BlockKind.HEADING, "The dam", 2)]
    assert kinds(f"<text:list><text:list-item>{heading}</text:list-item></text:list>") == kinds(heading)


def test_a_style_counts_as_the_style_it_is_based_on() -> None:
    automatic = '<style:style style:name="P1" style:parent-style-name="Witness"/>'
    paragraph = '<text:p text:style-name="P1">The water came at night.</text:p>'
    assert kinds(paragraph, automatic) == [(BlockKind.QUOTATION, "The water came at night.", 1)]


def test_a_superscript_number_does_not_join_the_number_before_it() -> None:
    automatic = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    paragraph = '<text:p>Some 40<text:span text:style-name="T1">1</text:span> houses.</text:p>'
    assert kinds(paragraph, automatic) == [(BlockKind.PARAGRAPH, "Some 40¹ houses.", 0)]


def test_a_ring_of_styles_is_a_plain_paragraph() -> None:
    assert kinds('<text:p text:style-name="Loop">Rain.</text:p>') == [(BlockKind.PARAGRAPH, "Rain.", 0)]


@pytest.mark.parametrize(("right", "kind"), [("0.5in", BlockKind.QUOTATION), ("0cm", BlockKind.PARAGRAPH)])
def test_a_paragraph_indented_on_both_sides_is_a_quotation(right: str, kind: BlockKind) -> None:
    automatic = (
        '<style:style style:name="P2"><style:paragraph-properties '
        f'fo:margin-left="1.25cm" fo:margin-right="{right}"/></style:style>'
    )
    assert kinds('<text:p text:style-name="P2">Rain.</text:p>', automatic)[0][0] is kind


def test_notes_follow_the_paragraph_that_cites_them_and_leave_no_mark_in_it() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Parish book.</text:p></text:note-body></text:note>"
    )
    assert kinds(f"<text:p>Nine drowned{note}, they said.</text:p><text:p>Later.</text:p>") == [
        (BlockKind.PARAGRAPH, "Nine drowned, they said.", 0),
        (BlockKind.NOTE, "Parish book.", 0),
        (BlockKind.PARAGRAPH, "Later.", 0),
    ]


def test_lists_give_items_at_their_depth() -> None:
    inner = "<text:list><text:list-item><text:p>bridge</text:p></text:list-item></text:list>"
    body = f"<text:list><text:list-item><text:p>lost</text:p>{inner}</text:list-item></text:list>"
    assert kinds(body) == [(BlockKind.ITEM, "lost", 1), (BlockKind.ITEM, "bridge", 2)]


def test_tables_give_rows_with_cells_parted_by_tabs() -> None:
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Orlec", "9 dead"))
    row = f"<table:table-row>{cells}</table:table-row>"
    body = f"<table:table><table:table-header-rows>{row}</table:table-header-rows></table:table>"
    assert kinds(body) == [(BlockKind.ROW, "Orlec\t9 dead", 0)]


def test_verse_written_a_line_a_paragraph_is_one_stanza() -> None:
    lines = "".join(
        f'<text:p text:style-name="Verse">{line}</text:p>' for line in ("Grey water,", "grey stone", "", "no boat")
    )
    assert kinds(lines) == [(BlockKind.VERSE, "Grey water,\ngrey stone", 0), (BlockKind.VERSE, "no boat", 0)]


def test_spaces_tabs_and_line_breaks_part_words_and_source_newlines_do_too() -> None:
    body = '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e<text:span>f</text:span></text:p>'
    assert kinds(body) == [(BlockKind.PARAGRAPH, "a b c d ef", 0)]


def test_deleted_text_comments_and_contents_tables_are_left_out() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Forty drowned.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    toc = "<text:table-of-content><text:index-body><text:p>The dam 3</text:p></text:index-body></text:table-of-content>"
    comment = "<office:annotation><text:p>Check.</text:p></office:annotation>"
    assert kinds(f"{deleted}{toc}<text:p>Nine drowned.<text:change/>{comment}</text:p>") == [
        (BlockKind.PARAGRAPH, "Nine drowned.", 0)
    ]


def test_a_caption_in_a_box_is_read_after_its_paragraph() -> None:
    box = (
        "<draw:frame><draw:text-box><text:p text:style-name='Illustration'>The bridge.</text:p>"
        "</draw:text-box></draw:frame>"
    )
    assert kinds(f"<text:p>{box}It fell.</text:p>") == [
        (BlockKind.PARAGRAPH, "It fell.", 0),
        (BlockKind.CAPTION, "The bridge.", 0),
    ]


def test_sections_are_passed_through_in_order() -> None:
    inner = "<text:section><text:p>c</text:p></text:section>"
    body = f"<text:p>a</text:p><text:section><text:p>b</text:p>{inner}</text:section><text:p>d</text:p>"
    assert [text for _, text, _ in kinds(body)] == ["a", "b", "c", "d"]


def test_a_locked_document_is_named_so() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    data = packed("not XML", **{"META-INF__manifest": manifest})
    with pytest.raises(Encrypted, match="locked with a password"):
        next(odt.read(Source("a.odt", data=data)))


def test_entities_are_refused_and_files_are_not_fetched() -> None:
    for entity in ('<!ENTITY a "lol">', '<!ENTITY a SYSTEM "file:///etc/hostname">'):
        with pytest.raises(Damaged, match="declares entities"):
            pieces("<text:p>&a;</text:p>", before=f"<!DOCTYPE x [{entity}]>")


def test_broken_and_deeply_nested_content_is_damage() -> None:
    with pytest.raises(Damaged, match=r"content\.xml is broken"):
        pieces("<text:p>Rain")
    with pytest.raises(Damaged, match=r"content\.xml is broken"):
        pieces("<text:section>" * 5000 + "</text:section>" * 5000)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))))
def test_every_paragraph_comes_back(texts: list[str]) -> None:
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)
    assert [clean(piece.text) for piece in pieces(body)] == [clean(text) for text in texts]
