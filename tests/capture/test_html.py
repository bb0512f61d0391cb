"""Web pages: the article out of its page, details, links, hostile input."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from tag_soup import SOUP

from testimonia.capture import Captured, Source, capture
from testimonia.capture.web import markup, page_article
from testimonia.capture.web.page_head import iso_date
from testimonia.errors import Empty, InputError, TooLarge
from testimonia.records import Block, BlockKind, Link, LinkKind

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from pages import FURNITURE, make

PROSE = "<p>The granary by the river burned on the second night, and the miller counted forty houses in ashes.</p>"


def page(html: str | bytes, address: str | None = None) -> tuple[Captured, list[Block]]:
    """Read a whole page."""
    data = html if isinstance(html, bytes) else html.encode()
    (captured,) = capture(Source(name="page.html", data=data, address=address))
    return captured, list(captured.blocks)


def texts(html: str) -> list[str]:
    """The texts of the blocks of a whole page."""
    return [block.text for block in page(f"<!doctype html><html><body>{html}</body></html>")[1]]


def test_the_article_is_read_and_the_furniture_left_out() -> None:
    html = (
        "<header><a href='/'>The Review</a></header><nav><ul><li><a href=/a>Sport</a></li></ul></nav>"
        f"<main><article><h1>The fire</h1><div class='share-buttons'>Share</div>{PROSE * 3}"
        f"<div class=advert><p>Nine nights on the bay, book before Sunday and save.</p></div>{PROSE}</article></main>"
        "<aside class=sidebar><p>Our newsletter, every Friday, with no spam at all.</p></aside>"
        "<section id=comments><p>reader: I was told otherwise by my own guide there.</p></section>"
        "<div class=cookie-banner><p>We use cookies to improve what you see on this page.</p></div>"
        "<footer>All rights reserved.</footer>"
    )
    assert texts(html) == ["The fire", *[PROSE[3:-4]] * 4]


def test_quotations_verse_captions_tables_and_notes_in_the_article_stay() -> None:
    html = (
        f"<article><h1>The fire</h1>{PROSE * 2}<figure><img src=a><figcaption>The mill.</figcaption></figure>"
        "<blockquote>A bell,<br>a bell<footer>Jon Holm (1840?–1911)</footer></blockquote>"
        "<table><tr><th>Year</th></tr><tr><td>1870</td></tr></table><p>So it ended.</p>"
        "<ol class=references><li>Harbour book, 12.</li></ol></article>"
    )
    assert texts(html)[3:] == [
        "The mill.", "A bell,\na bell", "Jon Holm (1840?–1911)", "Year", "1870", "So it ended.", "Harbour book, 12.",
    ]  # fmt: skip


def test_a_short_page_is_read_whole_less_its_furniture() -> None:
    assert texts("<nav><a href=/>Home</a></nav><p>The mill burned.</p>") == ["The mill burned."]


def test_what_is_named_like_furniture_stays_if_most_of_the_text_stands_in_it() -> None:
    assert texts(f"<div class='page-menu social'><div class='sidebar'>{PROSE * 4}</div></div>") == [PROSE[3:-4]] * 4


def test_a_page_of_which_the_quick_way_keeps_too_little_is_read_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    ways = []
    extract = page_article.bare_extraction
    monkeypatch.setattr(page_article, "bare_extraction", lambda *a, **k: ways.append(k["fast"]) or extract(*a, **k))
    made = make(0)
    kept = page_article.kept_text(markup.parse(made.data), prose=10**6)
    assert ways == [True, False]
    assert "".join(made.body[-5:]) in kept


def test_generated_pages_keep_their_body_and_lose_their_furniture() -> None:
    kept = wanted = given_out = 0
    for seed in range(16):
        made = make(seed)
        words = Counter(" ".join(block.text for block in page(made.data)[1]).split())
        kept += sum((words & Counter(made.body)).values())
        wanted += len(made.body)
        given_out += words.total()
    assert kept / wanted > 0.99
    assert kept / given_out > 0.98


@pytest.mark.parametrize("seed", [0, 1, 3])
def test_furniture_that_names_itself_leaves_no_word(seed: int) -> None:
    words = set(" ".join(block.text for block in page(make(seed).data)[1]).split())
    assert words.isdisjoint(FURNITURE.split())


# Details and links


HEAD = (
    "<html lang=en-GB><head><title>The fire - Causes | The Review</title>"
    "<meta property=og:site_name content='The Review'><meta name=author content='Anna Berg and Carl Dahl'>"
    "<meta property=article:published_time content='1998-03-02T08:00Z'>"
    "<link rel=canonical href='https://review.example/fire'></head><body>"
)


def test_the_head_gives_title_authors_date_publisher_language_and_address() -> None:
    details = page(f"{HEAD}{PROSE}")[0].details
    assert (details.title, details.authors, details.date) == (
        "The fire - Causes",
        ("Anna Berg", "Carl Dahl"),
        "1998-03-02",
    )
    assert (details.publisher, details.language) == ("The Review", "en-GB")
    assert details.address == "https://review.example/fire"
    assert (details.topic, details.section) == ("The fire", "Causes")


def test_linked_data_gives_the_same() -> None:
    data = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "The flood", "datePublished": "2001-05",'
        ' "author": [{"name": "Ines Falk"}], "publisher": {"name": "Harbour News"}, "inLanguage": "da"}]}'
    )
    details = page(f'<html><head><script type="application/ld+json">{data}</script></head>{PROSE}')[0].details
    assert (details.title, details.date, details.language) == ("The flood", "2001-05", "da")
    assert (details.authors, details.publisher) == (("Ines Falk",), "Harbour News")


def test_a_date_in_the_text_is_not_taken_for_the_pages() -> None:
    assert page(f"<html><body>{PROSE}<p>Printed on 3 May 1871 in the harbour.</p>")[0].details.date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1946-08-09T10:00:00+02:00", "1946-08-09"),
        ("1946/08", "1946-08"),
        ("1946", "1946"),
        ("August 9, 1946", "1946-08-09"),
        ("Fri, 9 Aug 1946 10:00", "1946-08-09"),
        ("1946-13-09", None),
        ("lately", None),
        ("20160203", None),
    ],
)
def test_dates_are_made_iso_as_far_as_they_go(text: str, date: str | None) -> None:
    assert iso_date(text) == date


def test_breadcrumbs_and_read_more_lead_to_parents_and_stay_out_of_the_body() -> None:
    html = (
        "<nav aria-label=breadcrumb><a href=/>Home</a><a href=/rome>Rome</a><a href=/fire>The fire</a></nav>"
        f"<article><h1>The fire</h1>{PROSE * 3}<p>Read more about this topic: <a href=/floods>Floods</a></p></article>"
    )
    captured, blocks = page(HEAD + html)
    assert captured.details.links == (
        Link(LinkKind.PARENT, "Rome", "https://review.example/rome"),
        Link(LinkKind.PARENT, "Floods", "https://review.example/floods"),
    )
    assert not any("Floods" in block.text or "Rome" in block.text for block in blocks)


def test_see_also_leads_to_related_pages_and_ends_with_its_section() -> None:
    html = f"<article><h1>Fire</h1>{PROSE * 3}<h2>See also</h2><ul><li><a href=b>The mill</a></ul><h2>End</h2>{PROSE}"
    captured, blocks = page(HEAD + html)
    assert captured.details.links == (Link(LinkKind.RELATED, "The mill", "https://review.example/b"),)
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == ["Fire", "End"]


def test_a_canonical_address_on_another_host_is_the_source() -> None:
    details = page(
        f"{HEAD}{PROSE}<p>Source: <a href='https://archive.example/7'>Archive</a></p>", "https://copy.example/x"
    )[0].details
    assert details.address == "https://copy.example/x"
    assert details.links == (
        Link(LinkKind.SOURCE, "Archive", "https://archive.example/7"),
        Link(LinkKind.SOURCE, "review.example", "https://review.example/fire"),
    )


# Hostile input


def test_elements_nested_beyond_the_parsers_depth_are_refused() -> None:
    with pytest.raises(TooLarge, match="more than 2,000 deep in one another; save the page as plain text"):
        page(b"<html><body>" + b"<div>" * 100_000 + b"text" + b"</div>" * 100_000)


def test_deep_nesting_that_can_be_parsed_is_read() -> None:
    assert texts("<div>" * 1_500 + PROSE + "</div>" * 1_500) == [PROSE[3:-4]]


def test_nested_tables_do_not_hang() -> None:
    assert len(texts("<table><tr><td>cell" * 500)) == 500


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>Only a title</title></head></html>",
        "<html><frameset cols=1><frame src=a></frameset></html>",
        "<html><body><nav><a href=/>Home</a></nav><footer>Copyright, all of it, by the Review</footer></body></html>",
        "<html><body><ul><li><a href=/a>One page</a></li><li><a href=/b>Another page</a></li></ul></body></html>",
    ],
)
def test_a_page_of_nothing_but_navigation_is_empty(html: str) -> None:
    with pytest.raises(Empty, match="no text besides navigation; save the page of the article itself"):
        page(html)


def test_nuls_are_dropped_and_combining_and_right_to_left_text_stays_as_it_is() -> None:
    text = "قال الشاهد إن القرية أُحرقت. e\u0301 \u05e9\u05c1\u200d"
    assert page(f"<html><body><p>{text[:9]}\0{text[9:]}</p>")[1][0].text == text


def test_a_title_is_no_article_and_a_broken_page_no_traceback() -> None:
    assert texts("<p>One <b>two<p>three</i></div><td>four") == ["One two", "three", "four"]


@given(SOUP)
@settings(max_examples=60, deadline=None)
def test_a_page_of_any_tags_is_read_or_refused_clearly(soup: list[str]) -> None:
    try:
        outcome = "".join(block.text for block in page("<html><body>" + "".join(soup))[1])
    except InputError as error:
        outcome = error.remedy
    assert outcome
