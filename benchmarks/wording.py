"""The words that generated accounts are made of."""

WORDS = [
    "the",
    "mill",
    "fire",
    "granary",
    "clerk",
    "bailiff",
    "night",
    "houses",
    "burned",
    "river",
    "weir",
    "church",
    "register",
    "forty",
    "days",
    "of",
    "and",
    "in",
]
