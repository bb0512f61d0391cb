"""Whatever was changed behind the ledger's back is named."""

import sqlite3

import pytest
import villages

from testimonia.errors import CaseError
from testimonia.ledger import open_case
from testimonia.ledger.canonical import canonical
from testimonia.ledger.log import seal
from testimonia.records import Block, BlockKind, LogEntry


@pytest.fixture
def closed(path):
    """A closed case with two accounts, and the id of the first."""
    with open_case(path, create=True) as case:
        ids = [villages.add(case, number) for number in range(2)]
    return path, ids[0]


def tampered(path, *changes):
    """What `verify` finds after the SQL, run with triggers and foreign keys out of the way."""
    connection = sqlite3.connect(path)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for change in changes:
        connection.execute(change)
    connection.commit()
    connection.close()
    with open_case(path) as case:
        return "\n".join(villages.problems(case))


def test_an_untouched_case_holds(closed):
    assert tampered(closed[0]) == ""


OWN = "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('kept by another program')"


def test_tables_of_another_program_are_none_of_its_business(closed):
    assert tampered(closed[0], *OWN) == ""


FIRST = "(SELECT min(entry) FROM {})"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (
            "UPDATE chunk SET data = substr(data, 1, 9) || 'x' || substr(data, 11)",
            "it cannot be read any further",
        ),
        (
            "UPDATE chunk SET data = CAST(replace(data, 'forty', 'fifty') AS BLOB)",
            "its bytes are not those that came in",
        ),
        ("UPDATE chunk SET number = 1", "chunk 0 of it is missing or empty"),
        ("DELETE FROM chunk", "its bytes are not those that came in"),
        ("INSERT INTO chunk SELECT sha256, 1, x'' FROM chunk", "chunk 1 of it is missing or empty"),
        ("UPDATE original SET size = size + 1", "its bytes are not those that came in: another hash or size"),
        ("DELETE FROM original WHERE entry = 2", "it is missing"),
        ("UPDATE original SET entry = 1", "the log entry that it names did not add it"),
        ("INSERT INTO original VALUES ('0', 0, 2)", "original 0: the log entry that it names did not add it"),
        ("INSERT INTO chunk VALUES ('0', 0, x'00')", "chunks of 0: no log entry names them"),
        ("UPDATE finding SET body = replace(body, 'asserts', 'denies')", "its findings are not those that were added"),
        ("UPDATE finding SET body = replace(body, '[41,', '[42,')", "its words are not those that stand at its spans"),
        ("UPDATE finding SET body = replace(body, ',62]', ',620]')", "41 to 620 is empty, or not within the text"),
        ("UPDATE finding SET words = replace(words, 'forty', 'fifty')", "its words are not those that stand at its"),
        ("UPDATE finding SET body = '{'", "statement 0 of account {id} (run 3): it cannot be read any further"),
        ("UPDATE finding SET type = 'claim' WHERE number = 0", "there is no finding of type claim"),
        ("DELETE FROM finding WHERE number = 0", "finding 0 should stand here"),
        ("DELETE FROM finding", "account {id} (run 3): its findings are not those that were added"),
        ("INSERT INTO finding SELECT 2, number, type, body, words FROM finding WHERE run = 3", "findings of 2: no log"),
        ("UPDATE block SET text = replace(text, 'forty', 'fifty')", "its text is not the one that was added"),
        ("UPDATE block SET kind = 'verse' WHERE start = 21", "its blocks are not those that were added"),
        ("UPDATE block SET page = 3", "its blocks are not those that were added"),
        (
            "UPDATE block SET kind = 'sermon'",
            "account {id} (run 3): it cannot be read any further: Invalid enum value 'sermon'",
        ),
        ("UPDATE block SET start = 20 WHERE start = 21", "its blocks are not those that were added"),
        ("UPDATE block SET start = 1000000000000 WHERE start = 21", "the block at 1000000000000 is empty, or cannot"),
        ("DELETE FROM block WHERE start = 21", "its text is not the one that was added"),
        ("INSERT INTO block VALUES (2, 0, 'note', 'x', 0, 0, NULL)", "blocks of 2: no log entry names them"),
        (
            "UPDATE account SET part = '1'",
            "account {id} (run 3): the table of accounts does not have it",
        ),
        ("UPDATE account SET entry = 2", "account {id}: the log entry that it names did not add it"),
        ("DELETE FROM account", "the table of accounts does not have it"),
        ("DELETE FROM log WHERE number = 3", "log entry 4: entry 3 should stand here; entries are missing"),
        ("DELETE FROM log", "log: it is empty"),
        ("UPDATE log SET actor = 'nobody' WHERE number = 2", "log entry 2: it has been changed"),
        ("UPDATE log SET at = '1999' WHERE number = 3", "log entry 3: it has been changed"),
        (
            "UPDATE log SET hash = previous WHERE number = 2",
            "log entry 3: it names another hash than that",
        ),
        ("UPDATE log SET body = '[]' WHERE number = 3", "account {id} (run 3): it cannot be read any further"),
        ("UPDATE log SET body = CAST(x'ff' AS TEXT) WHERE number = 3", "log: it cannot be read any further"),
    ],
)
def test_every_change_is_named(closed, change, named):
    path, first = closed
    assert named.replace("{id}", first) in tampered(path, "PRAGMA foreign_keys = OFF", change)


def test_an_entry_that_is_forged_whole_breaks_the_chain_after_it(closed):
    path, _ = closed
    with open_case(path) as case:
        genuine = list(case.log())[1]
    forged = LogEntry(2, genuine.at, "another", genuine.action, genuine.subject, genuine.body, genuine.previous, "")
    change = f"UPDATE log SET actor = 'another', hash = '{seal(forged)}' WHERE number = 2"
    assert tampered(path, change) == "log entry 3: it names another hash than that of the entry before it"


def test_the_head_gives_away_a_log_that_was_cut_short(closed):
    path, _ = closed
    with open_case(path) as case:
        head = case.head()
    columns = (("log", "number"), ("original", "entry"), ("account", "entry"), ("block", "reading"), ("finding", "run"))
    cut = [f"DELETE FROM {table} WHERE {column} > 3" for table, column in columns]
    orphans = "DELETE FROM chunk WHERE sha256 NOT IN (SELECT sha256 FROM original)"
    assert tampered(path, *cut, orphans) == ""
    with open_case(path) as case:
        assert case.head() != head


def test_blocks_beside_a_reading_that_was_not_stored_again_are_named(closed):
    path, _ = closed
    with open_case(path) as case:
        villages.add(case, program=villages.Program("encoder", "2"))
    change = "INSERT INTO block SELECT 7, start, kind, text, level, indent, page FROM block WHERE reading = 3"
    assert "it has blocks of its own" in tampered(path, change)


def test_a_case_whose_pages_are_overwritten_is_named_and_not_trusted(closed):
    path, _ = closed
    damaged = bytearray(path.read_bytes())
    for page in range(1, len(damaged) // 4096):
        damaged[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(damaged)
    with pytest.raises(CaseError, match=r"run `testimonia verify|damaged"), open_case(path) as case:
        list(case.accounts())


@pytest.mark.parametrize("step", range(7))
def test_a_flipped_byte_in_what_is_kept_is_named(closed, step):
    path, _ = closed
    kept = path.read_bytes()
    words = [
        villages.original(0),
        villages.TEXT.encode(),
        b"forty boats were lost",
        b'"id":"s1"',
        villages.BLOCKS[0].text.encode(),
    ]
    places = [start for word in words for start in _found(kept, word)]
    damaged = bytearray(kept)
    damaged[places[step * len(places) // 7] + 2] ^= 1
    path.write_bytes(damaged)
    with open_case(path) as case:
        assert villages.problems(case)


def _found(data, word):
    start = data.find(word)
    while start >= 0:
        yield start
        start = data.find(word, start + 1)


def test_progress_reaches_the_total(closed):
    told = []
    with open_case(closed[0]) as case:
        assert list(case.verify(lambda done, total: told.append((done, total)))) == []
    assert told == [(done, 7) for done in range(1, 8)]


def test_findings_far_behind_the_end_of_the_text_are_verified_too(case):
    paragraph = "The river rose in the night. " * 3000
    starts = range(0, 3_000_000, len(paragraph) + 2)
    blocks = [Block(BlockKind.PARAGRAPH, start, paragraph) for start in starts]
    found = [villages.Unattributed(str(start), (start + 4, start + len(paragraph) + 9)) for start in starts[:-1]]
    added = villages.add(case, stream=[*blocks, *reversed(found)])
    expected = {canonical([paragraph[4:] + "\n\n" + paragraph[:7]])}
    assert {canonical(stored.words) for stored in case.findings(added)} == expected
    assert villages.problems(case) == []
