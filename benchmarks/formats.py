"""How long it takes to read each format, and how much memory: one large document of each, made by this script.

    python benchmarks/formats.py [FORMAT...]

Every format is read in a process of its own, so that the peak of memory is its own. Times are of the processor.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wording import WORDS


def paragraphs(count: int, seed: int = 64) -> list[str]:
    """Paragraphs of about 90 words."""
    chance = random.Random(seed)
    return [" ".join(chance.choice(WORDS) for _ in range(90)).capitalize() + "." for _ in range(count)]


def pdf(pages: int = 1000) -> bytes:
    """A book: a running head, the page number and six paragraphs a page."""
    from fpdf import FPDF

    book = FPDF(format=(148, 210))
    book.set_font("Times", size=10)
    texts = paragraphs(6 * pages)
    for page in range(pages):
        book.add_page()
        book.cell(text=f"The Fire at Varn   {page + 1}", new_x="LMARGIN", new_y="NEXT")
        for text in texts[6 * page : 6 * page + 6]:
            book.multi_cell(0, 4, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(book.output())


def docx() -> bytes:
    """Three thousand paragraphs under a hundred headings."""
    from docx import Document

    made, out = Document(), io.BytesIO()
    for number, text in enumerate(paragraphs(3000)):
        if number % 30 == 0:
            made.add_heading(f"Chapter {number // 30 + 1}")
        made.add_paragraph(text)
    made.save(out)
    return out.getvalue()


def rtf() -> bytes:
    """Six thousand paragraphs."""
    return ("{\\rtf1\\ansi " + "".join(f"{text}\\par\n" for text in paragraphs(6000)) + "}").encode()


def wikitext() -> bytes:
    """Three thousand paragraphs with links, notes and headings."""
    marked = (
        f"== Part {n} ==\n{text} [[Varn|the town]]<ref>Register, {n}.</ref>\n"
        for n, text in enumerate(paragraphs(3000))
    )
    return "\n".join(marked).encode()


def plain() -> bytes:
    """Ten megabytes of hard-wrapped text."""
    import textwrap

    return "\n\n".join(textwrap.fill(text, 72) for text in paragraphs(20_000)).encode()


FORMATS: dict[str, Callable[[], bytes]] = {"pdf": pdf, "docx": docx, "rtf": rtf, "wikitext": wikitext, "plain": plain}


def measure(path: Path) -> None:
    """Read one file in this process and print the figures."""
    from testimonia.capture import Source, capture

    began, length = time.process_time(), 0
    for document in capture(Source(path.name, path)):
        for block in document.blocks:
            length = block.end
    spent = time.process_time() - began
    peak = peak_of_memory()
    print(
        f"{path.name:10} {path.stat().st_size / 1e6:6.1f} MB  {length:11,} characters  {spent:6.1f} s  {peak:5.0f} MiB"
    )


def peak_of_memory() -> float:
    """MiB that this process has held at most; Linux counts anew at exec only in /proc."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Make each file, then read it in a new process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", nargs="*", default=list(FORMATS))
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        measure(args.measure)
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in args.format:
            path = Path(folder) / name
            path.write_bytes(FORMATS[name]())
            subprocess.run([sys.executable, __file__, "--measure", path], check=True)


if __name__ == "__main__":
    main()
