"""The process that reads: its limits, and its end."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from testimonia.errors import EncoderError, TooLarge
from testimonia.isolate import Worker
from testimonia.settings import MIB, Limits
from testimonia.worker import Job, answer

LITTLE_MORE = 8
"""MiB; the blocks of the long text alone would take 15."""
WORDS = b"The clerk said that the mill burned."
MESSAGE = b"From a@example.org Mon Jan  1 00:00:00 2024\nFrom: a@example.org\nSubject: Fire\n\n" + WORDS * 20 + b"\n\n"


@pytest.fixture
def worker_with():
    made = []

    def make(**limits):
        made.append(Worker(Limits(**limits)))
        return made[-1]

    yield make
    for worker in made:
        worker.close()


def test_bytes_that_do_not_fit_into_memory_are_too_large_and_the_next_are_read(worker_with):
    worker = worker_with(memory=700 * MIB)
    with pytest.raises(TooLarge, match="needs more memory than the limit; raise --memory-limit"):
        worker.read(Job("large.txt"), bytes(690 * MIB))
    worker.read(Job("small.txt"), WORDS).close()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak of a process's memory from /proc")
def test_a_long_text_is_read_in_hardly_more_memory_than_a_short_one(worker_with):
    def peak(worker, line, count):
        worker.read(Job("long.txt"), "".join(line.format(n) for n in range(count)).encode()).close()
        status = Path(f"/proc/{worker._process.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    worker = worker_with()
    short = peak(worker, "In house {} nobody was found. The bailiff said that all had fled.\n\n", 2_000)
    # in another language, since 60,000 paragraphs of English take the encoder minutes; what it reads is test_stream's
    long = peak(worker, "Im Haus {} wurde niemand gefunden. Der Vogt sagte, alle seien nachts geflohen.\n\n", 60_000)
    assert long - short < LITTLE_MORE


def test_the_text_of_all_documents_in_an_original_counts(worker_with):
    worker = worker_with(text=2000)
    worker.read(Job("two.mbox"), MESSAGE * 2).close()
    with pytest.raises(TooLarge, match="more than 2,000 characters of text"):
        worker.read(Job("ten.mbox"), MESSAGE * 10)


def test_a_lower_limit_of_the_system_is_kept_to(tmp_path):
    (tmp_path / "a.txt").write_bytes(WORDS)
    run = subprocess.run(
        [sys.executable, "-m", "testimonia", "extract", "a.txt"],
        cwd=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1500 * MIB, 1500 * MIB)),
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")


BUSY = """
import re, sys
from testimonia import worker
worker.answer = lambda *_: re.match("(a+)+$", "a" * 60 + "b")
worker.main()
"""
PARENT = f"""
import subprocess, sys, time
command = [sys.executable, "-c", {BUSY!r}, "0"]
busy = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
busy.stdin.write(b'{{"name":"x"}}\\n')
busy.stdin.flush()
print(busy.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a busy process that its parent is gone")
def test_a_busy_worker_ends_with_a_parent_that_was_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    time.sleep(1.5)
    parent.kill()
    parent.communicate()
    deadline, busy = time.monotonic() + 5, Path(f"/proc/{pid}/stat")
    while running(busy) and time.monotonic() < deadline:
        time.sleep(0.05)
    if running(busy):
        os.kill(pid, signal.SIGKILL)
        pytest.fail("it goes on")


def running(process):
    return process.exists() and process.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_model_that_is_not_whole_is_named_with_what_to_do(monkeypatch):
    def broken(*_arguments, **_options):
        raise EncoderError("encoder.onnx", "its SHA-256 is not the one in about.json")

    monkeypatch.setattr(sys.modules["testimonia.extract"], "findings", broken)
    lines = []
    answer(Job("a.txt"), WORDS, lines.append)
    assert b"the model's file encoder.onnx cannot be used: its SHA-256 is not the one in about.json" in lines[-1]
    assert b"install Testimonia again" in lines[-1]
