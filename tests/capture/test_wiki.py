"""Wikitext and MediaWiki dumps. The places and floods are invented."""

from __future__ import annotations

import bz2
import gzip
import re
import time
from collections.abc import Callable

import mwparserfromhell
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.capture import Captured, Source, capture, reader_for
from testimonia.capture.layout import blocks_of
from testimonia.capture.readers import mediawiki, wikitext
from testimonia.capture.wiki import document
from testimonia.errors import Damaged, Empty, InputError, TooLarge
from testimonia.records import BlockKind, Details, Link, LinkKind


def read(text: str) -> list[tuple[str, str]]:
    """The kinds and cleaned texts of the pieces of a page."""
    return [(piece.kind.value, " ".join(piece.text.split(" "))) for piece in document(text, Details()).pieces]


def paragraph(text: str) -> str:
    pieces = list(document(text, Details()).pieces)
    assert [piece.kind for piece in pieces] == [BlockKind.PARAGRAPH]
    return pieces[0].text


def links(text: str) -> tuple[Link, ...]:
    return document(text, Details(), base="https://w.example/wiki/").details.links


def warnings(text: str) -> list[str]:
    made = document(text, Details())
    list(made.pieces)
    return made.warnings


def test_headings_have_their_level_and_paragraphs_are_joined_from_their_lines() -> None:
    pieces = list(document("== The dam ==\nIt broke\nat night.\n\n=== Later ===\nIt was rebuilt.", Details()).pieces)
    assert [(piece.kind.value, piece.level, piece.text) for piece in pieces] == [
        ("heading", 2, "The dam"),
        ("paragraph", 0, "It broke\nat night."),
        ("heading", 3, "Later"),
        ("paragraph", 0, "It was rebuilt."),
    ]


def test_headings_with_nothing_under_them_are_dropped() -> None:
    assert read("== A ==\n=== B ===\ntext\n== References ==\n{{reflist}}\n[[Category:X]]") == [
        ("heading", "A"),
        ("heading", "B"),
        ("paragraph", "text"),
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("'''Oros''' is a ''lower'' '''''town'''''.", "Oros is a lower town."),
        ("The ''town''''s mill and ''''x'''.", "The town's mill and 'x."),
        ("[[Oros]], [[Oros|the town]], [[Oros (town)|]]", "Oros, the town, Oros"),
        ("[[:Category:Towns]], [[Oros#Mill]], [[Oros_mill]]", "Category:Towns, Oros#Mill, Oros_mill"),
        ("[https://o.example/a?b=c the mill] and [https://o.example/]", "the mill and https://o.example/"),
        ("5&nbsp;km &mdash; &#8220;far&#x201D; &amp;lt; R&D", "5\xa0km — “far” &lt; R&D"),
        ("a<!-- not this -->b<br>c <small>d</small> <span style='x'>e</span>", "ab c d e"),
        ("<nowiki>[[a]] {{b}} ''c''</nowiki> <math>x_{1}</math>", "[[a]] {{b}} ''c'' x_{1}"),
        ("x <John> y", "x <John> y"),
        ("__NOTOC__Text __FORCETOC__here", "Text here"),
        ("[[de:Oros]]Text[[File:a.jpg]] [[Image:b.png|thumb|left|200px]]here", "Text here"),
        ("{{convert|5|km|mi}} {{convert|2|to|3|sqmi|km2}} {{circa|1340}}", "5 km 2 to 3 sq mi c. 1340"),
        ("{{lang|ru|Симидзу}} {{lang-ja|清水}} {{transl|ja|Hepburn|Shimizu}}", "Симидзу 清水 Shimizu"),
        ("He wrote{{snd}}in haste{{sic}}{{citation needed|date=May 2020}}.", "He wrote – in haste[sic]."),
        ("{{nowrap|a {{lang|la|b [[c|d]]}} e}}", "a b d e"),
        ("Oros ({{IPAc-en|o}}; born 1900) and Weir ({{unknown}}).", "Oros (born 1900) and Weir."),
        ("{{{name|a default}}} {{nowrap|{{{1}}}x}}", "a default x"),
        ("{{as of|1946|8|9}}, {{val|1200|u=km}}, {{frac|1|2}}, {{SS|Oros}}", "As of 1946-08-09, 1200 km, 1/2, SS Oros"),
        ("a {{!}} b [[c", "a | b [[c"),
        ("{{nowrap|open and [[b]] text", "{{nowrap|open and b text"),
        ("closed }} and ]] text", "closed }} and ]] text"),
    ],
)  # fmt: skip
def test_markup_becomes_the_text_that_a_reader_sees(markup: str, text: str) -> None:
    assert paragraph(markup) == text


def test_list_items_have_their_depth() -> None:
    pieces = list(document("* a\n** b\n# c\n; term\n: meaning\n", Details()).pieces)
    assert [(piece.kind.value, piece.level, piece.text) for piece in pieces] == [
        ("item", 1, "a"),
        ("item", 2, "b"),
        ("item", 1, "c"),
        ("item", 1, "term"),
        ("item", 1, "meaning"),
    ]


def test_a_colon_alone_indents_a_paragraph() -> None:
    pieces = list(document("She wrote:\n::The water came at dawn.\nThen she left.", Details()).pieces)
    assert [(piece.kind.value, piece.indent) for piece in pieces] == [
        ("paragraph", 0),
        ("paragraph", 8),
        ("paragraph", 0),
    ]


def test_tables_become_rows_without_their_attributes() -> None:
    table = """{| class="wikitable"
|+ Losses
! Village !! style="width:3em" | Houses
|-
| [[Oros|Upper Oros]] || align=right | 12
| more
on a second line
|- class="x"
| || {{nowrap|a}}
|}"""
    rows = [
        ("caption", "Losses"),
        ("row", "Village\tHouses"),
        ("row", "Upper Oros\t12\tmore on a second line"),
        ("row", "\ta"),
    ]
    assert read(table) == rows


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    assert read("{|\n| a\n{|\n| b || c\n|-\n| d\n|}\n| e\n|}\nafter") == [("row", "a b c d\te"), ("paragraph", "after")]


def test_tables_may_be_written_in_html() -> None:
    assert read("<table><tr><th>A</th><td>b</td></tr><tr><td>c</td></tr></table>") == [("row", "A\tb"), ("row", "c")]


def test_block_quotations_keep_their_paragraphs() -> None:
    assert read("Before.\n<blockquote>One.\n\nTwo.<br>— Anna Weil</blockquote>After.") == [
        ("paragraph", "Before."),
        ("quotation", "One."),
        ("quotation", "Two."),
        ("signature", "— Anna Weil"),
        ("paragraph", "After."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "{{quote|The water rose.|Anna Weil|''Letters''}}",
        "{{Quote|text=The water rose.|author=Anna Weil|source=Letters}}",
        "{{blockquote|1=The water rose.|2=[[Anna Weil]]|3=Letters}}",
        "{{cquote|The water rose.|20px|20px|Anna Weil|Letters}}",
        "{{rquote|right|The water rose.|Anna Weil|Letters}}",
        "{{Quote box |quote = The water rose. |author = Anna Weil |source = Letters |width = 30%}}",
        ":{{quote|\nThe water rose.|sign=Anna Weil|source=''Letters''\n}}",
    ],
)
def test_quotation_templates_are_quotations_with_a_signature(markup: str) -> None:
    assert read(f"Before.\n{markup}\nAfter.") == [
        ("paragraph", "Before."),
        ("quotation", "The water rose."),
        ("signature", "— Anna Weil, Letters"),
        ("paragraph", "After."),
    ]


def test_verse_keeps_its_lines() -> None:
    assert read("<poem>\nThe river '''came'''\n:and went.\n\nAgain.\n</poem>") == [
        ("verse", "The river came\nand went.\n\nAgain.")
    ]
    assert read("{{poemquote|The river came<br>and went.|Anna Weil}}") == [
        ("verse", "The river came\nand went."),
        ("signature", "— Anna Weil"),
    ]


def test_notes_stand_once_after_the_block_that_cites_them_first() -> None:
    text = """It broke.<ref name="w">Weil, ''Letters'', 3.</ref> At night.{{efn|Or at dawn.<ref>Oros, 5.</ref>}}

* one<ref name=w />
* two<ref>Third.</ref>
End.{{r|later}}
<references><ref name="later">Fourth.</ref></references>"""
    assert read(text) == [
        ("paragraph", "It broke. At night."),
        ("note", "Weil, Letters, 3."),
        ("note", "Or at dawn."),
        ("note", "Oros, 5."),
        ("item", "one"),
        ("item", "two"),
        ("note", "Third."),
        ("paragraph", "End."),
        ("note", "Fourth."),
    ]


def test_a_note_does_not_come_between_a_quotation_and_what_leads_up_to_it() -> None:
    assert [kind for kind, _ in read("She wrote:<ref>Letters.</ref>\n{{quote|The water rose.|Weil}}\nEnd.")] == [
        "paragraph",
        "quotation",
        "signature",
        "note",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("template", "note"),
    [
        (
            "{{cite book|last=Weil|first=Anna|last2=Oros|year=1951|title=[[Flood]]|place=Oros|publisher=Mill|p=12}}",
            "Weil, Anna; Oros (1951). Flood. Oros, Mill. p. 12.",
        ),
        (
            "{{Cite news |author=A. Weil |date=3 May 1951 |title=Water |work=The Mill |pages=1–2 |url=https://m.example/?a=b}}",
            "A. Weil (3 May 1951). Water. The Mill. pp. 1–2.",
        ),
        ("{{cite web|url=https://m.example/?a=b|title=}}", "https://m.example/?a=b."),
        ("{{cite book|title=Water|quote=It rose.}}", "Water. “It rose.”"),
    ],
)  # fmt: skip
def test_citations_become_readable_lines(template: str, note: str) -> None:
    assert read(f"Text.<ref>{template}</ref>")[1] == ("note", note)


def test_short_citations_are_notes() -> None:
    assert read("Text.{{sfn|Weil|Oros|1951|pp=3–4}}")[1] == ("note", "Weil, Oros 1951, pp. 3–4")


def test_captions_of_pictures_are_kept() -> None:
    assert read("[[File:Dam.jpg|thumb|upright=1.2|alt=A dam|The dam in [[1951]], ''before'']]Text.") == [
        ("caption", "The dam in 1951, before"),
        ("paragraph", "Text."),
    ]
    assert read("<gallery>\nFile:A.jpg|The mill\nFile:B.jpg\n</gallery>") == [("caption", "The mill")]


def test_furniture_is_left_out_in_silence() -> None:
    text = "{{Short description|x}}\n{{Infobox flood|name=[[Oros]]|{{!}}}}\n'''Oros''' is.\n{{Navbox|a}}{{stub}}"
    assert read(text) == [("paragraph", "Oros is.")]
    assert warnings(text) == []


def test_a_template_among_words_that_we_do_not_know_is_named_in_a_warning() -> None:
    assert warnings("The flood of {{Weird date|1951}} was high.") == [
        "templates in the text whose words are not known were left out: weird date"
    ]


def test_a_template_that_holds_a_long_text_is_named_wherever_it_stands() -> None:
    assert "letter" in warnings(f"Text.\n\n{{{{Letter|{'The water rose in the night. ' * 5}}}}}")[0]


def test_topic_links_are_kept() -> None:
    text = """{{Main|Floods of Oros}}
{{see also|Weir#Plan|Dams}}
Text [[Category:Floods in the hills|Oros]].
== See also ==
* [[Mill]]
* ''[[Sluice (gate)|sluices]]''
* [[Bridge]], which held
"""
    assert links(text) == (
        Link(LinkKind.RELATED, "Mill", "https://w.example/wiki/Mill"),
        Link(LinkKind.RELATED, "Sluice (gate)", "https://w.example/wiki/Sluice_(gate)"),
        Link(LinkKind.RELATED, "Floods of Oros", "https://w.example/wiki/Floods_of_Oros"),
        Link(LinkKind.RELATED, "Weir", "https://w.example/wiki/Weir"),
        Link(LinkKind.RELATED, "Dams", "https://w.example/wiki/Dams"),
        Link(LinkKind.PARENT, "Floods in the hills", "https://w.example/wiki/Floods_in_the_hills"),
    )
    assert read(text)[-2:] == [("heading", "See also"), ("item", "Bridge, which held")]


def test_the_title_is_what_the_page_wants_to_be_called() -> None:
    made = document("{{DISPLAYTITLE:<i>''Oros''</i> &amp; mill}}Text.", Details(title="Oros and mill"))
    assert made.details.title == "Oros & mill"


HOSTILE: dict[str, Callable[[], str]] = {
    "open templates": lambda: "{{a|" * 10_000,
    "nested templates": lambda: "{{nowrap|x" * 10_000 + "}}" * 10_000,
    "nested quotations": lambda: "{{quote|x " * 10_000 + "}}" * 10_000,
    "open links": lambda: "[[a|" * 10_000,
    "nested links": lambda: "[[" * 10_000 + "]]" * 10_000,
    "nested tables": lambda: "{|\n|\n" * 10_000,
    "open tags": lambda: "<a " * 10_000 + "<ref>" * 10_000,
    "nested tags": lambda: "<blockquote>" * 10_000 + "</blockquote>" * 10_000,
    "comments": lambda: "<!--" * 10_000 + "<pre>" * 10_000,
    "crossed": lambda: "{{a|[[b|<ref>{|\n" * 5_000 + "}}" * 10_000 + "]]" * 10_000,
    "apostrophes": lambda: "'" * 100_000 + "''a'''b" * 10_000,
    "rules": lambda: "=" * 100_000 + ("\n==" + " " * 1000) * 50,
    "a huge template": lambda: "{{quote|" + "the water rose " * 100_000 + "}}",
    "empty brackets": lambda: "{{x}}(" * 10_000 + ")" * 10_000,
    "notes that cite themselves": lambda: "<ref name=a><ref name=a/></ref>" * 10_000,
    "see also": lambda: "== See also ==\n" * 10_000 + "* [[" * 10_000,
    "categories": lambda: "".join(f"[[Category:{number}]]" for number in range(10_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_time(name: str) -> None:
    text = HOSTILE[name]()
    began = time.process_time()
    list(document(text, Details()).pieces)
    assert time.process_time() - began < 3


def test_what_is_nested_too_deep_is_left_out_with_a_warning() -> None:
    assert warnings("{{nowrap|x" * 200 + "}}" * 200) == ["templates or links nested more than 100 deep were left out"]


MARKS = [
    *("{{", "}}", "{{{", "[[", "]]", "[", "]", "|", "=", "==", "'", "'''", "{|", "|}", "|-", "*", ":", ";", "\n"),
    *("<ref>", "</ref>", "<poem>", "</poem>", "<br>", "<!--", "-->", "<nowiki>", "</nowiki>"),
    *("quote", "a", " b ", "https://", "File:", "&lt;", "\ufdd3"),
]


@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join))
def test_whatever_the_markup_the_page_is_read_and_no_mark_of_ours_is_left(text: str) -> None:
    for block in blocks_of(document(text, Details()).pieces):
        assert not re.search("[\ufdd0-\ufdef]", block.text)


words = st.text("abcd efg", min_size=1, max_size=12).filter(str.strip)
nested = st.recursive(
    words,
    lambda inner: st.one_of(
        st.tuples(words, st.lists(inner, max_size=3)).map(lambda t: "{{" + "|".join([t[0], *t[1]]) + "}}"),
        st.tuples(words, inner).map(lambda t: f"[[{t[0]}|{t[1]}]]"),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    ),
    max_leaves=12,
)


@given(nested)
def test_templates_are_parted_like_mwparserfromhell_parts_them(markup: str) -> None:
    seen: list[list[str]] = []
    expected = [
        [str(template.name), *map(str, template.params)]
        for template in mwparserfromhell.parse(markup).filter_templates()
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "testimonia.capture.wiki.expand.template", lambda parts, _: seen.append(parts) or joined("{{", parts, "}}")
        )
        patch.setattr("testimonia.capture.wiki.expand.wikilink", lambda parts, _: joined("[[", parts, "]]"))
        document(markup, Details())
    assert sorted(seen) == sorted(expected)


def joined(start: str, parts: list[str], end: str) -> str:
    return start + "|".join(parts) + end


PAGE = "'''Oros''' is a [[town]].<ref>Weil, 3.</ref>\n\n== Flood ==\nThe water rose.\n[[Category:Towns]]\n"


@pytest.mark.parametrize(
    "text", [PAGE, "#REDIRECT [[Oros]]", "{|\n! A\n|-\n| [[b]] || '''c'''\n|}", PAGE.replace("\n", "\r\n")]
)
def test_wikitext_is_known_by_its_markup(text: str) -> None:
    assert reader_for(Source("x", data=text.encode())) is wikitext


@pytest.mark.parametrize(
    "text",
    [
        "The water rose. [[sic]] It fell == again.",
        "# Oros\n\nA **town** with a [mill](mill.md).\n\n## Flood\n\n- [[note]]\n- {{date}}\n",
        "= Oros =\n\n== Flood\n\nAsciiDoc has *bold* text.",
        "#!/bin/sh\nif [[ -f x ]]; then\n  echo '{{a}}'\nfi\n",
        "import re\n\nTEXT = '''[[a]] {{b}} [[c]]'''\n",
        "<!DOCTYPE html><html><body>{{ title }} [[a]] '''b'''</body></html>",
        "\0\1\2[[a]] '''b''' == c ==",
    ],
)
def test_other_texts_are_not_taken_for_wikitext(text: str) -> None:
    assert wikitext.claims(Source("x"), text.encode()) == 0


def test_a_page_that_only_leads_to_another_is_empty() -> None:
    with pytest.raises(Empty, match="“Oros”"):
        list(capture(Source("x", data=b"#REDIRECT [[Oros|the town]]")))


def test_a_page_larger_than_mediawiki_allows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wikitext, "LARGEST", 1000)
    with pytest.raises(TooLarge):
        list(capture(Source("x", data=PAGE.encode() * 20)))


def xml_page(title: str, *texts: str, namespace: str = "<ns>0</ns>", extra: str = "", model: str = "wikitext") -> str:
    revisions = "".join(
        f"<revision><id>{number}</id><timestamp>20{number:02}-02-03T04:05:06Z</timestamp><contributor><username>Editor</username>"
        f'</contributor><model>{model}</model><text xml:space="preserve">{text}</text></revision>'
        for number, text in enumerate(texts, 10)
    )
    return f"<page><title>{title}</title>{namespace}<id>1</id>{extra}{revisions}</page>"


def dump(*pages: str) -> bytes:
    head = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en"><siteinfo>
        <sitename>Hill Wiki</sitename><base>https://hill.example/wiki/Main_Page</base><namespaces>
        <namespace key="0" /><namespace key="1">Talk</namespace></namespaces></siteinfo>"""
    return (head + "".join(pages) + "</mediawiki>").encode()


def read_dump(data: bytes) -> list[tuple[Captured, list[str]]]:
    return [(captured, [block.text for block in captured.blocks]) for captured in capture(Source("x", data=data))]


DUMP = dump(
    xml_page("Oros", "Old text.", "The '''water''' rose &amp;mdash; [[Category:Floods]]"),
    xml_page("Talk:Oros", "No.", namespace="<ns>1</ns>"),
    xml_page("Mill of Oros", "#REDIRECT [[Oros]]", extra='<redirect title="Oros" />'),
    xml_page("Data", "{}", model="json"),
    xml_page("Mill &amp; weir", "It turned."),
)


@pytest.mark.parametrize("pack", [bytes, bz2.compress, gzip.compress])
def test_the_articles_of_a_dump_are_documents(pack: Callable[[bytes], bytes]) -> None:
    (oros, text), (mill, other) = read_dump(pack(DUMP))
    assert oros.details == Details(
        title="Oros",
        date="2011-02-03",
        publisher="Hill Wiki",
        language="en",
        address="https://hill.example/wiki/Oros",
        links=(Link(LinkKind.PARENT, "Floods", "https://hill.example/wiki/Floods"),),
    )
    assert (oros.part, text, oros.reader) == ("Oros", ["The water rose —"], "mediawiki/1")
    assert (mill.part, other, mill.details.address) == (
        "Mill & weir",
        ["It turned."],
        "https://hill.example/wiki/Mill_%26_weir",
    )


def test_old_dumps_tell_the_namespace_by_the_title() -> None:
    data = dump(xml_page("Talk:Oros", "No.", namespace=""), xml_page("Oros: a town", "Yes.", namespace=""))
    assert [captured.part for captured, _ in read_dump(data)] == ["Oros: a town"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_what_stands_before_a_break_is_given_and_the_break_told(pack: Callable[[bytes], bytes]) -> None:
    many = dump(*(xml_page(f"Oros {number}", f"Text {number * 7919}.") for number in range(20)))
    found = read_dump(pack(many)[:-60])
    assert [text for _, text in found[:5]] == [[f"Text {number * 7919}."] for number in range(5)]
    assert all(not captured.warnings for captured, _ in found[:-1])
    assert found[-1][0].warnings[0].startswith("what follows could not be read: ")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (DUMP[:300], Damaged),
        (gzip.compress(DUMP, mtime=0)[:250], Damaged),
        (dump(), Empty),
        (dump("<page>" * 5000), Damaged),
        (dump(xml_page("Oros", "x" * 11_000_000)), TooLarge),
        (dump("<page>" + "<id>1234</id>" * 1_400_000), TooLarge),
    ],
    ids=["cut", "cut gzip", "no pages", "deep", "one long text", "many elements"],
)
def test_hostile_dumps_end_in_a_clear_error(data: bytes, error: type[InputError]) -> None:
    with pytest.raises(error):
        read_dump(data) and pytest.fail("a document was read")


def test_a_compressed_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("testimonia.capture.containers.packed.SAFE", 100_000)
    with pytest.raises(TooLarge, match="250 times its size"):
        read_dump(bz2.compress(dump("\n" * 10_000_000)))


def test_a_dump_that_defines_entities_is_none() -> None:
    data = DUMP.replace(b"<mediawiki", b'<!DOCTYPE mediawiki [<!ENTITY a "b">]><mediawiki', 1)
    assert mediawiki.claims(Source("x", data=data), data) == 0


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"BZh9", b"\x1f\x8b\x08", b"<mediawiki>", b"[[", b"WARC/1.0\r\n"])
)
def test_no_bytes_make_a_claim_fail(data: bytes, start: bytes) -> None:
    source = Source("x", data=start + data)
    for reader in (wikitext, mediawiki):
        assert 0 <= reader.claims(source, source.head()) <= 1
