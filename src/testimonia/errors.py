"""Every error that Testimonia raises on purpose.

::

    TestimoniaError
    ├── UsageError            the call itself is wrong; exit status 2
    ├── InputError            one input could not be taken; the others go on; exit status 1
    │   ├── Unreachable       missing, no permission, a loop of links, a server that does not answer
    │   ├── Refused           an address that may not be fetched: private, unsafe scheme, too many redirects
    │   ├── Empty             no bytes, or no text in them
    │   ├── UnknownFormat     bytes that no reader recognises
    │   ├── Damaged           a known format, broken
    │   ├── Encrypted         a known format, locked with a password
    │   ├── NeedsOcr          pages that are pictures of text
    │   ├── TooLarge          more memory, entries or text than the limits allow
    │   ├── TooSlow           more time than the limits allow
    │   └── Crashed           the reader's process died
    ├── EncoderError          the model's files are missing or not whole; exit status 1
    ├── GazetteerError        the tables of places are missing or not whole; exit status 1
    └── CaseError             the case file; exit status 1
        ├── NotACase          no case at this path, or another kind of file
        ├── NewerCase         written by a later version
        ├── CaseBusy          another process holds it for longer than we wait
        ├── CaseFull          the disk or quota is full; nothing half-written remains
        └── NotInCase         no account, statement or original of that name in it

An `InputError` says which input, at which stage, why, and what to do.
"""

from __future__ import annotations


class TestimoniaError(Exception):
    """The root of the tree; catch it to catch all of ours."""

    __test__ = False  # pytest takes names that begin with "Test" for tests


class UsageError(TestimoniaError):
    """The call itself is wrong."""


class InputError(TestimoniaError):
    """One input could not be taken.

    `reason` and `remedy` are clauses without a full stop. `name` (a path or address) and `stage`
    ("capture", "extract", "fetch", "store") are filled in by whoever knows them: a reader raises
    `Damaged("the ZIP directory is cut off", "download it again")` and need not know its file's name.
    """

    def __init__(self, reason: str, remedy: str, *, name: str = "", stage: str = "capture") -> None:
        super().__init__(reason, remedy)
        self.reason = reason
        self.remedy = remedy
        self.name = name
        self.stage = stage

    def __str__(self) -> str:
        where = f"{self.name}: " if self.name else ""
        return f"{where}{self.stage}: {self.reason}; {self.remedy}"

    def named(self, name: str, stage: str | None = None) -> InputError:
        """Fill in which input (and stage) this is about, unless that is known already; return self."""
        self.name = self.name or name
        self.stage = stage or self.stage
        return self


class Unreachable(InputError):
    """Missing, no permission, a loop of links, a server that does not answer."""


class Refused(InputError):
    """An address that may not be fetched."""


class Empty(InputError):
    """No bytes, or no text in them."""


class UnknownFormat(InputError):
    """Bytes that no reader recognises."""


class Damaged(InputError):
    """A known format, broken."""


class Encrypted(InputError):
    """A known format, locked with a password."""


class NeedsOcr(InputError):
    """Pages that are pictures of text."""


class TooLarge(InputError):
    """More memory, entries or text than the limits allow."""


class TooSlow(InputError):
    """More time than the limits allow."""


class Crashed(InputError):
    """The reader's process died."""


class EncoderError(TestimoniaError):
    """A file of the model that comes with the package is missing or is not the one that was shipped."""

    def __init__(self, name: str, reason: str) -> None:
        self.reason, self.remedy = f"the model's file {name} cannot be used: {reason}", "install Testimonia again"
        super().__init__(f"{self.reason}; {self.remedy}")


class GazetteerError(TestimoniaError):
    """A table of places that comes with the package is missing or cannot be read."""

    def __init__(self, name: str, reason: str) -> None:
        self.reason, self.remedy = f"the table of places {name} cannot be used: {reason}", "install Testimonia again"
        super().__init__(f"{self.reason}; {self.remedy}")


class CaseError(TestimoniaError):
    """Something about the case file."""


class NotACase(CaseError):
    """No case at this path, or another kind of file."""


class NewerCase(CaseError):
    """Written by a later version of Testimonia."""


class CaseBusy(CaseError):
    """Another process holds the case for longer than we wait."""


class CaseFull(CaseError):
    """The disk or quota is full; nothing half-written remains."""


class NotInCase(CaseError):
    """No account, statement or original of that name in the case."""


INPUT_ERRORS = {
    kind.__name__: kind
    for kind in (Unreachable, Refused, Empty, UnknownFormat, Damaged, Encrypted, NeedsOcr, TooLarge, TooSlow, Crashed)
}
