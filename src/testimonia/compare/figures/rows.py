"""The rows of a group: one number of one root a row, since accounts that derive from one another are one witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from testimonia.compare.figures.intervals import interval
from testimonia.records import Claim, Interval, Row


def rows_of(claims: Iterable[Claim], scales: Mapping[str, float]) -> tuple[Row, ...]:
    """The rows of claims that count the same thing, the earliest account first; `scales` by a claim's id."""
    held: dict[tuple[str, Interval], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        held[claim.root, interval(claim, scales[claim.id])].append(claim)
    rows = [_row(root, allowed, same) for (root, allowed), same in held.items()]
    return tuple(sorted(rows, key=_order))


def _row(root: str, allowed: Interval, claims: list[Claim]) -> Row:
    return Row(
        root=root,
        claim=claims[0],
        claims=tuple(claims),
        accounts=tuple(sorted({claim.account for claim in claims})),
        parties=tuple(sorted({claim.party for claim in claims if claim.party})),
        interval=allowed,
    )


def _order(row: Row) -> tuple[str, str, float, str]:
    dates = [claim.dated for claim in row.claims if claim.dated]
    # Rows without a date come last, and the tilde is after every digit.
    return min(dates, default="~"), row.root, row.interval.low, row.claim.id
