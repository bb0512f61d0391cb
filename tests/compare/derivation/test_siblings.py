from testimonia.compare.derivation.siblings import without_siblings
from testimonia.records import Derivation, DerivationKind, SharedPassage


def edge(account, origin, alike=1.0, words=60, sure=0.7):
    passage = SharedPassage(account, origin, (0, 300), (0, 300), alike, words)
    return Derivation(account, origin, DerivationKind.COPY, sure, 0.9, (passage,))


def test_two_copies_of_a_third_account_need_no_edge():
    edges = [edge("x", "z", 0.9), edge("y", "z", 0.9), edge("x", "y", 0.8, sure=0.0)]
    assert without_siblings(edges) == edges[:2]


def test_what_was_copied_from_a_copy_keeps_its_edge():
    edges = [edge("x", "z", 0.9), edge("y", "z", 0.8), edge("y", "x", 0.95)]
    assert without_siblings(edges) == edges


def test_two_copies_that_share_more_than_the_third_has_keep_theirs():
    edges = [edge("x", "z", words=30), edge("y", "z", words=30), edge("x", "y", words=60)]
    assert without_siblings(edges) == edges
