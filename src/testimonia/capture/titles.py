"""Titles of the form "Topic - Section", as encyclopedia mirrors and reference works print them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_DASH = re.compile(r"\s+[-–—|:»›]\s+|\s*[|»›]\s*")
_TOPIC = re.compile(r"(?P<topic>\S.*?)\s+[-–]\s+(?P<section>\S.*)")


def split_title(title: str | None) -> tuple[str | None, str | None]:
    """Part "Topic - Section" at its first spaced hyphen or en dash; both are None where the title has none.

    A spaced em dash breaks a sentence more often than it names a section.

    >>> split_title("Soviet Invasion of Manchuria - War Crimes")
    ('Soviet Invasion of Manchuria', 'War Crimes')
    """
    match = _TOPIC.fullmatch(title or "")
    return (match["topic"], match["section"]) if match else (None, None)


def without_site(title: str, publisher: str | None, address: str | None) -> str:
    """Take the site's name off the end (or start) of a page title: "The Fire - Roman Review" is "The Fire".

    Only a part that equals the publisher's name or the address's host is taken off, so that a section's name stays.
    """
    names = {_plain(publisher or "")}
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    names |= {_plain(host), _plain(host.rsplit(".", 1)[0])}
    names.discard("")
    cuts = [(m.start(), m.end()) for m in _DASH.finditer(title)]
    if cuts and _plain(title[cuts[-1][1] :]) in names:
        return title[: cuts[-1][0]].strip()
    if cuts and _plain(title[: cuts[0][0]]) in names:
        return title[cuts[0][1] :].strip()
    return title


def _plain(name: str) -> str:
    return re.sub(r"\W+", "", name).casefold()
