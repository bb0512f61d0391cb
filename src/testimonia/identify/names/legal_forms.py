"""Words of an organisation's name that only say what it is in law, and short forms of common words. In plain form.

Sources: the entity legal forms of ISO 20275 as GLEIF lists them, the commonest of each country; abbreviations as in
Chicago Manual of Style (17th ed., 10.69).
"""

from __future__ import annotations

from testimonia.identify.names.scheme import pairs, word_set

FORMS = word_set(
    "ltd limited inc incorporated corp corporation co company llc lc llp lp plc pllc jsc ojsc cjsc pjsc na nv bv ag "
    "aktiengesellschaft akg gmbh kg kgaa ohg ug ev se sa sas sarl sca scs snc spa srl sapi cv as asa aps ab oy oyj hb "
    "kk gk yk bhd sdn pte pty pt tbk zrt kft nyrt rt doo dd ad ead ood eood sro spol zoo sp sia uab ou tov ooo oao zao "
    "ao pao ano gup fgup ооо оао зао пао ао ано гуп фгуп ип тоо чп нко тов ват прат the"
)
PHRASES = (
    "limited liability company", "joint stock company", "public limited company", "public joint stock company",
    "open joint stock company", "closed joint stock company", "limited liability partnership", "limited partnership",
    "gesellschaft mit beschrankter haftung", "kommanditgesellschaft", "societe anonyme", "societe a responsabilite "
    "limitee",
    "sociedad anonima", "sociedad limitada", "societatea cu raspundere limitata", "societa per azioni",
    "общество с ограниченной ответственностью", "публичное акционерное общество", "открытое акционерное общество",
    "закрытое акционерное общество", "акционерное общество", "ltd liability company", "co ltd",
)  # fmt: skip
"""Forms of several words; the longest is left out first."""
SMALL = word_set(
    "of and the for in on to de la le les du des et y e und der die das fur des von del di da van der en i и по при"
)
"""Words that an abbreviation leaves out."""
SHORT = {
    "intl": "international", "int'l": "international", "natl": "national", "nat'l": "national", "govt": "government",
    "gov": "government", "gov't": "government", "dept": "department", "min": "ministry", "univ": "university",
    "assn": "association", "assoc": "association", "bros": "brothers", "mfg": "manufacturing", "inst": "institute",
    "org": "organization", "cttee": "committee", "comm": "commission", "&": "and", "st": "saint", "mt": "mount",
    "organisation": "organization", "labour": "labor", "defence": "defense", "centre": "center",
}  # fmt: skip
NUMBERS = pairs(
    "first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11, "
    "twelfth 12"
)
"""Armies, congresses and the like are numbered in words, in digits and in Roman numerals."""
