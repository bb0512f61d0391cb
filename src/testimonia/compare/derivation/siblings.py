"""Edges between two copies of a third account, which that account explains, are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from testimonia.records import Derivation, Span

COVERED = 0.9
"""The share of what two accounts have in common that the third has too, of each."""


def without_siblings(edges: Sequence[Derivation]) -> list[Derivation]:
    """The edges that no third account explains.

    The one that derives is at least as like the third as it is like the other copy; what was copied from a copy is
    liker that copy. Where it is open which of the two derives, this must hold for both.
    """
    origins: dict[str, dict[str, Derivation]] = defaultdict(dict)
    for edge in edges:
        if not edge.open:
            origins[edge.account][edge.origin] = edge
    return [edge for edge in edges if not _is_explained(edge, origins)]


def _is_explained(edge: Derivation, origins: dict[str, dict[str, Derivation]]) -> bool:
    """Whether both derive from a third account, and nothing that they share comes from one of them."""
    ends = (edge.account, edge.origin) if edge.open else (edge.account,)
    thirds = origins[edge.account].keys() & origins[edge.origin].keys()
    return any(all(_is_liker(origins[end][third], edge, end) for end in ends) for third in thirds)


def _is_liker(to_third: Derivation, edge: Derivation, account: str) -> bool:
    if _words(to_third) < _words(edge) or _alike(to_third) < _alike(edge):
        return False
    shared, held = _spans(edge, account), _spans(to_third, account)
    return _overlap(shared, held) >= COVERED * sum(end - start for start, end in shared)


def _words(edge: Derivation) -> int:
    return sum(passage.words for passage in edge.passages)


def _alike(edge: Derivation) -> float:
    return sum(passage.alike * passage.words for passage in edge.passages) / max(1, _words(edge))


def _spans(edge: Derivation, account: str) -> list[Span]:
    return [passage.span_a if passage.a == account else passage.span_b for passage in edge.passages]


def _overlap(spans: Iterable[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(end, e) - max(start, s)) for start, end in spans for s, e in others)
