"""Segments -> HTML. In Python and not in the template, since a large report has hundreds of thousands of them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from testimonia.publish.highlight import Segment


def marked_up(segments: Iterable[Segment], place: int) -> str:
    """The HTML of a run of segments in the account at `place`.

    Without its tags it is the text of the segments, escaped: numbers and what a screen reader says are attributes,
    which the style sheet shows.
    """
    return "".join(_references(segment, place) + _words(segment) for segment in segments)


def _references(segment: Segment, place: int) -> str:
    return "".join(_reference(place, saying.number) for saying in segment.first)


def _reference(place: int, number: int) -> str:
    link = f'class="ref" id="s{place}-{number}" href="#n{place}-{number}"'
    return f'<a {link} data-s="{number}" data-n="{number}" aria-label="Statement {number}"></a>'


def _words(segment: Segment) -> str:
    text = escape(segment.text, quote=False)
    if not segment.roles:
        return text
    attributes = {
        "class": " ".join(segment.classes),
        "data-s": " ".join(map(str, segment.numbers)),
        "title": "; ".join(segment.labels),
        "data-b": f"{segment.spoken_before}: " if segment.spoken_before else "",
        "data-e": f" ({segment.spoken_after})" if segment.spoken_after else "",
    }
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
    return f"<span{written}>{text}</span>"
