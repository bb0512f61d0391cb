"""Statements set inside statements of our own: "Orme said." -> "The dispatch stated that Orme said."

Few corpora mark what is nested; any that marks what is outermost becomes one that does, when a sentence of it is put
into somebody's mouth. The labels move with the words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

Record = dict[str, Any]
Span = list[int]

SOURCES = (
    "the dispatch", "He", "She", "they", "a second letter", "the envoy", "The report", "Colonel Ashdown", "the ministry",
    "one of the survivors", "the clerk of the court", "Mrs. Orrin", "the chronicler", "the commission", "I", "We",
    "a witness", "The newspapers", "his biographer", "the bishop", "the mayor, Ines Marr,", "our correspondent",
    "the prisoners", "Professor Lind", "An officer of the garrison", "the embassy", "two villagers", "who",
    "the telegram", "a spokesman for the army", "Marsh", "the defence", "its author", "the abbot", "local people",
)  # fmt: skip
CUES = (
    "said", "stated", "wrote", "reported", "has written", "declared", "maintained", "insisted", "claimed", "believed",
    "was told", "had heard", "knew", "testified", "complained", "confessed", "did not deny", "denied", "feared",
    "thought", "added", "has always held", "assured the council", "told the court", "informed me", "was convinced",
    "could not admit", "did not believe", "doubted", "hoped", "repeated", "points out", "says", "notes", "argues",
    "concluded", "alleges", "contends", "recorded", "remembered", "admits", "pretended", "swore",
)  # fmt: skip
OPENED = ("wrote", "said", "replied", "says", "answered", "declared", "told the court", "reported", "adds", "went on")
NOUNS = ("the claim", "the rumour", "the report", "the charge", "the belief", "the fear", "the news", "the assertion")
_SENTENCE = re.compile(r"(?:(?<=^)|(?<=\n)|(?<=[.!?] ))[A-Z][^\n.!?]{30,400}[.](?=\s|$)")
_MARKS = re.compile(r"[\"“”«»„]|(?<!\w)['‘]|['’](?!\w)")
_COMMON = re.compile(
    r"(?:The|A|An|He|She|It|They|We|You|This|That|These|Those|There|His|Her|Its|Their|Our|In|On|At|By|For|From|With|"
    r"After|Before|When|While|If|As|Although|Since|Some|Many|Most|All|No|Both|Several|One|Two|Three|But|And)\b"
)
"""Words that have their capital from the sentence alone."""
ROLES = ("source", "cue", "content")


def wrapped(record: Record, chance: random.Random, share: float) -> Record | None:
    """A record with some of its sentences put into other mouths, or None where no sentence is fit for it.

    A sentence is fit where every statement that it touches lies in it as a whole, and no quotation mark stands in it.
    What was outermost there is nested then; `wrapped` lists the numbers of the statements that were put around.
    """
    given = [{**s, "number": n} for n, s in enumerate(record["attributions"])]
    inside = list(record.get("nested", ()))
    if inside:  # their numbers are the corpus's own
        given = [dict(s) for s in record["attributions"]]
    fit = [span for span in _sentences(record["text"]) if _is_whole(span, given)]
    chosen = [span for span in fit if chance.random() < share and any(_within(s, span) for s in given)]
    if not chosen:
        return None
    text, shift, last = [], 0, 0
    moves: list[tuple[int, int]] = []
    outer: list[Record] = []
    for number, (start, end) in enumerate(chosen):
        before, body, after, roles = _mouth(record["text"][start:end], chance)
        text.append(record["text"][last:start] + before + body + after)
        moves += [(start, shift + len(before)), (end, shift + len(before) + len(after))]
        at = start + shift
        content = [at + len(before), at + len(before) + len(body)]
        if after.startswith(("”", '"')):
            content = [content[0] - 1, content[1] + 1]
        elif "that " in before[-5:]:
            content[0] -= 5
        outer.append({
            "source": [[at + s, at + e] for s, e in roles["source"]], "cue": [[at + s, at + e] for s, e in roles["cue"]],
            "content": [content], "number": f"w{number}", "inside": None,
        })  # fmt: skip
        shift += len(before) + len(after)
        last = end
    text.append(record["text"][last:])
    moved = [_moved(s, moves) for s in [*given, *inside]]
    for statement, before_move in zip(moved, [*given, *inside], strict=True):
        holder = next((n for n, span in enumerate(chosen) if _within(before_move, span)), None)
        if statement.get("inside") is None and holder is not None:
            statement["inside"] = f"w{holder}"
    return {
        **record,
        "text": "".join(text),
        "attributions": [*outer, *(s for s in moved if s.get("inside") is None)],
        "nested": [s for s in moved if s.get("inside") is not None],
        "wrapped": [s["content"][0] for s in outer],
    }


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if not _MARKS.search(match.group()):
            yield match.start(), match.end() - 1


def _spans(statement: Record) -> list[Span]:
    return [span for role in ROLES for span in statement[role]]


def _within(statement: Record, span: tuple[int, int]) -> bool:
    return all(span[0] <= s and e <= span[1] for s, e in _spans(statement))


def _is_whole(span: tuple[int, int], given: list[Record]) -> bool:
    touching = [s for s in given if any(a < span[1] and b > span[0] for a, b in _spans(s))]
    return all(_within(s, span) for s in touching)


def _mouth(body: str, chance: random.Random) -> tuple[str, str, str, dict[str, list[Span]]]:
    """What stands before a sentence, the sentence, what stands after it, and where source and cue stand in it all."""
    source, form = chance.choice(SOURCES), chance.random()
    low = body[0].lower() + body[1:] if _COMMON.match(body) else body
    if form < 0.5:
        lead, cue = _capital(source), chance.choice(CUES)
        before = f"{lead} {cue} " + ("that " if chance.random() < 0.75 else "")
        return before, low, "", _roles(before, lead, cue)
    if form < 0.62:
        lead = source.removesuffix(",") if source not in ("I", "We", "who") else "him"
        lead = {"He": "him", "She": "her", "they": "them"}.get(lead, lead[0].lower() + lead[1:] if " " in lead else lead)
        before = f"According to {lead}, "
        return before, low, "", _roles(before, lead, "According to")
    if form < 0.7:
        cue = chance.choice(NOUNS)
        before = f"There was {cue} that "
        return before, low, "", {"source": [], "cue": [list(_find(before, cue))]}
    if form < 0.85:
        lead, cue = _capital(source), chance.choice(OPENED)
        mark = chance.choice(("“”", '""'))
        before = f"{lead} {cue}: {mark[0]}"
        return before, body, mark[1], _roles(before, lead, cue)
    lead, cue = (source if source != "who" else "Marsh").removesuffix(","), chance.choice(("said", "wrote", "reported"))
    lead = lead if lead in ("I",) or " " not in lead and lead not in ("He", "She", "We") else lead[0].lower() + lead[1:]
    after = f", {lead} {cue}"
    whole = len(body)
    spans = {"source": [[whole + s for s in _find(after, lead)]], "cue": [[whole + s for s in _find(after, cue)]]}
    return "", body, after, spans


def _capital(source: str) -> str:
    return source if source == "who" else source[0].upper() + source[1:]


def _roles(before: str, source: str, cue: str) -> dict[str, list[Span]]:
    start, end = _find(before, source)
    return {"source": [[start, end - source.endswith(",")]], "cue": [list(_find(before, cue))]}


def _find(where: str, words: str) -> tuple[int, int]:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", where)
    assert found is not None
    return found.span()


def _moved(statement: Record, moves: list[tuple[int, int]]) -> Record:
    def at(position: int, *, is_end: bool) -> int:
        shift = 0
        for place, by in moves:
            if place < position or (place == position and not is_end):
                shift = by
        return position + shift

    return {
        **statement,
        **{role: [[at(s, is_end=False), at(e, is_end=True)] for s, e in statement[role]] for role in ROLES},
    }
