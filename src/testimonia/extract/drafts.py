"""What a pattern proposes, before statements are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.records import Span, Stance


@dataclass(slots=True)
class Draft:
    """A statement that a pattern proposes; positions count from the start of the block's text.

    `rule` names the pattern; `head` is where the word that attributes begins; `open`: the content may go on in
    the quotations that follow.
    """

    rule: str
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    stance: Stance
    head: int
    open: bool = False

    @property
    def hull(self) -> Span:
        """From its first character to its last."""
        spans = self.source + self.cue + self.content
        return min(s for s, _ in spans), max(e for _, e in spans)

    def reach(self) -> Span:
        """From the first character of its content to the last."""
        return self.content[0][0], self.content[-1][1]


def moved(draft: Draft, by: int) -> Draft:
    """The same draft with all positions `by` further on."""

    def move(spans: list[Span]) -> list[Span]:
        return [(start + by, end + by) for start, end in spans]

    source, cue, content = move(draft.source), move(draft.cue), move(draft.content)
    return Draft(draft.rule, source, cue, content, draft.stance, draft.head + by, draft.open)


NEGATED = {
    Stance.ASSERTS: Stance.DENIES,
    Stance.HEDGES: Stance.QUESTIONS,
    Stance.QUESTIONS: Stance.CONCEDES,
    Stance.DENIES: Stance.CONCEDES,
    Stance.DISMISSES: Stance.CONCEDES,
    Stance.CONCEDES: Stance.DENIES,
    Stance.OBJECTS: Stance.CONCEDES,
    Stance.WANTS: Stance.OBJECTS,
}
"""The stance that a negation makes of another ("did not deny")."""
