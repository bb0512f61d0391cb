import doctest
import importlib
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import testimonia
from testimonia import samples
from testimonia.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_command_line_reference_is_fresh():
    subprocess.run([sys.executable, ROOT / "tools" / "cli_reference.py", "--check"], check=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_shows_exists(page):
    shown = set(re.findall(r"^testimonia ([\w-]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert shown <= COMMANDS.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_exists(page):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_python_in_the_readme_runs(tmp_path, monkeypatch, capsys):
    pages = {path.suffix: path for path in samples.paths()}
    shutil.copy(pages[".pdf"], tmp_path / "chronicle.pdf")
    monkeypatch.chdir(tmp_path)
    with testimonia.open_case("fire.case", create=True) as case:
        list(testimonia.add(case, [pages[".epub"]]))
    for block in re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL):
        exec(block, {})
    printed = capsys.readouterr().out
    assert "Tacitus asserts" in printed
    assert "The City after the Fire" in printed


def test_the_examples_in_docstrings_hold():
    for module in pkgutil.walk_packages(testimonia.__path__, "testimonia."):
        if module.name.split(".")[-1] not in ("__main__", "env"):
            assert doctest.testmod(importlib.import_module(module.name)).failed == 0, module.name
