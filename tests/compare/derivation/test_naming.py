import pytest
from floods import OTHER, account

from testimonia.compare.derivation.index import Index
from testimonia.compare.derivation.names import Names, names_of
from testimonia.records import Details

HERALD = Details(
    title="The night the Orva rose",
    publisher="The Varn Herald",
    authors=("Mara Lind",),
    address="https://www.varnherald.example/floods/orva-rose",
)


def named(text, details=HERALD):
    """By what an account calls another."""
    index, names = Index(), Names()
    index.add("other", account(OTHER))
    names.add(0, details)
    index.add("naming", account(text))
    names.search(index.entries)
    return {(name.calling, text[slice(*span)]) for name, span in names.mentions[1].items()}


@pytest.mark.parametrize(
    ("text", "calling", "words"),
    [
        ("Bread came late, according to the Varn Herald.", "publisher", "Varn Herald"),
        ("Mara Lind wrote that the road stayed closed.", "author", "Mara Lind"),
        ("An earlier piece, “The night the Orva rose”, has more.", "title", "The night the Orva rose"),
        ("Source: https://varnherald.example/floods/orva-rose", "address", "varnherald.example/floods/orva-rose"),
        ("Source: Varnherald", "site", "Varnherald"),
    ],
)
def test_an_account_is_named_as_a_source_by(text, calling, words):
    assert named(text) == {(calling, words)}


@pytest.mark.parametrize(
    "text",
    [
        "The Varn Herald moved into the tannery that year.",
        "She said that the varn herald blew his horn.",
        "An earlier piece, “On the night the Orva rose and fell”, has more.",
    ],
)
def test_no_source_is_named_by(text):
    assert named(text) == set()


def test_a_title_of_two_words_is_a_subject_and_no_name():
    assert names_of(Details(title="The Flood")) == []


def test_a_name_is_found_in_accounts_that_came_before_it():
    index, names = Index(), Names()
    index.add("naming", account("According to the Varn Herald, bread came late."))
    names.search(index.entries)
    index.add("named", account(OTHER))
    names.add(1, HERALD)
    names.search(index.entries)
    assert [name.calling for name in names.mentions[0]] == ["publisher"]
