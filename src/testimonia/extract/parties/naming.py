"""A name -> the party that bears it: one that was met, or a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from testimonia.extract.parties.events import LONGEST, Event
from testimonia.extract.parties.forms import Form, form_of
from testimonia.extract.parties.nouns import PLACES, TOWN
from testimonia.extract.parties.roster import Entry, Place, Roster, entry_of


class Naming:
    """Knows the parties by name, and the full names that are still to come in the chunk being read."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._ahead: dict[str, Counter[str]] = {}
        self._bodies: dict[str, Counter[str]] = {}

    def look_ahead(self, events: Iterable[Event]) -> None:
        """Take note of the full names of a chunk, since a heading often has the last word alone."""
        self._ahead, self._bodies = {}, {}
        for event in events:
            if event.form and 1 < len(event.form.words) <= LONGEST and event.kind in ("person", "organisation"):
                ahead = self._ahead if event.kind == "person" else self._bodies
                ahead.setdefault(event.form.last, Counter())[event.form.written] += 1

    def party(self, form: Form, kind: str, place: Place) -> Entry:
        """The party of a name; a new one where no other bears it, or where several do."""
        fits = [each for each in self._roster.named(form) if _joins(each, kind, form)]
        best = [entry for fit, entry in fits if fit == fits[0][0]]
        if best and (fits[0][0] == "same" or len({entry.full[0] for entry in best}) == 1):
            self._roster.again(best[0], place, form)
            return best[0]
        entry = self._roster.add(self._new(form, kind))
        entry.meet(place)
        return entry

    def together(self, parts: list[Entry], place: Place) -> Entry:
        """Parties that are named together, as one."""
        name = " and ".join(part.name for part in parts)
        known = next((entry for entry in self._roster if entry.plural and entry.name == name), None)
        entry = known or self._roster.add(Entry(parts[0].kind, name, plural=True))
        entry.about.update(set.intersection(*(set(part.about) for part in parts)))
        self._roster.again(entry, place)
        return entry

    def _new(self, form: Form, kind: str) -> Entry:
        entry = entry_of(form, kind)
        if kind == "place":
            entry.about.update(PLACES.get(form.last, TOWN))
        bodies = self._bodies.get(form.last) if len(form.words) == 1 and "the" in form.titles else None
        if bodies and kind == "organisation" and _is_clear(bodies):
            whole = form_of(bodies.most_common(1)[0][0])
            entry.name = whole.written
            entry.forms.add(whole.words)
            return entry
        full = self._ahead.get(form.last) if len(form.words) == 1 and kind in ("person", "organisation") else None
        longer = form_of(full.most_common(1)[0][0]) if full and _is_clear(full) else None
        if longer and not (form.sure and longer.gender and form.gender != longer.gender):
            entry.kind, entry.name = "person", longer.written
            entry.forms.add(longer.words)
            if not form.sure:
                entry.gender, entry.sure = longer.gender, longer.sure
        return entry


def _joins(found: tuple[str, Entry], kind: str, form: Form) -> bool:
    """Whether a name of that kind that fits so far is the same party without more ado."""
    fit, entry = found
    if entry.kind == "person" and kind == "place":
        return False
    if fit == "part":
        return kind == entry.kind == "organisation" and "the" in form.titles and form.last == entry.full[-1]
    return fit in ("same", "last", "first", "initials") or (fit == "longer" and "person" in (kind, entry.kind))


def _is_clear(full: Counter[str]) -> bool:
    """Whether one of the full names stands out, so that the family name alone means its bearer."""
    counts = Counter[str]()
    for name, count in full.items():
        counts[name.split()[0]] += count
    (_, most), *others = counts.most_common(2)
    return not others or most > others[0][1]
