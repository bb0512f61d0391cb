"""Spans hold for whatever text comes in: inside the text, inside one block, in order, and cut out as reported."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.extract import extract, findings
from testimonia.records import (
    Account,
    Block,
    BlockKind,
    Details,
    Figure,
    Mention,
    Origin,
    Quotation,
    Statement,
    spans_of,
    text_of,
)

FRAGMENTS = st.sampled_from(
    [
        "the miller said that ",
        "said ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "„",
        "«",
        "»",
        "‹",
        "›",
        "「",
        "」",
        "he denied ",
        "Mara Lind ",
        "according to ",
        "the harbour master",
        ", ",
        ". ",
        ": ",
        "; ",
        "— ",
        "-- ",
        "(1340?–1400)",
        "\n",
        "about 700,000 men ",
        "twelve boats ",
        "between 20 and 30 ",
        "who ",
        "the claim that ",
        "it was reported that ",
        "e\u0301",
        "\u202e",
        "\u200f",
        "שלום ",
        "العربية ",
        "😀",
        "👩‍🚒",
        "The ",
        "flood ",
        "rose ",
        "in Orvale ",
        "9 August 1845 ",
        "\\",
        "{\\rtf1 ",
        "\t",
        "\u00a0",
        "\ue000",
        "\ue001",
        "…",
        "?",
        "!",
        "U.S. ",
        "Gen. ",
        "I ",
        "and insisted ",
        "accused ",
        "of ",
        "to ",
        "as ",
        "X",
        "[",
        "]",
        "(",
        ")",
        "1",
        "0",
        "%",
    ]
)
# Words, marks and breaks that the rules look at, with scripts and signs that shift positions where code is careless.
TEXTS = st.lists(
    FRAGMENTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), min_size=1, max_size=40
).map("".join)
PIECES = st.lists(
    st.tuples(st.sampled_from(BlockKind), TEXTS, st.integers(1, 3), st.sampled_from([0, 0, 4])), max_size=6
)


def blocks_from(pieces: list[tuple[BlockKind, str, int, int]]) -> list[Block]:
    blocks: list[Block] = []
    position = 0
    for kind, text, gap, indent in pieces:
        blocks.append(Block(kind, position, text, indent=indent))
        position += len(text) + gap
    return blocks


def account_of(blocks: list[Block]) -> Account:
    return Account(Origin("0" * 64, "made", "text/plain", "test/1"), Details(), tuple(blocks))


def check_spans(account: Account) -> None:
    text = account.text
    found = extract(account)
    for finding in (*found.statements, *found.quotations, *found.unattributed, *found.figures, *found.mentions):
        for start, end in spans_of(finding):
            assert 0 <= start < end <= len(text), finding
            assert any(b.start <= start and end <= b.end for b in account.blocks), finding
        match finding:
            case Statement():
                roles = (finding.source, finding.cue, finding.content)
            case Quotation():
                roles = (finding.source, finding.content)
            case _:
                roles = ()
        for role in roles:
            assert all(a[1] <= b[0] for a, b in pairwise(role)), finding


@given(PIECES)
@settings(max_examples=300, deadline=None)
def test_every_span_lies_in_one_block_and_roles_are_in_order(pieces):
    check_spans(account_of(blocks_from(pieces)))


@given(PIECES)
@settings(max_examples=100, deadline=None)
def test_statements_have_a_content_and_name_only_statements_before_them(pieces):
    met = set()
    for statement in extract(account_of(blocks_from(pieces))).statements:
        assert statement.content
        assert statement.cue
        assert statement.inside is None or statement.inside in met
        assert 0 <= statement.confidence <= 1
        met.add(statement.id)


@given(PIECES)
@settings(max_examples=100, deadline=None)
def test_the_words_cut_from_the_text_are_what_the_finding_reports(pieces):
    blocks = blocks_from(pieces)
    text = "".join(text_of(blocks))
    for finding in findings(blocks):
        match finding:
            case Quotation(source=source, party=party) if party:
                assert text[source[0][0] : source[0][1]] == party
            case Mention(span=span, name=name):
                assert text[slice(*span)] == name
            case Figure(counts=counts, span=span):
                block = next(b for b in blocks if b.start <= span[0] < b.end)
                assert counts in block.text


@given(PIECES)
@settings(max_examples=100, deadline=None)
def test_figures_belong_to_a_statement_that_holds_them(pieces):
    found = extract(account_of(blocks_from(pieces)))
    content = {statement.id: statement.content for statement in found.statements}
    for figure in found.figures:
        assert figure.statement is None or any(
            start <= figure.span[0] and figure.span[1] <= end for start, end in content[figure.statement]
        )


HOSTILE = {
    "straight marks": '"' * 100_000,
    "marks and words": '"a ' * 50_000,
    "curled openers": "“" * 100_000,
    "low openers": "„a" * 50_000,
    "single openers": "‘a " * 15_000,
    "apostrophes": "'" * 100_000,
    "single closers": "s’ " * 15_000,
    "pairs": "“no,” he said. " * 3_000,  # many words, each of which the encoder reads: some seconds of honest work
    "no space": "a" * 1_000_000,
    "capitals": "A" * 1_000_000,
    "initials": "A." * 70_000,
    "digits": "1" * 1_000_000,
    "grouped digits": "1,111" * 100_000,
    "hyphens": "a-" * 100_000,
    "number words": "hundred " * 20_000,
    "one sentence of cues": "said that " * 9_000,
    "one sentence of subjects": "the man and " * 15_000,
    "commas": "said, " * 15_000,
    "claims": "the claim of " * 10_000,
    "brackets": "(" * 70_000,
    "colons": "he said: " * 4_000,
    "dashes": "—" * 70_000,
    "names": "Anna " * 20_000,
    "space": " " * 1_000_000,
    "lines": "a\n" * 70_000,
    "according": "according to " * 10_000,
    "from to": "from 1 to " * 10_000,
    "according to in one sentence": "in the words of " * 8_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_stays_in_proportion_to_the_text(name):
    text = HOSTILE[name]
    started = time.process_time()
    for _ in findings([Block(BlockKind.PARAGRAPH, 0, text)]):
        pass
    assert time.process_time() - started < 10
