"""Every bad input that a user may meet, through the real command: one clear line each, and the rest is done."""

import io
import json
import os
import re
import sys
import zipfile

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from testimonia.settings import MIB


def pdf(text="The clerk said that the mill burned.", password=None):
    document = FPDF()
    document.add_page()
    document.set_font("helvetica")
    document.write(text=text)
    if password:
        document.set_encryption("owner", password, permissions=AccessPermission.none())
    return bytes(document.output())


def archive(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), data)
    return buffer.getvalue()


DOCX = archive(TYPES="<Types/>", **{"word__document.xml": "<w:document/>" + " " * 5000})
BOMB = archive(TYPES="<Types/>", **{"word__document.xml": b"<w>" + b" " * (30 * MIB)})
NEST = b"<html><body>" + b"<div>" * 100_000 + b"The clerk said that the mill burned." + b"</div>" * 100_000

BAD = {
    "empty.txt": (b"", "the file has no bytes"),
    "empty.pdf": (b"", "the file has no bytes"),
    "locked.pdf": (pdf(password="secret"), "password"),
    "cut.pdf": (pdf()[:400], ""),
    "cut.docx": (DOCX[: len(DOCX) // 2], ""),
    "bomb.docx": (BOMB, ""),
    "unknown.bin": (bytes(range(256)) * 64, "no format that we read"),
    "blank.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_it_is_named_with_a_reason_and_a_remedy(testimonia, tmp_path, name):
    data, reason = BAD[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("The clerk said that the mill burned.")
    run = testimonia("extract", name, "good.txt", "--format", "jsonl")
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"{name}: ")
    assert reason in line
    assert "; " in line
    assert "the reader failed" not in line
    assert json.loads(run.stdout)["id"] == "good"


def test_html_of_a_hundred_thousand_nested_elements_is_read_or_named(testimonia, tmp_path):
    (tmp_path / "nested.html").write_bytes(NEST)
    run = testimonia("extract", "nested.html", "--format", "jsonl")
    read = run.returncode == 0 and "The clerk said" in json.loads(run.stdout)["text"]
    assert read or (run.returncode == 1 and len(run.stderr.splitlines()) == 1)


def test_nul_bytes_and_surrogates_leave_offsets_exact(testimonia, tmp_path):
    words = "The clerk said that the mill\0 burned. \U0001f525 שלום e\u0301.".encode()
    (tmp_path / "odd.txt").write_bytes(words + b"\xed\xa0\x80 The miller denied that he was there.\n" * 3)
    said = json.loads(testimonia("extract", "odd.txt", "--format", "jsonl").stdout)
    cut = [said["text"][s:e] for a in said["attributions"] for s, e in a["source"]]
    assert cut[0] == "The clerk"
    assert cut[1:] == ["The miller"] * 3


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user whom permissions bind (not root)")
def test_no_permission_is_named(testimonia, tmp_path):
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "secret.txt").chmod(0)
    run = testimonia("extract", "secret.txt")
    assert run.stderr == "secret.txt: capture: permission denied; ask its owner for the permission to read it\n"


def test_a_file_that_needs_more_memory_than_allowed_is_named(testimonia, tmp_path):
    (tmp_path / "large.html").write_bytes(b"<html><body>" + b"<p>The clerk said so.</p>" * 4_000_000)
    run = testimonia("extract", "large.html", "--memory-limit", "700", "--format", "jsonl")
    assert run.returncode == 1
    assert "large.html: capture: " in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_the_least_memory_limit_is_enough_for_a_text_of_many_chunks(testimonia, tmp_path):
    with (tmp_path / "long.txt").open("w") as out:
        for number in range(3_000):
            out.write(f"In house {number} the clerk found nobody. The bailiff said that all had fled.\n\n")
    run = testimonia("add", "long.case", "long.txt", "--memory-limit", "700")
    assert run.returncode == 0, run.stderr
    found = re.search(r"1 account with (\d+) statements added", run.stderr)
    assert found is not None
    assert int(found[1]) >= 3_000


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="file names are Unicode on this system")
def test_a_file_name_that_is_not_utf8_is_read_and_printed(testimonia, tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as out:  # noqa: PTH123 - a name in bytes
        out.write("The clerk said that the mill burned.")
    added = testimonia("add", "fire.case", tmp_path)
    assert (added.returncode, added.stderr.count("1 account ")) == (0, 1)
    assert "caf\\xe9.txt" in testimonia("list", "fire.case").stdout


def test_a_text_in_another_language_is_said_to_be_so(testimonia, tmp_path):
    (tmp_path / "bericht.txt").write_text(
        "Der Bürgermeister sagte, der Damm sei gebrochen.\n\nLaut dem Bericht ertranken vierzig Menschen.\n\n"
        "Die Stadt bestritt dies und erklärte, niemand sei gewarnt worden.\n\nDer Müller schwieg.\n",
        encoding="utf-8",
    )
    run = testimonia("extract", "bericht.txt")
    assert run.stderr == (
        "bericht.txt: note: 100 % of its text is not in English; "
        "only quotations set apart by the layout were sought there\n"
    )
    assert run.stdout == "bericht.txt\n\n"


def test_a_page_of_navigation_says_nothing(testimonia, tmp_path):
    entries = ["Home | About | Contact", "Statements", "Press releases (14)", "« Previous", "Report a problem", "1 2 3"]
    (tmp_path / "menu.txt").write_text("\n\n".join(entries * 5))
    assert '"attributions":[]' in testimonia("extract", "menu.txt", "--format", "jsonl").stdout


@pytest.mark.parametrize(
    "text",
    ["?!.,;:—–()[]{}…" * 3000, "a" * 300_000, "\x01\x02\x1b[2J\x07 \x00" * 3000, "said" * 50_000],
    ids=["punctuation", "no spaces", "control characters", "one word"],
)
def test_what_is_no_text_gives_no_statement_and_no_crash(testimonia, tmp_path, text):
    (tmp_path / "odd.txt").write_text(text)
    run = testimonia("extract", "odd.txt", "--format", "jsonl")
    assert run.returncode == 0 or "odd.txt: capture: " in run.stderr
    assert '"confidence"' not in run.stdout
