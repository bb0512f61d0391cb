"""Which accounts of a case are one witness, as the command tells it."""

import json

import pytest
from typer.testing import CliRunner

from testimonia.cli import app

FLOOD = (
    "The dam above Tarn gave way a little after four on the Monday, and the water took the lower mill with eleven of "
    "its people before the bell had stopped. Ada Orme, who kept the sluice that week, said that the gate had been "
    "rotten since the winter and that the council had been told so twice in writing. The council denied that any "
    "letter had come. By evening the ferry at Orvale was carrying the homeless to the barns on the far bank."
)
OTHER = (
    "Peter Lind remembered the night of the frost otherwise. He wrote that no bell was rung, that the mill stood "
    "empty, and that the road to the pass lay open until the Thursday, when the first carts came through."
)

LETTER = "Mara Lind said that 40 people drowned at Orvale in May. She said that the ferry had sunk."
REPORT = "The report of the guild says that some 60 people drowned at Orvale in May. At Tarn nobody was lost."


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("accounts")
    (folder / "gazette.txt").write_text(f"{FLOOD}\n\n{OTHER}\n", encoding="utf-8")
    (folder / "mirror.txt").write_text(f"Copied for the reading room.\n\n{FLOOD}\n\n{OTHER}\n", encoding="utf-8")
    (folder / "letter.txt").write_text(f"{LETTER}\n", encoding="utf-8")
    (folder / "report.txt").write_text(f"{REPORT}\n", encoding="utf-8")
    path = folder / "flood.case"
    assert CliRunner().invoke(app, ["add", str(path), str(folder)]).exit_code == 0
    return str(path)


def test_a_copy_and_its_origin_are_one_root(case):
    shown = CliRunner().invoke(app, ["derivation", case]).stdout
    assert "one root of 2 accounts" in shown
    assert shown.rstrip().endswith("3 roots in 4 accounts")


def test_every_shared_passage_has_its_place_on_both_sides(case):
    lines = CliRunner().invoke(app, ["derivation", case, "--format", "jsonl"]).stdout.splitlines()
    records = [json.loads(line) for line in lines]
    roots = [record["root"]["accounts"] for record in records if record["type"] == "root"]
    assert sorted(map(len, roots)) == [1, 1, 2]
    (edge,) = [record["derivation"] for record in records if record["type"] == "derivation"]
    assert {"span_a", "span_b", "alike", "words"} <= edge["passages"][0].keys()


def test_numbers_for_the_same_thing_stand_together_with_who_gives_them(case, tmp_path):
    shown = CliRunner().invoke(app, ["compare", case, "--pictures", str(tmp_path)]).stdout
    head = next(line for line in shown.splitlines() if "drowned" in line)
    assert "2 numbers of 2 roots; they differ" in head
    assert "Mara Lind" in shown
    assert [path.suffix for path in tmp_path.iterdir()] == [".svg"]


def test_numbers_of_accounts_that_share_neither_place_nor_names_stay_apart(tmp_path):
    (tmp_path / "frost.txt").write_text(
        "Peter Lind said that three prisoners had fled from the frost.", encoding="utf-8"
    )
    (tmp_path / "siege.txt").write_text("Mara Orme wrote that 256 prisoners had fled at night.", encoding="utf-8")
    case = str(tmp_path / "mixed.case")
    CliRunner().invoke(app, ["add", case, str(tmp_path)])
    assert CliRunner().invoke(app, ["compare", case, "--within"]).stdout.startswith("0 things")


def test_numbers_come_as_records_too(case):
    lines = CliRunner().invoke(app, ["compare", case, "--format", "jsonl"]).stdout.splitlines()
    (group,) = [json.loads(line) for line in lines]
    assert sorted(row["claim"]["value"] for row in group["rows"]) == [40, 60]
