"""How two claims stand to each other in one respect, and in all together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Relation(Enum):
    """How what a limits stands to what b does.

    SILENT: only one of them limits it, so the other may or may not mean the same; a respect in which the silent one is
    surely the wider says INSIDE or AROUND instead. CROSSED: each holds what the other does not.
    """

    EQUAL = "equal"
    INSIDE = "inside"
    AROUND = "around"
    CROSSED = "crossed"
    APART = "apart"
    SILENT = "silent"
    UNSURE = "unsure"


def of_sets(a: frozenset[str], b: frozenset[str]) -> Relation:
    """The relation of two sets of things that cannot both be one thing."""
    if a == b:
        return Relation.EQUAL
    if not a & b:
        return Relation.APART
    if a < b:
        return Relation.INSIDE
    return Relation.AROUND if b < a else Relation.CROSSED


def turned(relation: Relation) -> Relation:
    """The same relation as seen from b."""
    return {Relation.INSIDE: Relation.AROUND, Relation.AROUND: Relation.INSIDE}.get(relation, relation)


def together(relations: Iterable[Relation]) -> Relation:
    """The relation in all respects: a part in one and a whole in another are neither part nor whole.

    What is apart in one respect is apart, whatever is unsure in others: no doubt about the place makes dead of wounded.
    """
    found = set(relations) - {Relation.EQUAL}
    if Relation.APART in found or Relation.CROSSED in found or {Relation.INSIDE, Relation.AROUND} <= found:
        return Relation.APART
    for relation in (Relation.UNSURE, Relation.SILENT):
        if relation in found:
            return relation
    return found.pop() if found else Relation.EQUAL
