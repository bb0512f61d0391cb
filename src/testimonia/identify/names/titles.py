"""Words of a personal name that are no part of it: titles, ranks, forms of address, particles. In plain form.

Gathered from the usage of English, French, German, Spanish, Italian, Russian and Arabic texts; particles after the
rules for names with prefixes in the Anglo-American Cataloguing Rules (AACR2, 22.5D).
"""

from __future__ import annotations

from testimonia.identify.names.scheme import word_set

TITLES = word_set(
    "mr mrs ms miss mister sir madam madame mme mlle monsieur messrs lord lady dame herr frau fraulein senor senora "
    "signor signora don dona sr sra sri shri dr doctor doktor prof professor professeur rev reverend father fr pere "
    "brother sister saint st pope cardinal archbishop bishop patriarch metropolitan rabbi imam ayatollah mullah "
    "mawlawi maulvi maulana sheikh shaikh sheik shaykh cheikh hajji haji hajj sayyid sayyed president premier prime "
    "minister chancellor secretary senator congressman ambassador consul governor mayor judge justice king queen "
    "archduke archduchess chairman chairwoman foreign interior acting former late emperor empress tsar czar kaiser "
    "prince princess crown duke duchess grand count countess comte graf baron baroness freiherr marquis marquess "
    "viscount earl sultan shah emir pasha bey effendi khedive general gen lieutenant lt lieut colonel col major maj "
    "captain capt cpt commander cmdr commodore admiral adm marshal field generalissimo brigadier brig sergeant sgt "
    "corporal cpl private pvt oberst hauptmann feldmarschall comrade citizen engineer ing hon honourable honorable "
    "excellency highness majesty vice deputy chief генерал майор полковник подполковник капитан лейтенант маршал "
    "адмирал товарищ господин госпожа доктор профессор президент министр царь император князь граф барон г-н г-жа д-р "
    "проф ген тов"
)
POSTPOSED = word_set("san sama kun sensei sahib saheb bey pasha effendi hanim esq phd md mp mbe obe kbe llc")
"""Titles only after a name."""
GENERATIONS = {
    "jr": "2", "junior": "2", "sr": "1", "senior": "1", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7",
    "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16",
}  # fmt: skip
"""What tells bearers of one name apart."""
SINGLE_NUMERALS = {"I": "1", "V": "5", "X": "10"}
"""Numerals only at the end of a name."""
PARTICLES = word_set(
    "von van vom vander de der den des di da do du dos das del dello della degli dei la le les lo los las zu zum zur "
    "af av ter ten te tot op und y e i fon фон ван де ди да дер ла ле аль эль al el ul as ash at an ar az ad ed oul"
)
KINSHIP = word_set("bin ibn ben bint binti ould oglu ogly kizi бен ибн бин")
"""Son or daughter of: what stands before and after may not change places."""
