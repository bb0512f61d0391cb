"""Short ways to read a text in tests."""

from testimonia.extract import extract
from testimonia.records import Account, Block, BlockKind, Details, Extraction, Origin, Spans, Statement

P, Q, V, S, H = BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.VERSE, BlockKind.SIGNATURE, BlockKind.HEADING


def account(*pieces: str | tuple[BlockKind, str]) -> Account:
    """An account of blocks, paragraphs where no kind is given."""
    blocks: list[Block] = []
    position = 0
    for piece in pieces:
        kind, text = (P, piece) if isinstance(piece, str) else piece
        blocks.append(Block(kind, position, text))
        position += len(text) + 2
    return Account(Origin("0" * 64, "made.txt", "text/plain", "test/1"), Details(), tuple(blocks))


def read(*pieces: str | tuple[BlockKind, str]) -> tuple[Extraction, str]:
    """What is found in an account of these blocks, and its text."""
    made = account(*pieces)
    return extract(made), made.text


def cut(text: str, spans: Spans) -> str:
    """The words of a role, its spans parted by a bar."""
    return " | ".join(text[start:end] for start, end in spans)


def said(*pieces: str | tuple[BlockKind, str]) -> list[tuple[str, str, str]]:
    """Source, cue and content of every outermost statement."""
    found, text = read(*pieces)
    return [roles(text, s) for s in found.statements if s.inside is None]


def roles(text: str, statement: Statement) -> tuple[str, str, str]:
    """Source, cue and content of a statement, in words."""
    return cut(text, statement.source), cut(text, statement.cue), cut(text, statement.content)
