"""Fetching an address. Every server is on 127.0.0.1; public names are resolved by the tests, never by the system."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import time
from collections.abc import Callable, Iterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import testimonia
from testimonia.capture import fetch as module
from testimonia.capture.addresses import is_public, shown
from testimonia.capture.fetch import Fetched, fetch
from testimonia.errors import Empty, Refused, TooLarge, Unreachable

Answer = Callable[[str], Iterator[bytes]]
PUBLIC = "93.184.216.34"


class Server:
    """Answers each connection with what `answer` yields for the request's head, and keeps the heads."""

    def __init__(self) -> None:
        self.answer: Answer = lambda _: iter([page(b"The dam broke at night.")])
        self.heads: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with connection:
            head = connection.recv(65_536).decode("latin-1")
            self.heads.append(head)
            try:
                for part in self.answer(head):
                    connection.sendall(part)
            except OSError:
                pass  # the client has had enough

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Content-Type: text/plain; charset=koi8-r", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body


def redirect(to: str, status: str = "302 Found") -> Iterator[bytes]:
    return iter([page(b"", f"Location: {to}", status=status)])


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


def get(server: Server, path: str = "/", **options: object) -> Fetched:
    return fetch(server.address + path, allow_private=True, timeout=5, **options)  # type: ignore[arg-type]


def test_an_answer_is_kept_with_its_headers_and_the_time(server: Server) -> None:
    got = get(server, "/a?b=c#d")
    assert (got.data, got.status, got.media_type, got.charset) == (
        b"The dam broke at night.",
        200,
        "text/plain",
        "koi8-r",
    )
    assert (got.address, got.final_address) == (f"{server.address}/a?b=c#d", f"{server.address}/a?b=c")
    assert ("content-length", "23") in got.headers
    assert got.at.endswith("Z")
    assert server.heads[0].startswith("GET /a?b=c HTTP/1.1\r\n")


def test_the_request_names_the_program_and_the_host_and_takes_nothing_from_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    address = f"http://archive.example:{server.port}/x"
    fetch(address, allow_private=True, resolve=lambda *_: ["127.0.0.1"])
    assert f"Host: archive.example:{server.port}\r\n" in server.heads[0]
    assert f"User-Agent: Testimonia/{testimonia.__version__}\r\n" in server.heads[0]


def test_a_compressed_body_is_unpacked(server: Server) -> None:
    server.answer = lambda _: iter([page(gzip.compress(b"dam " * 1000), "Content-Encoding: gzip")])
    assert get(server).data == b"dam " * 1000


def test_redirects_are_followed_and_the_last_address_kept(server: Server) -> None:
    server.answer = lambda head: redirect("../b") if "GET /a/" in head else iter([page(b"Here.")])
    assert get(server, "/a/c").final_address == f"{server.address}/b"


def test_cookies_of_one_hop_are_not_sent_to_the_next(server: Server) -> None:
    moved = page(b"", "Location: /b", "Set-Cookie: a=b; Path=/", status="301 Moved")
    server.answer = lambda head: iter([moved if "GET /a" in head else page(b"Here.")])
    get(server, "/a")
    assert "cookie" not in server.heads[1].lower()


def test_the_next_ip_address_is_tried_where_the_first_takes_no_connection(server: Server) -> None:
    address = f"http://archive.example:{server.port}/"
    assert fetch(address, allow_private=True, resolve=lambda *_: ["127.0.0.2", "127.0.0.1"]).data


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_private_addresses_are_refused_however_they_are_written(address: str) -> None:
    with pytest.raises(Refused) as caught:
        fetch(address)
    assert str(caught.value) == (
        f"{address}: fetch: it is an address in a private network; say --allow-private, if you trust where it leads"
    )


def test_one_private_address_among_a_hosts_public_ones_is_enough_to_refuse_it() -> None:
    with pytest.raises(Refused, match="private network"):
        fetch("http://archive.example/", resolve=lambda *_: [PUBLIC, "10.0.0.1"])


NOT_PUBLIC = """
    127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 168.63.129.16
    0.0.0.0 224.0.0.1 224.0.1.1 240.0.0.1 255.255.255.255 192.0.2.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254
    ff02::1 ff0e::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 2002:7f00:1:: 64:ff9b::7f00:1 64:ff9b:1::1 ::7f00:1
    2001:0:4136:e378:8000:63bf:80ff:fffe 2001:db8::1
"""


@pytest.mark.parametrize("ip", NOT_PUBLIC.split())
def test_addresses_that_are_not_of_the_public_internet_are_known(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize(
    "ip", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_public_addresses_are_known(ip: str) -> None:
    assert is_public(ip)


@given(st.ip_addresses(v=4))
def test_no_wrapping_in_ipv6_makes_an_ipv4_address_public(ip: object) -> None:
    number = int(ip)  # type: ignore[call-overload]
    high, low = number >> 16, number & 0xFFFF
    for wrapped in (f"::ffff:{ip}", f"64:ff9b::{ip}", f"2002:{high:x}:{low:x}::1"):
        assert is_public(wrapped) == is_public(str(ip))


def mocked(monkeypatch: pytest.MonkeyPatch, answer: Callable[[httpx.Request], httpx.Response]) -> list[httpx.Request]:
    """Put `answer` in the place of the network."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return answer(request)

    monkeypatch.setattr(
        module, "_client", lambda _: httpx.Client(transport=httpx.MockTransport(handle), trust_env=False)
    )
    return requests


def names(host: str, _: int) -> list[str]:
    return {"archive.example": [PUBLIC], "inside.example": ["192.168.0.7"]}[host]


def test_the_connection_goes_to_the_ip_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = mocked(monkeypatch, lambda _: httpx.Response(200, text="Here."))
    fetch("https://archive.example/a", resolve=names)
    assert str(requests[0].url) == f"https://{PUBLIC}/a"
    assert requests[0].headers["Host"] == "archive.example"
    assert requests[0].extensions["sni_hostname"] == "archive.example"


@pytest.mark.parametrize("target", ["http://inside.example/", "file:///etc/passwd", "http://a:b@archive.example/"])
def test_a_redirect_is_checked_like_the_first_address(monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    requests = mocked(monkeypatch, lambda _: httpx.Response(302, headers={"Location": target}))
    with pytest.raises(Refused):
        fetch("http://archive.example/", resolve=names)
    assert len(requests) == 1


def test_a_host_is_resolved_once_for_each_request(monkeypatch: pytest.MonkeyPatch) -> None:
    mocked(monkeypatch, lambda _: httpx.Response(200, text="Here."))
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    assert fetch("http://archive.example/", resolve=lambda *_: next(answers)).data == b"Here."


def test_redirects_in_a_circle_and_without_end_are_refused(server: Server) -> None:
    server.answer = lambda head: redirect("/b" if "GET /a" in head else "/a")
    with pytest.raises(Refused, match="leads back to itself"):
        get(server, "/a")
    count = itertools.count()
    server.answer = lambda _: redirect(f"/{next(count)}")
    with pytest.raises(Refused, match="more than 10 times"):
        get(server, "/start")
    assert next(count) == 11


@pytest.mark.parametrize(
    "address", ["ftp://archive.example/", "file:///etc/passwd", "gopher://x/", "//x/", "http://", "http://a:b"]
)
def test_other_schemes_and_broken_addresses_are_refused(address: str) -> None:
    with pytest.raises(Refused):
        fetch(address, resolve=names)


@pytest.mark.parametrize(
    "address", ["https://me:s3cret@archive.example/a", "http://me:s3/cret@archive.example/", "//me:s3cret@x"]
)
def test_credentials_are_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(Refused) as caught:
        fetch(address, resolve=names)
    assert "s3" not in str(caught.value)
    assert "me:" not in str(caught.value)


def test_what_is_no_credential_is_shown() -> None:
    assert shown("https://archive.example:80/@anna") == "https://archive.example:80/@anna"


def test_an_endless_body_ends_at_the_limit(server: Server) -> None:
    def endless(_: str) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        yield from itertools.repeat(b"x" * 10_000)

    server.answer = endless
    with pytest.raises(TooLarge) as caught:
        get(server, limit=100_000)
    assert str(caught.value) == (
        f"{server.address}/: fetch: it is larger than 100,000 bytes; download it and give the file's path"
    )


def test_a_compressed_bomb_ends_at_the_limit(server: Server) -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    server.answer = lambda _: iter([page(bomb, "Content-Encoding: gzip")])
    with pytest.raises(TooLarge):
        get(server, limit=100_000)


def test_a_body_that_says_it_is_too_large_is_not_read(server: Server) -> None:
    server.answer = lambda _: iter([b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"])
    with pytest.raises(TooLarge):
        get(server)


def test_a_silent_server_is_given_up(server: Server) -> None:
    def silent(_: str) -> Iterator[bytes]:
        time.sleep(0.6)
        yield b""

    server.answer = silent
    with pytest.raises(Unreachable, match=r"was silent for 0\.2 seconds"):
        fetch(server.address, allow_private=True, timeout=0.2)


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_trickles_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch, start: bytes) -> None:
    def trickle(_: str) -> Iterator[bytes]:
        yield start
        for number in range(200):
            yield f"x{number}: y\r\n".encode()
            time.sleep(0.03)

    monkeypatch.setattr(module, "WHOLE", 2)
    server.answer = trickle
    began = time.monotonic()
    with pytest.raises(Unreachable, match="too slow to send all of it"):
        fetch(server.address, allow_private=True, timeout=0.2)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("status", ["404 Not Found", "500 Internal Server Error", "206 Partial Content"])
def test_other_answers_are_named(server: Server, status: str) -> None:
    server.answer = lambda _: iter([page(b"no", status=status)])
    with pytest.raises(Unreachable) as caught:
        get(server)
    assert caught.value.reason == f"the server answered {status}"
    assert caught.value.stage == "fetch"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nThe dam", "the answer broke off or is not HTTP"),
        (b"no http at all\r\n\r\n", "the answer broke off or is not HTTP"),
        (page(b"", "Location: http://a:b:c/", status="302 Found"), "the answer broke off or is not HTTP"),
        (page(b"no gzip", "Content-Encoding: gzip"), "what the server sent is not compressed as it says"),
        (page(b"x", "Content-Encoding: br"), "the server sent it compressed in a way that was not asked for"),
    ],
)
def test_what_cannot_be_read_whole_is_not_taken_and_not_asked_for_again(
    server: Server, answer: bytes, reason: str
) -> None:
    server.answer = lambda _: iter([answer])
    with pytest.raises(Unreachable) as caught:
        get(server)
    assert caught.value.reason == reason
    assert len(server.heads) == 1


def test_an_empty_answer_is_empty(server: Server) -> None:
    server.answer = lambda _: iter([page(b"")])
    with pytest.raises(Empty):
        get(server)


def test_a_host_that_takes_no_connection_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreachable, match="no connection was made"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_a_name_that_nobody_knows_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Unreachable, match=r"no host is known as “archive\.example”"):
        fetch("http://archive.example/")


@pytest.mark.parametrize("to", ["mailto:clerk@example.org", "http://xn--a/", "http://[::1/"])
def test_a_redirect_to_what_is_no_address_is_refused(server: Server, to: str) -> None:
    server.answer = lambda _: redirect(to)
    with pytest.raises((Refused, Unreachable)):
        get(server)


def test_an_address_with_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(Refused, match="not a valid address"):
        fetch("http://example.org/\udce9")
