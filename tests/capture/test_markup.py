"""Markup: what its elements make of the text, how it is decoded, and that no tags can break it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tag_soup import SOUP

from testimonia.capture.layout import blocks_of, clean, tightened
from testimonia.capture.web import markup
from testimonia.errors import Empty
from testimonia.records import text_of

PROSE = "<p>The granary by the river burned on the second night, and the miller counted forty houses in ashes.</p>"


def shape(html: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of every block of a piece of markup, nothing left out as furniture."""
    found = blocks_of(tightened(markup.pieces(markup.parse(html))))
    return [(str(block.kind), block.level, block.text) for block in found]


def test_headings_have_their_level_and_paragraphs_none() -> None:
    assert shape("<h1>The <i>fire</i></h1><h3>Its\n cause</h3><p>It burned.</p>") == [
        ("heading", 1, "The fire"),
        ("heading", 3, "Its cause"),
        ("paragraph", 0, "It burned."),
    ]


def test_list_items_have_the_depth_of_their_list_and_no_bullets() -> None:
    assert shape("<ul><li>One<ol><li>Inner</li></ol></li><li><p>Two</p></li></ul>") == [
        ("item", 1, "One"),
        ("item", 2, "Inner"),
        ("item", 1, "Two"),
    ]


def test_quotations_have_their_depth_and_their_footer_signs_them() -> None:
    html = "<blockquote><p>We saw it.</p><blockquote>Run!</blockquote><footer>— Ines Falk</footer></blockquote>"
    assert shape(html) == [
        ("quotation", 1, "We saw it."),
        ("quotation", 2, "Run!"),
        ("signature", 1, "— Ines Falk"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>We saw it.<br><cite>Ines Falk</cite></blockquote>",
        "<blockquote><p>We saw it.</p><p><cite>Ines Falk</cite></p></blockquote>",
        "<blockquote><p>We saw it.</p><p align=right>Ines Falk</p></blockquote>",
        "<figure><blockquote>We saw it.</blockquote><figcaption>Ines Falk</figcaption></figure>",
        "<div class='quote'><p>We saw it.</p><div class='author'>Ines Falk</div></div>",
    ],
)
def test_a_name_that_stands_alone_under_a_quotation_is_its_signature(html: str) -> None:
    assert [(kind, text) for kind, _, text in shape(html)] == [
        ("quotation", "We saw it."),
        ("signature", "Ines Falk"),
    ]


def test_a_name_in_the_middle_of_a_quotation_is_no_signature() -> None:
    html = "<blockquote>As <cite>The Harbour Book</cite> has it, all fled.</blockquote>"
    assert shape(html) == [("quotation", 1, "As The Harbour Book has it, all fled.")]


def test_short_lines_parted_by_breaks_are_verse_and_a_last_dash_signs_them() -> None:
    html = "<blockquote>The river rose at night,<br>the bells were slow to ring,<br>— Jon Holm (1840–1911)</blockquote>"
    assert shape(html) == [
        ("verse", 1, "The river rose at night,\nthe bells were slow to ring,"),
        ("signature", 1, "— Jon Holm (1840–1911)"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<div class=poem><p>one<br>two</p><p>three</p></div>",
        "<div class=poem><div class=stanza><span class=l>one</span><span class=l>two</span></div>"
        "<div class=stanza>three</div></div>",
        "<pre class=verse>  one\n two\n\nthree</pre>",
        "<lg><l>one<br></l><l>two</l></lg><lg>three</lg>",
    ],
)
def test_what_calls_itself_a_poem_is_verse_by_stanzas(html: str) -> None:
    assert shape(html) == [("verse", 0, "one\ntwo"), ("verse", 0, "three")]


def test_breaks_between_long_lines_part_paragraphs_and_wraps_are_joined() -> None:
    long = "The council met in the chapel, since the tower had burned down with all that stood in it that night."
    assert [text for _, _, text in shape(f"<p>{long}<br>{long}<br><br>The mayor<br>was not there.</p>")] == [
        long,
        long,
        "The mayor was not there.",
    ]


def test_a_table_of_data_gives_rows_of_cells_parted_by_tabs() -> None:
    html = "<tr><th>Year</th><th>Lost</th></tr>\n<tr>\n\t<td></td><td>4\n<p>0</p></td></tr>"
    html = f"<table><caption>Houses</caption>{html}</table>"
    assert shape(html) == [("caption", 0, "Houses"), ("row", 0, "Year\tLost"), ("row", 0, "\t4 0")]


def test_a_table_for_the_looks_gives_ordinary_blocks() -> None:
    html = f"<table><tr><td><h2>The flood</h2>{PROSE * 6}</td><td>Beside</td></tr></table>"
    assert {kind for kind, _, _ in shape(html)} == {"heading", "paragraph"}


def test_notes_are_notes_and_the_marks_that_lead_to_them_are_left_out() -> None:
    html = (
        "<p>It burned<sup class=reference><a href='#n1'>[1]</a></sup> on the 5<sup>th</sup>"
        "<a href='#n2'><sup>2</sup></a>.</p>"
        "<ol class=references><li><span class=mw-cite-backlink>^</span> Harbour book, 12.</li></ol>"
        "<aside role=doc-footnote>So the clerk. <a href='#r2'>↩</a></aside>"
    )
    assert shape(html) == [
        ("paragraph", 0, "It burned on the 5th."),
        ("note", 0, "Harbour book, 12."),
        ("note", 0, "So the clerk."),
    ]


def test_terms_and_their_definitions_are_items() -> None:
    assert shape("<dl><dt>Ford</dt><dd>A shallow place.</dd></dl>") == [
        ("item", 1, "Ford"),
        ("item", 2, "A shallow place."),
    ]


def test_bare_text_between_blocks_is_paragraphs() -> None:
    assert shape("<div>Before<p>Within</p>after <b>it</b></div>") == [
        ("paragraph", 0, "Before"),
        ("paragraph", 0, "Within"),
        ("paragraph", 0, "after it"),
    ]


def test_inline_quotations_get_marks_unless_they_have_them() -> None:
    html = "<p>He said <q>they cried <q>fire</q></q>, then “<q>run</q>” and <q>«vite»</q>.</p>"
    assert shape(html)[0][2] == "He said “they cried ‘fire’”, then “run” and «vite»."


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>x</p>",
        "<p style='color: red; display:none'>x</p>",
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<span class='mw-editsection'>[edit]</span>",
        "<!-- x -->",
    ],
)
def test_what_nobody_sees_is_left_out(hidden: str) -> None:
    assert shape(f"<div>seen {hidden}</div>") == [("paragraph", 0, "seen")]


def test_elements_that_close_themselves_in_xhtml_hold_nothing() -> None:
    html = '<body><p><a id="x"/>One</p><title/><p>Two</p></body></html>'
    html = f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">{html}'
    assert [text for _, _, text in shape(html)] == ["One", "Two"]


@pytest.mark.parametrize(
    "data",
    [
        "<p>Gläubige “sahen” es</p>".encode(),
        '<meta charset="iso-8859-1"><p>Gläubige “sahen” es</p>'.encode("cp1252"),
        "\ufeff<p>Gläubige “sahen” es</p>".encode("utf-16-le"),
        '<?xml version="1.0" encoding="utf-16"?><p>Gläubige “sahen” es</p>'.encode(),
        b"<meta charset=latin-1>" + "<p>Gläubige “sahen” es</p>".encode(),
    ],
)
def test_pages_are_decoded_by_mark_and_declaration_as_browsers_do(data: bytes) -> None:
    assert [piece.text for piece in markup.pieces(markup.parse(data))] == ["Gläubige “sahen” es"]


def test_the_servers_charset_goes_before_the_pages_own() -> None:
    data = '<meta charset="windows-1252"><p>Село сгорело</p>'.encode("cp1251")
    assert [piece.text for piece in markup.pieces(markup.parse(data, "windows-1251"))] == ["Село сгорело"]


def test_a_line_of_twenty_megabytes_is_read_whole() -> None:
    root = markup.parse(b"<html><body><p>" + b"word " * 4_000_000)
    assert sum(len(block.text) + 1 for block in blocks_of(markup.pieces(root))) == 20_000_000


@pytest.mark.parametrize("data", ["", " \n", "\0", "<!-- nothing -->"])
def test_markup_without_text_is_empty(data: str) -> None:
    with pytest.raises(Empty, match="check that it was saved or downloaded whole"):
        markup.parse(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=200))
def test_any_text_in_a_paragraph_comes_back_with_its_letters_in_order(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    found = "".join(block.text for block in blocks_of(markup.pieces(markup.parse(f"<html><body><p>{escaped}</p>"))))
    assert found == clean(text)


@given(SOUP)
@settings(max_examples=200)
def test_positions_and_letters_hold_whatever_the_tags(soup: list[str]) -> None:
    blocks = list(blocks_of(tightened(markup.pieces(markup.parse("<html><body>x" + "".join(soup))))))
    text = "".join(text_of(blocks))
    assert all(text[block.start : block.end] == block.text for block in blocks)
    letters = "".join(part for part in soup if not part.startswith("<"))
    assert [char for char in text if char in "abé"] == [char for char in letters if char in "abé"]


def test_a_superscript_number_does_not_join_the_number_before_it() -> None:
    root = markup.parse("<p>Some 40<sup>1</sup> houses on 10<sup><b>6</b></sup> acres on the 5<sup>th</sup> day.")
    (piece,) = markup.pieces(root)
    assert piece.text == "Some 40¹ houses on 10⁶ acres on the 5th day."
