"""What is found in an account: statements, quotations, figures, mentions, sentences that name nobody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Span = tuple[int, int]
Spans = tuple[Span, ...]


class StatementKind(StrEnum):
    """Whether the content is in the source's own words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class PartyType(StrEnum):
    """How an account speaks of whoever a statement is attributed to.

    Named by name; described, one or a body without a name ("a survivor", "the committee"); collective, people without
    names ("Western accounts", "the villagers"); a document; hearsay, where nobody is said to say it ("it is said").
    """

    NAMED = "named"
    DESCRIBED = "described"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    HEARSAY = "hearsay"


class Stance(StrEnum):
    """The stance of the source towards the content."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    QUESTIONS = "questions"
    DENIES = "denies"
    DISMISSES = "dismisses"
    CONCEDES = "concedes"
    OBJECTS = "objects"
    WANTS = "wants"


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that reports what someone said, wrote, thinks or wants.

    `id` is unique within one extraction; `inside` is the id of the statement whose content this one
    stands in; `party` is the name that the source resolves to, and `party_type` how the account speaks of it, None
    where a pronoun could not be resolved. A role may have no span.
    `confidence` is from 0 to 1; `found_by` names the rule or model that found it; `distance` is where the author of
    the account keeps a distance ("so-called", "alleged"), which is no stance of the source.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    kind: StatementKind
    stance: Stance
    party: str | None = None
    inside: str | None = None
    confidence: float = 0.5
    found_by: str = ""
    distance: Spans = ()
    party_type: PartyType | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """A source that was not chosen, and how much spoke for it, from 0 to 1."""

    source: Spans
    score: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a statement was made as it was: how much spoke for its cue, source, content and each stance, from 0 to 1.

    Where it has no source, `source` is how much spoke against the likeliest one. `rivals`: the sources that came next.
    """

    statement: str
    cue: float
    source: float
    content: float
    stances: dict[Stance, float]
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set apart by the layout and signed, not brought in by a sentence.

    `born` and `died` are as printed ("1340?"); `work` is the title of the work that it is from.
    """

    id: str
    source: Spans
    content: Spans
    form: Literal["verse", "prose"]
    party: str | None = None
    born: str | None = None
    died: str | None = None
    work: str | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Unattributed:
    """A sentence in which the author claims a fact in their own voice."""

    id: str
    span: Span


Bound = Literal["at least", "at most", "more than", "fewer than", "nearly"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number claimed: `value`, or else `low` and `high`; `counts` says what it counts, in the words of the text.

    Where the text does not say what ("the clerk says 70,000"), `counts` is empty.
    A magnitude that is no number ("hundreds") has only `low`, the size of its word. `unit` is in the singular; that of
    a fraction of a whole ("two-thirds of") is "share", that of odds ("ten to one") "to 1". `statement` is the id of the
    statement whose content it stands in.
    """

    id: str
    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    bound: Bound | None = None
    unit: str | None = None
    counts: str = ""
    statement: str | None = None


MentionType = Literal["person", "organisation", "group", "place", "event", "date"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person, a place, a date and so on; `value` is the normal form (a date in EDTF)."""

    id: str
    span: Span
    type: MentionType
    name: str
    value: str | None = None


Finding = Statement | Quotation | Unattributed | Figure | Mention


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one account, each list in the order of the text."""

    statements: tuple[Statement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    unattributed: tuple[Unattributed, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    explanations: tuple[Explanation, ...] = ()


def spans_of(finding: Finding) -> Spans:
    """Every span of a finding, in the order of its roles."""
    match finding:
        case Statement():
            return (*finding.source, *finding.cue, *finding.content)
        case Quotation():
            return (*finding.source, *finding.content)
        case _:
            return (finding.span,)
