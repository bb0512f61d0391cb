"""A text -> its words, as numbers that are equal where the words are, with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from testimonia.records import Span

Ints = NDArray[Any]
"""A row of whole numbers."""

WORD = re.compile(r"\d+(?:[.,]\d+)*(?![^\W_])|[^\W_](?:[^\W_]|[\u0300-\u036f])*")
"""Letters and digits in a row. An apostrophe parts words, so that straight and curled ones give the same."""
_UNSPACED = re.compile(r"[{0}]|[^{0}]+".format(r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"))
"""Scripts that set no spaces between words: each of their characters counts as one."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in their order. `starts` and `ends` are in code points.

    `capital`: whether it begins with a capital; `figure`: whether with a digit.

    A word's number is the CRC-32 of its letters in one case: the same in every run, so an index can be kept. Two words
    in some hundred thousand have the same one, which makes no passage.
    """

    numbers: Ints
    starts: Ints
    ends: Ints
    capital: NDArray[np.bool_]
    figure: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.numbers)

    def span(self, first: int, end: int) -> Span:
        """The span from word `first` to the one before `end`."""
        return int(self.starts[first]), int(self.ends[end - 1])


def words_of(text: str) -> Words:
    """The words of a text.

    >>> len(words_of("The emperor’s malice is uncertain."))
    6
    """
    found = list(_words(text))
    starts = np.array([start for start, _ in found], np.uint32)
    lengths = np.array([len(word) for _, word in found], np.uint32)
    return Words(
        np.array([number(word) for _, word in found], np.uint32),
        starts,
        starts + lengths,
        np.array([word[0].isupper() for _, word in found], np.bool_),
        np.array([word[0].isdigit() for _, word in found], np.bool_),
    )


def number(word: str) -> int:
    """What stands for a word, in whatever case it is written."""
    return crc32(word.casefold().encode("utf-8", "surrogatepass"))


def _words(text: str) -> Iterator[tuple[int, str]]:
    for match in WORD.finditer(text):
        word = match[0]
        if word.isascii():
            yield match.start(), word
        else:
            yield from ((match.start() + part.start(), part[0]) for part in _UNSPACED.finditer(word))
