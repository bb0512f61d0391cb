"""RTF, written by hand the way word processors write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.capture import Source
from testimonia.capture.layout import blocks_of, clean
from testimonia.capture.reader import Document
from testimonia.capture.readers import rtf
from testimonia.errors import Damaged, InputError
from testimonia.records import BlockKind

STYLES = (
    r"{\stylesheet{\ql Normal;}{\s1\sbasedon0\snext0 heading 1;}{\s2\sbasedon1 Chapter;}"
    r"{\s7\li720 Quote;}{\s8 Verse;}{\s9\sbasedon9 Loop;}}"
)


def packed(body: str, header: str = r"\ansi\ansicpg1252\uc1", more: str = "") -> bytes:
    return f"{{\\rtf1{header}{STYLES}{more}\\pard\\plain {body}}}".encode("latin-1")


def read(data: bytes) -> Document:
    (document,) = rtf.read(Source("a.rtf", data=data))
    return document


def told(body: str, header: str = r"\ansi\ansicpg1252\uc1") -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, block.text, block.level) for block in blocks_of(read(packed(body, header)).pieces)]


def texts(body: str, header: str = r"\ansi\ansicpg1252\uc1") -> list[str]:
    return [text for _, text, _ in told(body, header)]


def test_its_first_word_makes_an_rtf() -> None:
    data = packed("Rain.")
    assert rtf.claims(Source("x", data=data), data) > 0.9
    assert rtf.claims(Source("x"), b"{\\rope") == 0


def test_title_and_author_come_from_the_info_group() -> None:
    info = r"{\info{\title The fl\'f6\'f6d \{1911\}}{\author A. Mar\u233?n}{\creatim\yr2020}}"
    details = read(packed("Rain.", more=info)).details
    assert (details.title, details.authors, details.date) == ("The flööd {1911}", ("A. Marén",), None)


def test_styles_tell_headings_and_quotations_apart() -> None:
    styled = r"\s2 The dam\par\pard\s7 I saw no guard.\par\pard\s9 Rain.\par"
    assert told(styled + r"\pard\li720\ri720 Set off.\par\pard\li720 In.\par") == [
        (BlockKind.HEADING, "The dam", 1),
        (BlockKind.QUOTATION, "I saw no guard.", 1),
        (BlockKind.PARAGRAPH, "Rain.", 0),
        (BlockKind.QUOTATION, "Set off.", 1),
        (BlockKind.PARAGRAPH, "In.", 0),
    ]


def test_a_place_in_the_outline_makes_a_heading() -> None:
    assert told(r"\outlinelevel1 The dam\par\pard\outlinelevel9 Rain.") == [
        (BlockKind.HEADING, "The dam", 2),
        (BlockKind.PARAGRAPH, "Rain.", 0),
    ]


def test_verse_keeps_its_lines() -> None:
    assert told(r"\s8 Grey water,\line grey stone\par no boat\par\pard Rain.") == [
        (BlockKind.VERSE, "Grey water,\ngrey stone\nno boat", 0),
        (BlockKind.PARAGRAPH, "Rain.", 0),
    ]


def test_list_items_lose_their_mark_and_keep_their_depth() -> None:
    assert told(r"{\listtext\pard\plain 1.\tab}\pard\ls1\ilvl1 bridge\par\pard Rain.") == [
        (BlockKind.ITEM, "bridge", 2),
        (BlockKind.PARAGRAPH, "Rain.", 0),
    ]


def test_tables_give_rows_and_bars_in_the_text_stay() -> None:
    assert told(r"\trowd\pard\intbl Orlec|east\cell 9\par dead\cell\row\pard Rain.") == [
        (BlockKind.ROW, "Orlec|east\t9 dead", 0),
        (BlockKind.PARAGRAPH, "Rain.", 0),
    ]
    assert texts(r"\trowd\pard\intbl a\par b\cell\row") == ["a", "b"]


@pytest.mark.parametrize("star", ["", r"\*"])
def test_notes_follow_the_paragraph_that_cites_them_and_leave_no_mark_in_it(star: str) -> None:
    note = rf"{{\super\chftn}}{{{star}\footnote\pard\plain\s7\chftn  Parish book.\par Page 3.}}"
    assert told(rf"Nine drowned{note}, they said.\par Later.") == [
        (BlockKind.PARAGRAPH, "Nine drowned, they said.", 0),
        (BlockKind.NOTE, "Parish book.", 0),
        (BlockKind.NOTE, "Page 3.", 0),
        (BlockKind.PARAGRAPH, "Later.", 0),
    ]


def test_deleted_text_is_left_out_and_inserted_text_stays() -> None:
    assert texts(r"{\deleted\revauthdel1 Forty}{\revised Nine} drowned.") == ["Nine drowned."]


def test_a_deletion_that_no_group_bounds_does_not_swallow_the_rest() -> None:
    assert texts(r"\deleted Forty\deleted0  drowned.") == ["Forty drowned."]


def test_links_keep_their_words_only() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "http://x.example"}}{\fldrslt{the book}}}'
    assert texts(f"See {link}.") == ["See the book."]


def test_pictures_are_left_out_whether_written_or_raw() -> None:
    written = r"{\pict\pngblip " + "89504e47" * 100 + "}"
    assert texts(f"a{written}b") == ["ab"]
    assert texts("a{\\pict\\wmetafile8\\bin8 }}}\\par\xff}b") == ["ab"]


def test_the_code_page_of_the_file_is_honoured() -> None:
    assert texts(r"\'cf\'e5\'ef\'e5\'eb", r"\ansi\ansicpg1251") == ["Пепел"]
    assert texts("\xcf\xe5\xef\xe5\xeb", r"\ansi\ansicpg1251") == ["Пепел"]
    assert texts(r"\'8e", r"\mac") == ["é"]


def test_a_character_by_number_hides_the_one_that_stands_for_it() -> None:
    assert texts(r"\u8220\'93Ash\u8221\'94 \u-10179?\u-8704?{\uc0\u233}\par ?") == ["“Ash” 😀é", "?"]


def test_words_that_look_like_control_words_are_text() -> None:
    assert texts(r"\\par \\footnote \{x\}") == [r"\par \footnote {x}"]


def test_what_is_lacking_is_said() -> None:
    document = read(packed(r"Rain.{\*\shpinst{\shptxt Mud.}}\'81.")[:-1])
    assert document.warnings == [
        "the RTF is cut off: its last group is not closed",
        "the text in boxes is left out",
        "some bytes are not of the code page that the file names",
    ]


def test_a_file_cut_off_before_its_text_is_damage() -> None:
    with pytest.raises(Damaged, match="cut off before its text; copy or download it again"):
        read(packed("Rain.")[:40])


def test_many_links_on_one_line_take_no_time() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt y}}'
    assert texts(link * 5000) == ["y" * 5000]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))))
def test_every_paragraph_comes_back(paragraphs: list[str]) -> None:
    def written(text: str) -> str:
        units = memoryview(text.encode("utf-16-le")).cast("H")
        return "".join(f"\\u{unit - (unit > 32767) * 65536}?" for unit in units)

    got = texts(r"\par ".join(map(written, paragraphs)))
    kept = (clean("".join(c for c in text if not "\ufdd0" <= c <= "\ufdd9")) for text in paragraphs)
    assert got == [text for text in kept if text]


@given(st.text("\\{}'*u019 \n" + "pardcellrowfootnotelisttextdeletedbin"))
def test_no_nonsense_ends_in_a_traceback(nonsense: str) -> None:
    try:
        told(nonsense)
    except InputError as error:
        assert error.remedy  # noqa: PT017  (raising is allowed, not required)


def test_a_superscript_number_does_not_join_the_number_before_it() -> None:
    assert texts(r"Some 40{\super 1} houses and 30{\super\fs16 12} barns.") == ["Some 40¹ houses and 30¹² barns."]
