"""The accounts that ship with Testimonia: what is there, and that the binary ones can be made anew."""

from __future__ import annotations

import importlib.util
import re
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from testimonia import samples

MAKER = Path(__file__).parents[1] / "tools" / "make_samples.py"


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    pytest.importorskip("fpdf", reason="fpdf2, of the dependency group 'samples', is not installed")
    pytest.importorskip("docx", reason="python-docx, of the dependency group 'samples', is not installed")
    spec = importlib.util.spec_from_file_location("make_samples", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(path: Path) -> list[str]:
    """The words of a sample that is kept as text, markup left out roughly."""
    text = re.sub(r"(?s)<(head|style)>.*?</\1>|<[^>]+>", " ", path.read_text(encoding="utf-8"))
    return re.findall(r"\w+", text)


def test_there_are_eight_accounts_in_six_formats() -> None:
    suffixes = [path.suffix for path in samples.paths()]
    assert len(suffixes) == 8
    assert set(suffixes) == {".html", ".pdf", ".docx", ".epub", ".wikitext", ".txt"}


def test_the_readme_names_every_account_and_nothing_else() -> None:
    readme = Path(samples.__file__).with_name("README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(.+?)` \|", readme, re.MULTILINE)
    assert sorted(named) == [path.name for path in samples.paths()]


@pytest.mark.parametrize("name", ["reading-tacitus.pdf", "case-against-nero.docx", "city-after-the-fire.epub"])
def test_a_binary_sample_is_made_byte_for_byte_from_its_source(maker: ModuleType, name: str) -> None:
    shipped = {path.name: path.read_bytes() for path in samples.paths()}
    assert maker.MAKERS[name]() == shipped[name]


@pytest.mark.parametrize("copy", ["great-fire-mirror.html", "fire-excerpt.txt"])
def test_two_accounts_share_most_of_their_wording_with_the_review(copy: str) -> None:
    by_name = {path.name: words(path) for path in samples.paths() if path.suffix in {".html", ".txt"}}
    shared = runs_of_eight(by_name[copy]) & runs_of_eight(by_name["great-fire-review.html"])
    assert len(shared) > 100
    others = [name for name in by_name if name not in {copy, "great-fire-review.html"}]
    assert "christians-and-the-fire.html" in others
    assert not runs_of_eight(by_name["christians-and-the-fire.html"]) & runs_of_eight(by_name[copy])


def runs_of_eight(tokens: list[str]) -> set[tuple[str, ...]]:
    return {tuple(tokens[i : i + 8]) for i in range(len(tokens) - 7)}


def test_the_essay_has_a_footnote_and_a_quotation_style() -> None:
    with zipfile.ZipFile(next(path for path in samples.paths() if path.suffix == ".docx")) as archive:
        assert b"Xiphilinus" in archive.read("word/footnotes.xml")
        assert b'w:val="Quote"' in archive.read("word/document.xml")


def test_the_handout_has_two_pages_and_breaks_a_word() -> None:
    pdfium = pytest.importorskip("pypdfium2")
    handout = next(path for path in samples.paths() if path.suffix == ".pdf")
    with pdfium.PdfDocument(handout) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == 2
    assert all("Latin historians: handout 4" in page for page in pages)
    assert re.search("shel[-\ufffe\x02]", pages[0])


def test_the_book_starts_with_its_uncompressed_media_type() -> None:
    book = next(path for path in samples.paths() if path.suffix == ".epub").read_bytes()
    assert book[30:58] == b"mimetypeapplication/epub+zip"
