"""The pages of a PDF, one after another, and what has to be told about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from testimonia.capture.paged import ocr
from testimonia.capture.paged.lines import Line, Page
from testimonia.capture.paged.text_layer import MOST_CHARACTERS, MOST_TEXTS, read_page
from testimonia.errors import Damaged, Empty, InputError, NeedsOcr, TooLarge

SAMPLE = 24
"""Pages from all over the document that are looked at first, for the look of its running text."""

MOST_UNREADABLE = 500
"""Unreadable pages in a row after which the rest is given up: a damaged file may claim a billion pages."""

_MORE = 3
_REMEDY = "install Tesseract, or run it through OCRmyPDF"


class PdfPages:
    """Walks the pages of a `pypdfium2.PdfDocument`; pages that are pictures go through Tesseract if there is one."""

    def __init__(self, document: Any, language: str | None) -> None:
        self._document = document
        self._count = len(document)
        self._sampled: dict[int, Page | None] = {}
        self._language = language
        self._tesseract = ocr.is_installed()
        self._tesseract_language = ocr.languages(language) if self._tesseract else None
        self._noted: dict[str, list[int]] = {}

    def sample(self) -> Iterator[Line]:
        """The lines of up to `SAMPLE` pages from all over the document, which are kept until they are walked."""
        step = max(1, self._count // SAMPLE)
        for number in range(1, min(self._count, step * SAMPLE) + 1, step):
            page = self._sampled[number] = self._loaded(number)
            if page:
                yield from page.lines

    def walk(self) -> Iterator[Page]:
        """The pages that can be read, in order."""
        failed = 0
        for number in range(1, self._count + 1):
            page = self._sampled.pop(number) if number in self._sampled else self._loaded(number)
            failed = 0 if page else failed + 1
            if page:
                yield page
            elif failed == MOST_UNREADABLE:
                return

    def failure(self) -> InputError:
        """Why there is no text at all."""
        pages = "its only page" if self._count == 1 else f"its {self._count:,} pages"
        none = f"{pages} has no text layer" if self._count == 1 else f"none of {pages} has a text layer"
        if self._noted.get("unread"):
            return NeedsOcr(none, _REMEDY)
        if self._noted.get("crowded"):
            return TooLarge(
                f"a page holds more than {MOST_CHARACTERS:,} characters or {MOST_TEXTS:,} pieces of text",
                "check that it is a text to read, and print it to a new PDF if so",
            )
        if self._noted.get("damaged"):
            return Damaged("none of its pages can be read", "get it again from where it came from")
        if self._noted.get("wordless"):
            return Empty(f"OCR found no text on {pages}", "check that it is the right file and the scan is legible")
        return Empty(f"there is no text on {pages}", "check that it is the right file")

    def warnings(self) -> list[str]:
        """What a reader of the text must know about the pages."""
        return [f"{_named(numbers)} {_TOLD[what][len(numbers) > 1]}" for what, numbers in self._noted.items()]

    def _note(self, what: str, number: int) -> None:
        self._noted.setdefault(what, []).append(number)

    def _loaded(self, number: int) -> Page | None:
        from pypdfium2 import PdfiumError

        try:
            page = self._document.get_page(number - 1)
            try:
                return self._read(page, number)
            finally:
                page.close()
        except PdfiumError:
            self._note("damaged", number)
            return None

    def _read(self, page: Any, number: int) -> Page:
        found = read_page(page, number)
        for what in ("crowded", "crosswise", "garbled"):
            if getattr(found, what):
                self._note(what, number)
        if found.pictured:
            self._see(page, found)
        return found

    def _see(self, page: Any, found: Page) -> None:
        """Put what Tesseract reads in the picture in the place of a text layer that holds a stamp or nothing."""
        if not self._tesseract:
            self._note("unread", found.number)
            return
        lines = ocr.read_picture(page, self._tesseract_language)
        if _letters(lines) > _MORE * _letters(found.lines):
            found.lines = lines
            self._note("ocr", found.number)
        elif not found.lines:
            self._note("wordless", found.number)


_TOLD = {
    "ocr": ("was read by OCR", "were read by OCR"),
    "unread": (f"is a picture and was not read; {_REMEDY}", f"are pictures and were not read; {_REMEDY}"),
    "wordless": ("is a picture in which OCR found no text", "are pictures in which OCR found no text"),
    "damaged": ("is damaged and was left out", "are damaged and were left out"),
    "crowded": (
        "holds more text than fits a page and was left out",
        "hold more text than fits a page and were left out",
    ),
    "garbled": (
        "has a text layer that does not say which letters it shows; run the file through OCRmyPDF --force-ocr",
        "have text layers that do not say which letters they show; run the file through OCRmyPDF --force-ocr",
    ),
    "crosswise": (
        "holds text at an angle to the rest, which was left out",
        "hold text at an angle to the rest, which was left out",
    ),
}


def _letters(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _named(numbers: list[int]) -> str:
    """The pages in words: "page 3", "pages 1–4 and 7"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    parts = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"page {listed}" if runs[0][0] == runs[-1][1] else f"pages {listed}"
