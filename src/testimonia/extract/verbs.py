"""The verbs that attribute: for each, the stance they give their subject and the complements they take.

The letters after a verb name its complements:

    t  a clause with "that"              said that the gate was shut
    z  a clause without it               said the gate was shut
    q  a quotation                       said, "The gate is shut"
    w  a question                        asked whether the gate was shut
    i  an infinitive                     promised to open the gate
    n  a noun phrase                     denied the charge
    g  a gerund                          admitted opening the gate
    P  a person first                    told the envoys that …, urged them to …
    e  an object and an infinitive         believed the gate to be shut
    a  an object and "as" or a quality   described the fire as an accident
    o  an object and "of", "for", "with" accused the guards of arson
    c  a number of something              counted eleven boats

and after a slash the prepositions under which the content stands: "complained of the noise".
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.records import Stance


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of attribution: its stance, its complements (letters as above) and its prepositions."""

    lemma: str
    stance: Stance
    frames: frozenset[str]
    prepositions: frozenset[str]


TABLE: dict[Stance, str] = {
    Stance.ASSERTS: """
        say tzqwn; tell Ptzqw/of,about; state tzqn; declare tzqnae; announce tzqn; report tzqne; write tzqPw/of,about;
        add tzq; explain tzqwn; note tzqn; observe tzq; remark tzq/on,upon; reply tzq; answer tq; respond tq/to,with;
        argue tzq/for,against; assert tzqn; affirm tzqn; maintain tzq; contend tzq; claim tzqni; allege tzqne; insist
        tzq/on,upon; relate tqw; recount tqnw; narrate tqn; describe naw; mention tn; point_out tzqwn; conclude tzq;
        find te; show t; indicate tzq; reveal tzqnw; disclose tqnw; testify tzq/to,about; swear tzqi; confirm tzqnw;
        attest tqn/to; certify tn; emphasize tqn; emphasise tqn; stress tqn; underline tn; underscore tn; highlight n;
        reiterate tqn; repeat tqn; recall tzqnwg; remember twg; remind Pt; assure Pto; inform Ptoq; notify Pto; advise
        Ptio; warn Ptzqi/of,about,against; caution tqPi/against; convince Pt; persuade Pti; predict tzqn; forecast tn;
        prophesy tq; foretell tn; believe tzie/in; think tzqe/of; know tzwe; hold t; consider tane; regard a; view a;
        see a; deem ae; call a; style a; term a; label a; brand a; dub a; characterize a; characterise a; portray a;
        depict a; judge tae; rule tz; decide tiw; determine tw; learn tz; hear tz; understand tze; perceive t; realize
        tz; realise tz; recognize tn; recognise t; discover t; infer t; reason tq; proclaim tzqn; profess tin;
        pronounce tqa; publish t; record tw; tweet tzqn; post q; quote tna; cite n; telegraph tqP; cable tqP; wire tq;
        shout tq; cry tq; exclaim tq; whisper tq; mutter tq; murmur tq; yell tq; scream tq; joke tq/about; boast
        tq/of,about; brag tq/of,about; vouch t/for; discuss nw; comment tq/on,upon; speak q/of,about; talk /about,of;
        refer /to; allude /to; attribute n; ascribe n; blame no; credit o; praise no; laud n; extol n; commend no;
        hail na; welcome n; favor n; favour n; thank o; congratulate o; compliment o; accuse o; charge to; indict o;
        defend n; endorse n; support n; back n; approve n/of; teach t; preach tq; submit t; signify tn; answer_back q;
        read tq; illustrate tw; demonstrate tw; prove t; imply tz; signal t; suppose tze; feel tz; agree tzq/with,to;
        concur tq/with; interject q; continue q; begin q; conclude q; retort tq; rejoin tq; quip tq; snap q; echo nq;
        touch /on; dwell /on,upon; elaborate /on; compare n; liken n; identify na; list na; detail nw; outline nw;
        summarize nw; summarise nw; chronicle n; document tn; specify tw; stipulate t; provide t; blog tq; chant q;
        recite q; sign q; title q; chronicle n; verify tn; reckon tze; sum_up q; put_it q; spell_out nw; make_clear
        tw; set_out nw; set_forth nw; give_out tz; let_know t; lay_down t; bear_witness t/to; hold_forth /on; pretend
        ti; insinuate t; explain_away n; contradict n; count c; tally c""",
    Stance.HEDGES: """
        suggest tzqng; estimate tnz; guess tz; speculate tqw/about,on; surmise tz; suspect tzoe; presume tze; assume
        tze; imagine tze; conjecture tz; fear tzn/for; hope tzi/for; expect tzine; anticipate tn; worry tzq/about;
        propose tni; hint tq/at; hypothesize t; hypothesise t; theorize t; posit tn; intimate t; venture tq; suppose
        tz; reckon tz; doubt_not t; advance n; project t; calculate t; compute t; ponder wn; muse tq; opine tq""",
    Stance.QUESTIONS: """
        ask wqPi/for,about; question nwt; wonder wq/about; inquire wq/about,into; enquire wq/about,into; query nwq;
        doubt twn; challenge n; dispute tn; debate nw; examine w; investigate w; interrogate n; cast_doubt /on,upon;
        puzzle /over; demand_to_know w; call_into_question n""",
    Stance.DENIES: """
        deny tzqng; refute tn; rebut n; disclaim n; disavow n; contradict n; repudiate n; negate n; disprove tn;
        gainsay n; rule_out ng; disown n; reject na; decline i; refuse i""",
    Stance.DISMISSES: """
        dismiss na; deride na; ridicule na; mock na; belittle n; scoff tq/at; disregard n; brush_aside n; brush_off
        na; wave_aside n; shrug_off n; discount na; downplay n; play_down n; minimize n; minimise n; laugh_off n;
        sneer /at; decry na; debunk n; pooh-pooh n; make_light /of; disparage n; deflect n""",
    Stance.CONCEDES: """
        concede tzqng; admit tzqngw/to; acknowledge tzqngw; grant tz; confess tzqgn/to; own tz; allow tz; accept tn;
        apologize tq/for; apologise tq/for""",
    Stance.OBJECTS: """
        object tq/to; protest tqn/against,at; complain tzq/of,about; criticize nao; criticise nao; condemn nao;
        denounce nao; blast nao; slam nao; attack n; rebuke no; reproach o; reprimand o; censure no; chide no;
        castigate no; lambaste no; berate no; scold no; deplore nt; lament tqn; bemoan n; regret ntg; oppose n; resent
        n; disapprove /of; disagree tq/with; counter tq; fault no; upbraid o; rail /against,at; inveigh /against;
        remonstrate tq/against,with; fulminate /against; lash_out /at,against; take_issue /with; find_fault /with;
        assail na; impugn n; slate n; pan n""",
    Stance.WANTS: """
        want in; wish tzi; urge tqPin; order tPinq; command tPi; demand tqin; request tPin; require tPi; direct tPi;
        instruct Pitq; call_for n; call_on Pi; call_upon Pi; appeal qPi/for,to; ask_for n; beg tqPi/for; beseech Piq;
        implore Piq; entreat Piq; plead tqi/for,with; pray tPiq/for; recommend tqng; advocate ngt/for; promise tziqPn;
        vow tziq; pledge tzi; threaten ti; offer i; intend i; plan i; mean i; seek i; desire tin; resolve ti; propose
        ti; insist_on ng; invite Pi; encourage Pi; exhort Piq; admonish Piq; enjoin Pi; bid Pi; forbid Pi; prohibit n;
        ban n; prefer tin; press_for n; push_for n; lobby /for; petition i/for; summon Pi; decree tq; ordain t;
        prescribe tn; swear i; undertake i; volunteer i; look_forward /to; long i/for; yearn i/for; aim i; vote i;
        agree i; consent /to,i; aspire i; determine i; decide i; choose i; urge_on n; assent /to""",
}

_IRREGULAR = """
    say: says said said saying; tell: tells told told telling; write: writes wrote written writing; hold: holds held
    held holding; think: thinks thought thought thinking; know: knows knew known knowing; see: sees saw seen seeing;
    find: finds found found finding; show: shows showed shown showing; hear: hears heard heard hearing; understand:
    understands understood understood understanding; speak: speaks spoke spoken speaking; teach: teaches taught
    taught teaching; read: reads read read reading; feel: feels felt felt feeling; swear: swears swore sworn
    swearing; forbid: forbids forbade forbidden forbidding; bid: bids bade bidden bidding; seek: seeks sought sought
    seeking; mean: means meant meant meaning; foretell: foretells foretold foretold foretelling; gainsay: gainsays
    gainsaid gainsaid gainsaying; beseech: beseeches besought besought beseeching; forecast: forecasts forecast
    forecast forecasting; begin: begins began begun beginning; learn: learns learned learnt learning; give: gives
    gave given giving; make: makes made made making; set: sets set set setting; take: takes took taken taking; lay:
    lays laid laid laying; bear: bears bore borne bearing; put: puts put put putting; let: lets let let letting;
    cast: casts cast cast casting; choose: chooses chose chosen choosing; spell: spells spelled spelt spelling;
    quip: quips quipped quipped quipping; refer: refers referred referred referring; infer: infers inferred inferred
    inferring; admit: admits admitted admitted admitting; regret: regrets regretted regretted regretting; rebut:
    rebuts rebutted rebutted rebutting; beg: begs begged begged begging; brag: brags bragged bragged bragging; plan:
    plans planned planned planning; ban: bans banned banned banning; pan: pans panned panned panning; slam: slams
    slammed slammed slamming; snap: snaps snapped snapped snapping; prefer: prefers preferred preferred preferring;
    concur: concurs concurred concurred concurring; blog: blogs blogged blogged blogging; dub: dubs dubbed dubbed
    dubbing; shrug: shrugs shrugged shrugged shrugging; label: labels labelled labeled labelling; signal: signals
    signalled signaled signalling; sum: sums summed summed summing
"""
IRREGULAR = {lemma.strip(): forms.split() for lemma, _, forms in (e.partition(":") for e in _IRREGULAR.split(";"))}
"""Third person, past, participle and -ing of verbs that the rules of `_shapes` get wrong."""


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a verb. `shape` is base, s, past (also its participle), participle or ing."""

    verbs: tuple[Verb, ...]
    shape: str


def _shapes(lemma: str) -> list[tuple[str, str]]:
    if lemma in IRREGULAR:
        third, past, participle, ing = IRREGULAR[lemma]
        same = [(past, "past")] if past == participle else [(past, "past"), (participle, "participle")]
        return [(lemma, "base"), (third, "s"), *same, (ing, "ing")]
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return [(lemma, "base"), (lemma[:-1] + "ies", "s"), (lemma[:-1] + "ied", "past"), (lemma + "ing", "ing")]
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return [(lemma, "base"), (third, "s"), (stem + "ed", "past"), (stem + "ing", "ing")]


def _verbs() -> list[Verb]:
    made: list[Verb] = []
    for stance, text in TABLE.items():
        for entry in text.split(";"):
            lemma, rest = entry.split()
            frames, _, prepositions = rest.partition("/")
            made.append(Verb(lemma, stance, frozenset(frames), frozenset(filter(None, prepositions.split(",")))))
    return made


def _forms() -> dict[str, tuple[tuple[str, Form], ...]]:
    """From the first word of each form to the words that must follow it ("out" of "point out"), and the form."""
    grouped: dict[tuple[str, str, str], list[Verb]] = {}
    for verb in _verbs():
        first, _, rest = verb.lemma.partition("_")
        for word, shape in _shapes(first):
            grouped.setdefault((word, rest, shape), []).append(verb)
    forms: dict[str, list[tuple[str, Form]]] = {}
    for (word, rest, shape), verbs in grouped.items():
        forms.setdefault(word, []).append((rest, Form(tuple(verbs), shape)))
    return {word: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for word, found in forms.items()}


FORMS = _forms()
SPEECH = frozenset(
    word for word, found in FORMS.items() for _, form in found if any("q" in verb.frames for verb in form.verbs)
)
"""Forms of verbs that bring in a quotation."""
