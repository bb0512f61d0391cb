"""Nouns that attribute ("claim", "report", "protest"), and whose they are."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.phrases import chunk_ending
from testimonia.extract.tokens import Sentence
from testimonia.extract.words import word_set
from testimonia.records import Span, Stance

_STANCES = {
    Stance.ASSERTS: """
        claim assertion statement report account declaration allegation accusation charge argument contention
        testimony news announcement assurance conclusion finding evidence explanation revelation reminder warning
        observation remark verdict praise message""",
    Stance.HEDGES: """
        rumour rumor suggestion belief estimate suspicion fear hope speculation theory view impression prediction
        expectation hypothesis worry concern hint""",
    Stance.QUESTIONS: "doubt",
    Stance.DENIES: "denial",
    Stance.DISMISSES: "dismissal",
    Stance.CONCEDES: "admission confession acknowledgement acknowledgment concession",
    Stance.OBJECTS: "protest complaint criticism objection condemnation outcry denunciation grievance",
    Stance.WANTS: """
        order demand request threat plea recommendation pledge wish desire instruction invitation refusal insistence""",
}
NOUNS: dict[str, Stance] = {
    form: stance for stance, text in _STANCES.items() for noun in text.split()
    for form in (noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s")
}  # fmt: skip
OPINIONS = word_set("words view opinion account telling judgment judgement eyes estimation version phrase")


def owner_of(s: Sentence, index: int) -> list[Span]:
    """The source before the noun: "his claim", "the envoy's claim"."""
    first = index - 1
    while (
        first > 0 and s.lows[first] not in w.DETERMINERS and s.lows[first] not in ("'s", "’s") and s.is_noun_like(first)
    ):
        first -= 1
    low = s.low(first)
    if low in w.POSSESSIVES and low != "whose":
        return [s.span(first, first + 1)]
    if low in ("'s", "’s"):
        start = chunk_ending(s, first)
        return [s.span(start, first)] if start is not None else []
    return []
