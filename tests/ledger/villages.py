"""Small accounts of an invented flood, for the tests of the ledger."""

import hashlib
import io

from testimonia.records import (
    Block,
    BlockKind,
    Capture,
    Details,
    Figure,
    Mention,
    Origin,
    Program,
    Quotation,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
)

PROGRAM = Program("patterns", "1", (("windows", "4"),))
AT = "2024-05-01T09:30:00+00:00"
TITLE = "The flood at Orvale"
TEXT = "Mara Lind said that forty boats were lost. The river rose in the night."
BLOCKS = (Block(BlockKind.HEADING, 0, TITLE, level=1), Block(BlockKind.PARAGRAPH, 21, TEXT, page=2))
SAID = Statement(
    "s1", ((21, 30),), ((31, 40),), ((41, 62),), StatementKind.INDIRECT, Stance.ASSERTS, "Mara Lind", found_by="that"
)
FOUND = (
    SAID,
    Figure("f1", (41, 52), value=40.0, unit="boats", counts="boats", statement="s1"),
    Mention("m1", (21, 30), "person", "Mara Lind"),
    Unattributed("u1", (64, 92)),
    Quotation("q1", ((0, 9),), ((41, 62),), "prose", born="1340?"),
)
STREAM = (BLOCKS[0], BLOCKS[1], *FOUND, "page 3 holds no text")


def original(number=0):
    """The bytes of the account of that number."""
    return f"<h1>{TITLE}</h1><p>{TEXT}</p><!-- {number} -->".encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


def capture(data, name="flood.html", **fields):
    return Capture(sha(data), len(data), name, AT, **fields)


def origin(data, name="flood.html", part=None, reader="html/1"):
    return Origin(sha(data), name, "text/html", reader, part)


def add(case, number=0, stream=STREAM, program=PROGRAM, **place):
    """Add the account of that number in an entry of its own, and give its id."""
    data = original(number)
    with case.entry("clerk") as entry:
        entry.capture(capture(data, f"flood-{number}.html"), io.BytesIO(data))
        place = {"name": f"flood-{number}.html", **place}
        return entry.account(origin(data, **place), Details(title=f"{TITLE} {number}"), program, stream)


def problems(case):
    return [str(problem) for problem in case.verify()]
