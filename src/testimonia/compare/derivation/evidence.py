"""What tells which of two accounts is the origin; each piece is named and has a weight, none is decisive by itself.

The weights are chosen, not learned: there is no corpus of who copied whom from whom with what was known beforehand.
They add up as log odds do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import tanh
from urllib.parse import urlsplit

from testimonia.compare.derivation.names import Calling, Name
from testimonia.records import Details, Evidence, LinkKind, SharedPassage, Span

WEIGHTS: Mapping[Calling, float] = {"address": 4.0, "title": 2.5, "publisher": 2.0, "author": 1.5, "site": 2.0}
"""Of being named, by what."""
LINKED, DATED, QUOTED, CONTAINED, SIGNED = 4.0, 1.5, 1.5, 1.0, 0.3
LONGER = 1.25
"""How many times the share of the other an account's shared share is that is likely an excerpt of it."""
LEAST_CONTAINED = 0.3
"""The share of an account from which on it can be called an excerpt."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two accounts: its id, what it says of itself, how much of it is shared, and which names it gives where."""

    id: str
    details: Details
    share: float
    names: frozenset[Name]
    mentions: Mapping[Name, Span]


def evidence(one: Side, other: Side, passages: Sequence[SharedPassage]) -> tuple[Evidence, ...]:
    """All that speaks for either as the origin; `one` is `a` of the passages."""
    found = [*_named(one, other), *_named(other, one), *_linked(one, other), *_linked(other, one)]
    found += [*_dated(one, other), *_dated(other, one), *_contained(one, other), *_contained(other, one)]
    found += [*_quoted(one, other, passages), *_signed(one, other), *_signed(other, one)]
    return tuple(found)


def balance(found: Sequence[Evidence], origin: str) -> float:
    """How much more speaks for `origin` than for the other, in log odds."""
    return sum(each.weight if each.origin == origin else -each.weight for each in found)


def sureness(odds: float) -> float:
    """Log odds -> 0 (even) to 1: twice how likely the likelier is, less one."""
    return abs(tanh(odds / 2))


def address_of(address: str | None) -> str:
    """An address without what does not tell pages apart.

    >>> address_of("https://www.tiber.example/rome/#top")
    'tiber.example/rome'
    """
    parts = urlsplit(address or "")
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}" + (
        f"?{parts.query}" if parts.query else ""
    )


def named(origin: Side, other: Side) -> list[Evidence]:
    """Where `other` names `origin` as a source; a name that both bear tells nothing."""
    return list(_named(origin, other))


def _named(origin: Side, other: Side) -> Iterator[Evidence]:
    for name in sorted(origin.names - other.names, key=lambda each: (each.calling, each.text)):
        if name in other.mentions:
            says = f'gives the other\'s {name.calling}, "{name.text}", as a source'
            yield Evidence(name.calling, origin.id, WEIGHTS[name.calling], says, other.mentions[name])


def _linked(origin: Side, other: Side) -> Iterator[Evidence]:
    own = address_of(origin.details.address)
    for link in other.details.links:
        if (
            own
            and link.kind is LinkKind.SOURCE
            and address_of(link.address) == own != address_of(other.details.address)
        ):
            yield Evidence("source link", origin.id, LINKED, f"links to {link.address} as its source")
            return


def _dated(origin: Side, other: Side) -> Iterator[Evidence]:
    early, late = origin.details.date or "", other.details.date or ""
    told = min(len(early), len(late))  # "1946" and "1946-08": neither is known to be before
    if early[:told] < late[:told] and not (early + late).startswith("-"):
        yield Evidence("date", origin.id, DATED, f"{early} is before {late}")


def _contained(origin: Side, other: Side) -> Iterator[Evidence]:
    if other.share > max(LEAST_CONTAINED, LONGER * origin.share):
        says = f"{other.share:.0%} of it stands in the other, of that {origin.share:.0%} in it: an excerpt of a whole"
        yield Evidence("containment", origin.id, CONTAINED, says)


def _quoted(one: Side, other: Side, passages: Sequence[SharedPassage]) -> Iterator[Evidence]:
    """Who sets within quotation marks what the other has without."""
    for passage in passages:
        if passage.quoted_a != passage.quoted_b:
            origin, span = (other, passage.span_a) if passage.quoted_a else (one, passage.span_b)
            says = "has within quotation marks what the other has without"
            yield Evidence("quotation marks", origin.id, QUOTED, says, span)
            return


def _signed(origin: Side, other: Side) -> Iterator[Evidence]:
    if origin.details.authors and not other.details.authors:
        yield Evidence(
            "author named", origin.id, SIGNED, f"names no author, the other {', '.join(origin.details.authors)}"
        )
