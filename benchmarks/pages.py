"""Web pages made by a seeded script, for benchmarks and floors: four templates, bodies of 300 to 3,000 words.

The words of the furniture (navigation, adverts, comments, ...) never stand in a body, so that what a reader
keeps and leaves out can be counted.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

NOUNS = """harbour fire council letter bridge village miller flood survivor report column witness granary ship storm
captain archive parish register commission inquiry soldier mayor teacher ferry warehouse cargo crew widow court ledger
newspaper editor historian memoir grave road well barn mill tower chapel square market station railway tribunal"""

VERBS = """reported described burned reached left counted denied recalled found lost crossed warned buried named saw
heard repaired abandoned questioned recorded estimated disputed kept searched carried"""

FURNITURE = """cruise voucher discount mattress broadband insurance recipe horoscope crossword podcast wallpaper
sneakers smartphone loyalty sweepstake subscription streaming sofa barbecue lipstick"""

NAMES = ("Anna Berg", "Carl Dahl", "Ines Falk", "Jon Holm", "Marta Lind", "Nils Ravn", "Olga Strand", "Per Vik")

HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Review</title>
<meta name="author" content="{author}"><meta property="article:published_time" content="{day}T08:00:00Z">
<meta property="og:site_name" content="The Review"><link rel="canonical" href="https://review.example/p/{seed}">
<style>{style}</style><script>{script}</script></head>
"""

MAGAZINE = """<body><header class="site-header"><a href="/">The Review</a><nav><ul>{links12}</ul></nav></header>
<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/t/1">Fires</a></li></ol></nav>
<main><article><h1>{title}</h1><div class="share">{words4}</div>
{first}<div class="advert"><p>{words20}</p></div>{second}
<p>Read more about this topic: <a href="/t/2">Great fires</a></p></article></main>
<aside class="sidebar"><h3>Most read</h3><ul>{links10}</ul><p>{words30}</p></aside>
<section id="comments"><h3>2 comments</h3><p>{words25}</p><p>{words9}</p></section>
<div class="cookie-banner"><p>{words30}</p></div><footer><p>{words12}</p></footer></body></html>"""

ENCYCLOPEDIA = """<body><div id="mw-navigation"><div role="navigation"><ul>{links25}</ul></div></div>
<div id="content"><h1 id="firstHeading">{title}</h1><div id="bodyContent"><div class="mw-parser-output">
{first}{second}<div class="navbox"><ul>{links30}</ul></div>
<h2>See also</h2><ul><li><a href="/w/a">The mill</a></li></ul></div></div>
<div id="catlinks" class="catlinks"><ul>{links6}</ul></div></div>
<div id="footer"><p>{words30}</p></div></body></html>"""

MIRROR = """<body><table role="presentation"><tr><td><ul>{links15}</ul></td><td><div class="c3"><h1>{title}</h1>
{first}{second}</div></td><td><div class="c7">{words25}</div></td></tr></table>
<div class="c9">{words20}</div></body></html>"""

BLOG = """<body class="home"><div class="navbar"><ul>{links8}</ul></div><div class="entry">
<h1 class="entry-title">{title}</h1><div class="entry-content">{first}{second}</div>
<div class="related-posts"><h3>Related</h3><ul>{links5}</ul></div></div>
<div class="newsletter"><p>{words18}</p></div><div class="widget"><ul>{links9}</ul></div></body></html>"""

TEMPLATES = (MAGAZINE, ENCYCLOPEDIA, MIRROR, BLOG)


@dataclass(frozen=True)
class Page:
    """A page as a server would send it, and the words of its body in order."""

    data: bytes
    body: list[str]


def make(seed: int) -> Page:
    """The page of this number; always the same."""
    return _Maker(seed).page()


@dataclass
class _Maker:
    seed: int
    body: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def page(self) -> Page:
        title = self.noted(f"The {self.pick(NOUNS)} of the {self.pick(NOUNS)}")
        blocks = list(self.blocks())
        fields = {"title": title, "first": "".join(blocks[:3]), "second": "".join(blocks[3:]), "seed": self.seed}
        fields |= {"author": self.random.choice(NAMES), "style": ".a{color:red}" * 50, "script": "var x=1;" * 200}
        fields["day"] = f"20{self.seed % 15 + 10}-0{self.seed % 9 + 1}-1{self.seed % 10}"
        template = HEAD + TEMPLATES[self.seed % len(TEMPLATES)]
        return Page(template.format_map(_Filled(fields, self)).encode(), self.body)

    def pick(self, words: str) -> str:
        return self.random.choice(words.split())

    def noted(self, text: str) -> str:
        """Text of the body; its words are noted."""
        self.body += text.split()
        return text

    def sentence(self) -> str:
        text = f"The {self.pick(NOUNS)} of the {self.pick(NOUNS)} {self.pick(VERBS)} the {self.pick(NOUNS)}"
        for _ in range(self.random.randint(0, 2)):
            name, link = self.random.choice(NAMES), self.random.choice(("and", "but", "while", "since"))
            text += f", {link} {name} {self.pick(VERBS)} a {self.pick(NOUNS)} by the {self.pick(NOUNS)}"
        return text + "."

    def text(self, sentences: int) -> str:
        return self.noted(" ".join(self.sentence() for _ in range(sentences)))

    def blocks(self) -> Iterator[str]:
        """The blocks of a body of 300 to 3,000 words; short bodies are the more common."""
        length = int(300 * 10 ** self.random.random())
        makers = (self.heading, self.quotation, self.table, self.items, self.paragraph)
        yield self.paragraph()
        while len(self.body) < length:
            yield self.random.choices(makers, (10, 6, 3, 5, 76))[0]()
        yield self.paragraph()

    def paragraph(self) -> str:
        words = self.text(self.random.randint(2, 6)).split()
        if self.random.random() < 0.4:
            at = self.random.randrange(len(words))
            words[at] = f'<a href="/w/{at}"><b>{words[at]}</b></a>'
        return f"<p>{' '.join(words)}</p>"

    def heading(self) -> str:
        return f"<h2>{self.noted(f'The {self.pick(NOUNS)} and the {self.pick(NOUNS)}')}</h2>" + self.paragraph()

    def quotation(self) -> str:
        words, name = self.text(2), self.random.choice(NAMES)
        self.noted(f"— {name} (1840–1911)")
        return f"<blockquote><p>{words}</p><footer>— <cite>{name}</cite> (1840–1911)</footer></blockquote>"

    def table(self) -> str:
        rows = "".join(self.row(year) for year in range(1870, 1870 + self.random.randint(3, 9)))
        return f"<table><tr><th>Year</th><th>Houses</th><th>Place</th></tr>{rows}</table>"

    def row(self, year: int) -> str:
        if year == 1870:
            self.noted("Year Houses Place")
        cells = self.noted(f"{year} {self.random.randint(2, 900)} {self.pick(NOUNS)}").split()
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    def items(self) -> str:
        return "<ul>" + "".join(f"<li>{self.text(1)}</li>" for _ in range(self.random.randint(2, 6))) + "</ul>"

    def furniture(self, kind: str, count: int) -> str:
        if kind == "words":
            return " ".join(self.pick(FURNITURE) for _ in range(count))
        links = (f'<li><a href="/x/{n}">{self.furniture("words", 3)}</a></li>' for n in range(count))
        return "".join(links)


class _Filled(dict[str, object]):
    """The fields of a template; "words20" and "links5" are made as they are asked for."""

    def __init__(self, fields: dict[str, object], maker: _Maker) -> None:
        super().__init__(fields)
        self.maker = maker

    def __missing__(self, key: str) -> str:
        return self.maker.furniture(key[:5], int(key[5:]))
