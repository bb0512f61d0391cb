"""Where in its sentence a figure stands: its number, what it counts, and the clause around it."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.cut import Words
from testimonia.records import Claim


@dataclass(frozen=True, slots=True)
class Frame:
    """Places of words: `number` of the figure, `counts` of what it counts, `core` of the nouns without their limits.

    `start` and `end` are those of the clause; `left` and `right` the same, cut where another number begins.
    """

    words: Words
    number: range
    counts: range
    core: range
    start: int
    end: int
    left: int
    right: int

    @property
    def after(self) -> int:
        """The place after the number and the nouns that it counts."""
        return max(self.number.stop, self.core.stop if self.core and self.core.start >= self.number.start else 0)

    @property
    def verb(self) -> int:
        """The place before the number and the words that bound it, where its verb would stand."""
        at = self.number.start - 1
        while at >= self.start and self.words.low(at) in v.BEFORE_NUMBERS:
            at -= 1
        return at


def framed(claim: Claim) -> Frame:
    """The frame of a claim."""
    words = Words(claim.sentence)
    number = words.within(claim.at)
    counts = words.find(claim.counts, claim.at)
    if words.low(counts.start) == "head" and words.low(counts.start + 1) == "of":
        counts = range(counts.start + 2, counts.stop)
    start, end = _clause(words, number)
    dated = {at for date in claim.dates for at in words.within(date.span)}
    other = [at for at in range(start, end) if words.raw(at)[0].isdigit() and at not in dated and at not in number]
    left = max((at + 1 for at in other if at < number.start), default=start)
    right = min((at for at in other if at >= number.stop), default=end)
    return Frame(words, number, counts, _core(words, counts), start, end, left, right)


def _clause(words: Words, number: range) -> tuple[int, int]:
    breaks = [at for at, low in enumerate(words.lows) if low in v.BREAKS and not _corrects(words, at)]
    start = max((at + 1 for at in breaks if at < number.start), default=0)
    end = min((at for at in breaks if at >= number.stop), default=len(words.raws))
    return start, end


def _corrects(words: Words, at: int) -> bool:
    """Whether "but" gives the right number for a wrong one: "not 300 but 30 were killed"."""
    return words.low(at) == "but" and "not" in words.lows[max(0, at - 4) : at]


def _core(words: Words, counts: range) -> range:
    """The nouns of a phrase: up to the preposition, relative or participle that limits them."""
    for at in counts[1:]:
        low = words.low(at)
        participle = low.endswith("ed") and words.low(at - 1) not in ("or", "and", ",")
        if low in v.PREPOSITIONS | v.RELATIVES or (participle and at + 1 not in counts) or _ends(words, at, counts):
            return range(counts.start, at)
    return counts


def _ends(words: Words, at: int, counts: range) -> bool:
    """Whether a participle stands behind its noun: "demonstrators gathered in", not "the wounded soldiers"."""
    following = words.low(at + 1)
    return words.low(at).endswith("ed") and at + 1 in counts and following in v.PREPOSITIONS | v.ARTICLES
