"""`testimonia derivation`: which accounts are one witness."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

from testimonia.cli import options as opt
from testimonia.cli.terminal import counted, progress, shortened
from testimonia.publish.plain import visible

if TYPE_CHECKING:
    from testimonia.comparing import Derived
    from testimonia.records import AccountEntry, Derivation, Root

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
    from testimonia.comparing import derived
    from testimonia.ledger import open_case

    with open_case(case) as opened:
        total = sum(entry.length for entry in opened.accounts())
        with progress("comparing", total) as advance:
            found = derived(opened, lambda entry: advance(entry.length, entry.origin.name))
    if output is opt.Format.JSONL:
        _write(found)
        return
    for line in _lines(found):
        typer.echo(visible(line))
    typer.echo(f"{counted(len(found.roots), 'root')} in {counted(len(found.accounts), 'account')}")


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
    root_of = {account: number for number, root in enumerate(found.roots) for account in root.accounts}
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


COMMANDS: dict[str, Callable[..., None]] = {"derivation": derivation}
