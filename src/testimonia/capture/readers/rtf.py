"""Rich Text Format, as WordPad, TextEdit, Word and LibreOffice write it.

Paragraphs, headings and quotations by their style, list items, rows of tables, footnotes and endnotes (after the
paragraph that cites them). A paragraph indented on both sides is a quotation. Of tracked changes, deleted text is left
out and inserted text stays. Left out as well are pictures, comments, headers, footers, and text in boxes: of the boxes
a warning tells. The address of a link is left out, its words stay. Bytes that a code page does not know become U+FFFD,
with a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.capture.reader import Document, Source
from testimonia.errors import Damaged
from testimonia.records import Details

NAME = "rtf"
VERSION = 1
MEDIA_TYPE = "application/rtf"

_WHOLE = "copy or download it again"


def claims(source: Source, head: bytes) -> float:  # noqa: ARG001  (all readers take the same)
    r"""By the `{\rtf` that it begins with."""
    return 0.95 if head.lstrip().startswith(b"{\\rtf") else 0.0


def read(source: Source) -> Iterator[Document]:
    """The one document. Raises `Damaged` where it is cut off before its text, or makes no sense."""
    from testimonia.capture.office import richtext, styles

    rtf = richtext.unpacked(source.read()).lstrip()
    annotator = richtext.Annotator()
    text = richtext.plain(annotator.annotated(rtf))
    pieces = list(styles.stanzas(richtext.Layout(richtext.style_names(rtf)).pieces(text)))
    is_cut = annotator.depth > 0
    if is_cut and not any(piece.text.strip() for piece in pieces):
        raise Damaged("the RTF is cut off before its text", _WHOLE)
    author = richtext.property_of(rtf, "author")
    details = Details(title=richtext.property_of(rtf, "title"), authors=(author,) if author else ())
    yield Document(details, iter(pieces), warnings=list(_warnings(rtf, text, is_cut=is_cut)))


def _warnings(rtf: str, text: str, *, is_cut: bool) -> Iterator[str]:
    if is_cut:
        yield "the RTF is cut off: its last group is not closed"
    if "\\shptxt" in rtf:
        yield "the text in boxes is left out"
    if "\ufffd" in text:
        yield "some bytes are not of the code page that the file names"
