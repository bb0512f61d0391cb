"""An axis of numbers: where each stands along a line, by its size or by its logarithm, and which are written below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

LOGARITHMIC_FROM = 20
"""The factor between the largest and the smallest number above which small ones would be crowded together."""
_MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, drawn between `left` and `right`."""

    low: float
    high: float
    left: float
    right: float
    logarithmic: bool

    def at(self, value: float) -> float:
        """Where a number stands; what lies beyond the axis stands at its end."""
        inside = min(max(value, self.low), self.high)
        if self.logarithmic:
            share = math.log(inside / self.low) / math.log(self.high / self.low)
        else:
            share = (inside - self.low) / (self.high - self.low)
        return round(self.left + share * (self.right - self.left), 1)

    def ticks(self) -> list[float]:
        """Round numbers along the axis."""
        return _decades(self.low, self.high) if self.logarithmic else _steps(self.low, self.high)


def axis_of(numbers: Sequence[float], left: float, right: float) -> Axis:
    """The axis that holds all numbers, with some room at both ends; noughts and what is below need a linear one.

    >>> axis_of([30, 300], 0, 100).logarithmic, axis_of([30, 3000], 0, 100).logarithmic
    (False, True)
    """
    low, high = min(numbers, default=0.0), max(numbers, default=1.0)
    if low > 0 and high / low > LOGARITHMIC_FROM:
        return Axis(low / 1.5, high * 1.5, left, right, logarithmic=True)
    room = (high - low or abs(high) or 1.0) * 0.15
    return Axis(max(0.0, low - room) if low >= 0 else low - room, high + room, left, right, logarithmic=False)


def _steps(low: float, high: float) -> list[float]:
    rough = (high - low) / _MOST_TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough)
    return [step * number for number in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _decades(low: float, high: float) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every = math.ceil(len(powers) / _MOST_TICKS)
    within = (1, 2, 5) if len(powers) <= 3 else (1,)
    ticks = [size * 10.0**power for power in powers[::every] for size in within]
    return [tick for tick in ticks if low <= tick <= high]
