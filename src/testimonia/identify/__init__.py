"""Mentions -> identities: who and what is meant, in one account or in many, with every candidate shown and none forced.

names          how names travel between scripts and spellings: two names -> how well they fit, and why
places         what a name of a place meant when: the gazetteer, its candidates ranked by context
identities     the parties of many accounts -> who is one person or body, what a person ruled, and what to ask
"""
