"""Two claims set against each other: whether they count the same thing, and if so whether their numbers agree."""

from __future__ import annotations

from testimonia.compare.figures.events import causes_relation
from testimonia.compare.figures.fates import Fates, fates_relation
from testimonia.compare.figures.intervals import agree, factor, interval
from testimonia.compare.figures.kinds import kinds_relation
from testimonia.compare.figures.measures import measures_relation
from testimonia.compare.figures.placing import Places
from testimonia.compare.figures.reading import Reading, read
from testimonia.compare.figures.relations import Relation, together
from testimonia.compare.figures.when import Time, times_relation
from testimonia.compare.figures.where import Where
from testimonia.records import Claim, Comparison, Reason, Verdict

_NOWHERE = Places()
_VIOLENCE = frozenset(["dead", "wounded", "executed"])
Respect = tuple[str, Relation, str, str]


def compare(a: Claim, b: Claim, places: Places = _NOWHERE) -> Comparison:
    """Set two claims against each other.

    Raises ValueError for a claim without any number.
    """
    return compared(a, read(a), b, read(b), places)


def compared(a: Claim, of_a: Reading, b: Claim, of_b: Reading, places: Places) -> Comparison:
    """The same for claims that have been read."""
    found = respects(of_a, of_b, places)
    relation = together(each[1] for each in found)
    reasons = tuple(Reason(name, left, right, _SAYS[each]) for name, each, left, right in found if left or right)
    verdict = _VERDICTS[relation]
    if verdict not in ("same thing", "part of"):
        return Comparison(a.id, b.id, verdict, reasons)
    one, other = interval(a, of_a.measure.scale), interval(b, of_b.measure.scale)
    if verdict == "part of":
        part, whole = (one, other) if relation is Relation.INSIDE else (other, one)
        fits = whole.high is None or part.low <= whole.high or of_a.measure.of == "share"
        return Comparison(a.id, b.id, verdict, reasons, part=a.id if part is one else b.id, agree=fits)
    agrees = agree(one, other)
    return Comparison(a.id, b.id, verdict, reasons, agree=agrees, factor=None if agrees else factor(one, other))


_VERDICTS: dict[Relation, Verdict] = {
    Relation.EQUAL: "same thing", Relation.INSIDE: "part of", Relation.AROUND: "part of", Relation.APART: "other thing",
    Relation.CROSSED: "other thing", Relation.SILENT: "unsure", Relation.UNSURE: "unsure",
}  # fmt: skip
_SAYS = {
    Relation.EQUAL: "the same", Relation.INSIDE: "a is a part of b", Relation.AROUND: "b is a part of a",
    Relation.APART: "not the same", Relation.CROSSED: "neither is a part of the other",
    Relation.SILENT: "only one of them says it", Relation.UNSURE: "may or may not be the same",
}  # fmt: skip


def respects(a: Reading, b: Reading, places: Places) -> list[Respect]:
    """How two readings stand in every respect, each with the words of both."""
    place, time = places.relation(a.places, b.places), times_relation(a.time, b.time)
    shared_event = bool(a.cause.event) and a.cause.event == b.cause.event
    anchored_place = place is Relation.EQUAL and bool(a.places)
    anchored_time = time is Relation.EQUAL and a.time.is_day
    # What only one of them says is filled in from what both say: the same event, place or day. A year is too long.
    if place is Relation.SILENT and (shared_event or anchored_time):
        place = Relation.EQUAL
    if time is Relation.SILENT and (shared_event or anchored_place):
        time = Relation.EQUAL
    return [
        ("words", Relation.EQUAL if a.told and b.told else Relation.UNSURE, a.noun, b.noun),
        ("measure", measures_relation(a.measure, b.measure), _measure(a), _measure(b)),
        ("kind", kinds_relation(a.kind, b.kind), a.noun, b.noun),
        ("fate", _fates(a, b), a.fates.words, b.fates.words),
        ("traits", _traits(a.traits, b.traits), ", ".join(sorted(a.traits)), ", ".join(sorted(b.traits))),
        ("doer", _doers(a, b), " ".join(sorted(a.doer)), " ".join(sorted(b.doer))),
        ("cause", causes_relation(a.cause, b.cause), _cause(a), _cause(b)),
        ("place", place, _places(a.places), _places(b.places)),
        ("time", time, _time(a.time), _time(b.time)),
    ]


def _fates(a: Reading, b: Reading) -> Relation:
    """Those who died of the deportees are a part of those deported: the noun tells one fate, the verb another."""
    relation = fates_relation(a.fates, b.fates)
    if relation is Relation.APART and _is_named_by(a.named_by, b.fates):
        return Relation.INSIDE
    if relation is Relation.APART and _is_named_by(b.named_by, a.fates):
        return Relation.AROUND
    return relation


def _is_named_by(named: Fates | None, other: Fates) -> bool:
    return named is not None and fates_relation(named, other) in (Relation.EQUAL, Relation.INSIDE)


def _traits(a: frozenset[str], b: frozenset[str]) -> Relation:
    """Each trait leaves some out. A part of a unit may be a part of another unit, which the words do not tell."""
    if a == b:
        return Relation.EQUAL
    if a > b:
        return Relation.INSIDE
    if b > a:
        return Relation.AROUND
    units = [any(" " in trait for trait in side) for side in (a, b)]
    return Relation.UNSURE if units[0] != units[1] else Relation.APART


def _doers(a: Reading, b: Reading) -> Relation:
    """Several may kill in one place, so that those whom one party killed are a part of the killed.

    What else befalls people or things is mostly one party's doing, and who names none means the same.
    """
    if a.doer == b.doer or (a.doer & b.doer):
        return Relation.EQUAL
    if a.doer and b.doer:
        return Relation.APART
    if not (a.fates.sure & _VIOLENCE or b.fates.sure & _VIOLENCE):
        return Relation.EQUAL
    return Relation.INSIDE if a.doer else Relation.AROUND


def _measure(of: Reading) -> str:
    return of.measure.of + (f" per {of.measure.per}" if of.measure.per else "")


def _cause(of: Reading) -> str:
    return ", ".join(filter(None, (of.cause.event, of.cause.illness)))


def _places(wheres: tuple[Where, ...]) -> str:
    return ", ".join(" ".join(filter(None, (where.how, where.part, where.name))) for where in wheres)


def _time(time: Time) -> str:
    return ", ".join(filter(None, (time.stage, time.words)))
