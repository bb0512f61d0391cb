"""Figures in short sentences, with what a careful reader takes from each (phrases.csv, no_figures.txt)."""

import csv
from itertools import groupby
from pathlib import Path

import pytest

HERE = Path(__file__).parent
COLUMNS = ("words", "value", "low", "high", "approximate", "bound", "unit", "counts")


def expected():
    with (HERE / "phrases.csv").open(encoding="utf-8", newline="") as file:
        for sentence, rows in groupby(csv.DictReader(file), key=lambda row: row["sentence"]):
            yield sentence, [tuple(row[column] for column in COLUMNS) for row in rows]


def written(number):
    return "" if number is None else f"{number:.12g}"


def told(figures, sentence):
    return [
        (
            sentence[figure.start : figure.end],
            written(figure.value),
            written(figure.low),
            written(figure.high),
            "yes" if figure.approximate else "",
            figure.bound or "",
            figure.unit or "",
            figure.counts,
        )
        for figure in figures
    ]


@pytest.mark.parametrize(("sentence", "figures"), list(expected()))
def test_a_figure_is_read_as_a_careful_reader_does(sentence, figures, figures_in):
    assert told(figures_in(sentence), sentence) == figures


@pytest.mark.parametrize("sentence", (HERE / "no_figures.txt").read_text(encoding="utf-8").splitlines())
def test_what_only_looks_like_a_figure_is_none(sentence, figures_in):
    assert figures_in(sentence) == []
