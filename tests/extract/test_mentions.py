import pytest

from testimonia.extract.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 9 August 1845", "1845-08-09"),
        ("on August 9, 1845", "1845-08-09"),
        ("on the 9th of August 1845", "1845-08-09"),
        ("in August 1845", "1845-08"),
        ("in 1845", "1845"),
    ],
)
def test_dates_have_their_edtf_form(text, value):
    assert [m.value for m in find_mentions(f"It broke {text}.")] == [value]


def test_names_after_in_and_people_of_are_places():
    found = [
        m.name for m in find_mentions("In Orvale the people of Tarn fled; in French, near Ada Orme, in Monday's storm.")
    ]
    assert found == ["Orvale", "Tarn"]
