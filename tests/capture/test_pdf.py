"""PDFs made on the spot, read through the public way of capture. Lengths are points from the page's top left."""

from __future__ import annotations

import shutil
import stat
import string
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from testimonia.capture import Captured, Source, capture
from testimonia.capture.paged.hyphens import Compounds, joined
from testimonia.capture.readers import pdf as reader
from testimonia.errors import Damaged, Empty, Encrypted, InputError, NeedsOcr, TooLarge
from testimonia.records import Block, BlockKind

LEFT, WIDE, TOP = 70.0, 455.0, 80.0
PROSE = (
    "The river Varn rose in the night of the fourth of March, after nine days of rain. By midnight the lower mill "
    "stood in water, and the miller sent his son to ring the bell of the chapel. Most families of the lower village "
    "had gone up to the barns before the dam gave way. Those who stayed did so because the bailiff had told them that "
    "the wall would hold until morning. He later said that he had never spoken to them at all. "
)


class Sheet(FPDF):
    """A PDF on which lines are set where a test wants them."""

    def __init__(self, size: float = 10) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_margin(0)
        self.set_auto_page_break(False)
        self.set_font("Times", size=size)

    def line(self, x: float, y: float, text: str, size: float = 10, style: str = "") -> None:  # type: ignore[override]
        self.set_font("Times", style, size)
        self.text(x, y, text)

    def block(
        self, text: str, x: float = LEFT, y: float = TOP, width: float = WIDE, size: float = 10, indent: float = 0
    ) -> float:
        """Set a paragraph ragged right; the baseline after its last."""
        self.set_font("Times", size=size)
        for place, line in enumerate(self.wrapped(text, width, indent)):
            self.text(x + (0 if place else indent), y, line)
            y += 1.2 * size
        return y

    def wrapped(self, text: str, width: float, indent: float) -> list[str]:
        lines = [""]
        for word in text.split():
            room = width - (indent if len(lines) == 1 else 0)
            if lines[-1] and self.get_string_width(f"{lines[-1]} {word}") > room:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        return lines

    def bytes(self) -> bytes:
        return bytes(self.output())


@dataclass
class Read:
    captured: Captured
    blocks: list[Block]

    @property
    def texts(self) -> list[str]:
        return [block.text for block in self.blocks]

    def of(self, kind: BlockKind) -> list[str]:
        return [block.text for block in self.blocks if block.kind is kind]


def read(data: bytes) -> Read:
    [found] = [Read(captured, list(captured.blocks)) for captured in capture(Source("made.pdf", data=data))]
    return found


def sheet(*lines: str, size: float = 10, x: float = LEFT) -> Sheet:
    made = Sheet()
    made.add_page()
    for place, line in enumerate(lines):
        made.line(x, TOP + 1.2 * size * place, line, size)
    return made


def error(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        read(data)
    return caught.value


# paragraphs


def test_lines_become_a_paragraph_on_the_page_where_it_stands() -> None:
    made = Sheet()
    made.add_page()
    made.add_page()
    made.block(PROSE)
    [block] = read(made.bytes()).blocks
    assert (block.kind, block.text, block.page) == (BlockKind.PARAGRAPH, PROSE.strip(), 2)


@pytest.mark.parametrize(("indent", "gap"), [(15, 0), (0, 8), (15, 8)])
def test_paragraphs_are_parted_by_indents_or_gaps(indent: float, gap: float) -> None:
    made, y = Sheet(), TOP
    made.add_page()
    for place in range(3):
        y = made.block(f"{place} {PROSE}", y=y, indent=indent) + gap
    assert read(made.bytes()).texts == [f"{place} {PROSE}".strip() for place in range(3)]


def test_a_short_last_line_alone_parts_paragraphs() -> None:
    made = Sheet()
    made.add_page()
    made.block(PROSE + "Nobody disputed it.", y=made.block(PROSE + "He was alone."))
    assert read(made.bytes()).texts == [PROSE + "He was alone.", PROSE + "Nobody disputed it."]


def test_speech_in_short_indented_lines_is_paragraphs_and_not_verse() -> None:
    made = Sheet()
    made.add_page()
    y = made.block(PROSE, indent=15)
    for line in ('"Who opened it?" he asked.', '"Nobody did."', '"Then it broke."'):
        made.line(LEFT + 15, y, line)
        y += 12
    made.block(PROSE, y=y, indent=15)
    assert read(made.bytes()).of(BlockKind.VERSE) == []


words = st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=12), min_size=1, max_size=120)


@settings(max_examples=25, deadline=None)
@given(words=words, width=st.integers(150, 455), size=st.sampled_from([8, 10, 12]))
def test_wrapping_changes_no_word(words: list[str], width: int, size: int) -> None:
    made = Sheet()
    made.add_page()
    made.block(" ".join(words), width=width, size=size)
    assert " ".join(read(made.bytes()).texts).split() == words


# words parted at line ends


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("several wit-", "nesses said", "several witnesses said"),
        ("the Anglo-", "Dutch company", "the Anglo-Dutch company"),
        ("a well-", "known fact", "a well-known fact"),
        ("his mother-in-", "law said", "his mother-in-law said"),
        ("pre- and post-", "flood prices", "pre- and postflood prices"),
        ("both pre-", "and post-war", "both pre- and post-war"),
        ("from 1941-", "45 onwards", "from 1941-45 onwards"),
        ("nobody—", "not even he", "nobody—not even he"),
        ("nobody –", "not even he", "nobody – not even he"),
        ("wit\u00ad", "ness", "witness"),
        ("洪水の", "夜に", "洪水の夜に"),
        ("one line", "and another", "one line and another"),
    ],
)
def test_lines_are_joined_as_their_words_need(one: str, other: str, whole: str) -> None:
    compounds = Compounds()
    compounds.note(["It was well-known then."])
    assert joined(one, other, compounds) == whole


letters = st.text(st.characters(categories=["L", "Nd", "P", "Zs"], exclude_characters="-‐\u00ad"))


@given(one=letters, other=letters, end=st.sampled_from(["", "-", "\u00ad"]))
def test_joining_loses_nothing_but_a_hyphen(one: str, other: str, end: str) -> None:
    whole = joined(one + end, other, Compounds())
    assert whole.replace(" ", "").replace("-", "") in {
        (one + end + other).replace(" ", "").replace("-", ""),
        (one + other).replace(" ", ""),
    }


def test_hyphens_go_or_stay_as_the_rest_of_the_document_says() -> None:
    made = sheet(
        "The bailiff, a well-known man, was seen by several wit-",
        "nesses of the Anglo-",
        "Dutch company, all of them well-",
        "known.",
    )
    assert (
        read(made.bytes())
        .texts[0]
        .startswith("The bailiff, a well-known man, was seen by several witnesses of the Anglo-")
    )
    assert " ".join(read(made.bytes()).texts).endswith("Dutch company, all of them well-known.")


def test_ligatures_are_letters() -> None:
    found = read(coded((LEFT, TOP, "The of\ufb01ce kept its ef\ufb02uent a\ufb00airs")))
    assert found.texts == ["The office kept its effluent affairs"]


def test_raised_note_numbers_do_not_run_into_figures() -> None:
    made = Sheet()
    made.add_page()
    made.set_xy(LEFT, TOP)
    for text, raised in (("They counted 200", False), ("12", True), (" dead in the town", False)):
        made.char_vpos = "SUP" if raised else "LINE"
        made.write(12, text)
    assert read(made.bytes()).texts == ["They counted 200¹² dead in the town"]


# columns


def columns_of(count: int, made: Sheet, top: float, rows: int) -> list[str]:
    """Set `count` columns of numbered lines; the words in reading order."""
    width = (WIDE - 20 * (count - 1)) / count
    texts = []
    for column in range(count):
        word = "abc"[column]
        lines = [f"{word}{row} river water stones" for row in range(rows)]
        for row, line in enumerate(lines):
            made.line(LEFT + column * (width + 20), top + 12 * row, line.ljust(int(width / 6), "n"))
        texts += [line.split()[0] for line in lines]
    return texts


def order(text: str, starts: str) -> list[str]:
    return [word for word in text.split() if word[0] in starts and word[1:].isdigit()]


@pytest.mark.parametrize("count", [2, 3])
def test_columns_are_read_one_after_another(count: int) -> None:
    made = Sheet()
    made.add_page()
    expected = columns_of(count, made, TOP, 12)
    assert order(" ".join(read(made.bytes()).texts), "abc") == expected


def test_columns_are_read_one_after_another_though_the_file_has_them_row_by_row() -> None:
    made = Sheet()
    made.add_page()
    for row in range(10):
        for x, name in ((LEFT, "a"), (LEFT + 240, "b")):
            made.line(x, TOP + 12 * row, f"{name}{row} water came over the lower meadow that night")
    expected = [f"{name}{row}" for name in "ab" for row in range(10)]
    assert order(" ".join(read(made.bytes()).texts), "ab") == expected


def test_a_heading_across_the_columns_stands_between_what_is_above_and_below() -> None:
    made = Sheet()
    made.add_page()
    first = columns_of(2, made, TOP, 6)
    made.line(LEFT, TOP + 100, "What the bailiff and the miller said of the wall", 18)
    second = columns_of(2, made, TOP + 130, 6)
    found = read(made.bytes())
    place = found.texts.index("What the bailiff and the miller said of the wall")
    assert order(" ".join(found.texts[:place]), "ab") == first
    assert order(" ".join(found.texts[place:]), "ab") == second


def test_a_table_is_read_row_by_row() -> None:
    made = sheet()
    rows = [("Village", "Dead", "Missing"), ("Upper Varn", "12", "3"), ("Lower Varn", "140", "55"), ("Mill", "2", "0")]
    for place, row in enumerate(rows):
        for x, cell in zip((LEFT, 250, 400), row, strict=True):
            made.line(x, TOP + 14 * place, cell)
    found = read(made.bytes())
    assert found.of(BlockKind.ROW) == ["\t".join(row) for row in rows]


def test_a_paragraph_runs_on_over_columns_and_pages_and_keeps_the_page_where_it_begins() -> None:
    made = Sheet()
    text = PROSE * 14
    lines: list[str] = []
    places = [(1, LEFT), (1, LEFT + 240), (2, LEFT), (2, LEFT + 240)]
    made.add_page()
    lines = made.wrapped(text, 215, 0)
    for place, line in enumerate(lines):
        page, x = places[place // 55]
        if page > made.pages_count:
            made.add_page()
        made.line(x, TOP + 12 * (place % 55), line)
    [block] = read(made.bytes()).blocks
    assert (block.text, block.page) == (text.strip(), 1)


# running heads


def book(pages: int) -> Sheet:
    made = Sheet()
    made.add_page()
    made.line(180, 250, "The Flood at Varn", 24)
    for number in range(2, pages + 1):
        made.add_page()
        made.line(LEFT, 40, "THE FLOOD AT VARN" if number % 2 else "Chapter One: The Night")
        made.line(290, 810, str(number + 4))
        made.block(f"On page {number} it is told. {PROSE * 3}")
    return made


def test_running_heads_and_page_numbers_are_left_out_and_the_title_is_kept() -> None:
    found = read(book(7).bytes())
    assert found.texts[0] == "The Flood at Varn"
    assert found.captured.details.title == "The Flood at Varn"
    text = "\n".join(found.texts[1:])
    assert "FLOOD" not in text
    assert "Chapter One" not in text
    assert len(found.texts) == 7
    assert all(f"On page {number} it is told. {PROSE * 3}".strip() in text for number in range(2, 8))


def test_heads_and_feet_with_a_number_that_counts_along_are_left_out_and_notes_that_look_alike_stay() -> None:
    made = Sheet()
    for number in range(1, 7):
        made.add_page()
        made.line(LEFT, 40, f"{number} The Flood at Varn")
        made.block(f"On page {number} it is told. {PROSE}")
        made.line(LEFT, 760, f"{number * 3} Ibid., p. {40 - number * 2}.", 8)
        made.line(LEFT, 815, f"Page {number} of 6")
    found = read(made.bytes())
    assert found.of(BlockKind.NOTE) == [f"{number * 3} Ibid., p. {40 - number * 2}." for number in range(1, 7)]
    assert len(found.blocks) == 12


def test_roman_page_numbers_are_left_out_and_roman_chapter_numbers_stay() -> None:
    made = Sheet()
    for number, chapter in zip(("viii", "ix", "x"), ("I", "", "II"), strict=True):
        made.add_page()
        made.line(LEFT, 60, chapter)
        made.block(PROSE)
        made.line(290, 815, number)
    assert read(made.bytes()).texts == ["I", PROSE.strip(), PROSE.strip(), "II", PROSE.strip()]


def test_headings_that_differ_by_a_number_are_no_running_heads() -> None:
    made = Sheet()
    for number in range(1, 5):
        made.add_page()
        made.line(LEFT, 60, f"Witness {number}")
        made.block(PROSE)
    assert [text for text in read(made.bytes()).texts if "Witness" in text] == [f"Witness {n}" for n in range(1, 5)]


def test_a_number_on_a_lone_page_is_kept_unless_it_is_the_pages_own() -> None:
    def made(number: str) -> bytes:
        one = sheet()
        one.block(PROSE)
        one.line(290, 815, number)
        return one.bytes()

    assert "140" in read(made("140")).texts
    assert read(made("1")).texts == [PROSE.strip()]


# kinds


def test_larger_and_bolder_type_makes_headings_of_levels() -> None:
    made = sheet()
    made.line(LEFT, 60, "The Flood", 20)
    made.line(LEFT, 90, "The night", 14)
    y = made.block(PROSE, y=110)
    made.line(LEFT, y + 10, "The dam", 10, "B")
    made.block(PROSE, y=y + 26)
    found = [(block.text, block.level) for block in read(made.bytes()).blocks if block.kind is BlockKind.HEADING]
    assert found == [("The Flood", 1), ("The night", 2), ("The dam", 3)]


def test_a_title_over_two_lines_is_one_heading() -> None:
    made = sheet()
    made.line(200, 60, "The Flood at Varn", 20)
    made.line(220, 84, "and its dead", 20)
    made.block(PROSE, y=120)
    assert read(made.bytes()).of(BlockKind.HEADING) == ["The Flood at Varn and its dead"]


def test_blocks_indented_on_both_sides_or_in_smaller_type_are_quotations() -> None:
    made = sheet()
    indented, smaller = "I saw the wall go. " * 14, "I heard the bell ring. " * 14
    y = made.block(PROSE)
    y = made.block(indented, x=LEFT + 30, y=y + 6, width=WIDE - 60)
    y = made.block(PROSE, y=y + 6)
    y = made.block(smaller, y=y + 6, size=8)
    made.block(PROSE, y=y + 6)
    found = read(made.bytes())
    assert found.of(BlockKind.QUOTATION) == [indented.strip(), smaller.strip()]
    assert found.of(BlockKind.PARAGRAPH) == [PROSE.strip()] * 3


def test_short_ragged_indented_lines_are_verse() -> None:
    made = sheet()
    verse = [
        "The water came by night",
        "and took the mill away,",
        "and no one saw the light",
        "that went before the day.",
    ]
    y = made.block(PROSE) + 8
    for line in verse:
        made.line(LEFT + 40, y, line)
        y += 12
    made.block(PROSE, y=y + 8)
    assert read(made.bytes()).of(BlockKind.VERSE) == ["\n".join(verse)]


def test_smaller_type_at_the_foot_is_notes_and_text_runs_on_around_them() -> None:
    made = Sheet()
    made.add_page()
    y = made.block(PROSE * 2)
    made.line(LEFT, y, "The bailiff had been told on the third of March that the water would come over and he")
    made.block(
        "1 Letter of the bailiff, in the parish chest, which was read aloud in the year after the flood by the "
        "schoolmaster and copied by his daughter.",
        y=740,
        size=8,
    )
    made.line(LEFT, 762, "2 The miller denied it.", 8)
    made.add_page()
    made.block("did nothing. " + PROSE)
    found = read(made.bytes())
    assert [text.split()[0] for text in found.of(BlockKind.NOTE)] == ["1", "2"]
    assert "come over and he did nothing." in " ".join(found.of(BlockKind.PARAGRAPH))
    assert [block.page for block in found.blocks if block.kind is BlockKind.NOTE] == [1, 1]


def test_captions_are_told_from_sentences_about_figures() -> None:
    made = sheet()
    y = made.block(PROSE)
    made.line(LEFT, y + 20, "Figure 2. The dam after the flood", 9)
    made.line(LEFT, y + 40, "Map 3: the lower village", 9)
    made.block("Figure 2 shows what was left of the dam. " + PROSE, y=y + 60)
    assert read(made.bytes()).of(BlockKind.CAPTION) == ["Figure 2. The dam after the flood", "Map 3: the lower village"]


def test_entries_of_lists_lose_their_bullet_and_keep_their_number() -> None:
    texts = [
        "He named those who had seen it:",
        "\u2022 the miller and his son",
        "\u2022 the bailiff",
        "(a) the letters",
        "(b) the map",
    ]
    found = read(coded(*((LEFT, TOP + 13 * place, text) for place, text in enumerate(texts))))
    assert found.of(BlockKind.ITEM) == ["the miller and his son", "the bailiff", "(a) the letters", "(b) the map"]


def test_a_large_initial_stands_before_its_word() -> None:
    made = sheet()
    lines = made.wrapped(PROSE[1:], WIDE - 30, 0)
    made.line(LEFT, TOP + 12, "T", 30)
    for place, line in enumerate(lines):
        made.line(LEFT + (20 if place < 2 else 0), TOP + 12 * place, line)
    assert " ".join(read(made.bytes()).texts) == PROSE.strip()


# directions


def test_hebrew_is_kept_in_logical_order() -> None:
    lines = ["המים עלו בלילה של הרביעי במרץ אחרי תשעה ימים של גשם", "ובחצות עמדה הטחנה"]
    shown = [line[::-1] for line in lines]
    found = read(coded((200, TOP, shown[0]), (200 + 5 * (len(lines[0]) - len(lines[1])), TOP + 14, shown[1])))
    assert found.texts == [" ".join(lines)]


def test_text_set_crosswise_in_the_margin_is_left_out_and_told() -> None:
    made = sheet()
    made.block(PROSE)
    with made.rotation(90, 30, 400):
        made.text(30, 400, "Copy of the parish archive")
    found = read(made.bytes())
    assert found.texts == [PROSE.strip()]
    assert found.captured.warnings == ["page 1 holds text at an angle to the rest, which was left out"]


def test_a_page_set_crosswise_as_a_whole_is_read() -> None:
    made = Sheet()
    made.add_page()
    with made.rotation(90, 300, 400):
        made.block(PROSE, x=80, y=300, width=400)
    assert read(made.bytes()).texts == [PROSE.strip()]


# what the file says of itself


def test_title_authors_and_language_come_from_the_file_and_its_date_does_not() -> None:
    made = sheet("The river rose.")
    made.set_title("A Report on the Flood")
    made.set_author("Anna Ilves; Juhan Org and Mari Tamm")
    made.set_lang("en-GB")
    details = read(made.bytes()).captured.details
    assert details.title == "A Report on the Flood"
    assert details.authors == ("Anna Ilves", "Juhan Org", "Mari Tamm")
    assert (details.language, details.date) == ("en-GB", None)


@pytest.mark.parametrize("title", ["Microsoft Word - flood_final2.doc", "untitled", "Layout 1", "report.indd"])
def test_names_of_files_are_no_titles(title: str) -> None:
    made = sheet()
    made.line(LEFT, 50, "The Flood at Varn", 20)
    made.block(PROSE)
    made.set_title(title)
    made.set_author("Admin")
    details = read(made.bytes()).captured.details
    assert (details.title, details.authors) == ("The Flood at Varn", ())


def test_bytes_are_claimed_by_their_mark() -> None:
    claims = [reader.claims(Source("x"), head) for head in (b"%PDF-1.7\n", b"\n\njunk%PDF-1.4", b"<html>", b"")]
    assert claims == [1.0, 0.7, 0.0, 0.0]


# what cannot be read


def test_a_locked_file_says_how_to_unlock_it() -> None:
    made = sheet("secret")
    made.set_encryption(owner_password="owner", user_password="user")
    caught = error(made.bytes())
    assert isinstance(caught, Encrypted)
    assert str(caught).startswith("capture: it is locked with a password; remove the password (qpdf --decrypt")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 500, b"%PDF-1.7\ntrailer<</Root 1 0 R>>"]
)
def test_broken_files_are_damaged(data: bytes) -> None:
    assert isinstance(error(data), Damaged)


def test_a_file_cut_off_is_damaged_or_says_that_its_end_is_missing() -> None:
    whole = book(9).bytes()
    outcomes = set()
    for part in range(1, 10):
        try:
            outcomes.add(tuple(read(whole[: len(whole) * part // 10]).captured.warnings[:1]))
        except InputError as caught:
            outcomes.add(type(caught).__name__)
    assert outcomes <= {"Damaged", "Empty", ("the end of the file is missing; pages may be lost",)}


def test_blank_pages_are_empty_and_no_scans() -> None:
    made = Sheet()
    for _ in range(3):
        made.add_page()
    caught = error(made.bytes())
    assert isinstance(caught, Empty)
    assert caught.reason == "there is no text on its 3 pages"


# scans


def scan(made: Sheet, text: str = "") -> None:
    """Add a page that is a picture of text."""
    picture = Image.new("L", (1240, 1754), 255)
    font = ImageFont.load_default(36)
    ImageDraw.Draw(picture).multiline_text((150, 200), text, fill=0, font=font, spacing=20)
    made.add_page()
    made.image(picture, 0, 0, 595, 842)


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def fake_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Put a command of that name on the path that answers a table of words and keeps what it was given."""

    def make(body: str) -> Path:
        command = tmp_path / "tesseract"
        command.write_text(f"#!{sys.executable}\nimport sys, pathlib\nhere = pathlib.Path({str(tmp_path)!r})\n{body}\n")
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path))
        return tmp_path

    return make


ANSWERS = """
if "--list-langs" in sys.argv:
    print("List of available languages (2):\\neng\\ndeu")
    sys.exit()
(here / "arguments").write_text(" ".join(sys.argv[1:]))
(here / "picture").write_bytes(sys.stdin.buffer.read())
print("level page_num block_num par_num line_num word_num left top width height conf text".replace(" ", "\\t"))
for line, words in enumerate(["The water rose in the", "night, said the mil-", "ler."]):
    left = 300
    for word in words.split():
        print(*[5, 1, 1, 1, line, 1, left, 400 + 60 * line, 25 * len(word), 40, 95, word], sep="\\t")
        left += 25 * len(word) + 12
"""


@pytest.mark.usefixtures("no_tesseract")
def test_a_scan_needs_ocr() -> None:
    made = Sheet()
    for _ in range(3):
        scan(made)
    caught = error(made.bytes())
    assert isinstance(caught, NeedsOcr)
    assert str(caught) == (
        "capture: none of its 3 pages has a text layer; install Tesseract, or run it through OCRmyPDF"
    )


@pytest.mark.usefixtures("no_tesseract")
def test_a_scan_that_an_archive_stamped_needs_ocr_all_the_same() -> None:
    made = Sheet()
    for _ in range(3):
        scan(made)
        made.line(LEFT, 830, "Downloaded from the Varn archive", 8)
    assert isinstance(error(made.bytes()), NeedsOcr)


@pytest.mark.usefixtures("no_tesseract")
def test_scanned_pages_among_others_are_named_and_blank_ones_are_not() -> None:
    made = sheet("The river rose.")
    scan(made)
    scan(made)
    made.add_page()
    scan(made)
    found = read(made.bytes())
    assert found.texts == ["The river rose."]
    assert found.captured.warnings == [
        "pages 2–3 and 5 are pictures and were not read; install Tesseract, or run it through OCRmyPDF"
    ]


def test_scanned_pages_go_through_tesseract(fake_tesseract: Callable[[str], Path]) -> None:
    folder = fake_tesseract(ANSWERS)
    made = sheet("The river rose.")
    made.set_lang("de-AT")
    scan(made)
    found = read(made.bytes())
    assert found.texts == ["The river rose.", "The water rose in the night, said the miller."]
    assert found.captured.warnings == ["page 2 was read by OCR"]
    assert (folder / "arguments").read_text() == "stdin stdout -l deu --dpi 300 tsv"
    header, pixels = (folder / "picture").read_bytes().split(b" 255\n", 1)
    assert header == b"P5 2481 3508"
    assert len(pixels) == 2481 * 3508


def test_a_page_that_tesseract_fails_on_is_told(fake_tesseract: Callable[[str], Path]) -> None:
    fake_tesseract("sys.exit(1)")
    made = sheet("The river rose.")
    scan(made)
    assert read(made.bytes()).captured.warnings == ["page 2 is a picture in which OCR found no text"]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_scan_is_read_by_the_real_tesseract() -> None:
    made = Sheet()
    scan(made, "The river rose in the night.\nSeveral families had gone\nup to the barns before.")
    found = read(made.bytes())
    assert " ".join(found.texts) == "The river rose in the night. Several families had gone up to the barns before."
    assert found.captured.warnings == ["page 1 was read by OCR"]


# hostile files


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%b\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return body + b"trailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(objects) + 1)


def stream(data: bytes) -> bytes:
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(data), data)


def coded(*lines: tuple[float, float, str]) -> bytes:
    """A page whose font gives any characters their meaning: lines at `x` and `y` in type of 10 points, 5 wide each."""
    codes = {
        character: 32 + place
        for place, character in enumerate([" ", *sorted({c for _, _, t in lines for c in t} - {" "})])
    }
    meaning = b"".join(b"<%02x> <%b>\n" % (code, c.encode("utf-16-be").hex().encode()) for c, code in codes.items())
    cmap = b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%bendbfchar" % (len(codes), meaning)
    shown = b"".join(
        b"1 0 0 1 %d %d Tm <%b> Tj " % (x, 842 - y, bytes(codes[c] for c in text).hex().encode())
        for x, y, text in lines
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 32/LastChar 255/Widths[%b]/ToUnicode 5 0 R>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 6 0 R>>>>/Contents 4 0 R>>"
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        stream(b"BT /F1 10 Tf " + shown + b"ET"),
        stream(b"/CIDInit /ProcSet findresource begin begincmap\n" + cmap + b"\nendcmap end"),
        font % (b"500 " * 224),
    )


FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def one_page(content: bytes, box: bytes = b"[0 0 595 842]") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox%b/Resources%b/Contents 4 0 R>>" % (box, FONT)
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(content))


def test_a_tree_of_pages_that_loops_ends() -> None:
    looping = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4/Parent 2 0 R>>")
    assert isinstance(error(looping), Damaged | Empty)


def test_a_file_that_claims_a_billion_pages_ends() -> None:
    boasting = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 1000000000>>")
    assert isinstance(error(boasting), Damaged | Empty)


def test_ten_thousand_blank_pages_are_empty() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    tree = b"<</Type/Pages/Kids[%b]/Count 10000>>" % kids
    caught = error(raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, *[page] * 10_000))
    assert caught.reason == "there is no text on its 10,000 pages"


def test_a_page_of_half_a_million_characters_at_one_place_is_too_large() -> None:
    strings = b"".join(b"(%05d) Tj 1 0 0 1 %d 50 Tm " % (n, n % 7) for n in range(100_000))
    caught = error(one_page(b"BT /F1 10 Tf " + strings + b"ET"))
    assert isinstance(caught, TooLarge)


def test_pieces_of_text_are_counted_in_forms_too() -> None:
    texts = b"".join(b"(%05d) Tj 1 0 0 1 9 9 Tm " % number for number in range(30_000))
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources%b/Length %d>>\nstream\n%b\nendstream"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    content = b"BT /F1 10 Tf " + texts + b"ET"
    shown = form % (FONT, len(content), content)
    assert isinstance(error(raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, stream(b"/X Do"), shown)), TooLarge)


def test_an_enormous_page_is_read_and_rendered_small_enough(fake_tesseract: Callable[[str], Path]) -> None:
    folder = fake_tesseract(ANSWERS)
    picture = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999 99999]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>"
    content = stream(b"q 99999 0 0 99999 0 0 cm /I Do Q")
    image = picture + b"\nstream\nX\nendstream"
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    found = read(raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, content, image))
    assert found.captured.warnings == ["page 1 was read by OCR"]
    assert (folder / "picture").stat().st_size < 37_000_000


def test_text_at_infinity_is_left_out() -> None:
    far = b"q" + b" 1e30 0 0 1e30 1e30 1e30 cm" * 3 + b" BT /F1 10 Tf (far) Tj ET Q "
    near = b"BT /F1 10 Tf 1 0 0 1 70 700 Tm (near) Tj ET"
    assert read(one_page(far + near)).texts == ["near"]


def test_nuls_and_unknown_characters_do_no_harm() -> None:
    content = b"BT /F1 10 Tf 1 0 0 1 70 700 Tm (The \\000river\\001 rose) Tj ET"
    assert "rose" in " ".join(read(one_page(content)).texts)


@settings(max_examples=40, deadline=None)
@given(at=st.integers(0, 3_000), junk=st.binary(min_size=1, max_size=40))
def test_files_with_broken_places_are_read_or_refused(at: int, junk: bytes) -> None:
    whole = BOOK
    broken = whole[:at] + junk + whole[at + len(junk) :]
    try:
        found = read(broken)
    except InputError:
        return
    assert all(block.text for block in found.blocks)


BOOK = book(3).bytes()
