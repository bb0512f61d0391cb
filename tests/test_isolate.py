import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from testimonia import isolate
from testimonia.errors import Crashed, TooLarge, TooSlow
from testimonia.isolate import Worker, read_all
from testimonia.settings import Limits
from testimonia.worker import Job

ORIGIN = '{"sha256":"","name":"a.txt","media_type":"text/plain","reader":"plain/1"}'
HEAD = f'["account",{{"origin":{ORIGIN},"details":{{}}}}]'
BLOCK = '["b",{"kind":"paragraph","start":0,"text":"The mill burned."}]'
END = '["end",null]'


def answering(*lines):
    """A worker that gives every job the same answer."""
    return f"import sys\nfor line in sys.stdin.buffer: print({chr(10).join(lines)!r}, flush=True)"


DIES_ONCE = (
    f"HEAD = {HEAD!r}"
    + """
import os, pathlib, signal, sys
for line in sys.stdin.buffer:
    if b"deadly" in line:
        os.kill(os.getpid(), signal.SIGSEGV)
    print(HEAD, '["end",null]', sep=chr(10), flush=True)
"""
)
SLEEPS = "import sys, time\nfor line in sys.stdin.buffer: time.sleep(60)"
DRIPS = (
    f"HEAD = {HEAD!r}"
    + """
import sys, time
for line in sys.stdin.buffer:
    print(HEAD, flush=True)
    for _ in range(8):
        time.sleep(0.1); print('["w","a drop"]', flush=True)
    print('["end",null]', flush=True)
"""
)


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
    lines = worker_of(answering(HEAD, BLOCK, END)).read(Job("a.txt", path=b"a.txt"))
    lines.seek(0)
    assert lines.read().decode().splitlines() == [HEAD, BLOCK, END]
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


def test_a_worker_imports_nothing_from_the_folder_it_is_started_in(tmp_path, monkeypatch):
    (tmp_path / "msgspec.py").write_text("raise SystemExit('hijacked')")
    (tmp_path / "a.txt").write_text("The mill burned.")
    monkeypatch.chdir(tmp_path)
    worker = Worker(Limits())
    worker.read(Job("a.txt", path=b"a.txt")).close()
    worker.close()


NONSENSE = {
    "no JSON": (HEAD, "hello", END),
    "no document": (END,),
    "an unknown tag": (HEAD, '["zz",1]', END),
    "a failure without a reason": ('["failed",{}]',),
    "a block far away": (HEAD, BLOCK.replace("0", "1000000000000000"), END),
    "a page beyond any number": (HEAD, BLOCK.replace("0", f'0,"page":{10**30}'), END),
    "half a surrogate pair": (HEAD, BLOCK.replace("mill", "\\ud800"), END),
    "a finding outside of the text": (HEAD, BLOCK, '["u",{"id":"u1","span":[0,99]}]', END),
    "a finding before its block": (HEAD, '["u",{"id":"u1","span":[0,3]}]', BLOCK, END),
    "nesting without end": (HEAD, '["b",' + "[" * 50_000, END),
}


@pytest.mark.parametrize("what", NONSENSE)
def test_an_answer_that_cannot_be_is_one_clear_error(worker_of, what):
    with pytest.raises(Crashed) as caught:
        worker_of(answering(*NONSENSE[what])).read(Job("a.pdf", path=b"x"))
    assert str(caught.value) == (
        "a.pdf: capture: the reader's process gave an answer that cannot be; "
        "report it with the file, if you can share it"
    )


def test_the_rest_of_a_bad_answer_is_not_the_answer_to_the_next_job(worker_of):
    script = f"""
import sys
for line in sys.stdin.buffer:
    if b"bad" in line:
        print("hello", flush=True)
    print({chr(10).join((HEAD, BLOCK, END))!r}.replace("burned", "stood" if b"bad" in line else "burned"), flush=True)
"""
    worker = worker_of(script)
    with pytest.raises(Crashed):
        worker.read(Job("bad.pdf", path=b"bad"))
    with worker.read(Job("good.pdf", path=b"x")) as lines:
        lines.seek(0)
        assert BLOCK.encode() in lines.read()


def test_lines_without_end_are_stopped_before_they_fill_the_disk(monkeypatch):
    monkeypatch.setattr(isolate, "LONGEST_LINE", 10_000)
    script = f'print({HEAD!r})\nwhile True: print(\'["w","a warning"]\')'
    worker = Worker(Limits(text=1000), (sys.executable, "-c", script))
    with pytest.raises(TooLarge, match="what is found in it never ends"):
        worker.read(Job("a.pdf", path=b"x"))
    worker.close()


def test_a_line_without_end_is_stopped_before_it_fills_the_memory(worker_of, monkeypatch):
    monkeypatch.setattr(isolate, "LONGEST_LINE", 10_000)
    with pytest.raises(Crashed, match="an answer that cannot be"):
        worker_of("import sys\nwhile True: sys.stdout.write('x' * 1000)").read(Job("a.pdf", path=b"x"))


def test_a_full_temporary_folder_is_one_clear_error(worker_of, monkeypatch):
    monkeypatch.setattr(isolate, "IN_MEMORY", 10)
    monkeypatch.setattr(tempfile, "tempdir", "/no/such/folder")
    with pytest.raises(TooLarge, match="the temporary folder cannot take what is found in it"):
        worker_of(answering(HEAD, BLOCK, END)).read(Job("a.txt", path=b"x"))


def test_no_process_to_be_had_is_one_clear_error():
    with pytest.raises(Crashed, match="no process could be started to read it"):
        Worker(Limits(), ("/no/such/program",)).read(Job("a.txt", path=b"x"))


def test_an_end_just_at_the_limit_does_not_fail_the_next_document(worker_of):
    worker = worker_of(answering(HEAD, BLOCK, END))
    worker.read(Job("a.txt", path=b"x")).close()
    worker._late()
    worker.read(Job("b.txt", path=b"x")).close()


def test_what_a_worker_has_to_say_is_heard_though_it_takes_no_more_data(worker_of):
    script = """import sys
sys.stdin.buffer.readline()
print('["failed",{"kind":"TooLarge","reason":"too large","remedy":"split it","stage":"capture"}]', flush=True)"""
    with pytest.raises(TooLarge, match="too large; split it"):
        worker_of(script).read(Job("a.pdf"), b"x" * 1_000_000)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how the process is")
def test_what_a_worker_started_ends_with_it(worker_of, tmp_path):
    script = f"""
import pathlib, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path({str(tmp_path / "child")!r}).write_text(str(child.pid))
time.sleep(60)
"""
    with pytest.raises(TooSlow):
        worker_of(script, seconds=1.5).read(Job("picture.pdf", path=b"x"))
    assert ended(int((tmp_path / "child").read_text()))


def ended(pid, seconds=5):
    """Whether a process is gone, or will be soon."""
    status = Path(f"/proc/{pid}/status")
    deadline = time.monotonic() + seconds
    while status.exists() and "\nState:\tZ" not in status.read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
    return time.monotonic() < deadline


def test_closing_early_does_not_wait_for_what_is_still_being_prepared(tmp_path, monkeypatch):
    monkeypatch.setattr(isolate, "PATIENCE", 0.1)
    (tmp_path / "a.txt").write_text("The mill burned.")
    go_on = threading.Event()

    def prepare(name):
        if name == "slow":
            go_on.wait(30)
        return Job("a.txt", path=bytes(tmp_path / "a.txt")), None

    answers = read_all(["quick", "slow"] * 8, prepare, 2, Limits())
    next(answers).lines.close()
    began = time.monotonic()
    answers.close()
    go_on.set()
    assert time.monotonic() - began < 5


def test_an_answer_that_waits_while_this_process_is_stopped_is_not_late(monkeypatch):
    monkeypatch.setattr(isolate, "GRACE", 5)
    late = threading.Event()
    clock = isolate.Clock(0.2, late.set)
    time.sleep(0.5)
    clock.tick()
    time.sleep(0.1)
    clock.stop()
    assert not late.is_set()
