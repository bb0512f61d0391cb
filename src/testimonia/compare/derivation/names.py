"""What an account is called by (publisher, title, author, address), and which accounts name it as their source.

A name counts where the text gives it in the words and capitals of a source: "according to the Volksstem", "Source:
Wikipedia", a title within quotation marks, a whole address. Each word of a text is looked at once, however many names
there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import numpy as np

from testimonia.compare.derivation.index import Entry
from testimonia.compare.derivation.words import Ints, number, words_of
from testimonia.records import Details, Span

Calling = Literal["address", "title", "publisher", "author", "site"]
"""By what an account is named; "site" is the name that its address begins with ("wikipedia")."""

CUES = frozenset(
    number(word)
    for line in (
        "according says said say writes wrote written reports reported reporting told tells claims claimed stated",
        "states source sources quoted quotes cited cites citing via courtesy excerpt extract reprinted republished",
        "published adapted originally appeared article copied",
    )
    for word in line.split()
)
"""Words that bring in a source; one of them stands near its name."""
BEFORE, AFTER = 5, 4
"""Words before and behind a name among which a cue is looked for."""
LEAST_TITLE = 3
"""Words of a title that tells; a shorter one is a subject ("The Great Fire")."""
LEAST_SITE = 5
"""Letters of a site's name that tells."""
LEAST_ADDRESS = 4
"""Words of an address that names one page."""
_ARTICLE = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in words, and what it is."""

    calling: Calling
    numbers: tuple[int, ...]
    text: str


@dataclass(slots=True)
class Names:
    """The names of all accounts, and where each is given as a source; `read` is how many accounts were searched."""

    bearers: dict[Name, list[int]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[dict[Name, Span]] = field(default_factory=list)
    waiting: list[Name] = field(default_factory=list)

    def add(self, place: int, details: Details) -> None:
        """Add the names of the account at `place`."""
        for name in names_of(details):
            if name not in self.bearers:
                self.waiting.append(name)
            self.bearers[name].append(place)

    def search(self, entries: Sequence[Entry]) -> None:
        """Find the names that are new in all accounts, and all names in the accounts that are new."""
        searched = len(self.mentions)
        self.mentions += [{} for _ in entries[searched:]]
        for names, found_in in ((self.waiting, range(searched)), (list(self.bearers), range(searched, len(entries)))):
            if names:
                by_first = _by_first(names)
                firsts = np.array(sorted(by_first), np.uint32)
                for place in found_in:
                    self.mentions[place].update(_found(entries[place], by_first, firsts))
        self.waiting = []


def names_of(details: Details) -> list[Name]:
    """The names that tell enough to be looked for in other accounts.

    >>> [(name.calling, name.text) for name in names_of(Details(title="The fire", publisher="The Tiber Review"))]
    [('publisher', 'Tiber Review')]
    """
    found: list[tuple[Calling, str, int]] = [
        ("publisher", details.publisher or "", 1),
        ("title", details.title or "", LEAST_TITLE),
    ]
    found += [("author", author, 2) for author in details.authors]
    if details.address:
        parts = urlsplit(details.address)
        host = (parts.hostname or "").removeprefix("www.")
        labels = host.split(".")
        site = labels[-2] if len(labels) > 1 else ""
        found += [("site", site if len(site) >= LEAST_SITE else "", 1)]
        found += [("address", f"{host}{parts.path}", LEAST_ADDRESS)]
    made = [(calling, text if calling == "title" else _ARTICLE.sub("", text), least) for calling, text, least in found]
    rows = ((calling, tuple(words_of(text).numbers.tolist()), text, least) for calling, text, least in made)
    return [Name(calling, numbers, text) for calling, numbers, text, least in rows if len(numbers) >= least]


def _by_first(names: Sequence[Name]) -> dict[int, list[Name]]:
    found: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        found[name.numbers[0]].append(name)
    return found


def _found(entry: Entry, by_first: dict[int, list[Name]], firsts: Ints) -> Iterator[tuple[Name, Span]]:
    """The names that a text gives as a source, each with its last place; none that stands within a longer one."""
    numbers = entry.words.numbers
    at = np.searchsorted(firsts, numbers)
    at[at == len(firsts)] = 0
    free = 0
    for place in np.flatnonzero(firsts[at] == numbers).tolist():
        here = [name for name in by_first[int(numbers[place])] if _is_named(entry, name, place)]
        longest = max((len(name.numbers) for name in here), default=0)
        if place + longest > free:
            free = place + longest
            span = entry.words.span(place, free) if longest else (0, 0)
            yield from ((name, span) for name in here if len(name.numbers) == longest)


def _is_named(entry: Entry, name: Name, place: int) -> bool:
    """Whether the name stands here, and as that of a source."""
    words, end = entry.words, place + len(name.numbers)
    if tuple(words.numbers[place:end].tolist()) != name.numbers:
        return False
    if name.calling == "address":
        return True
    if not (words.capital[place] or words.figure[place]):
        return False
    if name.calling == "title" and _is_whole_quotation(entry, place, end):
        return True
    around = np.concatenate([words.numbers[max(0, place - BEFORE) : place], words.numbers[end : end + AFTER]])
    return not CUES.isdisjoint(around.tolist())


def _is_whole_quotation(entry: Entry, place: int, end: int) -> bool:
    beside = entry.quoted[max(0, place - 1) : place].any() or entry.quoted[end : end + 1].any()
    return bool(entry.quoted[place:end].all()) and not beside
