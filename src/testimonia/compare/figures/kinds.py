"""Nouns for what is counted, and which of these hold which others.

People are told apart in two ways at once, by what they are (civilians, soldiers, strikers) and by sex and age, so that
women and soldiers are neither part nor whole of each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.compare.figures import vocabulary as v
from testimonia.compare.figures.relations import Relation, of_sets, together

_ROLES = {
    "civilian": "civilian noncombatant",
    "soldier": "soldier troops troop private infantryman serviceman combatant",
    "officer": "officer",
    "police": "police policeman gendarme constable",
    "rebel": "rebel insurgent partisan guerrilla",
    "prisoner": "prisoner captive inmate",
    "demonstrator": "demonstrator protester marcher crowd",
    "deportee": "deportee",
    "refugee": "refugee fugitive",
}
_PEOPLE = """
    people person inhabitant resident villager townsman townspeople citizen soul life victim casualty dead death loss
    fatality killed wounded injured missing body corpse population toll hand one individual human survivor
"""
"""Nouns that tell nothing of who is counted but that they are people, or what befell them."""
_CIVIL = v.word_set("people person inhabitant resident villager townsman townspeople citizen individual population")
"""Those among them that no army calls its own by."""
_AGES = {"woman": "woman", "man": "man", "girl": "girl", "boy": "boy", "child": "child", "baby": "child"}
_AGE_PARTS = {"child": frozenset({"child", "girl", "boy"})}
_ROLE_PARTS = {"soldier": frozenset({"soldier", "officer"})}
_OF_PEOPLE = v.word_set(
    "priest monk nun teacher doctor nurse patient peasant farmer fisherman worker miner striker mutineer deserter "
    "conscript sailor guard settler student journalist lawyer merchant servant slave settler colonist official mayor "
    "elder hostage internee evacuee detainee member passenger foreigner stranger "
    "protestant catholic jew muslim christian volunteer "
    "recruit militiaman fighter bandit pilgrim traveller trader labourer clerk judge pupil orphan widow mother "
    "father family"
)
_THINGS = {
    "building": "house church school hospital mosque synagogue temple shop barn mill monastery warehouse palace hut "
    "factory",
    "vehicle": "tank truck lorry cart car bus wagon",
    "ship": "cruiser destroyer battleship submarine steamer frigate",
    "animal": "horse sheep cattle cow pig goat mule ox camel",
    "aircraft": "fighter-plane bomber helicopter",
    "weapon": "gun rifle cannon mortar",
}
_SYNONYMS = {
    "dwelling": "house", "home": "house", "vessel": "ship", "boat": "boat", "aeroplane": "aircraft",
    "plane": "aircraft",
    "airplane": "aircraft", "lorry": "truck", "settlement": "village", "hamlet": "village", "store": "shop",
}  # fmt: skip
ROLES = {noun: role for role, nouns in _ROLES.items() for noun in nouns.split()} | {n: n for n in _OF_PEOPLE}
PEOPLE = frozenset(_PEOPLE.split())
FATE_OF_ROLE = {
    "deportee": "deported", "refugee": "fled", "prisoner": "captured", "deserter": "deserted", "detainee": "arrested",
    "internee": "interned", "evacuee": "evacuated", "demonstrator": "gathered", "hostage": "abducted",
    "striker": "struck", "mutineer": "mutinied",
}  # fmt: skip
"""Nouns that tell what befell those whom they name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted: people, told apart by `roles` and `ages` where these are told, or the things of a noun."""

    things: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()

    @property
    def root(self) -> str:
        """What a block of claims goes by: claims of different roots never count the same."""
        return "people" if not self.things else min(_root(thing) for thing in self.things)


def is_person(noun: str) -> bool:
    """Whether a noun in the singular means people or one of them."""
    return noun in PEOPLE or noun in ROLES or noun in _AGES


def kind_of(nouns: list[str], *, military: bool = False) -> Kind:
    """The kind that nouns in the singular tell, joined by "and" or one before the other ("women prisoners").

    `military`: men are soldiers where an army is spoken of.
    """
    things = [_SYNONYMS.get(noun, noun) for noun in nouns if not is_person(noun)]
    persons = [noun for noun in nouns if is_person(noun)]
    if not persons and things:
        return Kind(things=frozenset(things))
    ages = {_AGES[noun] for noun in persons if noun in _AGES}
    roles = {ROLES[noun] for noun in persons if noun in ROLES}
    if military and ages <= {"man"} and not _CIVIL & set(persons):
        roles |= {"soldier"} if not roles or ages else set()
        ages = set()
    return Kind(roles=frozenset(roles), ages=frozenset(ages))


def kinds_relation(a: Kind, b: Kind) -> Relation:
    """How what two claims count stands: what is told of one only makes it the smaller."""
    if a.things or b.things:
        return of_sets(_spread_things(a), _spread_things(b))
    roles = _narrowed(_spread(a.roles, _ROLE_PARTS), _spread(b.roles, _ROLE_PARTS))
    ages = _narrowed(_spread(a.ages, _AGE_PARTS), _spread(b.ages, _AGE_PARTS))
    # An army's men are its soldiers even where only one of the sentences names the army.
    if {(a.ages, a.roles), (b.ages, b.roles)} == _MEN_AND_SOLDIERS:
        return Relation.EQUAL
    return together((roles, ages))


_MEN_AND_SOLDIERS = {
    (frozenset({"man"}), frozenset[str]()),
    (frozenset[str](), frozenset({"soldier"})),
}


def _narrowed(a: frozenset[str], b: frozenset[str]) -> Relation:
    if not a and not b:
        return Relation.EQUAL
    if not a or not b:
        return Relation.INSIDE if a else Relation.AROUND
    return of_sets(a, b)


def _spread(names: frozenset[str], parts: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(part for name in names for part in parts.get(name, frozenset({name})))


def _spread_things(kind: Kind) -> frozenset[str]:
    if not kind.things:
        return frozenset({"people"})
    parts = (part for thing in kind.things for part in _THINGS.get(thing, "").split())
    return kind.things | frozenset(parts)


def _root(thing: str) -> str:
    return next((whole for whole, parts in _THINGS.items() if thing in parts.split()), thing)
