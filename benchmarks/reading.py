"""How long reading web pages takes, beside trafilatura alone on the same pages, and what the rest goes to.

    python benchmarks/reading.py [--pages 1000] [--rounds 3]

Both readers run in this process, on one core, in alternating order, over the same pages (see pages.py).
Times are of the processor. The ratio is that of the sums over all pages, the median over the rounds.
"""

from __future__ import annotations

import argparse
import gc
import platform
import statistics
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import TypeVar

from pages import Page, make
from trafilatura import bare_extraction

from testimonia.capture import Source, capture, reader_for
from testimonia.capture.layout import blocks_of, tightened
from testimonia.capture.web import markup, page_article, page_head, page_links
from testimonia.capture.web.flow import Flow

T = TypeVar("T")


def ours(page: Page) -> int:
    """Read a page with Testimonia; the count of its blocks."""
    return sum(len(list(captured.blocks)) for captured in capture(Source(name="page", data=page.data)))


def theirs(page: Page) -> int:
    """Read a page with trafilatura as its manual shows; the count of its lines."""
    document = bare_extraction(page.data, with_metadata=True)
    return len(document.text.splitlines()) if document else 0


def seconds(read: Callable[[Page], int], pages: list[Page]) -> float:
    """The time that reading all pages takes."""
    gc.collect()
    start = time.process_time()
    for page in pages:
        read(page)
    return time.process_time() - start


def steps(pages: list[Page]) -> dict[str, float]:
    """The seconds that each step of ours takes, measured one after the other."""
    spent: dict[str, float] = {}
    for page in pages:
        for step, took in steps_of(page):
            spent[step] = spent.get(step, 0.0) + took
    return spent


def steps_of(page: Page) -> Iterator[tuple[str, float]]:
    """Read a page step by step, with the seconds that each step took."""
    source = Source(name="page", data=page.data)
    yield "choice of the reader", timed(lambda: reader_for(source))[0]
    took, root = timed(lambda: markup.parse(page.data))
    yield "decoding and parsing", took
    walked, _ = timed(lambda: list(Flow(root).walk()))
    yield "walk through the tree", walked
    took, parts = timed(lambda: page_article.parts_of(root))
    asked, _ = timed(lambda: page_article.kept_text(root, sum(len(p.plain) for p in parts if p.links < 0.6)))
    yield "trafilatura", asked
    chosen, _ = timed(lambda: list(page_article.article(parts)))
    yield "choice of the blocks", took + chosen - walked - asked  # `parts_of` walks and asks, too
    head = page_head.Head(root, None)
    yield "details and links", timed(lambda: page_head.Head(root, None).details(page_links.links_of(parts, head)))[0]
    pieces = [part.piece for part in parts]
    yield "layout", timed(lambda: list(blocks_of(tightened(pieces))))[0]


def timed(act: Callable[[], T]) -> tuple[float, T]:
    """What `act` gives, after how many seconds."""
    start = time.process_time()
    result = act()
    return time.process_time() - start, result


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    pages = [make(seed) for seed in range(options.pages)]
    size = sum(len(page.data) for page in pages)
    kilobytes, words = size / len(pages) / 1000, sum(len(page.body) for page in pages) / len(pages)
    print(f"{len(pages)} pages of {kilobytes:.1f} kB and {words:.0f} words on average")
    print(f"Python {platform.python_version()}, trafilatura {version('trafilatura')}, {platform.machine()}")
    ours(pages[0])
    theirs(pages[0])
    pairs = []
    for number in range(options.rounds):
        order = (ours, theirs) if number % 2 == 0 else (theirs, ours)
        took = {read: seconds(read, pages) for read in order}
        pairs.append((took[ours], took[theirs]))
        print(f"round {number + 1}: Testimonia {took[ours]:6.2f} s, trafilatura {took[theirs]:6.2f} s")
    print(f"ratio (median of the rounds): {statistics.median(mine / their for mine, their in pairs):.2f}")
    for step, spent in steps(pages).items():
        print(f"  {step:22} {spent / len(pages) * 1000:6.2f} ms a page")


if __name__ == "__main__":
    main()
