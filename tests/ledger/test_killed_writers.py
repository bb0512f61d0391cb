"""A process that adds is killed at any instant: what it had reported is there, and the case opens and verifies."""

import multiprocessing
import os
import random
import signal
import time

import pytest
import villages

from testimonia.ledger import open_case

KILLS = int(os.environ.get("TESTIMONIA_KILLS", "25"))
"""How often a process is killed in each test here."""

LONGEST = 0.15
"""Seconds after which a process is killed at the latest; making a case and the first few accounts take less."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes are forked, for speed")


def adds(path, numbers, told):
    """Add accounts, and tell each one's id through a pipe once its entry is committed."""
    with open_case(path, create=True) as case:
        for number in numbers:
            os.write(told, f"{villages.add(case, number)}\n".encode())


class Writer:
    """A process that adds accounts, until it is killed."""

    def __init__(self, path, numbers):
        self.heard, told = os.pipe()
        self.process = multiprocessing.get_context("fork").Process(target=adds, args=(path, numbers, told))
        self.process.start()
        os.close(told)

    def killed(self):
        """Kill it, and give the ids that it told."""
        os.kill(self.process.pid, signal.SIGKILL)
        return self.ended()

    def ended(self):
        self.process.join()
        with os.fdopen(self.heard) as lines:
            return [line.strip() for line in lines if line.endswith("\n")]


def check(path, told):
    with open_case(path, create=True) as case:
        assert villages.problems(case) == []
        ids = {entry.id for entry in case.accounts()}
        assert set(told) <= ids
        return ids


@pytest.mark.parametrize("writers", [1, 2])
def test_nothing_that_was_reported_is_lost(tmp_path, writers):
    chance, most = random.Random(writers), 0
    for kill in range(KILLS):
        path = tmp_path / f"{kill // 5}.case"
        numbers = range(kill * 1_000_000, (kill + 1) * 1_000_000)
        running = [Writer(path, numbers[each::writers]) for each in range(writers)]
        time.sleep(chance.uniform(0, LONGEST))
        told = [one for writer in running for one in writer.killed()]
        most = max(most, len(told))
        check(path, told)
    assert most > 0


def test_two_processes_that_add_at_once_add_all(tmp_path):
    path = tmp_path / "orvale.case"
    writers = [Writer(path, range(each, 60, 2)) for each in range(2)]
    told = [one for writer in writers for one in writer.ended()]
    assert len(told) == 60
    assert check(path, told) == set(told)


def test_one_is_killed_and_the_other_goes_on(tmp_path):
    path = tmp_path / "orvale.case"
    doomed, other = Writer(path, range(1000, 2000)), Writer(path, range(30))
    time.sleep(0.1)
    told = doomed.killed()
    rest = other.ended()
    assert len(rest) == 30
    check(path, told + rest)
