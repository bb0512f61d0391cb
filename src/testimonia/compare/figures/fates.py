"""Words for what befell those counted, and which of these hold which others.

Killed, dead and lives lost are one thing here; what they died in is told apart by the event. Casualties hold dead and
wounded for sure and, as armies use the word, missing and captured; losses hold the dead and perhaps all of these.
Victims may be any of them, so that the word alone settles nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from testimonia.compare.figures.relations import Relation, of_sets

_PARENTS = {
    "dead": ["executed", "drowned", "starved", "frozen", "suicide"],
    "executed": ["hanged", "beheaded"],
    "destroyed": ["burned", "sunk", "blown up"],
    "displaced": ["fled", "expelled", "evacuated"],
    "harmed": ["damaged", "destroyed"],
    "tried": ["sentenced", "acquitted"],
    "detained": ["arrested", "interned"],
}
"""From a fate to those that are kinds of it."""
_WORDS = {
    "dead": "killed died dead death fatality perished slain slaughtered massacred murdered murder killing corpse body "
    "kill fell fallen life butchered",
    "executed": "shot executed execution hanged-or-shot",
    "hanged": "hanged hung",
    "beheaded": "beheaded decapitated",
    "drowned": "drowned drowning",
    "starved": "starved starvation hunger",
    "frozen": "froze frozen",
    "suicide": "suicide",
    "wounded": "wounded injured hurt maimed wound injury wounding injuring",
    "missing": "missing disappeared vanished",
    "captured": "captured prisoner captive captives capturing",
    "surrendered": "surrendered",
    "raped": "raped rape violated ravished raping",
    "tortured": "tortured",
    "abducted": "abducted kidnapped abducting",
    "deported": "deported deportee deporting deportation",
    "displaced": "displaced homeless",
    "fled": "fled fleeing refugee escaped fugitive",
    "expelled": "expelled evicted banished",
    "evacuated": "evacuated evacuee",
    "arrested": "arrested detained arrest arresting detainee imprisoned jailed",
    "interned": "interned internee",
    "sentenced": "sentenced convicted condemned",
    "acquitted": "acquitted",
    "sick": "sick ill infected",
    "deserted": "deserted deserter desertion",
    "burned": "burned burnt burning torched",
    "sunk": "sunk sank",
    "blown up": "dynamited",
    "destroyed": "destroyed razed demolished levelled destroying wrecked ruined",
    "damaged": "damaged",
    "looted": "looted plundered pillaged looting sacked",
    "present": "live lived living inhabitant population dwell",
    "held": "held",
    "freed": "freed released liberated",
    "left": "abandoned",
    "joined": "joined participated",
    "gathered": "gathered assembled",
    "taken": "seized taking",
    "crossed": "crossed crossing",
    "entered": "entered entering",
}
PHRASES = {
    ("blown", "up"): "blown up", ("starved", "to", "death"): "starved", ("burned", "to", "death"): "dead",
    ("froze", "to", "death"): "frozen", ("frozen", "to", "death"): "frozen", ("set", "on", "fire"): "burned",
    ("sentenced", "to", "death"): "sentenced", ("put", "to", "death"): "executed", ("left", "behind"): "left",
    ("lost", "their", "lives"): "dead", ("taken", "prisoner"): "captured", ("taken", "captive"): "captured",
    ("driven", "out"): "expelled", ("left", "homeless"): "displaced", ("blew", "up"): "blown up",
    ("lost", "their", "homes"): "displaced", ("took", "their", "own", "lives"): "suicide", ("set", "free"): "freed",
    ("death", "toll"): "dead", ("took", "part"): "joined", ("taken", "part"): "joined", ("taking", "part"): "joined",
    ("taken", "hostage"): "abducted", ("took", "hostage"): "abducted", ("held", "hostage"): "abducted",
    ("carried", "off"): "taken", ("took", "prisoner"): "captured",
}  # fmt: skip
"""Several words that are one fate."""
FATES = {word: fate for fate, words in _WORDS.items() for word in words.split()}
"""From a word, a noun in its singular, to its fate."""


@dataclass(frozen=True, slots=True)
class Fates:
    """What befell those counted, one of `sure` or `perhaps` each; `words` are those of the text that say it.

    `vague` is a word of many fates ("casualty"), for two claims of one such word count the same. `weak`: read from a
    verb that no table knows; without any fate, a verb that could not be read at all may tell one.
    """

    sure: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    vague: str = ""
    words: str = ""
    weak: bool = False


VAGUE = {
    "casualty": (frozenset({"dead", "wounded"}), frozenset({"missing", "captured"})),
    "loss": (frozenset({"dead"}), frozenset({"wounded", "missing", "captured"})),
    "lost": (frozenset({"dead"}), frozenset({"wounded", "missing", "captured"})),
    "cost": (frozenset({"dead"}), frozenset({"wounded", "missing", "captured"})),
    "victim": (frozenset[str](), frozenset({"dead", "wounded", "raped", "missing", "deported", "tortured"})),
    "toll": (frozenset[str](), frozenset({"dead", "wounded", "missing"})),
}
"""From a word of many fates to those that it surely holds, and those that it may."""


def fates_relation(a: Fates, b: Fates) -> Relation:
    """How the fates of two claims stand: those who were there, of whom nothing is told, hold all others."""
    if a.vague and VAGUE[a.vague] == VAGUE.get(b.vague):
        return Relation.EQUAL
    if not (a.sure or a.perhaps) or not (b.sure or b.perhaps):
        return _beside_nothing(a, b)
    all_a, all_b = spread(a.sure | a.perhaps), spread(b.sure | b.perhaps)
    sure_a, sure_b = spread(a.sure), spread(b.sure)
    if not all_a & all_b:
        return Relation.APART
    if not a.perhaps and not b.perhaps:
        return of_sets(sure_a, sure_b)
    if all_a <= sure_b:
        return Relation.INSIDE
    return Relation.AROUND if all_b <= sure_a else Relation.UNSURE


def _beside_nothing(a: Fates, b: Fates) -> Relation:
    if any(each.weak and not each.sure for each in (a, b)):
        return Relation.UNSURE
    told = bool(a.sure or a.perhaps), bool(b.sure or b.perhaps)
    return {(False, False): Relation.EQUAL, (True, False): Relation.INSIDE}.get(told, Relation.AROUND)


@cache
def spread(fates: frozenset[str]) -> frozenset[str]:
    """The fates with all that are kinds of them.

    >>> sorted(spread(frozenset({"executed"})))
    ['beheaded', 'executed', 'hanged']
    """
    found = set(fates)
    for fate in fates:
        found |= spread(frozenset(_PARENTS.get(fate, ())))
    return frozenset(found)
