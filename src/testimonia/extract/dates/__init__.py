"""Dates as history writes them: the blocks of an account -> mentions of dates with their values in EDTF.

reader         the blocks in order -> mentions
scan           where a date may begin; who reads it there: `numeric`, `days` (`years` behind them), `alone` (years),
               `ages` (decades, centuries), `seasons`, `feasts`, `styles` (old and new), `relative` (`turns`)
leads          the words before a date that are part of it
licences       whether it is a date at all; `quantities`: or a count
joins          dates that belong together; `bounds`: dates that are a bound
meanings       what the words say; `counting`, `parts`, `feasts` and `styles` have more meanings
narrative      what the account's other dates tell of one that is not said in full: the rule stands there
values         what a date comes to, in EDTF; `calendars`: the arithmetic
names          words; `roman`, `cardinals`: numerals and numbers
"""

from __future__ import annotations

from testimonia.extract.dates.reader import DateReader, find_dates

__all__ = ["DateReader", "find_dates"]
