"""The names of units: of time, measure, weight and money, with those that historians meet.

A unit's name is its singular. Sources of the historical ones: R. Cardarelli, Encyclopaedia of Scientific Units, Weights
and Measures (Springer, 2003), and the tables of weights and measures in the Encyclopaedia Britannica, 11th edition.
"""

from __future__ import annotations

from testimonia.extract.words import word_set

_TIME = """
    second minute hour day night week fortnight month year decade century millennium generation quarter-hour
"""
_LENGTH = """
    kilometre kilometer metre meter centimetre centimeter millimetre millimeter mile yard furlong league cubit ell
    fathom parasang verst arshin sazhen stadion arpent li ri ken chō cho shaku pace
"""
_AREA = "acre hectare rood dunam feddan morgen desyatin desyatina dessiatine dessiatin jerib mou tsubo"
_VOLUME = """
    litre liter gallon pint quart barrel hogshead tun bushel peck firkin puncheon koku medimnus modius amphora
    chetvert vedro kilolitre
"""
_WEIGHT = """
    ton tonne kiloton megaton kilogram kilogramme gram gramme pound ounce hundredweight quintal dram carat
    catty picul tael maund seer tola pood pud arroba kantar cantar oka livre talent mina shekel kwan momme
    scruple zentner centner
"""
_MONEY = """
    dollar euro rouble ruble yen franc mark reichsmark deutschmark thaler taler florin guilder gulden ducat crown
    shilling guinea sovereign penny cent kopeck kopek copeck rupee anna yuan escudo peseta peso piastre piaster dinar
    dirham drachma drachm denarius sesterce solidus obol stater sou lira krone krona kroner kronor zloty hryvnia
    forint leu lev rial riyal toman mohur milreis maravedi doubloon groschen pfennig batz scudo sequin zecchino
    akçe akce asper ryo ryō mon naira rand shilling ringgit baht
"""
_OTHER = """
    degree knot horsepower watt kilowatt megawatt gigawatt volt calorie light-year time man-day man-hour
    passenger-mile megahertz kilohertz terabyte gigabyte megabyte
"""
_WORDS = " ".join((_TIME, _LENGTH, _AREA, _VOLUME, _WEIGHT, _MONEY, _OTHER)).split()

SYNONYMS = {
    "kilometre": "km", "kilometer": "km", "centimetre": "cm", "centimeter": "cm", "millimetre": "mm",
    "millimeter": "mm", "meter": "metre", "liter": "litre", "kilogram": "kg", "kilogramme": "kg", "gramme": "gram",
    "ruble": "rouble", "dollar": "$", "euro": "€", "piaster": "piastre", "copeck": "kopeck", "kopek": "kopeck",
    "taler": "thaler", "pud": "pood", "cantar": "kantar", "desyatina": "desyatin", "dessiatine": "desyatin",
    "dessiatin": "desyatin", "kroner": "krone", "kronor": "krona", "chō": "cho", "ryō": "ryo", "akçe": "akce",
    "gulden": "guilder", "zentner": "centner", "drachm": "drachma",
}  # fmt: skip
"""Spellings and names that are one unit."""
_IRREGULAR = """
    feet:foot foot:foot inches:inch inch:inch centuries:century millennia:millennium pence:penny catties:catty
    pennies:penny lire:lira denarii:denarius solidi:solidus minae:mina drachmae:drachma stadia:stadion stades:stadion
    yen:yen yuan:yuan li:li ri:ri koku:koku taels:tael mu:mou mow:mou horsepower:horsepower medimni:medimnus
    modii:modius amphorae:amphora reales:real reals:real sesterces:sesterce sestertii:sesterce zlotys:zloty
    morgen:morgen écus:écu écu:écu ecus:écu percent:% pct:% permille:‰
    promille:‰
"""
SYMBOLS = {
    "%": "%", "‰": "‰", "km": "km", "cm": "cm", "mm": "mm", "m": "metre", "kg": "kg", "g": "gram", "t": "tonne",
    "ft": "foot", "yd": "yard", "yds": "yard", "mi": "mile", "ha": "hectare", "lb": "lb", "lbs": "lb", "oz": "ounce",
    "cwt": "hundredweight", "cwts": "hundredweight", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute",
    "sec": "second", "secs": "second", "yr": "year", "yrs": "year", "mph": "mile per hour", "kph": "km per hour",
    "km²": "square km", "km2": "square km", "m²": "square metre", "m2": "square metre", "m³": "cubic metre",
    "m3": "cubic metre", "hp": "horsepower", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kt": "kiloton",
    "Mt": "megaton", "gal": "gallon", "bbl": "barrel",
}  # fmt: skip
"""Units that are written with letters of their own, capitals as they stand."""


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _named() -> dict[str, str]:
    names = {form: SYNONYMS.get(word, word) for word in _WORDS for form in (word, _plural(word))}
    return names | dict(pair.split(":") for pair in _IRREGULAR.split())


NAMES = _named()
"""From each form of a unit, in lower case, to its name."""
PERIODS = frozenset(SYNONYMS.get(word, word) for word in _TIME.split())
"""Units of time."""
MONEY = frozenset(SYNONYMS.get(word, word) for word in _MONEY.split()) | {"£", "penny"}
"""Units of money among the names."""
MODIFIERS = word_set(
    "square cubic nautical statute sea metric long short gross troy avoirdupois imperial english german russian "
    "spanish roman french chinese swedish danish prussian geographical scottish irish dutch flemish turkish italian "
    "persian attic egyptian u.s. american canadian australian mexican haikwan kuping silver gold paper board linear "
    "running babylonian venetian bavarian austrian rhenish saxon portuguese"
)
"""Words that may stand between a number and its unit, and tell which unit of the name it is."""
SIGNS = {
    "£": "£", "$": "$", "€": "€", "¥": "¥", "₤": "£", "₽": "rouble", "₹": "rupee", "₩": "₩", "₪": "₪", "₺": "₺",
}  # fmt: skip
"""Signs of money that stand before a number, with the unit that they are."""
CODES = {
    "US$": "US$", "A$": "A$", "C$": "C$", "HK$": "HK$", "NZ$": "NZ$", "S$": "S$", "R$": "R$", "NT$": "NT$",
    "USD": "US$", "GBP": "£", "EUR": "€", "CHF": "CHF", "DM": "DM", "RM": "reichsmark", "JPY": "yen", "CNY": "yuan",
    "RMB": "yuan", "INR": "rupee", "RUB": "rouble", "Rs": "rupee", "Frs": "franc", "£E": "£E", "E£": "E£",
}  # fmt: skip
"""Letters, or letters and a sign, that stand before a number."""
DOTTED = {"Rs": "rupee", "Re": "rupee", "Frs": "franc", "Fr": "franc", "Kr": "krona", "kr": "krona"}
"""Letters that stand before a number with a full stop."""
