"""English words that are also names of places: "Of", "Nice", "Reading"; chosen by hand among names of the table."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from testimonia.errors import GazetteerError

FILE = "common_words.txt"


def is_common_word(key: str) -> bool:
    """Whether a folded name is also an English word. Raises GazetteerError where the list is missing."""
    return key in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    try:
        text = (files("testimonia.identify.places") / "data" / FILE).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise GazetteerError(FILE, str(error)) from error
    return frozenset(text.split())
