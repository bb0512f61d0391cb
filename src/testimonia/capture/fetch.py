"""Fetches one http(s) address, once, without letting it reach into the user's own network.

Every hop's host is resolved here, all its IP addresses are checked, and the connection goes to one that was checked,
so that a name cannot mean something else a moment later (DNS rebinding). Certificates are verified for the name.
Proxies, certificate stores and `.netrc` that the environment names are not used, since a proxy would resolve the name
anew. No cookies, no credentials, no second try.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from testimonia.capture.addresses import Resolve, checked, parsed, resolved, shown
from testimonia.errors import Empty, InputError, Refused, TooLarge, Unreachable

if TYPE_CHECKING:
    import httpx

LIMIT = 50 * 1024 * 1024
"""Bytes of a body, unpacked."""

MOST_REDIRECTS = 10
MOST_TRIED = 4
"""IP addresses of a host that a connection is tried to."""

WHOLE = 10
"""Timeouts that a fetch may take altogether, so that a server which trickles cannot hold us."""

_ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain, application/epub+zip, */*;q=0.5"
_WHOLE_ANSWERS = (200, 203)
_UNPACKED = frozenset({"", "identity", "gzip", "deflate"})
_SAVE = "open it in a browser, save the page and give the file's path"
_LATER = "check the connection and try again later"

Trace = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered. `data` is the body, its transfer compression undone; `at` is the time, ISO 8601 in UTC.

    `address` is what was asked for, `final_address` where redirects led; `status`, `headers` and all else are of the
    last answer. `media_type` and `charset` are what its Content-Type says; the charset is None where it says none.
    """

    address: str
    final_address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    data: bytes
    media_type: str
    charset: str | None
    at: str


def fetch(
    address: str,
    *,
    allow_private: bool = False,
    limit: int = LIMIT,
    timeout: float = 30,
    resolve: Resolve = resolved,
) -> Fetched:
    """Fetch what is at `address`, following up to ten redirects.

    `limit` is in bytes, `timeout` the seconds of silence allowed to the server; the whole may take ten times as long.
    `resolve` gives the IP addresses of a host and port. Raises `Refused` for addresses that are private (unless
    `allow_private`), of another scheme or with a password in them, else `Unreachable`, `TooLarge` or `Empty`.
    """
    try:
        with _client(timeout) as client, _stopped_after(WHOLE * timeout) as (deadline, trace):
            return _followed(address, _Asking(client, resolve, allow_private, limit, deadline, trace))
    except InputError as error:
        error.named(shown(address), "fetch")
        raise


@dataclass(frozen=True, slots=True)
class _Asking:
    """What stays the same from hop to hop; `deadline` is by the monotonic clock."""

    client: httpx.Client
    resolve: Resolve
    allow_private: bool
    limit: int
    deadline: float
    trace: Trace


def _client(timeout: float) -> httpx.Client:
    import httpx

    from testimonia.version import __version__

    return httpx.Client(
        headers={
            "User-Agent": f"Testimonia/{__version__}",
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
        },
        timeout=timeout,
        trust_env=False,
        # A connection is for one host: kept, it could serve another of the same IP address without its certificate.
        limits=httpx.Limits(max_keepalive_connections=0),
    )


@contextlib.contextmanager
def _stopped_after(seconds: float) -> Iterator[tuple[float, Trace]]:
    """Cut the connection that `trace` was told of last when the time is up, even amid a header or a handshake."""
    sockets: list[socket.socket] = []

    def trace(event: str, info: dict[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            sockets.append(info["return_value"].get_extra_info("socket"))

    def cut() -> None:
        for open_socket in sockets:
            with contextlib.suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)

    deadline = time.monotonic() + seconds
    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield deadline, trace
    finally:
        timer.cancel()


def _followed(address: str, asking: _Asking) -> Fetched:
    url = parsed(address)
    seen = {url}
    while True:
        with _answered(url, asking) as answer:
            if not answer.has_redirect_location:
                return _fetched(address, url, answer, asking)
            url = parsed(answer.headers["Location"], url)
        if url in seen:
            raise Refused("the address leads back to itself", _SAVE)
        seen.add(url)
        if len(seen) > MOST_REDIRECTS + 1:
            raise Refused(f"it leads on more than {MOST_REDIRECTS} times", "give the address where it ends")


@contextlib.contextmanager
def _answered(url: httpx.URL, asking: _Asking) -> Iterator[httpx.Response]:
    """The answer to one request, its body not yet read. Every failure of the network is `Unreachable`."""
    import httpx

    try:
        answer = _sent(url, asking)
        with contextlib.closing(answer):
            yield answer
    except httpx.TimeoutException as error:
        raise Unreachable(f"the server was silent for {asking.client.timeout.read:g} seconds", _LATER) from error
    except (httpx.InvalidURL, UnicodeError) as error:  # httpx looks at where a redirect leads, followed or not
        raise Refused("it leads to what is no valid address", _SAVE) from error
    except httpx.DecodingError as error:
        raise Unreachable("what the server sent is not compressed as it says", _SAVE) from error
    except httpx.HTTPError as error:
        _in_time(asking)
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            raise Unreachable("the server's certificate is not valid", "check the address, and the date") from error
        what = (
            "no connection was made" if isinstance(error, httpx.ConnectError) else "the answer broke off or is not HTTP"
        )
        raise Unreachable(what, _LATER) from error


def _sent(url: httpx.URL, asking: _Asking) -> httpx.Response:
    """Send the request to the first of the host's checked addresses that takes a connection."""
    import httpx

    *others, last = checked(url, asking.resolve, allow_private=asking.allow_private)[:MOST_TRIED]
    for ip in others:
        with contextlib.suppress(httpx.ConnectError, httpx.ConnectTimeout):
            return _send(url, ip, asking)
    return _send(url, last, asking)


def _send(url: httpx.URL, ip: str, asking: _Asking) -> httpx.Response:
    _in_time(asking)
    asking.client.cookies.clear()
    host = url.raw_host.decode("ascii")
    request = asking.client.build_request(
        "GET",
        url.copy_with(host=ip),
        headers={"Host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": host, "trace": asking.trace},
    )
    return asking.client.send(request, stream=True)


def _fetched(address: str, url: httpx.URL, answer: httpx.Response, asking: _Asking) -> Fetched:
    if answer.status_code not in _WHOLE_ANSWERS:
        status = f"{answer.status_code} {answer.reason_phrase}".strip()
        raise Unreachable(f"the server answered {status}", "check the address, or look for it in a web archive")
    data = _body(answer, asking)
    if not data:
        raise Empty("the server answered with nothing", _SAVE)
    return Fetched(
        address=address,
        final_address=str(url),
        status=answer.status_code,
        headers=tuple(answer.headers.multi_items()),
        data=data,
        media_type=answer.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        charset=answer.charset_encoding,
        at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )


def _body(answer: httpx.Response, asking: _Asking) -> bytes:
    packing = answer.headers.get("Content-Encoding", "").strip().lower()
    if packing not in _UNPACKED:
        raise Unreachable("the server sent it compressed in a way that was not asked for", _SAVE)
    length = answer.headers.get("Content-Length", "")
    data = bytearray()
    too_large = length.isascii() and length.isdigit() and len(length) < 20 and int(length) > asking.limit
    for chunk in () if too_large else answer.iter_bytes():
        _in_time(asking)
        data += chunk
        if len(data) > asking.limit:
            too_large = True
            break
    if too_large:
        raise TooLarge(f"it is larger than {asking.limit:,} bytes", "download it and give the file's path")
    _in_time(asking)
    return bytes(data)


def _in_time(asking: _Asking) -> None:
    if time.monotonic() >= asking.deadline:
        raise Unreachable("the server was too slow to send all of it", _LATER)
