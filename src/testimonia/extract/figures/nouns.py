"""Word classes by which what a figure counts is told from what happens to it."""

from __future__ import annotations

from testimonia.extract import words as w
from testimonia.extract.words import word_set

FATES = word_set(
    "killed wounded injured hurt maimed captured taken imprisoned arrested detained interned executed shot hanged "
    "hung beheaded murdered massacred slain slaughtered drowned burned burnt burnt-out died dead perished starved "
    "missing lost deported expelled exiled displaced evacuated rescued saved spared survived escaped fled deserted "
    "surrendered returned remained stayed homeless destroyed damaged sunk sank captured seized looted infected "
    "hospitalised hospitalized enslaved raped tortured ill sick present absent disappeared vanished crippled "
    "disabled freed released dismissed convicted condemned sentenced acquitted fell fallen bombed abducted kidnapped "
    "stranded unaccounted accused conscripted enlisted mobilised mobilized recruited volunteered baptised baptized "
    "converted buried interred born alive indicted flogged whipped beaten crucified impaled lynched gassed stabbed "
    "strangled poisoned mutilated banished pardoned"
)
"""What may be said of the people or things counted with no noun: "300 killed", "40 were missing"."""
LOSSES = word_set(
    "kill kills killed killing wound wounds wounded wounding injure injures injured injuring capture captures "
    "captured capturing murder murdered murdering massacred massacring executed executing shot shooting hanged "
    "hanging drowned drowning arrested arresting slew slaying slaughtered slaughtering lost losing deported "
    "deporting expelled expelling destroyed destroying displaced displacing sank sinking rescued rescuing burned "
    "burning damaged damaging evacuated evacuating detained detaining buried burying abducted abducting"
)
"""Verbs that say what was done to those whose number follows with no noun: "killing 40 and wounding 100"."""
MANY = FATES | word_set(
    "men women people children police cattle sheep fish horse foot oxen geese aircraft craft personnel infantry "
    "cavalry artillery militia staff crew swine deer dead wounded injured killed missing sick lost hurt others kin "
    "folk clergy poultry livestock gentry headquarters works series species dice mice feet teeth lice brethren "
    "samurai ronin cannon salmon troops offspring bison grouse data media criteria memoranda alumni "
    "cacti phenomena head sail yoke brace aged file accused"
)
"""Words that mean several without an s."""
NO_NOUNS = word_set(
    "there here nothing none nobody each more most less least fewer enough such same own alone apiece again ago "
    "later earlier before afterwards hence long high deep wide thick tall old broad strong away off up down out "
    "together odd another one ones it this that these those both all per so too then now only even also still not "
    "per"
)
ADJECTIVES = word_set("earlier later old long high deep wide thick tall strong broad last next more such same own")
"""Words of `ENDS` and `NO_NOUNS` that may stand before a noun: "four earlier sieges"."""
ENDS = word_set(
    "alone altogether apiece each together aboard ashore away ago later earlier old long high deep wide thick tall "
    "strong broad again hence instead larger smaller greater overall yesterday today tonight tomorrow last next "
    "there here including excluding according following during concerning regarding leaving making bringing rather "
    "perhaps maybe apart else worth monday tuesday wednesday thursday friday saturday sunday less more fewer than "
    "back forward thirds fourths fifths sixths sevenths eighths ninths tenths rests includes excludes refers omits "
    "derives exceeds represents suggests provides contains implies"
)
"""Words that a noun phrase does not run over."""
ACTS = word_set(
    "live lives die dies work works lie remain come go fall flee fight march work want need say says believe know "
    "think indicate report show suggest stand sit stay arrive agree voted ran rode sailed swam wrote spoke spent hid "
    "rebelled mutinied crossed passed advanced retreated landed marched deserted survived starved escaped joined "
    "began started stopped continued became belonged belong gathered attended appeared watched waited worked lived "
    "crowded seemed gave sank drowned arose awoke ate drank sang flew blew dug wept slept forgave swore tore "
    "withdrew drew perished surrendered disappeared arrived emigrated moved voted died rioted protested thought knew "
    "said reported froze crept clung dealt knelt leapt meant rang shook shone shrank slew slid smote sprang stole "
    "strode strove swept swung threw trod understood undertook overran overthrew forbade forsook mistook withstood "
    "beheld bade bled bred fed flung lent lit slunk stank stuck stung wove"
)
"""Verbs that often follow a noun and are no nouns, beside those of `words`."""
PARTICIPLES = word_set(
    "taken slain driven given seen shown written known fallen forgotten born sworn drawn thrown chosen broken hidden "
    "stolen eaten worn torn frozen beaten bitten borne aged"
)
"""Participles that are no past tenses, or seldom are after a number of things."""
PASTS = word_set("made held sent brought led kept left built bought caught lost found shot hanged burnt sold")
"""Participles that are past tenses too, and do not end in -ed."""
TIMES = word_set(
    "all total addition fact return turn once each every first last least most night noon dawn dusk midnight present "
    "times time example instance ever particular response retaliation revenge vain order years days weeks months "
    "hours minutes spring summer autumn winter day morning evening afternoon week month year century war average "
    "board short advance charge question january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday being having what which whom"
)
"""After "in", "on", "at", "for" these say when or how, not of what."""
PAIRS = frozenset(["rank and file", "rank & file"])
"""Two nouns that mean several together."""
FRAMES = word_set(
    "number numbers total totals count counts tally estimate estimates figure figures percentage proportion"
)
"""Nouns that only say that a number follows: "the number of prisoners"."""
LABELLING = word_set(
    "his her my your phone telephone serial room house registration atomic call flight account case lot page box "
    "prisoner prison service batch model jersey shirt winning lucky favourite favorite wrong right"
)
"""Words before "number" after which it tells which and not how many."""
QUANTITIES = word_set(
    "toll population garrison army force forces crowd crew loss losses casualties deaths casualty strength company "
    "band detachment column fleet group mob party body contingent corps staff congregation audience escort guard "
    "majority minority crops turnout membership circulation workforce enrolment enrollment attendance tonnage output "
    "harvest reinforcement reinforcements complement levy host guard regiment battalion division brigade squadron "
    "gang team community settlement colony village town city tribe flock herd sum debt cost price ransom "
    "fine tax tribute indemnity subsidy budget revenue income profit salary wage wages pension reward bounty fee "
    "deficit speed height depth distance length width weight breadth area altitude temperature radius "
    "diameter rate increase decrease rise fall drop gain pop camp jury committee council parliament electorate "
    "caravan convoy"
)
"""Nouns that "of" joins to their own number: "a garrison of 400", "a toll of 52"."""
STRENGTHS = word_set("population pop strength crew circulation garrison toll membership attendance turnout")
"""Nouns that may stand right before their own number: "population 3,000"."""
PERSONS = word_set(
    "boy boys girl girls man men woman women child children lad lads youth youths widow person persons people maid "
    "infant pupil student peasant soldier prisoner male males female females son daughter orphan citizen citizens"
)
"""Those whose age "of twelve", "under 12" and "aged 34" say."""
KIN = word_set("mother father wife husband brother sister")
"""Those whose age stands between commas, while "of three" says what they have."""
SAYING = word_set("say said says believe believed believes know knows knew think thinks thought")
STOP = (
    w.AUXILIARIES
    | w.CONJUNCTIONS
    | w.SUBORDINATORS
    | w.COMMON_VERBS
    | w.PRONOUNS
    | word_set("to not never n't than below aboard")
) - word_set("others")
LINKS = word_set("of in from for at on under")
ARTICLES = word_set("the a an their its his her our my your these those this that all")
RELATIVES = word_set("that who which whom whose")
REPORTING = word_set(
    "said say says indicate indicates indicated report reports show shows believe believes know claim claims"
)


def is_many(raw: str) -> bool:
    """Whether a word means several: a plural, or a nation's name that has none ("300 Japanese")."""
    low = raw.lower()
    if low in MANY or low.endswith(("men", "women", "people", "folk", "children", "craft")):
        return True
    if raw[:1].isupper() and low.endswith(("ese", "sh", "ch", "ss")):
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def is_verb(low: str, *, started: bool) -> bool:
    """Whether a noun phrase ends before the word; `started`: whether it has a noun already."""
    if low in SAYING:
        return True
    return started and (low in ACTS or low in REPORTING or low in w.DIRECTIONS or low.endswith(("ed", "ly")))


def is_finite(low: str) -> bool:
    """Whether the word is likely a verb with a subject."""
    return (
        low in w.AUXILIARIES or low in w.COMMON_VERBS or low in ACTS or (low.endswith("ed") and len(low) > 4)
    ) and low not in ("being", "been", "be", "having", "wounded")
