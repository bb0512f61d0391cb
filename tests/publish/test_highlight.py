"""Marking: nothing of the text is lost, and every role keeps exactly its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.publish.highlight import marked_blocks, passages
from testimonia.publish.markup import marked_up
from testimonia.publish.sayings import sayings
from testimonia.records import (
    Block,
    BlockKind,
    Extraction,
    Figure,
    Mention,
    Span,
    Spans,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
)

BOATMAN = "The boatman said that the ferry had sunk."


def statement(name: str, source: Spans = (), cue: Spans = (), content: Spans = ()) -> Statement:
    return Statement(name, source, cue, content, StatementKind.INDIRECT, Stance.ASSERTS)


def marked(blocks: list[Block], found: Extraction) -> list[list[tuple[str, list[str]]]]:
    """Every block's segments, each with the names and numbers of its roles."""
    return [
        [(part.text, [f"{role.name} {role.number}" for role in part.roles]) for cell in block.cells for part in cell]
        for block in marked_blocks(blocks, list(sayings(found)), found)
    ]


@st.composite
def extractions(draw: st.DrawFn) -> tuple[list[Block], Extraction]:
    texts = draw(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=4))
    blocks: list[Block] = []
    for text in texts:
        start = blocks[-1].end + 2 if blocks else 0
        blocks.append(Block(draw(st.sampled_from(BlockKind)), start, text))
    position = st.integers(0, blocks[-1].end)
    span = st.tuples(position, position).map(lambda pair: (min(pair), max(pair)))
    role = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found)))
    statements = draw(st.lists(st.tuples(role, role, role), max_size=4))
    return blocks, Extraction(
        statements=tuple(statement(f"s{n}", *roles) for n, roles in enumerate(statements)),
        unattributed=tuple(Unattributed("u", found) for found in draw(st.lists(span, max_size=2))),
        figures=tuple(Figure("f", found) for found in draw(st.lists(span, max_size=2))),
        mentions=tuple(Mention("m", found, "place", "x") for found in draw(st.lists(span, max_size=2))),
    )


@given(extractions())
def test_the_segments_of_a_block_are_its_text(case: tuple[list[Block], Extraction]) -> None:
    blocks, found = case
    for marked_block in marked_blocks(blocks, list(sayings(found)), found):
        cells = ["".join(part.text for part in cell) for cell in marked_block.cells]
        assert "\t".join(cells) == marked_block.block.text


@given(extractions())
def test_each_role_keeps_exactly_the_positions_of_its_spans(case: tuple[list[Block], Extraction]) -> None:
    blocks, found = case
    said = list(sayings(found))
    seen: dict[tuple[str, int], set[int]] = {}
    for block in marked_blocks(blocks, said, found):
        position = block.block.start
        for cell in block.cells:
            for part in cell:
                for role in part.roles:
                    seen.setdefault((role.name, role.number), set()).update(range(position, position + len(part.text)))
                position += len(part.text)
            position += 1
    readable = {at for block in blocks for at in cells_of(block)}
    for saying in said:
        for name, spans in saying.roles:
            wanted = {at for span in spans for at in range(*span)} & readable
            assert seen.get((name, saying.number), set()) == wanted


def cells_of(block: Block) -> list[int]:
    tabs = "\t" if block.kind is BlockKind.ROW else ""
    return [block.start + at for at, letter in enumerate(block.text) if letter not in tabs or not tabs]


@given(extractions())
def test_every_statement_with_words_in_the_text_has_one_note(case: tuple[list[Block], Extraction]) -> None:
    blocks, found = case
    said = list(sayings(found))
    noted = [note.number for passage in passages(blocks, said, found) for note in passage.notes]
    assert len(noted) == len(set(noted))
    readable = {at for block in blocks for at in cells_of(block)}
    covered = {s.number for s in said if any(set(range(*span)) & readable for _, spans in s.roles for span in spans)}
    assert covered <= set(noted)


def test_a_statement_within_another_carries_the_roles_of_both() -> None:
    text = "Ada wrote that the boatman denied it."
    outer = statement("outer", ((0, 3),), ((4, 9),), ((10, 36),))
    inner = statement("inner", ((15, 26),), ((27, 33),), ((34, 36),))
    (block,) = marked([Block(BlockKind.PARAGRAPH, 0, text)], Extraction((outer, inner)))
    assert ("the boatman", ["content 1", "source 2"]) in block
    assert ("it", ["content 1", "content 2"]) in block
    assert block[-1] == (".", [])


def test_a_span_that_reaches_over_two_blocks_is_marked_in_both() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, 0, "It sank,"), Block(BlockKind.PARAGRAPH, 10, "he said.")]
    first, second = marked(blocks, Extraction((statement("s", content=((3, 12),)),)))
    assert first == [("It ", []), ("sank,", ["content 1"])]
    assert second == [("he", ["content 1"]), (" said.", [])]


def test_rows_are_gathered_into_one_table_and_a_new_page_is_told() -> None:
    rows = [Block(BlockKind.ROW, 0, "a\tb", page=1), Block(BlockKind.ROW, 4, "c\td", page=1)]
    after = Block(BlockKind.PARAGRAPH, 9, "End.", page=2)
    table, end = passages([*rows, after], [], Extraction())
    assert [[cell[0].text for cell in row.cells] for row in table.blocks] == [["a", "b"], ["c", "d"]]
    assert (table.page, end.page) == (1, 2)


def test_markup_names_the_role_in_class_title_and_for_screen_readers() -> None:
    said = statement("s", ((0, 11),), ((12, 16),), ((22, 40),))
    block = Block(BlockKind.PARAGRAPH, 0, BOATMAN)
    (one,) = marked_blocks([block], list(sayings(Extraction((said,)))), Extraction((said,)))
    html = marked_up(one.cells[0], 7)
    assert html.startswith('<a class="ref" id="s7-1" href="#n7-1" data-s="1" data-n="1" aria-label="Statement 1"></a>')
    assert '<span class="source" data-s="1" title="source of 1" data-b="source 1: ">The boatman</span>' in html
    assert 'data-e=" (end of content 1)">the ferry had sunk</span>.' in html


def test_the_order_of_the_text_numbers_statements_and_those_without_words_come_last() -> None:
    late, none, early = statement("late", ((9, 12),)), statement("none"), statement("early", cue=((2, 4),))
    assert [saying.id for saying in sayings(Extraction((late, none, early)))] == ["early", "late", "none"]


def test_an_empty_span_marks_nothing() -> None:
    empty: Span = (3, 3)
    (block,) = marked([Block(BlockKind.PARAGRAPH, 0, "Ash fell.")], Extraction((statement("s", (empty,)),)))
    assert block == [("Ash fell.", [])]
