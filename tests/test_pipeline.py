import pytest

from testimonia import add, open_case, pipeline, read
from testimonia.errors import UsageError
from testimonia.inputs import digest

WORDS = "The clerk said that the mill burned."


@pytest.fixture
def two(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{WORDS} So says {name}.")
    return [tmp_path / "a.txt", tmp_path / "b.txt"]


@pytest.fixture
def case(tmp_path):
    with open_case(tmp_path / "fire.case", create=True) as opened:
        yield opened


def test_a_file_that_vanishes_before_it_is_stored_is_one_failure(case, two, monkeypatch):
    reading = pipeline.read_inputs

    def vanishing(*arguments):
        for answer in reading(*arguments):
            two[0].unlink(missing_ok=True)
            yield answer

    monkeypatch.setattr(pipeline, "read_inputs", vanishing)
    gone, there = add(case, two)
    assert str(gone.error) == f"{two[0]}: store: no such file or directory; check the name"
    assert there.status == "added"
    assert [failure.stage for failure in case.failures()] == ["store"]
    assert list(case.verify()) == []


def test_a_file_that_changes_before_it_is_stored_is_one_failure_in_the_log(case, two, monkeypatch):
    monkeypatch.setattr(pipeline, "digest", lambda path: digest(path)[::-1])
    outcomes = list(add(case, two))
    assert [outcome.status for outcome in outcomes] == ["failed", "failed"]
    assert [failure.reason for failure in case.failures()] == ["its bytes changed while it was being read"] * 2
    assert list(case.accounts()) == []


def test_an_actor_in_bytes_that_are_no_text_is_written_down(case, two):
    assert [outcome.status for outcome in add(case, two, actor="clerk\udce9")] == ["added", "added"]
    assert [run.actor for run in case.runs()] == ["clerk\\xe9"] * 2


def test_a_mailbox_of_two_is_not_one_account(tmp_path):
    message = "From a@example.org Mon Jan  1 00:00:00 2024\nFrom: a@example.org\nSubject: Fire\n\n{}\n\n"
    (tmp_path / "box.mbox").write_text(message.format(WORDS) + message.format(WORDS))
    with pytest.raises(UsageError, match="use read_all"):
        read(tmp_path / "box.mbox")
