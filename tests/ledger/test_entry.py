"""What is added is kept whole, once, and never changed; what goes wrong leaves nothing behind."""

import io
from contextlib import suppress

import pytest
import villages
from sqlalchemy.exc import DBAPIError

from testimonia.errors import CaseError, Damaged, NotInCase, UsageError
from testimonia.ledger import open_case, sqlite
from testimonia.records import Block, BlockKind, Decision, Details, Mention, StoredDecision, Unattributed


def rows(case, table):
    with case._engine.connect() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


def test_an_account_comes_back_as_it_was_added(case):
    added = villages.add(case)
    account = case.account(added)
    assert account.blocks == villages.BLOCKS
    assert account.warnings == ("page 3 holds no text",)
    assert account.details == Details(title="The flood at Orvale 0")
    assert tuple(found.finding for found in case.findings(added)) == villages.FOUND
    assert villages.problems(case) == []


def test_each_finding_is_stored_with_the_words_at_its_spans(case):
    said = next(case.findings(villages.add(case)))
    assert said.words == ("Mara Lind", "said that", "forty boats were lost")


def test_words_may_run_over_the_gap_between_blocks(case):
    wide = Unattributed("u1", (13, 30))
    added = villages.add(case, stream=[*villages.BLOCKS, wide])
    assert next(case.findings(added)).words == ("Orvale\n\nMara Lind",)


def test_the_same_bytes_twice_are_one_original_with_two_captures(case):
    data = villages.original()
    for name in ("flood.html", "copy of flood.html"):
        with case.entry("clerk") as entry:
            entry.capture(villages.capture(data, name), io.BytesIO(data))
    assert [capture.name for capture in case.captures()] == ["flood.html", "copy of flood.html"]
    assert rows(case, "original") == rows(case, "chunk") == 1


def test_an_original_of_many_chunks_comes_back_byte_for_byte(case):
    data = bytes(range(256)) * 4000
    with case.entry("clerk") as entry:
        entry.capture(villages.capture(data), io.BytesIO(data))
    assert b"".join(case.original(villages.sha(data))) == data
    assert rows(case, "chunk") == 4


def test_bytes_that_changed_while_they_were_read_are_not_stored(case):
    data = villages.original()
    with case.entry("clerk") as entry:
        with pytest.raises(Damaged, match="its bytes changed while it was being read"):
            entry.capture(villages.capture(data), io.BytesIO(data + b"!"))
        entry.decide(Decision("accept", "a" * 16, "clerk", villages.AT))
    assert rows(case, "original") == rows(case, "chunk") == 0
    assert [entry.action for entry in case.log()] == ["create", "decision"]
    assert villages.problems(case) == []


def test_an_entry_that_fails_leaves_nothing(case):
    def breaks_off():
        yield from villages.STREAM
        raise Damaged("the archive is cut off", "download it again")

    with pytest.raises(Damaged):
        villages.add(case, stream=breaks_off())
    assert [rows(case, table) for table in ("log", "original", "account", "block", "finding")] == [1, 0, 0, 0, 0]


def test_an_account_that_fails_leaves_those_before_it_in_the_same_entry(case):
    def breaks_off():
        yield from villages.STREAM
        raise Damaged("page 2 is cut off", "download it again")

    data = villages.original()
    with case.entry("clerk") as entry:
        entry.capture(villages.capture(data), io.BytesIO(data))
        first = entry.account(villages.origin(data, part="1"), Details(), villages.PROGRAM, villages.STREAM)
        with pytest.raises(Damaged):
            entry.account(villages.origin(data, part="2"), Details(), villages.PROGRAM, breaks_off())
    assert [account.id for account in case.accounts()] == [first]
    assert villages.problems(case) == []


def test_an_account_needs_its_original(case):
    data = villages.original()
    with pytest.raises(NotInCase, match="capture it before its accounts"), case.entry("clerk") as entry:
        entry.account(villages.origin(data), Details(), villages.PROGRAM, villages.STREAM)


@pytest.mark.parametrize(
    "wrong",
    [
        Unattributed("u1", (80, 93)),
        Unattributed("u1", (-3, 2)),
        Unattributed("u1", (5, 5)),
        Mention("m1", (0, 3), "river", "Or"),
        Block(BlockKind.PARAGRAPH, 91, "overlaps"),
        Block(BlockKind.PARAGRAPH, 94, ""),
        Block(BlockKind.PARAGRAPH, 10**12, "far away"),
    ],
)
def test_what_cannot_be_right_is_refused(case, wrong):
    with pytest.raises(UsageError):
        villages.add(case, stream=[*villages.BLOCKS, wrong])
    assert rows(case, "log") == 1


def test_half_a_surrogate_pair_is_a_clear_error(case):
    torn = [Block(BlockKind.PARAGRAPH, 0, "\ud83c")]
    with pytest.raises(Damaged, match=r"flood-0\.html: store: its text or its name holds half a surrogate pair"):
        villages.add(case, stream=torn)


def test_a_second_run_over_the_same_text_stores_it_only_once(case):
    added = villages.add(case)
    again = villages.add(case, stream=[*villages.BLOCKS, villages.SAID], program=villages.Program("encoder", "2"))
    assert again == added
    assert rows(case, "block") == 2
    assert [(run.reading, run.program.name) for run in case.runs()] == [(3, "patterns"), (3, "encoder")]
    assert [found.finding for found in case.findings(added)] == [villages.SAID]
    assert villages.problems(case) == []


@pytest.mark.parametrize("blocks", [villages.BLOCKS[:1], (*villages.BLOCKS, Block(BlockKind.NOTE, 94, "A note."))])
def test_a_better_reading_stands_beside_the_old_one(case, blocks):
    added = villages.add(case)
    villages.add(case, stream=blocks, reader="html/2")
    assert case.account(added).blocks == blocks
    assert [run.reading for run in case.runs()] == [3, 5]
    assert rows(case, "block") == 2 + len(blocks)
    assert villages.problems(case) == []


def test_a_finding_keeps_its_key_over_runs_but_not_over_texts(case):
    keys = [next(case.findings(villages.add(case))).key for _ in range(2)]
    other = Block(BlockKind.PARAGRAPH, 21, villages.TEXT.replace("night", "morning"))
    keys.append(next(case.findings(villages.add(case, stream=[villages.BLOCKS[0], other, villages.SAID]))).key)
    assert keys[0] == keys[1] != keys[2]


def test_a_later_decision_supersedes_and_none_is_lost(case):
    accept = Decision("accept", "a" * 16, "clerk", villages.AT, why="seen in the original")
    correct = Decision("correct", "a" * 16, "clerk", villages.AT, correction=villages.SAID)
    with case.entry("clerk") as entry:
        ids = [entry.decide(accept), entry.decide(correct)]
    assert list(case.decisions()) == [StoredDecision(ids[0], accept, True), StoredDecision(ids[1], correct, False)]


def test_two_identities_are_the_same_in_either_order(case):
    with case.entry("clerk") as entry:
        entry.decide(Decision("same", "Mara Lind", "clerk", villages.AT, other="M. Lind"))
        entry.decide(Decision("accept", "Mara Lind", "clerk", villages.AT))
        entry.decide(Decision("not same", "M. Lind", "clerk", villages.AT, other="Mara Lind"))
    assert [stored.superseded for stored in case.decisions()] == [True, False, False]


@pytest.mark.parametrize("ruling", ["same", "not same", "correct"])
def test_a_decision_must_say_what_it_is_about(case, ruling):
    with pytest.raises(UsageError, match="needs what it is about"), case.entry("clerk") as entry:
        entry.decide(Decision(ruling, "a" * 16, "clerk", villages.AT))


def test_an_entry_within_another_is_refused_at_once(case):
    with case.entry("clerk"), pytest.raises(UsageError, match="end it before the next"), case.entry("clerk"):
        pass


@pytest.mark.parametrize("change", ["UPDATE log SET actor = 'x'", "DELETE FROM log", "DELETE FROM chunk"])
def test_the_database_itself_refuses_to_change_what_is_there(case, change):
    villages.add(case)
    with case._engine.connect() as connection, pytest.raises(DBAPIError, match="appended to and never changed"):
        connection.exec_driver_sql(change)


def test_an_entry_that_lost_its_transaction_cannot_end_well(case):
    decision = Decision("accept", "a" * 16, "clerk", villages.AT)

    def careless():
        with case.entry("clerk") as entry:
            entry.decide(decision)
            entry._connection.exec_driver_sql("PRAGMA query_only = ON")
            with suppress(DBAPIError):
                entry.decide(decision)
            entry._connection.exec_driver_sql("PRAGMA query_only = OFF")

    with pytest.raises(CaseError, match="nothing of this entry was kept"):
        careless()
    assert list(case.decisions()) == []


def test_one_reads_on_while_another_writes(case, path):
    for number in range(3):
        villages.add(case, number)
    reading = case.accounts()
    next(reading)
    with open_case(path) as other:
        villages.add(other, 3)
    assert len(list(reading)) == 2
    assert len(list(case.accounts())) == 4
    assert sqlite.mode_of(path) == "rw"
