"""How well a word in Latin letters can be one in Cyrillic or Arabic script, heard and written down there.

Russian writes foreign names by ear and by the tables of practical transcription: Gilyarevsky and Starostin, Foreign
Names in Russian Text (3rd ed., 1985), whose tables for English, German, French, Spanish, Italian, Portuguese, the
Nordic and the West Slavic languages, Hungarian, Romanian and Turkish are put together here, letter by letter and
without the contexts; of Vietnamese only d and gi as з. Arabic by ear: short vowels are not written, long ones by ا و ي,
p as ب, g as غ ج ق ك, v as ف.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_CYRILLIC = """
' - ь ъ / й, a а э эй / о я е и ей -, aa а оо / о аа, ae э е аэ эй / а ай эа, ah а, ai ай е э эй аи / и ае, aigh эй,
ain ен эн айн, aine ен эн, ais е э, ait е э, am ам эм, an ан эн, and ан анд анд энд, ant ан ант, ao ао / ау,
ar ар / ер, ard ар ард, as а ас, at а ат, au ау о / а ав, aud о, augh о, ault о, aut о, aux о, aw о оу,
ay ай эй е / аи, b б / п -, bb бб б, borough боро, c к с ц ч / г, cc кк к чч ч кч / кс, cch кк, ce ц се це че чо ш,
ch ч ш х к / ц, cha ча ша, chr хр кр, ci чи си ци ч цы, cia ча, cio чо, ciu чу, ck к кк, cki цкий, cky цкий, cq к,
cs ч кс, cu ку, cy ци си, cz ч ц, d д / т - дь, dd дд д, dg дж, dge дж дж, dh д / з, die зье, dj дж / дь,
ds дс дз / ц, dt т дт, dua зуа, duo зыо, dz дз ц, dzh дж, dzs дж, e е э и ё / а о ы - я ей, ea и е э иэ еа ея / ей а,
ear ир ер эр, eau о,
ee и е / ей, eh е э, ei ей ай эй и / е, eigh ей, ein ен айн эйн, em ам эм ем, en ан ен эн он, end енд энд,
ent ан ент, eo и ео ё / о, er ер ёр эр а р / ар, ert ер, es с ес ез / эс -, et е эт ет, eu ё ей ой эу ю е / еу о,
eux ё, ew ью у ю, ey и ей эй / ай, f ф / в, ff фф ф / в, g г ж дж х / й к -, ge ж дж ге, gg гг г дж ддж,
gh г х - / ф, ght т, gi джи ги жи дж / хи, gia джа зя, gio джо зё, giu джу зю, gl ль гл лл, gli льи ли, gn нь н гн нн,
gu г гу гв / гю, gua гуа, gue г ге, gui ги ги гви, guy ги, gy дь дьи ги дж, h х г - / ь, ham эм гем хем ам,
i и ай й ь / е ы э ии, ia ия ья я иа, ie и ие ье е / ай ё, ier ье ир иер / ер, ies ис, ieu ьё ье, igh ай, ii ий ии и,
ij ей эй ий / и, ilh ильх илл ий, ill ий илл, ille ий иль илль, im ем эм им, in ен эн ин, io ио ьо ё йо,
ir ир ер ёр ир, ire айр ир, is и ис, iu ю иу ью, ius ий иус, iy ий, j дж й ж х жь / дз, ja я джа жа ха,
je е дже же хе, jo ё йо джо жо хо / ио, ju ю джу жу ху, k к / г кь, kh х / к, kk кк к, kn н кн, l л ль / лл -, lh ль,
lj ль, ll лл л ль й лль / ья, ly ли ль лы ля, m м / мм, mm мм м, n н нь / -, ng нг н / нь, nh нь, nj нь, nn нн н,
ny нь ни ньи, o о оу у а / ё е ё уо э ы, oa оу о оа, oe ё е э оу у ое / о и, oeu ё е, oh о, oi уа ой ои / оай,
ois уа, oit уа, oix уа, om ом, on он, ont он онт, oo у / оо о, or ор ер / ёр, os ос / -, ot о от,
ou у ау оу / о а ё э ью, ough о оу аф, our ур ор, ous у, ow оу ау / ов о, oy ой уай, p п / б пь, pf пф, ph ф / в,
pp пп п, q к, qu кв к ку, que к ке, r р / рь -, re р ер ре, rh р, rr рр р, rz ж рж рц / ш, s с з ш / ж - сь ц,
sc с ск ш / сц, sch ш сх ск / щ, sci ши ш, sh ш / с, shch щ, she ш, sj ш сь, sk ск, ski ский, skij ский, skiy ский,
sky ский, skyi ский, ský ский, sp шп сп, ss сс с ш, ssch ш, sse с, st шт ст, sz с ш / ж з, szcz щ, szt шт,
t т / д ть -, tch ч, th т с / з ф д, ti ти ць / ци ш, tio тьо шьо, tj ч ть, ts ц тс / ч, tsch ч, tsh ч, tt тт т / ть,
ty ти ты тай ть, tz ц / с, u у ю ы / а ё в э о и ью йу, ua уа ва, ue ю уэ ю у уе / юэ, ui уи юи ви / у ёй ей эй,
un ан ен ун эн, uo уо / о, ur ур ер ёр, us ус юс й / -, uu у, uy уй ей, v в ф / б, w в у / ф - о, wa ва уо уа / о,
wh у / х, wi ви уи, wr р, wu у ву, x кс х с ш гз / з, xh дж, y и ы й / ю ё ай ь - у, ya я / йа, ye е йе и ай,
yi и ий, yo ё йо / ио, yr ир эр ёр, ys ис айс, yu ю / йу, yy ю, z з с ц / ж дз ш т, zc ц, zh ж / чж, zs ж, zsch ч,
zz цц дз ц ддз / з
"""
_ARABIC = """
' ع ء أ ئ - / ا ؤ, a ا - ع أ / ى ه ة آ, aa ا ع / عا آ, ah ة ه ا / اه, ai ي اي ائ / عي, al ال, an ان ن / عن, au و او,
aw و, ay ي اي, b ب, bb ب, c ك س ق / ص, ch ش تش خ / ك, ck ك, d د ض / ذ ظ, dd د ض, dh ذ ظ / د ض, dj ج,
e - ا ي ه / إ ع ة أ, ea ي ا, ee ي, ei ي, el ال, ey ي, f ف, ff ف, g غ ج ق ك / گ, gg غ ج, gh غ, h ه ح / ة -, hh ح ه,
i ي - إ ئ / ا ع, ia يا ية ا, ie ي, ii ي, iya ية, j ج ي / خ, k ك ق / خ, kh خ / ك, kk ك ق, l ل, ll ل, m م, mm م, n ن,
ng نغ نج, nn ن, o و - / ا ع أ, oo و, ou و, ow او و, p ب پ, ph ف, q ق / ك, qu ك كو, r ر, rr ر, s س ص / ز ش, sch ش,
sh ش, ss س ص, t ت ط, tch تش, th ث / ت ط ذ, tt ت ط, ul ال, u و - / ع أ ا, v ف / و ڤ, w و, x كس, y ي / ا, ya يا ية, yy ي,
z ز ظ / ذ ض, zz ز
"""

RARE, MUTE = 0.35, 0.7
"""Costs of a rendering that happens but is not the rule, and of letters that are at times not rendered at all."""
VOWEL_SKIPPED, VOWEL_CHANGED, CONSONANT = 0.6, 0.7, 1.0
"""Costs of what no table explains: a vowel left out or put in, another vowel, a consonant too many, too few or another.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Renderings:
    """Latin letters -> how another script writes them, each with its cost; `vowels`: of the other script."""

    table: Mapping[str, tuple[tuple[str, float], ...]]
    vowels: frozenset[str]
    longest: int


_LATIN_VOWELS = frozenset("aeiouy")


def renderings(text: str, vowels: str) -> Renderings:
    """A table written as lines "letters usual usual / rare"; "-" stands for nothing."""
    table: dict[str, tuple[tuple[str, float], ...]] = {}
    for row in text.replace("\n", ",").split(","):
        if row.strip():
            letters, *rest = row.split()
            cut = rest.index("/") if "/" in rest else len(rest)
            usual = [("" if r == "-" else r, 0.0) for r in rest[:cut]]
            rare = [("", MUTE) if r == "-" else (r, RARE) for r in rest[cut + 1 :]]
            table[letters] = (*usual, *rare)
    return Renderings(table, frozenset(vowels), max(map(len, table)))


@lru_cache(maxsize=65536)
def cost(latin: str, other: str, by: Renderings, most: float = float("inf")) -> float:
    """The least cost of reading a word in Latin letters as one in another script; infinite where it is above `most`."""
    wide = len(other) + 1
    best = [[float("inf")] * wide for _ in range(len(latin) + 1)]
    best[0][0] = 0.0
    for i in range(len(latin) + 1):
        for j in range(wide):
            if best[i][j] <= most and best[i][j] < float("inf"):
                _extend(best, (latin, i), (other, j), by)
    return best[-1][-1] if best[-1][-1] <= most else float("inf")


def _extend(best: list[list[float]], latin: tuple[str, int], other: tuple[str, int], by: Renderings) -> None:
    """Carry the least cost of one place on to the places that the next letters lead to."""
    (word, i), (text, j) = latin, other
    here = best[i][j]

    def reach(di: int, dj: int, price: float) -> None:
        best[i + di][j + dj] = min(best[i + di][j + dj], here + price)

    for size in range(1, min(by.longest, len(word) - i) + 1):
        for rendering, price in by.table.get(word[i : i + size], ()):
            if text.startswith(rendering, j):
                reach(size, len(rendering), price)
    vowel, sign = word[i : i + 1] in _LATIN_VOWELS, text[j : j + 1] in by.vowels
    if i < len(word):
        reach(1, 0, VOWEL_SKIPPED if vowel else CONSONANT)
    if j < len(text):
        reach(0, 1, VOWEL_SKIPPED if sign else CONSONANT)
    if i < len(word) and j < len(text):
        reach(1, 1, VOWEL_CHANGED if vowel and sign else CONSONANT + (VOWEL_SKIPPED if vowel != sign else 0))


@lru_cache(maxsize=1)
def cyrillic() -> Renderings:
    """How Russian renders the letters of other languages."""
    return renderings(_CYRILLIC, "аеёиоуыэюяйьъ")


@lru_cache(maxsize=1)
def arabic() -> Renderings:
    """How Arabic script renders Latin letters."""
    return renderings(_ARABIC, "اأإآىويةءؤئ")
