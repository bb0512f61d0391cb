import json

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.errors import NotInCase
from testimonia.identifying import called
from testimonia.records import Identity, Party, PartyType

LETTER = """Report of the clerk

General Marius Orme said that 300 men had crossed the river near Vienna. The general denied that the mill was burned."""
DIARY = """Diary

Marius Orme wrote that nobody had crossed. Smith said that the mill was burned. Mara Lind doubted it."""
NOTE = "Smith said that the bridge stood. Tanaka thought that it had fallen."


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("case")
    for name, text in (("letter", LETTER), ("diary", DIARY), ("note", NOTE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "mill.case"
    assert run("add", path, *(folder / f"{name}.txt" for name in ("letter", "diary", "note"))).exit_code == 0
    return path


def run(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def records(*words):
    return [json.loads(line) for line in run(*words, "--format", "jsonl").stdout.splitlines()]


def test_parties_are_listed_once_over_all_accounts(case):
    (orme,) = [found for found in records("parties", case) if found["name"] == "Marius Orme"]
    assert (len(orme["accounts"]), orme["statements"], orme["type"]) == (2, 3, "named")
    assert orme["joins"][0]["why"] == "the same name"


def test_a_ruling_joins_and_undoing_it_parts_again(case):
    smiths = lambda: [found for found in records("parties", case) if found["name"] == "Smith"]  # noqa: E731
    assert len(smiths()) == 2
    assert "is the same as" in run("same", case, "smith", "Smith", "--why", "the miller").stdout
    assert len(smiths()) == 1
    run("undo", case, "Smith", "Smith")
    assert len(smiths()) == 2


def test_doubts_ask_about_a_frequent_name(case):
    assert [(doubt["one"], doubt["other"]) for doubt in records("doubts", case)] == [("Smith", "Smith")]


def test_not_same_parts_what_the_names_joined(case):
    accounts = next(found["accounts"] for found in records("parties", case) if found["name"] == "Marius Orme")
    pair = [f"{account[:6]}:Marius Orme" for account in accounts]
    assert run("not-same", case, *pair).exit_code == 0
    assert len([found for found in records("parties", case) if found["name"] == "Marius Orme"]) == 2
    run("undo", case, *pair)


def test_rename_calls_a_party_otherwise_and_back(case):
    run("rename", case, "Mara Lind", "M. Lind, ferrywoman")
    assert any(found["name"] == "M. Lind, ferrywoman" for found in records("parties", case))
    assert "own name again" in run("undo", case, "M. Lind, ferrywoman").stdout
    assert any(found["name"] == "Mara Lind" for found in records("parties", case))
    assert run("undo", case, "Mara Lind").exit_code == 1


def test_a_name_that_nobody_has_is_refused_with_what_is_near(case):
    result = run("same", case, "Mara Lint", "Smith")
    assert result.exit_code == 1
    assert "Mara Lind" in result.stderr


def test_places_come_with_coordinates_and_figures_with_who_claims_them(case):
    (vienna,) = [place for place in records("places", case) if place["name"] == "Vienna"]
    assert vienna["candidates"][0]["sense"]["place"]["name"]
    (men,) = [figure for figure in records("figures", case) if figure["figure"]["value"] == 300]
    assert (men["party"], men["figure"]["counts"]) == ("Marius Orme", "men")


def test_the_case_verifies_after_rulings(case):
    assert run("verify", case).exit_code == 0


@pytest.mark.parametrize("who", [":Smith", "", "nowhere:Smith"])
def test_an_account_that_is_not_named_is_never_guessed(case, who):
    assert run("same", case, who, "Smith").exit_code == 1


def test_the_beginning_of_an_id_that_several_accounts_have_is_refused():
    parties = [Party(f"ab{n}", "Smith", PartyType.NAMED, "person", 1) for n in range(2)]
    identities = [Identity("Smith", PartyType.NAMED, (party,)) for party in parties]
    assert called(identities, "ab1:smith") == "ab1:Smith"
    with pytest.raises(NotInCase, match="ab0:Smith, ab1:Smith"):
        called(identities, "ab:Smith")


def test_undoing_what_was_not_ruled_is_refused_and_logs_nothing(case):
    before = run("verify", case).stderr
    result = run("undo", case, "Mara Lind", "Smith")
    assert (result.exit_code, "nothing stands" in result.stderr) == (1, True)
    assert run("verify", case).stderr == before


def test_an_empty_name_is_refused(case):
    assert run("rename", case, "Mara Lind", " ").exit_code == 2
