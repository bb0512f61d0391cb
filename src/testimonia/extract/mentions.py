"""Mentions: names as the encoder found them, groups with the noun beside. Dates are read by rule, in `dates`."""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.extract.known_names import known_names
from testimonia.extract.persons import BODIES
from testimonia.extract.stretches import Before, Case, Stretch
from testimonia.extract.tags import Floats, Run, likely_runs, log_shares
from testimonia.extract.words import FUNCTION_WORDS, word_set
from testimonia.records import Mention, MentionType

TYPES: tuple[MentionType, ...] = ("person", "organisation", "place", "date", "event", "group")
"""The types in the order of the encoder's labels. Its dates are left out, since they need a value."""
PEOPLE = word_set(
    "settlers colonists immigrants emigrants troops soldiers forces officers sailors pilots airmen guards police "
    "civilians people women men children girls boys youths mothers families villagers townspeople peasants farmers "
    "workers miners merchants traders inhabitants residents citizens subjects nationals population refugees exiles "
    "deportees prisoners internees captives hostages survivors victims witnesses leaders officials authorities chiefs "
    "elders nobles rebels insurgents guerrillas partisans fighters militias militiamen volunteers irregulars "
    "missionaries priests monks nuns clergy bishops pilgrims students teachers scholars historians writers "
    "journalists reporters correspondents diplomats negotiators delegates politicians deputies lawyers doctors nurses "
    "slaves servants voters migrants protesters demonstrators activists commanders generals"
)
"""Nouns that make a people's name the name of some of them: "Japanese settlers"."""
KNOWN: dict[MentionType, float] = {"group": 2.0, "place": 1.0}
"""What a known name's own type gets more, in log odds; states give their names to regiments, too."""
JOINED = ("person", "organisation")
"""Types of names that are not put side by side without a mark between them."""
QUOTES = frozenset('"“”‘’')
CONNECTING = ("of", "for", "and", "to")
FARTHEST = 3
"""Words after a people's name within which such a noun stands."""


def named(stretch: Stretch, scores: Floats, first: int) -> Iterator[Mention]:
    """The names that the encoder found from word `first` on, without ids and names."""
    for role, start, end in _whole(stretch, _runs(stretch, scores)):
        kind = TYPES[role]
        if start >= first and kind != "date" and stretch.block[start] == stretch.block[end - 1]:
            last = _with_people(stretch, end) if kind == "group" else end
            yield Mention("", (stretch.starts[start], stretch.ends[last - 1]), kind, "")


def _whole(stretch: Stretch, found: list[Run]) -> list[Run]:
    """Names that were cut in pieces, put together: "Kerr" "Putney"; "Ministry" "of Public Works"."""
    whole: list[Run] = []
    for index, (role, start, last) in enumerate(found):
        until = found[index + 1][1] if index + 1 < len(found) else len(stretch)
        end = _with_rest(stretch, last, until) if TYPES[role] == "organisation" else last
        if whole and whole[-1][0] == role and _is_one(stretch, whole[-1], start, end):
            whole[-1] = (role, whole[-1][1], end)
        else:
            whole.append((role, start, end))
    return whole


def _is_one(stretch: Stretch, before: Run, start: int, end: int) -> bool:
    """Whether two names of one type are one: side by side, before and after a nickname's marks, or a body's parts.

    Parts of a body's name have "of", "for" or "to" between them, or "and" where only the last says what body it is.
    """
    kind, between = TYPES[before[0]], stretch.words[before[2] : start]
    if kind == "person" and between and between[-1] in QUOTES and between[:-1] in ([], ["."]):
        return not QUOTES.isdisjoint(stretch.words[start:end])
    if kind not in JOINED or not all(_is_next(stretch, word) for word in range(before[2], start + 1)):
        return False
    if not between:
        return True
    bodies = [stretch.words[word - 1].lower() in BODIES for word in (before[2], end)]
    return kind == "organisation" and (
        between in (["of"], ["for"], ["to"]) or (between == ["and"] and bodies == [False, True])
    )


def _with_rest(stretch: Stretch, end: int, until: int) -> int:
    """Where a body's name ends that goes on with "Committee", or over "of", "for", "and" to capitals in no name."""
    while end < until and stretch.case[end] == Case.CAPITAL and stretch.words[end].lower() in BODIES:
        end += 1
    at = end - 1 if stretch.words[end - 1] in CONNECTING else end
    while at < until and stretch.words[at] in CONNECTING and _is_next(stretch, at):
        rest = at + 2 if stretch.words[at + 1 : at + 2] == ["the"] else at + 1
        after = rest
        while after < until and stretch.case[after] == Case.CAPITAL and _is_next(stretch, after):
            after += 1
        if after == rest:
            break
        end = at = after
    return end - 1 if stretch.words[end - 1] in CONNECTING else end


def _is_next(stretch: Stretch, word: int) -> bool:
    """Whether a word stands in the same sentence as the one before it, with a blank between."""
    return (
        word < len(stretch)
        and stretch.sentence[word] == stretch.sentence[word - 1]
        and (stretch.before[word] == Before.SPACE)
    )


def _runs(stretch: Stretch, scores: Floats) -> list[Run]:
    """The likeliest names; a known name that is no part of a longer one leans to the type that it mostly has."""
    found = likely_runs(log_shares(scores))
    known = known_names()
    inside = {word for _, start, end in found if end - start > 1 for word in range(start, end)}
    alone = [
        (word, known[text]) for word, text in enumerate(stretch.words)
        if stretch.case[word] and text in known and word not in inside
    ]  # fmt: skip
    if not alone:
        return found
    leaning = scores.copy()
    for word, kind in alone:
        column = 2 * TYPES.index(kind) + 1
        leaning[word, column : column + 2] += KNOWN[kind]
    return likely_runs(log_shares(leaning))


def _with_people(stretch: Stretch, end: int) -> int:
    """Where the phrase ends that a people's name begins: "Chinese communist party leaders"."""
    for at in range(end, min(end + FARTHEST, len(stretch))):
        word = stretch.words[at]
        plain = stretch.case[at] == Case.LOWER and word.isalpha() and word not in FUNCTION_WORDS
        if not plain or stretch.sentence[at] != stretch.sentence[end - 1]:
            break
        if word in PEOPLE:
            return at + 1
    return end
