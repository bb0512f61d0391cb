"""What was found in an account -> lines for a terminal."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable
from typing import TextIO

from testimonia.publish.sayings import words
from testimonia.records import Account, Block, Explanation, Extraction, Quotation, Statement, text_of

WIDTH = 100
"""Columns that wrapped lines take."""

UNNAMED = "no source named"

LEAST_RIVAL = 0.01
"""What a source that was not chosen must have had to be shown."""
STANCES_SHOWN = 3
"""Of a statement that is explained, the likeliest."""


def visible(text: str) -> str:
    r"""The text without characters that would steer a terminal, as many as before.

    A document's words, or a file's name, must not move the cursor or hide what stands on the screen.

    >>> visible("ash\x1b[2J")
    'ash�[2J'
    """
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs") else "\ufffd" for c in text)


def write_statements(out: TextIO, account: Account, found: Extraction) -> None:
    """Write an account's title, then who says what in it: party, stance, kind, place, cue and content.

    Under a statement that has an explanation stands what speaks for it.
    """
    text = account.text
    why = {explanation.statement: explanation for explanation in found.explanations}
    out.write(f"{visible(account.details.title or account.origin.name)}\n")
    for statement in found.statements:
        out.write(_statement(statement, text))
        if statement.id in why:
            out.write(_why(why[statement.id], text))
    for quotation in found.quotations:
        out.write(_quotation(quotation, text))
    for sentence in found.unattributed:
        start, end = sentence.span
        out.write(_entry(f"the author, own voice  [{start}]", text[start:end]))
    out.write("\n")


def _statement(statement: Statement, text: str) -> str:
    party = _party(statement, text)
    place = min(start for start, _ in (*statement.source, *statement.cue, *statement.content))
    within = f" within {statement.inside}" if statement.inside else ""
    head = (
        f"{statement.id}{within}  {party}  {statement.stance}, {statement.kind}  [{place}]  {statement.confidence:.2f}"
    )
    if statement.distance:
        head += f"  the author: “{words(text, statement.distance)}”"
    cue = words(text, statement.cue)
    return _entry(head, f"{cue}: {words(text, statement.content)}" if cue else words(text, statement.content))


def _why(why: Explanation, text: str) -> str:
    parts = f"cue {why.cue:.2f}, source {why.source:.2f}, content {why.content:.2f}"
    likely = sorted(why.stances.items(), key=lambda item: -item[1])[:STANCES_SHOWN]
    stances = ", ".join(f"{stance} {share:.2f}" for stance, share in likely)
    rivals = [
        f"“{' '.join(words(text, rival.source).split())}” {rival.score:.2f}"
        for rival in why.rivals
        if rival.score >= LEAST_RIVAL
    ]
    lines = [f"because: {parts}", f"stances: {stances}", *(f"or the source: {rival}" for rival in rivals)]
    return visible("".join(f"      {line}\n" for line in lines))


def _quotation(quotation: Quotation, text: str) -> str:
    years = f" ({quotation.born or '?'}–{quotation.died or ''})" if quotation.born or quotation.died else ""
    party = _party(quotation, text)
    head = f"{party}{years}  quoted, {quotation.form}  [{quotation.content[0][0]}]"
    return _entry(head, words(text, quotation.content))


def _party(finding: Statement | Quotation, text: str) -> str:
    return finding.party or " ".join(words(text, finding.source).split()) or UNNAMED


def _entry(head: str, said: str) -> str:
    body = textwrap.fill(" ".join(said.split()), WIDTH, initial_indent="    ", subsequent_indent="    ")
    return visible(f"\n  {head}\n{body}\n")


def write_text(out: TextIO, blocks: Iterable[Block]) -> None:
    """Write an account's text, exactly as its spans count it (yet see `visible`), and a newline."""
    for piece in text_of(blocks):
        out.write(visible(piece))
    out.write("\n")
