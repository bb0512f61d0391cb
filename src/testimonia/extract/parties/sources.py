"""The words of a source -> what kind of source it is, and the name in it."""

from __future__ import annotations

import re

from testimonia.extract import words as w
from testimonia.extract.parties.forms import form_of
from testimonia.extract.persons import is_full_name
from testimonia.extract.phrases import chunk_ending
from testimonia.extract.tokens import Sentence
from testimonia.extract.words import word_set

NEAR = 160
"""Characters before a relative pronoun in which its antecedent is looked for."""
_REFLEXIVE = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)$")
PRONOUNS = {
    form: kind
    for kind, forms in {
        "he": "he him his himself", "she": "she her hers herself", "they": "they them their theirs themselves",
        "it": "it its itself", "who": "who which that whom whose", "i": "i me my mine myself",
        "we": "we us our ours ourselves", "this": "this these those such",
    }.items()
    for form in forms.split()
}  # fmt: skip
NOBODY = word_set("you your one nobody everybody everyone anybody someone somebody none anyone")
_OWNER = re.compile(r"^[A-Z][\w.\- ]*['’]s?\s+\w")
_CAPITALISED = r"(?:[A-Z]\.|[A-Z][\w'’\-]+)"
_PARTICLE = "|".join(sorted(w.PARTICLES - {"of"} | {"the"}))
_LEADING = re.compile(
    rf"{_CAPITALISED}(?:\s(?:(?:{_PARTICLE})\s)?{_CAPITALISED}){{1,3}}(?=,|$|\s(?:of|from|at|in|and)\b)"
)
_PAIR = re.compile(
    r"(?:the two(?: (?:men|women|leaders|officers|candidates))?|both(?: men| women)?|the pair)$", re.IGNORECASE
)
_JOINT = re.compile(r",? and | & ")


def bare(source: str) -> str:
    """A source in lower case without "himself" and the like, as pronouns are looked up."""
    return _REFLEXIVE.sub("", source.strip(" \"“”'’,:;").lower())


def is_first_person(source: str) -> bool:
    """Whether a source is "I", which stands for whoever speaks the statement around it."""
    return PRONOUNS.get(bare(source)) == "i"


def description(source: str) -> str:
    """What a description begins with: "the", "their" (a possessive), "a", or "bare"."""
    first = source.split(maxsplit=1)[0].lower() if source.split() else ""
    if first in w.POSSESSIVES or _OWNER.match(source):
        return "their"
    if first in ("the", "this", "that", "these", "those"):
        return "the"
    return "a" if first in w.DETERMINERS or first in w.NUMBERS else "bare"


def is_pair(source: str) -> bool:
    """Whether it speaks of two that were named: "the two men", "both", "the pair"."""
    return bool(_PAIR.match(source))


def plain(source: str) -> str:
    """A description without its appositions: "the clerk, a young man" -> "the clerk"."""
    text = _REFLEXIVE.sub("", source.strip(" \"“”'’"))
    first = text.split(",")[0].strip(" ()\"“”'’")
    return first if first and " and " not in text else text


def joint(source: str) -> list[str]:
    """The names that are joined in a source: "Mr. Grassley and Mr. Leahy"; a single part where it names one."""
    parts = [part.strip(" ,") for part in _JOINT.split(source)]
    names = all(
        part[:1].isupper() and part.split()[-1][0].isupper() and len(form_of(part).words) <= 4 for part in parts
    )
    if len(parts) == 1 or not names:
        return [source]
    return [name for part in parts for name in part.split(", ") if name]


def antecedent(before: str) -> str:
    """The plain noun phrase that a relative pronoun follows: "… sent out men who" -> "men"."""
    text = before[-NEAR:].rstrip(" ,")
    sentence = Sentence(text, 0, len(text))
    start = chunk_ending(sentence, len(sentence)) if len(sentence) else None
    return text[sentence.starts[start] :] if start is not None else ""


def is_name(source: str) -> bool:
    """Whether a source that holds no name as the encoder sees it looks like one: "Mr Orme", "the Times"."""
    form, words = form_of(source), source.split()
    if len(words) == 1 and source.lower() in w.FUNCTION_WORDS:
        return False
    capitals = all(word[0].isupper() for word in words if word.lower() not in ("the", "of"))
    return 0 < len(form.words) <= 3 and len(words) <= 4 and capitals and (bool(form.titles) or len(words) == 1)


def leading_name(source: str) -> str:
    """The personal name that a source begins with and the encoder did not see: "Ada Orme of the River Office"."""
    match = _LEADING.match(source)
    if match is None:
        return ""
    name = match.group()
    opening = name.split()[0].lower() in w.FUNCTION_WORDS
    return name if is_full_name(name.replace(" the ", " ")) and not opening else ""
