"""Parties of single accounts, and who is who among those of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from testimonia.records.findings import PartyType

PartyKind = Literal["person", "organisation"]


@dataclass(frozen=True, slots=True)
class Party:
    """Whom one account attributes statements to, under one name. `kind`: as what its name is compared with others."""

    account_id: str
    name: str
    type: PartyType
    kind: PartyKind
    statements: int

    @property
    def key(self) -> str:
        """What a decision calls it by: the account's id and the name."""
        return f"{self.account_id}:{self.name}"


@dataclass(frozen=True, slots=True)
class Join:
    """Why two parties are one: the names, how well they fit (0 to 1) and by what; `by` a person, or a rule (empty)."""

    one: str
    other: str
    score: float
    why: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, body, document or group of people, with all the parties that are it and what joined them.

    `name` is the fullest of its names, or what a person called it.
    """

    name: str
    type: PartyType
    parties: tuple[Party, ...]
    joins: tuple[Join, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its names, each once, those of most statements first."""
        counts: dict[str, int] = {}
        for party in self.parties:
            counts[party.name] = counts.get(party.name, 0) + party.statements
        return tuple(sorted(counts, key=lambda name: (-counts[name], name)))

    @property
    def accounts(self) -> tuple[str, ...]:
        """The ids of the accounts that it speaks in."""
        return tuple(sorted({party.account_id for party in self.parties}))

    @property
    def statements(self) -> int:
        """How many statements are attributed to it."""
        return sum(party.statements for party in self.parties)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names that may be one's, for a person to decide; the same name twice where it stands in several accounts.

    `statements` is how many a join would bring to others.
    """

    one: str
    other: str
    score: float
    why: str
    statements: int
