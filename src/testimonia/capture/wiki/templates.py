"""What templates show. There are hundreds of thousands; `names` has those whose text an account needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from testimonia.capture.wiki import names as known
from testimonia.capture.wiki.citations import citation, short_citation
from testimonia.capture.wiki.marks import HOLE, QUOTE, QUOTE_END, SIGNED, VERSE, VERSE_END, Found, literal, plain
from testimonia.records import LinkKind

PROSE = 80
"""Characters from which on a parameter without a name is taken for text that a reader would miss."""

Arguments = dict[str, str]
"""A template's parameters: "1", "2" … for those without a name."""

Shows = Callable[[str, Arguments, Found], str]

_NO_LETTER = re.compile(r"[^\w .()-]")
_TAG = re.compile(r"<[^<>]*>")


def template(parts: list[str], found: Found) -> str:
    """The text of `{{parts[0]|…}}`; a template that we do not know leaves a hole with its name."""
    name = " ".join(parts[0].replace("_", " ").split()).lower().removeprefix("template:").removeprefix(":")
    if ":" in name and not name.startswith("#"):
        return _function(parts, found)
    arguments = _arguments(parts[1:])
    if name.startswith("#tag:"):
        name = name.replace(" ", "")
    for knows, shows in _KINDS:
        if knows(name):
            return shows(name, arguments, found)
    return _unknown(name, arguments, found)


def _unknown(name: str, arguments: Arguments, found: Found) -> str:
    name = _NO_LETTER.sub("", name)[:40]
    if any(len(value) >= PROSE for key, value in arguments.items() if key.isdigit() or key in known.QUOTED):
        found.left_out[name] = None
    return f"{HOLE}{name}{HOLE}" if name else ""


def _arguments(parts: list[str]) -> Arguments:
    arguments: Arguments = {}
    unnamed = 0
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals:
            unnamed += 1
        arguments[name.strip().lower() if equals else str(unnamed)] = (value if equals else part).strip()
    return arguments


def _function(parts: list[str], found: Found) -> str:
    """`{{DISPLAYTITLE:…}}`, `{{formatnum:…}}` and their like."""
    name, _, value = parts[0].partition(":")
    match name.strip().lower():
        case "displaytitle":
            found.title = plain(_TAG.sub("", value), found).strip() or found.title
        case "formatnum" | "lc" | "uc" | "lcfirst" | "ucfirst":
            return value.strip()
    return ""


def _any(arguments: Arguments, *names: str) -> str:
    return next((arguments[name] for name in names if arguments.get(name)), "")


def _quotation(name: str, arguments: Arguments, _: Found) -> str:
    text_at, author_at, work_at = known.QUOTES[name]
    text = _any(arguments, *known.QUOTED, text_at)
    author, work = _any(arguments, *known.AUTHOR, author_at), _any(arguments, *known.WORK, work_at)
    if not text:
        return ""
    signature = ", ".join(" ".join(part.split()) for part in (author, work) if part)
    signed = f"{SIGNED}— {signature.lstrip('—–- ')}\n" if signature else ""
    if name in known.VERSES:
        text = f"{VERSE}\n{text}\n{VERSE_END}"
    return f"\n{QUOTE}\n{text}\n{signed}{QUOTE_END}\n"


def _linked(kind: LinkKind) -> Shows:
    def keep(_: str, arguments: Arguments, found: Found) -> str:
        for target in _unnamed(arguments):
            found.link(kind, target.partition("#")[0])
        return ""

    return keep


def _unnamed(arguments: Arguments) -> Iterator[str]:
    return (value for name, value in arguments.items() if name.isdigit() and value)


def _converted(_: str, arguments: Arguments, __: Found) -> str:
    """The measure as the author gives it, without the conversion."""
    value, unit = arguments.get("1", ""), arguments.get("2", "")
    if unit in known.RANGES:
        value, unit = f"{value}{known.RANGES[unit]}{arguments.get('3', '')}", arguments.get("4", "")
    return f"{value} {known.UNITS.get(unit, unit)}".strip()


def _measured(_: str, arguments: Arguments, __: Found) -> str:
    return " ".join(filter(None, (arguments.get("1"), _any(arguments, "u", "ul"))))


def _nihongo(_: str, arguments: Arguments, __: Found) -> str:
    english, japanese, romaji = (arguments.get(key, "") for key in "123")
    inside = ", ".join(filter(None, (japanese, romaji)))
    return f"{english} ({inside})" if english and inside else english or inside


def _sic(_: str, arguments: Arguments, __: Found) -> str:
    return f"{arguments.get('1', '')}{arguments.get('2', '')} [sic]".strip()


def _fraction(_: str, arguments: Arguments, __: Found) -> str:
    match [*_unnamed(arguments)]:
        case [whole, above, below]:
            return f"{whole} {above}/{below}"
        case [above, below]:
            return f"{above}/{below}"
        case parts:
            return "1/" + "".join(parts)


def _cite_again(_: str, arguments: Arguments, found: Found) -> str:
    return "".join(found.cite("", name) for name in _unnamed(arguments))


def _note(_: str, arguments: Arguments, found: Found) -> str:
    text, name = arguments.get("1", ""), arguments.get("name")
    return found.cite(text, name) if text or name else ""


def _date(arguments: Arguments) -> str:
    return "-".join(arguments[key].zfill(2) for key in "123" if arguments.get(key))


def _second(_: str, arguments: Arguments, __: Found) -> str:
    return arguments.get("2", "")


def _first(_: str, arguments: Arguments, __: Found) -> str:
    return arguments.get("1", "")


def _silent(name: str) -> bool:
    return name in known.SILENT or name.startswith(known.SILENT_PREFIXES) or name.endswith("stub")


_KINDS: tuple[tuple[Callable[[str], bool], Shows], ...] = (
    (known.QUOTES.__contains__, _quotation),
    (known.SILENT.__contains__, lambda *_: ""),
    (lambda name: name.startswith(known.CITATIONS), lambda _, args, __: citation(args)),
    (known.FIRST.__contains__, _first),
    (known.SECOND.__contains__, _second),
    (lambda name: name == "transl", lambda _, args, __: _any(args, "3", "2")),
    (lambda name: name.startswith("lang-"), _first),
    (known.names("convert, cvt").__contains__, _converted),
    (known.names("circa, c., ca.").__contains__, lambda _, args, __: "c. " + "–".join(_unnamed(args))),
    (known.NOTES.__contains__, _note),
    (known.SHORT_NOTES.__contains__, lambda _, args, found: found.cite(short_citation(args))),
    (known.SHORT.__contains__, lambda _, args, __: short_citation(args)),
    (lambda name: name == "r", _cite_again),
    (lambda name: name == "sic", _sic),
    (known.SHOWS.__contains__, lambda name, _, __: known.SHOWS[name]),
    (lambda name: name == "=", lambda *_: literal("=")),
    (known.RELATED.__contains__, _linked(LinkKind.RELATED)),
    (known.SHIPS.__contains__, lambda name, args, _: f"{name.upper()} {args.get('1', '')}".strip()),
    (known.names("ubl, hlist, unbulleted list, flowlist").__contains__, lambda _, args, __: ", ".join(_unnamed(args))),
    (known.names("val, number, num").__contains__, _measured),
    (known.names("nihongo, nihongo3, nihongo krt").__contains__, _nihongo),
    (known.names("frac, sfrac, fraction").__contains__, _fraction),
    (known.names("start date, end date, dts").__contains__, lambda _, args, __: _date(args)),
    (lambda name: name == "gaps", lambda _, args, __: "".join(_unnamed(args))),
    (lambda name: name == "as of", lambda _, args, __: f"As of {_date(args)}"),
    (_silent, lambda *_: ""),
)
"""Which templates, and what they show: the first that knows the name."""
