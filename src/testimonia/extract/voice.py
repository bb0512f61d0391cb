"""Which sentences claim a fact in the author's own voice."""

from __future__ import annotations

import re

FEWEST_WORDS = 4
_FRAMING = re.compile(
    r"(?:see|see also|read more|further reading|main article|sources?:|references?:|note:|click|copyright|"
    r"all rights reserved|retrieved (?:on|from)|(?:this|the (?:following|next|present)) (?:section|chapter|"
    r"article|page|paper|book|list|table|essay|report) (?:describes?|covers?|discusses|deals|lists|is about|gives|"
    r"contains|examines|presents|explains|tells|will)|in this (?:section|chapter|article|page|paper|essay)|"
    r"for (?:more|other uses)|(?:i|we) (?:shall|will|now|turn|begin)|dear|yours|thank|thanks|welcome|hello|"
    r"greetings|good (?:morning|evening|day)|let (?:us|me)|let's|please|consider|imagine|note that|remember|"
    r"suppose|compare|cf\.|ibid\.)(?!\w)",
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
