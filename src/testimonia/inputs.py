"""What a user names on the command line -> the originals to read: files, the files in folders, addresses."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.capture.addresses import shown
from testimonia.errors import InputError, Refused, Unreachable

READ = 1024 * 1024
"""Bytes read at a time."""

ADDRESSES = ("http://", "https://")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


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
            yield _address(name)
        elif SCHEME.match(name):
            error = Refused("only http and https addresses are fetched", "save it and give the file's path")
            yield Input(printable(name), error=error.named(printable(name), "fetch"))
        else:
            yield from _walk(Path(os.path.normpath(name)), skipped)


def _address(address: str) -> Input:
    """An address; what is secret in it must reach neither the screen nor the log, which forgets nothing."""
    name = shown(printable(address))
    if name == address:
        return Input(name)
    reason = "a user name or password stands in the address, or bytes that are no text"
    return Input(name, error=Refused(reason, "save the page and give the file's path", name=name, stage="fetch"))


def _walk(root: Path, skipped: Collection[Path]) -> Iterator[Input]:
    waiting: list[tuple[Path, tuple[tuple[int, int], ...]]] = [(root, ())]
    while waiting:
        path, above = waiting.pop()
        try:
            status = path.stat()
            identity = (status.st_dev, status.st_ino)
            children = _children(path, identity in above) if stat.S_ISDIR(status.st_mode) else None
        except OSError as error:
            yield Input(printable(path), error=unreachable(path, error))
        except InputError as error:
            yield Input(printable(path), error=error.named(printable(path)))
        else:
            if children is None:
                yield from _file(path, status, skipped)
            else:
                waiting += [(child, (*above, identity)) for child in reversed(children)]


def _children(path: Path, again: bool) -> list[Path]:  # noqa: FBT001 - says what was found, and chooses nothing
    if again:
        raise Unreachable("a link leads back to a folder above it", "remove the link")
    return sorted(child for child in path.iterdir() if not child.name.startswith("."))


def _file(path: Path, status: os.stat_result, skipped: Collection[Path]) -> Iterator[Input]:
    if not stat.S_ISREG(status.st_mode):
        name = printable(path)
        yield Input(name, error=Refused("it is not a regular file", "name a file or a folder", name=name))
    elif path.resolve() not in skipped:
        yield Input(printable(path), path, status.st_size)


def unreachable(path: Path, error: OSError) -> Unreachable:
    """What the system says of a file that could not be read."""
    reason = (error.strerror or type(error).__name__).lower()
    if isinstance(error, PermissionError):
        return Unreachable(reason, "ask its owner for the permission to read it", name=printable(path))
    return Unreachable(reason, "check the name", name=printable(path))


def printable(name: Path | str) -> str:
    """A name from the system without the lone surrogates in which Python hides bytes that are not UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def digest(path: Path) -> str:
    """The SHA-256 of a file, in lower-case hexadecimal. Raises `Unreachable`."""
    sha256 = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while data := stream.read(READ):
                sha256.update(data)
    except OSError as error:
        raise unreachable(path, error) from None
    return sha256.hexdigest()
