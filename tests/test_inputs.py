import os
import subprocess

import pytest

from testimonia.errors import Refused, Unreachable
from testimonia.inputs import Input, digest, inputs


def names(found):
    return [item.name for item in found]


def test_folders_are_walked_by_name_and_hidden_files_left_out(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(inputs([str(tmp_path)])) == [str(tmp_path / name) for name in ("a.txt", "b.txt", "sub/c.txt")]


def test_an_address_is_not_a_path():
    assert list(inputs(["https://example.org/a"])) == [Input("https://example.org/a")]


def test_the_case_itself_is_left_out(tmp_path):
    (tmp_path / "fire.case").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    assert names(inputs([str(tmp_path)], skip=[tmp_path / "fire.case"])) == [str(tmp_path / "a.txt")]


def test_a_loop_of_links_is_one_error_and_the_rest_is_walked(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "z.txt").write_text("x")
    loop, other = inputs([str(tmp_path)])
    assert str(loop.error) == f"{tmp_path}/loop: capture: a link leads back to a folder above it; remove the link"
    assert (other.name, other.error) == (str(tmp_path / "z.txt"), None)


def test_a_link_to_itself_is_an_error(tmp_path):
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (only,) = inputs([str(tmp_path)])
    assert isinstance(only.error, Unreachable)


def test_a_missing_file_says_so():
    (missing,) = inputs(["no/such/file.txt"])
    assert str(missing.error) == "no/such/file.txt: capture: no such file or directory; check the name"


def test_a_pipe_is_refused_and_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (pipe,) = inputs([str(tmp_path)])
    assert isinstance(pipe.error, Refused)


def test_a_digest_is_the_sha256_of_the_bytes(tmp_path):
    (tmp_path / "abc").write_bytes(b"abc")
    assert digest(tmp_path / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_digest_of_a_vanished_file_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="no such file"):
        digest(tmp_path / "gone")


def test_a_file_without_permission_says_whom_to_ask(tmp_path, monkeypatch):
    (tmp_path / "secret").write_text("x")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "open", refuse)
    with pytest.raises(Unreachable) as caught:
        digest(tmp_path / "secret")
    assert str(caught.value).endswith("secret: capture: permission denied; ask its owner for the permission to read it")


def test_a_thousand_folders_in_each_other_are_walked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1000):
        os.mkdir("a")  # noqa: PTH102 - a path of a thousand parts is longer than the system takes
        os.chdir("a")
    with open("deep.txt", "w") as out:  # noqa: PTH123
        out.write("x")
    os.chdir(tmp_path)
    found = list(inputs(["a"]))
    subprocess.run(["rm", "-r", "a"], check=True)  # too deep for pytest's own tidying
    assert [(each.size, each.error) for each in found] == [(1, None)]


def test_what_is_secret_in_an_address_is_in_no_name():
    (secret,) = inputs(["https://clerk:secret@example.org/a"])
    assert "secret" not in f"{secret.name} {secret.error}"
    assert isinstance(secret.error, Refused)
