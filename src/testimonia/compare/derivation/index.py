"""All accounts so far; what a new one shares with them is found as it comes in, and costs no walk through them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from testimonia.compare.derivation.alignment import Passage, passages
from testimonia.compare.derivation.anchors import Run, runs
from testimonia.compare.derivation.chains import chains
from testimonia.compare.derivation.postings import Postings
from testimonia.compare.derivation.quoted import quoted
from testimonia.compare.derivation.shingles import first_of_each, shingles
from testimonia.compare.derivation.words import Ints, Words, words_of
from testimonia.records import Account, SharedPassage

COMMON = 12
"""Places from which on a shingle is common: boilerplate, a well-known verse, or what very many copied."""
FEW = 3
"""Of the accounts that share what is common, those that a new one is held against: the first.

So the fiftieth copy is still found to be one.
"""
REPEATS = 4
"""Places of one shingle in one account that are kept."""
LEAST_QUOTED = 8
"""Words that a passage shares at least where it stands within quotation marks."""
LEAST = 20
"""The same, without: accounts of one thing come upon shorter ones by themselves."""
LEAST_OWN = 12
"""Words beside those within quotation marks from which on a passage is more than a quotation and "he said"."""
LEAST_ALIKE = 0.55
"""How alike both sides are at least."""
UNLIKE = 0.7
"""Below it, more words are asked for: what is less alike is chance more often."""
LEAST_UNLIKE = 40
"""Words that a passage shares at least which is less alike than that."""
QUOTED = 0.75
"""The share of a passage's words that are within quotation marks where it counts as quoted."""

FORMULA = 60
"""Words from which on no passage is a mere form of words, whatever its figures."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of an account; `offset` is how many words all accounts before it have."""

    id: str
    offset: int
    words: Words
    quoted: NDArray[np.bool_]


@dataclass(slots=True)
class Index:
    """The accounts, and where each of their shingles stands. Some twenty bytes a word are kept, and no text."""

    entries: list[Entry] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    offsets: list[int] = field(default_factory=list)
    postings: Postings = field(default_factory=Postings)
    size: int = 0

    def add(self, account_id: str, account: Account) -> tuple[SharedPassage, ...]:
        """Add an account; the passages that it shares with those before it, `a` being the earlier one.

        Raises ValueError for an id that is there already: a text never changes.
        """
        if account_id in self.places:
            raise ValueError(f"account {account_id} is in the index already")
        words = words_of(account.text)
        entry = Entry(account_id, self.size, words, quoted(account, words))
        hashes = shingles(words.numbers)
        kept = first_of_each(hashes, REPEATS)
        found = self._shared(entry, hashes[kept], kept)
        self.postings.add(hashes[kept], (kept + self.size).astype(np.uint32))
        self.places[account_id] = len(self.entries)
        self.entries.append(entry)
        self.offsets.append(self.size)
        self.size += len(words)
        return tuple(found)

    def entry(self, account_id: str) -> Entry:
        """What is kept of an account."""
        return self.entries[self.places[account_id]]

    def is_common(self, passage: SharedPassage) -> bool:
        """Whether by now too many accounts have this passage for it to tell where anything comes from.

        It may tell where it is most of one of the two: then many are copies, and no boilerplate.
        """
        one, other = self.entry(passage.a), self.entry(passage.b)
        here, there = within(one, passage.span_a), within(other, passage.span_b)
        if 2 * len(here) >= len(one.words) or 2 * len(there) >= len(other.words):
            return False
        hashes = np.intersect1d(shingles(one.words.numbers[_slice(here)]), shingles(other.words.numbers[_slice(there)]))
        return bool(len(hashes)) and float(np.median(self.postings.counts(hashes))) > COMMON

    def _shared(self, entry: Entry, hashes: Ints, positions: Ints) -> list[SharedPassage]:
        which, places = self.postings.find(hashes, COMMON, FEW)
        offsets = np.asarray(self.offsets, np.int64)
        owners = np.searchsorted(offsets, places, "right") - 1
        new, old = positions[which], places - offsets[owners]
        found: list[SharedPassage] = []
        for owner, theirs in runs(owners, new, old):
            found += _passages(self.entries[owner], entry, theirs)
        return found


def within(entry: Entry, span: tuple[int, int]) -> range:
    """The words of an account that a span holds."""
    start, end = np.searchsorted(entry.words.starts, span)
    return range(int(start), int(end))


def _slice(words: range) -> slice:
    return slice(words.start, words.stop)


def _passages(old: Entry, new: Entry, theirs: list[Run]) -> list[SharedPassage]:
    """What two accounts share; the same whichever came first, so they are always aligned in one order."""
    turned = _order(old) < _order(new)
    if turned:
        theirs = [Run(run.old, run.new, run.length) for run in theirs]
    one, other = (old, new) if turned else (new, old)
    found: list[Passage] = []
    for chain in chains(theirs):
        if sum(run.length for run in chain) >= LEAST_QUOTED:
            made = passages(chain, one.words.numbers, other.words.numbers, LEAST_QUOTED)
            found += [each for each in made if not any(_overlap(each, before) for before in found)]
    pairs = (
        ((each.new, each.new_end), (each.old, each.old_end), each) for each in sorted(found, key=lambda each: each.new)
    )
    shared = (_shared(old, new, *((a, b) if turned else (b, a)), each) for a, b, each in pairs)
    return [each for each in shared if _holds(each) and not _is_formula(old, new, each)]


def _order(entry: Entry) -> tuple[int, bytes]:
    return len(entry.words), entry.words.numbers.tobytes()


def _overlap(one: Passage, other: Passage) -> bool:
    return one.new < other.new_end and other.new < one.new_end and one.old < other.old_end and other.old < one.old_end


def _shared(old: Entry, new: Entry, a: tuple[int, int], b: tuple[int, int], passage: Passage) -> SharedPassage:
    in_a, in_b = float(old.quoted[slice(*a)].mean()), float(new.quoted[slice(*b)].mean())
    return SharedPassage(
        old.id,
        new.id,
        old.words.span(*a),
        new.words.span(*b),
        passage.alike,
        passage.words,
        _is_quoted(in_a, passage.words),
        _is_quoted(in_b, passage.words),
    )


def _is_quoted(share: float, words: int) -> bool:
    return words * share >= LEAST_QUOTED and (share >= QUOTED or words * (1 - share) < LEAST_OWN)


def _holds(passage: SharedPassage) -> bool:
    if passage.alike < UNLIKE:
        return passage.alike >= LEAST_ALIKE and passage.words >= LEAST_UNLIKE
    return passage.words >= (LEAST_QUOTED if passage.quoted_a or passage.quoted_b else LEAST)


def _is_formula(old: Entry, new: Entry, passage: SharedPassage) -> bool:
    """Whether most figures differ: a form of words that is filled in anew each time ("with 61 per cent counted")."""
    here, there = (
        Counter(entry.words.numbers[_slice(words)][entry.words.figure[_slice(words)]].tolist())
        for entry, words in ((old, within(old, passage.span_a)), (new, within(new, passage.span_b)))
    )
    most = max(here.total(), there.total())
    return passage.words < FORMULA and most > 1 and 2 * (here & there).total() < most
