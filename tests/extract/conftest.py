"""What the tests of extraction share."""

import pytest

from testimonia.extract.dates import find_dates
from testimonia.extract.figures import find_figures
from testimonia.records import Block, BlockKind


@pytest.fixture(scope="session")
def figures_in():
    """A function: the figures of a text whose dates are read first, as those of every block are."""

    def read(text):
        return list(find_figures(text, [date.span for date in find_dates([Block(BlockKind.PARAGRAPH, 0, text)])]))

    return read
