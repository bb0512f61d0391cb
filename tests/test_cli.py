import json
import os
import resource
import sys

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
