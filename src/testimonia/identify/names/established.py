"""Persons known in different languages by names that no rule derives from one another.

The forms are those under which library authority files (Library of Congress, VIAF) list the person. A small choice from
modern history and of authors whom every tradition cites.
"""

from __future__ import annotations

from functools import lru_cache

_NAMES = """
lin biao = lin piao; jiang jieshi = chiang kai shek = tchang kai chek = чан кайши; sun zhongshan = sun yat sen = sun
yixian = сунь ятсен; song meiling = soong mei ling = soong may ling; song qingling = soong ching ling; song ziwen = t
v soong = soong tse ven; gu weijun = wellington koo = v k wellington koo; kong xiangxi = h h kung = kung hsiang hsi;
pu yi = henry pu yi = p'u i = пу и; yi seungman = syngman rhee = rhee syngman = ли сын ман; kim jeong il = kim jong il
= ким чен ир; ibn sina = avicenna; ibn rushd = averroes; salah ad din = saladin = saladdin; kong fuzi = confucius =
конфуций; mengzi = mencius; genghis khan = chinggis khan = чингисхан; timur = tamerlane = тамерлан; nguyen tat thanh =
ho chi minh = nguyen ai quoc = хо ши мин; mustafa kemal = kemal ataturk = mustafa kemal ataturk
"""


@lru_cache(maxsize=1)
def _first_forms() -> dict[tuple[str, ...], tuple[str, ...]]:
    forms: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in _NAMES.replace("\n", " ").split(";"):
        first, *others = (tuple(name.split()) for name in line.split("="))
        forms |= dict.fromkeys((first, *others), first)
    return forms


def first_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words under which a person so called is listed first here, or () if the name is not in the table."""
    return _first_forms().get(words, ())
