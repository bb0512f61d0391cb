import contextlib
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.capture import reader_for
from testimonia.capture.reader import Document, Source
from testimonia.capture.readers import mail
from testimonia.capture.text.mail_text import unflowed
from testimonia.errors import Damaged, Empty, InputError
from testimonia.records import BlockKind

HEADER = (
    b"From: =?utf-8?q?J=C3=B6rg_Vale?= <j@example.org>\nTo: list@example.org\n"
    b"Subject: The fire at\n =?iso-8859-1?q?Alb=E4?=\nDate: Mon, 03 May 2021 23:30:00 -0800\n"
    b"Message-ID: <1@example.org>\n"
)
FLOWED = b"""MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8; format=flowed

I was there on the second day, and I saw the granary. It was~
already burned.

On Sun, 2 May 2021 at 09:00, Ann Holt <ann@example.org>
wrote:
> Did you see it? The council says that~
> it stood until Tuesday.
>> The council's letter.

I did.

--~
Jorg
--x
Content-Type: image/jpeg
Content-Disposition: attachment; filename="granary.jpg"
Content-Transfer-Encoding: base64

AAAA
--x--
""".replace(b"~", b" ")
FROM_LINE = b"From j@example.org Mon May  3 10:00:00 2021\n"


def documents_of(data: bytes) -> list[tuple[Document, list[tuple[BlockKind, int, str]]]]:
    return [
        (document, [(piece.kind, piece.level, piece.text) for piece in document.pieces if piece.text.strip()])
        for document in mail.read(Source("mail", data=data))
    ]


def told(data: bytes) -> list[str]:
    [(_, pieces)] = documents_of(data)
    return [text for _, _, text in pieces]


def test_a_message_keeps_quoted_lines_apart_and_joins_flowed_ones() -> None:
    [(document, pieces)] = documents_of(HEADER + FLOWED)
    assert pieces == [
        (BlockKind.PARAGRAPH, 0, "I was there on the second day, and I saw the granary. It was already burned."),
        (BlockKind.PARAGRAPH, 0, "On Sun, 2 May 2021 at 09:00, Ann Holt <ann@example.org> wrote:"),
        (BlockKind.QUOTATION, 1, "Did you see it? The council says that it stood until Tuesday."),
        (BlockKind.QUOTATION, 2, "The council's letter."),
        (BlockKind.PARAGRAPH, 0, "I did."),
    ]
    assert document.warnings == ['attachment left out: "granary.jpg" (image/jpeg)']


def test_the_header_gives_title_author_and_the_senders_date() -> None:
    details = documents_of(HEADER + b"\nYes.\n")[0][0].details
    assert (details.title, details.authors, details.date) == ("The fire at Albä", ("Jörg Vale",), "2021-05-03")


@pytest.mark.parametrize(
    ("field", "authors"),
    [
        ("From: a@example.org", ("a@example.org",)),
        ('From: "Vale, Ann" <a@example.org>, Bo <b@example.org>', ("Vale, Ann", "Bo")),
        ("From: Jörg <j@example.org>", ("Jörg",)),
        ("From: =?nonsense?q?a=FF?= <j@example.org>", ("aÿ",)),
        ("From: :;<", ()),
    ],
)
def test_authors_are_names_where_there_are_names(field: str, authors: tuple[str, ...]) -> None:
    assert documents_of(f"{field}\nDate: never\n\nYes.\n".encode())[0][0].details.authors == authors


def test_plain_text_goes_before_its_copy_in_html_unless_it_is_empty() -> None:
    parts = (
        b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n%s\n"
        b"--x\nContent-Type: text/html; charset=utf-8\n\n<p>In <b>HTML</b></p><blockquote>Quoted</blockquote>\n--x--\n"
    )
    assert told(HEADER + parts % b"In plain") == ["In plain"]
    assert told(HEADER + parts % b" ") == ["In HTML", "Quoted"]


def test_the_charset_and_the_transfer_encoding_are_undone() -> None:
    body = b"Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n5sHS\n"
    assert told(HEADER + body) == ["Фар"]


def test_a_mailbox_gives_a_document_for_each_message() -> None:
    empty = b"From: c@example.org\nSubject: A picture\nContent-Type: image/png\n\nAAAA\n\n"
    html = b"From: d@example.org\nSubject: Page\nContent-Type: text/html\n\n<p>In HTML</p>\n"
    mailbox = FROM_LINE + HEADER + FLOWED + b"\n" + FROM_LINE + empty + FROM_LINE + html
    found = documents_of(mailbox)
    assert [document.part for document, _ in found] == ["1", "2", "3"]
    assert [document.details.title for document, _ in found] == ["The fire at Albä", "A picture", "Page"]
    assert found[1][0].warnings == ["the message holds no text; save its attachments and add them"]
    assert [text for _, _, text in found[2][1]] == ["In HTML"]


def test_a_line_of_text_that_begins_with_from_parts_no_messages() -> None:
    text = b"\nFrom the harbour at 10:00 nobody came.\n>From there, yes.\n"
    assert told(FROM_LINE + HEADER + text) == ["From the harbour at 10:00 nobody came.", "From there, yes."]


def test_a_signature_ends_where_a_quoted_message_begins() -> None:
    assert told(HEADER + b"\nYes.\n-- \nJorg\nAlba\n> No.\n") == ["Yes.", "No."]


def test_flowed_lines_of_another_depth_are_not_joined() -> None:
    lines = ["> one ", ">> two ", ">> three", "-- ", " >four ", "five"]
    assert list(unflowed(lines)) == ["> one ", ">> two three", "-- ", ">four five"]
    assert list(unflowed(["火 ", "事"], delete_space=True)) == ["火事"]


def test_only_headers_of_mail_are_claimed() -> None:
    assert reader_for(Source("mail", data=HEADER + b"\nYes.\n")) is mail
    assert reader_for(Source("mail", data=FROM_LINE + HEADER + b"\nYes.\n")) is mail
    assert mail.claims(Source("memo"), b"From: The clerk\nTo: The council\nDate: 3 May\n\nYes.\n") == 0.6
    for other in (
        b"Title: A\nAuthor: B\n\nText",
        b"WALLACE: Yes.\nMARSH: No.\n\n",
        b"From the harbour at 10:00\n\nhe",
        b"",
    ):
        assert mail.claims(Source("other"), other) == 0


def test_a_message_without_text_is_empty() -> None:
    with pytest.raises(Empty, match="holds no text"):
        documents_of(HEADER + b"Content-Type: image/png\n\nAAAA\n")


def test_parts_nested_without_end_are_damage() -> None:
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000))
    with pytest.raises(Damaged, match="hundreds deep"):
        documents_of(HEADER + parts + b"\n\nx")


def test_a_mailbox_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "mailbox"
    message = FROM_LINE + HEADER + b"\n" + b"The bell was rung, and nobody came down to the harbour.\n" * 1000 + b"\n"
    path.write_bytes(message * 40)
    tracemalloc.start()
    count = sum(1 for _ in mail.read(Source("mailbox", path=path)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 40
    assert peak < len(message) * 20


FRAGMENTS = st.sampled_from(
    [b"From: ", b"=?utf-8?q?", b"?=", b"=?x?b?a", b"<", b">", b"(", b"\n", b"\n ", b"\xe9", b"\0", b"--x", b"--x\n",
     b"Content-Type: text/html\n\n<p>", b"Content-Type: message/rfc822\n\n", b'charset="\0"', b"filename*=x'y'%FF",
     b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: x-uuencode\n", b";", FROM_LINE]
)  # fmt: skip


@given(st.lists(FRAGMENTS | st.binary(max_size=10), max_size=8), st.integers(0, 900), st.booleans())
@settings(max_examples=200, deadline=None)
def test_a_message_damaged_anywhere_is_read_or_refused_clearly(parts: list[bytes], at: int, mailbox: bool) -> None:
    data = HEADER + FLOWED
    data = FROM_LINE * mailbox + data[:at] + b"".join(parts) + data[at:]
    assert 0 <= mail.claims(Source("mail"), data) <= 1
    with contextlib.suppress(InputError):
        assert all(document.part is None or document.part.isdigit() for document, _ in documents_of(data))
