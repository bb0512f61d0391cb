"""Words of a personal name that are no part of it: titles, ranks, forms of address, particles. In plain form.

Gathered from the usage of English, French, German, Spanish, Italian, Russian and Arabic texts; particles after the
rules for names with prefixes in the Anglo-American Cataloguing Rules (AACR2, 22.5D).
"""

from __future__ import annotations

from testimonia.identify.names.scheme import pairs, word_set

TITLES = word_set(
    "mr mrs ms miss mister sir madam madame mme mlle monsieur messrs lord lady dame herr frau fraulein senor senora "
    "signor signora don dona sr sra sri shri dr doctor doktor prof professor professeur rev reverend father fr pere "
    "brother sister saint st pope cardinal archbishop bishop patriarch metropolitan rabbi imam ayatollah mullah "
    "mawlawi maulvi maulana sheikh shaikh sheik shaykh cheikh hajji haji hajj haj hadj hadji sayyid sayyed president "
    "premier prime minister chancellor secretary senator congressman ambassador consul governor mayor judge justice "
    "king queen archduke archduchess chairman chairwoman foreign interior acting former late emperor empress tsar czar "
    "kaiser prince princess crown duke duchess grand count countess comte graf baron baroness freiherr marquis "
    "marquess viscount earl sultan shah emir pasha bey effendi khedive general gen lieutenant lt lieut colonel col "
    "first second 1st 2nd major maj captain capt cpt commander cmdr commodore admiral adm marshal field generalissimo "
    "brigadier brig sergeant sgt corporal cpl private pvt oberst hauptmann feldmarschall comrade citizen engineer ing "
    "hon honourable honorable excellency highness majesty vice deputy chief marechal amiral capitaine commandant "
    "generalfeldmarschall generaloberst generalleutnant generalmajor oberstleutnant rittmeister oberleutnant leutnant "
    "feldwebel unteroffizier gefreiter reichsmarschall reichskanzler reichsfuhrer gauleiter obergruppenfuhrer "
    "gruppenfuhrer standartenfuhrer sturmbannfuhrer obersturmbannfuhrer voivode vojvoda kralj knez генерал майор "
    "полковник подполковник капитан ротмистр поручик подпоручик прапорщик лейтенант сержант ефрейтор маршал "
    "фельдмаршал адмирал атаман гетман комиссар товарищ господин госпожа доктор профессор президент министр царь "
    "император король князь граф барон проф ген тов"
)
WOMEN = word_set(
    "mrs ms miss madam madame mme mlle frau fraulein senora signora dona lady dame sister queen empress princess "
    "archduchess duchess countess baroness госпожа г-жа"
)
MEN = word_set(
    "mr mister messrs monsieur herr senor signor don sir lord father pere brother pope king emperor tsar czar kaiser "
    "prince archduke duke count comte graf baron freiherr marquis viscount earl господин "
    "г-н царь император король князь граф барон"
)
"""Titles that only women, and only men, bear. Not Fr. and Sr., which are father, Frau, senior and sister too, and not
sultan, as women too were called.
"""
POSTPOSED = word_set(
    "sama sensei sahib saheb bey pasha pasa pacha effendi efendi hanim hatun esq phd md mp mbe obe kbe llc паша "
    "бей эфенди"
)
"""Titles only after a name."""
GENERATIONS = {
    "jr": "2", "junior": "2", "sr": "1", "senior": "1", "2nd": "2", "3rd": "3", "ii": "2", "iii": "3", "iv": "4",
    "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
    "xvi": "16",
}  # fmt: skip
"""What tells bearers of one name apart."""
GENERATIONS_SAID = pairs(
    "elder Sr, younger Jr, first I, second II, third III, fourth IV, fifth V, sixth VI, seventh VII, eighth VIII, "
    "ninth IX, tenth X, eleventh XI, twelfth XII, thirteenth XIII, fourteenth XIV, fifteenth XV, sixteenth XVI"
)
"""The same where "the" stands before it -> its short form."""
SINGLE_NUMERALS = {"I": "1", "V": "5", "X": "10"}
"""Numerals where they are written without a point: else they are initials."""
ARTICLES = word_set("al el ul аль эль")
"""The Arabic article, wherever it stands."""
SUN_ARTICLES = word_set("ad ed ud an ar as ash at az")
"""The article as it sounds before some consonants, which then follow: ar-Rahman. Else these are syllables of names."""
PARTICLES = pairs(
    "von von, van van, vom vom, vander vander, de de, der der, den den, des des, di di, da da, do do, du du, dos dos, "
    "das das, del del, dello dello, della della, degli degli, dei dei, la la, le le, les les, lo lo, los los, las las, "
    "zu zu, zum zum, zur zur, af af, av av, ter ter, ten ten, te te, tot tot, op op, und und, of of, y y, e e, i i, "
    "фон von, ван van, де de, ди di, да da, дер der, ла la, ле le, аль al, эль al, al al, el al, ul al, oul al"
)
"""Particles before a family name -> how they are compared."""
KINSHIP = pairs(
    "bin bin, ibn bin, ben bin, bint bint, binti bint, ould ould, oglu oglu, ogly oglu, kizi kizi, бен bin, ибн bin, "
    "бин bin, بن bin, ابن bin, بنت bint, оглы oglu, кызы kizi"
)
"""Son or daughter of: what stands before and after may not change places."""
