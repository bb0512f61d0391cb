"""Which sentences claim a fact in the author's own voice: the encoder judges, and some forms never do."""

from __future__ import annotations

import re

from testimonia.extract.stretches import Stretch
from testimonia.extract.tags import Floats
from testimonia.records import Span

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


def may_claim(sentence: str) -> bool:
    """Whether a sentence has the form of a claim: no question, order, greeting or framing."""
    if not _CLOSING.search(sentence[-12:]) or _FRAMING.match(sentence.lstrip("“\"'(* ")):
        return False
    words = _WORD.findall(sentence[:400])
    return len(words) >= FEWEST_WORDS and words[0][0].isupper() | sentence[0].isdigit()


class Voices:
    """What the encoder says of the sentences of a stretch. `scores`: a log odds a word, averaged over a sentence."""

    def __init__(self, stretch: Stretch, scores: Floats, least: float) -> None:
        self._least = least
        self._odds: dict[Span, float] = {}
        first = 0
        for word in range(1, len(stretch) + 1):
            if word == len(stretch) or stretch.sentence[word] != stretch.sentence[first]:
                self._odds[stretch.sentences[stretch.sentence[first]]] = float(scores[first:word].mean())
                first = word

    def claims(self, span: Span, text: str) -> bool:
        """Whether a sentence claims a fact."""
        return self._odds.get(span, self._least - 1) > self._least and may_claim(text)
