"""`testimonia parties`, `doubts`, `places`, `figures`; `same`, `not-same`, `rename`, `undo`: what a person rules."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import counted, shortened
from testimonia.publish.plain import visible

if TYPE_CHECKING:
    from testimonia.identify.places import Candidate
    from testimonia.identifying import ClaimedFigure, PlaceName
    from testimonia.records import Doubt, Identity, Ruling

T = TypeVar("T")

Who = Annotated[str, typer.Argument(help="A name, or ACCOUNT:NAME for one account's.", show_default=False)]
Why = Annotated[str, typer.Option("--why", help="The reason, kept with the decision.")]
CLEAR = 0.5
"""How likely a place must be to be named alone."""
SHOWN = 3
"""Candidates of an ambiguous place that are shown."""


def parties(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """List whom statements are attributed to, each once over all accounts.

    Names that are spelt otherwise are joined where the rules of spelling explain every difference, and each join says
    why (--format jsonl). A family name alone is never joined by itself: `doubts` asks, `same` and `not-same` decide.

    Example:
        testimonia parties fire.case

    """
    from testimonia.identifying import identities_of
    from testimonia.ledger import open_case
    from testimonia.publish.jsonl import write_record

    with open_case(case) as opened:
        found = identities_of(opened)
        for identity in found.identities:
            if output is opt.Format.JSONL:
                write_record(sys.stdout.buffer, _plain(identity))
            else:
                typer.echo(_line(identity))
        if output is opt.Format.TEXT:
            typer.echo(f"{len(found.identities)} parties")
            for join in found.refused:
                typer.echo(visible(f"not joined, since another decision keeps them apart: {join.one}, {join.other}"))
            if found.doubts:
                typer.echo(f"{counted(len(found.doubts), 'doubt')}: see testimonia doubts {case}")


def _line(identity: Identity) -> str:
    others = [name for name in identity.names if name != identity.name]
    also = f"  also: {', '.join(others)}" if others else ""
    said = f"{counted(identity.statements, 'statement')} in {counted(len(identity.accounts), 'account')}"
    return visible(f"{shortened(identity.name, 48):48}  {identity.type:10}  {said}{also}")


def _plain(identity: Identity) -> dict[str, object]:
    return {
        "name": identity.name, "type": identity.type, "names": identity.names, "accounts": identity.accounts,
        "statements": identity.statements, "parties": identity.parties, "joins": identity.joins,
    }  # fmt: skip


def doubts(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """Ask who may be the same, those first whose answer brings most statements together.

    Answer with `same` or `not-same`. Example:

        testimonia doubts fire.case
    """
    from testimonia.identifying import identities_of
    from testimonia.ledger import open_case

    with open_case(case) as opened:
        _list(identities_of(opened).doubts, output, _question, "doubt")


def _question(doubt: Doubt) -> str:
    return f"{doubt.one}  =?  {doubt.other}    {doubt.score:.2f}: {doubt.why}"


def _list(records: Iterable[T], output: opt.Format, line: Callable[[T], str], what: str) -> None:
    """Print records, and for people how many of what there are."""
    from testimonia.publish.jsonl import write_record

    count = 0
    for record in records:
        count += 1
        if output is opt.Format.JSONL:
            write_record(sys.stdout.buffer, record)
        else:
            typer.echo(visible(line(record)))
    if output is opt.Format.TEXT:
        typer.echo(counted(count, what))


def places(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """List the places that are named, and where they lie on today's map.

    Names are read as of the year that an account speaks of; where one may mean several places, all are shown. Example:

        testimonia places fire.case --format jsonl
    """
    from testimonia.identifying import places_of
    from testimonia.ledger import open_case

    with open_case(case) as opened:
        _list(places_of(opened), output, _place_name, "name")


def _place_name(place: PlaceName) -> str:
    return f"{shortened(place.name, 30):30}  {place.account_id}  {place.mentions:4} ×  {_meant(place.candidates)}"


def _meant(candidates: tuple[Candidate, ...]) -> str:
    if not candidates:
        return "not in the gazetteer"
    if candidates[0].score >= CLEAR:
        return _place(candidates[0])
    return "one of: " + "; ".join(map(_place, candidates[:SHOWN]))


def _place(candidate: Candidate) -> str:
    place = candidate.place
    lies = f"{place.name} ({', '.join(place.areas)}) {place.latitude:.3f}, {place.longitude:.3f}"
    return f"{lies}  {candidate.score:.2f}"


def figures(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """List the figures that are claimed: of what, within which limits, and by whom.

    Example:
        testimonia figures fire.case

    """
    from testimonia.identifying import figures_of
    from testimonia.ledger import open_case

    with open_case(case) as opened:
        _list(figures_of(opened), output, _claim, "figure")


def _claim(claimed: ClaimedFigure) -> str:
    figure = claimed.figure
    of = f" of {shortened(figure.counts, 60)}" if figure.counts else ""
    by = claimed.party or ("a statement" if figure.statement else "the author")
    return f"{claimed.account_id} {figure.span[0]:8}  {shortened(claimed.words, 36):36}{of}  — {by}"


def same(case: opt.Case, a: Who, b: Who, why: Why = "") -> None:
    """Rule that two names are of one person or body.

    A name alone means it in every account, ACCOUNT:NAME in one. `undo` takes the ruling back. Examples:

        testimonia same manchuria.case "General Simidzu" "Shimizu Noritsune"

        testimonia same fire.case 3f2a:Smith 90b1:Smith --why "both the mill's clerk"
    """
    _rule(case, "same", a, b, why)


def not_same(case: opt.Case, a: Who, b: Who, why: Why = "") -> None:
    """Rule that two names are not of one person or body; what joined them is taken apart.

    Example:
        testimonia not-same fire.case Kawakami Kawashima

    """
    _rule(case, "not same", a, b, why)


def undo(
    case: opt.Case,
    a: Who,
    b: Annotated[str, typer.Argument(help="The other name.", show_default=False)] = "",
    why: Why = "",
) -> None:
    """Take back what was ruled of two names, so that the rules of names speak again; the log keeps both.

    With one name alone: take back what it was renamed to. Examples:

        testimonia undo fire.case Kawakami Kawashima

        testimonia undo manchuria.case "Shimizu Noritsune"
    """
    _rule(case, "undo", a, b or None, why)


def rename(
    case: opt.Case, a: Who, name: Annotated[str, typer.Argument(help="What to call it.")], why: Why = ""
) -> None:
    """Call a person or body by a name of your choice, everywhere in the case; the accounts' own names stay.

    Example:
        testimonia rename manchuria.case "General Simidzu" "Shimizu Noritsune"

    """
    if not name.strip():
        raise typer.BadParameter("it is empty; give the name to use", param_hint="NAME")
    _rule(case, "rename", a, name, why)


def _rule(case: opt.Case, ruling: Ruling, a: str, b: str | None, why: str) -> None:
    from testimonia.identifying import called, decide, identities_of, renamed
    from testimonia.inputs import printable
    from testimonia.ledger import open_case
    from testimonia.pipeline import user

    with open_case(case) as opened:
        those = identities_of(opened).identities
        if b is None:
            one, other = renamed(opened, those, printable(a)), None
        else:
            one = called(those, printable(a))
            other = printable(b).strip() if ruling == "rename" else called(those, printable(b))
        number = decide(opened, ruling, (one, other), printable(user()), why)
        said = RULED[ruling] if other else "{} goes by its own name again"
        typer.echo(visible(f"{number}: {said.format(one, other)}"))


RULED: dict[str, str] = {
    "same": "{} is the same as {}", "not same": "{} is not the same as {}", "rename": "{} is called {}",
    "undo": "taken back what was ruled of {} and {}",
}  # fmt: skip
COMMANDS: dict[str, Callable[..., None]] = {
    "parties": parties,
    "doubts": doubts,
    "places": places,
    "figures": figures,
    "same": same,
    "not-same": not_same,
    "undo": undo,
    "rename": rename,
}
