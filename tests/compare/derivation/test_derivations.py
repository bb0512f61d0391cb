import time
from itertools import permutations

import pytest
from floods import MORE, OTHER, REPORT, account, words

from testimonia import samples
from testimonia.capture import Source, capture
from testimonia.compare.derivation import Derivations
from testimonia.compare.derivation.index import COMMON
from testimonia.records import Account, DerivationKind, Origin


def case_of(**accounts):
    case = Derivations()
    for name, made in accounts.items():
        case.add(name, made)
    return case


def told(case):
    return {(edge.account, edge.origin, edge.kind) for edge in case.edges()}


def great_fire():
    case = Derivations()
    for path in samples.paths():
        (found,) = (
            Account(Origin("", path.name, read.media_type, read.reader), read.details, tuple(read.blocks))
            for read in capture(Source(path.name, path))
        )
        case.add(path.stem, found)
    return case


def test_the_two_copies_of_the_great_fire_derive_from_the_third():
    copying = {edge for edge in told(great_fire()) if edge[2] is not DerivationKind.QUOTATION and "review" in str(edge)}
    assert copying == {
        ("great-fire-mirror", "great-fire-review", DerivationKind.COPY),
        ("fire-excerpt", "great-fire-review", DerivationKind.EXCERPT),
    }


def test_corroboration_counts_the_three_pages_of_the_great_fire_once():
    case = great_fire()
    of = case.root_of()
    assert len(case.roots()) == 6
    assert of["great-fire-mirror"] == of["fire-excerpt"] == of["great-fire-review"]
    assert of["great-fire-mirror"].origin == "great-fire-review"


def test_every_derivation_says_why():
    for edge in great_fire().edges():
        assert edge.open == (not edge.why)


def test_a_copy_of_which_nothing_is_known_has_an_open_direction():
    (edge,) = case_of(one=account(REPORT), other=account(REPORT)).edges()
    assert (edge.kind, edge.open, edge.why) == (DerivationKind.COPY, True, ())


def test_a_quotation_within_a_text_of_its_own_joins_no_root():
    quoting = account(OTHER, f"The bailiff wrote: “{words(REPORT, 55, 75)}”", MORE)
    case = case_of(report=account(REPORT), essay=quoting)
    assert told(case) == {("essay", "report", DerivationKind.QUOTATION)}
    assert len(case.roots()) == 2


def test_who_names_another_cites_it():
    case = case_of(
        herald=account(REPORT, publisher="The Varn Herald"),
        essay=account(OTHER, "According to the Varn Herald, the sheep were saved."),
    )
    (edge,) = case.edges()
    assert (edge.account, edge.origin, edge.kind) == ("essay", "herald", DerivationKind.CITATION)
    assert [each.name for each in edge.why] == ["publisher"]


def test_a_newspaper_with_many_accounts_is_cited_as_none_of_them():
    case = case_of(**{f"page{n}": account(f"Page {n}", publisher="The Varn Herald") for n in range(5)})
    case.add("essay", account("According to the Varn Herald, the sheep were saved."))
    assert case.edges() == ()


def test_a_rewording_is_told():
    synonyms = {
        "river": "stream", "night": "evening", "morning": "daybreak", "lower": "nether", "stood": "rested",
        "windows": "casements", "family": "household", "boat": "barge", "bridges": "spans", "carried": "swept",
        "road": "highway", "stayed": "remained", "closed": "shut", "bread": "loaves", "brought": "carried",
        "hill": "ridge", "fell": "sank", "counted": "tallied", "houses": "homes", "walls": "sides", "wrote": "noted",
        "life": "soul", "lost": "taken", "taken": "lifted", "roof": "top", "days": "mornings",
    }  # fmt: skip
    reworded = " ".join(synonyms.get(word, word) for word in REPORT.split())
    (edge,) = case_of(report=account(REPORT), spun=account(reworded)).edges()
    assert edge.kind is DerivationKind.REWORDED


def test_a_notice_that_very_many_pages_bear_makes_no_derivation():
    notice = words(REPORT, 0, 24)
    pages = {f"p{n}": account(" ".join(f"w{n}x{i}" for i in range(80)), notice) for n in range(COMMON + 2)}
    assert case_of(**pages).edges() == ()


def test_a_notice_of_the_house_makes_no_derivation():
    notice = words(REPORT, 0, 24)
    pages = {
        name: account(" ".join(f"{name}{i}" for i in range(150)), notice, publisher="The Varn Herald")
        for name in ("one", "two")
    }
    assert case_of(**pages).edges() == ()


def test_a_great_many_copies_are_one_root():
    pages = {f"p{n}": account(f"Page {n}", REPORT, date=f"{1950 + n}") for n in range(3 * COMMON)}
    (root,) = case_of(**pages).roots()
    assert root.origin == "p0"


def test_the_order_of_accounts_changes_nothing():
    pages = {
        "report": account(REPORT, date="1946"),
        "copy": account("From the archive", REPORT, date="1950"),
        "host": account(OTHER, words(REPORT, 10, 60), MORE, date="1960"),
    }
    found = {frozenset(told(case_of(**dict(order)))) for order in permutations(pages.items())}
    assert len(found) == 1


HOSTILE = {
    "a refrain": "the mill " * 50_000,
    "a page over and over": f"{REPORT} " * 1_000,
    "marks": '"' * 100_000,
    "marks and words": '"a ' * 50_000,
    "openers": "“a ’" * 50_000,
    "one word": "a" * 1_000_000,
    "digits": "1,1" * 300_000,
    "accents": "a" + "\u0301" * 300_000,
    "no spaces": "火大" * 100_000,
    "cues": "according to the Varn Herald " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_stays_in_proportion_to_the_text(name):
    started = time.process_time()
    hostile = account(HOSTILE[name], publisher="The Varn Herald")
    case_of(one=hostile, other=account(HOSTILE[name])).roots()
    assert time.process_time() - started < 10
