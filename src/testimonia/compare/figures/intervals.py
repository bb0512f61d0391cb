"""Which numbers a claim allows.

Two numbers agree where both can be right, so each claim becomes the interval of what it allows, and intervals that
overlap or touch agree:

- A bare number allows itself alone. That 300 and 312 differ is shown, with the factor 1.04 beside it, since nothing in
  the text says that 300 is rounded.
- "About" allows a tenth either way, or what would be rounded to the number if that is more: half of its last
  significant place. So "about 700,000" is 630,000 to 770,000, and "about 300" is 250 to 350. Under a power of ten the
  next smaller place counts, since 600 rounds to no 1,000.
- "At least", "more than", "at most" and "fewer than" are open at one end; the number itself belongs to them, since
  nobody who says "more than 300" disputes one who says 300.
- "Nearly" is open at neither: who says "nearly 300" denies 30. It allows what "about" does below the number.
- A word of size ("hundreds") reaches to ten times itself, where the next word would have been said.
- A range with "about" is widened at its ends as its ends would be.
"""

from __future__ import annotations

import math

from testimonia.records import Claim, Interval

SHARE_OF_ABOUT = 0.1
"""What "about" allows of a number either way."""


def interval(claim: Claim, scale: float = 1.0) -> Interval:
    """The numbers that a claim allows, in a unit `scale` times smaller than its own.

    Raises ValueError for a claim without any number.
    """
    low, high = _allowed(claim)
    return Interval(low * scale, None if high is None else high * scale)


def agree(a: Interval, b: Interval) -> bool:
    """Whether some number is allowed by both.

    >>> agree(Interval(100, 200), Interval(200, 300)), agree(Interval(0, 50), Interval(300, None))
    (True, False)
    """
    return _below(a.low, b.high) and _below(b.low, a.high)


def factor(a: Interval, b: Interval) -> float | None:
    """By how much two intervals that do not agree differ at the least; None where one of them ends at nought.

    >>> factor(Interval(30, 30), Interval(300, 350))
    10.0
    """
    lower, upper = (a, b) if a.low < b.low else (b, a)
    return None if not lower.high else upper.low / lower.high


def _below(low: float, high: float | None) -> bool:
    # A share is told in few digits: two-thirds is 66.67 per cent.
    return high is None or low <= high or math.isclose(low, high, rel_tol=1e-3)


def _allowed(claim: Claim) -> tuple[float, float | None]:
    if claim.value is not None:
        return _of_value(claim, claim.value)
    ends = [end for end in (claim.low, claim.high) if end is not None]
    if not ends:
        message = f"figure {claim.id} has no number"
        raise ValueError(message)
    if claim.high is None:
        return ends[0], ends[0] * 10 if claim.approximate else None
    if not claim.approximate:
        return min(ends), max(ends)
    return about(min(ends))[0], about(max(ends))[1]


def _of_value(claim: Claim, value: float) -> tuple[float, float | None]:
    match claim.bound:
        case "at least" | "more than":
            return value, None
        case "at most" | "fewer than":
            return min(0.0, value), value
        case "nearly":
            return about(value)[0], value
    return about(value) if claim.approximate else (value, value)


def about(value: float) -> tuple[float, float]:
    """What "about" allows of a number.

    >>> about(700_000), about(1_000)
    ((630000.0, 770000.0), (900.0, 1500.0))
    """
    if value == 0:
        return 0.0, 0.0
    place, lone = _last_place(abs(value))
    wide = max(abs(value) * SHARE_OF_ABOUT, place / 2)
    under = max(abs(value) * SHARE_OF_ABOUT, place / 20) if lone else wide
    return (value - under, value + wide) if value > 0 else (value - wide, value + under)


def _last_place(value: float) -> tuple[float, bool]:
    """The last significant place of a number, and whether the number is that place (a power of ten)."""
    digits = f"{value:.4g}" if value != int(value) else f"{value:.0f}"
    if "." in digits or "e" in digits:
        return 0.0, False
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(10**zeros), digits.rstrip("0") == "1"
