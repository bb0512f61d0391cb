"""What is asked of a case: its accounts by their names, findings by their type, failures while they stand."""

import io

import pytest
import villages

from testimonia.errors import NotInCase, UsageError
from testimonia.records import Failure


@pytest.fixture
def three(case):
    """A case with three accounts, and their ids."""
    return case, [villages.add(case, number) for number in range(3)]


def failed(case, name="flood.pdf", sha256="0" * 64, reason="the page tree is broken"):
    failure = Failure(name, sha256, "capture", "Damaged", reason, "download it again", villages.AT)
    with case.entry("clerk") as entry:
        entry.failure(failure)
    return failure


def test_accounts_come_in_the_order_in_which_they_were_added(three):
    case, ids = three
    villages.add(case, 0, program=villages.Program("encoder", "2"))
    assert [entry.id for entry in case.accounts()] == ids


def test_an_account_is_listed_with_its_sizes_counts_and_names(case):
    added = villages.add(case)
    data = villages.original()
    with case.entry("clerk") as entry, io.BytesIO(data) as stream:
        entry.capture(villages.capture(data, "copies/flood.html"), stream)
    (listed,) = case.accounts()
    assert (listed.id, listed.length, listed.blocks, listed.run) == (added, 92, 2, 3)
    assert listed.counts == dict.fromkeys(("statement", "figure", "mention", "unattributed", "quotation"), 1)
    assert listed.captures == ("flood-0.html", "copies/flood.html")
    assert listed.added == next(entry.at for entry in case.log() if entry.action == "account")


@pytest.mark.parametrize("name", ["flood-1.html", "The flood at Orvale 1", "the FLOOD at orvale 1"])
def test_an_account_is_found_by_its_file_name_and_its_title(three, name):
    case, ids = three
    assert case.find_account(name).id == ids[1]


def test_an_account_is_found_by_its_id_and_by_the_beginning_of_it(three):
    case, ids = three
    assert [case.find_account(name).id for name in (ids[2], ids[2][:6])] == [ids[2], ids[2]]


def test_a_name_that_fits_several_accounts_names_them(three):
    case, ids = three
    with pytest.raises(NotInCase, match="fits more than one account") as raised:
        case.find_account("the flood")
    assert all(one in str(raised.value) for one in ids)


def test_a_name_that_fits_none_offers_what_is_near(three):
    case, ids = three
    with pytest.raises(NotInCase, match=f'called "flood-1.htm"; near it are .*{ids[1]}'):
        case.find_account("flood-1.htm")
    with pytest.raises(NotInCase, match="`testimonia list` shows what there is"):
        case.find_account("zzz")


def test_a_part_of_an_original_is_found_after_its_name(case):
    ids = [villages.add(case, part=part) for part in ("1", "2")]
    assert case.find_account("flood-0.html#2").id == ids[1]


def test_findings_come_by_account_and_by_type(three):
    case, ids = three
    assert [found.account_id for found in case.findings(type="figure")] == ids
    assert [type(found.finding).__name__ for found in case.findings(ids[0], "mention")] == ["Mention"]
    assert len(list(case.findings())) == 15


def test_an_extraction_holds_all_that_was_found(case):
    found = case.extraction(villages.add(case))
    parts = (found.statements, found.figures, found.mentions, found.unattributed, found.quotations)
    assert tuple(one for part in parts for one in part) == villages.FOUND


def test_unknown_names_are_refused_before_anything_is_read(case):
    for ask in (case.blocks, case.account, case.findings, case.original, case.extraction):
        with pytest.raises(NotInCase, match=r"there is no (account|original) 0f0f in the case"):
            ask("0f0f")
    with pytest.raises(UsageError, match='no findings of type "claim"'):
        case.findings(type="claim")


def test_a_case_knows_what_it_has_read_and_with_what(case):
    villages.add(case)
    sha256 = villages.sha(villages.original())
    assert case.knows(sha256)
    assert case.knows(sha256, reader="html/1", program=villages.PROGRAM)
    assert not case.knows(sha256, reader="html/2")
    assert not case.knows(sha256, program=villages.Program("patterns", "2"))
    assert not case.knows("0" * 64)


def test_an_original_without_accounts_is_not_known(case):
    data = villages.original()
    with case.entry("clerk") as entry, io.BytesIO(data) as stream:
        entry.capture(villages.capture(data), stream)
    assert not case.knows(villages.sha(data))


def test_a_failure_is_told_once_however_often_it_happened(case):
    failures = [failed(case), failed(case, "map.pdf"), failed(case)]
    assert list(case.failures()) == failures[:2]


def test_a_failure_is_over_once_the_file_was_mended(case):
    failed(case, "flood-0.html")
    villages.add(case)
    assert list(case.failures()) == []


def test_a_failure_is_over_once_its_bytes_could_be_read(case):
    failed(case, "flood-0.html", villages.sha(villages.original()))
    villages.add(case)
    assert list(case.failures()) == []


def test_a_failure_stands_though_other_parts_of_the_original_were_read(case):
    failure = failed(case, "flood-0.html", villages.sha(villages.original()))
    villages.add(case, part="7")
    assert list(case.failures()) == [failure]


def test_the_log_tells_who_did_what_and_ends_in_the_head(case):
    villages.add(case)
    log = list(case.log())
    assert [(entry.number, entry.actor, entry.action) for entry in log] == [
        (1, "testimonia", "create"),
        (2, "clerk", "capture"),
        (3, "clerk", "account"),
    ]
    assert case.head() == log[-1].hash
    assert [entry.previous for entry in log[1:]] == [entry.hash for entry in log[:-1]]
