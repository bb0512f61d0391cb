import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.capture import reader_for
from testimonia.capture.reader import Document, Source
from testimonia.capture.readers import markdown
from testimonia.errors import Empty, InputError
from testimonia.records import BlockKind, Link, LinkKind

PAGE = """---
title: "The fire at Alba"
authors:
  - Ann Holt
  - 'Bo Lind'
date: 2021-05-03T10:00:00
lang: en_GB
canonical: https://example.org/alba
---
# The fire

It *began* in the [harbour](http://example.org/h "x"), says
the **council** &amp; the `clerk`.[^1] ![a picture](p.png)

> Nobody saw it first. A line
> goes on.
> — Ann Holt, *Letters*

- forty houses
  - two ships

    with grain
- bread

| Name  | Dead |
| ----- | ---- |
| Lower | 12   |

Read more about this topic: [Fires](https://example.org/fires)

<div>Some <b>ash</b></div>
<!-- nothing -->

***

```
a ledger
```

[^1]: Letter
[^2]: Another note, with *words*.
"""


def document_of(text: str) -> Document:
    return next(markdown.read(Source("text", data=text.encode())))


def told(text: str) -> list[tuple[BlockKind, int, str]]:
    return [
        (piece.kind, piece.level, " ".join(piece.text.split(" ")).strip())
        for piece in document_of(text).pieces
        if piece.text.strip()
    ]


def claim(text: str) -> float:
    return markdown.claims(Source("text"), text.encode())


def test_blocks_keep_their_kind_and_lose_their_marks() -> None:
    assert told(PAGE) == [
        (BlockKind.HEADING, 1, "The fire"),
        (BlockKind.PARAGRAPH, 0, "It began in the harbour, says the council & the clerk.[1]"),
        (BlockKind.QUOTATION, 1, "Nobody saw it first. A line goes on."),
        (BlockKind.SIGNATURE, 1, "— Ann Holt, Letters"),
        (BlockKind.ITEM, 1, "forty houses"),
        (BlockKind.ITEM, 2, "two ships"),
        (BlockKind.PARAGRAPH, 0, "with grain"),
        (BlockKind.ITEM, 1, "bread"),
        (BlockKind.ROW, 0, "Name\tDead"),
        (BlockKind.ROW, 0, "Lower\t12"),
        (BlockKind.PARAGRAPH, 0, "Some ash"),
        (BlockKind.PARAGRAPH, 0, "a ledger"),
        (BlockKind.NOTE, 0, "[1] Letter"),
        (BlockKind.NOTE, 0, "[2] Another note, with words."),
    ]


def test_front_matter_and_a_line_that_only_links_say_what_document_it_is() -> None:
    details = document_of(PAGE).details
    assert (details.title, details.authors, details.date) == ("The fire at Alba", ("Ann Holt", "Bo Lind"), "2021-05-03")
    assert (details.language, details.address) == ("en-GB", "https://example.org/alba")
    assert details.links == (Link(LinkKind.PARENT, "Fires", "https://example.org/fires"),)


def test_authors_may_stand_in_brackets_and_a_rule_at_the_top_is_no_front_matter() -> None:
    assert document_of("---\nauthor: [Ann Holt, Bo Lind]\n---\nText.\n").details.authors == ("Ann Holt", "Bo Lind")
    assert told("---\n\nThe bell was rung.\n\n---\n") == [(BlockKind.PARAGRAPH, 0, "The bell was rung.")]


def test_short_lines_with_hard_breaks_are_verse_and_long_ones_are_joined() -> None:
    long = "The council heard nine witnesses, and " * 4 + "rose"
    assert told(f"> The bells of Alba rang\\\n> all night  \n> and none came\n\n{long}\\\n{long}\n") == [
        (BlockKind.VERSE, 1, "The bells of Alba rang\nall night\nand none came"),
        (BlockKind.PARAGRAPH, 0, f"{long} {long}"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# The fire\n\nIt began in the harbour.\n",
        "It began in [the harbour](https://example.org/h).\n\n## Notes\n\nSee above.\n",
        "---\ntitle: The fire\n---\nIt began in the harbour.\n",
        "Some **strong** words.\n\n> Quoted.\n\n[the harbour](h.md)\n",
    ],
)
def test_it_claims_what_has_marks_that_plain_text_lacks(text: str) -> None:
    assert reader_for(Source("text", data=text.encode())) is markdown


@pytest.mark.parametrize(
    "text",
    [
        "He was *very* sure of it.\n",
        "* one\n* two\n\n> quoted\n\n_so_ he said *again* and **again**\n",
        "# first\n# second\n# third\n",
        "== The fire ==\n[[Alba]] and [[Norrey]] were {{lost}}.\n\n# one\n# two\n## three\n## four\n",
        "He paid 3 # of grain [see note] (twice).\n",
        "",
        "\0\1\2\3" * 50 + "# A\n\n## B\n",
    ],
)
def test_it_leaves_other_text_alone(text: str) -> None:
    assert claim(text) == 0


def test_a_text_of_marks_alone_is_empty() -> None:
    with pytest.raises(Empty, match="white space and marks"):
        document_of("***\n\n![a](b)\n")


def test_quotations_nested_without_end_are_cut_with_a_warning() -> None:
    document = document_of("> " * 3000 + "deep\n\nafter\n")
    assert [piece.text for piece in document.pieces] == ["after"]
    assert document.warnings == ["quotations or lists deeper than 100 in one another were left out"]


def test_a_long_text_is_parsed_in_batches_cut_outside_fences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "BATCH", 100)
    paragraph = "The council heard *nine* witnesses, and rose.\n\n"
    fence = "```\n" + "one\n\n" * 15 + "```\n"
    texts = [piece.text for piece in document_of(paragraph * 50 + fence).pieces]
    assert texts == ["The council heard nine witnesses, and rose."] * 50 + ["one\n\n" * 15]


WORDS = st.sampled_from(
    [
        "the",
        "fire",
        "*was*",
        "**so**",
        "_x_",
        "`c`",
        ">",
        "-",
        "1.",
        "#",
        "|",
        "[a](b)",
        "[^1]:",
        "<b>",
        "&amp;",
        "\\",
        "—",
        "Alba",
        "---",
        "```",
        "火事",
    ]
)
LINES = st.builds(lambda indent, words: " " * indent + " ".join(words), st.integers(0, 6), st.lists(WORDS, max_size=8))


@given(st.lists(LINES | st.text(max_size=30), max_size=20).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused_clearly(text: str) -> None:
    assert 0 <= claim(text) <= 0.8
    with contextlib.suppress(InputError):
        assert list(document_of(text).pieces)


@given(st.lists(st.text(st.characters(categories=["L", "Zs"]), max_size=40), min_size=1).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_letters_without_marks_all_stay(text: str) -> None:
    letters = "".join(filter(str.isalpha, text))
    if letters:
        assert "".join(filter(str.isalpha, "".join(p.text for p in document_of(text).pieces))) == letters
