"""Which http(s) addresses may be fetched, and which IP addresses a connection may go to."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from testimonia.errors import Refused, Unreachable

if TYPE_CHECKING:
    import httpx

Resolve = Callable[[str, int], list[str]]
"""From a host's name and a port to its IP addresses, the best first; raises `Unreachable` for a name not known."""

_CREDENTIALS = re.compile(r"//[^/?#]*@|//[^/?#@]*:(?!\d+(?:/|$))[^@]*@")
_CLOUD = frozenset(map(ipaddress.ip_address, ("168.63.129.16", "fd00:ec2::254", "fd20:ce::254")))
"""Where clouds tell a machine its own secrets, beyond the private and link-local networks."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_IPv4_COMPATIBLE = ipaddress.ip_network("::/96")


def shown(address: str) -> str:
    """The address without a user's name and password, fit for messages and logs."""
    return _CREDENTIALS.sub("//", address)


def parsed(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address (which `base` may lead to) in its parts, without a fragment.

    Raises `Refused` where we would not ask for it.
    """
    import httpx

    try:
        url = (base.join(address) if base else httpx.URL(address.strip())).copy_with(fragment=None)
        host = url.host
    except (httpx.InvalidURL, UnicodeError):  # its message may hold a password
        raise Refused("it is not a valid address", "copy it anew from the browser") from None
    if url.scheme not in ("http", "https"):
        raise Refused("only http and https addresses are fetched", "save the document and give the file's path")
    if url.userinfo:
        raise Refused("a user name or password stands in the address", "save the page and give the file's path")
    if not host:
        raise Refused("the address names no host", "copy it anew from the browser")
    return url


def checked(url: httpx.URL, resolve: Resolve, *, allow_private: bool) -> list[str]:
    """The IP addresses that a connection for `url` may go to.

    Raises `Refused` where any that its host has is not public, unless `allow_private`.
    """
    found = resolve(url.raw_host.decode("ascii"), url.port or {"http": 80, "https": 443}[url.scheme])
    if not allow_private and not all(map(is_public, found)):
        raise Refused("it is an address in a private network", "say --allow-private, if you trust where it leads")
    return found


def resolved(host: str, port: int) -> list[str]:
    """Ask the system for the IP addresses of a host."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"no host is known as “{host}”", "check the spelling and the connection") from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet, whatever other address is wrapped in it."""
    address = ipaddress.ip_address(text)
    inner = _wrapped(address)
    if inner is not None:
        return is_public(str(inner))
    refused = address.is_multicast or address.is_reserved or address.is_unspecified or address in _CLOUD
    return address.is_global and not refused


def _wrapped(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a mapped, 6to4, Teredo, NAT64 or compatible IPv6 address leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64 or address in _IPv4_COMPATIBLE:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
