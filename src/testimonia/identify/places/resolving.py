"""The names of an account -> what each means in it, all weighed together; one name, looked up by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from testimonia.identify.places import table
from testimonia.identify.places.context import Context
from testimonia.identify.places.folding import fold
from testimonia.identify.places.meanings import Meanings, meanings
from testimonia.identify.places.priors import reasons, shares, strength
from testimonia.identify.places.senses import Candidate, Reason

ROUNDS = 2
"""How often the names are weighed anew by what the others then seem to mean."""
MOST = 10
"""Candidates of a name that are given."""
LONGEST = 120
"""Signs of a name; a longer string is none."""

_Said = Sequence[tuple[Reason, ...]]


def candidates(name: str, *, year: int | None = None, near: Iterable[str] = ()) -> list[Candidate]:
    """The places that a name may mean, the likeliest first; none for a name without a capital.

    `year` is the year that the account tells of, and `near` are other places named in it. A name may carry the wider
    place that it lies in: "Springfield, Ill.". Raises GazetteerError where a file that we ship is not whole.

    >>> best = candidates("Alexandria", near=["Fairfax, Va."])[0]
    >>> best.place.name, best.place.areas
    ('Alexandria', ('US', 'US.VA'))
    """
    return list(resolve([name, *near], year=year)[name])


def resolve(names: Iterable[str], *, year: int | None = None) -> dict[str, tuple[Candidate, ...]]:
    """What each name of an account may mean, the likeliest first: one sense a name, however often and however spelt.

    Candidates near one another, or in one region or country, support one another. The result depends on which names
    there are, not on their order; a name that is ambiguous stays so. Raises as `candidates` does.
    """
    written = dict.fromkeys(names)
    spelt: dict[str, str] = {}
    for name in sorted(written):
        if _is_name(name):
            spelt.setdefault(fold(name), name)
    found = {name: meanings(name, year) for name in spelt.values()}
    ranked = _ranked({name: known for name, known in found.items() if known.senses}, year)
    return {name: ranked.get(spelt[fold(name)], ()) if _is_name(name) else () for name in written}


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST and any(sign.isupper() for sign in name)


def _ranked(account: Mapping[str, Meanings], year: int | None) -> dict[str, tuple[Candidate, ...]]:
    alone: dict[str, _Said] = {
        name: [reasons(sense, known.reading, year) for sense in known.senses] for name, known in account.items()
    }
    said = alone
    for _ in range(ROUNDS if len(account) > 1 else 0):
        weighed = {name: tuple(zip(known.senses, _shares(said[name]), strict=True)) for name, known in account.items()}
        context = Context(weighed, table.shipped().areas.called)
        said = {
            name: [
                (*before, *context.reasons(name, sense))
                for sense, before in zip(known.senses, alone[name], strict=True)
            ]
            for name, known in account.items()
        }
    return {name: _candidates(known, said[name]) for name, known in account.items()}


def _candidates(known: Meanings, said: _Said) -> tuple[Candidate, ...]:
    found = [Candidate(*given) for given in zip(known.senses, _shares(said), said, strict=True)]
    found.sort(key=lambda candidate: (-candidate.score, candidate.place.id))
    return tuple(found[:MOST])


def _shares(said: _Said) -> list[float]:
    return shares([strength(given) for given in said])
