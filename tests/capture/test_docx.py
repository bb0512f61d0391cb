"""DOCX: written by python-docx, and by hand where that cannot."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import docx
import pytest
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.capture import Source
from testimonia.capture.layout import blocks_of, clean
from testimonia.capture.reader import Document
from testimonia.capture.readers import docx as reader
from testimonia.errors import Damaged, Encrypted, TooLarge, UnknownFormat
from testimonia.records import BlockKind

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Told = list[tuple[BlockKind, str, int]]


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def by_hand(body: str, **parts: str) -> bytes:
    """A DOCX of the fewest parts; each further part is named by its place in `word/`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
        for name, xml in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            zipped.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{W}" xmlns:r="{RELATIONS}">{xml}</w:{name}>')
    return buffer.getvalue()


def read(data: bytes) -> Document:
    (document,) = reader.read(Source("a.docx", data=data))
    return document


def told(data: bytes) -> Told:
    return [(block.kind, block.text, block.level) for block in blocks_of(read(data).pieces)]


def run(text: str) -> str:
    return f"<w:r><w:t>{escape(text)}</w:t></w:r>"


def test_its_parts_make_a_docx_whatever_stands_first() -> None:
    data = by_hand("")
    assert reader.claims(Source("x", data=data), data) > 0.8
    sheet = data.replace(b"word/", b"xlsx/")
    assert reader.claims(Source("x", data=sheet), sheet) == 0


def test_details_come_from_the_properties_but_no_date_does() -> None:
    document = docx.Document()
    document.core_properties.title = "The fire at Orlec"
    document.core_properties.author = "A. Maren; B. Tolk"
    document.core_properties.language = "en-GB"
    details = read(saved(document)).details
    assert (details.title, details.authors) == ("The fire at Orlec", ("A. Maren", "B. Tolk"))
    assert (details.language, details.date) == ("en-GB", None)


def test_styles_tell_headings_quotations_items_and_captions_apart() -> None:
    document = docx.Document()
    document.add_heading("The fire", 0)
    document.add_heading("The mill", 2)
    document.add_paragraph("It began at dusk.")
    document.add_paragraph("“I saw no guard.”", style="Intense Quote")
    document.add_paragraph("nine houses", style="List Bullet")
    document.add_paragraph("The mill in spring.", style="Caption")
    assert told(saved(document)) == [
        (BlockKind.HEADING, "The fire", 1),
        (BlockKind.HEADING, "The mill", 2),
        (BlockKind.PARAGRAPH, "It began at dusk.", 0),
        (BlockKind.QUOTATION, "“I saw no guard.”", 1),
        (BlockKind.ITEM, "nine houses", 1),
        (BlockKind.CAPTION, "The mill in spring.", 0),
    ]


def test_a_style_made_by_hand_counts_as_the_one_it_is_based_on() -> None:
    document = docx.Document()
    witness = document.styles.add_style("Witness", 1)
    witness.base_style = document.styles["Quote"]
    document.add_paragraph("I saw no guard.", style="Witness")
    assert told(saved(document)) == [(BlockKind.QUOTATION, "I saw no guard.", 1)]


def test_a_style_with_a_place_in_the_outline_makes_a_heading_but_one_for_the_author_does_not() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Part"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Author"/><w:basedOn w:val="T"/></w:style>'
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run(name)}</w:p>' for name in "AB")
    assert told(by_hand(body, styles=styles)) == [(BlockKind.HEADING, "A", 2), (BlockKind.PARAGRAPH, "B", 0)]


@pytest.mark.parametrize(("right", "kind"), [(0.5, BlockKind.QUOTATION), (0, BlockKind.PARAGRAPH)])
def test_a_paragraph_indented_on_both_sides_is_a_quotation(right: float, kind: BlockKind) -> None:
    document = docx.Document()
    layout = document.add_paragraph("I saw no guard.").paragraph_format
    layout.left_indent, layout.right_indent = Inches(0.5), Inches(right)
    assert told(saved(document))[0][0] is kind


def test_verse_keeps_its_lines_however_they_are_parted() -> None:
    document = docx.Document()
    document.styles.add_style("Verse", 1)
    for text in ("Ash on the sill,\nash on the stair,", "no bell", "", "till dawn"):
        document.add_paragraph(text, style="Verse")
    assert told(saved(document)) == [
        (BlockKind.VERSE, "Ash on the sill,\nash on the stair,\nno bell", 0),
        (BlockKind.VERSE, "till dawn", 0),
    ]


def test_tables_give_rows() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("village", "houses lost", "Orlec", "9"), strict=True):
        cell.text = text
    assert told(saved(document)) == [(BlockKind.ROW, "village\thouses lost", 0), (BlockKind.ROW, "Orlec\t9", 0)]


def test_pictures_are_left_out() -> None:
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
    )
    document = docx.Document()
    document.add_picture(io.BytesIO(pixel))
    document.add_paragraph("Smoke.")
    assert told(saved(document)) == [(BlockKind.PARAGRAPH, "Smoke.", 0)]


def test_notes_follow_the_paragraph_that_cites_them_and_leave_no_mark_in_it() -> None:
    def cited(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}"><w:p>{run(text)}</w:p></w:{kind}>'

    body = (
        f"<w:p>{run('Nine houses')}{cited('footnote', 2)}{run(' burned')}{cited('endnote', 2)}{run('.')}</w:p>"
        f"<w:p>{run('Later it rained.')}</w:p>"
    )
    data = by_hand(body, footnotes=note("footnote", 2, "Parish book."), endnotes=note("endnote", 2, "Tolk 12."))
    assert told(data) == [
        (BlockKind.PARAGRAPH, "Nine houses burned.", 0),
        (BlockKind.NOTE, "Parish book.", 0),
        (BlockKind.NOTE, "Tolk 12.", 0),
        (BlockKind.PARAGRAPH, "Later it rained.", 0),
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    inserted = f'<w:ins w:id="1">{run("nine")}</w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>forty</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="3">{run("now ")}</w:moveFrom>'
    assert told(by_hand(f"<w:p>{run('Of ')}{moved}{deleted}{inserted}{run(' houses')}</w:p>")) == [
        (BlockKind.PARAGRAPH, "Of nine houses", 0)
    ]


def test_tables_of_contents_are_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    body = f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{run("The mill 3")}</w:p><w:p>{run("Smoke.")}</w:p>'
    assert told(by_hand(body, styles=styles)) == [(BlockKind.PARAGRAPH, "Smoke.", 0)]


def test_formulas_are_missed_aloud() -> None:
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'
    assert read(by_hand(f"<w:p>{formula}</w:p>")).warnings == ["formulas are left out"]


def test_a_locked_document_and_one_of_old_word_are_told_apart() -> None:
    for part, error, reason in (
        ("EncryptedPackage", Encrypted, "locked with a password"),
        ("WordDocument", UnknownFormat, r"before 2007 \(DOC\); open it in LibreOffice and save it as DOCX"),
        ("Workbook", UnknownFormat, "an Office file of before 2007"),
    ):
        data = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500) + part.encode("utf-16-le")
        assert reader.claims(Source("x", data=data), data) > 0
        with pytest.raises(error, match=reason):
            read(data)


def test_a_truncated_document_is_claimed_and_then_refused() -> None:
    data = saved(docx.Document())[:20_000]
    assert reader.claims(Source("x", data=data), data) > 0.8
    with pytest.raises(Damaged, match="the ZIP directory is cut off; copy or download it again"):
        read(data)


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
        "<w:p><w:r><w:sym/></w:r></w:p>",
        "<w:tbl>" * 300 + "</w:tbl>" * 300,
        "<w:p>",
    ],
)
def test_parts_that_make_no_document_are_damage(body: str) -> None:
    with pytest.raises(Damaged):
        told(by_hand(body))


def test_a_part_without_text_may_be_broken() -> None:
    assert told(by_hand(f"<w:p>{run('Smoke.')}</w:p>", settings="<w:zoom")) == [(BlockKind.PARAGRAPH, "Smoke.", 0)]


def test_tables_nested_beyond_reason_are_refused_or_read_but_never_crash() -> None:
    start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert "Smoke." in told(by_hand(f"{start * 8}<w:p>{run('Smoke.')}</w:p>{end * 8}"))[0][1]
    with pytest.raises(Damaged, match="its parts do not make a Word document"):
        told(by_hand(f"{start * 80}<w:p>{run('Smoke.')}</w:p>{end * 80}"))


def test_a_bomb_is_refused() -> None:
    with pytest.raises(TooLarge):
        told(by_hand(f"<w:p>{run('x' * (6 << 20))}</w:p>"))


def test_entities_are_refused() -> None:
    data = by_hand("")
    with zipfile.ZipFile(buffer := io.BytesIO(data), "a") as zipped:
        zipped.writestr("word/styles.xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>')
    with pytest.raises(Damaged, match="declares entities"):
        told(buffer.getvalue())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))))
def test_every_paragraph_comes_back(texts: list[str]) -> None:
    body = "".join(f"<w:p>{run(text)}</w:p>" for text in texts)
    assert [text for _, text, _ in told(by_hand(body))] == [text for text in map(clean, texts) if text]
