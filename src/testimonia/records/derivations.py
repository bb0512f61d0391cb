"""Derivations between accounts: what they share, which of them copies, quotes or cites which, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from testimonia.records.findings import Span


class DerivationKind(StrEnum):
    """How one account takes from another."""

    COPY = "copy"
    """Most of both is the same text: a mirror, a reprint."""
    EXCERPT = "excerpt"
    """A part of the one stands in the other; `Derivation.share` says how much that is of the one that derives."""
    REWORDED = "reworded"
    """The same sentences with many of their words replaced."""
    QUOTATION = "quotation"
    """What they share stands within quotation marks, or is set apart as a quotation, in a longer text of its own."""
    CITATION = "citation"
    """The one names the other as its source and need not share any of its words."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that stands in two accounts; both spans begin and end at words.

    `words` is how many words are the same in both, in the same order; `alike` is their share of both passages
    (Dice: 1 where both are equal). `quoted_a`, `quoted_b`: whether it stands within quotation marks there.
    """

    a: str
    b: str
    span_a: Span
    span_b: Span
    alike: float
    words: int
    quoted_a: bool = False
    quoted_b: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that tells which of two accounts is the origin.

    `name` says what it is ("date"), `origin` which account it speaks for, `weight` how strongly (in units of log
    odds), `says` what was seen ("2009-07-18 is before 2016-02-03"), and `span` where, in the account that is not the
    origin.
    """

    name: str
    origin: str
    weight: float
    says: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """An edge: `account` derives from `origin`.

    `sure` (0 to 1) is how sure the direction is. Where it is 0 nothing tells, or what tells cancels out: the direction
    is open, and the order of the two means nothing. `share` is how much of the words of `account` (where the
    direction is open, of the one that shares more of its own) stands in the shared passages.
    """

    account: str
    origin: str
    kind: DerivationKind
    sure: float
    share: float
    passages: tuple[SharedPassage, ...] = ()
    why: tuple[Evidence, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the direction is not known."""
        return self.sure == 0


@dataclass(frozen=True, slots=True)
class Root:
    """Accounts that are one witness, and derive from no other in the case.

    `origin` is the one that the others likely derive from, None where the evidence does not tell; `sure` is how sure
    the least certain step to it is.
    """

    accounts: tuple[str, ...]
    origin: str | None
    sure: float
