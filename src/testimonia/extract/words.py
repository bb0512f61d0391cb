"""Closed word classes of English, as groups of words are told by. All lower case."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


DETERMINERS = word_set(
    "the a an this that these those his her its their our my your whose some any no every each all both many most "
    "several few another other such certain various numerous either neither much more"
)
POSSESSIVES = word_set("his her its their our my your whose thy")
SUBJECT_PRONOUNS = word_set("he she they we i you it who one everyone everybody someone somebody nobody others thou ye")
OBJECT_PRONOUNS = word_set("him her them us me you it himself herself themselves itself myself ourselves thee whom")
PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS
RELATIVES = word_set("who which that whom whose where")
PREPOSITIONS = word_set(
    "of in on at by for from with to into upon under over after before during since until till through throughout "
    "against among amongst between behind beyond near within without about above across along around beside besides "
    "concerning despite inside outside per regarding respecting toward towards via like unlike as off amid unto onto "
    "worth"
)
DIRECTIONS = word_set("out up down away forth")
"""Words that go with a verb ("sent out", "put up") and open no noun phrase."""
CONJUNCTIONS = word_set("and or but nor yet so")
SUBORDINATORS = word_set(
    "that if whether because although though while whereas when whenever where unless until since as after before "
    "than once lest how why what which who whom whose"
)
BE = word_set("is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t")
HAVE = word_set("has have had having hasn't haven't hadn't hasn’t haven’t hadn’t hath")
DO = word_set("do does did don't doesn't didn't don’t doesn’t didn’t doth")
MODALS = word_set(
    "will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't mustn't won’t "
    "wouldn’t can’t couldn’t shouldn’t mustn’t"
)
AUXILIARIES = BE | HAVE | DO | MODALS
NEGATIONS = (
    word_set("not never n't neither nor no")
    | {word for word in AUXILIARIES if word.endswith(("n't", "n’t"))}
    | {"cannot"}
)
ADVERBS = word_set(
    "also then now later again still even just soon once ever never not only already often always sometimes thus "
    "therefore however first further furthermore indeed yet rather quite almost nearly perhaps meanwhile afterwards "
    "afterward moreover instead too well long far here there today yesterday monday tuesday wednesday thursday "
    "friday saturday sunday elsewhere simply both all very so jointly reportedly likewise next at-once so since"
)
SEMI_AUXILIARIES = word_set(
    "continued continues continue began begins begin went goes tried tries try sought seeks seek wanted wants used "
    "appeared appears seemed seems failed fails refused refuses declined declines came comes proceeded proceeds "
    "continuing beginning trying going hastened"
)
"""Verbs that stand before a cue ("continued to deny", "went on to say") and belong to its group."""

FUNCTION_WORDS = (
    DETERMINERS | PRONOUNS | RELATIVES | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | NEGATIONS | ADVERBS
)

NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds "
    "thousand thousands dozens scores"
)
COMMON_VERBS = word_set(
    "is are was were be been has have had do does did made make makes took take takes gave give gives went go goes "
    "came come comes saw see sees got get gets became become becomes left leave leaves kept keep held hold holds put "
    "let set ran run runs led lead leads brought sent stood lay fell fled met lost won began grew drew rose sat cut "
    "hit felt found built bought caught fought spent taught sold shot hung paid struck threw drove broke wore bore "
    "died lived remained returned followed attacked destroyed killed burned burnt looted entered reached refused "
    "used tried wanted needed moved turned served lies stands seems seemed appears appeared"
)
"""Verbs that are seldom anything else: a noun phrase does not run over them."""

PARTICLES = word_set("de del della der den di da du la le van von zu bin ibn al el of ter ten y e af av dos das")
"""Lower-case words inside names."""

TITLES = word_set(
    "mr mrs ms miss dr prof professor gen general col colonel maj major capt captain lt lieutenant sgt sergeant adm "
    "admiral marshal commodore brigadier sir lord lady king queen emperor empress prince princess duke count baron "
    "president chancellor premier minister secretary senator sen rep representative gov governor mayor judge justice "
    "bishop archbishop pope cardinal father brother sister saint st rev reverend chief commander sheikh imam rabbi "
    "ambassador consul envoy inspector constable commissioner chairman chairwoman director councillor alderman"
)
ABBREVIATED_TITLES = (
    "Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Adm Cmdr Brig Sen Rep Gov Rev St Hon Messrs Mme Mlle Pres Sr Jr"
)
ABBREVIATIONS = word_set(
    "mr mrs ms dr prof gen col maj capt lt sgt adm cmdr brig sen rep gov rev st hon messrs mme mlle pres sr jr no nos "
    "vol vols p pp ch chap fig figs art sec ed eds cf viz vs etc e.g i.e a.m p.m ca c jan feb mar apr jun jul aug sep "
    "sept oct nov dec inc ltd co corp dept est bros op cit ibid al fl lib cap esq mt ft sqq seq lieut supt univ assn "
    "govt ave blvd rd u.s u.k u.n b.c a.d d.c"
)
"""Words that a full stop may follow without ending the sentence."""
