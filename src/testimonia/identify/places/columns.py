"""The file of the table of places: NumPy arrays in a .npz, read once, on demand; what tools/gazetteer.py writes.

names, others       UTF-8 of all cities' names, of all folded alternate names, side by side; each sorted by folded name
names_ends, ...     where each of them ends, in bytes, counted from the one before (so these are their lengths)
other_cities        for each alternate name the number of its city, from 0 in the order of `names`
numbers             GeoNames' number of each city
latitudes, longitudes  in hundredths of a degree, about a kilometre
populations         100 e + m for m · 10^e people, m below 100
in_areas            the number of the line of `areas` for the first-level region, or country, that a city lies in
areas               lines of tab-parted code, GeoNames' number, name, latitude, longitude, population, abbreviations
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from testimonia.errors import GazetteerError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Columns = Mapping[str, NDArray[Any]]

FILE = "gazetteer.npz"
DEGREE = 100


@dataclass(frozen=True, slots=True)
class Strings:
    """Strings side by side in `data`; `ends` says where each ends. Takes no more memory than their bytes."""

    data: bytes
    ends: NDArray[Any]

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, number: int) -> str:
        start = int(self.ends[number - 1]) if number else 0
        return self.data[start : int(self.ends[number])].decode()


def strings(columns: Columns, name: str) -> Strings:
    """The strings of the column `name`."""
    return Strings(columns[name].tobytes(), columns[f"{name}_ends"].cumsum(dtype="uint32"))


def people(code: int) -> int:
    """The number of people that a code of `populations` stands for.

    >>> people(474)
    740000
    """
    return int(code % 100 * 10 ** (code // 100))


def read() -> Columns:
    """The columns of the shipped table. Raises GazetteerError where its file is missing or not whole."""
    import numpy as np  # a tenth of a second, which `testimonia --help` has not to spare

    try:
        with (files("testimonia.identify.places") / "data" / FILE).open("rb") as file, np.load(file) as arrays:
            return dict(arrays)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise GazetteerError(FILE, str(error)) from error
