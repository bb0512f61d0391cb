"""Whether and where a plain text was wrapped, and how its lines are joined again."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.capture.text.chunks import Chunk, Line, indent_of

WIDEST = 130
"""No one wraps lines wider than this: longer lines are paragraphs."""

_SLACK = 0.9
"""How much of the width a line must fill, with the next word, to have been full: people wrap raggedly."""

_FIRST_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|\S+?(?=\s|[\u2e80-\u9fff]|$)")
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Han and kana (Hangul has spaces)."""

_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_HYPHENATED = re.compile(r"([^\W\d_]+(?:[-‐][^\W\d_]+)*)[-‐\u00ad]$")
_LABEL = re.compile(r"([^\W\d_][^:\d\"“”?!,;]{0,40}):(?:\s|$)")
_HYPHENS = ("-", "‐", "\u00ad")
_LONGEST_WORD = 40
_SUSPENDED = {"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o"}
_COMPOUNDS = {"self", "non", "half", "ex", "anti", "all", "well", "ill", "so", "semi", "quasi", "vice", "cross"}


@dataclass(frozen=True, slots=True)
class Shape:
    """How a whole text is laid out, from a look at its head.

    `width` is the column at which its lines were wrapped, or None where a line is a paragraph. `base` is the
    indent of its running text; `opening` the further indent of a paragraph's first line. `speakers` are labels
    ("Wallace") that begin several lines. `words` are those of the head; `hyphenates`: line ends part words.
    """

    width: int | None = None
    base: int = 0
    opening: int = 0
    speakers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    hyphenates: bool = False


def shape_of(chunks: Sequence[Chunk]) -> Shape:
    """Measure the head of a text."""
    base = _base(chunks)
    body = [chunk for chunk in chunks if indent_of(chunk) <= base]
    lines = [line for chunk in chunks for line in chunk]
    endings = sum(parted_word(a.text) is not None and b.text[:1].islower() for a, b in _breaks(body))
    return Shape(
        width=_width(body),
        base=base,
        opening=_opening(body),
        speakers=_speakers(lines),
        words=frozenset(_words(chunks)),
        hyphenates=endings * 33 > len(lines),  # running prose without hyphenation ends 1 line in 100 so
    )


def _base(chunks: Sequence[Chunk]) -> int:
    weights: Counter[int] = Counter()
    for chunk in chunks:
        weights[indent_of(chunk)] += sum(len(line.text) for line in chunk)
    tenth = weights.total() / 10
    return next((indent for indent, weight in sorted(weights.items()) if weight >= tenth), 0)


def _breaks(chunks: Sequence[Chunk]) -> Iterator[tuple[Line, Line]]:
    for chunk in chunks:
        yield from itertools.pairwise(chunk)


def _width(body: Sequence[Chunk]) -> int | None:
    breaks = list(_breaks(body))
    edges = sorted(line.edge for chunk in body if len(chunk) > 1 for line in chunk)
    long = sum(line.edge for chunk in body for line in chunk if line.edge > WIDEST)
    if not breaks or long * 3 > sum(line.edge for chunk in body for line in chunk):
        return None
    width = edges[int(len(edges) * 0.95)]
    return width if wrapped(breaks, width, full=0.5, flowing=0.25) and width >= 25 else None


def _opening(body: Sequence[Chunk]) -> int:
    """The indent of first lines, where most paragraphs of several lines have the same."""
    indents = [chunk[0].indent - indent_of(chunk) for chunk in body if len(chunk) > 1]
    usual, count = Counter(indents).most_common(1)[0] if indents else (0, 0)
    return usual if count * 2 > len(indents) else 0


def _words(chunks: Sequence[Chunk]) -> Iterator[str]:
    """The words of the text in small letters, but not the halves of those that a line end parts."""
    for chunk in chunks:
        parted = False
        for line in chunk:
            words = _WORD.findall(line.text)[1 if parted else 0 :]
            parted = parted_word(line.text) is not None
            yield from (word.lower() for word in (words[:-1] if parted else words))


def _speakers(lines: Sequence[Line]) -> frozenset[str]:
    counts = Counter(label for line in lines if (label := label_of(line.text)) and label.istitle())
    return frozenset(label for label, count in counts.items() if count > 1)


def label_of(text: str) -> str | None:
    """The words before a colon at the start of a line, if few enough to name a speaker."""
    match = _LABEL.match(text)
    return match[1] if match and match[1].count(" ") < 5 else None


def speaks(text: str, shape: Shape) -> bool:
    """Whether a line begins a turn in a transcript: "WALLACE: …", "Q. …", or a label met more than once."""
    label = label_of(text)
    return (label is not None and (label.isupper() or label in shape.speakers)) or text[:3] in ("Q. ", "A. ")


def wrapped(breaks: Sequence[tuple[Line, Line]], width: int, *, full: float, flowing: float) -> bool:
    """Whether line breaks come from wrapping: such a share of lines is full, such a share of next lines goes on."""
    filled = sum(fills(line, after, width) for line, after in breaks)
    flows = sum(goes_on(after.text) for _, after in breaks)
    return filled >= full * len(breaks) and flows >= flowing * len(breaks)


def fills(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the line."""
    word = _FIRST_WORD.match(after.text)
    return line.edge + 1 + (len(word[0]) if word else 0) > width * _SLACK


def goes_on(text: str) -> bool:
    """Whether a line begins as the middle of a sentence may: with a small letter, or one of a script without case."""
    return text[:1].isalpha() and not text[0].isupper() and not text[0].istitle()


def parted_word(line: str) -> str | None:
    """What stands of a word before the hyphen that ends the line."""
    match = _HYPHENATED.search(line, max(0, len(line) - _LONGEST_WORD)) if line.endswith(_HYPHENS) else None
    return match[1] if match else None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets left aside."""
    return text.rstrip("\"'”’»)]").endswith((".", "!", "?", ":", "…", "。", "！", "？", "：", "؟", "۔", "।"))


def joined(lines: Sequence[str], shape: Shape) -> str:
    """One text from wrapped lines; words parted by a hyphen are closed where the text shows that they are one."""
    text = lines[0]
    parts = []
    for after in lines[1:]:
        kept, space = _seam(text, after, shape)
        parts += [kept, space]
        text = after
    return "".join([*parts, text])


def _seam(line: str, after: str, shape: Shape) -> tuple[str, str]:
    """What is left of a line before the next, and what stands between them."""
    if line.endswith("\u00ad"):
        return line[:-1], ""
    start = parted_word(line)
    if start and goes_on(after):
        return _without_hyphen(line, start, after, shape)
    if line.endswith(("—", "--")) and not line.rstrip("—-").endswith(" "):
        return line, ""
    if line and after and _NO_SPACES.match(line[-1]) and _NO_SPACES.match(after[0]):
        return line, ""
    return line, " "


def _without_hyphen(line: str, start: str, after: str, shape: Shape) -> tuple[str, str]:
    match = _WORD.match(after)
    end = match[0].lower() if match else ""
    start = start.lower()
    if end in _SUSPENDED:
        return line, " "
    if f"{start}-{end}" in shape.words or "-" in start:
        return line, ""
    if start + end in shape.words:
        return line[:-1], ""
    compound = start in _COMPOUNDS or (start in shape.words and end in shape.words)
    return (line[:-1] if shape.hyphenates and not compound else line), ""
