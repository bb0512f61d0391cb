"""Names in different scripts and spellings -> how well they fit as names of one bearer, and why.

scripts        words in plain form
name           a personal name -> its words, titles and particles taken off; `titles`, `established`: its tables
languages      words -> keys, one module a language; `scheme`: what each offers
heard          a word in Latin letters and one in Cyrillic or Arabic script, by ear
likeness       two words -> how well they fit, by key, by ear, by `nicknames` or by their letters
joining        two rows of words -> pairs
persons, organisations: two names -> a `verdict`; `legal_forms`: words that tell no organisation from another
skeleton       a word -> its consonants in classes, and its sound
blocking       a name -> keys under which names that may fit it are found; `pairing`: the keys of many -> pairs
"""

from __future__ import annotations

from typing import Literal

from testimonia.identify.names.blocking import BlockingKeys, keys_of_organisation, keys_of_person
from testimonia.identify.names.organisations import match_organisations
from testimonia.identify.names.pairing import candidates
from testimonia.identify.names.persons import match_persons
from testimonia.identify.names.verdict import NEAR, SAME, Link, Match

__all__ = ["NEAR", "SAME", "BlockingKeys", "Kind", "Link", "Match", "blocking_keys", "candidates", "match"]

Kind = Literal["person", "organisation"]


def match(a: str, b: str, kind: Kind = "person") -> Match:
    """How well two names fit as names of one person, or of one organisation, ship or other body.

    Symmetric in its score; raises nothing for any text. It knows only the names: who is known by two different names is
    not found so, and two bearers of one name are not told apart.
    """
    if b < a:  # where two ways to join words are as good, the one taken must not depend on which name comes first
        return match(b, a, kind).mirrored()
    return match_persons(a, b) if kind == "person" else match_organisations(a, b)


def blocking_keys(name: str, kind: Kind = "person") -> BlockingKeys:
    """Keys under which names that may fit this one are found: a few, whatever the number of names."""
    return keys_of_person(name) if kind == "person" else keys_of_organisation(name)
