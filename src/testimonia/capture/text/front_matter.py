"""The block between "---" lines at the head of a Markdown file: a few "key: value" lines of YAML, read without YAML."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from testimonia.capture.reader import HEAD
from testimonia.capture.text.encoding import head_of
from testimonia.records import Details

LONGEST = 200
"""Lines; a longer block is no front matter."""

_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):(?:\s+(?P<value>.*))?")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

Fields = Mapping[str, tuple[str, ...]]


def opened(lines: Iterator[str]) -> tuple[Fields, Iterator[str]]:
    """The fields of the front matter, by key in small letters, and the lines after it."""
    head = head_of(lines, LONGEST, HEAD)
    end = end_of(head)
    return fields_of(head[1:end]), itertools.chain(head[end + 1 :] if end else head, lines)


def end_of(head: list[str]) -> int:
    """The number of the line that closes the front matter; 0 where there is none."""
    if not head or head[0].lstrip("\ufeff").rstrip() != "---":
        return 0
    closing = (number for number, line in enumerate(head) if number and line.rstrip() in ("---", "..."))
    end = next(closing, 0)
    filled = [line for line in head[1:end] if line.strip() and not line[0].isspace() and line[0] not in "-#"]
    return end if filled and all(_PAIR.fullmatch(line.rstrip()) for line in filled) else 0


def fields_of(lines: list[str]) -> Fields:
    """Each key's values: one, those of a list in brackets, or those of the "- " lines below it."""
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        pair = None if line[:1].isspace() else _PAIR.fullmatch(line.rstrip())
        if pair:
            key = pair["key"].lower()
            fields[key] = _values(pair["value"] or "")
        elif key and line.strip().startswith("- "):
            fields[key] = (*fields[key], _bare(line.strip()[2:]))
    return fields


def details_of(fields: Fields) -> Details:
    """The fields that say what document this is."""
    date = _DATE.match(_first(fields, "date", "published", "created"))
    language = _TAG.fullmatch(_first(fields, "lang", "language"))
    address = _first(fields, "canonical", "canonical_url", "url", "permalink")
    return Details(
        title=_first(fields, "title") or None,
        authors=tuple(filter(None, fields.get("authors") or fields.get("author") or ())),
        date=date[0] if date else None,
        publisher=_first(fields, "publisher", "publication", "site") or None,
        language=language[0].replace("_", "-") if language else None,
        address=address if address.startswith(("http://", "https://")) else None,
    )


def _first(fields: Fields, *keys: str) -> str:
    return next((value for key in keys for value in fields.get(key, ()) if value), "")


def _values(value: str) -> tuple[str, ...]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return tuple(_bare(part) for part in value[1:-1].split(","))
    return (_bare(value),) if value else ()


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
