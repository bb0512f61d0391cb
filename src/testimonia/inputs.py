"""What a user names on the command line -> the originals to read: files, the files in folders, addresses."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import InputError, Refused, Unreachable

READ = 1024 * 1024
"""Bytes read at a time."""

ADDRESSES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Input:
    r"""One original to be read: a file (`path`, `size` in bytes), an address, or what is wrong with either.

    `name` can always be printed and stored; bytes of a file's name that are not UTF-8 stand in it as "\xe9".
    """

    name: str
    path: Path | None = None
    size: int = 0
    error: InputError | None = None


def inputs(names: Iterable[str], skip: Collection[Path] = ()) -> Iterator[Input]:
    """Every original that the names stand for, in order, folders walked by name.

    Hidden files and folders in a folder are left out, and so are the files in `skip` (the case itself). A folder
    reached again through a link to one above it is an error; the rest of the walk goes on.
    """
    skipped = {path.resolve() for path in skip}
    for name in names:
        if name.lower().startswith(ADDRESSES):
            yield Input(name)
        else:
            yield from _walk(Path(os.path.normpath(name)), (), skipped)


def _walk(path: Path, above: tuple[tuple[int, int], ...], skipped: Collection[Path]) -> Iterator[Input]:
    try:
        status = path.stat()
    except OSError as error:
        yield Input(printable(path), error=_unreachable(path, error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, (status.st_dev, status.st_ino), above, skipped)
    elif not stat.S_ISREG(status.st_mode):
        name = printable(path)
        yield Input(name, error=Refused("it is not a regular file", "name a file or a folder", name=name))
    elif path.resolve() not in skipped:
        yield Input(printable(path), path, status.st_size)


def _folder(
    path: Path, identity: tuple[int, int], above: tuple[tuple[int, int], ...], skipped: Collection[Path]
) -> Iterator[Input]:
    if identity in above:
        name = printable(path)
        yield Input(name, error=Unreachable("a link leads back to a folder above it", "remove the link", name=name))
        return
    try:
        children = sorted(child for child in path.iterdir() if not child.name.startswith("."))
    except OSError as error:
        yield Input(printable(path), error=_unreachable(path, error))
        return
    for child in children:
        yield from _walk(child, (*above, identity), skipped)


def _unreachable(path: Path, error: OSError) -> Unreachable:
    reason = (error.strerror or type(error).__name__).lower()
    if isinstance(error, PermissionError):
        return Unreachable(reason, "ask its owner for the permission to read it", name=printable(path))
    return Unreachable(reason, "check the name", name=printable(path))


def printable(path: Path) -> str:
    """A path's name without the lone surrogates in which Python hides bytes that are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def digest(path: Path) -> str:
    """The SHA-256 of a file, in lower-case hexadecimal. Raises `Unreachable`."""
    sha256 = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while data := stream.read(READ):
                sha256.update(data)
    except OSError as error:
        raise _unreachable(path, error) from None
    return sha256.hexdigest()
