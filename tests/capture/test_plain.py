import contextlib
import itertools
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.capture import capture
from testimonia.capture.reader import Document, Piece, Source
from testimonia.capture.readers import plain
from testimonia.capture.text.charsets import encoding_of, looks_like_text
from testimonia.capture.text.encoding import LONGEST_LINE, decoded_lines
from testimonia.capture.text.text_layout import pieces_of_text
from testimonia.errors import Empty, InputError
from testimonia.records import BlockKind, LinkKind

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
QUOTATION, VERSE, SIGNATURE = BlockKind.QUOTATION, BlockKind.VERSE, BlockKind.SIGNATURE
NOTE, ROW, CAPTION = BlockKind.NOTE, BlockKind.ROW, BlockKind.CAPTION

LONG = (
    "The fire at Alba began in a baker's shop near the harbour, and within an hour the wind had carried it over the "
    "roofs to the market; the watchman and the baker have told it differently ever since."
)
PAGE = f"""The Fire at Alba - The Inquiry

The Inquiry

{LONG}

The council heard nine witnesses.


{LONG}

Read more about this topic:\u00a0 The Fire At Alba

Famous quotes containing the words fire and/or sea:

    The harbour bells were rung that night,
    The harbour gates were barred,
    And no one came to bring us light.
    Osmund Vale (1340?–1400)

    Of the nine who spoke before the council not one had seen where the fire began, and each was sure of it, sir.
    Ina Marsh (1913–1960)
"""
WRAPPED = """THE BURNING OF ALBA

By Marcus Lenter

CHAPTER I.

The fire began in a baker's shop near the harbour, and within an hour the
wind had carried it over the roofs to the market. Nobody could say after
Easter who had seen it first; the watchman said one thing, and the well-
known merchant Orsino another.

     When the bells were rung the people of the lower town
     took what they could carry and went up to the citadel,
     where the gates were shut against them.

They stayed there until the morning.

John Orsino
12 Harbour Street
Oldport
"""


def document_of(text: str) -> Document:
    return next(plain.read(Source("text", data=text.encode())))


def pieces_of(text: str) -> list[Piece]:
    return list(document_of(text).pieces)


def told(text: str) -> list[tuple[BlockKind, str]]:
    return [(piece.kind, piece.text) for piece in pieces_of(text)]


def lines_of(data: bytes, charset: str | None = None) -> tuple[list[str], list[str]]:
    warnings: list[str] = []
    return list(decoded_lines(Source("text", data=data, charset=charset), warnings)), warnings


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_a_page_saved_as_text_keeps_its_headings_quotations_and_sign_off_lines() -> None:
    assert told(PAGE) == [
        (HEADING, "The Fire at Alba - The Inquiry"),
        (HEADING, "The Inquiry"),
        (PARAGRAPH, LONG),
        (PARAGRAPH, "The council heard nine witnesses."),
        (PARAGRAPH, LONG),
        (HEADING, "Famous quotes containing the words fire and/or sea:"),
        (
            VERSE,
            "\n".join(line.strip() for line in PAGE.splitlines()[15:18]),
        ),
        (SIGNATURE, "Osmund Vale (1340?–1400)"),
        (QUOTATION, PAGE.splitlines()[-2].strip()),
        (SIGNATURE, "Ina Marsh (1913–1960)"),
    ]


def test_the_line_that_names_the_topic_above_becomes_a_link() -> None:
    details = document_of(PAGE).details
    assert details.title == "The Fire at Alba - The Inquiry"
    assert [(link.kind, link.text) for link in details.links] == [(LinkKind.PARENT, "The Fire At Alba")]


def test_indents_are_kept() -> None:
    assert [piece.indent for piece in pieces_of(PAGE)] == [0, 0, 0, 0, 0, 0, 4, 4, 4, 4]


def test_the_whole_way_to_blocks_gives_topic_and_section() -> None:
    captured = next(capture(Source("text", data=PAGE.encode())))
    assert captured.reader == "plain/1"
    assert (captured.details.topic, captured.details.section) == ("The Fire at Alba", "The Inquiry")


def test_wrapped_lines_are_joined_and_short_lines_without_flow_stay_apart() -> None:
    assert told(WRAPPED) == [
        (HEADING, "THE BURNING OF ALBA"),
        (PARAGRAPH, "By Marcus Lenter"),
        (HEADING, "CHAPTER I."),
        (PARAGRAPH, " ".join(WRAPPED.splitlines()[6:10]).replace("well- known", "well-known")),
        (QUOTATION, " ".join(line.strip() for line in WRAPPED.splitlines()[11:14])),
        (PARAGRAPH, "They stayed there until the morning."),
        (PARAGRAPH, "John Orsino"),
        (PARAGRAPH, "12 Harbour Street"),
        (PARAGRAPH, "Oldport"),
    ]
    assert document_of(WRAPPED).details.authors == ("Marcus Lenter",)


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("the land-\nlord of the inn by the harbour", "the landlord of the inn by the harbour"),
        ("the sea-\nwall of the inn by the harbour", "the sea-wall of the inn by the harbour"),
        ("the two-\nand three-storey houses beside", "the two- and three-storey houses beside"),
        ("the self-\nappointed captain of the guard", "the self-appointed captain of the guard"),
        ("the ship—\nor what the tide had left of it", "the ship—or what the tide had left of it"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_only_where_the_text_knows_the_whole_word(parted: str, whole: str) -> None:
    before = "The landlord stood on the sea-wall with his two sons, and nobody else did\nin all the time it took; "
    [paragraph] = pieces_of(f"{before}then they saw how the water came up to {parted}.\n")
    assert paragraph.text == f"{before}then they saw how the water came up to {whole}.".replace("\n", " ")


def test_first_lines_set_in_begin_paragraphs_where_no_blank_line_does() -> None:
    text = (
        "    The water rose in the night and by the morning it\nstood at the church door. The people had gone up.\n"
        "    The priest said that he had warned them. Nobody else\nremembered any warning, and the sexton denied it.\n"
    )
    assert [(piece.kind, piece.text[:11]) for piece in pieces_of(text)] == [
        (PARAGRAPH, "The water r"),
        (PARAGRAPH, "The priest "),
    ]


def test_lines_in_a_script_without_spaces_are_joined_without_one() -> None:
    text = "火事は港の近くの家々を焼いた。証人たちは翌日役場で話\n"
    text += "を聞かれた。誰も知らなかったと町長は言った。港の人々\nは丘に上がって朝まで待った。\n"
    assert [piece.text for piece in pieces_of(text)] == [text.replace("\n", "")]


def test_each_turn_of_a_transcript_is_a_paragraph() -> None:
    text = (
        "CAPTAIN: Who gave the order to shut the gates of the citadel that night?\n"
        "WITNESS: I do not know. I was asleep when the bell was rung, and when I\n"
        "came down the street was full of people.\nCAPTAIN: Who was there?\n"
    )
    assert [piece.text[:9] for piece in pieces_of(text)] == ["CAPTAIN: ", "WITNESS: ", "CAPTAIN: "]


def test_lists_have_items_of_their_depth_and_continued_lines_belong_to_them() -> None:
    text = "Losses:\n - forty houses\n - two ships, of which\n   one had grain\n     * the smaller\n - the granary\n"
    assert [(piece.kind, piece.level, piece.text) for piece in pieces_of(text)] == [
        (PARAGRAPH, 0, "Losses:"),
        (ITEM, 1, "forty houses"),
        (ITEM, 1, "two ships, of which one had grain"),
        (ITEM, 2, "the smaller"),
        (ITEM, 1, "the granary"),
    ]


def test_a_table_is_read_by_rows_and_its_rules_are_dropped() -> None:
    text = "Name         Houses     Dead\n----------------------------\n"
    text += "Lower town      40        12\nUpper town       3         0\n"
    assert told(text) == [(ROW, "Name\tHouses\tDead"), (ROW, "Lower town\t40\t12"), (ROW, "Upper town\t3\t0")]


def test_notes_stand_in_brackets_or_below_a_rule() -> None:
    text = f"{LONG}\n\n[1] So the chronicle.\n\n{LONG}\n\n-----\n\n1. The council's letter has thirty.\n2. See above.\n"
    assert [piece.text for piece in pieces_of(text) if piece.kind is NOTE] == [
        "[1] So the chronicle.",
        "1. The council's letter has thirty.",
        "2. See above.",
    ]


def test_underlined_lines_are_headings_of_two_levels_and_other_rules_are_dropped() -> None:
    text = f"The storm\n=========\n\n{LONG}\n\n* * * * *\n\nThe harbour\n-----------\n{LONG}\n"
    assert [(piece.kind, piece.level) for piece in pieces_of(text)] == [
        (HEADING, 1),
        (PARAGRAPH, 0),
        (HEADING, 2),
        (PARAGRAPH, 0),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Then the bell was rung.",
        "He wrote as follows:",
        '"We saw nothing"',
        "Marsh: no",
        "and then went home",
        "3. May was warm, and the water stood low.",
    ],
)
def test_a_short_sentence_that_stands_alone_is_no_heading(line: str) -> None:
    assert told(f"{LONG}\n\n{line}\n\n{LONG}\n")[1] == (PARAGRAPH, line)


@pytest.mark.parametrize(
    "line", ["CHAPTER IV", "Part Two: The Return", "The Second Night", "Causes of the fire", "IV."]
)
def test_a_short_line_that_is_no_sentence_is_a_heading_of_what_follows(line: str) -> None:
    assert told(f"{LONG}\n\n{line}\n\n{LONG}\n")[1] == (HEADING, line)


def test_a_dashed_name_below_a_quotation_signs_it() -> None:
    quoted = "The gates were shut before the bell was rung, and nobody has said by whom."
    text = f"{LONG}\n\n    {quoted}\n\n    — Ina Marsh, Letters\n"
    assert [piece.kind for piece in pieces_of(text)] == [PARAGRAPH, QUOTATION, SIGNATURE]


def test_a_sentence_that_begins_with_a_name_and_years_signs_nothing() -> None:
    line = "Osmund Vale (1340–1400) was a harbour master of Alba who kept a journal."
    assert (
        told(f"{LONG}\n\n    The gates were shut, and nobody has said by whom.\n    {line}\n")[-1][0] is not SIGNATURE
    )


def test_a_gutenberg_book_is_read_without_its_header_and_licence() -> None:
    text = (
        "The Project Gutenberg eBook of The Flood at Norrey\n\nThis ebook is for anyone.\n\n"
        "Title: The Flood at Norrey\n       and Other Papers\n\nAuthor: Jane Holt\n\n"
        "Release date: March 4, 2003 [eBook #99999]\n\nLanguage: English\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK THE FLOOD AT NORREY ***\n\nProduced by volunteers\nof Norrey\n\n"
        "CHAPTER I\n\n[Illustration: The church door]\n\nThe water rose in the night.\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK THE FLOOD AT NORREY ***\n\nThe licence.\n"
    )
    details = document_of(text).details
    assert (details.title, details.authors) == ("The Flood at Norrey and Other Papers", ("Jane Holt",))
    assert (details.date, details.language, details.publisher) == ("2003-03-04", "en", "Project Gutenberg")
    assert told(text) == [
        (HEADING, "CHAPTER I"),
        (CAPTION, "The church door"),
        (PARAGRAPH, "The water rose in the night."),
    ]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_western_text_is_read_in_every_common_encoding(codec: str) -> None:
    text = "Señor Núñez said: “we saw nothing” – and left the café."
    assert lines_of(text.encode(codec))[0] == [text]


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1251", "Пожар уничтожил несколько домов у гавани, свидетели рассказали об этом на следующий день."),
        ("cp1250", "Požár zničil několik domů u přístavu, svědkové byli vyslechnuti následující den na radnici."),
        ("cp932", "火事は港の近くの家々を焼いた。証人たちは翌日役場で話を聞かれた。"),
        ("gb18030", "大火烧毁了港口附近的几座房屋。证人们第二天在市政厅接受了询问。"),
        ("utf-16-le", "大火烧毁了港口附近的几座房屋。\n证人们第二天在市政厅接受了询问。\n" * 20),
    ],
)
def test_other_scripts_are_told_apart_by_their_bytes(codec: str, text: str) -> None:
    assert lines_of(text.encode(codec))[0] == text.splitlines()


def test_a_guess_is_owned_up_to() -> None:
    assert lines_of("Señor Núñez negó".encode("cp1252"))[1] == [
        "nothing declares the encoding; it was taken for cp1252"
    ]


def test_the_declared_encoding_is_believed_unless_the_bytes_are_utf_8() -> None:
    assert lines_of("Жар".encode("koi8-r"), "koi8-r")[0] == ["Жар"]
    assert lines_of("Señor".encode(), "iso-8859-1")[0] == ["Señor"]
    assert lines_of("Señor".encode(), "rot13")[0] == ["Señor"]


def test_a_bad_byte_far_into_a_utf_8_text_is_replaced_counted_and_located() -> None:
    text = "ñ" * 40_000 + "\n"
    lines, warnings = lines_of(text.encode() + b"a\xffb\nc\xfe\n")
    assert lines[1:] == ["a\ufffdb", "c\ufffd"]
    assert warnings == ["2 bytes are not valid utf-8 and shown as U+FFFD, the first at byte 80002"]


def test_ascii_for_a_megabyte_does_not_settle_the_encoding() -> None:
    lines, _ = lines_of(b"The fire burned.\n" * 70_000 + "Señor Núñez saw it.\n".encode("cp1252"))
    assert lines[-1] == "Señor Núñez saw it."


def test_nuls_and_lone_surrogates_are_text_with_a_warning() -> None:
    nul = b"The bell\0 was rung.\n"
    lone = "The bell \ud800was rung.\n".encode("utf-16", "surrogatepass")
    assert plain.claims(Source("text", data=nul), nul) > 0
    assert plain.claims(Source("text", data=lone), lone) > 0
    assert lines_of(nul)[1] == ["1 NUL character was left out"]
    assert lines_of(lone) == (
        ["The bell \ufffdwas rung."],
        ["2 bytes are not valid utf-16-le and shown as U+FFFD, the first at byte 20"],
    )


def test_control_bytes_tell_programs_and_pictures_from_text() -> None:
    assert not looks_like_text(bytes(range(256)) * 4)
    assert not looks_like_text(b"\x7fELF\2\1\1" + bytes(60))
    assert looks_like_text("Жар\n".encode("koi8-r") * 50)
    assert encoding_of(b"plain").codec == "utf-8"


def test_white_space_alone_is_empty() -> None:
    with pytest.raises(Empty, match="nothing but white space"):
        document_of(" \n\t\n\u3000\n")


def test_a_line_without_end_is_cut_at_white_space() -> None:
    lines, _ = lines_of(b"harbour " * 30_000)
    assert max(map(len, lines)) <= LONGEST_LINE
    assert "".join(lines) == "harbour " * 30_000
    assert all(line.strip().startswith("harbour") for line in lines)


@pytest.mark.parametrize("end", ["\n", " "])
def test_a_large_file_is_streamed(tmp_path: Path, end: str) -> None:
    path = tmp_path / "large.txt"
    path.write_text((f"{LONG}{end}{end}") * (30_000_000 // len(LONG)))
    tracemalloc.start()
    document = next(plain.read(Source("large.txt", path=path)))
    count = sum(len(piece.text) for piece in itertools.islice(document.pieces, 5_000 if end == "\n" else 60))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count > 900_000
    assert peak < 6_000_000


def test_hostile_lines_take_no_longer_than_others() -> None:
    for text in (
        "a\n" * 50_000,
        "- a\n" * 30_000,
        "> " * 40_000,
        "|\t" + " " * 60_000 + "\n",
        "(" * 90_000,
        "-" * 90_000,
    ):
        assert letters("".join(piece.text for piece in pieces_of_text(text.split("\n")))) == letters(text)


WORDS = st.sampled_from(
    [
        "the",
        "fire",
        "Alba",
        "was",
        "CHAPTER",
        "IV.",
        "--",
        "—",
        "-",
        "*",
        "1.",
        "[1]",
        ">",
        "|",
        "(1340?–1400)",
        "John",
        "said:",
        "“no”",
        "well-",
        "known",
        "火事",
        ":",
        "\t",
        "Q.",
    ]
)
LINES = st.builds(
    lambda indent, words: " " * indent + " ".join(words), st.integers(0, 12), st.lists(WORDS, max_size=14)
)
VISIBLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@example(["ash \t wall", "- --", "- bread"])
@given(st.lists(LINES | st.just("") | VISIBLE, max_size=40))
@settings(max_examples=300, deadline=None)
def test_every_letter_of_a_text_is_in_its_pieces_in_order(lines: list[str]) -> None:
    pieces = pieces_of_text(lines)
    assert letters("".join(piece.text for piece in pieces)) == letters("".join(lines))


@given(st.lists(LINES | VISIBLE, min_size=1).map("\n".join), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
@settings(max_examples=100, deadline=None)
def test_decoding_gives_back_what_was_encoded(text: str, codec: str) -> None:
    lines, warnings = lines_of(text.encode(codec))
    assert "".join("\n".join(lines).split()) == "".join(text.replace("\ufeff", "", text.startswith("\ufeff")).split())
    assert warnings == []


@given(st.binary(max_size=3000))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_text_or_an_input_error(data: bytes) -> None:
    assert 0 <= plain.claims(Source("text", data=data), data) <= 0.3
    with contextlib.suppress(InputError):
        assert list(next(plain.read(Source("text", data=data))).pieces)
