"""Many claims -> groups that count the same thing, without setting every claim against every other.

Claims of one sense (the same kind, fate, place, and so on, whatever their words) are one cell. Cells are the same thing
only within a block (what measure, what kind, what fate) and only where they share an anchor: a place, a day or an event
that both name, or that neither names a place or a day. So only such cells are set against each other.

A group begins with the fullest cell that fits in no other, and takes in those that are the same thing as all of its
cells. A claim that leaves open what others say apart (which year) stands in each group that it fits; it never makes one
of two groups that are apart. Cells are taken in an order of their own, so that the order of the claims tells nothing,
and a claim of a sense that is there already changes no other group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.compare.figures.comparing import respects
from testimonia.compare.figures.fates import spread
from testimonia.compare.figures.placing import Places
from testimonia.compare.figures.reading import Reading, read
from testimonia.compare.figures.relations import Relation, together
from testimonia.compare.figures.rows import rows_of
from testimonia.records import Claim, FigureGroup

_NOWHERE = Places()
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """Claims of one sense; `first` stands for them."""

    sense: Key
    reading: Reading
    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        return self.claims[0]


def group_figures(claims: Iterable[Claim], places: Places = _NOWHERE) -> list[FigureGroup]:
    """The groups of claims that count the same thing, those of most roots first.

    Claims of which no word says what they count stand alone. Raises ValueError for a claim without any number.
    """
    blocks = _blocks(claims, places).values()
    found = [_group(cells) for block in blocks for cells in _gathered(block, places)]
    return sorted(
        found, key=lambda group: (-len({row.root for row in group.rows}), group.counts, group.rows[0].claim.id)
    )


def _blocks(claims: Iterable[Claim], places: Places) -> dict[Key, list[_Cell]]:
    """The cells of each block, in their own order: the fullest first."""
    members: dict[Key, list[tuple[Claim, Reading]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        reading = read(claim)
        members[_sense(claim, reading, places)].append((claim, reading))
    blocks: dict[Key, list[_Cell]] = defaultdict(list)
    for sense, held in members.items():
        cell = _Cell(sense, held[0][1], tuple(claim for claim, _ in held))
        blocks[_block(cell)].append(cell)
    return {
        key: sorted(cells, key=lambda cell: (-_fullness(cell.reading), cell.sense)) for key, cells in blocks.items()
    }


def _sense(claim: Claim, reading: Reading, places: Places) -> Key:
    """All that tells one sense from another, as words that can be put in order."""
    where = sorted((places.same_place(each.name), each.how, each.part, str(each.joined)) for each in reading.places)
    time = reading.time
    return (
        "" if reading.told else claim.id,
        repr(reading.measure),
        repr([sorted(reading.kind.things), sorted(reading.kind.roles), sorted(reading.kind.ages)]),
        repr([sorted(spread(reading.fates.sure)), sorted(reading.fates.perhaps)]),
        repr(sorted(reading.named_by.sure) if reading.named_by else []),
        repr(sorted(reading.traits)),
        repr(sorted(reading.doer)),
        repr(reading.cause),
        repr(where),
        repr((time.first, time.last, "" if time.first else time.words.casefold(), time.stage)),
    )


def _block(cell: _Cell) -> Key:
    reading = cell.reading
    fates = repr([sorted(spread(reading.fates.sure)), sorted(reading.fates.perhaps)])
    return cell.sense[0], reading.measure.of, reading.measure.per, reading.kind.root, fates


def _fullness(reading: Reading) -> int:
    """How many of the limits that another claim may leave open are told."""
    return sum((bool(reading.places), reading.time.named, bool(reading.cause.event), bool(reading.doer)))


def _gathered(cells: list[_Cell], places: Places) -> list[list[_Cell]]:
    groups: list[list[_Cell]] = []
    anchored: dict[Key, list[int]] = defaultdict(list)
    for cell in cells:
        anchors = list(_anchors(cell.reading, places))
        near = sorted({number for anchor in anchors for number in anchored[anchor]})
        joined = [number for number in near if all(_same(cell, other, places) for other in groups[number])]
        for number in joined:
            groups[number].append(cell)
        if not joined:
            joined = [len(groups)]
            groups.append([cell])
        for anchor in anchors:
            anchored[anchor] += joined
    return groups


def _anchors(reading: Reading, places: Places) -> Iterator[Key]:
    """What two claims of the same thing have one of in common."""
    for name in places.names(reading.places):
        yield "place", name
    if reading.time.is_day or (reading.time.named and not reading.places):
        yield "time", reading.time.first, reading.time.last
    if reading.cause.event:
        yield "event", reading.cause.event
    if not reading.places and not reading.time.named:
        yield ("none",)


def _same(a: _Cell, b: _Cell, places: Places) -> bool:
    return together(respect[1] for respect in respects(a.reading, b.reading, places)) is Relation.EQUAL


def _group(cells: list[_Cell]) -> FigureGroup:
    lead = cells[0].reading
    claims = [claim for cell in cells for claim in cell.claims]
    unit = None if lead.measure.of == "count" else lead.measure.of
    return FigureGroup(_title(lead), unit, rows_of(claims, _scales(cells)))


def _scales(cells: list[_Cell]) -> dict[str, float]:
    return {claim.id: cell.reading.measure.scale for cell in cells for claim in cell.claims}


def _title(lead: Reading) -> str:
    """What the group counts, in the words of its fullest claim."""
    told = [lead.noun, "" if lead.fates.words in lead.noun else lead.fates.words]
    place = next((where.name for where in lead.places if where.name not in lead.noun), "")
    return ", ".join(filter(None, (*told, place, lead.time.stage, lead.time.words)))
