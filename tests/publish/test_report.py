"""The report: one page that holds everything, says what it marks, and lets nothing in."""

from __future__ import annotations

import dataclasses
import html
import io
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import meta

from testimonia.publish.report import (
    SHOWN,
    TEMPLATE,
    Report,
    ReportedAccount,
    ReportedFailure,
    environment,
    excerpt,
    fingerprint,
    inlined,
    web_address,
    write_report,
)
from testimonia.records import (
    Block,
    BlockKind,
    Extraction,
    Figure,
    Mention,
    Quotation,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
)

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

TEXT = "The ferry sank. Ada wrote that the boatman denied it. Forty drowned, said Bo & Cy <ferrymen>."
HOSTILE = "<script>alert('x')</script>"


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


STATEMENTS = (
    ("Ada", "wrote", "that the boatman denied it", Stance.ASSERTS, "Ada Moor", None),
    ("the boatman", "denied", "it.", Stance.DENIES, None, "s1"),
    ("Bo & Cy <ferrymen>", "said", "Forty drowned", Stance.HEDGES, "Bo & Cy", None),
)
FOUND = Extraction(
    statements=tuple(
        Statement(f"s{n}", (at(source),), (at(cue),), (at(content),), StatementKind.INDIRECT, stance, party, inside)
        for n, (source, cue, content, stance, party, inside) in enumerate(STATEMENTS, 1)
    ),
    unattributed=(Unattributed("u1", at("The ferry sank.")),),
    figures=(Figure("f1", at("Forty"), value=40, counts="drowned"),),
    mentions=(Mention("m1", at("Ada"), "person", "Ada Moor"),),
)


def account(**changes: object) -> ReportedAccount:
    plain = ReportedAccount(
        id="a1",
        name="ferry.html",
        title="The Ferry",
        authors=("D. Reeve",),
        date="1911-04",
        publisher=None,
        address="https://ferry.example/1?a=1&b=2",
        language="en",
        sha256="cd" * 32,
        media_type="text/html",
        reader="html/1",
        run="rules/1, 2026-11-20",
        warnings=(),
        blocks=(Block(BlockKind.PARAGRAPH, 0, TEXT),),
        findings=FOUND,
    )
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]


def page(*accounts: ReportedAccount, failures: tuple[ReportedFailure, ...] = ()) -> str:
    out = io.StringIO()
    write_report(out, Report("The Ferry", datetime(2026, 11, 23, 9, tzinfo=UTC), "0.1.0", accounts, failures))
    return out.getvalue()


def test_the_template_receives_exactly_the_documented_fields() -> None:
    made = environment()
    assert made.loader is not None
    source, _, _ = made.loader.get_source(made, TEMPLATE)
    assert meta.find_undeclared_variables(made.parse(source)) == {field.name for field in dataclasses.fields(Report)}


def test_the_head_counts_accounts_statements_and_claims_that_name_nobody() -> None:
    text = " ".join(re.sub("<[^>]+>", "", page(account(), account(id="a2"))).split())
    assert "2 accounts, 6 statements attributed to somebody, 2 sentences that make a claim and name nobody" in text
    assert "It does not judge who is right." in text


def test_the_text_of_an_account_is_on_the_page_to_the_character() -> None:
    (paragraph,) = re.findall(r'<p class="paragraph" dir="auto">(.*?)</p>', page(account()), re.DOTALL)
    assert html.unescape(re.sub("<[^>]+>", "", paragraph)) == TEXT


def test_every_link_within_the_page_leads_somewhere_and_every_id_is_unique() -> None:
    written = page(account(), account(id="a2", warnings=("page 3 holds no text",)))
    ids = re.findall(r' id="([^"]+)"', written)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', written)) <= set(ids)


def test_each_row_of_the_table_links_to_its_place_in_the_text() -> None:
    table = page(account()).partition("<tbody>")[2].partition("</tbody>")[0]
    assert table.count("<tr>") == 3
    assert re.findall(r'href="(#[^"]+)"', table) == ["#s1-1", "#s1-2", "#s1-3"]
    assert '<th scope="row" dir="auto"><i>“the boatman”</i></th><td>denies</td>' in table
    assert "within 1" in table


def test_a_statement_without_words_in_the_text_links_to_its_account() -> None:
    bare = Statement("s", (), (), (), StatementKind.INDIRECT, Stance.ASSERTS, "Ada")
    assert '<td><a href="#account-1">' in page(account(findings=Extraction((bare,))))


def test_a_note_shows_where_the_author_keeps_a_distance() -> None:
    first = FOUND.statements[0]
    told = dataclasses.replace(first, distance=first.source)
    assert f"the author: <q>{TEXT[slice(*first.source[0])]}</q>" in page(account(findings=Extraction((told,))))


def test_nothing_that_an_account_says_becomes_markup() -> None:
    written = page(
        account(
            title=HOSTILE, authors=(HOSTILE,), address=HOSTILE, name=HOSTILE, language='"><b>', warnings=(HOSTILE,)
        ),
        failures=(ReportedFailure(HOSTILE, "capture", HOSTILE, HOSTILE),),
    )
    assert "alert('x')" not in written.replace(html.escape(HOSTILE), "").replace("&lt;script&gt;alert(&#39;x", "")
    assert written.count("<script>") == 1


def test_the_page_loads_nothing_and_forbids_itself_to() -> None:
    written = page(account())
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src '{fingerprint('report.js')}'" in written
    assert f"<script>{inlined('report.js')}</script>" in written
    assert not re.search(r"\ssrc=|@import|url\(|<link|<img|<iframe|fetch\(|XMLHttpRequest", written)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://", "http://a b/", "https://[", "", None],
)
def test_only_addresses_of_the_web_become_links(address: str | None) -> None:
    assert web_address(address) is None
    assert " rel=" not in page(account(address=address))


def test_a_web_address_is_linked_without_telling_where_one_comes_from() -> None:
    link = '<a href="https://ferry.example/1?a=1&amp;b=2" rel="noopener noreferrer nofollow">'
    assert link in page(account())


def test_what_could_not_be_read_is_named_with_its_remedy() -> None:
    failure = ReportedFailure("wreck.pdf", "capture", "the file has no bytes", "check that it was saved whole")
    written = page(account(warnings=("page 3 holds no text",)), failures=(failure,))
    assert "<b>wreck.pdf</b> (capture): the file has no bytes; check that it was saved whole" in written
    assert "<dt>Not read</dt><dd>page 3 holds no text</dd>" in written


def test_long_contents_are_shown_in_part_and_whole_on_demand() -> None:
    content = "ash " * 100
    shown, more = excerpt(content)
    assert shown + more == content
    assert SHOWN // 2 < len(shown) <= SHOWN
    assert excerpt("ash") == ("ash", "")
    assert excerpt("a" * 300) == ("a" * SHOWN, "a" * 60)


def test_blocks_keep_the_shape_that_the_original_gave_them() -> None:
    kinds = [
        (BlockKind.HEADING, "Loss"),
        (BlockKind.VERSE, "one\ntwo"),
        (BlockKind.ITEM, "a"),
        (BlockKind.ROW, "b\tc"),
        (BlockKind.NOTE, "n"),
    ]
    blocks = tuple(Block(kind, n * 20, text, level=1, page=4) for n, (kind, text) in enumerate(kinds))
    written = page(account(blocks=blocks, findings=Extraction()))
    assert '<h4 dir="auto">Loss</h4>' in written
    assert '<blockquote class="verse"><p dir="auto">one\ntwo</p></blockquote>' in written
    assert '<li class="level1" dir="auto">a</li>' in written
    assert '<tr><td dir="auto">b</td><td dir="auto">c</td></tr>' in written
    assert written.count('class="folio"') == 1


def test_a_signed_quotation_is_noted_with_its_authors_years_and_work() -> None:
    quoted = Quotation("q", (at("Ada"),), (at("The ferry sank."),), "verse", "Ada Moor", "1840?", "1900", "Tides")
    written = page(account(findings=Extraction(quotations=(quoted,))))
    assert '<b>Ada Moor</b> <span class="stance">quoted</span>, verse<br>1840?–1900, Tides' in written


def test_an_empty_case_says_so() -> None:
    written = page()
    assert "No statement was found." in written
    assert "<b>0</b> accounts" in written


def palettes() -> list[dict[str, str]]:
    """The colours of the light page, of the dark one and of the printed one."""
    roots = re.findall(r":root \{(.*?)\}", str(inlined("report.css")), re.DOTALL)
    light, *others = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", root)) for root in roots)
    return [light, *({**light, **other} for other in others)]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", palettes(), ids=["light", "dark", "print"])
def test_text_and_rules_can_be_told_from_what_they_stand_on(colours: dict[str, str]) -> None:
    grounds = [colours[name] for name in ("paper", "content", "content-deep", "lit")]
    for ground in grounds:
        assert all(contrast(colours[text], ground) >= 4.5 for text in ("ink", "source", "cue", "link")), ground
        assert all(contrast(colours[rule], ground) >= 3 for rule in ("source-line", "cue-line", "content-line")), ground
    assert contrast(colours["quiet"], colours["paper"]) >= 4.5
    assert contrast(colours["own-line"], colours["paper"]) >= 3


DRIVER = """<script>
addEventListener("load", () => {
  const heads = () => Array.from(document.querySelectorAll("#sayings tbody th"));
  const parties = () => heads().map((cell) => cell.textContent).join("|");
  const form = document.getElementById("filters");
  const button = document.querySelector("thead button");
  button.click();
  const up = parties();
  button.click();
  const down = parties() + button.parentElement.getAttribute("aria-sort");
  form.elements.stance.value = "denies";
  form.dispatchEvent(new Event("input"));
  setTimeout(() => {
    document.getElementById("s1-1").focus();
    const lit = document.querySelectorAll(".lit").length;
    document.title = [up, down, parties(), form.querySelector("output").value, lit].join(" / ");
  }, 50);
});
</script>"""


@pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome is installed")
def test_in_a_browser_the_table_sorts_and_filters_and_a_statement_lights_up(tmp_path: Path) -> None:
    written = page(account())
    policy = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
    driven = browsed(policy.sub("", written).replace("</body>", DRIVER + "</body>"), tmp_path)
    (title,) = re.findall("<title>(.*?)</title>", driven)
    up, down, kept, count, lit = html.unescape(title).split(" / ")
    assert up == "“the boatman”|Ada Moor|Bo & Cy"
    assert down == "Bo & Cy|Ada Moor|“the boatman”descending"
    assert (kept, count) == ("“the boatman”", "1 of 3 statements")
    assert int(lit) > 3


@pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome is installed")
def test_in_a_browser_our_script_runs_under_the_pages_own_policy(tmp_path: Path) -> None:
    seen = browsed(page(account()), tmp_path)
    assert '<tbody class="ready">' in seen


def browsed(written: str, folder: Path) -> str:
    """The page as a browser holds it after its scripts have run."""
    path = folder / "report.html"
    path.write_text(written, encoding="utf-8")
    assert BROWSER is not None
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync", f"--user-data-dir={folder / 'profile'}"]
    command = [BROWSER, *quiet, "--virtual-time-budget=2000", "--dump-dom", path.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=90, check=True)
    return run.stdout
