"""Whom the sources of an account stand for, in the order of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.extract import words as w
from testimonia.extract.parties import sources
from testimonia.extract.parties.choosing import Chooser, Choosing
from testimonia.extract.parties.events import Event, Events, Reading
from testimonia.extract.parties.features import Source
from testimonia.extract.parties.forms import Form, form_of
from testimonia.extract.parties.naming import Naming
from testimonia.extract.parties.nouns import PERSONS, Noun, alike, noun_of
from testimonia.extract.parties.roster import Entry, Place, Roster, described
from testimonia.extract.parties.types import is_common
from testimonia.extract.stretches import Stretch
from testimonia.records import Mention, Span

AFTER_A_NAME = w.PREPOSITIONS | {"who", "himself", "herself", "itself"}
"""What may follow the name that a source is: "Ada Orme of the River Office", but not "the Orme papers"."""
AHEAD = 10
"""Sentences ahead in which whom a heading speaks of is named."""
NEAR = 2
"""Sentences back in which the persons are named that "the two" stands for."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement whose source is asked for: its words, its place, and where its parts lie.

    `before`: the words of its block just before the source; `speaker`: the party of the statement that it stands in;
    `denies`: whether its source denies something.
    """

    text: str
    span: Span
    hull: Span
    content: tuple[Span, ...]
    before: str = ""
    speaker: Entry | None = None
    denies: bool = False


class Resolver:
    """Follows one account, chunk by chunk, and says whom each source stands for."""

    def __init__(self, choose: Chooser) -> None:
        self._roster = Roster()
        self._naming = Naming(self._roster)
        self._choosing = Choosing(self._roster, choose)
        self._events = Events()
        self._coming: list[Event] = []
        self._at = 0
        self._reading: Reading | None = None
        self._number = 0
        self._told: list[tuple[Span, Entry]] = []
        self._sections: list[int] = []

    def meet(self, stretch: Stretch, mentions: list[Mention], first: int, sections: Sequence[int] = ()) -> None:
        """Turn to the next chunk: its words and the names in it, from word `first` on.

        `sections`: where headings stand in it; no pronoun is followed back over one.
        """
        self._pass(None)
        self._coming, self._at = self._events.of(stretch, mentions, first), 0
        self._reading = Reading(stretch, *self._events.base)
        self._naming.look_ahead(self._coming)
        self._told = []
        self._sections = [*self._sections[-1:], *sections]

    def party(self, said: Said) -> Entry | None:
        """Whom a source stands for; None where nobody is named. To be asked in the order of the text."""
        self._pass(said.span[0])
        self._number += 1
        low = sources.bare(said.text)
        kind = sources.PRONOUNS.get(low)
        if not low or low in sources.NOBODY or kind == "we" or self._reading is None:
            return None
        if kind == "i":
            return said.speaker
        place = self._reading.place(said.span[0])
        entry = self._by_pronoun(said, kind, place) if kind else self._by_words(said, place)
        if entry is not None:
            self._spoke(entry, kind, place)
        self._pass_over(said.span[1])
        return entry

    def _spoke(self, entry: Entry, kind: str | None, place: Place) -> None:
        entry.spoke, entry.spoke_at = entry.spoke + 1, self._number
        if kind in ("he", "she"):
            entry.gender, entry.sure, entry.called = "m" if kind == "he" else "f", True, kind
        if entry.last is None or entry.last.at != place.at:
            self._roster.again(entry, place)

    def _pass(self, until: int | None) -> None:
        """Take in who is spoken of before a position."""
        while self._at < len(self._coming) and (until is None or self._coming[self._at].span[0] < until):
            self._take(self._coming[self._at])
            self._at += 1

    def _pass_over(self, until: int) -> None:
        """Leave out who is spoken of before a position: the words of a source, which was taken in as such."""
        while self._at < len(self._coming) and self._coming[self._at].span[0] < until:
            self._at += 1

    def _take(self, event: Event) -> None:
        if event.form is not None:
            self._take_name(event, event.form)
        elif event.joined:
            parts = [self._naming.party(form, "person", event.place) for form in event.joined]
            self._naming.together(parts, event.place)
        else:
            self._take_other(event)

    def _take_name(self, event: Event, form: Form) -> None:
        entry = self._named(event, form, event.place)
        if event.told:
            self._told.append((event.told, entry))

    def _named(self, event: Event, form: Form, place: Place) -> Entry:
        """The party of a name, which from here on goes by its abbreviation too."""
        entry = self._naming.party(form, event.kind, place)
        entry.about.update(event.about)
        if event.short:
            self._roster.again(entry, place, event.short)
        return entry

    def _take_other(self, event: Event) -> None:
        entry = None
        if event.noun is None or event.known:
            kind = sources.description(event.text) if event.noun else event.kind
            source = Source(event.text, kind, event.place, self._number, event.span, (), event.noun, asked=False)
            entry = self._choosing.party(source)
        if entry is not None:
            self._roster.again(entry, event.place)
        elif event.noun is not None:
            self._roster.add(described(event.text, event.noun)).meet(event.place)

    def _by_pronoun(self, said: Said, kind: str, place: Place) -> Entry | None:
        before = self._followed(said) if kind == "who" else 0
        source = Source(
            said.text, kind, place, self._number, said.hull, said.content, denies=said.denies,
            possessive=sources.bare(said.text) in w.POSSESSIVES, before=before,
        )  # fmt: skip
        if kind == "who":
            return self._choosing.party(source)
        past = bisect_right(self._sections, said.span[0])
        since = self._sections[past - 1] if past else 0
        # whoever says "he" in a quotation speaks of somebody else
        return self._choosing.party(source, since, said.speaker if place.quoted else None)

    def _followed(self, said: Said) -> int:
        """Where the party is named that a relative pronoun follows, or that has just been told of."""
        at = said.span[0]
        for (_, end), entry in self._told:
            if 0 <= at - end <= 2 and entry.last:
                return entry.last.at
        met = self._coming[self._at - 1].span if self._at else (0, 0)
        joint = next((e for e in reversed(self._coming[max(0, self._at - 3) : self._at]) if e.joined), None)
        if joint is not None and joint.span[1] == met[1]:
            return joint.span[0]
        phrase = sources.antecedent(said.before)
        start = at - len(said.before) + said.before.rindex(phrase)
        if not phrase or met[1] >= start or self._reading is None:
            return met[0]
        self._roster.add(described(phrase, noun_of(phrase))).meet(self._reading.place(start))
        return start

    def _by_words(self, said: Said, place: Place) -> Entry:
        parts, offset = [], 0
        for part in sources.joint(said.text):
            offset = max(0, said.text.find(part, offset))
            parts.append(self._part(said, (said.span[0] + offset, said.span[0] + offset + len(part)), place))
        return self._naming.together(parts, place) if len(parts) > 1 else parts[0]

    def _part(self, said: Said, span: Span, place: Place) -> Entry:
        text = said.text[span[0] - said.span[0] : span[1] - said.span[0]]
        event = self._name_in(text, span)
        if _heads_a_text(text, place):
            event = None
        if event is not None and event.form is not None and not is_common(text):
            return self._named(event, event.form, place)
        if sources.is_name(text) and not is_common(text) and not _heads_a_text(text, place):
            form = form_of(text)
            return self._naming.party(form, "person" if form.titles - {"the"} else "organisation", place)
        if name := sources.leading_name(text):
            return self._naming.party(form_of(name), "person", place)
        noun = noun_of(text)
        kind = sources.description(text)
        found = self._pair(text, place) or self._choosing.party(
            Source(text, kind, place, self._number, said.hull, said.content, noun)
        )
        found = found or self._introduced_later(noun, kind, place)
        if found is None:
            found = self._roster.add(described(sources.plain(text), noun))
            found.meet(place)
        return found

    def _introduced_later(self, noun: Noun, kind: str, place: Place) -> Entry | None:
        """Whom a heading or the first sentence speaks of ("Judge rejects …"), where one name to come fits its noun."""
        if place.block > 1 or kind not in ("bare", "a") or noun.plural or noun.kind not in ("described", "body"):
            return None
        wanted, fitting = alike(noun.head), "person" if noun.kind == "described" else "organisation"
        named: dict[tuple[str, ...], Event] = {}
        for event in self._coming[self._at :]:
            if event.place.sentence - place.sentence > AHEAD:
                break
            if event.form and event.kind == fitting:
                told = event.about | event.form.titles | (set(event.form.words) if fitting != "person" else set())
                if not wanted.isdisjoint(told):
                    named[event.form.words] = event
        if len(named) != 1:
            return None
        (event,) = named.values()
        return self._named(event, event.form, place) if event.form else None

    def _pair(self, text: str, place: Place) -> Entry | None:
        """The two persons that "the two men" stands for: those of the last sentences, where they are just two."""
        if not sources.is_pair(text):
            return None
        near: list[Entry] = []
        for entry in self._roster:
            if entry.kind == "person" and not entry.plural and entry.last:
                if place.sentence - entry.last.sentence > NEAR and len(near) != 1:
                    break
                near.append(entry)
        ages = [place.sentence - entry.last.sentence for entry in near if entry.last]
        if len(near) < 2 or ages[1] > NEAR or (len(near) > 2 and ages[2] == ages[1]):
            return None
        first, second = sorted(near[:2], key=lambda entry: entry.first.at if entry.first else 0)
        return self._naming.together([first, second], place)

    def _name_in(self, text: str, span: Span) -> Event | None:
        """The name that a source is: the first in it that owns nothing, hangs on no preposition and ends a phrase."""
        for event in self._coming[self._at :]:
            if event.span[0] >= span[1]:
                return None
            if event.form is None or event.span[0] < span[0] or event.place.possessive:
                continue
            before = text[: event.span[0] - span[0]].rsplit(",", 1)[-1].lower().split()
            if not w.PREPOSITIONS.isdisjoint(before):
                continue
            after = text[event.span[1] - span[0] :].split()
            if not after or not after[0][0].isalpha() or after[0].lower() in AFTER_A_NAME:
                return event
        return None


def _heads_a_text(text: str, place: Place) -> bool:
    """Whether a single word is an office that a heading speaks of: "Judge rejects the request"."""
    return place.block <= 1 and text.lower() in PERSONS | w.TITLES
