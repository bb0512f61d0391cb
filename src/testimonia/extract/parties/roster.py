"""Whom an account has spoken of so far: one entry a party, with its names, where it was last met and how it spoke."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from testimonia.extract.parties.forms import Form, initials, is_short_of
from testimonia.extract.parties.nouns import Noun

KEPT = 300
"""Parties kept in mind; the one met longest ago is forgotten first."""
KINDS = ("person", "organisation", "group", "place", "event", "described", "people", "body", "document", "other")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a party was met: sentence and block by number, and what stands around it."""

    at: int
    sentence: int
    block: int
    subject: bool = False
    possessive: bool = False
    governed: bool = False
    quoted: bool = False
    accused: bool = False


@dataclass(slots=True, eq=False)
class Entry:
    """One party. `about`: the words beside its names that tell what it is, in lower case."""

    kind: str
    name: str
    forms: set[tuple[str, ...]] = field(default_factory=set)
    gender: str = ""
    sure: bool = False
    """Whether the gender is told by a title, a noun or a pronoun, not only by the given name."""
    plural: bool = False
    about: Counter[str] = field(default_factory=Counter)
    last: Place | None = None
    first: Place | None = None
    met: int = 0
    spoke: int = 0
    spoke_at: int = -1
    """The number of the statement that it was last the source of."""
    number: int = 0
    """In the roster."""
    called: str = ""
    """The pronoun that last stood for it."""

    @property
    def full(self) -> tuple[str, ...]:
        """The longest of its forms."""
        return max(self.forms, key=len, default=())

    def meet(self, place: Place) -> None:
        """Take note of where it is spoken of."""
        self.last, self.first, self.met = place, self.first or place, self.met + 1

    def matches(self, form: Form) -> str:
        """How a name fits it: "same", "last", "first", "part", "initials", "longer", or the empty string."""
        words = form.words
        if not words or (form.sure and self.sure and form.gender != self.gender):
            return ""
        if words in self.forms:
            return "same"
        return max((_fit(words, own, self.kind) for own in self.forms), key=FITS.index, default="")


FITS = ("", "longer", "part", "initials", "first", "last", "same")
"""The ways in which a name may fit a party, the surest last."""


def _fit(words: tuple[str, ...], own: tuple[str, ...], kind: str) -> str:
    if not own:
        return ""
    if kind == "person":
        return _fit_of_person(words, own)
    if len(words) == 1 and len(own) > 1 and words[0].replace(".", "") == initials(own):
        return "initials"
    if len(own) == 1 and len(words) > 1 and own[0].replace(".", "") == initials(words):
        return "initials"
    if set(words) <= set(own):
        return "part"
    return "longer" if set(own) <= set(words) and len(own) > 1 else ""


def _fit_of_person(words: tuple[str, ...], own: tuple[str, ...]) -> str:
    if is_short_of(words, own):
        return "last" if words[-1] == own[-1] else "first"
    return "longer" if is_short_of(own, words) else ""


class Roster:
    """The parties of one account, the latest met last."""

    def __init__(self) -> None:
        self._entries: OrderedDict[int, Entry] = OrderedDict()
        self._by_word: dict[str, list[int]] = {}
        self._number = 0

    def __iter__(self) -> Iterator[Entry]:
        """The parties, the latest met first."""
        return iter(list(reversed(self._entries.values())))

    def add(self, entry: Entry) -> Entry:
        """Take in a new party."""
        self._number += 1
        entry.number = self._number
        self._keep(entry)
        return entry

    def _keep(self, entry: Entry) -> None:
        self._entries[entry.number] = entry
        for form in entry.forms:
            self._file(form, entry.number)
        if len(self._entries) > KEPT:
            self._forget()

    def again(self, entry: Entry, place: Place, form: Form | None = None) -> None:
        """Take note that a party is spoken of again, perhaps by another form of its name."""
        if entry.number not in self._entries:
            self._keep(entry)
        self._entries.move_to_end(entry.number)
        entry.meet(place)
        if form and form.words:
            if form.gender and (form.sure or not entry.gender):
                entry.gender, entry.sure = form.gender, form.sure
            if form.words not in entry.forms:
                if len(form.words) > len(entry.full) and entry.kind not in ("described", "people", "body", "document"):
                    entry.name = form.shown
                entry.forms.add(form.words)
                self._file(form.words, entry.number)
            entry.about.update(form.titles)

    def named(self, form: Form) -> list[tuple[str, Entry]]:
        """The parties that a name may be meant for, each with how it fits, the surest and latest first."""
        numbers = {number for word in form.words for number in self._by_word.get(word, ())}
        if len(form.words) == 1:
            numbers |= set(self._by_word.get("=" + form.words[0].replace(".", ""), ()))
        else:
            numbers |= set(self._by_word.get(initials(form.words), ()))
        found = []
        for number in numbers & self._entries.keys():
            entry = self._entries[number]
            fit = entry.matches(form)
            if fit:
                found.append((FITS.index(fit), entry.last.at if entry.last else 0, fit, entry))
        return [(fit, entry) for _, _, fit, entry in sorted(found, key=lambda each: each[:2], reverse=True)]

    def _file(self, form: tuple[str, ...], number: int) -> None:
        for word in _filed(form):
            self._by_word.setdefault(word, []).append(number)

    def _forget(self) -> None:
        number, entry = self._entries.popitem(last=False)
        for form in entry.forms:
            for word in _filed(form):
                kept = [each for each in self._by_word.get(word, ()) if each != number]
                if kept:
                    self._by_word[word] = kept
                else:
                    self._by_word.pop(word, None)


def _filed(form: tuple[str, ...]) -> set[str]:
    """What a form of a name is found by: its words, and its initials as one."""
    return {*form, "=" + initials(form)}


def entry_of(form: Form, kind: str) -> Entry:
    """A party by its name."""
    entry = Entry(kind, form.shown, {form.words} if form.words else set(), form.gender, form.sure)
    entry.about.update(form.titles)
    return entry


def described(text: str, noun: Noun) -> Entry:
    """A party by a description: "a survivor", "the letter to the board"."""
    entry = Entry(noun.kind, text, set(), noun.gender, bool(noun.gender), noun.plural)
    entry.about.update(noun.words)
    entry.about[noun.head] += 1
    return entry
