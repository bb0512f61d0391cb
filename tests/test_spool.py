import io

from hypothesis import given
from hypothesis import strategies as st

from testimonia import spool
from testimonia.errors import Encrypted
from testimonia.records import (
    Block,
    BlockKind,
    Details,
    Link,
    LinkKind,
    Origin,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
)

HEAD = spool.Head(Origin("", "a.txt", "text/plain", "plain/1"), Details(title="A", links=(Link(LinkKind.PARENT, "B"),)))


def spooled(*lines):
    return spool.Spool(io.BytesIO(b"".join(lines)), "ab" * 32)


def test_documents_and_their_entries_come_back_in_order():
    block = Block(BlockKind.PARAGRAPH, 0, 'He said "no".\n')
    said = Statement("s1", ((0, 2),), ((3, 7),), ((8, 12),), StatementKind.DIRECT, Stance.DENIES)
    lines = [spool.head_line(HEAD), *map(spool.entry_line, (block, said, "a warning")), spool.END]
    (document,) = spooled(*lines).documents()
    assert list(document.entries()) == [block, said, "a warning"]
    assert document.details == HEAD.details
    assert document.origin.sha256 == "ab" * 32


def test_each_document_ends_where_the_next_begins():
    one, two = (Unattributed(name, (0, 1)) for name in ("u1", "u2"))
    lines = [spool.head_line(HEAD), spool.entry_line(one), spool.head_line(HEAD), spool.entry_line(two), spool.END]
    assert [document.extraction().unattributed for document in spooled(*lines).documents()] == [(one,), (two,)]


def test_a_document_can_be_walked_again():
    lines = [spool.head_line(HEAD), spool.entry_line(Block(BlockKind.VERSE, 0, "a\nb")), spool.END]
    (document,) = spooled(*lines).documents()
    assert list(document.blocks()) == list(document.blocks()) != []


def test_a_failure_travels_with_its_reason_and_remedy():
    line = spool.failure_line(Encrypted("it is locked", "unlock it"))
    assert str(spool.Check().failure_in(line).error("a.pdf")) == "a.pdf: capture: it is locked; unlock it"
    assert isinstance(spool.Check().failure_in(line).error("a.pdf"), Encrypted)


@given(st.text(), st.integers(0, 10**9))
def test_any_block_survives_the_way(text, start):
    block = Block(BlockKind.PARAGRAPH, start, text.encode("utf-8", "replace").decode(), page=3)
    line = spool.entry_line(block)
    assert spool.entry_in(line) == block
    assert line.count(b"\n") == 1
