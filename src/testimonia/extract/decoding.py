"""The encoder's outputs for a stretch -> its statements, over the numbers of its words.

Outermost statements: the best sequence of roles gives cues, sources and contents; then every content chooses its cue,
or none, and every cue its source, or none; cues may share one. A cue whose source the sequence left out is asked again
by itself. Statements inside a content are read from their own cues, within that content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from testimonia.encoder.model import Encoder, Settings
from testimonia.extract.intervals import Intervals
from testimonia.extract.pairs import CONTENT, NOTHING, SOURCE, Near, Pairs
from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import likely_runs, log_shares, share_of
from testimonia.extract.windows import batches, padded, windows
from testimonia.extract.words import word_set

Floats = NDArray[np.float32]
Part = tuple[int, int]
"""Words [first, last) of a stretch."""

BATCH = 192
"""Wordpieces that are read at a time."""
LARGEST_ODDS = 6.0
"""Log odds beyond which nothing is more certain, as far as the confidence goes."""
PARTICLES = word_set("of as to by for with from on upon against in into out up down over off away be")
AUXILIARIES = word_set("is are was were be been am has have had do does did will would can could may might must should")
NEGATIONS = word_set("not n't never no")
OUTSIDE_CONTENT = 1.0
"""What a source of a nested statement must bring more, in log probability, where it stands outside the content."""
SPLIT = 15
"""Words within which a particle may belong to the cue before it."""
SOURCES, CUES, CONTENTS = 0, 1, 2
"""The roles as `best_runs` numbers them."""


@dataclass(slots=True)
class Link:
    """A part that might have been chosen, and how much speaks for it (log odds)."""

    words: Part
    score: float


@dataclass(slots=True)
class Found:
    """A statement over the words of a stretch. `nested`: its cue stands inside the content of another.

    `stances` are the probabilities of the stances in their order; `cue_score`, `source_score` and `content_score` are
    what its confidence rests on; `others` are the sources that were not chosen, the best first.
    """

    cue: list[int]
    source: list[Part]
    content: list[Part]
    stances: Floats
    cue_score: float
    source_score: float
    content_score: float
    nested: bool = False
    others: list[Link] = field(default_factory=list)
    sure: float = 0.0
    """How likely the whole is right."""


@dataclass(slots=True)
class Outputs:
    """What the encoder gives for a stretch, a row a word; `pairs` are vectors, the others scores."""

    roles: Floats
    inner: Floats
    entities: Floats
    stances: Floats
    voice: Floats
    pairs: Floats


def read(stretch: Stretch, encoder: Encoder) -> Outputs:
    """Run the encoder over a stretch, in windows that overlap."""
    columns = encoder.about.columns
    bounds = np.cumsum([columns.roles, columns.inner, columns.entities, columns.stances])
    tokens = np.zeros((len(stretch), bounds[-1] + columns.voice), np.float32)
    pairs = np.zeros((len(stretch), 2 * len(encoder.tables.weight)), np.float32)
    for group in batches(windows(stretch, encoder.pieces), BATCH):
        scores, vectors = encoder.read(*padded(group, encoder.pieces.padding))
        for row, window in enumerate(group):
            words = slice(window.kept, window.until)
            heads = window.heads[window.kept - window.first : window.until - window.first]
            tokens[words], pairs[words] = scores[row, heads], vectors[row, heads]
    roles, inner, entities, stances, voice = np.split(tokens, bounds, axis=1)
    return Outputs(roles, inner, entities, stances, voice[:, 0], pairs)


def decode(stretch: Stretch, outputs: Outputs, encoder: Encoder) -> list[Found]:
    """The statements of a stretch, outermost before those inside them."""
    settings = encoder.about.settings
    pairs = Pairs(encoder.tables, outputs.pairs, stretch.sentence, stretch.block)
    outer = [each for each in _sure(_outer(stretch, outputs, pairs, settings), settings) if _says(stretch, each.cue)]
    inner = _sure(_nested(outputs, pairs, outer, settings), settings)
    return outer + [each for each in inner if _says(stretch, each.cue)]


def _says(stretch: Stretch, cue: list[int]) -> bool:
    """Whether a cue is more than an auxiliary with a negation, which no annotated one is: "were not", "did n't"."""
    words = {stretch.words[word].lower() for word in cue}
    return words.isdisjoint(NEGATIONS) or not words <= AUXILIARIES | NEGATIONS


def _sure(found: list[Found], settings: Settings) -> list[Found]:
    """The statements that are likely enough, each with its calibrated probability (Platt 1999, on several scores)."""
    for statement in found:
        odds = settings.sure + settings.sure_cue * _bounded(_logit(statement.cue_score))
        odds += settings.sure_source * _bounded(statement.source_score) if statement.source else settings.sure_without
        odds += settings.sure_content * _bounded(statement.content_score)
        odds += settings.sure_nested if statement.nested else 0.0
        statement.sure = share_of(odds)
    return [statement for statement in found if statement.sure >= settings.sure_least]


def _bounded(odds: float) -> float:
    return min(max(odds, -LARGEST_ODDS), LARGEST_ODDS)


def _logit(share: float) -> float:
    bounded = min(max(share, 1e-6), 1 - 1e-6)
    return float(np.log(bounded / (1 - bounded)))


def _outer(stretch: Stretch, outputs: Outputs, pairs: Pairs, settings: Settings) -> list[Found]:
    shares = log_shares(outputs.roles)
    leaning = shares.copy()
    leaning[:, 2 * CUES + 1] += settings.cue_bias
    runs = likely_runs(leaning)
    cues = [list(range(first, last)) for role, first, last in runs if role == CUES]
    near = [pairs.around(cue) for cue in cues]
    contents: list[list[Link]] = [[] for _ in cues]
    for part in ((first, last) for role, first, last in runs if role == CONTENTS):
        owner, link = _owner(part, near)
        if link.score > settings.content_least:
            contents[owner].append(link)
    _join_split(stretch, cues, contents, near)
    sources = [(first, last) for role, first, last in runs if role == SOURCES]
    found = []
    for number, cue in enumerate(cues):
        if not contents[number]:
            continue
        around = near[number]
        first = bisect_right(sources, around.first, key=lambda part: part[1])
        last = bisect_left(sources, around.last, key=lambda part: part[0])
        links = [Link(part, around.odds(part, SOURCE)) for part in sources[first:last]]
        links.sort(key=lambda link: -link.score)
        chosen = [link for link in links[:1] if link.score > settings.source_least]
        if not chosen:
            chosen = _asked_again(cue, around, shares, settings)
        others = [link for link in links if link not in chosen][:3]
        found.append(
            Found(
                cue,
                [link.words for link in chosen],
                [link.words for link in contents[number]],
                _stances(outputs, cue),
                float(np.exp(np.logaddexp(shares[cue, 3], shares[cue, 4])).mean()),
                chosen[0].score if chosen else -max([link.score for link in links], default=-6.0),
                float(np.mean([link.score for link in contents[number]])),
                others=others,
            )
        )
    return found


def _join_split(stretch: Stretch, cues: list[list[int]], contents: list[list[Link]], near: list[Near]) -> None:
    """Give a particle that stands by itself to the cue before it: "accused" the mayor "of", "dismissed" it "as"."""
    for number in range(len(cues) - 1, 0, -1):
        cue, before = cues[number], cues[number - 1]
        if not all(stretch.words[word].lower() in PARTICLES for word in cue):
            continue
        if stretch.sentence[before[0]] != stretch.sentence[cue[0]] or cue[0] - before[-1] > SPLIT:
            continue
        if all(near[number - 1].odds(link.words, CONTENT) > 0 for link in contents[number]):
            before += cue
            contents[number - 1] = sorted(contents[number - 1] + contents[number], key=lambda link: link.words)
            contents[number] = []


def _owner(part: Part, near: list[Near]) -> tuple[int, Link]:
    """The number of the cue that a content most likely belongs to, and how likely; `near` follows the text."""
    first = bisect_right(near, part[0], key=lambda around: around.last)
    last = bisect_left(near, part[1], key=lambda around: around.first)
    links = [(number, Link(part, near[number].odds(part, CONTENT))) for number in range(first, last)]
    return max(links, key=lambda link: link[1].score, default=(-1, Link(part, -np.inf)))


def _asked_again(cue: list[int], around: Near, shares: Floats, settings: Settings) -> list[Link]:
    """The source that a cue has by itself, whatever its words were taken for in the sequence."""
    first, scores = around.first, around.scores
    unary = shares[first : first + len(scores)]
    joint = scores.copy()
    joint[:, SOURCE : SOURCE + 2] += unary[:, 2 * SOURCES + 1 : 2 * SOURCES + 3]
    joint[:, CONTENT : CONTENT + 2] += unary[:, 2 * CONTENTS + 1 : 2 * CONTENTS + 3]
    joint[:, NOTHING] += np.log(np.maximum(0.5, np.exp(unary[:, 0])))
    joint[[word - first for word in cue], 1:] = -1e9
    shown = np.exp(scores)
    links = []
    for role, start, end in likely_runs(log_shares(joint)):
        if role == 0 and shown[start:end, SOURCE : SOURCE + 2].sum(-1).mean() > settings.again_least:
            part = (first + start, first + end)
            links.append(Link(part, around.odds(part, SOURCE)))
    return links


def _nested(outputs: Outputs, pairs: Pairs, outer: list[Found], settings: Settings) -> list[Found]:
    """Statements inside the contents, from the cues of their own head; the widest content first."""
    shares = log_shares(outputs.inner)
    leaning = shares.copy()
    leaning[:, 1] += settings.inner_bias
    holders: Intervals[int] = Intervals()
    for number, statement in enumerate(outer):
        for part in statement.content:
            holders.add(part, number)
    found: list[Found] = []
    for _, start, end in likely_runs(leaning):
        cue = list(range(start, end))
        inside = set(holders.touching((start, start + 1))) & set(holders.touching((end - 1, end)))
        if not inside:
            continue
        nested = _inner(cue, outer[min(inside)], pairs, outputs, settings)
        if nested is not None:
            found.append(nested)
    return found


def _inner(cue: list[int], holder: Found, pairs: Pairs, outputs: Outputs, settings: Settings) -> Found | None:
    shares = log_shares(outputs.inner[cue])
    around = pairs.around(cue)
    first, scores = around.first, around.scores
    within = np.zeros(len(scores), bool)
    for start, end in holder.content:
        within[max(0, start - first) : max(0, end - first)] = True
    held = scores.copy()
    held[~within, CONTENT : CONTENT + 2] = -1e9
    held[:, SOURCE : SOURCE + 2] += settings.inner_source
    held[~within, SOURCE : SOURCE + 2] -= OUTSIDE_CONTENT
    held[[word - first for word in cue], 1:] = -1e9
    runs = likely_runs(log_shares(held))
    contents = [(first + start, first + end) for role, start, end in runs if role == 1]
    sources = [(first + start, first + end) for role, start, end in runs if role == 0]
    if not contents:
        return None
    return Found(
        cue, sources, contents, _stances(outputs, cue),
        float(np.exp(np.logaddexp(shares[:, 1], shares[:, 2])).mean()),
        float(np.mean([around.odds(part, SOURCE) for part in sources])) if sources else 0.0,
        float(np.mean([around.odds(part, CONTENT) for part in contents])), nested=True,
    )  # fmt: skip


def _stances(outputs: Outputs, cue: list[int]) -> Floats:
    shares: Floats = np.exp(log_shares(outputs.stances[cue].mean(0)))
    return shares
