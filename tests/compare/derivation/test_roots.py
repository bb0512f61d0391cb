from testimonia.compare.derivation.roots import roots
from testimonia.records import Derivation, DerivationKind, Root


def edge(account, origin, kind=DerivationKind.COPY, sure=0.7, share=0.9):
    return Derivation(account, origin, kind, sure, share)


def test_copies_and_what_they_derive_from_are_one_root():
    found = roots("abcd", [edge("b", "a"), edge("c", "a", DerivationKind.EXCERPT, 0.5)])
    assert found == (Root(("a", "b", "c"), "a", 0.5), Root(("d",), "d", 1.0))


def test_who_quotes_or_cites_stays_a_witness():
    edges = [edge("b", "a", DerivationKind.QUOTATION), edge("c", "a", DerivationKind.CITATION)]
    assert len(roots("abc", edges)) == 3


def test_who_takes_over_a_paragraph_stays_a_witness():
    assert len(roots("ab", [edge("b", "a", DerivationKind.EXCERPT, share=0.1)])) == 2


def test_a_group_whose_directions_are_open_has_no_known_origin():
    assert roots("ab", [edge("b", "a", sure=0.0)]) == (Root(("a", "b"), None, 0.0),)


def test_a_group_with_two_beginnings_has_no_known_origin():
    (found,) = roots("abc", [edge("c", "a"), edge("c", "b")])
    assert found.origin is None
