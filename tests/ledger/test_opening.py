"""A case is opened, made or brought up to date; anything else is told apart clearly."""

import multiprocessing
import re
import shutil
import sqlite3
import time

import pytest
import villages
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from testimonia.errors import CaseBusy, CaseError, NewerCase, NotACase
from testimonia.ledger import open_case, opening, schema, sqlite


def test_a_new_case_begins_with_an_entry_that_is_unlike_any_others(tmp_path):
    heads = set()
    for name in ("one.case", "two.case"):
        with open_case(tmp_path / name, create=True) as case:
            heads.add(case.head())
            assert villages.problems(case) == []
    assert len(heads) == 2


def test_opening_again_changes_nothing(path):
    for create in (True, True, False):
        with open_case(str(path), create=create) as case:
            assert [entry.action for entry in case.log()] == ["create"]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda _: None, "there is no case at {path}; `testimonia add {path} FILE...` makes one"),
        (lambda path: path.mkdir(), "{path} is no case but a folder or a device; name a file"),
        (
            lambda path: path.write_bytes(b"%PDF-1.7 " * 99),
            "{path} is no case but another kind of file; name",
        ),
        (
            lambda path: path.touch(),
            "{path} is empty, and no case yet; `testimonia add {path} FILE...` makes one",
        ),
    ],
)
def test_what_is_no_case_is_said_to_be_none(path, make, said):
    make(path)
    with pytest.raises(NotACase, match=re.escape(said.replace("{path}", str(path)))):
        open_case(path)


def test_another_programs_database_is_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE boats (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotACase, match="another program's database"):
        open_case(path, create=True)
    assert path.read_bytes() == before


def test_a_case_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(NotACase, match=r"there is no folder .*; make it first"):
        open_case(tmp_path / "missing" / "orvale.case", create=True)


def test_an_empty_file_is_made_a_case_as_after_a_kill_at_its_making(path):
    path.touch()
    with open_case(path, create=True) as case:
        villages.add(case)
        assert villages.problems(case) == []


def _make(path, number):
    with open_case(path, create=True) as case:
        villages.add(case, number)


def test_many_processes_may_make_the_same_case_at_once(path):
    context = multiprocessing.get_context("fork")
    makers = [context.Process(target=_make, args=(path, number)) for number in range(6)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert [maker.exitcode for maker in makers] == [0] * 6
    with open_case(path) as case:
        assert [entry.action for entry in case.log()].count("create") == 1
        assert len(list(case.accounts())) == 6
        assert villages.problems(case) == []


def test_a_writer_that_waits_too_long_is_told_so(path):
    with open_case(path, create=True) as one, open_case(path, wait=0.1) as other, one.entry("clerk"):
        with pytest.raises(CaseBusy, match="another process has been writing"), other.entry("clerk"):
            pass
        assert len(list(other.log())) == 1


@pytest.fixture
def later(tmp_path, monkeypatch):
    """A later version of Testimonia, which has one migration more."""
    migrations = tmp_path / "migrations"
    shutil.copytree(opening.MIGRATIONS, migrations)
    (migrations / "versions" / "r0002_later.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = '0002'\ndown_revision = '0001'\n\n\n"
        "def upgrade():\n    op.create_table('matter', sa.Column('name', sa.Text))\n"
    )

    def come():
        monkeypatch.setattr(opening, "MIGRATIONS", migrations)
        monkeypatch.setattr(opening, "REVISION", "0002")

    return come


def test_an_older_case_is_brought_up_to_date_and_the_log_says_so(path, later):
    with open_case(path, create=True) as case:
        villages.add(case)
    later()
    for _ in range(2):
        with open_case(path) as case:
            assert [entry.action for entry in case.log()] == ["create", "capture", "account", "migrate"]
            assert villages.problems(case) == []


def test_a_later_versions_case_is_not_touched(path, later, monkeypatch):
    later()
    open_case(path, create=True).close()
    monkeypatch.undo()
    with pytest.raises(NewerCase, match="written by a later version of Testimonia; upgrade Testimonia"):
        open_case(path)


def test_the_migrations_lead_to_the_tables_that_the_code_has(case):
    with case._engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, schema.metadata) == []
    assert ScriptDirectory(str(opening.MIGRATIONS)).get_current_head() == schema.REVISION


def test_an_up_to_date_case_opens_in_an_instant(path):
    open_case(path, create=True).close()
    times = []
    for _ in range(5):
        began = time.perf_counter()
        open_case(path).close()
        times.append(time.perf_counter() - began)
    assert min(times) < 0.05


@pytest.fixture
def read_only(monkeypatch):
    """Every folder as on a disc that cannot be written; permissions do not bind the superuser that tests may run as."""
    return lambda: monkeypatch.setattr(sqlite, "writable", lambda _: False)


def test_a_case_on_read_only_media_can_be_read_and_verified_there(path, read_only):
    with open_case(path, create=True) as case:
        added = villages.add(case)
    read_only()
    with open_case(path) as case:
        assert case.account(added).blocks == villages.BLOCKS
        assert villages.problems(case) == []
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_nothing_can_be_added_on_read_only_media(path, read_only):
    open_case(path, create=True).close()
    read_only()
    with open_case(path) as case, pytest.raises(CaseError, match=r"copy it, .* to a folder that you can write in"):
        villages.add(case)


def test_an_older_case_on_read_only_media_must_be_copied(path, later, read_only):
    open_case(path, create=True).close()
    later()
    read_only()
    with pytest.raises(CaseError, match="an older version's case; copy it to a folder that you can write in"):
        open_case(path)


def test_a_case_that_is_in_use_is_read_with_its_write_ahead_log(path, read_only):
    with open_case(path, create=True) as writing:
        villages.add(writing)
        read_only()
        assert sqlite.mode_of(path) == "ro"
        with open_case(path) as reading:
            assert len(list(reading.accounts())) == 1
