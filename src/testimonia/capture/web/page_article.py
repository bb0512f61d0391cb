"""The article of a web page: which of the page's blocks belong to it.

trafilatura decides where the body is; what is given out are the page's own blocks there, because trafilatura
does not tell verse, sign-off lines, captions or notes from paragraphs, and drops many of them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from testimonia.capture.reader import Piece
from testimonia.capture.web.flow import Flow
from testimonia.capture.web.page_furniture import (
    APART_HEADINGS,
    ENDINGS,
    PHRASES,
    Topmost,
    is_aside,
    is_furniture,
)
from testimonia.records import BlockKind

PROBE = 40
"""Characters, white space left out, of a block that are looked for in the text that trafilatura kept."""

SHORTEST = 24
"""Characters, white space left out, below which a block may stand in that text by chance."""

MOST_LINKS = 0.6
"""The share of links in a block from which on it leads elsewhere."""

MOST_ELEMENTS = 50_000
MOST_NESTED = 20
"""Elements, and tables in one another, above which trafilatura is not asked: its time grows with their square."""

CLIMB = 4
"""Elements around the body that are looked at for more of the article."""

LONGEST_PHRASE = 200
"""Code points in a block that can be a mere phrase of the page's furniture."""

FIRM = {BlockKind.QUOTATION, BlockKind.VERSE, BlockKind.SIGNATURE, BlockKind.CAPTION, BlockKind.NOTE}
"""Blocks that stay even if they are links: their layout says what they are."""

# Without a handler of its own, Python prints trafilatura's warnings on standard error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


@dataclass(slots=True)
class Part:
    """A block of the page. `plain` is its text without white space.

    `kept`: trafilatura took it for the body. `apart`: the furniture that it stands in.
    """

    element: HtmlElement
    piece: Piece
    links: float
    plain: str
    kept: bool = False
    apart: HtmlElement | None = None


def parts_of(root: HtmlElement) -> list[Part]:
    """All blocks of a page in order, each with whether it is furniture or kept by trafilatura."""
    parts = [Part(*placed, "".join(placed.piece.text.split())) for placed in Flow(root).walk()]
    parts = [part for part in parts if part.plain]
    kept = kept_text(root, sum(len(part.plain) for part in parts if part.links < MOST_LINKS))
    for part in parts:
        part.kept = _stands_in(part.plain, kept)
    _set_apart(parts)
    return parts


def kept_text(root: HtmlElement, prose: int) -> str:
    """What trafilatura takes for the body's text, without white space; nothing where it finds none.

    `prose` is how many characters of the page are no links: the quick way is taken unless it keeps less than half
    of them. Leaves the tree as it is.
    """
    if is_beyond(root):
        return ""
    quick = _extracted(root, fast=True)
    return quick if 2 * len(quick) >= prose else _extracted(root, fast=False)


def is_beyond(root: HtmlElement) -> bool:
    """Whether the page is too large for trafilatura, so that only names and links tell furniture from text."""
    return bool(root.xpath(f"count(//*) > {MOST_ELEMENTS} or //table[count(ancestor::table) > {MOST_NESTED}]"))


def _extracted(root: HtmlElement, *, fast: bool) -> str:
    # Any other format than the default, "python", spares the serialising; the text is there all the same.
    document = bare_extraction(root, fast=fast, include_comments=False, output_format="txt")
    assert not isinstance(document, dict)  # which only its deprecated `as_dict` gives
    return "".join((document.raw_text or "").split()) if document else ""


def article(parts: list[Part]) -> Iterator[Part]:
    """The parts that make the article, in order; nothing if the page holds nothing but furniture."""
    known = [number for number, part in enumerate(parts) if part.kept and part.apart is None]
    start, end = _range(parts, known) if known else (0, len(parts))
    chosen = [_belongs(part) for part in parts]
    chosen[:start] = [False] * start
    chosen[end:] = [False] * (len(parts) - end)
    _drop_empty_sections(parts, chosen)
    return (part for part, belongs in zip(parts, chosen, strict=True) if belongs)


def _stands_in(plain: str, kept: str) -> bool:
    if len(plain) < SHORTEST:
        return False
    middle = len(plain) // 2
    return plain[:PROBE] in kept or plain[-PROBE:] in kept or plain[middle : middle + PROBE] in kept


def _set_apart(parts: list[Part]) -> None:
    """Mark the parts in furniture. What holds the middle of the kept text is none, whatever it is called."""
    around = _around_middle(parts)
    furniture = Topmost(lambda element: element not in around and is_furniture(element))
    for part in parts:
        part.apart = furniture.of(part.element)
    beside = Topmost(lambda element: element not in around and is_aside(element))
    share: dict[HtmlElement, list[int]] = {}
    for part in parts:
        if part.apart is None and (side := beside.of(part.element)) is not None:
            letters = share.setdefault(side, [0, 0])
            letters[part.kept] += len(part.plain)
    for part in parts:
        side = beside.of(part.element)
        if part.apart is None and side is not None and share[side][True] <= share[side][False] and not _is_title(part):
            part.apart = side


def _is_title(part: Part) -> bool:
    return part.piece.kind is BlockKind.HEADING and part.piece.level == 1 and part.links < MOST_LINKS


def _around_middle(parts: list[Part]) -> set[HtmlElement]:
    """The elements around the middle of the kept text."""
    known = [part for part in parts if part.kept]
    if not known:
        return set()
    sums = list(accumulate(len(part.plain) for part in known))
    middle = next(part for part, upto in zip(known, sums, strict=True) if upto * 2 >= sums[-1])
    return {middle.element, *middle.element.iterancestors()}


def _range(parts: list[Part], known: list[int]) -> tuple[int, int]:
    """The first part of the article and the one after its last."""
    around = _container([parts[number] for number in known], parts)
    inside = Topmost(lambda element: element is around)
    start, end = known[0], known[-1] + 1
    while start > 0 and inside.of(parts[start - 1].element) is not None:
        start -= 1
    while end < len(parts) and inside.of(parts[end].element) is not None:
        end += 1
    if around.tag in ("body", "html"):
        start = known[0]
    return _with_title(parts, start, known[0]), _before_ending(parts, known[-1] + 1, end)


def _with_title(parts: list[Part], start: int, first: int) -> int:
    """Begin at the title, which often stands outside of what holds the text."""
    for number in range(first, -1, -1):
        if _is_title(parts[number]) and parts[number].apart is None:
            return number
    heading = start
    while heading > 0 and parts[heading - 1].piece.kind is BlockKind.HEADING and parts[heading - 1].apart is None:
        heading -= 1
    return heading


def _before_ending(parts: list[Part], start: int, end: int) -> int:
    for number in range(start, end):
        text = parts[number].piece.text
        if len(text) <= LONGEST_PHRASE and ENDINGS.fullmatch(text.strip()):
            return number
    return end


def _container(known: list[Part], parts: list[Part]) -> HtmlElement:
    """The element that holds the article: the one around all that was kept, or an article or main around that."""
    first, last = known[0].element, known[-1].element
    above = {last, *last.iterancestors()}
    around = first if first in above else next(element for element in first.iterancestors() if element in above)
    for element in (around, *around.iterancestors()):
        if element.tag in ("article", "main") or element.get("role") == "main":
            return element
    return _climbed(around, known, parts)


def _climbed(around: HtmlElement, known: list[Part], parts: list[Part]) -> HtmlElement:
    """Climb as long as most of the prose further up is what was kept."""
    kept = sum(len(part.plain) for part in known)
    for _ in range(CLIMB):
        above = around.getparent()
        if above is None or above.tag in ("body", "html"):
            break
        inside = Topmost(lambda element, above=above: element is above)  # type: ignore[misc]
        prose = sum(
            len(part.plain)
            for part in parts
            if part.apart is None and part.links < MOST_LINKS and inside.of(part.element) is not None
        )
        if kept * 2 < prose:
            break
        around = above
    return around


def _belongs(part: Part) -> bool:
    if part.apart is not None:
        return False
    text = part.piece.text.strip()
    if len(text) <= LONGEST_PHRASE and PHRASES.fullmatch(text):
        return False
    if part.piece.kind in FIRM or _is_title(part):
        return True
    return part.links < MOST_LINKS or (part.kept and part.links < 1)


def _drop_empty_sections(parts: list[Part], chosen: list[bool]) -> None:
    """Leave out a heading if it stands over furniture, or all that stood under it is left out."""
    for number, part in enumerate(parts):
        if not chosen[number] or part.piece.kind is not BlockKind.HEADING or part.piece.level == 1:
            continue
        end = number + 1
        while end < len(parts) and parts[end].piece.kind is not BlockKind.HEADING:
            end += 1
        under = range(number + 1, end)
        named = APART_HEADINGS.fullmatch(part.piece.text.strip())
        if under and not any(chosen[other] for other in under):
            chosen[number] = False
        elif named and not any(parts[other].kept for other in under):
            for other in (number, *under):
                chosen[other] = False
