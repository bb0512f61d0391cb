import pytest

from testimonia.compare.derivation.kinds import Shares, is_house_text, kind_of
from testimonia.records import DerivationKind, SharedPassage


def passage(words=60, alike=1.0, quoted_a=False, quoted_b=False):
    return SharedPassage("a", "b", (0, 300), (0, 300), alike, words, quoted_a, quoted_b)


@pytest.mark.parametrize(
    ("shared", "parts", "kind"),
    [
        (passage(), Shares(0.9, 0.8), DerivationKind.COPY),
        (passage(), Shares(0.2, 0.9), DerivationKind.EXCERPT),
        (passage(), Shares(0.1, 0.1), DerivationKind.EXCERPT),
        (passage(alike=0.6), Shares(0.9, 0.9), DerivationKind.REWORDED),
        (passage(quoted_b=True), Shares(0.9, 0.1), DerivationKind.QUOTATION),
        (passage(quoted_b=True), Shares(0.1, 0.9), DerivationKind.EXCERPT),
    ],
)
def test_the_kind_follows_from_how_much_of_each_is_shared_and_within_marks(shared, parts, kind):
    assert kind_of([shared], parts) is kind


def test_words_outside_quotation_marks_make_more_than_a_quotation():
    assert kind_of([passage(quoted_b=True), passage()], Shares(0.1, 0.1)) is DerivationKind.EXCERPT


def test_a_short_notice_is_text_of_the_house_and_half_a_page_is_not():
    assert is_house_text([passage(words=30)], Shares(0.1, 0.05))
    assert not is_house_text([passage(words=30)], Shares(0.1, 0.6))
