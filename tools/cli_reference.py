"""Write docs/cli.md from what `testimonia --help` says; `--check` only tells whether it is fresh."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from testimonia.cli import COMMANDS

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"

HEAD = """# The command line

Made by `python tools/cli_reference.py` from the commands' own `--help`.

Data goes to standard output, progress and errors to standard error. The exit status is 0 when all was done, 1 when some
inputs failed (each is named) or the case could not be used, and 2 on wrong usage.
"""


def reference() -> str:
    """The page, as it should stand."""
    parts = [HEAD, _section("testimonia")]
    parts += [_section(f"testimonia {name}") for name in COMMANDS]
    return "\n".join(parts)


def _section(command: str) -> str:
    arguments = [sys.executable, "-m", *command.split(), "--help"]
    environment = {**os.environ, "COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"}
    run = subprocess.run(arguments, capture_output=True, text=True, check=True, env=environment)
    text = "\n".join(line.rstrip() for line in run.stdout.strip().splitlines())
    return f"## `{command}`\n\n```text\n{text}\n```\n"


def main() -> int:
    """Write the page, or compare it; the exit status is 1 when it is stale."""
    if "--check" not in sys.argv:
        PAGE.write_text(reference(), encoding="utf-8")
        return 0
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == reference()
    if not fresh:
        sys.stderr.write("docs/cli.md is stale: run `python tools/cli_reference.py`\n")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
