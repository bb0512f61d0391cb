"""A party -> how the account speaks of it."""

from __future__ import annotations

from testimonia.extract.parties.nouns import noun_of
from testimonia.extract.parties.roster import Entry
from testimonia.records import PartyType

_NAMED = ("person", "organisation", "place", "event")


def type_of(entry: Entry) -> PartyType:
    """How a party is spoken of: by name, or as what it is."""
    if entry.kind == "document":
        return PartyType.DOCUMENT
    if entry.kind in _NAMED and not is_common(entry.name):
        return PartyType.NAMED
    if entry.plural or entry.kind in ("people", "group") or entry.kind in _NAMED:
        return PartyType.COLLECTIVE
    return PartyType.DESCRIBED


def is_common(name: str) -> bool:
    """Whether a word that looks like a name, at the head of a sentence, is a noun for people: "Historians"."""
    noun = noun_of(name)
    return " " not in name and noun.kind == "people" and noun.plural
