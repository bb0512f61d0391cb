"""WARC archives, made here record by record. The places and floods are invented."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.capture import Captured, Source, capture, reader_for
from testimonia.capture.readers import warc
from testimonia.errors import Damaged, Empty, InputError, TooLarge

Entry = tuple[str, bytes, str]
"""An address, a body and its media type."""

HTML = b"""<html lang="en"><head><title>The flood of Oros</title></head><body><article><h1>The flood of Oros</h1>
<p>The dam above the town broke in the night, and by the morning the lower streets stood under water.</p>
</article></body></html>"""
PAGE = ("http://oros.example/flood", HTML, "text/html; charset=utf-8")
NOTE = ("http://oros.example/note", b"The mill was lost.", "text/plain")


def record(kind: str, address: str, block: bytes, media_type: str) -> bytes:
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        "WARC-Date: 2020-01-02T03:04:05Z",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + block + b"\r\n\r\n"


def response(entry: Entry, *headers: str, status: str = "200 OK") -> bytes:
    address, body, media_type = entry
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers, "", ""])
    return record("response", address, head.encode() + body, "application/http; msgtype=response")


def archive(*entries: Entry, packed: bool = False) -> bytes:
    return b"".join(gzip.compress(response(entry), mtime=0) if packed else response(entry) for entry in entries)


def read(data: bytes) -> list[tuple[Captured, str]]:
    return [(found, "\n".join(block.text for block in found.blocks)) for found in capture(Source("x", data=data))]


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_an_archive_are_read_by_the_readers_of_their_content(packed: bool) -> None:
    (page, text), (note, other_text) = read(archive(PAGE, NOTE, packed=packed))
    assert (page.part, page.details.address, page.details.title) == (PAGE[0], PAGE[0], "The flood of Oros")
    assert "The dam above the town broke" in text
    assert (note.part, other_text, note.reader) == (NOTE[0], "The mill was lost.", "warc/1")
    assert note.warnings == []


def test_an_archive_packed_as_one_is_read_like_one_packed_by_record() -> None:
    assert [text for _, text in read(gzip.compress(archive(PAGE, NOTE), mtime=0))][1:] == ["The mill was lost."]


def test_a_page_met_again_is_told_apart_by_its_date() -> None:
    parts = [found.part for found, _ in read(archive(NOTE, NOTE))]
    assert parts == ["http://oros.example/note", "http://oros.example/note (2020-01-02T03:04:05Z)"]


def test_the_charset_of_the_header_is_heeded() -> None:
    entry = ("http://oros.example/ru", "Плотина прорвалась ночью.".encode("koi8-r"), "text/plain; charset=koi8-r")
    assert read(archive(entry))[0][1] == "Плотина прорвалась ночью."


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("Content-Encoding: gzip", gzip.compress(b"The mill was lost.", mtime=0)),
        ("Transfer-Encoding: chunked", b"8\r\nThe mill\r\na\r\n was lost.\r\n0\r\n\r\n"),
    ],
)
def test_bodies_are_unpacked(header: str, body: bytes) -> None:
    assert read(response((NOTE[0], body, "text/plain"), header))[0][1] == "The mill was lost."


def test_what_holds_no_account_is_counted_in_one_warning() -> None:
    pictures = [(f"http://o.example/{name}.png", b"\x89PNG", "image/png") for name in "ab"]
    data = archive(*pictures, ("http://o.example/robots.txt", b"x", "text/plain"))
    data += response(("http://o.example/gone", b"Not here.", "text/html"), status="404 Not Found") + archive(NOTE)
    data += record("revisit", NOTE[0], b"", "application/http")
    ((found, _),) = read(data)
    assert found.warnings == ["records left out: 2 image/png, 1 robots.txt, 1 with status 404, 1 revisit"]


def test_resources_are_read_and_have_an_address_only_on_the_web() -> None:
    ((found, text),) = read(record("resource", "file:///note.txt", b"The mill was lost.", "text/plain"))
    assert (found.part, found.details.address, text) == ("file:///note.txt", None, "The mill was lost.")


def test_a_record_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    broken = ("http://oros.example/report.pdf", b"%PDF-1.7\nbroken", "application/pdf")
    nested = ("http://oros.example/inner.warc", archive(NOTE), "application/warc")
    squeezed = response(("http://oros.example/br", b"x", "text/plain"), "Content-Encoding: zz")
    ((first, _), (last, _)) = read(archive(broken, NOTE, nested) + squeezed + archive(PAGE))
    assert first.warnings[0].startswith("http://oros.example/report.pdf: ")
    assert first.warnings[1:] == [
        "http://oros.example/inner.warc: it is an archive in the archive",
        "http://oros.example/br: its body is compressed as “zz”, which we cannot undo",
    ]
    assert last.warnings == []


def test_a_body_that_is_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LARGEST", 1000)
    packed = gzip.compress(b"a " * 50_000, mtime=0)
    bomb = response(("http://o.example/big", packed, "text/plain"), "Content-Encoding: gzip")
    ((found, _),) = read(bomb + archive(NOTE))
    assert found.part == NOTE[0]
    assert read(archive(NOTE) + bomb)[0][0].warnings == ["http://o.example/big: its body is larger than 1,000 bytes"]


@pytest.mark.parametrize("packed", [False, True])
def test_what_stands_before_a_break_is_given_and_the_break_told(packed: bool) -> None:
    notes = [(f"http://o.example/{number}", f"Note {number * 7919}.".encode(), "text/plain") for number in range(40)]
    found = read(archive(*notes, packed=packed)[:-90])
    assert len(found) == 39
    assert [captured.warnings for captured, _ in found[:-1]] == [[]] * 38
    assert found[-1][0].warnings[0].startswith("what follows could not be read: ")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (archive(NOTE)[:-10], Damaged),
        (archive(NOTE)[:60], Damaged),
        (gzip.compress(archive(NOTE), mtime=0)[:120], Damaged),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length", Damaged),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nabcde", Empty),
        (b"WARC/1.0\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", Empty),
        (b"WARC/1.0\r\nX: " + b"a" * 2_000_000, TooLarge),
        (archive(("http://o.example/a.png", b"x", "image/png")), Empty),
        (b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nnot a record", Damaged),
    ],
    ids="cut_body cut_head cut_gzip no_length no_address huge_length endless_line images garbage".split(),  # noqa: SIM905
)
def test_hostile_archives_end_in_a_clear_error(
    data: bytes, error: type[InputError], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(error):
        read(data)
    assert capsys.readouterr().err == ""


def test_an_archive_of_which_nothing_could_be_read_says_why() -> None:
    with pytest.raises(Empty, match="its body is compressed as “zz”"):
        read(response(NOTE, "Content-Encoding: zz"))


@settings(max_examples=60)
@given(st.data())
def test_damaged_bytes_end_in_documents_or_a_clear_error(data: st.DataObject) -> None:
    whole = bytearray(archive(NOTE, NOTE, packed=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(12, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        parts = [document.part for document in warc.read(Source("x", data=bytes(whole)))]
    except InputError:
        return
    assert parts


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_is_known_by_its_first_line(pack: Callable[[bytes], bytes]) -> None:
    assert reader_for(Source("x", data=pack(archive(NOTE)))) is warc
    assert warc.claims(Source("x"), pack(b"The archive WARC/1.0")) == 0
