"""`kill -9` at any instant of `testimonia add`: what was reported as added is there, and the case verifies."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from testimonia import open_case

KILLS = int(os.environ.get("TESTIMONIA_KILLS", "6"))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "accounts"
    made.mkdir()
    for number in range(60):
        words = "The clerk said that the granary burned. The miller denied it.\n\n" * (number + 1)
        (made / f"{number:02}.txt").write_text(f"Deposition {number}\n\n{words}")
    return made


def adding(case, folder):
    command = [sys.executable, "-m", "testimonia", "add", case, folder, "--format", "jsonl", "--jobs", "2"]
    with (folder.parent / "errors").open("ab") as errors:
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, start_new_session=True)


def reported(process):
    whole = [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith(b"\n")]
    process.stdout.close()
    return {account for line in whole for account in json.loads(line)["accounts"]}


def test_nothing_reported_as_added_is_lost(tmp_path, folder):
    case, told, chance = tmp_path / "fire.case", set(), random.Random(64)
    for _ in range(KILLS):
        process = adding(case, folder)
        time.sleep(chance.uniform(0.5, 2.5))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        told |= reported(process)
        with open_case(case, create=True) as opened:
            assert list(opened.verify()) == []
            assert told <= {entry.id for entry in opened.accounts()}
    process = adding(case, folder)
    assert process.wait(timeout=60) == 0
    told |= reported(process)
    with open_case(case) as opened:
        assert list(opened.verify()) == []
        stored = {entry.id for entry in opened.accounts()}
        assert told <= stored
        assert len(stored) == 60


def test_two_processes_may_add_at_once(tmp_path, folder):
    case = tmp_path / "fire.case"
    processes = [adding(case, folder) for _ in range(2)]
    added = [reported(process) for process in processes]
    assert [process.wait(timeout=90) for process in processes] == [0, 0], (tmp_path / "errors").read_text()
    with open_case(case) as opened:
        assert list(opened.verify()) == []
        assert {entry.id for entry in opened.accounts()} == added[0] | added[1]
        assert len(added[0] | added[1]) == len(list(opened.runs())) == 60
