"""What a figure counts, where the words before it say so.

The noun phrase before a bracket ("the troops that held the mill (about 900)"), a colon or a cell ("Killed: 300"), a
verb ("the dead numbered 300", "casualties were put at 1,200"), "of" ("a toll of 52"), a comma ("the settlers, some 300,
fled"), and the verb of a loss ("killing 40").
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.backwards import CLAUSE_ENDS, FAR, Range, bared, phrase_before
from testimonia.extract.figures.cut import Words
from testimonia.extract.words import word_set

LABEL = 8
"""Words that a label before a colon may have."""
_CHANGE = 12
"""Words that "from" and the first number of a change may have."""
_MOST_FLEETING = 4
_MOST_MODIFIERS = 3
_FLEETING = (w.ADVERBS | w.NEGATIONS | word_set(
    "only just exactly later originally initially officially variously probably certainly fully already altogether "
    "estimated thought believed said reported now then itself themselves alone still together seldom rarely"
)) - word_set("there here")  # fmt: skip
"""What may stand between a verb and its number."""
_NUMBERING = w.BE | word_set(
    "number numbers numbered numbering totalled totaled totals total totalling totaling reached reaches reaching "
    "averaged averages averaging equalled equals lasted lasting measured measures measuring weighed weighs weighing "
    "cost costs costing covered covers covering contained exceeded exceeds exceeding surpassed topped hit passed "
    "comprised comprises neared approached included stands stood remained lay"
)
"""Verbs that say a number of their subject."""
_TO = word_set(
    "amounted amounts amounting came comes rose rises risen fell falls fallen grew grown climbed swelled swollen "
    "increased increases dropped dropping sank shrank shrunk ran runs mounted added numbered reduced limited soared "
    "jumped dwindled rising falling growing up down close nearer doubled trebled tripled halved "
    "slashed lowered raised cut"
)
"""The same, with "to"."""
_AT = word_set(
    "put puts putting estimated estimate estimates estimating set sets placed places place placing stood stands "
    "standing reckoned reckon reckons fixed fix fixes calculated assessed reported recorded listed given gives gave "
    "counted valued rated peaked computed"
)
"""The same, with "at" or "as"; of the passive, or of an object between."""
_RANGING = word_set("range ranges ranged ranging vary varies varied varying")
_OBJECTS = word_set(
    "put puts putting estimate estimated estimates estimating set sets place placed places placing reckon reckoned "
    "reckons count counted counts number numbered numbers given fix fixed gives gave give calculated calculate assess "
    "assessed"
)
"""Verbs that say a number of their object: "puts the dead at 300"."""
_TOTALS = ("in all", "in number", "in total", "all told", "altogether")


def said_before(words: Words, first: int, last: int) -> Range | None:
    """What the words before the number `[first, last)` say that it counts, where no noun goes on after it."""
    if words.raw(first - 1) in ("(", "["):
        return in_bracket(words, first)
    if not ends_phrase(words, last):
        return None
    return (
        amount(words, first) or label(words, first) or subject(words, first) or strong(words, first, last)
        or apposed(words, first, last) or loss(words, first)
    )  # fmt: skip


def ends_phrase(words: Words, at: int) -> bool:
    """Whether no noun begins with the word at `at`, right after a number."""
    low = words.low(at)
    if not low[:1].isalpha() or low in n.STOP or low in n.ENDS or low in n.ACTS or low.endswith("ed"):
        return True
    return low in w.PREPOSITIONS or low in w.ADVERBS


def in_bracket(words: Words, first: int) -> Range | None:
    """The noun phrase before the bracket that the number opens."""
    return phrase_before(words, first - 1) if words.raw(first - 1) in ("(", "[") else None


def label(words: Words, first: int) -> Range | None:
    """The words before a colon, a dash or a tab on the number's own line."""
    mark = first - 1
    if words.raw(mark) == "\t":
        return _first_cell(words, mark)
    dash = words.raw(mark) in ("–", "—", "-") and not words.glued(mark)
    if (not dash and words.raw(mark) not in (":", "=")) or (dash and words.raw(first)[:1].isupper()):
        return None
    start = mark
    while start > 0 and mark - start <= LABEL and words.raw(start - 1) not in CLAUSE_ENDS:
        start -= 1
    lows = words.lows[start:mark]
    named = len(lows) <= LABEL and w.AUXILIARIES.isdisjoint(lows) and any(low[0].isalpha() for low in lows)
    return bared(words, start, mark) if named else None


def _first_cell(words: Words, mark: int) -> Range | None:
    """The first cell of a row, where it is in words."""
    cells = words.raws[: min(mark, FAR) + 1]
    last = cells.index("\t") if "\t" in cells else 0
    return bared(words, 0, last) if any(raw[0].isalpha() for raw in cells[:last]) else None


def subject(words: Words, first: int) -> Range | None:
    """The noun phrase that a verb before the number says it of: "casualties were put at", "the dead numbered"."""
    at = past_fleeting(words, first)
    if words.low(at - 1) in ("at", "as"):
        return _put(words, at - 1)
    end = subject_end(words, first)
    return phrase_before(words, end) if end is not None else None


def subject_end(words: Words, first: int, verbs: frozenset[str] = frozenset()) -> int | None:
    """Where the subject ends whose number a verb before says; `verbs` may say it too."""
    at = past_fleeting(words, first)
    low = words.low(at - 1)
    if low in ("at", "as"):
        at = at - 1 if words.low(at - 2) in _AT else past_fleeting(words, at - 1)
        verbs = _AT
    elif low in ("to", "from"):
        at, verbs = _before_change(words, at - 1), _TO | _RANGING | verbs
    else:
        verbs = (_RANGING if low in _RANGING else _NUMBERING) | verbs
    return _before_verb(words, at - 1) if words.low(at - 1) in verbs else None


def _before_change(words: Words, at: int) -> int:
    """`at`, or where "from" stands before: "rose from 300 to 500"."""
    start = max(0, at - _CHANGE)
    lows = words.lows[start:at] if words.low(at) == "to" else []
    return start + lows.index("from") if "from" in lows else at


def _before_verb(words: Words, at: int) -> int:
    """Where the verb group begins whose last word stands at `at`."""
    group = w.AUXILIARIES | _FLEETING | {"to"}
    while at > 0 and words.low(at - 1) in group:
        at -= 1
    return at


def _put(words: Words, at: int) -> Range | None:
    """Before "at": "the toll was put", "losses estimated", or "puts the dead"."""
    end = at if words.low(at - 1) in _AT else past_fleeting(words, at)
    if words.low(end - 1) in _AT:
        return phrase_before(words, _before_verb(words, end - 1))
    for start in range(at, max(0, at - FAR), -1):
        low = words.low(start - 1)
        if low == "at":  # "put the dead at 300 and the wounded at 700"
            return phrase_before(words, end)
        if low in _OBJECTS and words.low(start - 2) not in w.DETERMINERS:
            agent = words.low(start) == "by"  # "is put by the Germans at"
            return phrase_before(words, _before_verb(words, start - 1)) if agent else bared(words, start, end)
        if low in CLAUSE_ENDS or low in w.AUXILIARIES or low in w.CONJUNCTIONS - {"and", "or"}:
            break
    return None


def past_fleeting(words: Words, at: int) -> int:
    """`at`, or where the adverbs before it begin: "numbered only just 300"."""
    floor = max(0, at - _MOST_FLEETING)
    while at > floor and words.low(at - 1) in _FLEETING:
        at -= 1
    return at


def amount(words: Words, first: int) -> Range | None:
    """A noun that takes its own number: "a toll of 52", "population 3,000", "a crew of some 40"."""
    joined = words.low(first - 1) == "of"
    at = first - 2 if joined or words.phrase(first - 2, first) == "pop ." else first - 1
    if words.low(at) not in (n.QUANTITIES | n.FRAMES if joined else n.STRENGTHS):
        return None
    start = at
    while start > max(0, at - _MOST_MODIFIERS) and _is_modifier(words, start - 1):
        start -= 1
    return start - words.hyphen(start), at + 1


def _is_modifier(words: Words, at: int) -> bool:
    low = words.low(at)
    if words.hyphen(at):
        return True
    return (
        low[:1].isalpha() and low not in w.FUNCTION_WORDS and not n.is_finite(low) and not low.endswith(("ed", "ing"))
    )


def strong(words: Words, first: int, last: int) -> Range | None:
    """The noun phrase whose strength the number is: "a column 5,000 strong"."""
    if words.low(last) != "strong" or words.low(first - 1) in w.PREPOSITIONS:
        return None
    return phrase_before(words, first - (words.raw(first - 1) == ","))


def apposed(words: Words, first: int, last: int) -> Range | None:
    """The noun phrase before a number that stands between commas: "the settlers, some 300 in all, fled"."""
    if words.raw(first - 1) != ",":
        return None
    for phrase in _TOTALS:
        size = phrase.count(" ") + 1
        last += size if words.phrase(last, last + size) == phrase else 0
    found = phrase_before(words, first - 1) if words.raw(last) in (",", ";", ".", ")") else None
    return found if found is not None and _takes_number(words, found) else None


def _takes_number(words: Words, found: Range) -> bool:
    """Whether a noun phrase means several, or a body of people or an amount."""
    return any(n.is_many(words.raw(at)) or words.low(at) in n.QUANTITIES for at in range(*found))


def loss(words: Words, first: int) -> Range | None:
    """The verb before a number that has no noun: "killing 40"."""
    at = past_fleeting(words, first)
    return (at - 1, at) if words.low(at - 1) in n.LOSSES else None
