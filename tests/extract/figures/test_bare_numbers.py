"""Numbers beside which nothing says what they count: which are figures for the verb or the noun before them."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orme says 70,000.", ["70,000"]),
        ("Orme said about 300, and the clerk said nothing.", ["about 300"]),
        ("The survivors said at least 200.", ["at least 200"]),
        ("Some say ten thousand.", ["ten thousand"]),
        ("Orme, the clerk, says only 300.", ["300"]),
        ("Others would say 300.", ["300"]),
        ("The miners claim 300 and the mayor denies it.", ["300"]),
        ("The bishop reckoned 300 in all.", ["300"]),
        ("The clerk gives 900 as the number of boats.", ["900"]),
        ("The commission counted 3,412.", ["3,412"]),
        ("The commission counted 1204 in May.", ["1204"]),
        ("The villagers counted forty.", ["forty"]),
        ("Orme estimated 900.", ["estimated 900"]),
        ("Orme estimates between 900 and 1,200.", ["between 900 and 1,200"]),
        ("Orme says 70,000, but the clerk gives 30,000.", ["70,000", "30,000"]),
    ],
)
def test_a_number_that_somebody_says_or_counts_is_a_figure(text, words, figures_in):
    assert [text[figure.start : figure.end] for figure in figures_in(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The figure was 1,200.", "1,200"),
        ("The total came to 1,200.", "1,200"),
        ("The total reached 1,200 in May.", "1,200"),
        ("The count was 412 by nightfall.", "412"),
        ("The number of these was 412.", "412"),
        ("The official estimate is 900.", "900"),
        ("Estimates range from 2,000 to 10,000.", "from 2,000 to 10,000"),
        ("Estimates vary between 200 and 400.", "between 200 and 400"),
        ("Later estimates go as high as 40,000.", "as high as 40,000"),
        ("The figure is put at 300.", "300"),
    ],
)
def test_the_number_of_a_total_an_estimate_or_a_figure_is_one(text, words, figures_in):
    (figure,) = figures_in(text)
    assert text[figure.start : figure.end] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Others put it at 300,000.", "300,000"),
        ("Orme puts their number at about 900.", "about 900"),
        ("The mayor gave the figure as 900.", "900"),
        ("It is estimated at 900.", "900"),
        ("They numbered 900.", "900"),
        ("They number 900 by now.", "900"),
        ("It totalled 1,200.", "1,200"),
        ("They were 900 in all.", "900"),
        ("We counted 112.", "112"),
        ("There were about 200 in the valley.", "about 200"),
    ],
)
def test_the_number_of_what_was_told_before_is_a_figure(text, words, figures_in):
    (figure,) = figures_in(text)
    assert (text[figure.start : figure.end], figure.counts) == (words, "")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The dead numbered 412.", "dead"),
        ("Estimates of the dead range from 200 to 400.", "dead"),
        ("The clerk gives 300 as the number of the dead.", "dead"),
        ("Orme reports 300 as the total for the wounded men.", "wounded men"),
        ("Orme puts the number of the dead at 300.", "dead"),
        ("The toll reached 412.", "toll"),
        ("Orme says 300.", ""),
    ],
)
def test_what_a_bare_number_counts_is_what_the_clause_tells(text, counts, figures_in):
    (figure,) = figures_in(text)
    assert figure.counts == counts


@pytest.mark.parametrize(
    "text",
    [
        "Orme says 70,000, the clerk 30,000.",
        "Orme says 70,000 and Lind 30,000.",
        "One writer says 70,000, another 30,000.",
        "Orme counted 70,000, but the miners 30,000.",
    ],
)
def test_the_number_of_a_second_speaker_needs_no_second_verb(text, figures_in):
    assert [figure.value for figure in figures_in(text)] == [70_000, 30_000]


@pytest.mark.parametrize(
    "text",
    [
        "Orme says 1848.",
        "The clerk said 9 May.",
        "The bishop says on p. 312 that they fled.",
        "The chronicler says (312).",
        "So the chronicler says.[112]",
        "Acts 5:36 says that they fled.",
        "Luke says 2:14.",
        "The clerk said 4:30.",
        "She said ten.",
        "He said twelve, and they rose.",
        "They counted three.",
        "He said No. 40.",
        "The clerk reports 404 not found.",
        "It says 300 on the door.",
        "He says 70 is too many.",
        "They said 9/11.",
        "The clerk said 5551234567.",
        "Let us say 40.",
        "He read Research Report 124.",
        "The house count 40 was wrong.",
        "There are 32-bit files.",
    ],
)
def test_a_year_an_hour_a_page_or_a_name_that_is_said_is_no_figure(text, figures_in):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "His number was 24601.",
        "The room number is 112.",
        "Number 12 was empty.",
        "Chapter 40 says that they fled.",
        "They counted from 10 to 1.",
        "The count was 51 to 49.",
        "The final count was 216–212.",
        "The figure was 0.5.",
        "The clerk put him at 40.",
        "He gave 40 to the church.",
        "They were 40.",
        "It was 1,200.",
        "He came to 40.",
        "The total was 12.5.",
        "They are numbered 112.",
        "The trial was set for 12 May.",
        "Orme says 70,000, and then 12.",
    ],
)
def test_a_number_that_says_which_or_that_nothing_makes_a_count_is_no_figure(text, figures_in):
    assert [figure for figure in figures_in(text) if figure.value != 70_000] == []
