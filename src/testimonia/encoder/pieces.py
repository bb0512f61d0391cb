"""Words -> the numbers of their wordpieces, as BERT's uncased vocabulary cuts them (Wu and others 2016)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST = 40
"""Signs of a word; a longer one is no word of English and unknown."""
MOST_PIECES = 16
"""Pieces kept of one word; only strings that are no words have more."""
CACHED = 200_000
"""Words whose pieces are remembered; then the memory is emptied, so that it stays bounded."""


class Pieces:
    """Cuts words greedily into the longest pieces that the vocabulary holds."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}
        self.unknown = self._numbers["[UNK]"]
        self.first = self._numbers["[CLS]"]
        self.last = self._numbers["[SEP]"]
        self.padding = self._numbers["[PAD]"]
        self.hidden = self._numbers["[MASK]"]

    def __len__(self) -> int:
        return len(self._numbers)

    def of(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, at least one; case and accents are left out."""
        if len(word) > LONGEST:
            return (self.unknown,)
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= CACHED:
                self._known.clear()
            found = self._known[word] = self._cut(_plain(word))
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        numbers = self._numbers
        cut: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = numbers.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return (self.unknown,)
            cut.append(piece)
            start = end
        return tuple(cut[:MOST_PIECES]) or (self.unknown,)


def _plain(word: str) -> str:
    low = word.lower()
    if low.isascii():
        return low
    return "".join(sign for sign in unicodedata.normalize("NFD", low) if unicodedata.category(sign) != "Mn")
