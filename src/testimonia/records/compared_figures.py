"""Figures set against each other: what is compared, what comes of a pair, and the groups that count one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from testimonia.records.findings import Bound, Span, Stance


@dataclass(frozen=True, slots=True)
class Named:
    """A place or a date that a sentence names: `span` in that sentence; `value` in EDTF, for a date that has one."""

    name: str
    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with all that says what it counts.

    `id`, `account` and `root` are ids of the figure, its account and the root that the account derives from (itself
    where it derives from none). `at` is the figure's span in `sentence`, as are those of `places` and `dates`. Places
    that the account names before ("there" in the sentence) go to `around`, which limits only what names no place.
    `counts` and the numbers are as in `Figure`; `dated` is the account's own date in EDTF.
    """

    id: str
    account: str
    root: str
    sentence: str
    at: Span
    counts: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    bound: Bound | None = None
    unit: str | None = None
    party: str | None = None
    stance: Stance | None = None
    places: tuple[Named, ...] = ()
    dates: tuple[Named, ...] = ()
    around: tuple[str, ...] = ()
    dated: str | None = None


Verdict = Literal["same thing", "part of", "other thing", "unsure"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two figures stand as they do in one respect ("place", "fate"): the words of both sides, and what they say."""

    respect: str
    a: str
    b: str
    says: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims set against each other.

    `part` is the id of the claim that counts a part of what the other does, where the verdict is "part of"; `agree` is
    then whether it can be no more than the whole. For the same thing `agree` is whether both numbers can be right, and
    where they cannot, `factor` is by how much they differ at the least (None where one of them is nought).
    """

    a: str
    b: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    part: str | None = None
    agree: bool | None = None
    factor: float | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers that a claim allows, both ends included; `high` is None where nothing ends it."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """One number of one root: claims of accounts that derive from one another are one witness to it.

    `claim` is the first of them by id, the others of the same number are in `claims`; `accounts` are those of all.
    """

    root: str
    claim: Claim
    claims: tuple[Claim, ...]
    accounts: tuple[str, ...]
    parties: tuple[str, ...]
    interval: Interval


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Claims that count the same thing; `counts` says what in the words of the fullest of them."""

    counts: str
    unit: str | None
    rows: tuple[Row, ...]
