"""The unit of a number: after it ("30 per cent", "40 square miles", "years of age") or before it ("£", "Rs.")."""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.extract.figures.cut import Words
from testimonia.extract.figures.unit_names import CODES, DOTTED, MODIFIERS, MONEY, NAMES, PERIODS, SIGNS, SYMBOLS
from testimonia.extract.words import word_set

_PER = frozenset(["per", "a", "an", "each", "every", "/"])
_COMPASS = word_set("north south east west latitude longitude northern southern n s e w")
_LETTERS = frozenset(["m", "g", "t"])
"""Symbols that are units only right after digits."""
_MEASURED = word_set("high long wide deep tall thick broad above below square wall walls drop")
_COMPARED = word_set("as more the that greater larger higher bigger stronger over less fewer")
_WHOLES = {
    "cent": "%", "cents": "%", "100": "%", "hundred": "%", "mille": "‰", "mil": "‰", "thousand": "‰", "1,000": "‰",
    "1000": "‰", "10,000": "per 10,000", "100,000": "per 100,000", "million": "per million",
}  # fmt: skip
"""The wholes of rates and the units that they make."""
_YEAR = "year"
_FIRST_WORDS = frozenset(
    [
        *NAMES,
        *map(str.lower, SYMBOLS),
        *SIGNS,
        *MODIFIERS,
        "per",
        "percentage",
        "basis",
        "pct",
        "°",
        "s",
        "hong",
        "sq",
        "light",
    ]
)
"""The words and signs, in lower case, that a unit may begin with."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the place after its words; `hyphened`: joined to its number ("five-mile"); `age`: "years old"."""

    name: str
    last: int
    hyphened: bool = False
    age: bool = False


def unit_at(words: Words, at: int) -> Unit | None:
    """The unit that begins with the word at `at`, or after the hyphen there."""
    hyphened = words.hyphen(at)
    first = at + hyphened
    if words.low(first) not in _FIRST_WORDS:
        return None
    percent = _percent(words, first)
    if percent is not None:
        return percent
    unit = _named(words, first)
    return _extended(words, Unit(unit.name, unit.last, hyphened)) if unit is not None else None


def _percent(words: Words, at: int) -> Unit | None:
    low, following = words.low(at), words.low(at + 1)
    rate = rate_of(words, at)
    if rate is not None:
        return Unit(rate.name, _past_stop(words, rate.last))
    if low in ("percentage", "basis") and following in ("point", "points"):
        return Unit(f"{low} point", at + 2)
    if low in ("%", "percent", "pct") and following in ("point", "points"):
        return Unit("percentage point", at + 2)
    return None


def rate_of(words: Words, at: int) -> Unit | None:
    """The unit of a rate whose whole is a round number: "45 per 1,000 births" is 45 ‰."""
    whole = _WHOLES.get(words.low(at + 1)) if words.low(at) == "per" else None
    return None if whole is None else Unit(whole, at + 2)


def _named(words: Words, at: int) -> Unit | None:
    raw, low = words.raw(at), words.low(at)
    sign = _sign(words, at)
    if sign is not None:
        return sign
    if low in MODIFIERS or low in ("hong", "sq", "light"):
        return _modified(words, at)
    digits = words.raw(at - 1)[:1].isdigit()
    if raw in SYMBOLS and (digits or raw not in _LETTERS):
        return _speed(words, Unit(SYMBOLS[raw], _past_stop(words, at + 1)))
    name = NAMES.get(low)
    if not (raw.islower() or raw.isupper() or name == "%" or name in MONEY):  # "60 Minutes" is a name
        return None
    direction = name == "degree" and _is_direction(words, at + 1)
    infantry = low == "foot" and _is_infantry(words, at)
    return None if name is None or direction or infantry else Unit(name, at + 1)


def _sign(words: Words, at: int) -> Unit | None:
    raw, after = words.raw(at), words.raw(at + 1)
    if raw in SIGNS and not after[:1].isdigit():
        return Unit(SIGNS[raw], at + 1)
    if raw == "°" and after in ("C", "F"):
        return Unit(f"°{after}", at + 2)
    return Unit("shilling", at + 2) if raw == "s" and _is_shilling(words, at) else None


def _past_stop(words: Words, at: int) -> int:
    """`at`, or the word after the full stop of an abbreviation there: "3 lb. of flour", but not "3 lb. Then"."""
    stops = words.raw(at) == "." and words.glued(at) and words.raw(at + 1)[:1].islower()
    return at + stops


def _is_shilling(words: Words, at: int) -> bool:
    """Whether "s." after digits is one: "10s. a week", "6s. 8d."; not "the 90s."."""
    goes_on = words.raw(at + 2)[:1].islower() or words.raw(at + 2)[:1].isdigit()
    stop = words.glued(at) and words.raw(at + 1) == "." and goes_on
    return stop and words.raw(at - 1).isdigit() and len(words.raw(at - 1)) < 3 and words.low(at - 2) != "the"


def _modified(words: Words, at: int) -> Unit | None:
    """As in "square miles", "sq. km", "nautical miles", "Mexican dollars"."""
    if words.low(at) == "sq":
        after = at + 1 + (words.low(at + 1) == ".")
        unit = _named(words, after)
        return Unit(f"square {unit.name}", unit.last) if unit else None
    last = words.past_hyphen(at + 2 if words.low(at) == "hong" else at + 1)
    name = NAMES.get(words.low(last)) or (
        SYMBOLS.get(words.raw(last)) if words.low(at) in ("square", "cubic") else None
    )
    if name is None or name in PERIODS - {_YEAR} or (name == _YEAR and words.low(at) != "light"):
        return None
    before = " ".join(words.raws[at : last - words.hyphen(last - 1)])
    singular = words.low(last).removesuffix("s") if name in ("$", "€") else name
    return Unit(f"{before} {singular}", last + 1)


def _speed(words: Words, unit: Unit) -> Unit:
    if words.low(unit.last) == "/" and words.low(unit.last + 1) in ("h", "hr", "s"):
        period = "second" if words.low(unit.last + 1) == "s" else "hour"
        return Unit(f"{unit.name} per {period}", unit.last + 2)
    return unit


def _is_infantry(words: Words, at: int) -> bool:
    """Whether "600 foot" are soldiers on foot."""
    following = words.low(at + 1)
    return not words.hyphen(at - 1) and following not in _MEASURED and not following[:1].isdigit()


def _is_direction(words: Words, at: int) -> bool:
    return words.low(at) in _COMPASS or (words.low(at) == "of" and words.low(at + 1) in _COMPASS)


def _extended(words: Words, unit: Unit) -> Unit:
    """With what makes it another unit: "pounds sterling", "miles an hour", "years of age", "degrees Celsius"."""
    last, following = unit.last, words.low(unit.last)
    if unit.name == "pound" and following == "sterling":
        return Unit("£", last + 1)
    if unit.name == "degree" and following in ("celsius", "centigrade", "fahrenheit"):
        return Unit("°F" if following == "fahrenheit" else "°C", last + 1)
    if unit.name == _YEAR:
        return _age(words, unit)
    if unit.name == "time":
        return Unit("times", last) if following in _COMPARED else unit
    if following in _PER:
        period = NAMES.get(words.low(last + 1))
        if period in PERIODS or (following == "per" and period is not None):
            return Unit(f"{unit.name} per {period}", last + 2)
    return unit


def _age(words: Words, unit: Unit) -> Unit:
    """As in "years of age", "years old", "34-year-old"."""
    last = unit.last
    if words.low(last) == "old":
        return Unit(_YEAR, last + 1, unit.hyphened, age=True)
    if words.hyphen(last) and words.low(last + 1) in ("old", "olds"):
        return Unit(_YEAR, last + 2, hyphened=True, age=True)
    if words.low(last) == "of" and words.low(last + 1) == "age":
        return Unit(_YEAR, last + 2, age=True)
    return unit


def rate_at(words: Words, at: int) -> Unit | None:
    """The period that makes money a rate: "£300 a year"."""
    name = NAMES.get(words.low(at + 1)) if words.low(at) in _PER else None
    each = words.low(at) in ("each", "every")
    return Unit(name, at + 2) if name is not None and (name in PERIODS or not each) else None


def money_before(words: Words, at: int) -> tuple[str, int] | None:
    """The unit of money whose sign stands before the word at `at`, and where the sign begins."""
    first = at - 1
    raw, before = words.raw(first), words.raw(first - 1)
    if raw == "." and before in DOTTED:
        return DOTTED[before], first - 1
    if words.glued(first) and before + raw in CODES:
        return CODES[before + raw], first - 1
    unit = SIGNS.get(raw) or CODES.get(raw)
    return (unit, first) if unit else None
