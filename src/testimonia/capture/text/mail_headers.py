"""What the header of a message says of it.

Read with the functions that `email` has always had: its newer parser of header values (`policy.default`) raises
AttributeError, IndexError or UnboundLocalError on malformed addresses, as Python 3.11 to 3.13 have it.
"""

from __future__ import annotations

import datetime
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_tz

from testimonia.records import Details

_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
MOST_AUTHORS = 50


def details_of(message: Message) -> Details:
    """Title, authors, date, language and address, as far as the header has them."""
    address = _ADDRESS.match(header(message, "Archived-At") or header(message, "Snapshot-Content-Location"))
    language = _TAG.match(header(message, "Content-Language"))
    return Details(
        title=header(message, "Subject") or None,
        authors=_authors(message),
        date=_date(raw(message, "Date")),
        language=language[0] if language else None,
        address=address[1] if address else None,
    )


def raw(message: Message, name: str) -> str:
    """A field as it stands in the message, bytes beyond ASCII read as UTF-8 or windows-1252; "" where it is missing."""
    wanted = name.lower()
    value = next((str(value) for key, value in message.raw_items() if key.lower() == wanted), "")
    octets = value.encode("utf-8", "surrogateescape")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")


def header(message: Message, name: str) -> str:
    """A field in plain words: encoded words decoded, white space made regular; "" where it is missing."""
    return _worded(raw(message, name))


def _worded(value: str) -> str:
    value = " ".join(value.split())
    try:
        parts = decode_header(value) if "=?" in value else [(value, None)]
    except HeaderParseError:
        return value
    return " ".join("".join(_part(text, charset) for text, charset in parts).split())


def _part(text: str | bytes, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    if charset is None:
        return text.decode("raw-unicode-escape", "replace")  # what decode_header packs words without charset with
    try:
        return text.decode(charset, "replace")
    except (LookupError, ValueError):  # an unknown charset, or no charset's name at all
        return text.decode("cp1252", "replace")


def _authors(message: Message) -> tuple[str, ...]:
    pairs = getaddresses([raw(message, "From")])[:MOST_AUTHORS]
    return tuple(dict.fromkeys(name for pair in pairs if (name := _worded(pair[0]) or pair[1])))


def _date(value: str) -> str | None:
    parts = parsedate_tz(value)
    if not parts:
        return None
    try:
        return datetime.date(*parts[:3]).isoformat()
    except ValueError:
        return None
