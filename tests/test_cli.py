import json
import os
import pty
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from testimonia.records import BlockKind


def lines(run):
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_extract_prints_one_object_a_document_in_the_order_given(testimonia, accounts):
    run = testimonia("extract", accounts / "page.html", accounts / "clerk.txt", "--format", "jsonl")
    page, clerk = lines(run)
    assert (run.returncode, page["id"], clerk["id"]) == (0, "page", "clerk")
    assert "Home" not in page["text"]
    (wrote, denied) = clerk["attributions"]
    assert [clerk["text"][s:e] for s, e in wrote["source"]] == ["The clerk of Varn"]
    assert (wrote["kind"], denied["stance"], denied["voice"]) == ("direct", "denies", "attributed")


def test_extract_speaks_plainly_to_people(testimonia, accounts):
    run = testimonia("extract", accounts / "clerk.txt")
    assert "The miller  denies, indirect" in run.stdout


def test_a_case_is_added_to_listed_shown_and_verified(testimonia, accounts):
    added = testimonia("add", "fire.case", accounts)
    assert (added.returncode, added.stdout) == (0, "")
    assert "2 accounts" in added.stderr
    assert "Varn after the fire" in testimonia("list", "fire.case").stdout
    assert "The bailiff" in testimonia("show", "fire.case", "page.html").stdout.replace("the bailiff", "The bailiff")
    verified = testimonia("verify", "fire.case")
    assert (verified.returncode, verified.stdout) == (0, "")
    assert "everything holds" in verified.stderr


def test_a_second_add_does_only_what_is_new(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    (accounts / "new.txt").write_text("The reeve said that the well was dry.")
    run = testimonia("add", "fire.case", accounts, "--format", "jsonl")
    assert [line["status"] for line in lines(run)] == ["known", "added", "known"]


def test_the_same_bytes_twice_are_one_account_with_two_captures(testimonia, accounts):
    (accounts / "copy.txt").write_bytes((accounts / "clerk.txt").read_bytes())
    testimonia("add", "fire.case", accounts)
    entries = lines(testimonia("list", "fire.case", "--format", "jsonl"))
    assert sorted(len(entry["captures"]) for entry in entries) == [1, 2]


def test_a_bad_input_is_one_line_and_the_rest_is_done(testimonia, accounts):
    (accounts / "empty.pdf").write_bytes(b"")
    run = testimonia("add", "fire.case", accounts)
    assert run.returncode == 1
    (complaint, summary) = run.stderr.splitlines()
    assert complaint.endswith(
        "accounts/empty.pdf: capture: the file has no bytes; check that it was saved or downloaded whole"
    )
    assert "2 accounts" in summary
    assert "not read" in testimonia("list", "fire.case").stdout


def test_search_finds_a_passage_and_marks_the_words(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    (hit,) = lines(testimonia("search", "fire.case", "granar*", "burned", "--format", "jsonl"))
    assert [hit["snippet"][s:e] for s, e in hit["marks"]] == ["granary", "burned"]
    text = testimonia("show", "fire.case", hit["account_id"], "--text").stdout
    assert [text[s:e] for s, e in hit["spans"]] == ["granary", "burned"]


def test_a_faulty_query_is_wrong_usage(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    run = testimonia("search", "fire.case", "(granary")
    assert run.returncode == 2
    assert "this bracket is never closed" in run.stderr


def test_exports_agree_with_each_other(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    exported = lines(testimonia("export", "fire.case", "--to", "jsonl"))
    rows = testimonia("export", "fire.case", "--to", "csv").stdout.splitlines()
    statements = sum(len(account["attributions"]) + len(account["unattributed"]) for account in exported)
    assert len(rows) == 1 + statements


def test_a_report_is_one_page_that_loads_nothing(testimonia, accounts, tmp_path):
    testimonia("add", "fire.case", accounts)
    assert testimonia("report", "fire.case").stdout == "fire.html\n"
    page = (tmp_path / "fire.html").read_text(encoding="utf-8")
    assert "forty houses were lost" in page
    assert "src=" not in page.replace("data-src=", "")


def test_no_case_is_an_error_with_a_remedy(testimonia):
    run = testimonia("list", "no.case")
    assert run.returncode == 1
    assert run.stderr.startswith("testimonia: ")
    assert len(run.stderr.splitlines()) == 1


def test_wrong_usage_has_its_own_status(testimonia):
    assert testimonia("list").returncode == 2


def test_output_may_be_cut_short(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    command = f"{sys.executable} -m testimonia export fire.case --to jsonl | head -c 10"
    assert os.system(f"cd {accounts.parent} && {command} 2>err >/dev/null") == 0
    assert (accounts.parent / "err").read_text() == ""


def test_kinds_of_blocks_reach_the_case(testimonia, accounts):
    from testimonia import open_case

    testimonia("add", "fire.case", accounts)
    with open_case(accounts.parent / "fire.case") as case:
        kinds = {block.kind for entry in case.accounts() for block in case.blocks(entry.id)}
    assert kinds == {BlockKind.HEADING, BlockKind.PARAGRAPH}


@pytest.mark.parametrize("command", ["demo", "add", "extract", "list", "show", "search", "verify", "report", "export"])
def test_every_command_explains_itself_with_an_example(testimonia, command):
    run = testimonia(command, "--help")
    assert f"testimonia {command}" in run.stdout.split("\n", 1)[1]


def test_help_is_quick(testimonia):
    """In seconds of processor time, which other work on the machine hardly changes."""

    def seconds():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        testimonia("--help")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(seconds() for _ in range(5)) < 0.3


def test_a_report_never_takes_the_place_of_its_case(testimonia, accounts):
    testimonia("add", "fire.html", accounts)
    run = testimonia("report", "fire.html")
    assert (run.returncode, len(run.stderr.splitlines())) == (2, 1)
    assert "fire.html is there already and is no report of ours" in run.stderr
    assert testimonia("verify", "fire.html").returncode == 0


def test_a_report_replaces_reports_and_nothing_else(testimonia, accounts, tmp_path):
    testimonia("add", "fire.case", accounts)
    (tmp_path / "fire.html").write_text("<html>A page that was saved beside the case.</html>")
    assert testimonia("report", "fire.case").returncode == 2
    assert "saved beside" in (tmp_path / "fire.html").read_text()
    assert [testimonia("report", "fire.case", "-o", "new.html").returncode for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("page", ["no/such/folder/fire.html", "/", "x" * 300 + ".html"])
def test_a_report_that_cannot_be_written_is_one_line(testimonia, accounts, page):
    testimonia("add", "fire.case", accounts)
    run = testimonia("report", "fire.case", "--out", page)
    assert run.returncode in (1, 2)
    (line,) = run.stderr.splitlines()
    assert line.startswith("testimonia: ")


def test_a_case_whose_name_cannot_be_is_one_line(testimonia):
    (line,) = testimonia("list", "x" * 300).stderr.splitlines()
    assert line.endswith("file name too long")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", [["list", "fire.case"], ["export", "fire.case", "--to", "jsonl"]])
def test_output_that_cannot_be_written_is_one_line(testimonia, accounts, command):
    testimonia("add", "fire.case", accounts)
    run = subprocess.run(
        [sys.executable, "-m", "testimonia", *command],
        cwd=accounts.parent,
        stdout=os.open("/dev/full", os.O_WRONLY),
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, b"testimonia: no space left on device\n")


def test_output_that_nobody_reads_is_no_error(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    unread, out = os.pipe()
    os.close(unread)
    command = [sys.executable, "-m", "testimonia", "list", "fire.case"]
    run = subprocess.run(command, cwd=accounts.parent, stdout=out, stderr=subprocess.PIPE, check=False)
    os.close(out)
    assert (run.returncode, run.stderr) == (0, b"")


def test_letters_that_a_terminal_lacks_are_spelled_out(accounts):
    (accounts / "clerk.txt").write_text("The clerk said that Łódź burned.", encoding="utf-8")
    command = [sys.executable, "-X", "utf8=0", "-m", "testimonia", "extract", "clerk.txt"]
    settings = {**os.environ, "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, cwd=accounts, env=settings, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"\\u0141" in run.stdout


def test_nothing_steers_the_terminal(testimonia, tmp_path):
    (tmp_path / "a\x1b]0;b\x07.txt").write_text("the clerk said that the mill burned.")
    testimonia("add", "fire.case", "a\x1b]0;b\x07.txt")
    for command in (["extract", "a\x1b]0;b\x07.txt"], ["list", "fire.case"], ["show", "fire.case", "a\x1b"]):
        run = testimonia(*command)
        assert "\x1b" not in run.stdout + run.stderr, command
        assert "\ufffd" in run.stdout + run.stderr


@pytest.mark.parametrize("command", [["search", "fire.case"], ["show", "fire.case"], ["extract"]])
def test_words_that_are_not_utf8_are_no_traceback(testimonia, accounts, command):
    testimonia("add", "fire.case", accounts)
    for word in ("caf\udce9", "http://caf\udce9/"):
        run = testimonia(*command, word)
        assert run.returncode in (0, 1, 2)
        assert "Traceback" not in run.stderr


def test_a_password_in_an_address_reaches_no_log(testimonia, tmp_path):
    run = testimonia("add", "fire.case", "https://clerk:secret@example.invalid/", "--format", "jsonl")
    assert run.returncode == 1
    assert "secret" not in run.stdout + run.stderr
    assert b"secret" not in (tmp_path / "fire.case").read_bytes()


def test_names_that_look_like_markup_are_shown_as_they_are(accounts):
    (accounts / "[").mkdir()
    (accounts / "[" / "x].txt").write_text("The clerk said that the mill burned.")
    terminal, stderr = pty.openpty()
    command = [sys.executable, "-m", "testimonia", "add", "fire.case", "[/x].txt"]
    done = subprocess.run(command, cwd=accounts, stderr=stderr, timeout=60, check=False)
    os.close(stderr)
    os.close(terminal)
    assert done.returncode == 0


def test_an_interrupt_does_not_wait_for_a_slow_server(testimonia, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        command = [sys.executable, "-m", "testimonia", "add", "fire.case", address, "--allow-private"]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)
        connection, _ = server.accept()
        with connection:
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=10)
    assert (process.returncode, told) == (130, b"testimonia: stopped; what was reported as added is in the case\n")
    assert testimonia("verify", "fire.case").returncode == 0


def test_verify_names_a_log_that_is_empty(testimonia, accounts):
    testimonia("add", "fire.case", accounts)
    with closing(sqlite3.connect(accounts.parent / "fire.case")) as database:
        database.execute("DROP TRIGGER log_no_delete")
        database.execute("DELETE FROM log")
        database.commit()
    run = testimonia("verify", "fire.case")
    assert run.returncode == 1
    assert "it is empty" in run.stdout
    assert "Traceback" not in run.stderr


def test_explanations_stand_under_their_statements(testimonia, tmp_path):
    (tmp_path / "a.txt").write_text("The clerk met Ada Orme. She said that the dam had held.")
    plain = testimonia("extract", "a.txt", "--explain").stdout
    assert "because: cue " in plain
    assert "stances: asserts " in plain
    found = json.loads(testimonia("extract", "a.txt", "--explain", "--format", "jsonl").stdout)
    assert [why["statement"] for why in found["explanations"]] == [s["id"] for s in found["attributions"]]
    assert "explanations" not in json.loads(testimonia("extract", "a.txt", "--format", "jsonl").stdout)


def test_a_memory_limit_that_the_model_does_not_fit_into_is_wrong_usage(testimonia):
    run = testimonia("extract", "a.txt", "--memory-limit", "100")
    assert run.returncode == 2
    assert "100 MiB is less than the model and its libraries take; give 700 or more, or 0" in " ".join(
        run.stderr.replace("│", " ").split()
    )
