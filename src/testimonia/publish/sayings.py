"""The statements and signed quotations of one account in the order of its text, as reports and tables show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from testimonia.records import Extraction, PartyType, Quotation, Spans, Stance, Statement, StatementKind

LAYOUT = "layout"
"""What is named as the finder of a quotation: the layout sets it apart, no words attribute it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody said something: a statement, or a quotation that the layout sets apart and signs.

    `number` is its place in the order of the text, from 1, and `inside` the number of the saying whose content it
    stands in. `form` and `about` ("1340?–1400, *Work*") are a quotation's own; `distance` is where the author of the
    account keeps a distance from it.
    """

    number: int
    id: str
    source: Spans
    cue: Spans
    content: Spans
    kind: StatementKind
    stance: Stance
    party: str | None
    inside: int | None
    confidence: float
    found_by: str
    form: Literal["verse", "prose"] | None = None
    about: str = ""
    distance: Spans = ()
    party_type: PartyType | None = None

    @property
    def roles(self) -> tuple[tuple[Literal["source", "cue", "content"], Spans], ...]:
        """Its roles by name."""
        return (("source", self.source), ("cue", self.cue), ("content", self.content))

    @property
    def start(self) -> int | None:
        """Where its first words stand in the text; None where no role has a span."""
        return min((start for _, spans in self.roles for start, _ in spans), default=None)

    @property
    def end(self) -> int | None:
        """The position just after its last words; None where no role has a span."""
        return max((end for _, spans in self.roles for _, end in spans), default=None)


def sayings(found: Extraction) -> Iterator[Saying]:
    """Number the statements and quotations in the order in which they begin; those without any span come last."""
    both: tuple[Statement | Quotation, ...] = (*found.statements, *found.quotations)
    ordered = sorted(both, key=_place)
    numbers = {finding.id: number for number, finding in enumerate(ordered, 1) if isinstance(finding, Statement)}
    for number, finding in enumerate(ordered, 1):
        if isinstance(finding, Statement):
            yield _statement(number, finding, numbers)
        else:
            yield _quotation(number, finding)


def _place(finding: Statement | Quotation) -> tuple[bool, int, int]:
    cue = finding.cue if isinstance(finding, Statement) else ()
    spans = (*finding.source, *cue, *finding.content)
    start = min((start for start, _ in spans), default=None)
    return (start is None, start or 0, -max((end for _, end in spans), default=0))


def _statement(number: int, statement: Statement, numbers: dict[str, int]) -> Saying:
    return Saying(
        number,
        statement.id,
        statement.source,
        statement.cue,
        statement.content,
        statement.kind,
        statement.stance,
        statement.party,
        numbers.get(statement.inside or ""),
        statement.confidence,
        statement.found_by,
        distance=statement.distance,
        party_type=statement.party_type,
    )


def _quotation(number: int, quotation: Quotation) -> Saying:
    years = f"{quotation.born or '?'}–{quotation.died or ''}" if quotation.born or quotation.died else ""
    return Saying(
        number,
        quotation.id,
        quotation.source,
        (),
        quotation.content,
        StatementKind.DIRECT,
        Stance.ASSERTS,
        quotation.party,
        None,
        quotation.confidence,
        LAYOUT,
        quotation.form,
        ", ".join(part for part in (years, quotation.work) if part),
        party_type=PartyType.NAMED if quotation.party else None,
    )


def words(text: str, spans: Spans) -> str:
    """The words of a role, exactly; an ellipsis stands where it is interrupted.

    >>> words("The bridge, he said, had fallen.", ((0, 10), (21, 31)))
    'The bridge … had fallen'
    """
    return " … ".join(text[start:end] for start, end in spans)
