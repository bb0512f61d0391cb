"""The keys of many names -> the pairs that may fit, in a time that grows nearly as the number of names.

Names filed under one key share consonants only; of these, pairs are kept whose words sound alike. The more names a key
has, the more alike they must sound, and each name takes only those most like it, so that a frequent key brings forth
few pairs; none is passed over. Likeness is reckoned between the words of a key, each once, by rapidfuzz in one call.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from testimonia.identify.names.blocking import BlockingKeys

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

LEAST_ALIKE = ((50, 0.5), (500, 0.6), (1 << 62, 0.65))
"""Up to so many names under a key: the least share of a word's letters, as it sounds, that two of them have in common.

Chosen by the even lines of benchmarks/names.py: of pairs worth a look, 0.5 keeps 99 in 100, 0.6 96, 0.65 93.
"""
MOST_ALIKE = 20
"""Names that one takes under a key, the most alike, of equals the first; "Maria" does not want every Maria there is."""
_ROWS = 256
"""Names of a block that are held against all of it at a time."""


class Entries:
    """All names under all keys, those of one key side by side.

    `places`: the name's place in the row. `first`, `second`: its words under the key, as numbers of `sounds`; equal
    where the key has one word. `seeking`: whether it looks for others under the key. `starts`, `sizes`: of each key's
    names.
    """

    def __init__(self, keys: Iterable[BlockingKeys]) -> None:
        import numpy as np  # a tenth of a second, which nothing else in names has to wait for

        sounds: dict[str, int] = {}
        hashes, places, first, second, seeking = array("q"), array("i"), array("i"), array("i"), array("b")
        self.count = 0
        for place, row in enumerate(keys):
            self.count += 1
            for key, said in row.filed.items():
                hashes.append(hash(key))  # two keys of one hash make a block together, no harm
                places.append(place)
                first.append(sounds.setdefault(said[0], len(sounds)))
                second.append(sounds.setdefault(said[-1], len(sounds)))
                seeking.append(key in row.sought)
        self.sounds = list(sounds)
        order = np.argsort(np.asarray(hashes), kind="stable")
        hashed = np.asarray(hashes)[order]
        self.places, self.first, self.second = (np.asarray(a)[order] for a in (places, first, second))
        self.seeking = np.asarray(seeking)[order].astype(bool)
        self.starts = np.flatnonzero(np.concatenate(([len(hashed) > 0], hashed[1:] != hashed[:-1])))
        self.sizes = np.diff(np.append(self.starts, len(hashed)))

    def blocks(self) -> Iterator[slice]:
        """Where the names of each key stand, of keys that more than one has and one of them seeks."""
        import numpy as np

        seekers = np.add.reduceat(self.seeking, self.starts, dtype=int) if len(self.starts) else self.sizes
        for number in np.flatnonzero((self.sizes > 1) & (seekers > 0)):
            yield slice(int(self.starts[number]), int(self.starts[number] + self.sizes[number]))


def candidates(keys: Iterable[BlockingKeys]) -> Iterator[tuple[int, int]]:
    """Pairs of places in a row of names, the smaller first and each once, that may fit; in the order of the places."""
    return pairs_of(Entries(keys))


def pairs_of(entries: Entries) -> Iterator[tuple[int, int]]:
    """What `candidates` gives, of names already filed."""
    import numpy as np

    found = [pairs for block in entries.blocks() for pairs in _alike(entries, block)]
    for code in np.unique(np.concatenate(found)) if found else ():
        yield divmod(int(code), entries.count)


def _alike(entries: Entries, block: slice) -> Iterator[Ints]:
    """The pairs of a block in which one seeks and both sound alike, each as smaller place · count + greater place."""
    import numpy as np

    size = block.stop - block.start
    least = next(share for most, share in LEAST_ALIKE if size <= most)
    places = entries.places[block]
    seekers = np.flatnonzero(entries.seeking[block])
    for start in range(0, len(seekers), _ROWS):
        rows = seekers[start : start + _ROWS]
        scores = _likeness(entries.sounds, entries.first[block], rows, least)
        if (entries.first[block] != entries.second[block]).any():
            scores = np.minimum(scores, _likeness(entries.sounds, entries.second[block], rows, least))
        scores[places[rows][:, None] == places] = 0
        for row in np.flatnonzero((scores > 0).sum(axis=1) > MOST_ALIKE):
            scores[row, np.argsort(-scores[row], kind="stable")[MOST_ALIKE:]] = 0
        one, other = np.nonzero(scores)
        a, b = places[rows[one]].astype(np.int64), places[other]
        yield np.minimum(a, b) * entries.count + np.maximum(a, b)


def _likeness(sounds: Sequence[str], said: Ints, rows: Ints, least: float) -> NDArray[Any]:
    """How alike the names in `rows` and all of a block sound in one word, whose numbers are `said`; 0 below `least`."""
    import numpy as np

    words, where = np.unique(said, return_inverse=True)
    asked, of_row = np.unique(where[rows], return_inverse=True)
    texts = [sounds[word] for word in words]
    asked_texts = [texts[word] for word in asked]
    scores = process.cdist(asked_texts, texts, scorer=OSA.normalized_similarity, score_cutoff=least)
    scores[[not text for text in asked_texts]] = least
    scores[:, [not text for text in texts]] = least
    return scores[np.ix_(of_row, where)]
