"""Pages that are pictures -> lines, through the `tesseract` command where it is installed."""

from __future__ import annotations

import csv
import io
import math
import shutil
import subprocess
from collections.abc import Iterator
from statistics import median
from typing import Any

from testimonia.capture.paged.lines import Line

DPI = 300
MOST_PIXELS = 36_000_000
"""Of a rendered page (an A2 page at 300 dpi has 35 million); larger pages are rendered more coarsely."""

TIMEOUT = 120.0
"""Seconds for one page."""

_LARGE = 1.5
_WIDE_GAP = 1.5
_TESSERACT_NAMES = {
    "ar": "ara", "be": "bel", "bg": "bul", "bn": "ben", "bs": "bos", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin",
    "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "it": "ita", "ja": "jpn", "ka": "kat", "km": "khm", "ko": "kor",
    "lt": "lit", "lv": "lav", "my": "mya", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie",
    "zh": "chi_sim", "zh-hant": "chi_tra",
}  # fmt: skip


def is_installed() -> bool:
    """Whether there is a `tesseract` command on the path."""
    return shutil.which("tesseract") is not None


def languages(language: str | None) -> str | None:
    """Tesseract's name for a BCP 47 tag, where that language is known and its data installed; else None."""
    tag = (language or "").lower()
    name = _TESSERACT_NAMES.get(tag) or _TESSERACT_NAMES.get(tag.partition("-")[0])
    if name is None:
        return None
    try:
        listed = _run(["--list-langs"])
    except (subprocess.SubprocessError, OSError):
        return None
    return name if name in listed.decode("utf-8", "replace").split() else None


def read_picture(page: Any, language: str | None = None) -> list[Line]:
    """The lines that Tesseract sees on a rendered `pypdfium2.PdfPage`; `language` is Tesseract's name for it.

    None are given where Tesseract fails or takes more than `TIMEOUT` seconds.
    """
    scale = _scale(page)
    chosen = ["-l", language] if language else []
    try:
        table = _run(["stdin", "stdout", *chosen, "--dpi", str(round(scale * 72)), "tsv"], _greymap(page, scale))
    except (subprocess.SubprocessError, OSError):
        return []
    return list(_lines(table.decode("utf-8", "replace"), 1 / scale))


def _run(arguments: list[str], given: bytes = b"") -> bytes:
    """What `tesseract` answers. Raises `OSError` or `subprocess.SubprocessError`."""
    command = shutil.which("tesseract") or "tesseract"
    done = subprocess.run([command, *arguments], input=given, capture_output=True, check=True, timeout=TIMEOUT)  # noqa: S603 - no shell, and no argument comes from a document
    return done.stdout


def _scale(page: Any) -> float:
    """Pixels a point: 300 dpi, less where that would make too large a picture."""
    area = page.get_width() * page.get_height()
    return float(min(DPI / 72, math.sqrt(MOST_PIXELS / max(area, 1.0))))


def _greymap(page: Any, scale: float) -> bytes:
    """The page as a PGM file, which needs no imaging library."""
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        view = memoryview(bitmap.buffer).cast("B")
        data = b"".join(view[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height))
        return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + data
    finally:
        bitmap.close()


def _lines(table: str, unit: float) -> Iterator[Line]:
    """The lines of Tesseract's TSV; `unit` is the size of a pixel in points."""
    lines: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == "5" and (row["text"] or "").strip():
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row)
    if not lines:
        return
    heights = [_height(words) for words in lines.values()]
    usual = median(heights)
    for words, height in zip(lines.values(), heights, strict=True):
        yield _line(words, usual if height < _LARGE * usual else height, unit)


def _height(words: list[dict[str, str]]) -> float:
    return float(median(int(word["height"]) for word in words))


def _line(words: list[dict[str, str]], height: float, unit: float) -> Line:
    """Words as a line. A word's box reaches from its tallest to its deepest letter: about 0.95 of the type's size."""
    lefts = [int(word["left"]) for word in words]
    rights = [int(word["left"]) + int(word["width"]) for word in words]
    bottom = median(int(word["top"]) + int(word["height"]) for word in words)
    return Line(
        text=" ".join(word["text"] for word in words),
        left=min(lefts) * unit,
        right=max(rights) * unit,
        y=bottom * unit,
        size=round(height * unit / 0.8 * 2) / 2,
        lead=int(words[0]["width"]) * unit,
    )
