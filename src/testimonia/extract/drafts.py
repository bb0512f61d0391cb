"""A statement in the making: found, but not yet numbered, named or set inside another."""

from __future__ import annotations

from dataclasses import dataclass, field

from testimonia.records import Span, Spans, Stance


@dataclass(slots=True)
class Why:
    """What speaks for the parts of a draft and for each stance, from 0 to 1; `rivals`: sources that were not chosen."""

    cue: float
    source: float
    content: float
    stances: dict[Stance, float]
    rivals: list[tuple[Spans, float]]


@dataclass(slots=True)
class Draft:
    """What attributes, to whom, and what; positions are the account's.

    `head` is where the cue begins; `sure` is from 0 to 1; `found_by` names the model or the rule; `why` is there where
    the encoder found it.
    """

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    stance: Stance
    head: int
    sure: float
    found_by: str
    why: Why | None = field(default=None, repr=False)

    @property
    def hull(self) -> Span:
        """From its first character to its last."""
        spans = self.source + self.cue + self.content
        return min(s for s, _ in spans), max(e for _, e in spans)
