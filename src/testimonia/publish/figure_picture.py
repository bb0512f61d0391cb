"""A group of figures that count the same thing -> an SVG picture: who gives which number, one row a number of a root.

A dot is a number, a hollow dot one said with "about" with a line through all that it allows, a bar is a range (hollow
where it is approximate), a bracket with an arrow a bound that leaves the other side open. Everything that is drawn is
also said in words, in the row and in the description of the picture. Nothing in it runs or loads anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from testimonia.publish.axis import Axis, axis_of
from testimonia.records import Claim, FigureGroup, Row

_WIDTH, _LABELS, _NUMBERS, _ROW, _TOP, _FOOT = 860, 270, 170, 28, 58, 44
_INK, _QUIET, _RULE, _PAPER = "#1f1c17", "#5d574c", "#d5cfc1", "#ffffff"
_SVG = "http://www.w3.org/2000/svg"
_LONGEST_LABEL, _LONGEST_TITLE, _LONGEST_NUMBER = 40, 92, 26
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""

Attributes = dict[str, str | float]


def draw_figures(group: FigureGroup) -> str:
    """The picture of a group as an SVG document."""
    axis = axis_of(_numbers(group), _LABELS + 10, _WIDTH - _NUMBERS)
    height = _TOP + _ROW * len(group.rows) + _FOOT
    svg = etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG})
    _set(svg, {"width": _WIDTH, "height": height, "viewBox": f"0 0 {_WIDTH} {height}", "role": "img"})
    _set(svg, {"aria-labelledby": "title description", "font-family": "system-ui, sans-serif", "font-size": 13})
    _add(svg, "title", {"id": "title"}, _heading(group))
    _add(svg, "desc", {"id": "description"}, _description(group))
    _add(svg, "rect", {"width": _WIDTH, "height": height, "fill": _PAPER})
    _add(svg, "text", {"x": 14, "y": 28, "font-size": 16, "fill": _INK}, _short(_heading(group), _LONGEST_TITLE))
    _draw_axis(svg, axis, height - _FOOT)
    for number, row in enumerate(group.rows):
        _draw_row(svg, row, axis, _TOP + _ROW * (number + 0.5))
    return etree.tostring(svg, encoding="unicode")


def number_words(claim: Claim) -> str:
    """The number of a claim in the words of its text."""
    return claim.sentence[slice(*claim.at)]


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _numbers(group: FigureGroup) -> list[float]:
    """The ends of all intervals that are numbers of the text, without the nought that "at most" begins at."""
    ends = [end for row in group.rows for end in (row.interval.low, row.interval.high) if end is not None]
    positive = [end for end in ends if end != 0]
    return positive or ends


def _heading(group: FigureGroup) -> str:
    return f"{group.counts or 'Figures'}{f' ({group.unit})' if group.unit else ''}: who gives which number"


def _description(group: FigureGroup) -> str:
    return " ".join(f"{_spoken(row)}." for row in group.rows)


def _spoken(row: Row) -> str:
    accounts = "account" if len(row.accounts) == 1 else "accounts"
    stance = row.claim.stance
    said = f" ({stance})" if stance is not None and stance != "asserts" else ""
    return f"{_who(row)}{said}: {number_words(row.claim)}, in {accounts} {', '.join(row.accounts)}"


def _who(row: Row) -> str:
    return ", ".join(row.parties) or f"nobody named ({row.root})"


def _draw_axis(svg: etree._Element, axis: Axis, foot: float) -> None:
    for tick in axis.ticks():
        x = axis.at(tick)
        _add(svg, "line", {"x1": x, "x2": x, "y1": _TOP - 10, "y2": foot, "stroke": _RULE})
        _add(svg, "text", {"x": x, "y": foot + 18, "text-anchor": "middle", "fill": _QUIET}, _digits(tick))
    if axis.logarithmic:
        note: Attributes = {"x": axis.left, "y": foot + 36, "font-size": 11, "fill": _QUIET}
        _add(svg, "text", note, "Each step multiplies: the axis is logarithmic.")


def _draw_row(svg: etree._Element, row: Row, axis: Axis, y: float) -> None:
    place = _add(svg, "g", {})
    _add(place, "title", {}, _spoken(row))
    label: Attributes = {"x": _LABELS, "y": y + 4, "text-anchor": "end", "fill": _INK}
    _add(place, "text", label, _short(_who(row), _LONGEST_LABEL))
    for shape, attributes in _marks(row, axis, y):
        _add(place, shape, attributes)
    told = number_words(row.claim) + (f" ({len(row.accounts)} accounts)" if len(row.accounts) > 1 else "")
    _add(place, "text", {"x": _WIDTH - _NUMBERS + 12, "y": y + 4, "fill": _QUIET}, _short(told, _LONGEST_NUMBER))


def _marks(row: Row, axis: Axis, y: float) -> Iterator[tuple[str, Attributes]]:
    low, high, claim = row.interval.low, row.interval.high, row.claim
    if high is None:
        yield from _arrow(axis.at(low), axis.right, y)
    elif claim.bound in ("at most", "fewer than"):
        yield from _arrow(axis.at(high), axis.left, y)
    elif claim.value is None:
        yield from _bar(axis.at(low), axis.at(high), y, hollow=claim.approximate)
    elif low == high:
        yield "circle", {"cx": axis.at(low), "cy": y, "r": 5, "fill": _INK}
    else:
        yield from _about(row, axis, y)


def _about(row: Row, axis: Axis, y: float) -> Iterator[tuple[str, Attributes]]:
    """A hollow dot on the line of all that is allowed; for "nearly" at its end, with a bracket that closes it."""
    low, high = axis.at(row.interval.low), axis.at(row.interval.high or row.interval.low)
    nearly = row.claim.bound == "nearly"
    # What was said lies at the end of "nearly", and in the middle of "about" by its own scale, not by the picture's.
    told = high if nearly else axis.at(_said(row))
    yield "line", {"x1": low, "x2": high, "y1": y, "y2": y, "stroke": _INK, "stroke-width": 1.5}
    if nearly:
        yield "path", {"d": f"M{high - 3} {y - 8}h6v16h-6", "fill": "none", "stroke": _INK, "stroke-width": 1.5}
    yield "circle", {"cx": told, "cy": y, "r": 5, "fill": _PAPER, "stroke": _INK, "stroke-width": 1.5}


def _said(row: Row) -> float:
    """The number itself, in the unit of the interval: a share told in per cent is compared as a part of one."""
    value, low, high = row.claim.value or 0.0, row.interval.low, row.interval.high or row.interval.low
    return value if low <= value <= high else (low + high) / 2


def _bar(start: float, end: float, y: float, *, hollow: bool) -> Iterator[tuple[str, Attributes]]:
    fill = _PAPER if hollow else _INK
    size: Attributes = {"x": start, "y": y - 4, "width": max(2.0, round(end - start, 1)), "height": 8}
    yield "rect", {**size, "fill": fill, "stroke": _INK, "stroke-width": 1.5}


def _arrow(start: float, end: float, y: float) -> Iterator[tuple[str, Attributes]]:
    """A bracket at the bound, and an arrow to the side that it leaves open."""
    way = 1 if end >= start else -1
    style: Attributes = {"fill": "none", "stroke": _INK, "stroke-width": 1.5}
    yield "path", {"d": f"M{start + 5 * way} {y - 8}h{-5 * way}v16h{5 * way}", **style}
    yield "line", {"x1": start, "x2": end, "y1": y, "y2": y, "stroke": _INK, "stroke-width": 1.5}
    yield "path", {"d": f"M{end - 7 * way} {y - 5}l{7 * way} 5l{-7 * way} 5", **style}


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _add(parent: etree._Element, name: str, attributes: Attributes, text: str = "") -> etree._Element:
    element = etree.SubElement(parent, f"{{{_SVG}}}{name}")
    _set(element, attributes)
    # lxml escapes what is markup, and refuses what no escape can hold.
    element.text = _UNFIT.sub("�", text) or None
    return element


def _set(element: etree._Element, attributes: Attributes) -> None:
    for name, value in attributes.items():
        element.set(name, value if isinstance(value, str) else f"{value:g}")
