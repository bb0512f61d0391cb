"""A block's text cut into words, numerals and marks, with their positions."""

from __future__ import annotations

import re

_MARKS = "\u0300-\u036f"
_SPACES = " \u00a0\u2009\u202f"
VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅒": 1 / 10,
}  # fmt: skip
"""Fractions that are one character."""
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?:\.(?:{_LETTER}\.)+|\w*(?:(?:[{_MARKS}]+|['’](?={_LETTER}))\w*)*)"
_SPACED = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?"
_DIGITS = rf"\d+(?:[.,:/·'’]\d+)*[{''.join(VULGAR)}]?"
_PLAIN = rf"[a-zA-Z]\w+(?:(?:[{_MARKS}]|['’](?={_LETTER}))\w*)*"
TOKEN = re.compile(rf"( ?)({_PLAIN}|{_WORD}|{_SPACED}|{_DIGITS}|\t|\S)")
"""A space, and what follows it: a word, an abbreviation like "a.m.", a number in digits, a tab, a mark.

Most words are plain, which is quicker to see; a group for the space before lets a match begin at each word.
"""
HYPHENS = frozenset("-‐‑")
SENTENCE_ENDS = frozenset(".!?")
OPENING = frozenset("\"“‘'«([*_—–•")
_SENTINELS = 5


class Words:
    """The words of a text, in their own form (`raw`) and in lower case (`low`), with their places in it.

    The "US" is "u.s." in lower case, since it is no pronoun.
    """

    __slots__ = ("_known", "_pieces", "count", "lows", "raws")

    def __init__(self, text: str) -> None:
        self._pieces = TOKEN.split(text)
        self._known = (0, 0)
        self.raws = self._pieces[2::3]
        self.count = len(self.raws)
        # Empty words at the end let a reader look a few words ahead without asking for the length.
        self.raws += [""] * _SENTINELS
        self.lows = list(map(str.lower, self.raws))
        if "US" in text:
            self.lows = ["u.s." if raw == "US" else low for raw, low in zip(self.raws, self.lows, strict=True)]

    def low(self, at: int) -> str:
        """The word at `at` in lower case, empty outside the text."""
        return self.lows[at] if 0 <= at < self.count else ""

    def raw(self, at: int) -> str:
        """The word at `at` as it is written, empty outside the text."""
        return self.raws[at] if 0 <= at < self.count else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """`[start, end)` of words `first` to `last` in the text."""
        return self._place(first), self._place(last - 1) + len(self.raws[last - 1])

    def _place(self, at: int) -> int:
        """Where the word at `at` begins, counted from the last place asked for: few are, and near one another."""
        known, place = self._known
        piece = 3 * at + 2
        near = sum(map(len, self._pieces[min(known, piece) : max(known, piece)]))
        place += near if piece > known else -near
        self._known = piece, place
        return place

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the word at `at` and the one before."""
        return 0 < at < self.count and not self._pieces[3 * at] and not self._pieces[3 * at + 1]

    def hyphen(self, at: int) -> bool:
        """Whether a hyphen stands at `at` that joins the words on its two sides."""
        if not 0 < at < self.count - 1 or self.raws[at] not in HYPHENS:
            return False
        joins = self.raws[at - 1][-1].isalnum() and self.raws[at + 1][0].isalnum()
        return joins and self.glued(at) and self.glued(at + 1)

    def past_hyphen(self, at: int) -> int:
        """`at`, or the word after it where a joining hyphen stands there."""
        return at + 1 if self.hyphen(at) else at

    def phrase(self, first: int, last: int) -> str:
        """Words `first` to `last` in lower case, one space between two."""
        return " ".join(self.lows[max(0, first) : last])

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence, a quotation, a bracket or a cell begins at `at`."""
        before = self.low(at - 1)
        if not before or before in OPENING or before[-1] in SENTENCE_ENDS or before in (":", "\t"):
            return True
        return before in HYPHENS and not self.glued(at)

    def is_name(self, at: int) -> bool:
        """Whether the word at `at` has a capital that is not only the sentence's."""
        raw = self.raw(at)
        return bool(raw) and raw[0].isupper() and not self.opens_sentence(at)
