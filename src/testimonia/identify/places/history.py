"""Our list of historical names: what a place was called when, and battlefields, camps and sites that names stand for.

`data/historical.csv` is kept by hand; tools/gazetteer.py --check holds it against GeoNames. Its columns:

name, variants      the name and other spellings of it, parted by ";"
today               what the place is called today
id                  as `Place.id` has it
latitude, longitude in degrees
countries           today's countries that it lies in or stretches over, parted by blanks
kind                as `Kind` has it
from, to            the first and the last year in which the name meant this; empty where open or not known to us;
                    -490 is 490 BC
note                what a reader should know
source              where this can be checked: an article, an entry or a book

"Britannica: X" is the article X of the Encyclopaedia Britannica; "Everett-Heath: X" the entry X of J. Everett-Heath,
The Concise Dictionary of World Place-Names (Oxford University Press); "Merriam-Webster: X" that of Merriam-Webster's
Geographical Dictionary, 3rd edition (1997); "Columbia-Lippincott: X" that of The Columbia Lippincott Gazetteer of the
World (1952); "USHMM: X" the article of the Holocaust Encyclopedia of the United States Holocaust Memorial Museum.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from testimonia.errors import GazetteerError
from testimonia.identify.places.folding import keys
from testimonia.identify.places.senses import Kind, Place, Sense

if TYPE_CHECKING:
    from testimonia.identify.places.table import Table

FILE = "historical.csv"
Row = Mapping[str, str]


class History:
    """Looks names up in the rows of the list."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows: dict[str, list[Row]] = {}
        for row in rows:
            for key in dict.fromkeys(key for name in spellings(row) for key in keys(name)):
                self._rows.setdefault(key, []).append(row)

    def senses(self, key: str, table: Table) -> Iterator[Sense]:
        """What a folded name meant; places that the table has come with its population and areas."""
        for row in self._rows.get(key, ()):
            yield Sense(
                place=_place(row, table),
                name=row["name"],
                kind=cast("Kind", row["kind"]),
                match="listed",
                first=int(row["from"]) if row["from"] else None,
                last=int(row["to"]) if row["to"] else None,
                note=row["note"],
                source=row["source"],
            )


def spellings(row: Row) -> tuple[str, ...]:
    """The name of a row and its variants."""
    return (row["name"], *filter(None, row["variants"].split(";")))


def read() -> list[dict[str, str]]:
    """The rows of the shipped list. Raises GazetteerError where its file is missing or not whole."""
    try:
        text = (files("testimonia.identify.places") / "data" / FILE).read_text(encoding="utf-8")
        return list(csv.DictReader(text.splitlines(), strict=True))
    except (OSError, ValueError, csv.Error) as error:
        raise GazetteerError(FILE, str(error)) from error


@lru_cache(maxsize=1)
def shipped() -> History:
    """The list that comes with the package, read once. Raises as `read` does."""
    return History(read())


def _place(row: Row, table: Table) -> Place:
    known = table.place(row["id"])
    if known:
        return replace(known, name=row["today"])
    kind = cast("Kind", row["kind"])
    countries = tuple(row["countries"].split())
    return Place(row["id"], row["today"], kind, float(row["latitude"]), float(row["longitude"]), 0, countries)
