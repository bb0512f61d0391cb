import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_imports_go_one_way():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_importing_the_package_imports_nothing_heavy():
    code = "import sys, testimonia.cli, testimonia.capture; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"sqlalchemy", "alembic", "lxml", "trafilatura", "pypdfium2", "mammoth", "httpx", "jinja2", "warcio"}
    assert heavy & set(run.stdout.split()) == set()
