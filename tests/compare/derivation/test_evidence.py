import pytest

from testimonia.compare.derivation.evidence import Side, balance, evidence, sureness
from testimonia.compare.derivation.names import names_of
from testimonia.records import Details, Link, LinkKind, SharedPassage

PASSAGE = SharedPassage("a", "b", (0, 300), (0, 300), 1.0, 60)


def side(name, details=None, share=0.5, mentions=()):
    details = details or Details()
    return Side(name, details, share, frozenset(names_of(details)), dict(mentions))


def told(one, other, passage=PASSAGE):
    return [(each.name, each.origin) for each in evidence(one, other, [passage])]


def test_nothing_known_tells_nothing():
    assert told(side("a"), side("b")) == []
    assert sureness(0) == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1946", "1950-08", [("date", "a")]),
        ("1950-08-02", "1946-01", [("date", "b")]),
        ("1946", "1946-08", []),
        (None, "1946", []),
    ],
)
def test_the_earlier_is_likelier_the_origin_where_the_dates_tell(one, other, expected):
    assert told(side("a", Details(date=one)), side("b", Details(date=other))) == expected


def test_a_link_to_its_source_tells_though_it_is_written_otherwise():
    page = Details(address="https://www.varn.example/flood")
    copy = Details(links=(Link(LinkKind.SOURCE, "Source", "http://varn.example/flood/"),))
    assert told(side("a", page), side("b", copy)) == [("source link", "a")]


def test_a_name_that_both_bear_tells_nothing():
    details = Details(publisher="The Varn Herald")
    mention = {names_of(details)[0]: (3, 14)}
    assert told(side("a", details), side("b", details, mentions=mention)) == []
    assert told(side("a", details), side("b", mentions=mention)) == [("publisher", "a")]


def test_an_excerpt_derives_from_the_whole():
    assert told(side("a", share=0.1), side("b", share=0.9)) == [("containment", "a")]


def test_who_sets_it_within_marks_quotes_the_other():
    quoting = SharedPassage("a", "b", (0, 300), (7, 300), 1.0, 60, quoted_b=True)
    (found,) = evidence(side("a"), side("b"), [quoting])
    assert (found.name, found.origin, found.span) == ("quotation marks", "a", (7, 300))


def test_what_speaks_for_either_is_weighed_up():
    found = evidence(side("a", Details(date="1946"), share=0.9), side("b", Details(date="1950"), share=0.1), [PASSAGE])
    assert balance(found, "a") == -balance(found, "b") == 0.5
    assert 0 < sureness(0.5) < sureness(2) < 1
