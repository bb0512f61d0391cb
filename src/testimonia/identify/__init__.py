"""Mentions -> identities: which mentions, in one account or in many, are of one person, group or place.

names          how names travel between scripts and spellings: two names -> how well they fit, and why
"""
