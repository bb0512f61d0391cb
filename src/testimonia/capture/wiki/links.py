"""What a link in wikitext shows, and what it tells: categories, captions of pictures, addresses."""

from __future__ import annotations

import re

from testimonia.capture.wiki.marks import CAPTION, Found, literal
from testimonia.records import LinkKind

_CATEGORY = re.compile(r"(?i)(?:category|kategorie|catégorie|categoría|categoria|categorie|категория|категорія)\s*:")
_FILE = re.compile(
    r"(?i)(?:file|image|media|datei|bild|fichier|archivo|imagen|immagine|ficheiro|imagem|bestand|plik|файл|изображение)\s*:"
)
_OTHER_LANGUAGE = re.compile(r"(?:[a-z]{2,3}|simple)(?:-[a-z]{2,10}){0,2}:(?=\S)")
_LAYOUT = re.compile(
    r"(?i)\s*(?:thumb(?:nail)?|frame[d]?|frameless|border|left|right|cent(?:er|re)|none|baseline|middle|sub|super|top"
    r"|text-top|bottom|text-bottom|upright(?:[\s=].*)?|\d*x?\d+\s*px|(?:alt|link|page|lang|class|thumb|start|end)\s*=.*"
    r"|mini|miniatur|gauche|droite|links|rechts|мини|слева|справа)\s*",
    re.DOTALL,
)
_NAMESPACE = re.compile(r"^:?[^:|]{1,30}:(?=\S)")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def wikilink(parts: list[str], found: Found) -> str:
    """The text of `[[parts[0]|…]]`. A category becomes a link of the page; a picture leaves its caption."""
    target = parts[0].strip().replace(literal("="), "=")
    if not target or "\n" in target:
        return "[[" + "|".join(parts) + "]]"
    if _CATEGORY.match(target):
        found.link(LinkKind.PARENT, target.partition(":")[2])
        return ""
    if _FILE.match(target):
        return caption(parts[1:])
    if len(parts) == 1:
        return "" if _OTHER_LANGUAGE.match(target) else _shown(target)
    return "|".join(parts[1:]).strip("\n") or _IN_BRACKETS.sub("", _NAMESPACE.sub("", target))


def _shown(target: str) -> str:
    address, _, label = target.partition(" ")
    if "://" in address:
        return label or address
    return literal(target.removeprefix(":"))


def caption(options: list[str]) -> str:
    """A line with the caption of a picture: the last option that is not about its layout."""
    texts = [option for option in options if option.strip() and not _LAYOUT.fullmatch(option)]
    return f"\n{CAPTION}{' '.join(texts[-1].split())}\n" if texts else ""


def external(inside: str) -> str:
    """The text of `[inside]`: its label, else its address."""
    if "\n" in inside:
        return f"[{inside}]"
    address, _, label = inside.partition(" ")
    return label.strip() or address
