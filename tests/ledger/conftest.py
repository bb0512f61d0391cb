"""A new case for each test."""

import pytest

from testimonia.ledger import open_case


@pytest.fixture
def path(tmp_path):
    return tmp_path / "orvale.case"


@pytest.fixture
def case(path):
    with open_case(path, create=True) as opened:
        yield opened
