"""Drafts -> statements: numbered, named, each inside the one whose content it stands in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from testimonia.extract.continued import make_whole
from testimonia.extract.distance import Mark, distances, marks_in
from testimonia.extract.drafts import Draft
from testimonia.extract.introductions import FOUND_BY as INTRODUCED
from testimonia.extract.kinds import kind_of
from testimonia.extract.nominal import add_raised, carry_shown
from testimonia.extract.parties.ranker import chosen
from testimonia.extract.parties.resolving import Resolver, Said
from testimonia.extract.parties.roster import Entry
from testimonia.extract.parties.sources import is_first_person
from testimonia.extract.parties.types import type_of
from testimonia.extract.resolve import resolved
from testimonia.extract.stretches import Stretch
from testimonia.extract.unit import Unit
from testimonia.records import (
    Block,
    Explanation,
    Mention,
    PartyType,
    Rival,
    Span,
    Spans,
    Stance,
    Statement,
    StatementKind,
)

REMEMBERED = 20
"""Statements whose content goes on in later units, of which the latest are kept in mind."""
Number = Callable[[str], str]
"""Gives the next id of a letter."""


class Statements:
    """Makes statements of one account, in order; remembers the names met so far."""

    def __init__(self, number: Number) -> None:
        self._number = number
        self._resolver = Resolver(chosen)
        self._beyond: deque[tuple[str, Spans]] = deque(maxlen=REMEMBERED)

    def meet(self, stretch: Stretch, mentions: list[Mention], first: int, sections: list[int]) -> None:
        """Turn to the next chunk; `mentions`: the names in its words from `first` on, `sections`: its headings."""
        self._resolver.meet(stretch, mentions, first, sections)

    def of(self, unit: Unit) -> Iterator[tuple[Statement, Explanation | None]]:
        """The statements of a unit, each before those inside it, with what speaks for it."""
        make_whole(unit)
        add_raised(unit)
        carry_shown(unit)
        drafts = resolved(unit.drafts)
        parties = self._resolved(unit, drafts)
        ids = [self._number("s") for _ in drafts]
        marks = {n: found for n, r in unit.readings.items() if (found := marks_in(r.text, r.quotes))} if drafts else {}
        for index, (draft, parent) in enumerate(drafts):
            inside = self._around(draft) if parent is None else ids[parent]
            party = parties.get(index)
            statement = Statement(
                ids[index], tuple(sorted(draft.source)), tuple(sorted(draft.cue)), tuple(sorted(draft.content)),
                _kind(unit, draft), draft.stance, party.name if party else None, inside,
                round(draft.sure, 2), draft.found_by, tuple(_distance(unit, marks, draft)),
                type_of(party) if party else None if draft.source else PartyType.HEARSAY,
            )  # fmt: skip
            if statement.content[-1][1] > unit.blocks[-1].end:
                self._beyond.append((statement.id, statement.content))
            yield statement, _explained(statement.id, draft)

    def _around(self, draft: Draft) -> str | None:
        """The statement of an earlier unit whose content goes on to hold this one."""
        needed = [(draft.head, draft.head + 1), *draft.content]
        for number, content in reversed(self._beyond):
            if all(any(start <= s and e <= end for start, end in content) for s, e in needed):
                return number
        return None

    def _resolved(self, unit: Unit, drafts: list[tuple[Draft, int | None]]) -> dict[int, Entry | None]:
        """The party of each draft. The text is gone through in order; who says "I" is known after who speaks."""
        found: dict[int, Entry | None] = {}
        order = [n for n, (draft, _) in enumerate(drafts) if draft.source]
        order.sort(key=lambda n: min(drafts[n][0].source))
        spoken = {n for n in order if drafts[n][1] is not None and is_first_person(unit.text(min(drafts[n][0].source)))}
        for number in sorted(order, key=lambda n: n in spoken):
            draft, around = drafts[number]
            span = min(draft.source)
            speaker = found.get(around) if around is not None else None
            denies = draft.stance is Stance.DENIES
            said = Said(unit.text(span), span, draft.hull, tuple(draft.content), unit.before(span[0]), speaker, denies)
            found[number] = self._resolver.party(said)
        return found


def _kind(unit: Unit, draft: Draft) -> StatementKind:
    blocks = [(unit.block_at(start), start, end) for start, end in draft.content]
    set_apart = {unit.blocks[number].start for number in unit.quoted}
    apart = draft.found_by == INTRODUCED or all(block.start in set_apart for block, _, _ in blocks)
    if apart and all(end - start == len(block.text) for block, start, end in blocks):
        return StatementKind.DIRECT
    return kind_of([(block.text, start - block.start, end - block.start) for block, start, end in blocks])


def _distance(unit: Unit, marks: dict[int, list[Mark]], draft: Draft) -> Iterator[Span]:
    """Where the author keeps a distance from what is reported, block by block; `marks` go by the blocks' numbers."""
    for number, found in marks.items():
        block = unit.blocks[number]

        def here(spans: list[Span], block: Block = block) -> list[Span]:
            return [(s - block.start, e - block.start) for s, e in spans if block.start <= s and e <= block.end]

        for start, end in distances(found, here(draft.source + draft.cue), here(draft.content)):
            yield start + block.start, end + block.start


def _explained(number: str, draft: Draft) -> Explanation | None:
    why = draft.why
    if why is None:
        return None
    return Explanation(
        number, round(why.cue, 3), round(why.source, 3), round(why.content, 3),
        {stance: round(share, 3) for stance, share in why.stances.items()},
        tuple(Rival(spans, round(score, 3)) for spans, score in why.rivals),
    )  # fmt: skip
