"""Places: what a name meant when, offline; ambiguous names stay ambiguous, their candidates ranked by context.

folding      a name -> the key under which its spellings meet
spellings    other ways to read a name that no list holds; `romanization`: Chinese ones
table        GeoNames' cities, regions (`areas`) and countries, in one packed file (`columns`)
history      our own list of historical names, battlefields, camps and sites
meanings     a name -> its senses from both
priors       what speaks for a sense by itself: its source, its size, the year; `words`: whether it is an English word
context      what the account's other places say for it
resolving    all of it together: `resolve` for an account, `candidates` for one name
"""

from __future__ import annotations

from testimonia.identify.places.resolving import candidates, resolve
from testimonia.identify.places.senses import Candidate, Kind, Match, Place, Reason, Sense

__all__ = ["Candidate", "Kind", "Match", "Place", "Reason", "Sense", "candidates", "resolve"]
