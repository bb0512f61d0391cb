import sys
import time

import pytest

from testimonia import isolate
from testimonia.errors import Crashed, TooSlow
from testimonia.isolate import Worker, read_all
from testimonia.settings import Limits
from testimonia.worker import Job

ECHO = """
import sys
for line in sys.stdin.buffer:
    print('["w","%d"]' % len(line)); print('["end",null]', flush=True)
"""
DIES_ONCE = """
import os, pathlib, signal, sys
for line in sys.stdin.buffer:
    if b"deadly" in line:
        os.kill(os.getpid(), signal.SIGSEGV)
    print('["end",null]', flush=True)
"""
SLEEPS = "import sys, time\nfor line in sys.stdin.buffer: time.sleep(60)"
DRIPS = """
import sys, time
for line in sys.stdin.buffer:
    for _ in range(8):
        time.sleep(0.1); print('["w","a drop"]', flush=True)
    print('["end",null]', flush=True)
"""


@pytest.fixture
def worker_of():
    made = []

    def make(script, seconds=10.0):
        made.append(Worker(Limits(seconds=seconds), (sys.executable, "-c", script)))
        return made[-1]

    yield make
    for worker in made:
        worker.close()


def test_the_lines_of_an_answer_come_back_as_a_file(worker_of):
    lines = worker_of(ECHO).read(Job("a.txt", path=b"a.txt"))
    lines.seek(0)
    assert lines.read().endswith(b'["end",null]\n')
    lines.close()


def test_a_worker_that_dies_takes_one_document_with_it(worker_of):
    worker = worker_of(DIES_ONCE)
    with pytest.raises(Crashed) as caught:
        worker.read(Job("deadly.pdf", path=b"x"))
    assert str(caught.value) == ("deadly.pdf: capture: the reader's process died (SIGSEGV); save it anew or convert it")
    worker.read(Job("harmless.pdf", path=b"x")).close()


def test_a_worker_without_progress_is_killed_in_time(worker_of):
    began = time.monotonic()
    with pytest.raises(TooSlow, match=r"made no progress for 0\.5 seconds; raise --time-limit"):
        worker_of(SLEEPS, seconds=0.5).read(Job("slow.pdf", path=b"x"))
    assert time.monotonic() - began < 5


def test_progress_keeps_a_long_document_alive(worker_of):
    worker_of(DRIPS, seconds=0.7).read(Job("long.txt", path=b"x")).close()


def test_answers_come_in_the_order_of_the_tasks(tmp_path):
    paths = [tmp_path / f"{n}.txt" for n in range(40)]
    for path in paths:
        path.write_text(f"The mill at {path.stem} burned down in the night.")
    answers = list(read_all(paths, lambda path: (Job(path.name, path=bytes(path)), None), 2, Limits()))
    assert [answer.task for answer in answers] == paths
    assert all(answer.lines for answer in answers)
    for answer in answers:
        answer.lines.close()


def test_closing_early_ends_the_workers(tmp_path, monkeypatch):
    started = []
    start = Worker._start
    monkeypatch.setattr(isolate.Worker, "_start", lambda self: started.append(start(self)) or started[-1])
    path = tmp_path / "a.txt"
    path.write_text("The mill burned.")
    answers = read_all([path] * 100, lambda path: (Job(path.name, path=bytes(path)), None), 2, Limits())
    next(answers).lines.close()
    answers.close()
    assert all(process.poll() is not None for process in started)
