"""The verbs that attribute: for each, the stance they give their subject and how they bring in what was said.

The letters after a verb: `t`, a clause with "that" (said that the gate was shut); `q`, a quotation.
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.records import Stance


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of attribution: its stance and its complements (letters as above)."""

    lemma: str
    stance: Stance
    frames: frozenset[str]


TABLE: dict[Stance, str] = {
    Stance.ASSERTS: """
        say tq; tell tq; state tq; declare tq; announce tq; report tq; write tq; add tq; explain tq; note tq;
        observe tq; remark tq; reply tq; answer tq; respond tq; argue tq; assert tq; affirm tq; maintain tq;
        contend tq; claim tq; allege tq; insist tq; relate tq; recount tq; narrate tq; describe; mention t;
        point_out tq; conclude tq; find t; show t; indicate tq; reveal tq; disclose tq; testify tq; swear tq;
        confirm tq; attest tq; certify t; emphasize tq; emphasise tq; stress tq; underline t; underscore t;
        highlight; reiterate tq; repeat tq; recall tq; remember t; remind t; assure t; inform tq; notify t;
        advise t; warn tq; caution tq; convince t; persuade t; predict tq; forecast t; prophesy tq; foretell t;
        believe t; think tq; know t; hold t; consider t; regard; view; see; deem; call; style; term; label;
        brand; dub; characterize; characterise; portray; depict; judge t; rule t; decide t; determine t; learn
        t; hear t; understand t; perceive t; realize t; realise t; recognize t; recognise t; discover t; infer
        t; reason tq; proclaim tq; profess t; pronounce tq; publish t; record t; tweet tq; post q; quote t;
        cite; telegraph tq; cable tq; wire tq; shout tq; cry tq; exclaim tq; whisper tq; mutter tq; murmur tq;
        yell tq; scream tq; joke tq; boast tq; brag tq; vouch t; discuss; comment tq; speak q; talk; refer;
        allude; attribute; ascribe; blame; credit; praise; laud; extol; commend; hail; welcome; favor; favour;
        thank; congratulate; compliment; accuse; charge t; indict; defend; endorse; support; back; approve;
        teach t; preach tq; submit t; signify t; answer_back q; read tq; illustrate t; demonstrate t; prove t;
        imply t; signal t; suppose t; feel t; agree tq; concur tq; interject q; continue q; begin q; conclude q;
        retort tq; rejoin tq; quip tq; snap q; echo q; touch; dwell; elaborate; compare; liken; identify; list;
        detail; outline; summarize; summarise; chronicle; document t; specify t; stipulate t; provide t; blog
        tq; chant q; recite q; sign q; title q; verify t; reckon t; sum_up q; put_it q; spell_out; make_clear t;
        set_out; set_forth; give_out t; let_know t; lay_down t; bear_witness t; hold_forth; pretend t; insinuate
        t; explain_away; contradict; count; tally""",
    Stance.HEDGES: """
        suggest tq; estimate t; guess t; speculate tq; surmise t; suspect t; presume t; assume t; imagine t;
        conjecture t; fear t; hope t; expect t; anticipate t; worry tq; propose t; hint tq; hypothesize t;
        hypothesise t; theorize t; posit t; intimate t; venture tq; suppose t; reckon t; doubt_not t; advance;
        project t; calculate t; compute t; ponder; muse tq; opine tq""",
    Stance.QUESTIONS: """
        ask q; question t; wonder q; inquire q; enquire q; query q; doubt t; challenge; dispute t; debate;
        examine; investigate; interrogate; cast_doubt; puzzle; demand_to_know; call_into_question""",
    Stance.DENIES: """
        deny tq; refute t; rebut; disclaim; disavow; contradict; repudiate; negate; disprove t; gainsay;
        rule_out; disown; reject; decline; refuse""",
    Stance.DISMISSES: """
        dismiss; deride; ridicule; mock; belittle; scoff tq; disregard; brush_aside; brush_off; wave_aside;
        shrug_off; discount; downplay; play_down; minimize; minimise; laugh_off; sneer; decry; debunk;
        pooh-pooh; make_light; disparage; deflect""",
    Stance.CONCEDES: """
        concede tq; admit tq; acknowledge tq; grant t; confess tq; own t; allow t; accept t; apologize tq;
        apologise tq""",
    Stance.OBJECTS: """
        object tq; protest tq; complain tq; criticize; criticise; condemn; denounce; blast; slam; attack;
        rebuke; reproach; reprimand; censure; chide; castigate; lambaste; berate; scold; deplore t; lament tq;
        bemoan; regret t; oppose; resent; disapprove; disagree tq; counter tq; fault; upbraid; rail; inveigh;
        remonstrate tq; fulminate; lash_out; take_issue; find_fault; assail; impugn; slate; pan""",
    Stance.WANTS: """
        want; wish t; urge tq; order tq; command t; demand tq; request t; require t; direct t; instruct tq;
        call_for; call_on; call_upon; appeal q; ask_for; beg tq; beseech q; implore q; entreat q; plead tq; pray
        tq; recommend tq; advocate t; promise tq; vow tq; pledge t; threaten t; offer; intend; plan; mean; seek;
        desire t; resolve t; propose t; insist_on; invite; encourage; exhort q; admonish q; enjoin; bid; forbid;
        prohibit; ban; prefer t; press_for; push_for; lobby; petition; summon; decree tq; ordain t; prescribe t;
        swear; undertake; volunteer; look_forward; long; yearn; aim; vote; agree; consent; aspire; determine;
        decide; choose; urge_on; assent""",
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
            lemma, _, frames = entry.strip().partition(" ")
            made.append(Verb(lemma, stance, frozenset(frames)))
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
