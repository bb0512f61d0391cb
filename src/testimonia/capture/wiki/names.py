"""The names of the templates that we know, in lower case, and of their parameters."""

from __future__ import annotations


def names(text: str) -> frozenset[str]:
    """Names parted by commas."""
    return frozenset(" ".join(name.split()) for name in text.split(","))


FIRST = names(
    """nowrap, nobr, small, smaller, big, larger, abbr, tooltip, abbrlink, interlanguage link, ill, as written,
    not a typo, notatypo, proper name, flag, flagcountry, flagu, date, smallcaps, sc, ipa, italic, em, strong, bold,
    noitalic, underline, visible anchor, vanchor, linktext, mono, code, kbd, var, plainlist, flatlist, center,
    block indent, angbr, bibleverse, refquote, sub, sup, strikethrough, tq, tqi, script/hebrew, rtl-lang, iast,
    oldstyledate, reign"""
)
"""Those that show their first parameter."""

SECOND = names("lang, langx, color, font color, colour, resize, script, wikt-lang, translit, transliteration, fs")
SHIPS = names("uss, hms, ss, ms, mv, rms, hmas, hmcs, usns, sms, gs, sv, ins, ps")
"""Those that show their own name before their first parameter."""

SHOWS = {
    "!": "|",
    "'": "'",
    "'s": "'s",
    **dict.fromkeys(names("snd, spnd, spaced ndash, spaced en dash"), " – "),
    **dict.fromkeys(names("ndash, en dash, –"), "–"),
    **dict.fromkeys(names("mdash, em dash, —"), "—"),
    "spaced mdash": " — ",
    "nbsp": " ",
    "space": " ",
    **dict.fromkeys(names("·, dot, middot"), " · "),
    **dict.fromkeys(names("•, bullet, bull"), " • "),
    **dict.fromkeys(names("..., ellipsis"), "…"),
}
"""Those that always show the same."""

SILENT = names(
    """citation needed, cn, fact, who, when, where, which, by whom, according to whom, whom, page needed, dead link,
    clarify, rp, pn, better source needed, verify source, failed verification, dubious, disputed inline, pov statement,
    anchor, coord, reflist, notelist, refbegin, refend, toc, clear, short description, hatnote, about, redirect,
    redirect2, for, distinguish, other uses, italic title, good article, featured article, sisterlinks, commons,
    commons category, commonscat, wikisource, wikiquote, wiktionary, authority control, defaultsort, portal,
    portal bar, subject bar, multiple issues, unreferenced, refimprove, more citations needed, div col, div col end,
    col-begin, col-end, flagicon, flagdeco, webarchive, cbignore, ref, null, respell, -"""
)
"""Those that show nothing of the text: notes of editors to one another, furniture, pictures."""

SILENT_PREFIXES = ("infobox", "navbox", "taxobox", "sidebar", "campaignbox", "use ", "pp-", "#", "stub")

RELATED = names(
    """main, main article, main articles, hauptartikel, article détaillé, основная статья, artículo principal,
    see also, further, further information, see, details, siehe auch, voir aussi, см. также, véase también"""
)
NOTES = names("efn, refn, #tag:ref, note, efn-ua, efn-la, notetag")
SHORT_NOTES = names("sfn, sfnp, harvp")
SHORT = names("harvnb, harv, harvtxt, harvcol, harvcolnb, harvcoltxt")
CITATIONS = ("cite ", "citation", "literatur", "internetquelle", "книга", "статья", "ouvrage", "lien web", "article")
"""How the names of citation templates begin."""

VERSES = names("poemquote, poem quote, verse")
QUOTES = {
    **dict.fromkeys(
        names(
            """quote, blockquote, quotation, block quote, zitat, cita, цитата, epigraph, quote paraphrase, talkquote,
            quote box, quotebox, quote frame, pull quote, centered pull quote"""
        )
        | VERSES,
        ("1", "2", "3"),
    ),
    **dict.fromkeys(names("cquote, cquote2"), ("1", "4", "5")),
    "rquote": ("2", "3", "4"),
}
"""Block quotations, and the places of text, author and source among their parameters without a name."""

QUOTED = ("text", "quote", "content", "цитата")
AUTHOR = ("author", "sign", "by", "autor", "auteur", "автор", "person", "speaker")
WORK = ("source", "title", "cite", "quelle", "источник", "work", "publication")

RANGES = {"-": "–", "–": "–", "to": " to ", "and": " and ", "or": " or ", "x": " × ", "by": " by ", "&": " and "}
UNITS = {"sqmi": "sq mi", "km2": "km²", "m2": "m²", "m3": "m³", "C": "°C", "F": "°F", "kmh": "km/h"}
