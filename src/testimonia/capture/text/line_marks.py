"""What a single line is by its look: a rule, a heading, a list item, a note, a sign-off line."""

from __future__ import annotations

import re

from testimonia.capture.text.wrapping import ends_sentence, goes_on

HEADING_WORDS = 12
LONGEST_HEADING = 90

_RULE = re.compile(r"[-=*_~#•·.+|—–─═^ \t]{3,}")
_RULE_CHARACTERS = re.compile(r"[-=*_~#•—–─═^]")
_ITEM = re.compile(r"(?P<bullet>[-*•+·‣▪◦●])\s+(?=\S)|(?P<number>\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)")
_NOTE = re.compile(r"\[(?:\d{1,3}|[a-z*†‡])\](?=\s*\S)|\[(?:Foot|End)?note\b[^\]]{0,8}:")
_NUMBERED_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]{1,3})[.):]?\s+(?=\S)")
_CAPTION = re.compile(r"\[(?:Illustration|Photo(?:graph)?|Map|Plate|Figure):\s*(?P<text>[^\]]+)\]")

_PART = re.compile(
    r"(?:CHAPTER|BOOK|PART|SECTION|VOLUME|ACT|SCENE|CANTO|APPENDIX|LETTER|Chapter|Book|Part|Section|Volume|Act|Scene"
    r"|Canto|Appendix|Letter)\s+(?:[IVXLCDM]+|\d{1,3}|[A-Z]|(?:the )?[A-Z][a-z]+)\b[.:]?(?:\s.*)?"
)
_LIST_TITLE = re.compile(
    r"(?:famous )?(?:quotes|quotations)\b.*|(?:end|foot)?notes|references|sources|bibliography|contents|appendix"
    r"|see also|(?:further|other|suggested) reading|(?:external|related) links|documents|works cited",
    re.IGNORECASE,
)
_NOTES_TITLE = re.compile(r"(?:end|foot)?notes(?: and references)?|references|works cited", re.IGNORECASE)
_SMALL = {
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "over", "per",
    "the", "to", "upon", "via", "vs", "with", "und", "der", "die", "das", "des", "dem", "den", "von", "zu", "im", "am",
    "et", "de", "la", "le", "les", "du", "en", "y", "el", "los", "las", "del", "e", "di", "da", "do", "dos", "van",
    "het",
}  # fmt: skip

_DASHED = re.compile(r"(?:—|–|―|-{1,2}(?=\s?[A-Z\"“]))\s*(?P<name>[^\W\d_a-z].*|[\"“«*_(].*)", re.DOTALL)
_YEAR = r"(?:c\.?|ca\.|circa|b\.|d\.|born|died|fl\.)?\s?\d{1,4}\??s?(?:\s?(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?))?"
_DATED = re.compile(
    rf"(?P<name>[^\W\d_a-z][^.!?()\d]{{0,60}}(?:\b\w\.[^.!?()\d]{{0,60}}){{0,3}})"
    rf"\((?:{_YEAR}(?:\s?[-–—]\s?(?:{_YEAR}|present)?)?|[^()]{{0,12}}\d{{1,2}}(?:st|nd|rd|th)\scentury[^()]{{0,8}})\)"
    r"(?:[.,;:]?|[.,;:]\s.{1,160})"
)


def is_rule(text: str) -> bool:
    """Whether a line only parts what is above from what is below: "* * *", "-----"."""
    return _RULE.fullmatch(text) is not None and len(_RULE_CHARACTERS.findall(text)) >= 3


def underlines(rule: str, text: str) -> bool:
    """Whether a rule stands under a heading: one character repeated, about as wide as the heading."""
    return (
        rule[0] in "=-~^*"
        and rule == rule[0] * len(rule)
        and len(text) <= LONGEST_HEADING
        and len(text) <= 2 * len(rule) <= 4 * len(text) + 8
    )


def item_of(text: str) -> tuple[str, str] | None:
    """The mark and the text of a list item: ("-", "Bread") for a bullet, ("2.", "2. Bread"), since numbers are read."""
    match = _ITEM.match(text)
    if not match:
        return None
    return (match["bullet"], text[match.end() :]) if match["bullet"] else (match["number"], text)


def is_note(text: str, *, expected: bool) -> bool:
    """Whether a footnote begins: "[1] …", or, where notes are `expected`, "1. …"."""
    return _NOTE.match(text) is not None or (expected and _NUMBERED_NOTE.match(text) is not None)


def caption_of(text: str) -> str | None:
    """The caption that stands in a text for a picture."""
    match = _CAPTION.fullmatch(text)
    return match["text"].strip() if match else None


def is_part_heading(text: str) -> bool:
    """Whether a line numbers or shouts a heading: "CHAPTER IV", "Part Two", "THE SECOND NIGHT"."""
    if len(text) > LONGEST_HEADING or len(text.split()) > HEADING_WORDS or text.endswith((",", ";", "!")):
        return False
    letters = sum(character.isalpha() for character in text)
    shouted = (
        text.isupper() and ":" not in text[:-1] and letters > len(text) / 2 and (letters > 1 or text.endswith("."))
    )
    return shouted or (_PART.fullmatch(text) is not None and not (ends_sentence(text) and len(text.split()) > 4))


def is_title_case(text: str) -> bool:
    """Whether every word but the small ones begins with a capital, and the line does not end as a sentence."""
    words = [word.strip("\"'“”‘’()[]") for word in text.split()]
    large = [word for word in words if word and word.lower() not in _SMALL]
    return (
        0 < len(words) <= HEADING_WORDS
        and bool(large)
        and all(word[0].isupper() or word[0].isdigit() for word in large)
        and not text[0].isdigit()
        and not text.endswith((".", ",", ";", ":"))
    )


def could_head(text: str) -> bool:
    """Whether a line that stands alone before a longer paragraph may be its heading: short and not a sentence."""
    few = len(text.split()) <= 10 and len(text) <= 70
    return few and (text[0].isalnum() and not text[0].islower()) and ":" not in text and text[-1].isalnum()


def is_list_title(text: str) -> bool:
    """Whether a line that ends in a colon names a list ("Famous quotes …:") rather than brings in someone's words."""
    return text.endswith(":") and (_LIST_TITLE.fullmatch(text[:-1].strip()) is not None or text.isupper())


def is_notes_title(text: str) -> bool:
    """Whether notes stand under this heading."""
    return _NOTES_TITLE.fullmatch(text.strip(" :.")) is not None


def could_be_title(text: str) -> bool:
    """Whether a first line that a blank one follows may be the document's title."""
    return (
        len(text) <= 150
        and len(text.split()) <= 20
        and text[0] not in '"“„«>'
        and (text.isupper() or not text.endswith((".", ",", ";", ":", "。", "，")))
        and not goes_on_small(text)
    )


def goes_on_small(text: str) -> bool:
    """Whether a line begins with a small letter, as no title does."""
    return goes_on(text) and text[0].islower()


def is_dashed_signature(text: str) -> bool:
    """Whether a line begins with a dash and a name, and does not end as a sentence of dialogue."""
    match = _DASHED.fullmatch(text)
    if not match or len(text) > 200:
        return False
    words = match["name"].split()
    capitals = sum(word.strip('"“(_*')[:1].isupper() or word[0].isdigit() for word in words)
    return len(words) <= 20 and not text.endswith(("!", "?")) and (not text.endswith(".") or capitals * 2 > len(words))


def is_dated_signature(text: str) -> bool:
    """Whether a line is a name and the years of a life: "Geoffrey Chaucer (1340?–1400)"."""
    return len(text) <= 250 and _DATED.fullmatch(text.lstrip("—–―- ")) is not None


def is_signature(text: str) -> bool:
    """Whether a line, by its look, names the author of what stands above it."""
    return is_dated_signature(text) or is_dashed_signature(text)
