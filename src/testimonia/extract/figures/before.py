"""What a figure counts, where the words before it say so.

The noun phrase before a bracket ("the troops that held the mill (about 900)"), a colon or a cell ("Killed: 300"), a verb
("the dead numbered 300", "casualties were put at 1,200"), "of" ("a toll of 52"), a comma ("the settlers, some 300, fled"),
and the verb of a loss ("killing 40").
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.cut import Words

Range = tuple[int, int]
FAR = 24
"""Words before a number in which what it counts is looked for."""
LABEL = 8
"""Words that a label before a colon may have."""
_CHANGE = 6
"""Words that "from" and the first number of a change may have."""
_CLAUSE_ENDS = frozenset(".;:!?()[]\t,\"“”—–•|")
_FLEETING = (w.ADVERBS - n.word_set("there here")) | n.word_set("only just exactly later originally initially officially variously probably certainly "
    "fully already altogether estimated thought believed said reported now then itself themselves alone still "
    "together") | w.NEGATIONS  # fmt: skip
_NUMBERING = w.BE | n.word_set(
    "number numbers numbered numbering totalled totaled totals total totalling totaling reached reaches reaching averaged "
    "averages averaging equalled equals lasted lasting measured measures measuring weighed weighs weighing cost costs "
    "costing covered covers covering contained exceeded exceeds exceeding surpassed topped hit passed comprised comprises "
    "neared approached included stands stood remained lay"
)
_TO = n.word_set(
    "amounted amounts amounting came comes rose rises risen fell falls fallen grew grown climbed swelled swollen increased "
    "increases dropped dropping sank shrank shrunk ran runs mounted added numbered reduced limited soared jumped dwindled "
    "rising falling growing up down close nearer"
)
_AT = n.word_set(
    "put puts putting estimated estimate estimates estimating set sets placed places placing stood stands standing reckoned "
    "fixed calculated assessed reported recorded listed given gives gave counted valued rated reckon reckons place peaked "
    "fix fixes fixed computed"
)
_RANGING = n.word_set("range ranges ranged ranging vary varies varied varying")
_OBJECTS = n.word_set("put puts putting estimate estimated estimates estimating set sets place placed places placing reckon reckoned reckons "
    "count counted counts number numbered numbers given fix fixed gives gave give calculated calculate assess assessed")  # fmt: skip


def in_bracket(words: Words, first: int) -> Range | None:
    """The noun phrase before the bracket that the number opens."""
    return phrase_before(words, first - 1) if words.raw(first - 1) in "([" and words.raw(first - 1) else None


def label(words: Words, first: int) -> Range | None:
    """The words before a colon, a dash or a tab on the number's own line."""
    mark = first - 1
    if words.raw(mark) not in (":", "\t", "=", "–", "—", "-") or (words.raw(mark) in "-–—" and words.glued(mark)):
        return None
    last = mark
    if words.raw(mark) == "\t":
        return _first_cell(words, mark)
    start = last
    while start > 0 and last - start <= LABEL and words.raw(start - 1) not in _CLAUSE_ENDS and words.raw(start - 1):
        start -= 1
    lows = words.lows[start:last]
    if not 0 < len(lows) <= LABEL or not w.AUXILIARIES.isdisjoint(lows) or not any(low[0].isalpha() for low in lows):
        return None
    return _bared(words, start, last)


def _first_cell(words: Words, mark: int) -> Range | None:
    """The first cell of a row, where it is in words."""
    try:
        last = words.raws.index("\t", 0, mark + 1)
    except ValueError:
        return None
    if last == 0 or last > FAR or not any(raw[0].isalpha() for raw in words.raws[:last]):
        return None
    return _bared(words, 0, last)


def subject(words: Words, first: int) -> Range | None:
    """The noun phrase that a verb before the number says it of: "casualties were put at", "the dead numbered"."""
    at = _past_fleeting(words, first)
    low = words.low(at - 1)
    if low == "by" and words.low(at - 2) in _TO:
        return None
    if low in ("at", "as"):
        return _put(words, at - 1)
    if low in ("to", "from"):
        return _of_verb(words, _before_change(words, at - 1), _TO)
    if low in _RANGING:
        return _of_verb(words, at, _RANGING)
    return _of_verb(words, at, _NUMBERING)


def _before_change(words: Words, at: int) -> int:
    """`at`, or where "from" stands before: "rose from 300 to 500"."""
    start = max(0, at - _CHANGE)
    lows = words.lows[start:at] if words.low(at) == "to" else []
    return start + lows.index("from") if "from" in lows else at


def _of_verb(words: Words, at: int, verbs: frozenset[str]) -> Range | None:
    if words.low(at - 1) not in verbs:
        return None
    return phrase_before(words, _before_verb(words, at - 1))


def _before_verb(words: Words, at: int) -> int:
    """Where the verb group begins whose last word stands at `at`."""
    while at > 0 and (words.low(at - 1) in w.AUXILIARIES or words.low(at - 1) in _FLEETING or words.low(at - 1) == "to"):
        at -= 1
    return at


def _put(words: Words, at: int) -> Range | None:
    """Before "at": "the toll was put", "losses estimated", or "puts the dead"."""
    verb = _past_fleeting(words, at) - 1
    if words.low(verb) in _AT:
        return phrase_before(words, _before_verb(words, verb))
    start = at
    while start > max(0, at - FAR):
        low = words.low(start - 1)
        if low in _OBJECTS and words.low(start - 2) not in w.DETERMINERS:
            return _bared(words, start, _past_fleeting(words, at))
        if low in _CLAUSE_ENDS or low in w.AUXILIARIES or low in w.CONJUNCTIONS - {"and", "or"}:
            return None
        start -= 1
    return None


def _past_fleeting(words: Words, at: int) -> int:
    floor = max(0, at - 4)
    while at > floor and words.low(at - 1) in _FLEETING:
        at -= 1
    return at


def amount(words: Words, first: int) -> Range | None:
    """A noun that takes its own number: "a toll of 52", "population 3,000", "a crew of some 40"."""
    at = first - 1
    if words.low(at) == "of":
        at -= 1
    if words.low(at) not in (n.QUANTITIES if at < first - 1 else n.STRENGTHS):
        return None
    start = at
    while start > max(0, at - 3) and _is_modifier(words, start - 1):
        start -= 1
    return start - words.hyphen(start), at + 1


def _is_modifier(words: Words, at: int) -> bool:
    low = words.low(at)
    return words.hyphen(at) or low[:1].isalpha() and low not in w.FUNCTION_WORDS and not n.is_finite(low) and not low.endswith(("ed", "ing"))


def apposed(words: Words, first: int, last: int) -> Range | None:
    """The noun phrase before a number that stands between commas: "the settlers, some 300 in all, fled"."""
    if words.raw(first - 1) != ",":
        return None
    for phrase in ("in all", "in number", "altogether", "all told", "strong", "in total"):
        if words.phrase(last, last + phrase.count(" ") + 1) == phrase:
            last += phrase.count(" ") + 1
    if words.raw(last) not in (",", ";", ".", ")") or last >= words.count:
        return None
    found = phrase_before(words, first - 1)
    return found if found and _takes_number(words, found) else None


def _takes_number(words: Words, found: Range) -> bool:
    """Whether a noun phrase means several, or a body of people or an amount."""
    return any(n.is_many(words.raw(at)) or words.low(at) in n.QUANTITIES for at in range(*found))


def loss(words: Words, first: int) -> Range | None:
    """The verb before a number that has no noun: "killing 40"."""
    at = _past_fleeting(words, first)
    return (at - 1, at) if words.low(at - 1) in n.LOSSES else None


def phrase_before(words: Words, end: int) -> Range | None:
    """The noun phrase that ends before word `end`, with its relative clause, without its article."""
    if words.low(end - 1) in n.RELATIVES:
        end -= 1
    if words.raw(end - 1) == ",":
        end = _before_insertion(words, end - 1)
    floor = end
    while floor > max(0, end - FAR) and words.raw(floor - 1) not in _CLAUSE_ENDS:
        floor -= 1
    head_end = _introduced(words, floor, end) and end or _relative_start(words, floor, end)
    start = head_end
    while start > floor and _belongs(words, start - 1):
        start -= 1
    start = _past_links(words, start, head_end)
    return _bared(words, start, end) if start < head_end else None


def _introduced(words: Words, floor: int, end: int) -> bool:
    """Whether "a" begins the phrase that ends before word `end`, so that it is new and takes the number."""
    at = end
    while at > floor and _belongs(words, at - 1):
        at -= 1
    return words.low(at - 1) in ("a", "an") and words.low(at - 2) not in n.LINKS


def _before_insertion(words: Words, comma: int) -> int:
    """Where an insertion between two commas begins, so that what it is inserted in is read."""
    for place in range(comma - 1, max(0, comma - 12), -1):
        if words.raw(place) == ",":
            return place
        if words.raw(place) in _CLAUSE_ENDS:
            break
    return comma


def _relative_start(words: Words, floor: int, end: int) -> int:
    """The last relative pronoun after a noun, or `end`."""
    for place in range(end - 1, floor, -1):
        before = words.low(place - 1)
        if words.low(place) in n.RELATIVES and before[:1].isalpha() and not _is_reporting(before):
            return place
    return end


def _is_reporting(low: str) -> bool:
    """Whether "that" after this word opens what is said and no relative clause."""
    return low in n.REPORTING or low.endswith(("ed", "es", "ate")) or low in ("so", "such")


def _belongs(words: Words, at: int) -> bool:
    """Whether the word may stand in a noun phrase that is read backwards; an article only after a preposition."""
    low = words.low(at)
    if low in ("there", "here"):
        return False
    if words.hyphen(at) or low in n.FATES or low in n.LINKS:
        return True
    if low in w.DETERMINERS or low in n.ARTICLES:
        return words.low(at - 1) in n.LINKS
    if not low[0].isalpha():
        return low[0].isdigit() and words.low(at - 1) in n.ARTICLES
    if low.endswith("ed") and len(low) > 4 and _is_finite_past(words, at):
        return False
    return not (low in n.STOP or low in w.PREPOSITIONS or low in n.REPORTING or low in n.ACTS)


def _is_finite_past(words: Words, at: int) -> bool:
    """Whether a word in -ed is a verb: a name stands before it, or a preposition or an article after."""
    after = words.low(at + 1)
    return words.is_name(at - 1) or after in n.ARTICLES or after in w.PREPOSITIONS


def _past_links(words: Words, start: int, last: int) -> int:
    while start < last and (words.low(start) in n.LINKS or words.hyphen(start)):
        start += 1
    return start


def _bared(words: Words, start: int, last: int) -> Range | None:
    """The phrase without articles, "the number of" and "estimates of" before it; None where nothing is left."""
    while start < last:
        low = words.low(start)
        if low in n.ARTICLES or low in w.DETERMINERS or low in ("total", "estimated", "official", "exact", "overall", "•"):
            start += 1
        elif low in n.FRAMES and words.low(start + 1) in ("of", "for") and start + 2 < last:
            start += 2
        else:
            break
    bare = start < last and words.low(last - 1) not in w.PRONOUNS | w.DETERMINERS and words.low(start) not in n.NO_NOUNS | w.PRONOUNS
    return (start, last) if bare and (words.low(start) not in n.FRAMES or last - start > 1) else None
