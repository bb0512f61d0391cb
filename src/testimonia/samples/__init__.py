"""The sample accounts that ship with Testimonia: eight short ones of the Great Fire of Rome (see README.md)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["paths"]


def paths() -> list[Path]:
    """The files of the sample accounts, by name."""
    folder = Path(str(files(__name__)))
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix not in {".py", ".md"})
