"""ZIP files that mean harm, and ZIP files that are only broken."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.capture import Source
from testimonia.capture.containers import archive
from testimonia.errors import Damaged, Encrypted, InputError, TooLarge, UnknownFormat


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as zipped:
        for name, data in members.items():
            zipped.writestr(name, data)
    return buffer.getvalue()


def read(data: bytes, name: str = "a") -> bytes:
    with archive.opened(Source("a.zip", data=data)) as zipped:
        return zipped.read(name)


def test_a_member_is_read_whole() -> None:
    assert read(packed({"a": b"The bell rang."})) == b"The bell rang."


def test_a_cut_off_directory_is_damage_with_a_remedy() -> None:
    with pytest.raises(Damaged) as caught:
        read(packed({"a": b"The bell rang." * 1000})[:-30])
    assert str(caught.value) == "capture: the ZIP directory is cut off; copy or download it again"


def test_a_member_that_swells_too_much_is_a_bomb() -> None:
    with pytest.raises(TooLarge, match="unpacks to more"):
        read(packed({"a": bytes(8 << 20)}))


def test_a_small_member_may_repeat_itself() -> None:
    assert len(read(packed({"a": bytes(1 << 20)}))) == 1 << 20


def test_what_is_read_in_all_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    with archive.opened(Source("a.zip", data=packed({"a": bytes(600)}, zipfile.ZIP_STORED))) as zipped:
        zipped.read("a")
        with pytest.raises(TooLarge):
            zipped.read("a")


def test_declared_sizes_that_no_document_has_are_refused_before_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    with pytest.raises(TooLarge):
        read(packed({"a": b"x", "b": bytes(2000)}))


def test_pictures_that_are_stored_as_they_are_make_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    assert read(packed({"a": b"x", "photo.jpg": bytes(2000)}, zipfile.ZIP_STORED)) == b"x"


def test_too_many_entries_are_refused_by_the_directory_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({str(number): b"" for number in range(6)})
    monkeypatch.setattr(archive, "MOST_ENTRIES", 5)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(TooLarge):
        read(data)


def test_a_member_that_lies_about_its_size_is_damage() -> None:
    data = packed({"a": bytes(3000)}).replace((3000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(Damaged, match="part a of the ZIP is broken"):
        read(data)


def test_a_missing_member_is_damage() -> None:
    with pytest.raises(Damaged, match="part b is missing"):
        read(packed({"a": b""}), "b")


def test_a_locked_member_is_named_so() -> None:
    data = bytearray(packed({"a": b"The bell rang."}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Encrypted, match="locked with a password"):
        read(bytes(data))


def test_methods_that_documents_do_not_use_are_refused() -> None:
    with pytest.raises(UnknownFormat, match="packed by a method"):
        read(packed({"a": b"The bell rang."}, zipfile.ZIP_LZMA))


def test_entities_nested_to_swell_are_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(Damaged, match="declares entities"):
        archive.parse_xml(laughs.encode(), "x.xml")


def test_names_are_found_without_a_directory() -> None:
    whole = packed({"word/document.xml": b"The bell rang." * 100})
    for data in (whole, whole[:60]):
        assert archive.names_in(Source("a", data=data), data) == ["word/document.xml"]
    assert archive.names_in(Source("a", data=b"PK is a word"), b"PK is a word") == []


@given(st.data())
def test_no_broken_byte_ends_in_a_traceback(data: st.DataObject) -> None:
    broken = bytearray(packed({"mimetype": b"text/x", "a": b"The bell rang. " * 20}))
    for place in data.draw(st.lists(st.integers(0, len(broken) - 1), min_size=1, max_size=4)):
        broken[place] = data.draw(st.integers(0, 255))
    source = Source("a.zip", data=bytes(broken))
    archive.names_in(source, source.head())
    archive.declared_type(source, source.head())
    try:
        read(bytes(broken))
    except InputError as error:
        assert error.remedy  # noqa: PT017  (raising is allowed, not required)
