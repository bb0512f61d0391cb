"""Figures of many accounts -> which of them count the same thing, and whether they agree.

cut, frame     a sentence as words; the number, what it counts, and its clause
kinds          what is counted: people by what they are and by sex and age, things; which hold which
fates, fated   what befell those counted: the table, and where the sentence says it
sides          what sets them off, whose they are, who did it
events         the event and the illness
where, placing the places that limit a claim, and how those of two stand
when           its time
measures       a count, a share, an amount, a rate
reading        all of these of a claim
relations      how two claims stand in one respect and in all
intervals      which numbers a claim allows
comparing      the verdict of a pair, with its reasons
grouping, rows claims that count the same thing, one row a root
"""

from __future__ import annotations

from testimonia.compare.figures.comparing import compare
from testimonia.compare.figures.grouping import group_figures
from testimonia.compare.figures.intervals import agree
from testimonia.compare.figures.placing import Places

__all__ = ["Places", "agree", "compare", "group_figures"]
