"""`testimonia derivation` and `compare`: which accounts are one witness, and what they set side by side."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import counted, progress, shortened
from testimonia.publish.plain import visible

if TYPE_CHECKING:
    from testimonia.comparing import Derived
    from testimonia.ledger import Case
    from testimonia.records import AccountEntry, Derivation, FigureGroup, Root

SHOWN = {"quotation": "shares a quotation with", "citation": "names as its source"}
DERIVES = {"copy": "copies", "excerpt": "has a part of", "reworded": "rewords"}
"""What is said of an account and its origin, by the kind of the edge."""


def derivation(case: opt.Case, output: opt.Printed = opt.Format.TEXT) -> None:
    """Tell which accounts copy, quote or cite which, so that copies count as one witness.

    Accounts that share their text are one root, however many there are. What tells which of them is the origin is
    named, and how sure that is; where nothing tells, it is left open. --format jsonl gives every shared passage with
    its place on both sides. Example:

        testimonia derivation fire.case
    """
    from testimonia.ledger import open_case

    with open_case(case) as opened:
        found = _derived(opened)
    if output is opt.Format.JSONL:
        _write(found)
        return
    for line in _lines(found):
        typer.echo(visible(line))
    typer.echo(f"{counted(len(found.roots), 'root')} in {counted(len(found.accounts), 'account')}")


def _derived(case: Case) -> Derived:
    from testimonia.comparing import derived

    with progress("comparing", sum(entry.length for entry in case.accounts())) as advance:
        return derived(case, lambda entry: advance(entry.length, entry.origin.name))


def _write(found: Derived) -> None:
    from testimonia.publish.jsonl import write_record

    for root in found.roots:
        write_record(sys.stdout.buffer, {"type": "root", "root": root})
    for edge in found.edges:
        write_record(sys.stdout.buffer, {"type": "derivation", "derivation": edge})


def _lines(found: Derived) -> Iterator[str]:
    """The roots of several accounts with what makes them one, then who shares, quotes or cites what besides."""
    for root in found.roots:
        if len(root.accounts) > 1:
            yield from _root(found, root)
    root_of = found.root_of
    others = [e for e in found.edges if e.kind in SHOWN or root_of[e.account] != root_of[e.origin]]
    for edge in sorted(others, key=lambda edge: (SHOWN.get(edge.kind, ""), edge.account, edge.origin)):
        account, origin = (_name(found.accounts[each]) for each in (edge.account, edge.origin))
        yield f"{account}  {SHOWN.get(edge.kind, 'shares a passage with')}  {origin}{_how(edge)}"


def _root(found: Derived, root: Root) -> Iterator[str]:
    origin = found.accounts.get(root.origin or "")
    head = f"likely from {_name(origin)}" if origin else "which came first is open"
    yield f"one root of {counted(len(root.accounts), 'account')}: {head}"
    for edge in found.edges:
        if edge.kind in DERIVES and {edge.account, edge.origin} <= set(root.accounts):
            account, of = (_name(found.accounts[each]) for each in (edge.account, edge.origin))
            kind = "shares text with" if edge.open else DERIVES[edge.kind]
            yield f"  {account} {kind} {of}: {edge.share:.0%} of its words{_how(edge)}"


def _how(edge: Derivation) -> str:
    """How sure the direction is, and by what."""
    if edge.open:
        return "; the direction is open"
    why = "; ".join(each.says for each in edge.why if each.origin == edge.origin)
    return f"; direction {edge.sure:.2f}: {why}"


def _name(entry: AccountEntry) -> str:
    return f"{shortened(entry.origin.name.rsplit('/', 1)[-1], 40)} ({entry.id})"


def compare(
    case: opt.Case,
    pictures: Annotated[
        Path | None, typer.Option("--pictures", help="A folder for an SVG picture of each.", show_default=False)
    ] = None,
    within: Annotated[bool, typer.Option("--within", help="Also those of one root alone.")] = False,
    output: opt.Printed = opt.Format.TEXT,
) -> None:
    """Set the figures of all accounts side by side: who gives which number for the same thing.

    Figures stand together only where they count the same thing within the same limits. One row is one number of one
    root, so that copies of an account count once. What the words leave open is kept apart. What only one root gives
    several numbers for is left out, unless you ask for it (--within). Examples:

        testimonia compare fire.case

        testimonia compare fire.case --pictures figures/
    """
    from testimonia.comparing import figures_together
    from testimonia.ledger import open_case
    from testimonia.publish.jsonl import write_record

    with open_case(case) as opened:
        found = _derived(opened)
        groups = [group for group in figures_together(opened, found.root_of) if _is_shown(group, within=within)]
    for number, group in enumerate(groups, 1):
        if output is opt.Format.JSONL:
            write_record(sys.stdout.buffer, group)
        else:
            for line in _group(found, group):
                typer.echo(visible(line))
        if pictures is not None:
            _draw(pictures, number, group)
    if output is opt.Format.TEXT:
        typer.echo(f"{counted(len(groups), 'thing')} counted more than once")


def _is_shown(group: FigureGroup, *, within: bool) -> bool:
    return len(group.rows) > 1 and (within or len({row.root for row in group.rows}) > 1)


def _group(found: Derived, group: FigureGroup) -> Iterator[str]:
    from testimonia.compare.figures import agree
    from testimonia.publish.figure_picture import number_words

    roots = len({row.root for row in group.rows})
    agreed = all(agree(one.interval, other.interval) for one, other in combinations(group.rows, 2))
    verdict = "all can be right" if agreed else "they differ"
    what = shortened(group.counts, 70) + (f" ({group.unit})" if group.unit else "")
    yield f"{what}: {counted(len(group.rows), 'number')} of {counted(roots, 'root')}; {verdict}"
    for row in group.rows:
        number = number_words(row.claim)
        by = ", ".join(row.parties) or "the author"
        accounts = ", ".join(_name(found.accounts[account]) for account in row.accounts)
        yield f"  {shortened(number, 28):28}  {shortened(by, 40):40}  {accounts}"


def _draw(folder: Path, number: int, group: FigureGroup) -> None:
    """Write the picture of a group, named by its place in the list and by what it counts."""
    from testimonia.publish.figure_picture import draw_figures

    folder.mkdir(parents=True, exist_ok=True)
    words = "-".join(re.findall(r"\w+", group.counts.lower()))[:60]
    (folder / f"{number:03}-{words}.svg").write_text(draw_figures(group), encoding="utf-8")


COMMANDS: dict[str, Callable[..., None]] = {"derivation": derivation, "compare": compare}
