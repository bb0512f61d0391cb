import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrases import DATES, NO_DATES

from testimonia.extract.dates import find_dates
from testimonia.extract.dates.names import MONTH_NAMES
from testimonia.records import Block, BlockKind

MONTHS = MONTH_NAMES[:12]
WORDS = sorted({word for line in (DATES + NO_DATES).splitlines() for word in re.findall(r"\S+|\s", line)})
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map(" ".join)
# Only the shapes of levels 0, 1 and, for sets, 2 that the value may take.
DATE = r"(?:Y?-?\d{4,5}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-[0-3]\d)?)?|-?\d\dXX|\d{3}X)[~?%]?"
EDTF = re.compile(rf"{DATE}|(?:{DATE}|\.\.)/(?:{DATE}|\.\.)|\[{DATE}(?:,{DATE})+\]|\{{{DATE}(?:,{DATE})+\}}")


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


FORMS = [
    lambda d: d.isoformat(),
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{ordinal(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]} {ordinal(d.day)}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    lambda d: f"{ordinal(d.day)} day of {MONTHS[d.month - 1]}, in the year {d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
    lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
]


def read(text: str) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.value) for mention in find_dates([Block(BlockKind.PARAGRAPH, 0, text)])]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from(FORMS))
def test_a_date_in_any_form_is_read_back(day, form):
    assert read(f"The dam broke on {form(day)}.") == [(form(day), day.isoformat())]


@given(st.integers(1000, 2199), st.integers(1, 12))
def test_a_month_is_read_back(year, month):
    assert read(f"The dam broke in {MONTHS[month - 1]} {year}.") == [
        (f"{MONTHS[month - 1]} {year}", f"{year}-{month:02d}")
    ]


@given(st.integers(1, 9999))
def test_a_year_before_our_era_is_counted_astronomically(year):
    assert read(f"The dam broke in {year} BC.") == [(f"{year} BC", f"{1 - year:05d}" if year > 1 else "0000")]


@given(TEXTS, st.none() | st.sampled_from(["1845-08-09", "1845", "x"]))
@settings(max_examples=500)
def test_any_text_gives_dates_in_order_with_their_own_words_and_values_in_edtf(text, own):
    end = 7
    for mention in find_dates([Block(BlockKind.PARAGRAPH, 7, text)], own):
        assert end <= mention.span[0] < mention.span[1] <= 7 + len(text)
        assert text[mention.span[0] - 7 : mention.span[1] - 7] == mention.name
        assert mention.value is None or EDTF.fullmatch(mention.value)
        end = mention.span[1]


@given(st.lists(st.tuples(st.sampled_from(BlockKind), TEXTS), max_size=5))
@settings(max_examples=200)
def test_values_are_edtf_whatever_the_blocks_before_tell(pieces):
    edtf = pytest.importorskip("edtf", reason="the edtf library is not installed")
    blocks = [Block(kind, 1000 * number, text) for number, (kind, text) in enumerate(pieces)]
    for mention in find_dates(blocks):
        if mention.value is not None:
            edtf.parse_edtf(mention.value)


HOSTILE = {
    "digits": "1" * 200_000,
    "grouped": "1,111" * 20_000,
    "slashes": "1/1/" * 25_000,
    "days": "the next day " * 7_000,
    "months": "May " * 25_000,
    "days of May": "9 May " * 15_000,
    "years": "in 1845 and " * 7_000,
    "list": "1845, " * 15_000,
    "ranges": "1845–" * 15_000,
    "from": "from June to " * 7_000,
    "ordinals": "first of the second " * 5_000,
    "instant": "6th and 7th instant " * 5_000,
    "apostrophes": "'63 " * 25_000,
    "brackets": "(1845 " * 15_000,
    "anno": "A. D. " * 15_000,
    "numerals": "MDCXLV " * 15_000,
    "yesterday": "“Yesterday " * 10_000,
    "space": "May" + " " * 200_000 + "1845",
    "weekdays": "Sunday, the " * 7_000,
    "feasts": "at Easter " * 10_000,
    "ages": "fifth and sixth century " * 4_000,
    "counts": "three days after " * 5_000,
    "letters": "a" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_stays_in_proportion_to_the_text(name):
    started = time.process_time()
    for _ in find_dates([Block(BlockKind.PARAGRAPH, 0, HOSTILE[name])]):
        pass
    assert time.process_time() - started < 5
