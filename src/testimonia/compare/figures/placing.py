"""How the places of two claims stand to one another; which names are one place is told by whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.compare.figures.relations import Relation, of_sets, together
from testimonia.compare.figures.where import Where

PlaceKey = Callable[[str], str]
Within = Callable[[str, str], bool]


def folded(name: str) -> str:
    """A name in one case and with single blanks: what stands for a place that no gazetteer tells of."""
    return " ".join(name.split()).casefold()


def _never(inner: str, outer: str) -> bool:  # noqa: ARG001 -- the shape of Within
    return False


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of places: `same_place` gives names of one place one key, `within` says that a key lies in another.

    Without a gazetteer names are places, and none lies in another.
    """

    same_place: PlaceKey = folded
    within: Within = _never

    def names(self, wheres: tuple[Where, ...]) -> frozenset[str]:
        """The keys of places."""
        return frozenset(self.same_place(where.name) for where in wheres)

    def relation(self, a: tuple[Where, ...], b: tuple[Where, ...]) -> Relation:
        """How the places of two claims stand: where those counted were, and whence they came."""
        if not a or not b:
            return Relation.EQUAL if a == b else Relation.SILENT
        a_from, b_from = _origins(a), _origins(b)
        a_in, b_in = _others(a), _others(b)
        if a_in and b_in and a_from and b_from:
            return together((self._places(a_in, b_in), self._places(a_from, b_from)))
        if a_in and b_in:
            return self._places(a_in, b_in)
        return self._places(a, b)

    def _places(self, a: tuple[Where, ...], b: tuple[Where, ...]) -> Relation:
        names_a, names_b = self.names(a), self.names(b)
        shared = names_a & names_b
        if not shared:
            return self._apart(a, b)
        joined_a, joined_b = any(each.joined for each in a), any(each.joined for each in b)
        if names_a != names_b:
            wider = _wider(names_a, names_b, joined_a, joined_b)
            return of_sets(names_a, names_b) if wider is None else wider
        return together(self._part(a, b, key) for key in shared)

    def _apart(self, a: tuple[Where, ...], b: tuple[Where, ...]) -> Relation:
        names_a, names_b = self.names(a), self.names(b)
        if any(self.within(one, other) for one in names_a for other in names_b):
            return Relation.INSIDE
        if any(self.within(other, one) for one in names_a for other in names_b):
            return Relation.AROUND
        return Relation.UNSURE if "near" in {where.how for where in (*a, *b)} else Relation.APART

    def _part(self, a: tuple[Where, ...], b: tuple[Where, ...], key: str) -> Relation:
        """Within one place: outside it is apart from in it, a part of it inside the whole."""
        one, other = (next(each for each in side if self.same_place(each.name) == key) for side in (a, b))
        if "outside" in {one.how, other.how} and one.how != other.how:
            return Relation.APART
        if one.part == other.part:
            return Relation.UNSURE if (one.how == "near") != (other.how == "near") else Relation.EQUAL
        if one.part and other.part:
            return Relation.APART
        return Relation.INSIDE if one.part else Relation.AROUND


def _wider(a: frozenset[str], b: frozenset[str], joined_a: bool, joined_b: bool) -> Relation | None:  # noqa: FBT001
    """Places joined by "and" are more than one of them; a place named beside another narrows it."""
    if a > b:
        return Relation.AROUND if joined_a else Relation.INSIDE
    if b > a:
        return Relation.INSIDE if joined_b else Relation.AROUND
    return None


def _origins(wheres: tuple[Where, ...]) -> tuple[Where, ...]:
    return tuple(where for where in wheres if where.how in ("from", "of"))


def _others(wheres: tuple[Where, ...]) -> tuple[Where, ...]:
    return tuple(where for where in wheres if where.how not in ("from", "of"))
