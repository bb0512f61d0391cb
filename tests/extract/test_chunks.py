"""Long blocks are cut without losing or moving a character."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.extract import chunks, findings
from testimonia.extract.chunks import CONTEXT, LONGEST, Chunk, cut_long
from testimonia.extract.unit import read_unit
from testimonia.records import Block, BlockKind, Statement


@given(
    st.lists(st.sampled_from(["The dam broke. ", "word ", "x" * 900, "“Why?” ", "\u3000"]), min_size=1),
    st.integers(0, 99),
)
def test_pieces_of_a_long_block_are_cut_from_their_places(parts, start):
    text = "".join(parts * 60).strip() or "x"
    pieces = list(cut_long([Block(BlockKind.PARAGRAPH, start, text)]))
    assert all(len(piece.text) <= LONGEST for piece in pieces)
    assert all(text[p.start - start : p.start - start + len(p.text)] == p.text for p in pieces)
    assert "".join("".join(p.text.split()) for p in pieces) == "".join(text.split())


def test_the_last_words_of_a_chunk_are_the_context_of_the_next():
    chunk = Chunk()
    unit = read_unit([Block(BlockKind.PARAGRAPH, 0, "The clerk said so. " * 50)], collection=False)
    chunk.add(unit)
    chunk.read(unit)
    following = chunk.following()
    assert following.first == len(following.stretch) == CONTEXT
    assert following.stretch.starts == chunk.stretch.starts[-CONTEXT:]


def test_no_statement_is_lost_or_found_twice_where_chunks_meet():
    line = "The clerk said that the boats had sunk. "
    per_block = 50
    blocks, position = [], 0
    while position < 3 * chunks.LENGTH:
        blocks.append(Block(BlockKind.PARAGRAPH, position, (line * per_block).strip()))
        position = blocks[-1].end + 2
    cues = [f.cue for f in findings(blocks) if isinstance(f, Statement)]
    assert len(cues) == len(set(cues)) == per_block * len(blocks)
