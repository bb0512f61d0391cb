"""Figures: numbers claimed, with their bounds, their units and what they count.

cut           a text as words, numerals and marks
digits        "1,500,000", "1.5", "12,34,567": the value of a number in digits
spelled       "four-and-twenty", "two hundred and six": the value of a number in words
quantities    either of them with scales and halves; magnitudes that are no number ("hundreds")
shares        "two-thirds of", "one in five", "ten to one"
bounds        "at least", "nearly", "or more"
units         "30 per cent", "£", "forty versts" (unit_names: the table)
ranges        "between 200,000 and 580,000", "12–15 thousand"
claims        all of these together
apart         what is no figure: years, dates, times, pages, names, idioms
counted       what a figure counts (after, before, ages; nouns: the word classes)
reading       the figures of a text
"""

from __future__ import annotations

from testimonia.extract.figures.reading import Number, find_figures

__all__ = ["Number", "find_figures"]
