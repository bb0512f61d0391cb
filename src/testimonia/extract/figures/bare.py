"""Numbers of which nothing says what they count, but a verb or a noun that they are a count.

Of saying and counting ("the clerk says 70,000", "the commission counted 3,412"), of a figure ("the total was 1,200",
"estimates range from 2,000 to 10,000"), of what was told before ("others put it at 300", "there were about 200").
"""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.figures import before
from testimonia.extract.figures import nouns as n
from testimonia.extract.figures.after import is_number, phrase_after
from testimonia.extract.figures.backwards import Range
from testimonia.extract.figures.claims import Claim
from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.dates import may_be_year
from testimonia.extract.words import word_set

Bare = tuple[Range | None]
"""What a bare number counts, if anything says so at all."""
LEAST = 10
"""The least number that is taken for a count with no more than a verb before it."""
_LEAST_SAID = 13
"""The least of numbers in words that were said: up to twelve they may be hours."""
_LONGEST_PLAIN = 6
"""Digits without a mark beyond which a number is likely an identifier."""
_SAYING = word_set("say says said claim claims claimed report reports reported reckon reckons reckoned give gives")
_COUNTING = word_set("count counts counted tallied estimate estimates estimated calculate calculates calculated")
_SURE = word_set("number numbers numbered total totals totalled totaled totalling totaling") | _COUNTING
"""Verbs of numbers that are no years, and whose subject may be "they"."""
_MAKING = word_set("put puts place places placed estimate estimates estimated reckon reckons reckoned set sets fixed")
"""Verbs with "it" or "the number" and "at" after them."""
_PASSIVE = word_set("put placed estimated reckoned set fixed calculated computed given")
_SPREADING = word_set("range ranges ranged ranging vary varies varied varying run runs ran go goes went reach reaches")
"""What estimates do, so that what follows is their number."""
_MEANT = word_set("it them this these that they those we")
"""Pronouns of those that are counted."""
_SPEAKERS = word_set("some others many most all both several few this that another each")
_BASES = word_set("say claim report reckon give count estimate calculate")
"""Verbs that are nouns too where no plural stands before: "the count 12", "Report 124"."""
_BEFORE_BASE = w.PRONOUNS | w.MODALS | w.ADVERBS | _SPEAKERS
_NO_SUBJECT = w.DETERMINERS - _SPEAKERS | word_set("to us let of")
_PAUSES = frozenset([",", "”", '"', ")"])
_ENDS = frozenset([".", ",", ";", ":", "!", "?", ")", "]", "—", "–", "”", "’", '"', ""])
_JOINTS = w.CONJUNCTIONS | word_set("while whereas though although when as which who altogether overall")
"""Words that may follow what was said to be a number."""
_TOTALS = word_set("all total")
_OPENINGS = word_set("and but while whereas , ;")
_LONGEST_OBJECT = 6
_LONGEST_SPEAKER = 4


def said_bare(words: Words, claim: Claim) -> Bare | None:
    """What a number counts that only a verb or a noun before it makes a count; None where none does."""
    if not _may_count(words, claim):
        return None
    found = _said(words, claim)
    if found is None and before.ends_phrase(words, claim.last):
        found = _of_figure(words, claim) or _put(words, claim.first)
    return found


def said_by_another(words: Words, claim: Claim, last: int) -> bool:
    """Whether only another speaker stands after a bare number that ends at `last`: "Orme says 70, the clerk 40"."""
    first = last + (words.raw(last) == "," and words.low(last + 1) in _OPENINGS)
    speaker = words.lows[first + 1 : claim.first]
    if words.low(first) not in _OPENINGS or not 0 < len(speaker) <= _LONGEST_SPEAKER:
        return False
    counts = _may_count(words, claim) and not may_be_year(words, claim) and _ends(words, claim.last)
    return counts and all(map(_may_be_speaker, speaker))


def _may_be_speaker(low: str) -> bool:
    named = low in _SPEAKERS or low in n.ARTICLES or low not in w.FUNCTION_WORDS
    return low[0].isalpha() and not low.endswith("ed") and named


def _may_count(words: Words, claim: Claim) -> bool:
    """Whether the number is whole, large enough, and not of a list, a score or a word like "32-bit"."""
    high = claim.high or claim.read
    if high.value is not None and (high.value < LEAST or high.value % 1):
        return False
    plain = claim.read.writing == "plain" and len(words.raw(claim.read.first)) > _LONGEST_PLAIN
    return not (plain or words.hyphen(claim.last) or _is_listed(words, claim.last))


def _ends(words: Words, at: int) -> bool:
    """Whether a clause ends or another begins at the word after a number."""
    low, following = words.low(at), words.low(at + 1)
    if low in _ENDS:
        return not (words.glued(at + 1) and following[:1].isalnum() and low not in ("—", "–", "”", '"'))
    return low in _JOINTS or (low == "in" and following in _TOTALS)


def _is_listed(words: Words, at: int) -> bool:
    """Whether another number goes on a list, whose noun may stand at its end, or a score: "11, 19 and 23 men"."""
    following = at + 1 + (words.raw(at) == "," and words.low(at + 1) in ("and", "or"))
    listed = words.low(at) in (",", "and", "or", "to", "–") and is_number(words, following)
    return listed and words.low(following + 1) != "of"


def _said(words: Words, claim: Claim) -> Bare | None:
    """As in "the clerk says 70,000", "others have counted about forty", "he gives 300 as the number of the dead"."""
    # "estimated" is read as the lead of its number.
    leads = words.low(claim.first) == "estimated" and claim.first < claim.read.first
    verb = claim.first if leads else claim.first - 1 - (words.low(claim.first - 1) in w.ADVERBS)
    low = words.low(verb)
    if low not in _SAYING | _COUNTING or not _has_subject(words, verb):
        return None
    if low in _COUNTING:
        counts = before.ends_phrase(words, claim.last)
    else:
        counts = _ends(words, claim.last) and not (may_be_year(words, claim) or _may_be_hour(claim))
    return (_given_as(words, claim.last),) if counts else None


def _has_subject(words: Words, verb: int) -> bool:
    """Whether somebody or something may say or count what the verb at `verb` says."""
    subject = words.low(verb - 1)
    if subject in _NO_SUBJECT or not (subject[:1].isalpha() or subject in _PAUSES):
        return False
    several = n.is_many(words.raw(verb - 1)) or subject in _BEFORE_BASE
    return words.low(verb) not in _BASES or (several and words.raw(verb).islower())


def _may_be_hour(claim: Claim) -> bool:
    value = (claim.high or claim.read).value
    return claim.read.writing == "words" and value is not None and value < _LEAST_SAID


def _given_as(words: Words, at: int) -> Range | None:
    """Those counted in "300 as the number of the dead"."""
    frame = at + 1 + (words.low(at + 1) in n.ARTICLES)
    named = words.low(at) == "as" and words.low(frame) in n.FRAMES and words.low(frame + 1) in ("of", "for")
    noun = frame + 2 + (words.low(frame + 2) in n.ARTICLES)
    return (phrase_after(words, noun, told=True) or _fate(words, noun)) if named else None


def _fate(words: Words, at: int) -> Range | None:
    return (at, at + 1) if words.low(at) in n.FATES else None


def _of_figure(words: Words, claim: Claim) -> Bare | None:
    """As in "the total was 1,200", "they numbered 900", "there were about 200", "it is put at 300"."""
    end = before.subject_end(words, claim.first, _SPREADING)
    if end is None:
        return None
    verb = before.past_fleeting(words, claim.first) - 1
    verb -= words.low(verb) in ("at", "as", "to", "from")
    if _is_frame(words, end):
        return None if may_be_year(words, claim) and words.low(verb) not in _SURE else (None,)
    if words.low(end - 1) == "there":
        return (None,) if words.low(verb) in ("are", "were") else None
    if words.low(end - 1) not in _MEANT or words.low(end - 2) == "of":
        return None
    passive = words.low(verb) in _PASSIVE and words.low(verb + 1) in ("at", "as")
    numbered = words.low(verb) in _SURE and not _is_passive(words, verb)
    summed = words.low(verb) in w.BE and words.low(end - 1) in ("they", "we") and words.low(claim.last) == "in"
    return (None,) if passive or numbered or (summed and words.low(claim.last + 1) in _TOTALS) else None


def _is_passive(words: Words, verb: int) -> bool:
    """Whether what is "numbered" bears a number."""
    return words.low(before.past_fleeting(words, verb) - 1) in w.BE


def _is_frame(words: Words, end: int) -> bool:
    """Whether a noun like "figure" ends at `end`, with "of these" perhaps, and is none that says which one."""
    if words.low(end - 2) == "of" and words.low(end - 1) in _MEANT:
        end -= 2
    head, modifier = words.low(end - 1), words.low(end - 2)
    if head not in n.FRAMES:
        return False
    return not head.startswith("number") or not (modifier in n.LABELLING or modifier.endswith(("'s", "’s")))


def _put(words: Words, first: int) -> Bare | None:
    """As in "others put it at 300", "gives their number as 900"."""
    end = before.past_fleeting(words, first) - 1
    if words.low(end) not in ("at", "as") or not (words.low(end - 1) in _MEANT or _is_frame(words, end)):
        return None
    for verb in range(end - 2, max(-1, end - 2 - _LONGEST_OBJECT), -1):
        if words.low(verb) in _MAKING or (words.low(verb) in ("give", "gives", "gave") and words.low(end) == "as"):
            return (None,)
        if not words.low(verb)[:1].isalpha():
            break
    return None
