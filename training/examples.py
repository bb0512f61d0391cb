"""Documents -> batches of windows, as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from corpora import CONTENT, CUE, OUTSIDE, SOURCE, UNKNOWN, Document, Labelled, runs
from torch import Tensor

from testimonia.encoder.pieces import Pieces
from testimonia.extract.lying import lying

HIDDEN = "[MASK]"
"""Stands in place of a word that the encoder must do without."""
HIDDEN_SHARE = 0.1
"""How many words are hidden; a network that has seen its few texts often would know them by heart otherwise."""
ABSENT = -2
"""Stands where a shorter window of the batch has no word."""
LENGTH = 256
"""Wordpieces of a window, its first and last marks included."""
ALONE = 0.15
"""How many documents are cut where their blocks end, so that a line that stands alone is read as well as any other."""
BATCH = 8 * LENGTH
"""Wordpieces of a batch, padding included."""


@dataclass(slots=True)
class Window:
    """Words [first, last) of a document and where each begins among the window's wordpieces."""

    made: Document
    first: int
    last: int
    pieces: list[int]
    heads: list[int]
    features: list[list[int]]


@dataclass(slots=True)
class Batch:
    """Tensors of some windows. Word labels are (B, W); those of cues (C, ...); UNKNOWN has no part in the loss."""

    pieces: Tensor
    case: Tensor
    before: Tensor
    quoted: Tensor
    mask: Tensor
    heads: Tensor
    roles: Tensor
    inner: Tensor
    entities: Tensor
    voice: Tensor
    window: list[int] = field(default_factory=list)
    cues: list[list[int]] = field(default_factory=list)
    pair: list[np.ndarray] = field(default_factory=list)
    lying: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=list)
    stance: list[int] = field(default_factory=list)
    sentences: Tensor = field(default_factory=lambda: torch.zeros(0))


class Augmenter:
    """Changes words as scans, editors and printers do; the labels stay where they are."""

    def __init__(self, chance: random.Random, rate: float) -> None:
        self._chance, self._rate = chance, rate

    def words(self, made: Document, first: int, last: int) -> tuple[list[str], list[list[int]]]:
        """The words of a window and their three features."""
        stretch, chance = made.stretch, self._chance
        words = stretch.words[first:last]
        features = [list(f[first:last]) for f in (stretch.case, stretch.before, stretch.quoted)]
        if chance.random() < self._rate:
            swap = chance.choice(
                (
                    {"“": '"', "”": '"', "’": "'", "‘": "'"},
                    {'"': "“", "'": "’"},
                    {"“": "«", "”": "»"},
                    {"“": "‘", "”": "’"},
                )
            )
            words = [swap.get(word, word) for word in words]
        if chance.random() < self._rate / 3:
            features[0] = [0] * len(words)
        if chance.random() < self._rate / 3:
            features[2] = [0] * len(words)
        if chance.random() < self._rate / 3:
            words = [self._scan(word) if len(word) > 4 and chance.random() < 0.06 else word for word in words]
        if chance.random() < self._rate:
            words = self._renamed(words, stretch.sentence[first:last])
        if self._rate:
            words = [HIDDEN if chance.random() < HIDDEN_SHARE else word for word in words]
        if chance.random() < self._rate / 3:
            features[1] = [1 if before == 3 and number else before for number, before in enumerate(features[1])]
        return words, features

    def _renamed(self, words: list[str], sentences: Sequence[int]) -> list[str]:
        """Names change places with one another, the same everywhere, so that none is known by who bears it."""
        names = sorted(
            {word for word, before, here in zip(words[1:], sentences, sentences[1:], strict=False)
             if before == here and len(word) > 2 and word[0].isupper() and word[1:].islower()}
        )  # fmt: skip
        others = dict(zip(names, self._chance.sample(names, len(names)), strict=True))
        return [others.get(word, word) for word in words]

    def _scan(self, word: str) -> str:
        at = self._chance.randrange(1, len(word) - 1)
        return word[:at] + self._chance.choice(("", word[at + 1], "i", "l", "c", "e", "n", "-")) + word[at + 1 :]


def windows(
    made: Document, pieces: Pieces, chance: random.Random, augmenter: Augmenter, *, length: int = LENGTH
) -> Iterator[Window]:
    """Cut a document at a random offset; windows do not overlap. Some are cut where blocks end, as short texts are."""
    count = len(made.stretch)
    if chance.random() < ALONE:
        yield from _alone(made, pieces, chance, augmenter, length)
        return
    sizes = [len(pieces.of(word)) for word in made.stretch.words]
    first, room = 0, length - 2
    if sum(sizes) > room:
        room = chance.randint(min(room, 48), room)
    while first < count:
        last, used = first, 0
        while last < count and used + sizes[last] <= room:
            used += sizes[last]
            last += 1
        last = max(last, first + 1)
        yield _window(made, first, last, pieces, augmenter, length - 2)
        first, room = last, length - 2


def _alone(
    made: Document, pieces: Pieces, chance: random.Random, augmenter: Augmenter, length: int
) -> Iterator[Window]:
    """A window for each few blocks, with nothing else around them."""
    blocks = np.array(made.stretch.block)
    heads = np.flatnonzero(np.diff(blocks, prepend=-1))
    number = 0
    while number < len(heads):
        following = number + chance.randint(1, 3)
        first = int(heads[number])
        until = int(heads[following]) if following < len(heads) else len(blocks)
        while first < until:
            window = _window(made, first, until, pieces, augmenter, length - 2)
            yield window
            first = window.last
        number = following


def _window(made: Document, first: int, last: int, pieces: Pieces, augmenter: Augmenter, room: int) -> Window:
    words, features = augmenter.words(made, first, last)
    numbers, heads, spread = [pieces.first], [], [[0], [0], [0]]
    for index, word in enumerate(words):
        cut = ((pieces.hidden,) if word is HIDDEN else pieces.of(word))[: max(1, room - len(numbers) + 1)]
        if len(numbers) + len(cut) > room + 1:
            last = first + index
            break
        heads.append(len(numbers))
        numbers += cut
        for row, given in zip(spread, features, strict=True):
            row.extend([given[index]] * len(cut))
    return Window(made, first, last, [*numbers, pieces.last], heads, [[*s, 0] for s in spread])


def batches(all_windows: list[Window], chance: random.Random, size: int = BATCH) -> Iterator[list[Window]]:
    """Windows of like length together, in random order."""
    chance.shuffle(all_windows)
    groups: list[list[Window]] = []
    for at in range(0, len(all_windows), 512):
        pool = sorted(all_windows[at : at + 512], key=lambda w: len(w.pieces))
        group: list[Window] = []
        for window in pool:
            if group and (len(group) + 1) * len(window.pieces) > size:
                groups.append(group)
                group = []
            group.append(window)
        groups.append(group)
    chance.shuffle(groups)
    yield from groups


def tensors(group: Sequence[Window], padding: int, chance: random.Random | None = None) -> Batch:
    """Pad the windows to one length; with `chance`, some cues lose words, since found cues are not always whole.

    Whether a sentence claims something is asked of its words outside all statements, where it has any.
    """
    length = max(len(w.pieces) for w in group)
    count = max(w.last - w.first for w in group)

    def pad(rows: list[list[int]], to: int, fill: int) -> Tensor:
        return torch.tensor([[*row, *[fill] * (to - len(row))] for row in rows])

    def labels(name: str) -> Tensor:
        return pad([getattr(w.made, name)[w.first : w.last].tolist() for w in group], count, ABSENT)

    masks = pad([[0] * len(w.pieces) for w in group], length, -10000)
    batch = Batch(
        pad([w.pieces for w in group], length, padding),
        *(pad([w.features[i] for w in group], length, 0) for i in range(3)),
        masks[:, None, None, :].float(),
        pad([w.heads for w in group], count, 0),
        labels("roles"), labels("inner"), labels("entities"),
        torch.zeros(0),
    )  # fmt: skip
    sentence_rows, voice = [], []
    for row, window in enumerate(group):
        _cues(batch, row, window, count, chance)
        made = window.made
        if (made.voice != UNKNOWN).any():
            numbers = np.array(made.stretch.sentence[window.first : window.last])
            free = made.roles[window.first : window.last] == OUTSIDE
            for sentence in np.unique(numbers):
                if made.voice[sentence] != UNKNOWN:
                    words = numbers == sentence
                    words = words & free if (words & free).any() else words
                    line = np.zeros((len(group), count), np.float32)
                    line[row, : len(numbers)][words] = 1 / words.sum()
                    sentence_rows.append(line)
                    voice.append(made.voice[sentence])
    batch.voice = torch.tensor(voice, dtype=torch.float32)
    batch.sentences = torch.tensor(np.array(sentence_rows)) if sentence_rows else torch.zeros(0, len(group), count)
    return batch


def _cues(batch: Batch, row: int, window: Window, count: int, chance: random.Random | None) -> None:
    made, first, last = window.made, window.first, window.last
    if not made.statements and not made.mistakable:
        return
    words = np.arange(first, last)
    sentences, blocks = np.array(made.stretch.sentence[first:last]), np.array(made.stretch.block[first:last])
    chosen: list[tuple[list[int], Labelled]] = []
    for statement in made.statements:
        cue = statement.cue
        if not cue or cue[0] < first or cue[-1] >= last:
            continue
        if chance is not None and len(cue) > 1 and chance.random() < 0.2:
            cue = sorted(chance.sample(cue, chance.randint(1, len(cue) - 1)))
        chosen.append((cue, statement))
    if chance is not None:
        wrong = [word for word in made.mistakable if first <= word < last]
        chosen += [([word], Labelled([], [word], [])) for word in chance.sample(wrong, min(2, len(wrong)))]
    for cue, statement in chosen:
        batch.window.append(row)
        batch.cues.append([word - first for word in cue])
        batch.pair.append(pair_labels(statement, first, last, count))
        near = lying(cue[0], cue[-1], words, sentences, blocks, cue[0] - first)
        batch.lying.append(tuple(np.pad(n, (0, count - len(n))) for n in near))  # type: ignore[arg-type]
        batch.stance.append(statement.stance)


def pair_labels(statement: Labelled, first: int, last: int, count: int) -> np.ndarray:
    """0 nothing, 1 and 2 source, 3 and 4 content, for the words of a window; UNKNOWN beyond its end."""
    labels = np.full(count, UNKNOWN)
    labels[: last - first] = OUTSIDE
    for role, label in ((statement.content, 3), (statement.source, 1)):
        for run in runs(word for word in role if first <= word < last):
            labels[[word - first for word in run]] = label + 1
            if run[0] - 1 not in role:  # else it began before this window
                labels[run[0] - first] = label
    return labels


__all__ = [
    "BATCH",
    "CONTENT",
    "CUE",
    "LENGTH",
    "SOURCE",
    "Augmenter",
    "Batch",
    "Window",
    "batches",
    "tensors",
    "windows",
]
