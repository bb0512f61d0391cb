"""Names in Latin letters as they are: marks left out or written out.

Sources: the German rule that ä, ö, ü, ß may be written ae, oe, ue, ss (DIN 5007-2, the order of names in directories);
Danish and Norwegian aa for å (Retskrivningsordbogen, § 3); š, č, ž, ş, ç written sh, ch, zh as English newspapers
respell South Slavic and Turkish names (BGN/PCGN 2013 for Bulgarian has these digraphs); Dutch ij and y.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from testimonia.identify.names.scheme import Scheme

_UMLAUT_WRITTEN_OUT = re.compile(r"(?!^ue)(?<![aeiouq])([aou])e(?!$)")
"""Not after a vowel or q, where it is none (Bauer, Enriquez), nor at the end (Zoe, Monroe), nor in front (Ueda)."""


def _keys(word: str) -> Iterable[str]:
    bare = word.replace("'", "")
    if not (bare.isascii() and bare.isalpha()):
        return ()
    return (_UMLAUT_WRITTEN_OUT.sub(r"\1", bare.replace("aa", "a")).replace("ij", "y"),)


SCHEMES = (Scheme("Latin", "marks left out or written out", _keys),)
