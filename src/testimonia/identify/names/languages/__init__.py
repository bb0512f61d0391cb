"""One module a language or tradition: how its names are spelled, as a tuple SCHEMES (`scheme.Scheme`).

A key says what a spelling stands for in that language, so that all spellings of one name have a key in common and those
of different names have none.
"""
