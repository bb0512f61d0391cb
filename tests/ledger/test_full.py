"""A full disk or quota: a clear error, nothing half-written, and all that was reported before."""

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
import villages

from testimonia.ledger import open_case

ADDING = """
import random, resource, sys
import villages
from testimonia.errors import CaseFull
from testimonia.ledger import open_case
from testimonia.records import Block, BlockKind

path, limit = sys.argv[1], int(sys.argv[2])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    with open_case(path, create=True) as case:
        for number in range(1000):
            words = [Block(BlockKind.PARAGRAPH, 0, random.Random(number).randbytes(40_000).hex())]
            print(villages.add(case, number, stream=words), flush=True)
except CaseFull as error:
    print(error, file=sys.stderr)
    sys.exit(3)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX has the limits that stand in for a full disk")


def added_until_full(path, limit=0):
    """Add accounts of 80 kB until there is no more room; give the ids that were reported."""
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    command = [sys.executable, "-c", ADDING, path, str(limit)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (
        3,
        f"{path}: the disk or quota is full; nothing half-written remains: free some space and try again\n",
    )
    return done.stdout.split()


def check(path, told):
    with open_case(path) as case:
        assert villages.problems(case) == []
        assert [entry.id for entry in case.accounts()] == told


@pytest.mark.parametrize("limit", [400_000, 1_000_000, 2_000_000])
def test_at_a_quota_all_that_was_reported_is_there_and_no_more(tmp_path, limit):
    path = tmp_path / "orvale.case"
    told = added_until_full(path, limit)
    assert told
    check(path, told)
    with open_case(path) as case:
        told.append(villages.add(case, 5000))
    check(path, told)


def test_a_quota_that_has_no_room_for_a_case_at_all(tmp_path):
    path = tmp_path / "orvale.case"
    assert added_until_full(path, 8192) == []
    with open_case(path, create=True) as case:
        told = [villages.add(case)]
    check(path, told)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes, where the system lets us mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command")
    if done.returncode:
        pytest.skip(f"mounting a small disk is not permitted here: {done.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_on_a_full_disk_all_that_was_reported_is_there_and_no_more(small_disk):
    path = small_disk / "orvale.case"
    told = added_until_full(path)
    assert told
    check(path, told)


def test_a_disk_that_others_filled_takes_no_more_and_loses_nothing(small_disk):
    path, filler = small_disk / "orvale.case", small_disk / "others"
    with open_case(path, create=True) as case:
        told = [villages.add(case)]
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(random.Random(0).randbytes(4096)):
            assert filler.stat().st_size < 3_000_000
    assert added_until_full(path) == []
    filler.unlink()
    check(path, told)
