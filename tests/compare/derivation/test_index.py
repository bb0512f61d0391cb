import pytest
from floods import MORE, OTHER, REPORT, account, words
from hypothesis import given
from hypothesis import strategies as st

from testimonia.compare.derivation import Index
from testimonia.compare.derivation.index import COMMON

VOCABULARY = [
    "the",
    "of",
    "mill",
    "river",
    "bread",
    "mules",
    "water",
    "1845",
    "forty",
    "Varn",
    "it’s",
    "café",
    "火",
    "“",
    "”",
]
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=120).map(" ".join)


def shared(*texts):
    """What the last of these texts shares with those before it."""
    index = Index()
    found = [index.add(str(number), account(text)) for number, text in enumerate(texts)]
    return found[-1]


def test_an_excerpt_is_found_to_the_word_within_another_text():
    excerpt = words(REPORT, 20, 50).rstrip(",")
    (passage,) = shared(REPORT, f"{OTHER} {excerpt} {MORE}")
    assert REPORT[slice(*passage.span_a)] == excerpt
    assert passage.span_b == (len(OTHER) + 1, len(OTHER) + 1 + len(excerpt))
    assert (passage.a, passage.b, passage.alike) == ("0", "1", 1.0)


def test_a_passage_is_found_over_words_changed_dropped_and_swapped():
    edited = words(REPORT, 0, 60).replace("lower mill", "old mill").replace("Two bridges", "bridges Two").split()
    del edited[30]
    (passage,) = shared(REPORT, f"{OTHER} {' '.join(edited)}")
    assert 0.9 < passage.alike < 1
    assert passage.span_b[0] == len(OTHER) + 1


def test_two_passages_of_one_source_are_told_apart():
    found = shared(REPORT, f"{words(REPORT, 0, 25)} {OTHER} {words(REPORT, 45, 75)}")
    assert [passage.words for passage in found] == [26, 30]  # "miller's" is two


def test_texts_of_their_own_share_nothing():
    assert shared(REPORT, OTHER, MORE) == ()


def test_a_few_words_that_anybody_might_write_are_no_passage():
    assert shared(REPORT, f"{OTHER} {words(REPORT, 0, 12)}") == ()


def test_a_few_words_within_quotation_marks_are_one():
    (passage,) = shared(REPORT, f"{OTHER} She found “{words(REPORT, 0, 12)}” on the stone.")
    assert (passage.words, passage.quoted_a, passage.quoted_b) == (12, False, True)


def test_a_form_of_words_with_other_figures_is_no_passage():
    form = (
        "With {} per cent of parishes counted on the {} of May the party of the millers stood at {} votes in the county"
    )
    assert shared(f"{OTHER} {form.format(61, 3, '1,204')}", f"{MORE} {form.format(80, 9, '2,033')}") == ()


def test_what_very_many_accounts_have_is_common():
    index, notice = Index(), words(REPORT, 0, 24)
    found = [
        passage
        for number in range(COMMON + 2)
        for passage in index.add(str(number), account(f"{' '.join(f'a{number}x{i}' for i in range(80))} {notice}"))
    ]
    assert found
    assert all(index.is_common(passage) for passage in found)


def test_the_twentieth_copy_is_still_found_to_be_one():
    index = Index()
    for number in range(20):
        found = index.add(str(number), account(f"Page {number}", REPORT))
    assert found
    assert not index.is_common(found[0])


def test_an_account_cannot_be_added_twice():
    index = Index()
    index.add("flood", account(REPORT))
    with pytest.raises(ValueError, match=r"^account flood is in the index already$"):
        index.add("flood", account(REPORT))


@given(TEXTS, TEXTS, TEXTS)
def test_spans_lie_in_the_texts_and_begin_and_end_at_words(start, middle, end):
    one, other = f"{start} {REPORT} {middle}", f"{middle} {words(REPORT, 10, 60)} {end}"
    for passage in shared(one, other):
        for text, (first, last) in ((one, passage.span_a), (other, passage.span_b)):
            assert 0 <= first < last <= len(text)
            assert text[first].isalnum()
            assert text[last - 1].isalnum()
            assert not (text[first - 1 : first] + text[last : last + 1]).strip().replace("火", "").isalnum()
        assert 0 < passage.alike <= 1


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_shared_does_not_depend_on_which_came_first(start, middle, end):
    one, other = f"{start} {REPORT} {middle}", f"{middle} {words(REPORT, 10, 60)} {end}"
    there = {(p.span_a, p.span_b, p.words) for p in shared(one, other)}
    assert there == {(p.span_b, p.span_a, p.words) for p in shared(other, one)}
