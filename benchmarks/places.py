"""The gazetteer: time to load, memory, look-ups a second, and the share of names of our own choosing resolved right.

    python benchmarks/places.py

Each line of NAMES is a name, the year of the account, other names in it, and what is right: today's name and a country
or region that the place lies in. A name is right when its first candidate is. 94 of the 100 stand in historical.csv, so
this tells how well candidates are ranked, not how many names are known. That is what UNLISTED is for: older spellings,
written down without a look at the list or the table. Both were written before figures were first taken: 98 of 100 and
62 of 70 were right. Then the weights of years in priors.py were set once more after the two that were wrong in NAMES;
UNLISTED changed nothing. Without our list a place may be found under another of today's names, which counts as wrong.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from unittest.mock import patch

from testimonia.identify.places import Candidate, candidates, history, resolve
from testimonia.identify.places.folding import fold

NAMES = """
Mukden|1945||Shenyang|CN
Hsinking|1938||Changchun|CN
Kharbin|1920||Harbin|CN
Dairen|1930||Dalian|CN
Port Arthur|1904|Mukden;Liaoyang|Lüshunkou|CN
Port Arthur|1840|Hobart;Launceston|Port Arthur|AU
Port Arthur|1960|Beaumont;Houston|Port Arthur|US.TX
Peiping|1935||Beijing|CN
Tsing-tao|1914||Qingdao|CN
Ta-t'ung|1937|Kalgan|Datong|CN
Yangchow|1645|Nanking|Yangzhou|CN
Hsü-chou|1938||Xuzhou|CN
Liaoyang|1904|Mukden|Liaoyang|CN
Kirin|1931|Hsinking|Jilin|CN
Keijo|1920||Seoul|KR
Chemulpo|1904||Incheon|KR
Heijo|1925|Keijo|Pyongyang|KP
Edo|1700||Tokyo|JP
Toyohara|1940||Yuzhno-Sakhalinsk|RU
Petrograd|1917||Saint Petersburg|RU
St. Petersburg|1905|Moscow;Kronstadt|Saint Petersburg|RU
St. Petersburg|1985|Tampa|St. Petersburg|US.FL
Kronstadt|1921|Petrograd|Kronshtadt|RU
Kronstadt|1850|Hermannstadt;Temesvár|Braşov|RO
Stalingrad|1942||Volgograd|RU
Stalino|1943||Donetsk|UA
Ekaterinoslav|1905||Dnipro|UA
Tiflis|1900||Tbilisi|GE
Alexandropol|1915||Gyumri|AM
Frunze|1950||Bishkek|KG
Alma-Ata|1985||Almaty|KZ
Verkhne-Udinsk|1920||Ulan-Ude|RU
Blagovestchensk|1900|Aigun|Blagoveshchensk|RU
Königsberg|1945||Kaliningrad|RU
Koenigsberg|1807|Tilsit|Kaliningrad|RU
Danzig|1939||Gdańsk|PL
Breslau|1945||Wrocław|PL
Posen|1848|Breslau|Poznań|PL
Lemberg|1914||Lviv|UA
Lwow|1939||Lviv|UA
Wilno|1930||Vilnius|LT
Kovno|1941|Wilno|Kaunas|LT
Reval|1900||Tallinn|EE
Dorpat|1850||Tartu|EE
Memel|1939||Klaipėda|LT
Katyn|1940|Smolensk|Katyn Forest|RU
Khatyn|1943|Minsk|Khatyn|BY
Babi Yar|1941|Kiev|Babyn Yar, Kyiv|UA
Pressburg|1805||Bratislava|SK
Laibach|1850|Agram|Ljubljana|SI
Fiume|1919||Rijeka|HR
Ragusa|1667|Cattaro;Spalato|Dubrovnik|HR
Ragusa|1943|Palermo;Catania|Ragusa|IT
Uskub|1903|Monastir|Skopje|MK
Monastir|1903|Uskub;Salonica|Bitola|MK
Scutari|1912|Durazzo|Shkodër|AL
Scutari|1855|Constantinople|Üsküdar|TR
Salonica|1912||Thessaloníki|GR
Smyrna|1922||İzmir|TR
Smyrna|1990|Atlanta;Marietta|Smyrna|US.GA
Constantinople|1453||Istanbul|TR
Adrianople|1912||Edirne|TR
Kharput|1915|Diarbekir|Elazığ|TR
Der Zor|1916|Aleppo|Deir ez-Zor|SY
Tripoli|1976|Beirut;Sidon|Tripoli|LB
Tripoli|1911|Benghazi|Tripoli|LY
Alexandria|1882|Cairo;Port Said|Alexandria|EG
Alexandria|1861|Richmond;Fredericksburg|Alexandria|US.VA
Deir Yassin|1948|Jerusalem|Deir Yassin, Jerusalem|IL
Persia|1910||Iran|IR
Bombay|1900||Mumbai|IN
Cawnpore|1857||Kanpur|IN
Lyallpur|1947||Faisalabad|PK
Montgomery|1900|Lahore;Lyallpur|Sahiwal|PK
Montgomery|1955|Birmingham;Selma|Montgomery|US.AL
Dacca|1971||Dhaka|BD
Ceylon|1900||Sri Lanka|LK
Rangoon|1942||Yangon|MM
Siam|1893||Thailand|TH
Saigon|1968||Ho Chi Minh City|VN
Batavia|1700||Jakarta|ID
Batavia|1950|Buffalo;Rochester|Batavia|US.NY
Léopoldville|1955||Kinshasa|CD
Stanleyville|1964||Kisangani|CD
Salisbury|1970|Bulawayo;Umtali|Harare|ZW
Salisbury|1220|Winchester;London|Salisbury|GB
Lourenço Marques|1960||Maputo|MZ
Bathurst|1900|Dakar|Banjul|GM
Bathurst|1850|Sydney|Bathurst|AU
Philippeville|1955|Constantine|Skikda|DZ
Mafeking|1899||Mahikeng|ZA
Bechuanaland|1890||Botswana|BW
New Amsterdam|1650||New York City|US
Kingstown|1900|Dublin|Dún Laoghaire|IE
Kingstown|1979|Bridgetown|Kingstown|VC
Ciudad Trujillo|1937||Santo Domingo|DO
Georgetown|1900|Demerara|Georgetown|GY
Van Diemen's Land|1830||Tasmania|AU
Galicia|1914|Lemberg;Przemysl|Galicia|UA
Galicia|1936|Corunna;Vigo|Galicia|ES
""".strip()
UNLISTED = """
Paotingfu|Baoding|CN; Chientao|Yanji|CN; Kaiyuan|Kaiyuan|CN; Fushun|Fushun|CN; Antung|Dandong|CN; Hungnam|Hŭngnam|KP
Yawata|Kitakyushu|JP; Sasebo|Sasebo|JP; Chita|Chita|RU; Irkutsk|Irkutsk|RU; Sretensk|Sretensk|RU; Uralsk|Oral|KZ
Taganrog|Taganrog|RU; Mozyr|Mazyr|BY; Slonim|Slonim|BY; Baranovichi|Baranovichi|BY; Przemysl|Przemyśl|PL
Tarnow|Tarnów|PL; Zamosc|Zamość|PL; Sambor|Sambir|UA; Brody|Brody|UA; Buczacz|Buchach|UA; Kolomea|Kolomyia|UA
Suczawa|Suceava|RO; Botoshani|Botoşani|RO; Widdin|Vidin|BG; Nish|Niš|RS; Prisrend|Prizren|XK; Kastoria|Kastoria|GR
Serres|Sérres|GR; Kavalla|Kavála|GR; Aidin|Aydın|TR; Sivas|Sivas|TR; Erzingan|Erzincan|TR; Mosul|Mosul|IQ
Bagdad|Baghdad|IQ; Suleimaniya|Sulaymaniyah|IQ; Muscat|Muscat|OM; Jiddah|Jeddah|SA; Hodeida|Al Ḩudaydah|YE
Suakin|Suakin|SD; Kassala|Kassala|SD; Harrar|Harar|ET; Zeila|Saylac|SO; Mombassa|Mombasa|KE; Tabora|Tabora|TZ
Blantyre|Blantyre|MW; Bloemfontein|Bloemfontein|ZA; Boma|Boma|CD; Duala|Douala|CM; Timbuctoo|Timbuktu|ML
Oran|Oran|DZ; Fez|Fès|MA; Kairwan|Kairouan|TN; Rosetta|Rosetta|EG; Peshawur|Peshawar|PK; Lucknow|Lucknow|IN
Agra|Agra|IN; Umballa|Ambala|IN; Mandalay|Mandalay|MM; Palembang|Palembang|ID; Iloilo|Iloilo|PH; Carthagena|Cartagena|CO
Guayaquil|Guayaquil|EC; Callao|Callao|PE; Valparaiso|Valparaíso|CL; Monte Video|Montevideo|UY; Vera Cruz|Veracruz|MX
Port au Prince|Port-au-Prince|HT; Detroit|Detroit|US
""".strip()
LOOKED_UP = 2_000


def lines() -> list[tuple[str, int, tuple[str, ...], str, str]]:
    """The list, taken apart: name, year, other names, today's name, country or region."""
    parted = (line.split("|") for line in NAMES.splitlines())
    return [
        (name, int(year), tuple(filter(None, near.split(";"))), today, area) for name, year, near, today, area in parted
    ]


def unlisted() -> list[tuple[str, str, str]]:
    """The older spellings: name, today's name, country."""
    entries = (entry.strip().split("|") for entry in UNLISTED.replace("\n", ";").split(";"))
    return [(name, today, area) for name, today, area in entries]


def is_right(found: Sequence[Candidate], today: str, area: str) -> bool:
    """Whether the first candidate is the place that is meant."""
    return bool(found) and fold(found[0].place.name) == fold(today) and area in found[0].place.areas


def accuracy(title: str, ask: Callable[[str, int, tuple[str, ...]], Sequence[Candidate]]) -> None:
    """Print the share of NAMES that is right, and each line that is not."""
    wrong = []
    for name, year, near, today, area in lines():
        found = ask(name, year, near)
        if not is_right(found, today, area):
            wrong.append(f"{name} ({year}; {', '.join(near)}): {_first(found)}, not {today}")
    _told(title, len(lines()), wrong)


def coverage() -> None:
    """Print the share of UNLISTED that is right, and each that is not."""
    wrong = []
    for name, today, area in unlisted():
        found = candidates(name)
        if not is_right(found, today, area):
            wrong.append(f"{name}: {_first(found)}, not {today}")
    _told("older spellings, right by name alone", len(unlisted()), wrong)


def _first(found: Sequence[Candidate]) -> str:
    return f"{found[0].place.name} {found[0].place.areas} {found[0].score:.2f}" if found else "nothing"


def _told(title: str, count: int, wrong: Sequence[str]) -> None:
    print(f"{title}: {count - len(wrong)} of {count}", *wrong, sep="\n    ")


def mebibytes() -> float:
    """The most memory that this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def load() -> None:
    """Print the time and the memory that the first look-up takes in a fresh process, NumPy's import apart."""
    import numpy as np

    before, started = mebibytes(), time.perf_counter()
    candidates("Mukden")
    taken = time.perf_counter() - started
    print(f"first look-up: {taken:.3f} s, {mebibytes() - before:.1f} MiB (NumPy {np.__version__})")


def speed() -> None:
    """Print look-ups a second, and how the time of an account grows with its names."""
    from testimonia.identify.places import table

    known = table.shipped()
    names = [known.city(number).name for number in range(0, len(known), len(known) // LOOKED_UP)]
    started = time.perf_counter()
    for name in names:
        candidates(name)
    print(f"look-ups, each name once: {len(names) / (time.perf_counter() - started):,.0f} a second")
    for count in (50, 200, 800):
        some = names[:: len(names) // count][:count]
        started = time.perf_counter()
        resolve(some)
        print(f"account of {count} names: {time.perf_counter() - started:.2f} s")


def main() -> None:
    """Print every figure; each is named."""
    if "--load" in sys.argv:
        load()
        return
    subprocess.run([sys.executable, __file__, "--load"], check=True)
    accuracy("right by name alone", lambda name, _year, _near: candidates(name))
    accuracy("right by name and year", lambda name, year, _near: candidates(name, year=year))
    accuracy("right by name, year and other names", lambda name, year, near: candidates(name, year=year, near=near))
    with patch.object(history, "shipped", lambda: history.History([])):
        accuracy("the same without our list", lambda name, year, near: candidates(name, year=year, near=near))
    coverage()
    speed()


if __name__ == "__main__":
    main()
