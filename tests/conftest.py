"""What several test files share: running the real command in a process of its own."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings

os.environ.setdefault("OMP_NUM_THREADS", "1")  # tests run a core each; threads that wait for one another cost time
settings.register_profile("untimed", deadline=None)  # speed is measured in benchmarks/, not on a busy machine
settings.load_profile("untimed")


@pytest.fixture
def testimonia(tmp_path):
    """Run `testimonia` with arguments, in a folder of the test's own; gives the finished process."""

    def run(*arguments, **settings):
        return subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "testimonia", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            **settings,
        )

    return run


@pytest.fixture
def accounts(tmp_path):
    """A folder with two accounts of an invented fire."""
    folder = tmp_path / "accounts"
    folder.mkdir()
    (folder / "clerk.txt").write_text(
        "The Fire at Varn\n\n"
        'The clerk of Varn wrote that "three days the granary burned." '
        "The miller denied that the fire had begun in his mill. Nobody was sent for help.\n",
        encoding="utf-8",
    )
    (folder / "page.html").write_text(
        "<html lang=en><head><title>Varn after the fire</title></head><body><nav><a href=/>Home</a></nav><article>"
        "<h1>Varn after the fire</h1><p>According to the bailiff, forty houses were lost. "
        "The parish register says that thirty-one houses burned. The church stood.</p></article></body></html>",
        encoding="utf-8",
    )
    return folder
