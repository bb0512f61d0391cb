"""Figures: numbers claimed, with their bounds, their units and what they count.

cut           a text as words, numerals and marks
digits        "1,500,000", "1.5", "12,34,567": the value of a number in digits
spelled       "four-and-twenty", "two hundred and six": the value of a number in words
quantities    a number with its place; magnitudes that are no number ("hundreds")
numbers       either with scales and halves: "1.5 million", "a million and a half"
shares        "two-thirds of", "one in five", "ten to one"
bounds        "at least", "nearly", "or more"
units         "30 per cent", "£", "forty versts" (unit_names: the table; compounds: "six feet two inches")
ranges        "between 200,000 and 580,000", "12–15 thousand"
claims        all of these together
apart, dates  what is no figure: pages, references, names, idioms; what lies in a date, times of day
counted       what a figure counts (measured: with a unit; ages)
after         the noun phrase after a number (clauses: where it ends; nouns: the word classes)
before        what is said before it (backwards: the noun phrase read from its end)
bare          numbers of which only a verb says that they count
reading       the figures of a text
"""

from __future__ import annotations

from testimonia.extract.figures.reading import Number, find_figures

__all__ = ["Number", "find_figures"]
