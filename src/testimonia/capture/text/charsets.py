"""Which encoding bytes are in, and whether they are text at all."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

SAMPLE = 1_048_576
"""Bytes, from the first that is not ASCII on, that a guess looks at."""

_GUESSED = 65_536
"""Bytes given to charset-normalizer, which needs about a second for a megabyte."""

_BOMS = (  # the longer first: UTF-32 LE begins with UTF-16 LE's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What a text that declares an encoding is in: the one that contains it, as the WHATWG encoding standard says."""

_READABLE = re.compile(
    r"utf-(8|16|32)(-le|-be)?|ascii|(cp|iso8859-|iso2022_|koi8-|mac-|gb|big5|euc_|shift_jis)\w*|tis-620|johab"
)
"""Python's names of encodings of text: no `rot13`, no `unicode_escape`, and no `utf-7`, which hides characters."""

_LEGACY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "iso8859_2",
    "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp866", "cp932",
    "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
"""What charset-normalizer chooses among: all its hundred take three times as long and are wrong more often."""

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WESTERN_USE = re.compile(  # what windows-1252 is for; the same bytes in other encodings fall elsewhere in a word
    r"(?:(?<=[A-Za-z])|(?=.{0,2}[A-Za-z]))[àáâãäåæçèéêëíîïñóôöøúûüßœ]|õ(?=e)|[ìòù](?![a-z])"
    r"|(?<![a-z])[ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÙÚÛÜŒ]|(?<![A-Za-z])[“‘«„¿¡]|[”’»](?![A-Za-z])|(?<=[A-Za-z])’|[–—…•·\xa0]"
    r"|[£€](?=[\s\d])|(?<=\d)[€ªº²³]|(?<![A-Za-z])[§©®°½¼¾×±†‡¶]"
)
_PRINTABLE = bytes(range(0x20, 0x7F))
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b") | {0x7F})


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec's name, the length of the byte order mark, and whether we had to guess."""

    codec: str
    mark: int = 0
    guessed: bool = False


def encoding_of(head: bytes, charset: str | None = None, sample: bytes | None = None) -> Encoding:
    """The encoding of a text that begins with `head`.

    `charset` is what its header declares; `sample` is a stretch that holds bytes beyond ASCII, for texts whose
    head has none. A mark goes before a declaration, which goes before what the bytes look like; but UTF-8 goes
    before a declared Western encoding, since that is a server's default and accidental UTF-8 next to impossible.
    """
    if marked := _marked(head):
        return marked
    sample = head if sample is None else sample
    declared = _declared(charset)
    utf8 = is_utf8(sample)
    if declared and not (utf8 and declared == "cp1252") and _decodes(sample, declared):
        return Encoding(declared)
    if wide := _utf16_of_an_alphabet(head):
        return Encoding(wide)
    if utf8:
        return Encoding("utf-8")
    if wide := _utf16(head, share=0.002):
        return Encoding(wide)
    return Encoding("utf-8") if _mostly_utf8(sample) else Encoding(_guess(sample), guessed=True)


def is_utf8(sample: bytes) -> bool:
    """Whether the bytes are UTF-8 without a fault; the last character may be cut off."""
    return _decodes(sample, "utf-8")


def looks_like_text(head: bytes) -> bool:
    """Whether bytes are text in some encoding: few control bytes, of which a single NUL or two are no proof.

    Compressed data and programs hold 10 % and more. Valid UTF-8 is evidence of text itself, so it may hold more.
    """
    if marked := _marked(head) or _wide(head):
        text = head[marked.mark :].decode(marked.codec, "replace")
        head = text.encode("utf-8", "replace")
    if not head:
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls <= max(2, len(head) * (0.1 if is_utf8(head) else 0.02))


def sample_text(head: bytes) -> str:
    """A quick look at the head of a text, right for ASCII in any encoding; for counting marks, not for reading."""
    found = _marked(head) or _wide(head) or Encoding("utf-8")
    return head[found.mark :].decode(found.codec, "replace")


def _marked(head: bytes) -> Encoding | None:
    return next((Encoding(codec, len(mark)) for mark, codec in _BOMS if head.startswith(mark)), None)


def _wide(head: bytes) -> Encoding | None:
    codec = _utf16_of_an_alphabet(head)
    return Encoding(codec) if codec else None


def _declared(charset: str | None) -> str | None:
    try:
        name = codecs.lookup((charset or "").strip(" \"'")).name
    except (LookupError, ValueError):  # a ValueError for names with a NUL
        return None
    return _WIDER.get(name, name) if _READABLE.fullmatch(name) else None


def _decodes(sample: bytes, codec: str) -> bool:
    try:
        codecs.getincrementaldecoder(codec)().decode(sample)
    except (UnicodeError, ValueError):
        return False
    return True


def _utf16(head: bytes, share: float) -> str | None:
    """UTF-16 without a mark: the NULs of its ASCII characters all stand at odd (little end) or even places."""
    units = len(head) // 2
    even, odd = head[0 : 2 * units : 2].count(0), head[1 : 2 * units : 2].count(0)
    if max(even, odd) <= units * share or min(even, odd) * 10 > max(even, odd) or units < 2:
        return None
    if len(head) - len(head.translate(None, _PRINTABLE)) > len(head) * 0.8:
        return None  # 8-bit text with a stray NUL: no script in UTF-16 has so many bytes that are ASCII
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = head[: 2 * units].decode(codec, "replace")
    strange = sum(map(text.count, "\0\ufffd\uffff\ufffe"))
    return codec if strange * 20 <= units else None


def _utf16_of_an_alphabet(head: bytes) -> str | None:
    """UTF-16 whose characters are nearly all of one alphabet; it may be valid UTF-8 too, with many NULs."""
    codec = _utf16(head, share=0.03)
    blocks = Counter(head[1::2] if codec == "utf-16-le" else head[::2])
    return codec if sum(count for _, count in blocks.most_common(2)) >= 0.8 * blocks.total() else None


def _mostly_utf8(sample: bytes) -> bool:
    """UTF-8 with a few faults (a cut, an encoded surrogate) is no reason to read all of it as something else."""
    rest, sequences = _SEQUENCE.subn(b"", sample)
    return sequences > 0 and len(_HIGH.findall(rest)) * 4 <= sequences


def _western(part: bytes) -> bool:
    """Whether the few bytes beyond ASCII are where a Western language has them; too few for statistics of letters."""
    text = part.decode("cp1252", "replace")
    beyond = len(_BEYOND_ASCII.findall(text))
    return beyond * 3 < len(text) and len(_WESTERN_USE.findall(text)) >= 0.97 * beyond


def _guess(sample: bytes) -> str:
    first = _HIGH.search(sample)
    start = sample.rfind(b"\n", 0, first.start() if first else 0) + 1
    part = sample[start : start + _GUESSED]
    part = part[: part.rfind(b"\n") + 1] or part
    if _western(part):
        return "cp1252"
    from charset_normalizer import from_bytes  # 30 ms that UTF-8 does not need

    best = from_bytes(part, cp_isolation=_LEGACY, enable_fallback=False).best()
    return best.encoding if best else "cp1252"
