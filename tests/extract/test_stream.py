import tracemalloc
from collections.abc import Iterator

from testimonia.extract import findings
from testimonia.records import Block, BlockKind, Statement

LINE = "The clerk said that 12 boats sank in Orvale. The dam broke at noon. “Nobody came,” Ada Orme wrote. "


def paragraphs(count: int) -> Iterator[Block]:
    text = LINE * 4
    for number in range(count):
        yield Block(BlockKind.PARAGRAPH, number * (len(text) + 2), text)


def test_findings_come_while_the_blocks_are_still_being_read():
    taken = []

    def watched() -> Iterator[Block]:
        for block in paragraphs(200):
            taken.append(block)
            yield block

    next(findings(watched()))
    assert len(taken) < 100


def test_memory_stays_bounded_over_a_long_text():
    def peak(count: int) -> int:
        tracemalloc.start()
        for _ in findings(paragraphs(count)):
            pass
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(100)
    assert peak(300) < 1.2 * peak(100)


def test_ids_are_unique_and_numbered_by_kind():
    found = list(findings(paragraphs(5)))
    assert len({finding.id for finding in found}) == len(found)
    statements = [finding.id for finding in found if isinstance(finding, Statement)]
    assert statements == [f"s{number}" for number in range(1, len(statements) + 1)]
