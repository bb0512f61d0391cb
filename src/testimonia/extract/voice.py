"""Which sentences claim a fact in the author's own voice."""

from __future__ import annotations

import re

FEWEST_WORDS = 4
_FRAMING = re.compile(
    r"(?:see also|see\b|read more|further reading|main article|source|references?|note|click|copyright|all rights|retrieved|"
    r"this (?:section|chapter|article|page|paper|book|list|table|essay|report) (?:describes?|covers?|discusses|deals|lists|is about|gives|"
    r"contains|examines|presents|explains|tells|will)|in this (?:section|chapter|article|page|paper|essay)\b|for (?:more|other uses)|"
    r"the following|dear\b|yours\b|thank|welcome|hello|greetings|good (?:morning|evening|day)|let us|let me|let's|please|consider|imagine|"
    r"note that|remember|suppose|compare|cf\.|ibid|i\b|we\b|as (?:we|i)\b|my\b|our\b|you\b|your\b)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[.…!]['\"”’»)\]\d\[]*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def claims_fact(sentence: str) -> bool:
    """Whether a sentence that holds no statement claims a fact: no question, order, greeting or framing."""
    if not _CLOSING.search(sentence[-12:]) or _FRAMING.match(sentence.lstrip("“\"'(* ")):
        return False
    words = _WORD.findall(sentence[:400])
    return len(words) >= FEWEST_WORDS and words[0][0].isupper() | sentence[0].isdigit()
