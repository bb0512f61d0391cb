"""Citation templates -> a line of text that a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

MOST_AUTHORS = 20
"""Authors whose numbered parameters are looked for."""


_DATE = ("date", "year", "datum", "jahr", "год", "année", "fecha")
_TITLE = ("title", "titel", "titre", "título", "заглавие")
_WORK = ("work", "website", "newspaper", "journal", "magazine", "encyclopedia", "periodical", "werk", "издание")
_PLACE = ("location", "place", "ort", "место")


def citation(arguments: Mapping[str, str]) -> str:
    """Author (date). Title. Work. Place, publisher. Pages: what of it there is; the address where no title is."""
    authors = "; ".join(_authors(arguments)) or "; ".join(_authors(arguments, "editor-", "editor"))
    authors, date = authors or _any(arguments, "vauthors"), _any(arguments, *_DATE)
    head = f"{authors} ({date})" if authors and date else authors or date
    chapter, quote = _any(arguments, "chapter", "entry", "contribution"), _any(arguments, "quote", "zitat")
    title, work = _any(arguments, *_TITLE, "url"), _any(arguments, *_WORK)
    published = ", ".join(filter(None, (_any(arguments, *_PLACE), *_publisher(arguments))))
    parts = [head, f"“{chapter}”" if chapter else "", title, work, published, _pages(arguments)]
    sentences = [" ".join(part.split()).rstrip(".") for part in parts if part]
    line = ". ".join(sentences) + "." if sentences else ""
    return f"{line} “{quote}”" if quote else line


def short_citation(arguments: Mapping[str, str]) -> str:
    """`{{sfn|Weil|2001|p=12}}` -> "Weil 2001, p. 12"."""
    words = [arguments[key] for key in "123456" if arguments.get(key)]
    names, year = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    place = _pages(arguments) or _any(arguments, "loc")
    return ", ".join(filter(None, (f"{', '.join(names)} {year}".strip(), place)))


def _any(arguments: Mapping[str, str], *names: str) -> str:
    return next((arguments[name] for name in names if arguments.get(name)), "")


def _authors(arguments: Mapping[str, str], prefix: str = "", alone: str = "author") -> Iterator[str]:
    for number in ["", *map(str, range(1, MOST_AUTHORS + 1))]:
        last = _any(arguments, f"{prefix}last{number}", f"{prefix}surname{number}")
        first = _any(arguments, f"{prefix}first{number}", f"{prefix}given{number}")
        name = f"{last}, {first}" if last and first else last or _any(arguments, f"{alone}{number}")
        if not name and not number and not prefix:
            name = _any(arguments, "autor", "auteur", "автор")
        if name:
            yield name


def _publisher(arguments: Mapping[str, str]) -> Iterator[str]:
    yield _any(arguments, "publisher", "verlag", "éditeur", "издательство", "editorial")
    volume, issue = _any(arguments, "volume"), _any(arguments, "issue", "number")
    yield f"vol. {volume}" if volume else ""
    yield f"no. {issue}" if issue else ""


def _pages(arguments: Mapping[str, str]) -> str:
    page, pages = _any(arguments, "p", "page", "seiten", "страницы"), _any(arguments, "pp", "pages")
    return f"p. {page}" if page else f"pp. {pages}" if pages else ""
