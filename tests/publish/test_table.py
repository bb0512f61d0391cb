"""The table of who says what in CSV."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from testimonia.publish.table import FORMULA_STARTS, Row, Tabled, rows_of, write_csv
from testimonia.records import Extraction, Quotation, Stance, Statement, StatementKind, Unattributed

TEXT = "The ferry sank. “It was old,” said Ada, “and slow.” “Fear no tide.” — Bede"


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


FOUND = Extraction(
    statements=(
        Statement(
            "s1",
            (at("Ada"),),
            (at("said"),),
            (at("“It was old,”"), at("“and slow.”")),
            StatementKind.DIRECT,
            Stance.ASSERTS,
            "Ada Moor",
            None,
            0.75,
            "rule:said",
        ),
    ),
    quotations=(Quotation("q1", (at("Bede"),), (at("“Fear no tide.”"),), "prose", "Bede"),),
    unattributed=(Unattributed("u1", at("The ferry sank.")),),
)


def rows() -> list[Row]:
    return list(rows_of(Tabled("a1", "The Ferry", "cd" * 32, TEXT, FOUND)))


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def written(given_rows: list[Row], *, bom: bool = False, guard: bool = True) -> str:
    out = io.StringIO(newline="")
    write_csv(out, given_rows, bom=bom, guard=guard)
    return out.getvalue()


def row_with(content: str) -> Row:
    return Row("a", "t", "s", None, None, "", "", content, None, None, "", "attributed", None, -0.5, 0, 1, "", "f")


def test_a_row_holds_the_words_of_each_role_and_where_they_stand() -> None:
    _, said, _ = read(written(rows()))
    assert (said["party"], said["source"], said["cue"]) == ("Ada Moor", "Ada", "said")
    assert said["content"] == "“It was old,” … “and slow.”"
    assert (int(said["start"]), int(said["end"])) == (at("“It")[0], at("slow.”")[1])
    assert (said["kind"], said["stance"], said["voice"], said["confidence"]) == (
        "direct",
        "asserts",
        "attributed",
        "0.75",
    )
    assert (said["account"], said["sha256"], said["found_by"]) == ("a1", "cd" * 32, "rule:said")


def test_sentences_in_the_authors_voice_and_signed_quotations_stand_in_the_order_of_the_text() -> None:
    own, _, quoted = read(written(rows()))
    assert (own["voice"], own["content"], own["party"], own["stance"]) == ("author", "The ferry sank.", "", "")
    assert (quoted["party"], quoted["kind"], quoted["found_by"]) == ("Bede", "direct", "layout")


def test_a_nested_statement_names_the_one_that_it_stands_inside() -> None:
    outer = Statement("outer", (), (), ((0, 9),), StatementKind.INDIRECT, Stance.ASSERTS)
    inner = Statement("inner", (), (), ((4, 9),), StatementKind.INDIRECT, Stance.DENIES, inside="outer")
    found = Extraction((outer, inner))
    assert [row.inside for row in rows_of(Tabled("a", "t", "f", TEXT, found))] == [None, "outer"]


def test_a_row_holds_the_words_by_which_the_author_keeps_a_distance() -> None:
    statement = Statement("s", (), (), (), StatementKind.INDIRECT, Stance.ASSERTS, distance=(at("old"),))
    (row,) = rows_of(Tabled("a", "t", "f", TEXT, Extraction((statement,))))
    assert row.distance == "old"


def test_the_columns_are_those_that_we_promise() -> None:
    assert written([]) == (
        "account,account_title,statement,party,party_type,source,cue,content,kind,stance,distance,voice,inside,confidence,start,"
        "end,found_by,sha256\r\n"
    )


def test_a_byte_order_mark_comes_first_where_it_is_asked_for() -> None:
    assert written([], bom=True).startswith("\ufeffaccount,")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_what_is_written_is_read_again_save_for_the_guard(content: str) -> None:
    (guarded,) = read(written([row_with(content)]))
    (plain,) = read(written([row_with(content)], guard=False))
    assert plain["content"] == content
    assert guarded["content"] == ("'" if content.startswith(FORMULA_STARTS) else "") + content


def test_no_text_begins_like_a_formula_and_numbers_stay_numbers() -> None:
    (row,) = read(written([row_with('=HYPERLINK("http://tide.example")')]))
    assert row["content"] == '\'=HYPERLINK("http://tide.example")'
    assert row["confidence"] == "-0.5"
