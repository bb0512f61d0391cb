import pytest
from phrases import DATES, NO_DATES

from testimonia.extract.dates import find_dates
from testimonia.records import Block, BlockKind

ROWS = [line.split(" | ") for line in DATES.strip().splitlines()]


def read(text: str) -> list[str]:
    return [f"{m.name} = {m.value or '-'}" for m in find_dates([Block(BlockKind.PARAGRAPH, 0, text)])]


@pytest.mark.parametrize(("sentence", "dates"), [(row[0], row[1:]) for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_sentence_has_these_dates_with_these_values(sentence, dates):
    assert read(sentence) == dates


@pytest.mark.parametrize("sentence", NO_DATES.strip().splitlines())
def test_what_only_looks_like_a_date_is_none(sentence):
    assert read(sentence) == []


@pytest.mark.parametrize("value", sorted({date.rsplit(" = ")[1] for row in ROWS for date in row[1:]} - {"-"}))
def test_every_value_is_edtf(value):
    edtf = pytest.importorskip("edtf", reason="the edtf library is not installed")
    assert str(edtf.parse_edtf(value)).replace(", ", ",") == value
