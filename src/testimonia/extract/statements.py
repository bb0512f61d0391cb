"""Drafts -> statements: numbered, named, each inside the one whose content it stands in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from testimonia.extract.antecedents import PERSONAL, Antecedents, Speaker
from testimonia.extract.continued import make_whole
from testimonia.extract.distance import Mark, distances, marks_in
from testimonia.extract.drafts import Draft
from testimonia.extract.introductions import FOUND_BY as INTRODUCED
from testimonia.extract.kinds import kind_of
from testimonia.extract.parties import Parties, bare_pronoun
from testimonia.extract.resolve import resolved
from testimonia.extract.unit import Unit
from testimonia.records import Block, Explanation, Rival, Span, Spans, Statement, StatementKind

REMEMBERED = 20
"""Statements whose content goes on in later units, of which the latest are kept in mind."""
Number = Callable[[str], str]
"""Gives the next id of a letter."""


class Statements:
    """Makes statements of one account, in order; remembers the names met so far."""

    def __init__(self, number: Number) -> None:
        self._number = number
        self._parties = Parties()
        self._antecedents = Antecedents()
        self._beyond: deque[tuple[str, Spans]] = deque(maxlen=REMEMBERED)

    def of(self, unit: Unit) -> Iterator[tuple[Statement, Explanation | None]]:
        """The statements of a unit, each before those inside it, with what speaks for it."""
        make_whole(unit)
        drafts = resolved(unit.drafts)
        names = self._names(unit, [draft for draft, _ in drafts])
        ids = [self._number("s") for _ in drafts]
        marks = {n: found for n, r in unit.readings.items() if (found := marks_in(r.text, r.quotes))} if drafts else {}
        for index, (draft, parent) in enumerate(drafts):
            inside = self._around(draft) if parent is None else ids[parent]
            statement = Statement(
                ids[index], tuple(sorted(draft.source)), tuple(sorted(draft.cue)), tuple(sorted(draft.content)),
                _kind(unit, draft), draft.stance, names[id(draft)], inside,
                round(draft.sure, 2), draft.found_by, tuple(_distance(unit, marks, draft)),
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

    def _names(self, unit: Unit, drafts: list[Draft]) -> dict[int, str | None]:
        """The party of each draft; the names of the text are taken note of in its order."""
        names: dict[int, str | None] = {}
        seen = unit.blocks[0].start
        self._antecedents.begin(unit)
        for draft in sorted(drafts, key=lambda draft: draft.head):
            seen = self._see(unit, seen, draft.hull[0])
            names[id(draft)] = self._party(unit, draft) if draft.source else None
        self._see(unit, seen, unit.blocks[-1].end)
        return names

    def _party(self, unit: Unit, draft: Draft) -> str | None:
        first = min(draft.source)
        source, block = unit.text(first), unit.block_at(first[0])
        low = bare_pronoun(source)
        if low in PERSONAL:
            found = self._antecedents.party(block.start, first[0], low, draft.hull)
            name = self._parties.full(found) if found else None
        else:
            name = self._parties.party(source, unit.before(first[0]))
        after = unit.after(draft.cue[0][1])
        self._antecedents.spoke(block.start, Speaker(first[0], name, low if low in PERSONAL else "", after))
        return name

    def _see(self, unit: Unit, start: int, end: int) -> int:
        if end <= start:
            return start
        for block in unit.blocks:
            if block.start < end and block.end > start:
                self._parties.see(block.text[max(0, start - block.start) : end - block.start])
        return end


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
