import pytest

from testimonia.extract.quotes import find_quotes


def inner(text: str, **options: bool) -> list[str]:
    return [text[slice(*quote.inner)] for quote in find_quotes(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “it rose” twice.", ["it rose"]),
        ('She said "it rose" twice.', ["it rose"]),
        ("She said „it rose“ twice.", ["it rose"]),
        ("She said „it rose” twice.", ["it rose"]),
        ("She said «it rose» twice.", ["it rose"]),
        ("She said »it rose« twice.", ["it rose"]),
        ("She said ''it rose'' twice.", ["it rose"]),
        ("She said ``it rose'' twice.", ["it rose"]),
        ("She said ‘it rose’ twice.", ["it rose"]),
        ("She said 'it rose' twice.", ["it rose"]),
        ("She said 「it rose」 twice.", ["it rose"]),
    ],
)
def test_every_style_of_marks_is_paired(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferrymen’s boats and the miller’s cart",
        "Don't the ferrymen's boats leak?",
        "In the '20s and '30s",
        "’Twas the ’48 flood",
    ],
)
def test_apostrophes_are_no_quotations(text):
    assert inner(text) == []


def test_a_single_quotation_survives_the_apostrophes_in_it():
    assert inner("He wrote: ‘The miller’s cart wasn’t there.’ Then he left.") == ["The miller’s cart wasn’t there."]


def test_a_plural_genitive_does_not_close_a_single_quotation():
    assert inner("He wrote ‘the ferrymen’ boats’ and no more.")[0].startswith("the ferrymen")
    assert inner("He wrote ‘the boats’ owners fled.’ Then he left.") == ["the boats’ owners fled."]


def test_only_the_outermost_of_nested_quotations_is_given():
    assert inner("“She cried ‘Water!’ and ran.”") == ["She cried ‘Water!’ and ran."]


def test_an_unclosed_mark_in_mid_sentence_is_no_quotation():
    assert inner("The “old bridge fell. The new one stood.") == []


def test_an_unclosed_mark_after_a_colon_reaches_the_end_of_its_paragraph():
    assert inner("He wrote: “The bridge fell. The new one stood.") == ["The bridge fell. The new one stood."]


def test_a_quotation_taken_up_in_the_next_paragraph_reaches_the_end_of_this_one():
    assert inner("Then he read the “first part. It was long", goes_on=True) == ["first part. It was long"]


def test_a_mark_that_is_opened_again_drops_the_one_left_open():
    assert inner("A “stray mark and “a sound one” here") == ["a sound one"]
