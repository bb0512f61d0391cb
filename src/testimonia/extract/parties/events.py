"""The words of a stretch -> where parties are named or described in it, in order, and what is told of each there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.extract import words as w
from testimonia.extract.parties.forms import Form, form_of, given_gender, initials
from testimonia.extract.parties.nouns import Noun, noun_of
from testimonia.extract.parties.roster import Place
from testimonia.extract.stretches import Before, Case, Quoted, Stretch
from testimonia.extract.verbs import FORMS
from testimonia.records import Mention, Span

PARTIES = ("person", "organisation", "group", "place", "event")
BEFORE, AFTER = 5, 11
"""Words before and after a name in which it is said what it is: "Republican Sen. …", "…, the bishop of the town"."""
SINGULAR = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
ACCUSING = w.word_set(
    "accused accuses accuse accusing blamed blames blame blaming charged charges charging denounced denounces faulted "
    "faults suspected suspects condemned condemns criticised criticized criticises criticizes attacked reproached"
)
LONGEST = 4
"""Words of a person's name."""
_ENDING = w.word_set(", . ; : ) — – who which and")
"""What ends the words that tell what a name is."""
_INDEFINITE = w.word_set("a an one another some several two three four five many most few both")


@dataclass(frozen=True, slots=True)
class Event:
    """A party met: by name (`form`) or by description (`noun`). `about`: what the words around a name say of it."""

    span: Span
    kind: str
    text: str
    place: Place
    form: Form | None = None
    noun: Noun | None = None
    about: frozenset[str] = frozenset()
    known: bool = False
    """A description that means somebody spoken of: "the letter"."""
    short: Form | None = None
    """Its abbreviation, where that follows in brackets."""
    joined: tuple[Form, Form] | None = None
    """Two persons who are named together: "Ada Orme and Peter Lind"."""
    told: Span | None = None
    """Where the words lie that say what a name is."""


class Events:
    """Reads stretch after stretch of one account; sentences and blocks are numbered through."""

    def __init__(self) -> None:
        self._sentences = self._blocks = 0
        self.base = (0, 0)
        """The numbers that the first sentence and block of the last stretch have in the account."""

    def of(self, stretch: Stretch, mentions: list[Mention], first: int) -> list[Event]:
        """The events from word `first` on, by their places."""
        base = self._sentences - (stretch.sentence[first] if first < len(stretch) else 0)
        blocks = self._blocks - (stretch.block[first] if first < len(stretch) else 0)
        self.base = (base, blocks)
        reading = Reading(stretch, base, blocks)
        found = _agreed(reading.abbreviated(list(reading.names(mentions, first)), first))
        found += reading.overlooked({e.form.last for e in found if e.form and e.kind == "person"}, first, found)
        found += reading.together(found)
        taken = [event.span for event in found] + [event.told for event in found if event.told]
        found += reading.descriptions(first, sorted(taken))
        if len(stretch) > first:
            self._sentences, self._blocks = base + stretch.sentence[-1] + 1, blocks + stretch.block[-1] + 1
        found += reading.pronouns(first)
        return sorted(found, key=lambda event: event.span)


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch with the numbers that its first sentence and block have in the account."""

    stretch: Stretch
    sentences: int
    blocks: int

    def place(self, at: int) -> Place:
        """What is around the word that begins at or before a position."""
        s = self.stretch
        word = max(0, bisect_left(s.starts, at + 1) - 1)
        before = s.words[word - 1].lower() if word else ""
        same = word > 0 and s.sentence[word - 1] == s.sentence[word]
        return Place(
            at, self.sentences + s.sentence[word], self.blocks + s.block[word],
            subject=self._opens(word), governed=same and before in w.PREPOSITIONS,
            quoted=s.quoted[word] in (Quoted.INSIDE, Quoted.NESTED), accused=same and self._accused(word),
        )  # fmt: skip

    def _accused(self, word: int) -> bool:
        """Whether a verb of accusing stands just before it: "accused Lind", "blames the owners"."""
        words = [each.lower() for each in self.stretch.words[max(0, word - 2) : word]]
        return bool(words) and (
            words[-1] in ACCUSING or (words[-1] in w.DETERMINERS | w.TITLES and words[0] in ACCUSING)
        )

    def _opens(self, word: int) -> bool:
        """Whether nothing but determiners, titles and the like stands before it in its sentence or clause."""
        s = self.stretch
        for index in range(word - 1, max(-1, word - BEFORE), -1):
            if s.sentence[index] != s.sentence[word]:
                return True
            low = s.words[index].lower()
            if not (low in w.DETERMINERS or low in w.TITLES or low in w.CONJUNCTIONS or s.case[index]):
                return low in ("“", '"', "”", "that") and index == word - 1
        return word < BEFORE

    def names(self, mentions: list[Mention], first: int) -> Iterator[Event]:
        """What the encoder found, made whole, with what is said of it beside."""
        s, last = self.stretch, first
        for mention in mentions:
            start, end = bisect_left(s.starts, mention.span[0]), bisect_left(s.starts, mention.span[1])
            titles = all(word.lower() in w.TITLES or word == "." for word in s.words[start:end])
            if start < last or mention.type not in PARTIES or titles or not any(s.case[start:end]):
                continue
            start, end = self._whole(start, end, last)
            last = end
            about, told = self._told(start, end)
            place = self._owned(self.place(s.starts[start]), end)
            text = self.text(start, end)
            span = (s.starts[start], s.ends[end - 1])
            short = form_of(s.words[end + 1]) if self._is_abbreviated(end) else None
            yield Event(span, mention.type, text, place, form_of(text), None, frozenset(about), told=told, short=short)

    def _whole(self, start: int, end: int, floor: int) -> tuple[int, int]:
        """A name with the given name before it and the letters of its abbreviation ("S.E.C") that were left out."""
        s = self.stretch
        if (
            end - start == 1
            and start > floor
            and s.before[start] == Before.SPACE
            and given_gender(s.words[start - 1].lower())
        ):
            start -= s.case[start - 1] == Case.CAPITAL and s.sentence[start - 1] == s.sentence[start]
        start = self._titled(start, floor)
        while end + 1 < len(s) and s.words[end] == "." and len(s.words[end + 1]) == 1 and s.case[end + 1]:
            if s.before[end + 1] != Before.NOTHING or len(s.words[end - 1]) > 1:
                break
            end += 2
        given = end - start == 1 and s.case[start] == Case.CAPITAL and bool(given_gender(s.words[start].lower()))
        if given and end < len(s) and s.case[end] == Case.CAPITAL and s.before[end] == Before.SPACE:
            end += s.sentence[end] == s.sentence[start] and s.words[end].lower() not in w.FUNCTION_WORDS
        return start, end

    def _titled(self, start: int, floor: int) -> int:
        """Where the title before a name begins: "Gen. Orme", "Colonel Lind"."""
        s = self.stretch
        title = start - 2 if start >= 2 and s.words[start - 1] == "." else start - 1
        while (
            title >= floor
            and s.case[title]
            and s.words[title].lower() in w.TITLES
            and s.sentence[title] == s.sentence[start]
        ):
            start = title
            title = start - 2 if start >= 2 and s.words[start - 1] == "." else start - 1
        return start

    def abbreviated(self, found: list[Event], first: int) -> list[Event]:
        """The names, with those whose abbreviation follows in brackets made whole (Schwartz and Hearst 2003)."""
        s = self.stretch
        for at in range(max(first, 2), len(s) - 1):
            if s.words[at - 1] != "(" or s.words[at + 1] != ")" or s.case[at] != Case.CAPITALS or len(s.words[at]) < 3:
                continue
            start = self._stands_for(at, first)
            if start is None:
                continue
            span, text = (s.starts[start], s.ends[at - 2]), self.text(start, at - 1)
            found = [event for event in found if event.span[1] <= span[0] or event.span[0] >= s.ends[at]]
            place, short = self.place(span[0]), form_of(s.words[at])
            found.append(Event(span, "organisation", text, place, form_of(text), short=short))
        return sorted(found, key=lambda event: event.span)

    def _stands_for(self, at: int, first: int) -> int | None:
        """Where the words begin whose initials the abbreviation at a word is made of, small words aside or not."""
        s, letters = self.stretch, self.stretch.words[at].lower()
        for start in range(at - 2, max(first - 1, at - 3 - 2 * len(letters)), -1):
            if s.sentence[start] != s.sentence[at] or not s.words[start].isalpha():
                return None
            words = [word.lower() for word in s.words[start : at - 1]]
            every = "".join(word[0] for word in words)
            capitals = "".join(word[0].lower() for word in s.words[start : at - 1] if word[0].isupper())
            if s.case[start] and letters in (every, capitals, initials(tuple(words))):
                return start
        return None

    def _is_abbreviated(self, end: int) -> bool:
        """Whether its abbreviation follows in brackets: "Alliance to Reclaim Our Schools (AROS)"."""
        s = self.stretch
        return (
            s.words[end : end + 1] == ["("] and s.words[end + 2 : end + 3] == [")"] and s.case[end + 1] == Case.CAPITALS
        )

    def together(self, found: list[Event]) -> Iterator[Event]:
        """Pairs of persons with "and" between them, besides each alone."""
        persons = sorted((event for event in found if event.kind == "person" and event.form), key=lambda e: e.span)
        for one, other in pairwise(persons):
            start, end = bisect_left(self.stretch.starts, one.span[1]), bisect_left(self.stretch.starts, other.span[0])
            between = [word.lower() for word in self.stretch.words[start:end]]
            if between and between[0] == "and" and set(between[1:]) <= w.TITLES | {"."} and one.form and other.form:
                span = (one.span[0], other.span[1])
                yield Event(span, "person", "", one.place, joined=(one.form, other.form))

    def overlooked(self, families: set[str], first: int, found: list[Event]) -> Iterator[Event]:
        """Full names that the encoder passed by, whose family name it found elsewhere: "Ada Orme", "Ada M. Orme"."""
        s = self.stretch
        taken = {event.span[0] for event in found} | {event.span[1] for event in found}
        for word in range(first, len(s) - 1):
            if s.case[word] != Case.CAPITAL or not given_gender(s.words[word].lower()):
                continue
            middle = len(s.words[word + 1]) == 1 and s.words[word + 2 : word + 3] == ["."]
            last = word + 3 if middle else word + 1
            if last >= len(s) or s.words[last].lower() not in families or s.sentence[last] != s.sentence[word]:
                continue
            span = (s.starts[word], s.ends[last])
            if span[0] not in taken and span[1] not in taken:
                text = self.text(word, last + 1)
                about, told = self._told(word, last + 1)
                place = self._owned(self.place(span[0]), last + 1)
                yield Event(span, "person", text, place, form_of(text), None, frozenset(about), told=told)

    def text(self, start: int, end: int) -> str:
        """The words as they stand, with one blank where any white space is."""
        s = self.stretch
        return "".join(
            (" " if index > start and s.starts[index] > s.ends[index - 1] else "") + s.words[index]
            for index in range(start, end)
        )

    def _owned(self, place: Place, end: int) -> Place:
        words = self.stretch.words[end : end + 2]
        owned = len(words) == 2 and words[0] in "'’" and (words[1] == "s" or self.stretch.words[end - 1].endswith("s"))
        return Place(
            place.at, place.sentence, place.block, place.subject, owned, place.governed, place.quoted, place.accused
        )

    def _told(self, start: int, end: int) -> tuple[set[str], Span | None]:
        s, found = self.stretch, set()
        for index in range(start - 1, max(-1, start - 1 - BEFORE), -1):
            low = s.words[index].lower()
            if low == "." and index and s.words[index - 1].lower() in w.ABBREVIATIONS:
                continue
            if not low[0].isalpha() or (low in w.FUNCTION_WORDS and low not in ("former", "then")):
                break
            found.add(low)
        last = self._apposition(end)
        if last is None:
            return found, None
        words = [word.lower() for word in s.words[end + 1 : last]]
        found.update(word for word in words if word[0].isalpha() and word not in w.FUNCTION_WORDS)
        return found, (s.starts[end], s.ends[last - 1])

    def _apposition(self, end: int) -> int | None:
        """Where "…, the bishop of the town," ends, or "… was the bishop of the town"."""
        s = self.stretch
        if end + 1 >= len(s) or s.sentence[end] != s.sentence[end - 1]:
            return None
        comma, opening = s.words[end] == ",", s.words[end + 1].lower()
        copula = s.words[end].lower() in ("is", "was") and opening in ("a", "an", "the")
        paren = s.words[end] == "(" and s.case[end + 1]
        if not (copula or paren or (comma and (opening in w.DETERMINERS or self._is_noun(end + 1)))):
            return None
        for index in range(end + 1, min(len(s), end + 1 + AFTER)):
            low = s.words[index].lower()
            if s.sentence[index] != s.sentence[end] or low in _ENDING:
                return index if index > end + 1 else None
        return min(len(s), end + 1 + AFTER) if copula else None

    def _owns(self, index: int) -> bool:
        """Whether "'s" stands at a word, and what is owned after it: "the mayor's wife"."""
        s = self.stretch
        owned = s.words[index : index + 2] in (["'", "s"], ["’", "s"]) and index + 2 < len(s)
        return owned and s.sentence[index + 2] == s.sentence[index] and s.words[index + 2].isalpha()

    def _is_noun(self, index: int) -> bool:
        low = self.stretch.words[index].lower()
        return low[0].isalpha() and low not in w.FUNCTION_WORDS and not low.endswith(("ing", "ed"))

    def descriptions(self, first: int, taken: list[Span]) -> Iterator[Event]:
        """Noun phrases with a determiner whose noun can stand for a party, outside what is taken."""
        s = self.stretch
        index = first
        while index < len(s):
            low = s.words[index].lower()
            end = self._phrase(index) if low in w.DETERMINERS and low != "no" else None
            if end is None:
                index += 1
                continue
            span = (s.starts[index], s.ends[end - 1])
            text = self.text(index, end)
            noun = noun_of(text)
            if noun.kind != "other" and not _touches(taken, span):
                place = self._owned(self.place(span[0]), end)
                known = low not in _INDEFINITE
                yield Event(span, noun.kind, text, place, None, noun, known=known)
            index = end

    def pronouns(self, first: int) -> Iterator[Event]:
        """Every "he" and "she", since whom they stand for stays in mind."""
        s = self.stretch
        for index in range(first, len(s)):
            kind = SINGULAR.get(s.words[index].lower())
            if kind:
                yield Event((s.starts[index], s.ends[index]), kind, s.words[index], self.place(s.starts[index]))

    def _phrase(self, index: int) -> int | None:
        """Where a phrase of a determiner and up to five plain words ends, or None."""
        s, end = self.stretch, index + 1
        while end < len(s) and end - index <= BEFORE and s.sentence[end] == s.sentence[index]:
            if self._owns(end):
                end += 2
            low = s.words[end].lower()
            if not low[0].isalpha() or low in w.FUNCTION_WORDS or low in w.COMMON_VERBS:
                break
            end += 1
        while end > index + 1 and s.words[end - 1].lower() in FORMS:
            end -= 1
        return end if end > index + 1 else None


def _agreed(events: list[Event]) -> list[Event]:
    """The names with the kind that most names of the stretch that end in the same word have."""
    votes: dict[str, Counter[str]] = {}
    for event in events:
        if event.form and event.form.words:
            votes.setdefault(event.form.last, Counter())[event.kind] += 1
    return [
        replace(event, kind=votes[event.form.last].most_common(1)[0][0])
        if event.form and event.form.words and len(event.form.words) <= LONGEST else event
        for event in events
    ]  # fmt: skip


def _touches(taken: list[Span], span: Span) -> bool:
    at = bisect_left(taken, (span[1], -1))
    return any(start < span[1] and end > span[0] for start, end in taken[max(0, at - 3) : at])
